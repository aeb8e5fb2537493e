use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::platform::focus;
use crate::ui::editor_screen::key_press;
use banyan_core::format::limits::FIELD_CHARS;
use banyan_core::layout::card::{BAR, OVERLINE_LINE, PADDING_X, PADDING_Y};
use banyan_core::model::Kind;
use banyan_core::session::{Intent, Rename, Selection, TitleStart};

/// A text field over the title of the leading card, invisible until something is typed. It has
/// focus whenever the drawing has, so that an input method can compose into it from the first key.
#[component]
pub fn TitleInput() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Textarea>::new();
    let composing = StoredValue::new(false);

    Effect::new(move || {
        let renaming = editor.renaming.get();
        let Some(field) = field.get() else { return };
        match renaming {
            Some(Rename { start, before, .. }) => {
                if start == TitleStart::Existing {
                    field.set_value(&before);
                }
                focus::move_to(&field);
                if start == TitleStart::Existing {
                    field.select();
                }
            }
            None => field.set_value(""),
        }
    });
    Effect::new(move || {
        // Selecting a card moves focus to the drawing, unless it is in the outline or a field.
        editor.selection.track();
        if focus::is_at("body")
            && let Some(field) = field.get()
        {
            focus::move_to(&field);
        }
    });

    let commit = move || {
        let Some(field) = field.get_untracked() else {
            return;
        };
        if editor.renaming.with_untracked(Option::is_some) {
            editor.dispatch(Intent::TypeTitle(field.value()));
        } else {
            field.set_value("");
        }
    };
    // Typing on a card begins a new title.
    let begin = move || {
        if editor.renaming.with_untracked(Option::is_none)
            && let Some(node) = editor.lead()
        {
            editor.rename(node, TitleStart::Empty);
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.is_composing() || composing.get_value() {
            return;
        }
        let press = key_press(&event);
        let intents = editor.read_session(|session| session.title_key(&press));
        if !intents.is_empty() {
            event.prevent_default();
            event.stop_propagation();
        }
        for intent in intents {
            editor.dispatch(intent);
        }
    };
    let place = move || {
        let renaming = editor.renaming.get().map(|rename| rename.node);
        let node = renaming.or_else(|| editor.selection.with(Selection::lead))?;
        // The card moves and grows while its title is typed.
        editor.card_signal(node).map(|card| {
            card.with(|card| {
                let overline = card.face.fitted.overline.len() as f64 * f64::from(OVERLINE_LINE);
                let x = card.rect.x + f64::from(BAR + PADDING_X);
                let y = card.rect.y + f64::from(PADDING_Y) + overline;
                let width = card.rect.width - f64::from(BAR + 2.0 * PADDING_X);
                format!("transform:translate({x}px,{y}px);width:{width}px")
            })
        })
    };
    let on_unit = move || {
        let node = editor.renaming.get().map(|rename| rename.node);
        node.is_some_and(|node| editor.read(|document| document.card(node).kind == Kind::Unit))
    };
    let name = move || {
        editor.revision.track();
        let lead = editor.selection.with(Selection::lead);
        let card = lead.and_then(|node| editor.card_signal(node));
        card.map_or_else(
            || words.drawing_help().to_owned(),
            |card| card.with(|card| card.name.clone()),
        )
    };
    view! {
        <textarea
            class="title-input"
            class:renaming=move || editor.renaming.with(Option::is_some)
            class:on-unit=on_unit
            node_ref=field
            style=place
            rows="1"
            autocomplete="off"
            spellcheck="false"
            maxlength=FIELD_CHARS.to_string()
            aria-label=name
            on:keydown=keys
            on:compositionstart=move |_| {
                composing.set_value(true);
                begin();
            }
            on:compositionend=move |_| {
                composing.set_value(false);
                commit();
            }
            on:input=move |event| {
                let composes = event
                    .dyn_ref::<web_sys::InputEvent>()
                    .is_some_and(web_sys::InputEvent::is_composing);
                begin();
                if !composes && !composing.get_value() {
                    commit();
                }
            }
            on:blur=move |_| {
                composing.set_value(false);
                editor.end_renaming();
            }
        ></textarea>
    }
}
