//! Custom fields: what a file contains that has no declared field, to read and to edit.

mod owner;
mod row;
mod value;

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::panel::fields::text_field::{is_composing, leave};
use crate::ui::panel::opened::{Offer, OpenedSections};
use banyan_core::format::OwnValue;

use row::OwnRow;

pub use owner::Owner;

/// The section's key, unique among all sections.
const SLUG: &str = "own_fields";

/// Whether the section is shown, and how to ask for it.
pub fn own_fields_offer(owner: Owner, opened: OpenedSections) -> Offer {
    let editor = crate::ui::editor();
    Offer {
        slug: SLUG,
        name: editor.app.words().own_fields(),
        shown: opened.shows(SLUG, move || {
            editor.revision.track();
            owner.read(editor, |fields| !fields.is_empty())
        }),
        suits: Memo::new(|_| true),
    }
}

/// The custom fields, where they are shown.
#[component]
pub fn OwnFields(
    /// Whose fields they are.
    owner: Owner,
    /// The sections that the person asked for.
    opened: OpenedSections,
    /// Whether they are shown.
    offer: Offer,
) -> impl IntoView {
    view! {
        <Show when=move || offer.shown.get()>
            <Section owner begin=opened.takes_keyboard(SLUG) />
        </Show>
    }
}

#[component]
fn Section(
    owner: Owner,
    /// Whether to start naming a first field right away.
    begin: bool,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let count = Memo::new(move |_| {
        editor.revision.track();
        owner.read(editor, Vec::len)
    });
    let root = NodeRef::<leptos::html::Section>::new();
    Effect::new(move || {
        if begin && root.get().is_some() {
            focus::focus_first("#add-own-field");
        }
    });
    view! {
        <section class="section own-fields" id="section-own-fields" node_ref=root>
            <h3 class="section-head">
                {words.own_fields()} <span>{move || Some(count.get()).filter(|n| *n > 0)}</span>
            </h3>
            <Show when=move || count.get() == 0>
                <p class="hint">{words.own_fields_hint()}</p>
            </Show>
            <ol class="items own-items">
                <For each=move || 0..count.get() key=|index| *index let(index)>
                    <OwnRow owner index count />
                </For>
            </ol>
            <NewField owner count />
        </section>
    }
}

/// Where the name of another field is typed.
#[component]
fn NewField(owner: Owner, count: Memo<usize>) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let add = move |event: &web_sys::Event| {
        let typed = event_target_value(event);
        if typed.trim().is_empty() {
            return;
        }
        let Some(name) = owner.name(editor, &typed, None) else {
            return;
        };
        event_target::<web_sys::HtmlInputElement>(event).set_value("");
        let index = count.get_untracked();
        owner.edit(editor, index, false, |fields| {
            fields.push((name, OwnValue::Text(String::new()).json()));
        });
        request_animation_frame(move || {
            focus::go_to(&format!("#own-{index} .own-value :is(textarea, input)"));
        });
    };
    view! {
        <input
            class="field"
            id="add-own-field"
            autocomplete="off"
            spellcheck="false"
            aria-label=words.add_own_field()
            placeholder=words.add_own_field()
            on:change=move |event| add(&event)
            on:keydown=move |event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    leave(&event);
                }
            }
        />
    }
}
