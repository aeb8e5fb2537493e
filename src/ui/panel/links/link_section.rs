use leptos::prelude::*;

use crate::platform::focus;
use banyan_core::drawing::LinkName;
use banyan_core::edit::Field;
use banyan_core::model::{Link, LinkEnd, NodeKey};

use super::choice::{Choice, NodeChoice};
use super::link_row::LinkRow;
use super::link_words::links_at;
use super::row_id;

/// The links of a card: its own, and those that other cards hold.
#[component]
pub fn LinkSection(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let links = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| links_at(document, node))
    });
    let count = Memo::new(move |_| links.with(Vec::len));
    let names = move || {
        links.with(|links| {
            links
                .iter()
                .map(|link| link.name)
                .collect::<Vec<LinkName>>()
        })
    };
    let add = Callback::new(move |choice: Choice| {
        let end = match choice {
            Choice::Node(other) => {
                LinkEnd::Node(editor.read(|document| document.id(other).clone()))
            }
            Choice::Party(name) => LinkEnd::Party {
                party_type: party_type(editor, &name),
                name,
            },
        };
        let index = editor.read(|document| document.card(node).links.len());
        editor.edit_card(node, Field::Links.item(index), false, |card| {
            card.links.push(Link {
                end,
                ..Link::default()
            });
        });
        // What it means is chosen next.
        let row = row_id(LinkName {
            holder: node,
            index,
        });
        request_animation_frame(move || focus::go_to(&format!("#{row} select")));
    });
    view! {
        <section class="section link-section">
            <h3 class="section-head">
                {words.links()} <span>{move || Some(count.get()).filter(|n| *n > 0)}</span>
            </h3>
            <Show when=move || count.get() == 0>
                <p class="hint">{words.links_hint()}</p>
            </Show>
            <ol class="items link-items">
                <For each=names key=|name| *name let(name)>
                    <LinkRow node name links />
                </For>
            </ol>
            <NodeChoice
                slug="add-link".to_owned()
                label=words.add_link()
                placeholder=words.link_to_hint()
                except=Some(node)
                parties=true
                choose=add
            />
        </section>
    }
}

/// What other links say about a party of this name.
fn party_type(editor: crate::app::Editor, party: &str) -> String {
    editor.read(|document| {
        let cards = document.preorder().map(|(node, _)| document.card(node));
        let mut ends = cards.flat_map(|card| card.links.iter().map(|link| &link.end));
        let known = ends.find_map(|end| match end {
            LinkEnd::Party { name, party_type } if name.trim() == party => Some(party_type.clone()),
            _ => None,
        });
        known.unwrap_or_default()
    })
}
