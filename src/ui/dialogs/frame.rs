use leptos::html;
use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::{Icon, icons};

/// The element of a dialog; close it with [`close`].
pub(super) type DialogRef = NodeRef<html::Dialog>;

/// A box over the page: its heading, what it says, and its answers at the foot. The browser keeps
/// the keyboard inside, closes it with Escape and gives the keyboard back where it was. The
/// button with `autofocus` gets the keyboard first.
#[component]
pub(super) fn Frame(
    /// The element, for who closes it.
    node: DialogRef,
    /// Names it to the stylesheet.
    class: &'static str,
    /// The heading.
    #[prop(into)]
    title: String,
    /// Whether a click beside the box closes it, where nothing can be lost by that.
    #[prop(optional)]
    light: bool,
    /// The answers.
    #[prop(into)]
    foot: AnyView,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    Effect::new(move || {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            // Fails only outside the page, where no one sees it either.
            let _ = dialog.show_modal();
        }
    });
    let closed = move |_| {
        app.dialog.set(None);
        // What had the keyboard before may be gone.
        if focus::is_at("body") && !focus::focus_first(".catcher") {
            focus::focus_first(".start h1");
        }
    };
    let beside = move |event: web_sys::MouseEvent| {
        // The box fills the element, so a click on the element itself is beside the box.
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
            on:click=beside
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

/// Closes a dialog; the keyboard goes back to where it was.
pub(super) fn close(node: DialogRef) {
    if let Some(dialog) = node.get_untracked() {
        dialog.close();
    }
}
