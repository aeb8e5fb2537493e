//! What the person prefers according to the browser, and what the page tells the browser about
//! itself.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// The preferred languages as BCP 47 tags, best first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let tags = window.navigator().languages();
    tags.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Sets the page's language and title.
pub fn set_page(language: &str, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
    }
}

/// Forces light or dark, or follows the system with `None`.
pub fn set_scheme(scheme: Option<&str>) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = match scheme {
            Some(scheme) => root.set_attribute("data-theme", scheme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Calls `change` whenever the system switches to dark or light, for as long as the page exists.
pub fn on_system_scheme(change: impl Fn() + 'static) {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok())
        .flatten();
    if let Some(query) = query {
        let change = Closure::<dyn Fn()>::new(change);
        query.set_onchange(Some(change.as_ref().unchecked_ref()));
        change.forget();
        // Nothing else holds the query, and its events would end with it.
        std::mem::forget(query);
    }
}

/// The part of the page's address from `#` on.
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Sets the part of the page's address from `#` on.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Whether the window is too narrow to show a side panel next to the drawing. style/bars.css has
/// the same bound.
pub fn is_narrow() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(max-width: 800px)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Screen pixels per CSS px.
pub fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// The current colours of these variables of the stylesheet, as a canvas takes them. They are read
/// from an element, because a variable may depend on light or dark.
pub fn colours(variables: &[&str]) -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let probe = window.document().and_then(|document| {
        let probe = document.create_element("i").ok()?;
        document.body()?.append_child(&probe).ok()?;
        Some(probe)
    });
    let Some(probe) = probe else {
        return Vec::new();
    };
    let colour = |variable: &&str| {
        probe
            .set_attribute("style", &format!("color:var({variable})"))
            .ok()?;
        let style = window.get_computed_style(&probe).ok()??;
        style.get_property_value("color").ok()
    };
    let colours = variables
        .iter()
        .map(|name| colour(name).unwrap_or_default())
        .collect();
    probe.remove();
    colours
}
