//! From the links on cards to the lines on the drawing.

use std::collections::{HashMap, HashSet};

use crate::layout::curve::REACH;
use crate::layout::{Rect, TextMetrics};
use crate::model::{Document, Link, LinkDirection, LinkEnd, NodeKey};

use super::super::Scene;
use super::party::{PartyBox, place_around, place_beside};
use super::{LineEnd, LinkLine, LinkMap, LinkName, Shown};

/// Up to this many links between the same two cards are drawn separately; more become one line with
/// their number.
const APART: usize = 5;

/// A link with its ends as they are seen on the drawing.
struct Seen<'a> {
    name: LinkName,
    link: &'a Link,
    /// The end at the card that holds it, and the other end.
    ends: [LineEnd; 2],
}

impl LinkMap {
    /// Gathers the links that are shown, and places outside parties. A link that leads nowhere, or
    /// stays within one folded branch, has no line.
    pub fn of(
        document: &Document,
        scene: &Scene,
        shown: Shown,
        measure: &impl TextMetrics,
    ) -> Self {
        let mut names: Vec<&str> = Vec::new();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut seen: Vec<Seen> = Vec::new();
        for name in links(document, shown) {
            let Some(link) = document.card(name.holder).links.get(name.index) else {
                continue;
            };
            let other = match &link.end {
                LinkEnd::Node(_) => document
                    .link_target(link)
                    .and_then(|node| visible(document, scene, node)),
                LinkEnd::Party { name, .. } => Some(LineEnd::Party(
                    *numbers.entry(name.trim()).or_insert_with(|| {
                        names.push(name.trim());
                        names.len() - 1
                    }),
                )),
            };
            let holder = visible(document, scene, name.holder);
            if let (Some(holder), Some(other)) = (holder, other)
                && holder != other
            {
                let ends = [holder, other];
                seen.push(Seen { name, link, ends });
            }
        }
        let mut joined: Vec<Vec<Rect>> = vec![Vec::new(); names.len()];
        for link in &seen {
            if let [LineEnd::Card(node), LineEnd::Party(party)] = link.ends {
                joined[party].extend(scene.rect_of(node));
            }
        }
        let pills = names.iter().zip(joined);
        let pills: Vec<PartyBox> = pills
            .map(|(name, joined)| PartyBox::of(name, joined, measure))
            .collect();
        let parties = match shown {
            Shown::All => place_beside(pills, scene.bounds()),
            Shown::Of(_) => place_around(pills, scene),
        };
        let mut map = Self {
            lines: Vec::new(),
            parties,
        };
        map.lines = map.lines_of(scene, &seen);
        map
    }

    fn lines_of(&self, scene: &Scene, seen: &[Seen]) -> Vec<LinkLine> {
        let words = scene.locale();
        let mut groups: HashMap<[LineEnd; 2], Vec<&Seen>> = HashMap::new();
        let mut order = Vec::new();
        for link in seen {
            let group = groups.entry(sorted(link.ends)).or_default();
            if group.is_empty() {
                order.push(sorted(link.ends));
            }
            group.push(link);
        }
        let mut lines = Vec::with_capacity(seen.len());
        for ends in order {
            let Some(group) = groups.get(&ends) else {
                continue;
            };
            let [Some(from), Some(to)] = ends.map(|end| self.rect(scene, end)) else {
                continue;
            };
            let rects = [from, to];
            let around = rects[0].union(&rects[1]).inflate(REACH);
            let line = |links: &[&Seen], lane: i32, text: String| LinkLine {
                links: links.iter().map(|link| link.name).collect(),
                ends,
                heads: heads(ends, links),
                text,
                lane,
                rects,
                around,
            };
            if group.len() > APART {
                lines.push(line(group, 0, words.links_between(group.len())));
                continue;
            }
            for (number, one) in group.iter().enumerate() {
                lines.push(line(&[one], lane(number), words.link_on_drawing(one.link)));
            }
        }
        lines
    }

    fn rect(&self, scene: &Scene, end: LineEnd) -> Option<Rect> {
        match end {
            LineEnd::Card(node) => scene.rect_of(node),
            LineEnd::Party(index) => Some(self.parties[index].rect),
        }
    }
}

/// The links that are shown, each once.
fn links(document: &Document, shown: Shown) -> Vec<LinkName> {
    let mut found = Vec::new();
    let mut own = |holder: NodeKey| {
        let links = 0..document.card(holder).links.len();
        found.extend(links.map(|index| LinkName { holder, index }));
    };
    match shown {
        Shown::All => {
            for (node, _) in document.preorder() {
                own(node);
            }
        }
        Shown::Of(nodes) => {
            for &node in nodes {
                own(node);
            }
            let chosen: HashSet<NodeKey> = nodes.iter().copied().collect();
            for &node in nodes {
                let incoming = document.links_to(node);
                let incoming = incoming.filter(|(holder, ..)| !chosen.contains(holder));
                found.extend(incoming.map(|(holder, index, _)| LinkName { holder, index }));
            }
        }
    }
    found
}

/// The card that shows a node: its own, or the one whose fold hides it.
fn visible(document: &Document, scene: &Scene, node: NodeKey) -> Option<LineEnd> {
    scene.seen_at(document, node).map(LineEnd::Card)
}

fn sorted([a, b]: [LineEnd; 2]) -> [LineEnd; 2] {
    if a <= b { [a, b] } else { [b, a] }
}

/// At which ends the line for these links has arrow heads.
fn heads(ends: [LineEnd; 2], links: &[&Seen]) -> [bool; 2] {
    let points_at = |end: LineEnd| {
        links.iter().any(|link| {
            let [holder, other] = link.ends;
            match link.link.direction {
                LinkDirection::To => other == end,
                LinkDirection::From => holder == end,
                LinkDirection::Both => true,
            }
        })
    };
    ends.map(points_at)
}

/// 0, 1, -1, 2, -2 and so on.
fn lane(number: usize) -> i32 {
    let step = i32::try_from(number.div_ceil(2)).unwrap_or(0);
    if number % 2 == 1 { step } else { -step }
}
