//! Keeps the totals of branches up to date with every change.
//!
//! A person with several posts is counted once in every branch. Where two of the person's posts
//! meet on their way up, one too many is counted; subtracting it there makes the sums above right
//! again. These meetings are the nodes at which the union of the paths up from the posts forks, and
//! they are the same in whatever order the posts are visited.

use std::collections::{HashMap, HashSet};

use super::{Document, NodeKey, ParentLink};
use crate::model::{Card, Headcount, Totals};

/// The people whom cards mark as persons, and where the paths up from their posts meet.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    /// The posts of each person that holders name, each post once.
    posts: HashMap<String, Vec<NodeKey>>,
    /// Those who hold several posts: few enough that moving a branch can look at all of them.
    several: HashSet<String>,
    /// How many people are counted too many at a node, or (`None`) across the tops of the chart.
    met: HashMap<Option<NodeKey>, u32>,
}

/// How many times posts of one person meet at each place.
pub(super) type Meetings = HashMap<Option<NodeKey>, u32>;

impl People {
    /// Records the persons that the card of a new node names.
    pub fn note(&mut self, node: NodeKey, card: &Card) {
        for person in card.persons() {
            let posts = self.posts.entry(person.to_owned()).or_default();
            // A card that names a person twice does so within one call, so it is enough to compare
            // with the last post, however many there are.
            if posts.last() != Some(&node) {
                posts.push(node);
                if posts.len() == 2 {
                    self.several.insert(person.to_owned());
                }
            }
        }
    }

    /// Removes the persons that a card names.
    pub fn forget(&mut self, node: NodeKey, card: &Card) {
        for person in card.persons() {
            if let Some(posts) = self.posts.get_mut(person) {
                posts.retain(|&post| post != node);
                if posts.len() < 2 {
                    self.several.remove(person);
                }
                if posts.is_empty() {
                    self.posts.remove(person);
                }
            }
        }
    }

    /// How many people too many a node counts.
    pub fn met(&self, at: Option<NodeKey>) -> u32 {
        self.met.get(&at).copied().unwrap_or(0)
    }

    /// Sets the meetings of a chart that is being built.
    pub fn set_met(&mut self, meetings: Meetings) {
        self.met = meetings;
    }
}

/// Whether two cards name the same persons in the same order.
pub(super) fn same_persons(before: Option<&Card>, after: Option<&Card>) -> bool {
    let (before, after) = (before.into_iter(), after.into_iter());
    before
        .flat_map(Card::persons)
        .eq(after.flat_map(Card::persons))
}

impl Document {
    /// A mark ([`crate::model::Holder::person`]) for a person of this name that no holder has: the
    /// name itself, or the name with a number after it. The marks on posts that are not counted are
    /// taken too, and so are those on deleted posts, which undo may bring back.
    pub fn free_mark(&self, name: &str) -> String {
        let cards = self.slots.iter().filter_map(|slot| slot.card.as_ref());
        let holders = cards.flat_map(|card| &card.holders);
        let taken: HashSet<&str> = holders.map(|holder| holder.person.as_str()).collect();
        let name = name.trim();
        let mut mark = name.to_owned();
        let mut number = 2;
        while taken.contains(mark.as_str()) {
            mark = format!("{name}-{number}");
            number += 1;
        }
        mark
    }

    /// The counted posts of a person with this mark, in no particular order.
    pub fn posts_of(&self, person: &str) -> &[NodeKey] {
        self.people.posts.get(person).map_or(&[], Vec::as_slice)
    }

    /// The meetings of the persons that a change of these cards may affect: of nobody when both
    /// cards name the same people.
    pub(super) fn meetings_of_cards(
        &self,
        before: Option<&Card>,
        after: Option<&Card>,
    ) -> Meetings {
        if same_persons(before, after) {
            return Meetings::new();
        }
        let cards = before.into_iter().chain(after);
        let named: HashSet<&str> = cards.flat_map(Card::persons).collect();
        let mut meetings = Meetings::new();
        for person in named {
            self.add_meetings(self.posts_of(person), &mut meetings);
        }
        meetings
    }

    /// The meetings of everyone who holds a post in the branch of this node.
    pub(super) fn meetings_of_branch(&self, top: NodeKey) -> Meetings {
        let mut meetings = Meetings::new();
        for person in &self.people.several {
            let posts = self.posts_of(person);
            let inside = |post: NodeKey| post == top || self.ancestors(post).any(|up| up == top);
            if posts.iter().any(|&post| inside(post)) {
                self.add_meetings(posts, &mut meetings);
            }
        }
        meetings
    }

    /// The meetings of everybody.
    pub(super) fn all_meetings(&self) -> Meetings {
        let mut meetings = Meetings::new();
        for person in &self.people.several {
            self.add_meetings(self.posts_of(person), &mut meetings);
        }
        meetings
    }

    fn add_meetings(&self, posts: &[NodeKey], meetings: &mut Meetings) {
        if posts.len() < 2 {
            return;
        }
        let mut passed: HashSet<Option<NodeKey>> = HashSet::new();
        for &post in posts {
            let mut at = Some(post);
            loop {
                if !passed.insert(at) {
                    *meetings.entry(at).or_default() += 1;
                    break;
                }
                let Some(node) = at else { break };
                at = match self.slots[node.index()].standing {
                    ParentLink::Nowhere => break,
                    ParentLink::Root => None,
                    ParentLink::Under(parent) => Some(parent),
                };
            }
        }
    }

    /// Updates the sums after meetings have changed.
    pub(super) fn meet(&mut self, before: &Meetings, after: &Meetings) {
        let places: HashSet<Option<NodeKey>> = before.keys().chain(after.keys()).copied().collect();
        let people = |n: u32| Totals {
            in_post: n.into(),
            ..Totals::default()
        };
        for at in places {
            let (old, new) = (times_at(before, at), times_at(after, at));
            if old == new {
                continue;
            }
            let met = self.people.met(at) + new - old;
            if met == 0 {
                self.people.met.remove(&at);
            } else {
                self.people.met.insert(at, met);
            }
            // Meetings are subtracted, so the old number is added back.
            self.count(at, &people(new), &people(old));
        }
    }

    /// Corrects the totals from `from` up to its root, and the chart's total when it is in the
    /// chart: `old` is subtracted, `new` added.
    pub(super) fn count(&mut self, from: Option<NodeKey>, old: &Totals, new: &Totals) {
        let (mut old, mut new) = (*old, *new);
        let mut at = from;
        while let Some(key) = at {
            let before = self.slots[key.index()].branch;
            let after = if self.multiplies(key) {
                self.summed(key)
            } else {
                let mut after = before;
                after.add(&new);
                after.subtract(&old);
                after
            };
            let slot = &mut self.slots[key.index()];
            slot.branch = after;
            (old, new) = (before, after);
            at = match slot.standing {
                ParentLink::Under(parent) => Some(parent),
                ParentLink::Root => None,
                ParentLink::Nowhere => return,
            };
        }
        self.total.add(&new);
        self.total.subtract(&old);
    }

    /// What a branch adds up to, worked out from the branches directly below it.
    pub(super) fn summed(&self, node: NodeKey) -> Totals {
        let slot = &self.slots[node.index()];
        let Some(card) = &slot.card else {
            return Totals::default();
        };
        let mut sum = Totals::of(card);
        for child in &slot.children {
            sum.add(&self.slots[child.index()].branch);
        }
        sum.in_post = sum.in_post.wrapping_sub(self.people.met(Some(node)).into());
        sum.times(&card.like_units)
    }

    fn multiplies(&self, node: NodeKey) -> bool {
        self.get(node)
            .is_some_and(|card| card.like_units != Headcount::NotStated)
    }
}

fn times_at(meetings: &Meetings, at: Option<NodeKey>) -> u32 {
    meetings.get(&at).copied().unwrap_or(0)
}
