use leptos::html;
use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::{Icon, icons};

/// The element of a dialog; close it with [`close`].
pub(super) type DialogRef = NodeRef<html::Dialog>;

/// A dialog over the page: its heading, its content, and its answers at the foot. The browser keeps
/// focus inside, closes it with Escape and moves focus back afterwards. The button with `autofocus`
/// is focused first.
#[component]
pub(super) fn Frame(
    /// The element, for [`close`].
    node: DialogRef,
    /// Its class in the stylesheet.
    class: &'static str,
    #[prop(into)] title: String,
    /// Whether a click outside closes it, which is fine where nothing can be lost.
    #[prop(optional)]
    light: bool,
    #[prop(into)] foot: AnyView,
    children: Children,
) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    Effect::new(move || {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            // Fails only for an element outside the page, where nobody would see it.
            let _ = dialog.show_modal();
        }
    });
    let closed = move |_| {
        app.dialog.set(None);
        // The element that had focus before may be gone.
        if focus::is_at("body") && !focus::focus_first(".title-input") {
            focus::focus_first(".start h1");
        }
    };
    let clicked = move |event: web_sys::MouseEvent| {
        // The box fills the element, so a click on the element itself is outside the box.
        if light && event.target() == event.current_target() {
            close(node);
        }
    };
    view! {
        <dialog
            node_ref=node
            class=format!("dialog {class}")
            aria-labelledby="dialog-title"
            on:close=closed
            on:click=clicked
        >
            <div class="dialog-box">
                <header class="dialog-head">
                    <h2 id="dialog-title">{title}</h2>
                    <button
                        class="button quiet square"
                        title=words.close()
                        aria-label=words.close()
                        on:click=move |_| close(node)
                    >
                        <Icon path=icons::CLOSE />
                    </button>
                </header>
                <div class="dialog-body" tabindex="0" role="region" aria-labelledby="dialog-title">
                    {children()}
                </div>
                <footer class="dialog-foot">{foot}</footer>
            </div>
        </dialog>
    }
}

/// Closes a dialog; focus goes back to where it was.
pub(super) fn close(node: DialogRef) {
    if let Some(dialog) = node.get_untracked() {
        dialog.close();
    }
}
