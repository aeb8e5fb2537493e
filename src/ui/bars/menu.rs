use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::platform::focus;
use banyan_core::session::ActionId;

/// A button that opens a menu below it. Arrows walk its items, Escape and a click elsewhere close it.
#[component]
pub fn Menu(
    /// The button's label.
    label: &'static str,
    /// Additional classes of the button.
    #[prop(optional)]
    class: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let root = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        if open.get() {
            focus::focus_first(".menu-list .menu-item");
        }
    });
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|t| t.dyn_into::<web_sys::Node>().ok());
        let inside = root
            .get_untracked()
            .is_some_and(|root| root.contains(target.as_ref()));
        if !inside {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    let keys = move |event: web_sys::KeyboardEvent| {
        let handled = match event.key().as_str() {
            "Escape" if open.get_untracked() => {
                open.set(false);
                root.get_untracked().is_some_and(|root| focus_button(&root))
            }
            _ => {
                walk_on_arrows(&event);
                false
            }
        };
        if handled {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <div class="menu" node_ref=root on:keydown=keys>
            <button
                class=format!("button {class}")
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {label}
            </button>
            <Show when=move || open.get()>
                <div
                    class="menu-list"
                    role="menu"
                    aria-label=label
                    on:click=move |_| open.set(false)
                >
                    {children()}
                </div>
            </Show>
        </div>
    }
}

/// An item of a menu that performs an action, with its shortcut.
#[component]
pub fn ActionItem(id: ActionId) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let action = id.action();
    let key = action
        .keys
        .first()
        .map(|key| key.turned(editor.direction()).words(words));
    view! {
        <button
            class="menu-item"
            role="menuitem"
            aria-disabled=move || (!editor.enabled(id)).to_string()
            on:click=move |_| editor.act(id)
        >
            <span>{(action.label)(words)}</span>
            <kbd>{key}</kbd>
        </button>
    }
}

/// An item of a menu that is one of several choices, or a switch.
#[component]
pub fn ChoiceItem(
    #[prop(into)] label: String,
    chosen: Signal<bool>,
    choose: Callback<()>,
    #[prop(optional_no_strip)] key: Option<String>,
) -> impl IntoView {
    view! {
        <button
            class="menu-item"
            role="menuitemradio"
            aria-checked=move || chosen.get().to_string()
            on:click=move |_| choose.run(())
        >
            <span>{label}</span>
            {key.map(|key| view! { <kbd>{key}</kbd> })}
            <span class="menu-tick" aria-hidden="true">
                {move || if chosen.get() { "✓" } else { "" }}
            </span>
        </button>
    }
}

fn focus_button(root: &web_sys::HtmlDivElement) -> bool {
    root.query_selector("button")
        .ok()
        .flatten()
        .and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok())
        .is_some_and(|button| focus::move_to(&button))
}

/// Moves through the items of a menu with the arrow keys.
pub fn walk_on_arrows(event: &web_sys::KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    if walk(event, forward) {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Focuses the next or previous item, and goes round at the ends.
fn walk(event: &web_sys::KeyboardEvent, forward: bool) -> bool {
    let Some(list) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| element.closest(".menu").ok().flatten())
    else {
        return false;
    };
    let Ok(items) = list.query_selector_all(".menu-item") else {
        return false;
    };
    let count = items.length();
    if count == 0 {
        return false;
    }
    let here = (0..count).find(|&index| {
        let item = items.item(index);
        item.is_some_and(|item| item.is_same_node(document().active_element().as_deref()))
    });
    let to = match (here, forward) {
        (None, _) => 0,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    };
    items
        .item(to)
        .and_then(|item| item.dyn_into::<web_sys::HtmlElement>().ok())
        .is_some_and(|item| focus::move_to(&item))
}
