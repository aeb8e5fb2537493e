use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use banyan_core::text::{Locale, Phrase};

/// How an item moves along its list.
#[derive(Clone, Copy)]
pub struct Moves {
    /// One place up.
    pub up: Callback<()>,
    /// One place down.
    pub down: Callback<()>,
    /// Whether it is the first, and cannot go up.
    pub is_first: Signal<bool>,
    /// Whether it is the last, and cannot go down.
    pub is_last: Signal<bool>,
}

impl Moves {
    /// Moves of the item at an index in a list of this length: `shift` is called with its new index.
    pub fn along(index: usize, count: Signal<usize>, shift: Callback<usize>) -> Self {
        Self {
            up: Callback::new(move |()| shift.run(index.saturating_sub(1))),
            down: Callback::new(move |()| shift.run(index + 1)),
            is_first: Signal::stored(index == 0),
            is_last: Signal::derive(move || index + 1 == count.get()),
        }
    }
}

/// How the buttons are reached without a pointer.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Reach {
    /// By Tab, one after the other.
    #[default]
    Tab,
    /// Not by Tab: keys in the item's own field do the same, so that Tab goes from item to item.
    Keys,
}

/// The buttons that move an item along its list and remove it.
#[component]
pub fn MoveTools(
    class: &'static str,
    /// How it moves; `None` where its place in the list cannot be chosen.
    #[prop(optional_no_strip)]
    moves: Option<Moves>,
    /// Removes it.
    remove: Callback<()>,
    /// Why it cannot be removed, if it cannot.
    #[prop(optional, into)]
    kept: Signal<Option<&'static str>>,
    /// How the buttons are reached.
    #[prop(optional)]
    reach: Reach,
    /// Other buttons before these.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = crate::ui::editor().app.words();
    let moving = moves.map(|moves| {
        view! {
            <Tool
                name=Locale::move_up
                keys="Alt ↑"
                icon=icons::UP
                reach
                disabled=moves.is_first
                run=moves.up
            />
            <Tool
                name=Locale::move_down
                keys="Alt ↓"
                icon=icons::DOWN
                reach
                disabled=moves.is_last
                run=moves.down
            />
        }
    });
    let title = move || kept.get().unwrap_or(words.remove());
    view! {
        // Pressing a button takes no focus from the field of the item that it moves.
        <span
            class=class
            on:mousedown=move |event| {
                if reach == Reach::Keys {
                    event.prevent_default();
                }
            }
        >
            {children.map(|children| children())}
            {moving}
            <button
                class="tool"
                tabindex=tab_index(reach)
                title=title
                aria-label=title
                disabled=move || kept.get().is_some()
                on:click=move |_| remove.run(())
            >
                <Icon path=icons::CLOSE />
            </button>
        </span>
    }
}

/// One of these buttons.
#[component]
pub fn Tool(
    /// What it does.
    name: Phrase,
    /// The keys that do the same in the item's field.
    keys: &'static str,
    /// Its icon.
    icon: &'static str,
    /// How it is reached.
    reach: Reach,
    /// Whether it is disabled now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    run: Callback<()>,
) -> impl IntoView {
    let words = crate::ui::editor().app.words();
    let title = match reach {
        Reach::Tab => name(words).to_owned(),
        Reach::Keys => format!("{} {keys}", name(words)),
    };
    view! {
        <button
            class="tool"
            tabindex=tab_index(reach)
            title=title
            aria-label=name(words)
            disabled=move || disabled.get()
            on:click=move |_| run.run(())
        >
            <Icon path=icon />
        </button>
    }
}

fn tab_index(reach: Reach) -> Option<&'static str> {
    (reach == Reach::Keys).then_some("-1")
}
