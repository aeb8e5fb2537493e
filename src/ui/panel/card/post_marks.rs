use leptos::prelude::*;

use banyan_core::edit::{Command, Field};
use banyan_core::model::{Card, NodeKey};
use banyan_core::text::{Locale, Phrase};

use super::text_field::leave;

/// What a post is marked as: a word, the field that undo names, and its place on the card.
type Mark = (&'static str, Phrase, Field, fn(&mut Card) -> &mut bool);

const MARKS: [Mark; 4] = [
    ("head", Locale::leads_unit, Field::Head, |card| {
        &mut card.head
    }),
    (
        "assistant",
        Locale::is_assistant,
        Field::Assistant,
        |card| &mut card.assistant,
    ),
    (
        "outsourced",
        Locale::is_outsourced,
        Field::Outsourced,
        |card| &mut card.outsourced,
    ),
    (
        "part-time",
        Locale::part_time_outside,
        Field::PartTime,
        |card| &mut card.part_time,
    ),
];

/// The marks of a post: head of its unit, assistant, outsourced, part-time.
#[component]
pub fn PostMarks(
    /// The post.
    node: NodeKey,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let button = move |(slug, name, field, part): Mark| {
        let is_set = Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| *part(&mut document.card(node).clone()))
        });
        let toggle = move |_| {
            let set = !is_set.get_untracked();
            let unit = editor.read(|document| document.unit_of(node));
            match unit.filter(|_| set && field == Field::Head) {
                // A unit has one head: the one before steps down in the same step.
                Some(unit) => {
                    let head = Some(node);
                    editor.run(&Command::SetHead { unit, head });
                }
                None => editor.edit_card(node, field, false, |card| *part(card) = set),
            }
        };
        view! {
            <button
                class="mark-button"
                data-mark=slug
                aria-pressed=move || is_set.get().to_string()
                on:click=toggle
                on:keydown=|event| {
                    if event.key() == "Escape" {
                        leave(&event);
                    }
                }
            >
                {name(words)}
            </button>
        }
    };
    view! {
        <div class="marks-of-post" role="group" aria-label=words.post_marks()>
            {MARKS.map(button).collect_view()}
        </div>
    }
}
