//! The heart of the tidy tree: packs sibling branches against each other along their contours.
//!
//! The contour of a branch is the chain of its outermost edges from its top on, one for each side.
//! Each link is as long as one card and the strip after it, and leads to the next link: that of the
//! first (or last) report, or, where a branch has ended and a neighbour reaches deeper, that of the
//! neighbour. Links are never changed by the packing above them: where two chains are joined, the
//! shorter one is copied, which costs no more than comparing them did. So a branch that has not
//! changed keeps its contour, and only the way up from a change is packed again.

use super::forest::NONE;

/// Least distances between the cards of sibling branches, in px.
#[derive(Clone, Copy)]
pub(super) struct Distances {
    /// Between two siblings.
    pub siblings: f64,
    /// Between any other two cards.
    pub others: f64,
}

/// Ends this close to each other, in px, count as equal: sums may differ in their last bits.
const SAME: f64 = 1e-6;

/// One step of a contour.
#[derive(Clone, Copy, Debug)]
struct ContourLink {
    /// How far along it reaches.
    length: f64,
    /// From its edge to that of the next link, across.
    step: f64,
    next: u32,
    /// The link made before it for the same row, or the next free one.
    earlier: u32,
}

/// Where a contour begins: the place of its first edge and its first link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// Across, from the anchor of the branch.
    pub at: f64,
    pub link: u32,
}

/// The links of all contours.
///
/// Packing a row makes links that only this row and the rows above it lead to. When it is packed
/// again, so are those above, and its old links can be reused: however many edits are made, there
/// are never more links than the drawing needs.
#[derive(Clone, Debug)]
pub(super) struct Links {
    links: Vec<ContourLink>,
    /// The first of the links that can be reused.
    free: u32,
    /// The newest link made for the row that is being packed.
    newest: u32,
}

impl Default for Links {
    fn default() -> Self {
        Self {
            links: Vec::new(),
            free: NONE,
            newest: NONE,
        }
    }
}

impl Links {
    /// A link that a card keeps for good. It ends its contour until it is set.
    pub fn keep(&mut self) -> u32 {
        self.push(ContourLink {
            length: 0.0,
            step: 0.0,
            next: NONE,
            earlier: NONE,
        })
    }

    /// A new link for the row that is being packed. It ends its contour.
    pub fn add(&mut self, length: f64) -> u32 {
        self.add_to_row(ContourLink {
            length,
            step: 0.0,
            next: NONE,
            earlier: NONE,
        })
    }

    fn add_to_row(&mut self, link: ContourLink) -> u32 {
        let link = ContourLink {
            earlier: self.newest,
            ..link
        };
        self.newest = self.push(link);
        self.newest
    }

    fn push(&mut self, link: ContourLink) -> u32 {
        if let Some(free) = self.links.get_mut(self.free as usize) {
            let number = std::mem::replace(&mut self.free, free.earlier);
            *free = link;
            return number;
        }
        // More links than 32 bits can number would take a hundred GB.
        let number = u32::try_from(self.links.len()).unwrap_or(NONE);
        self.links.push(link);
        number
    }

    /// The newest of the links made since the last call, for [`Self::free`].
    pub fn end_row(&mut self) -> u32 {
        std::mem::replace(&mut self.newest, NONE)
    }

    /// Frees the links of a row for reuse.
    pub fn free(&mut self, row: u32) {
        let mut at = row;
        while let Some(link) = self.links.get_mut(at as usize) {
            let earlier = std::mem::replace(&mut link.earlier, self.free);
            self.free = at;
            at = earlier;
        }
    }

    /// Sets a link: its length, and how the contour goes on from its edge.
    pub fn set(&mut self, from: Edge, length: f64, to: Option<Edge>) {
        let link = &mut self.links[from.link as usize];
        link.length = length;
        link.step = to.map_or(0.0, |to| to.at - from.at);
        link.next = to.map_or(NONE, |to| to.link);
    }

    /// How many links there are, the free ones included.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// Copies a whole contour and continues the copy with another.
    fn joined(&mut self, from: Edge, to: Edge) -> Edge {
        let first = self.add(self.links[from.link as usize].length);
        let (mut at, mut original, mut copy) = (from.at, from.link, first);
        loop {
            let link = self.links[original as usize];
            if link.next == NONE {
                break;
            }
            at += link.step;
            let next = self.add(self.links[link.next as usize].length);
            self.links[copy as usize].step = link.step;
            self.links[copy as usize].next = next;
            (original, copy) = (link.next, next);
        }
        self.links[copy as usize].step = to.at - at;
        self.links[copy as usize].next = to.link;
        Edge {
            at: from.at,
            link: first,
        }
    }
}

/// A branch, or a block of leaves, among its siblings.
#[derive(Clone, Copy, Debug)]
pub(super) struct ContourItem {
    /// Its contour towards the siblings before it.
    pub left: Edge,
    /// Its contour towards the siblings after it.
    pub right: Edge,
    /// How far along it reaches.
    pub reach: f64,
    /// Where its anchor stands, relative to that of the first sibling.
    pub place: f64,
    /// The step by which this sibling and all that follow are moved, each by one step more than the
    /// one before: room shared out between siblings. Applied at the end, so that sharing a gap
    /// between many siblings costs no more than between two.
    shift: f64,
    /// Ends a series of steps: takes off what this sibling's own place includes already.
    change: f64,
}

impl ContourItem {
    /// An item that has no place yet.
    pub fn new(left: Edge, right: Edge, reach: f64) -> Self {
        Self {
            left,
            right,
            reach,
            place: 0.0,
            shift: 0.0,
            change: 0.0,
        }
    }
}

/// A sibling that later branches may still touch, because it reaches deeper than all siblings in
/// between.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deep {
    /// How deep its right contour reaches.
    end: f64,
    /// Its place among the siblings.
    index: usize,
}

/// Walks down a contour.
#[derive(Clone, Copy)]
struct ContourCursor {
    /// Where the contour is, across.
    edge: f64,
    link: u32,
    /// Where the link ends, along.
    end: f64,
}

impl ContourCursor {
    fn at(links: &Links, edge: Edge) -> Self {
        Self {
            edge: edge.at,
            link: edge.link,
            end: links.links[edge.link as usize].length,
        }
    }

    fn step(&mut self, links: &Links) {
        let link = links.links[self.link as usize];
        self.link = link.next;
        if let Some(next) = links.links.get(link.next as usize) {
            self.edge += link.step;
            self.end += next.length;
        }
    }

    fn ended(&self) -> bool {
        self.link == NONE
    }

    /// The rest of the contour below `end`, measured from an anchor that is `by` away.
    fn rest(&self, links: &mut Links, end: f64, by: f64) -> Edge {
        let length = self.end - end;
        let link = links.links[self.link as usize];
        Edge {
            at: self.edge + by,
            link: links.add_to_row(ContourLink { length, ..link }),
        }
    }
}

/// Packs one row of siblings after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Packer {
    /// The siblings that reach deepest, the shallowest on top; kept to save allocations.
    deep: Vec<Deep>,
}

impl Packer {
    /// Sets the place of each sibling and returns the contours around all of them; `None` if there
    /// are none.
    pub fn pack(
        &mut self,
        links: &mut Links,
        items: &mut [ContourItem],
        distances: Distances,
    ) -> Option<(Edge, Edge)> {
        let first = items.first()?;
        let (mut left, mut right) = (first.left, first.right);
        self.deep.clear();
        self.deep.push(Deep {
            end: first.reach,
            index: 0,
        });
        for index in 1..items.len() {
            (left, right) = self.attach(links, items, index, (left, right), distances);
            let end = items[index].reach;
            while self.deep.last().is_some_and(|deep| deep.end <= end) {
                self.deep.pop();
            }
            self.deep.push(Deep { end, index });
        }
        share_out_room(items);
        Some((left, right))
    }

    /// Moves one branch next to those before it, then joins their contours.
    fn attach(
        &self,
        links: &mut Links,
        items: &mut [ContourItem],
        index: usize,
        (left, right): (Edge, Edge),
        distances: Distances,
    ) -> (Edge, Edge) {
        // Along the right contour of the branches before, and the left one of this branch.
        let mut before = ContourCursor::at(links, right);
        let mut here = ContourCursor::at(links, items[index].left);
        let mut deep = self.deep.iter().rev().peekable();
        let mut neighbours = true;
        let mut end = 0.0;
        while !before.ended() && !here.ended() {
            let distance = if neighbours {
                distances.siblings
            } else {
                distances.others
            };
            let missing = (before.edge + distance) - (here.edge + items[index].place);
            while deep.next_if(|deep| before.end > deep.end).is_some() {}
            // The first pair may also be too far apart, because a branch starts at an arbitrary
            // place.
            if missing > 0.0 || neighbours {
                items[index].place += missing;
                if let Some(owner) = deep.peek() {
                    share(items, owner.index, index, missing);
                }
            }
            neighbours = false;
            let (a, b) = (before.end, here.end);
            if a <= b + SAME {
                before.step(links);
            }
            if b <= a + SAME {
                here.step(links);
            }
            end = a.min(b);
        }
        let place = items[index].place;
        let own = Edge {
            at: items[index].right.at + place,
            link: items[index].right.link,
        };
        if !here.ended() {
            let rest = here.rest(links, end, place);
            (links.joined(left, rest), own)
        } else if !before.ended() {
            let rest = before.rest(links, end, 0.0);
            (left, links.joined(own, rest))
        } else {
            (left, own)
        }
    }
}

/// Spreads a move over the siblings between the branch that caused it and the one that moved.
fn share(items: &mut [ContourItem], owner: usize, moved: usize, by: f64) {
    let steps = moved - owner;
    if steps < 2 {
        return;
    }
    let step = by / steps as f64;
    items[owner + 1].shift += step;
    items[moved].shift -= step;
    items[moved].change -= by - step;
}

/// Moves each sibling by the room that was shared out: see [`ContourItem::shift`].
fn share_out_room(items: &mut [ContourItem]) {
    let mut step = 0.0;
    let mut total = 0.0;
    for item in items {
        step += item.shift;
        total += step + item.change;
        item.place += total;
    }
}
