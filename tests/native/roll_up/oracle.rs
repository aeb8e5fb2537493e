//! The oracle: it knows no increments, lists the cards of a branch and counts them from scratch, in a
//! different way from the model.

use std::collections::{BTreeMap, BTreeSet};

use banyan_core::model::{Card, Document, Headcount, Kind, NodeKey, Totals};

/// A range of people, possibly without an upper limit.
#[derive(Clone, Debug, Default, PartialEq)]
struct People {
    least: u64,
    most: u64,
    without_end: bool,
}

/// What the oracle finds in a branch.
#[derive(Clone, Debug, Default, PartialEq)]
struct Figures {
    boxes: u32,
    authorised: People,
    silent_posts: u32,
    empty_posts: u32,
    in_post: u64,
    missing: (u64, u64),
    too_many: u64,
}

impl Figures {
    /// Adds a branch without its people in post: they may be the same ones.
    fn add(&mut self, branch: &Self) {
        self.boxes += branch.boxes;
        self.silent_posts += branch.silent_posts;
        self.empty_posts += branch.empty_posts;
        self.authorised.least += branch.authorised.least;
        self.authorised.most += branch.authorised.most;
        self.authorised.without_end |= branch.authorised.without_end;
        self.missing.0 += branch.missing.0;
        self.missing.1 += branch.missing.1;
        self.too_many += branch.too_many;
    }
}

fn range(headcount: &Headcount) -> Option<People> {
    let (least, most, without_end) = match headcount {
        Headcount::NotStated => return None,
        Headcount::Exactly(n) => (*n, *n, false),
        Headcount::Range { min, max } => (*min, *max, false),
        Headcount::Open { min, .. } | Headcount::Rule { min, .. } => (*min, *min, true),
    };
    Some(People {
        least: least.into(),
        most: most.into(),
        without_end,
    })
}

fn is_counted(card: &Card) -> bool {
    matches!(card.kind, Kind::Position) && !card.outsourced && !card.part_time
}

/// People, each once: by mark, or by post and index in it; and how many more are only counted.
#[derive(Clone, Debug, Default)]
struct Crowd {
    named: BTreeSet<String>,
    unnamed: u64,
}

impl Crowd {
    /// Those of all posts in these branches.
    fn of(document: &Document, tops: &[NodeKey]) -> Self {
        let mut crowd = Self::default();
        for (node, _) in document.preorder_of(tops) {
            crowd.note(document, node);
        }
        crowd
    }

    fn note(&mut self, document: &Document, node: NodeKey) {
        let card = document.card(node);
        if !is_counted(card) {
            return;
        }
        let holders = card.holders.iter().enumerate();
        let here: BTreeSet<String> = holders
            .map(|(index, holder)| match holder.person.as_str() {
                "" => format!("{}#{index}", document.id(node)),
                person => format!("person {person}"),
            })
            .collect();
        self.unnamed += u64::from(card.in_post.unwrap_or(0)).saturating_sub(here.len() as u64);
        self.named.extend(here);
    }

    fn count(&self) -> u64 {
        self.named.len() as u64 + self.unnamed
    }
}

/// People of one post, each once.
fn on_card(card: &Card) -> u64 {
    let marked: BTreeSet<&str> = card.holders.iter().map(|h| h.person.as_str()).collect();
    let marked = marked.iter().filter(|mark| !mark.is_empty()).count();
    let unmarked = card.holders.iter().filter(|h| h.person.is_empty()).count();
    u64::from(card.in_post.unwrap_or(0)).max((marked + unmarked) as u64)
}

/// Filled seats in posts that state a headcount, against which vacancies of like units are counted.
fn seats(document: &Document, top: NodeKey) -> u64 {
    let tops = [top];
    let cards = document
        .preorder_of(&tops)
        .map(|(node, _)| document.card(node));
    cards
        .filter(|card| is_counted(card) && card.headcount != Headcount::NotStated)
        .map(on_card)
        .sum()
}

fn find(document: &Document, top: NodeKey) -> Figures {
    let card = document.card(top);
    let mut found = Figures {
        boxes: 1,
        ..Figures::default()
    };
    if is_counted(card) {
        match range(&card.headcount) {
            None => {
                found.silent_posts = 1;
                found.empty_posts = u32::from(on_card(card) == 0);
            }
            Some(stated) => {
                let here = on_card(card);
                found.missing = (
                    stated.least.saturating_sub(here),
                    stated.most.saturating_sub(here),
                );
                if !stated.without_end {
                    found.too_many = here.saturating_sub(stated.most);
                }
                found.authorised = stated;
            }
        }
    }
    for &report in document.children(Some(top)) {
        found.add(&find(document, report));
    }
    if let Some(times) = range(&card.like_units) {
        let once = found.authorised.clone();
        let fewest = if times.without_end {
            times.least.max(1)
        } else {
            times.least
        };
        let all = &mut found.authorised;
        all.least = once.least * fewest;
        all.most = once.most * times.most.max(fewest);
        all.without_end |= times.without_end && once.most > 0;
        if *all != once {
            let filled = seats(document, top);
            found.missing = (
                all.least.saturating_sub(filled),
                all.most.saturating_sub(filled),
            );
            found.too_many = if all.without_end {
                0
            } else {
                filled.saturating_sub(all.most)
            };
        }
    }
    found.in_post = Crowd::of(document, &[top]).count();
    found
}

fn said(totals: &Totals) -> Figures {
    Figures {
        boxes: totals.nodes,
        authorised: People {
            least: totals.min,
            most: totals.max,
            without_end: totals.open > 0,
        },
        silent_posts: totals.not_stated,
        empty_posts: totals.empty,
        in_post: totals.in_post,
        missing: (totals.vacant_min, totals.vacant_max),
        too_many: totals.over,
    }
}

#[track_caller]
pub fn assert_adds_up(document: &Document) {
    for (node, _) in document.preorder() {
        assert_eq!(
            said(document.branch(node)),
            find(document, node),
            "the branch of {}",
            document.id(node)
        );
    }
    let mut whole = Figures::default();
    for &top in document.children(None) {
        whole.add(&find(document, top));
    }
    whole.in_post = Crowd::of(document, document.children(None)).count();
    assert_eq!(said(document.total()), whole, "the whole chart");
}

/// The posts of each level with their people, each once.
#[track_caller]
pub fn assert_levels_add_up(document: &Document) {
    let mut levels: BTreeMap<String, (u32, Crowd)> = BTreeMap::new();
    for (node, _) in document.preorder() {
        let card = document.card(node);
        if card.kind == Kind::Position {
            let (boxes, crowd) = levels.entry(card.level.clone()).or_default();
            *boxes += 1;
            crowd.note(document, node);
        }
    }
    let by_level = document.by_level(None);
    let said: BTreeMap<String, (u32, u64)> = by_level
        .levels
        .iter()
        .map(|sum| {
            (
                sum.level.clone(),
                (sum.totals.positions, sum.totals.in_post),
            )
        })
        .collect();
    let expected: BTreeMap<String, (u32, u64)> = levels
        .into_iter()
        .map(|(level, (boxes, crowd))| (level, (boxes, crowd.count())))
        .collect();
    assert_eq!(said, expected);
    let total = document.total();
    let all = by_level.all.totals;
    assert_eq!(
        (all.min, all.max, all.not_stated, all.in_post, all.positions),
        (
            total.min,
            total.max,
            total.not_stated,
            total.in_post,
            total.positions
        ),
        "all levels together"
    );
    let sum = |figure: fn(&Totals) -> u64| -> u64 {
        by_level.levels.iter().map(|sum| figure(&sum.totals)).sum()
    };
    assert_eq!((sum(|t| t.min), sum(|t| t.max)), (total.min, total.max));
}
