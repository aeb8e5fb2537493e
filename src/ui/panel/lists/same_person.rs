use leptos::prelude::*;

use banyan_core::edit::Command;
use banyan_core::model::{Document, NodeKey};

use super::list::List;

/// Where a holder's name or person occurs in other posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Elsewhere {
    /// Other posts of the person, by title.
    posts: Vec<String>,
    /// A holder of the same name who is not yet marked as the same person.
    namesake: Option<(NodeKey, usize, String)>,
}

/// Below a holder: the person's other posts, and the button that makes two holders of one name one
/// person.
pub fn same_person(list: List, row: u32) -> AnyView {
    let editor = list.editor;
    let words = editor.app.words();
    let index = Memo::new(move |_| list.rows.with(|rows| rows.item(row)));
    let elsewhere = Memo::new(move |_| {
        editor.revision.track();
        let index = index.get();
        editor
            .read(|document| index.map(|index| elsewhere(document, list.node, index)))
            .unwrap_or_default()
    });
    let join = move |_| {
        let namesake = elsewhere.with_untracked(|elsewhere| elsewhere.namesake.clone());
        if let (Some(index), Some((post, at, _))) = (index.get_untracked(), namesake) {
            let holders = vec![(post, at), (list.node, index)];
            editor.run(&Command::JoinHolders { holders });
        }
    };
    let part = move |_| {
        if let Some(index) = index.get_untracked() {
            let post = list.node;
            editor.run(&Command::PartHolder { post, index });
        }
    };
    let shared = move || elsewhere.with(|elsewhere| !elsewhere.posts.is_empty());
    let offer = move || {
        let namesake = elsewhere.with(|elsewhere| elsewhere.namesake.clone());
        namesake.map(|(.., post)| {
            view! {
                <button class="text-button same-person" on:click=join>
                    {words.same_person_as(&post)}
                </button>
            }
        })
    };
    view! {
        <div class="item-aside">
            <Show when=shared>
                <span>{move || elsewhere.with(|elsewhere| words.also_holds(&elsewhere.posts))}</span>
                <button class="text-button not-one-person" on:click=part>
                    {words.not_one_person()}
                </button>
            </Show>
            {offer}
        </div>
    }
    .into_any()
}

fn elsewhere(document: &Document, post: NodeKey, index: usize) -> Elsewhere {
    let mut found = Elsewhere::default();
    let Some(holder) = document.card(post).holders.get(index) else {
        return found;
    };
    let name = holder.name.trim();
    for (node, _) in document.preorder() {
        let card = document.card(node);
        for (at, other) in card.holders.iter().enumerate() {
            if (node, at) == (post, index) {
                continue;
            }
            let is_same = !holder.person.is_empty() && other.person == holder.person;
            if is_same {
                found.posts.push(card.title.clone());
            } else if found.namesake.is_none() && !name.is_empty() && other.name.trim() == name {
                found.namesake = Some((node, at, card.title.clone()));
            }
        }
    }
    found
}
