use std::collections::HashMap;

use leptos::prelude::*;

use banyan_core::edit::Command;
use banyan_core::model::Document;

use crate::ui::panel::fields::move_tools::{MoveTools, Moves};
use crate::ui::panel::fields::text_field::{is_composing, leave};

/// The chart's levels in order: to rename, reorder, add, and remove where no card has them.
#[component]
pub fn LevelList() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let levels = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().levels.clone())
    });
    let count = Memo::new(move |_| levels.with(Vec::len));
    let used = Memo::new(move |_| {
        editor.revision.track();
        editor.read(cards_by_level)
    });
    let add = move |event: web_sys::Event| {
        let typed = event_target_value(&event).trim().to_owned();
        if typed.is_empty() {
            return;
        }
        if levels.with_untracked(|levels| levels.contains(&typed)) {
            editor.app.say(words.level_taken().to_owned());
            return;
        }
        event_target::<web_sys::HtmlInputElement>(&event).set_value("");
        editor.edit_about(false, |about| about.levels.push(typed));
    };
    view! {
        <Show when=move || { count.get() > 1 }>
            <p class="hint">{words.levels_hint()}</p>
        </Show>
        <ol class="items level-items">
            <For each=move || 0..count.get() key=|index| *index let(index)>
                <LevelRow index levels used />
            </For>
        </ol>
        <input
            class="field add-level"
            autocomplete="off"
            spellcheck="false"
            aria-label=words.add_level()
            placeholder=words.add_level()
            on:change=add
            on:keydown=|event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    leave(&event);
                }
            }
        />
    }
}

/// One level.
#[component]
fn LevelRow(
    index: usize,
    levels: Memo<Vec<String>>,
    used: Memo<HashMap<String, usize>>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Input>::new();
    let level =
        Memo::new(move |_| levels.with(|levels| levels.get(index).cloned().unwrap_or_default()));
    let cards = Memo::new(move |_| {
        level.with(|level| used.with(|used| used.get(level).copied().unwrap_or_default()))
    });
    let restore = move |level: &str| {
        if let Some(field) = field.get_untracked() {
            field.set_value(level);
        }
    };
    Effect::new(move || {
        field.track();
        level.with(|level| restore(level));
    });
    let rename = move |event: web_sys::Event| {
        let typed = event_target_value(&event).trim().to_owned();
        let before = level.get_untracked();
        if typed == before || typed.is_empty() {
            restore(&before);
        } else if levels.with_untracked(|levels| levels.contains(&typed)) {
            restore(&before);
            editor.app.say(words.level_taken().to_owned());
        } else {
            editor.run(&Command::RenameLevel {
                from: before,
                to: typed,
            });
        }
    };
    let shift = Callback::new(move |to: usize| {
        editor.edit_about(false, |about| {
            if index.max(to) < about.levels.len() {
                about.levels.swap(index, to);
            }
        });
    });
    let remove = Callback::new(move |()| {
        editor.edit_about(false, |about| {
            if index < about.levels.len() {
                about.levels.remove(index);
            }
        });
    });
    let count = Signal::derive(move || levels.with(Vec::len));
    let kept = Signal::derive(move || (cards.get() > 0).then(|| words.level_used()));
    view! {
        <li class="item">
            <span class="item-mark" aria-hidden="true">
                <span class=crate::ui::panel::level_dot(Some(index))></span>
            </span>
            <input
                class="field"
                node_ref=field
                autocomplete="off"
                spellcheck="false"
                aria-label=words.item_name(words.level(), index + 1)
                on:change=rename
                on:keydown=move |event| {
                    if event.key() == "Escape" && !is_composing(&event) {
                        level.with_untracked(|level| restore(level));
                        leave(&event);
                    }
                }
            />
            <span class="level-cards">
                {move || Some(cards.get()).filter(|n| *n > 0).map(|n| words.cards_with_level(n))}
            </span>
            <MoveTools
                class="item-tools"
                moves=Some(Moves::along(index, count, shift))
                remove
                kept
            />
        </li>
    }
}

fn cards_by_level(document: &Document) -> HashMap<String, usize> {
    let mut cards: HashMap<&str, usize> = HashMap::new();
    for (node, _) in document.preorder() {
        *cards.entry(&document.card(node).level).or_default() += 1;
    }
    let cards = cards.into_iter();
    cards.map(|(level, n)| (level.to_owned(), n)).collect()
}
