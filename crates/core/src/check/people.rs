//! People whose posts add up to more than full time.

use std::collections::HashMap;

use crate::model::{Card, Document, NodeKey};

use super::Finding;

/// The people seen so far, by their mark or, where they have none, by their name.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    seen: HashMap<Who, Posts>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Who {
    Marked(String),
    Named(String),
}

#[derive(Clone, Debug)]
struct Posts {
    number: u32,
    name: String,
    posts: Vec<NodeKey>,
    share: u32,
}

/// The findings of a whole chart.
pub(super) fn look(document: &Document) -> Vec<Finding> {
    let mut people = People::default();
    for (node, _) in document.preorder() {
        people.note(document.card(node), node, 0);
    }
    let mut found = Vec::new();
    people.findings(&mut found);
    found.into_iter().map(|(_, finding)| finding).collect()
}

impl People {
    /// Records the holders of a post. Work outside the headcount is not counted.
    pub fn note(&mut self, card: &Card, post: NodeKey, number: u32) {
        if !card.is_counted() {
            return;
        }
        for holder in &card.holders {
            let name = holder.name.trim();
            let who = match holder.person.as_str() {
                "" if name.is_empty() => continue,
                "" => Who::Named(name.to_owned()),
                person => Who::Marked(person.to_owned()),
            };
            let share = u32::from(holder.share.unwrap_or(100));
            let of = self.seen.entry(who).or_insert_with(|| Posts {
                number,
                name: name.to_owned(),
                posts: Vec::new(),
                share: 0,
            });
            // Two holders with the same name on one card are two people.
            if of.posts.last() != Some(&post) {
                of.posts.push(post);
                of.share = of.share.saturating_add(share);
            }
        }
    }

    pub fn findings(&mut self, found: &mut Vec<(u32, Finding)>) {
        let busy = self
            .seen
            .drain()
            .filter(|(_, of)| of.posts.len() > 1 && of.share > 100);
        found.extend(busy.map(|(who, of)| {
            let finding = Finding::FullTime {
                posts: of.posts,
                name: of.name,
                person: match who {
                    Who::Marked(person) => person,
                    Who::Named(_) => String::new(),
                },
                share: of.share,
            };
            (of.number, finding)
        }));
    }
}
