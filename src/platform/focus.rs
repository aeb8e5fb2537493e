//! Where the keyboard is.

use wasm_bindgen::JsCast as _;
use web_sys::{EventTarget, HtmlElement, HtmlInputElement};

/// Whether keys typed at this element are text for it (a field), and not commands.
pub fn takes_text(target: Option<&EventTarget>) -> bool {
    let Some(element) = target.and_then(|target| target.dyn_ref::<HtmlElement>()) else {
        return false;
    };
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => element
            .dyn_ref::<HtmlInputElement>()
            .is_none_or(|input| !matches!(input.type_().as_str(), "checkbox" | "radio" | "button")),
        _ => element.is_content_editable(),
    }
}

/// Gives the keyboard to the first element that a selector finds, without scrolling. Says
/// whether there was one.
pub fn focus_first(selector: &str) -> bool {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| give(&element))
}

/// Gives the keyboard to an element without scrolling. Says whether it worked.
pub fn give(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Whether the element that has the keyboard matches a selector.
pub fn is_at(selector: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.matches(selector).unwrap_or(false))
}
