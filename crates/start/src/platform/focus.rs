//! The keyboard's focus.

use wasm_bindgen::JsCast as _;
use web_sys::{EventTarget, HtmlElement, HtmlInputElement};

/// Whether keys typed at this element are text (it is a field) and not commands.
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

/// Focuses the first match of a selector that can be focused (a hidden element cannot), without
/// scrolling. Returns whether there was one.
pub fn focus_first(selector: &str) -> bool {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else {
        return false;
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok())
        .any(|element| move_to(&element))
}

/// Moves focus to an element without scrolling. Returns whether it has focus then.
pub fn move_to(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let accepted = element.focus_with_options(&options).is_ok();
    let document = element.owner_document();
    let active = document.and_then(|document| document.active_element());
    accepted && element.is_same_node(active.as_deref())
}

/// Whether the focused element matches a selector.
pub fn is_at(selector: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// The focused element.
pub fn holder() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.active_element()?.dyn_into().ok()
}

/// Makes everything inside the first match of a selector unreachable by keyboard and pointer, or
/// reachable again.
pub fn set_inert(selector: &str, inert: bool) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        // Fails only for an invalid attribute name.
        let _ = element.toggle_attribute_with_force("inert", inert);
    }
}

/// Scrolls to the first match of a selector.
pub fn scroll_to(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        element.scroll_into_view();
    }
}

/// Focuses the first match of a selector and scrolls it into view.
pub fn go_to(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        let _ = element.focus();
    }
}
