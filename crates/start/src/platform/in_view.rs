//! Noticing when an element scrolls into the window.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the window still counts as in it, so that content is there before it is seen.
const AHEAD: &str = "200px";

/// Watches an element until it scrolls into the window. Dropping this ends the watch.
pub struct InView {
    observer: Option<IntersectionObserver>,
}

impl InView {
    /// Calls `come` once, when the element is in the window or close to it.
    pub fn once(element: &Element, come: impl FnOnce() + 'static) -> Self {
        let mut come = Some(come);
        let seen = move |entries: js_sys::Array, observer: IntersectionObserver| {
            let here = entries.iter().any(|entry| {
                let entry = entry.dyn_into::<IntersectionObserverEntry>();
                entry.is_ok_and(|entry| entry.is_intersecting())
            });
            if here && let Some(come) = come.take() {
                observer.disconnect();
                come();
            }
        };
        let callback = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(seen);
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let callback = callback.into_js_value();
        let observer =
            IntersectionObserver::new_with_options(callback.unchecked_ref(), &options).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer }
    }
}

impl Drop for InView {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
