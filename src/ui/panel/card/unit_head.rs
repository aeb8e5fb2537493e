use leptos::prelude::*;

use banyan_core::edit::Command;
use banyan_core::model::NodeKey;

use crate::ui::panel::fields::text_field::{is_composing, leave};

/// Which of a unit's posts leads it.
#[component]
pub fn UnitHead(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    // The posts with their ids and titles, and whether each leads.
    let posts = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| {
            let posts = document.posts_of_unit(node);
            let post = |post| {
                let card = document.card(post);
                (
                    document.id(post).to_string(),
                    words.short_title(&card.title),
                    card.head,
                )
            };
            posts.map(post).collect::<Vec<_>>()
        })
    });
    let choose = move |event: web_sys::Event| {
        let id = event_target_value(&event);
        let head = editor.read(|document| document.key_of(&id).filter(|_| !id.is_empty()));
        editor.run(&Command::SetHead { unit: node, head });
    };
    let options = move || {
        let posts = posts.get();
        let led = posts.iter().any(|(.., leads)| *leads);
        let none = (String::new(), words.no_head().to_owned(), !led);
        std::iter::once(none)
            .chain(posts)
            .map(|(id, title, chosen)| {
                view! {
                    <option value=id selected=chosen>
                        {title}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <select
            class="field"
            aria-label=words.head_choice()
            on:change=choose
            on:keydown=move |event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    leave(&event);
                }
            }
        >
            {options}
        </select>
    }
}
