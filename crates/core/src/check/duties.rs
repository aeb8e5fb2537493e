//! The same duty on several posts.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::model::{Card, Document, NodeKey};

use super::Finding;

/// The duties seen so far. Their texts are not copied: what two posts say is compared in place.
#[derive(Clone, Debug, Default)]
pub(super) struct Duties {
    /// By the hash of its letters and digits: the first post that has the duty, or the shared duty.
    seen: HashMap<u64, Seen>,
    shared: Vec<Shared>,
}

#[derive(Clone, Copy, Debug)]
enum Seen {
    Once { post: NodeKey, number: u32 },
    Shared(usize),
}

/// A duty that several posts have.
#[derive(Clone, Debug)]
struct Shared {
    number: u32,
    duty: String,
    title: String,
    posts: Vec<NodeKey>,
    /// Whether the posts have different titles: posts with one title do the same work.
    differs: bool,
}

impl Duties {
    /// Records the main duties of a post. Auxiliary duties are left out: with those, posts help
    /// each other.
    pub fn note(&mut self, document: &Document, post: NodeKey, number: u32) {
        let card = document.card(post);
        for duty in card.duties.iter().filter(|duty| !duty.heading) {
            let key = key(&duty.text);
            let Some(hash) = hash(&key) else { continue };
            match self.seen.get(&hash).copied() {
                None => {
                    self.seen.insert(hash, Seen::Once { post, number });
                }
                Some(Seen::Once {
                    post: first,
                    number: at,
                }) if first != post => {
                    let other = document.card(first);
                    let Some(text) = said_by(other, &key) else {
                        continue;
                    };
                    self.seen.insert(hash, Seen::Shared(self.shared.len()));
                    self.shared.push(Shared {
                        number: at,
                        duty: text.to_owned(),
                        title: other.title.clone(),
                        posts: vec![first, post],
                        differs: !same_title(&other.title, &card.title),
                    });
                }
                Some(Seen::Once { .. }) => {}
                Some(Seen::Shared(index)) => {
                    let shared = &mut self.shared[index];
                    if shared.posts.last() != Some(&post) {
                        shared.posts.push(post);
                        shared.differs |= !same_title(&shared.title, &card.title);
                    }
                }
            }
        }
    }

    pub fn findings(&mut self, found: &mut Vec<(u32, Finding)>) {
        for shared in self.shared.drain(..).filter(|shared| shared.differs) {
            let finding = Finding::SameDuty {
                posts: shared.posts,
                duty: shared.duty,
            };
            found.push((shared.number, finding));
        }
    }
}

/// Whether two posts have the same title, and so do the same work.
pub(super) fn same_title(one: &str, other: &str) -> bool {
    one.trim() == other.trim()
}

/// The letters and digits of a duty: spaces, punctuation and capitals do not make it a different
/// one.
pub(super) fn key(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The duty on this card that says the same, in the card's own words.
pub(super) fn said_by<'a>(card: &'a Card, duty: &str) -> Option<&'a str> {
    let duties = card.duties.iter().filter(|duty| !duty.heading);
    let mut texts = duties.map(|duty| duty.text.as_str());
    texts.find(|text| key(text) == duty)
}

fn hash(key: &str) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    (!key.is_empty()).then(|| hasher.finish())
}
