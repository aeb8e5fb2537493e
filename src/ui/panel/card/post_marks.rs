use leptos::prelude::*;

use banyan_core::edit::Command;
use banyan_core::model::fields::{Ref, Value};
use banyan_core::model::{Field, NodeKey};

use crate::ui::panel::fields::text_field::leave;

use super::sections::marks;
use crate::ui::panel::opened::id_of;

/// The marks of a post: head of its unit, assistant, outsourced, part-time.
#[component]
pub fn PostMarks(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let button = move |field: Field| {
        let is_set = Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| matches!(document.card(node).field(field), Ref::Flag(true)))
        });
        let toggle = move |_| {
            let set = !is_set.get_untracked();
            let unit = editor.read(|document| document.unit_of(node));
            match unit.filter(|_| set && field == Field::Head) {
                // A unit has one head: the previous one steps down in the same edit.
                Some(unit) => {
                    let head = Some(node);
                    editor.run(&Command::SetHead { unit, head });
                }
                None => editor.edit_card(node, field, false, |card| {
                    card.set_field(field, Value::Flag(set));
                }),
            }
        };
        view! {
            <button
                class="mark-button"
                data-mark=id_of(field.info().key)
                aria-pressed=move || is_set.get().to_string()
                on:click=toggle
                on:keydown=|event| {
                    if event.key() == "Escape" {
                        leave(&event);
                    }
                }
            >
                {words.field_words(field).name}
            </button>
        }
    };
    view! {
        <div class="marks-of-post" role="group" aria-label=words.post_marks()>
            {marks().map(button).collect_view()}
        </div>
    }
}
