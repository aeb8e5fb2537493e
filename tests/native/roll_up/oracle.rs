//! The oracle: it knows no increments, lists the cards of a branch and counts them anew, in another
//! way than the model does.

use std::collections::{BTreeMap, BTreeSet};

use banyan_core::model::{Card, Document, Headcount, Kind, NodeKey, Totals};

/// A range of people, whose end may be open.
#[derive(Clone, Debug, Default, PartialEq)]
struct People {
    least: u64,
    most: u64,
    without_end: bool,
}

/// What the oracle finds in a branch.
#[derive(Clone, Debug, Default, PartialEq)]
struct SearchResults {
    boxes: u32,
    authorised: People,
    silent_posts: u32,
    in_post: u64,
    missing: (u64, u64),
    too_many: u64,
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

/// People of a branch, each once: by mark, or by post and place on it.
fn people(document: &Document, top: NodeKey) -> (BTreeSet<String>, u64) {
    let mut named = BTreeSet::new();
    let mut unnamed = 0;
    let tops = [top];
    for (node, _) in document.preorder_of(&tops) {
        let card = document.card(node);
        if !is_counted(card) {
            continue;
        }
        let mut here = BTreeSet::new();
        for (index, holder) in card.holders.iter().enumerate() {
            here.insert(if holder.person.is_empty() {
                format!("{}#{index}", document.id(node))
            } else {
                format!("person {}", holder.person)
            });
        }
        unnamed += u64::from(card.in_post.unwrap_or(0)).saturating_sub(here.len() as u64);
        named.extend(here);
    }
    (named, unnamed)
}

/// People of one post, each once.
fn on_card(card: &Card) -> u64 {
    let marked: BTreeSet<&str> = card.holders.iter().map(|h| h.person.as_str()).collect();
    let marked = marked.iter().filter(|mark| !mark.is_empty()).count();
    let unmarked = card.holders.iter().filter(|h| h.person.is_empty()).count();
    u64::from(card.in_post.unwrap_or(0)).max((marked + unmarked) as u64)
}

/// Seats filled in posts that state a headcount: the measure of what like units lack.
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

fn find(document: &Document, top: NodeKey) -> SearchResults {
    let card = document.card(top);
    let mut found = SearchResults {
        boxes: 1,
        ..SearchResults::default()
    };
    if is_counted(card) {
        match range(&card.headcount) {
            None => found.silent_posts = 1,
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
        let below = find(document, report);
        found.boxes += below.boxes;
        found.silent_posts += below.silent_posts;
        found.authorised.least += below.authorised.least;
        found.authorised.most += below.authorised.most;
        found.authorised.without_end |= below.authorised.without_end;
        found.missing.0 += below.missing.0;
        found.missing.1 += below.missing.1;
        found.too_many += below.too_many;
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
    let (named, unnamed) = people(document, top);
    found.in_post = named.len() as u64 + unnamed;
    found
}

fn said(totals: &Totals) -> SearchResults {
    SearchResults {
        boxes: totals.nodes,
        authorised: People {
            least: totals.min,
            most: totals.max,
            without_end: totals.open > 0,
        },
        silent_posts: totals.not_stated,
        in_post: totals.in_post,
        missing: (totals.vacant_min, totals.vacant_max),
        too_many: totals.over,
    }
}

#[track_caller]
pub fn assert_adds_up(document: &Document) {
    let mut whole = SearchResults::default();
    let (mut named, mut unnamed) = (BTreeSet::new(), 0);
    for (node, _) in document.preorder() {
        assert_eq!(
            said(document.branch(node)),
            find(document, node),
            "the branch of {}",
            document.id(node)
        );
    }
    for &top in document.children(None) {
        let branch = find(document, top);
        whole.boxes += branch.boxes;
        whole.silent_posts += branch.silent_posts;
        whole.authorised.least += branch.authorised.least;
        whole.authorised.most += branch.authorised.most;
        whole.authorised.without_end |= branch.authorised.without_end;
        whole.missing.0 += branch.missing.0;
        whole.missing.1 += branch.missing.1;
        whole.too_many += branch.too_many;
        let (persons, others) = people(document, top);
        named.extend(persons);
        unnamed += others;
    }
    whole.in_post = named.len() as u64 + unnamed;
    assert_eq!(said(document.total()), whole, "the whole chart");
}

/// The posts of each level with the people of it, each once.
#[track_caller]
pub fn assert_levels_add_up(document: &Document) {
    let mut levels: BTreeMap<String, (u32, BTreeSet<String>, u64)> = BTreeMap::new();
    for (node, _) in document.preorder() {
        let card = document.card(node);
        if card.kind != Kind::Position {
            continue;
        }
        let level = levels.entry(card.level.clone()).or_default();
        level.0 += 1;
        if !is_counted(card) {
            continue;
        }
        let here: BTreeSet<String> = card
            .holders
            .iter()
            .enumerate()
            .map(|(index, holder)| match holder.person.as_str() {
                "" => format!("{}#{index}", document.id(node)),
                person => format!("person {person}"),
            })
            .collect();
        level.2 += u64::from(card.in_post.unwrap_or(0)).saturating_sub(here.len() as u64);
        level.1.extend(here);
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
        .map(|(level, (boxes, named, others))| (level, (boxes, named.len() as u64 + others)))
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
