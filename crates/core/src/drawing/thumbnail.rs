use std::fmt::Write as _;

use crate::layout::{Forest, Gaps, LayoutDirection, Rect, Size, bounds, connector_path, tidy};
use crate::model::{Card, Document, Kind, NodeKey};

/// More boxes than this add nothing to a picture of a few hundred pixels.
const MOST_BOXES: usize = 300;

const HEIGHT: f32 = 16.0;

/// Distances in px of the thumbnail, in the proportions of the real drawing.
const GAPS: Gaps = Gaps {
    sibling: 6.0,
    cousin: 9.0,
    level: 15.0,
    tree: 18.0,
    assistant: 0.0,
};

/// A small picture of a chart: the real tree, with a box for each node and no words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thumbnail {
    /// The width of the drawing; its top left is at the origin.
    pub width: f64,
    pub height: f64,
    /// The boxes, top layers first: never more than a few hundred of them.
    pub boxes: Vec<ThumbnailBox>,
    /// The lines between them, as SVG path data.
    pub lines: String,
    /// A stroke for each title, about as long as it is, as SVG path data.
    pub titles: String,
}

/// A node of a [`Thumbnail`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThumbnailBox {
    pub rect: Rect,
    /// How the box is coloured.
    pub look: ThumbnailStyle,
}

/// How a box of a thumbnail is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThumbnailStyle {
    /// A unit, which has no level's colour.
    Unit,
    /// An external, dashed.
    External,
    /// A post in the colour with this index: that of its level, or of its layer if the chart has no
    /// levels at all.
    Post(usize),
}

pub fn thumbnail(document: &Document) -> Thumbnail {
    let nodes = top_nodes(document);
    let sizes: Vec<Size> = nodes
        .iter()
        .map(|item| size(document.card(item.node)))
        .collect();
    // The walk gives parents first, so the forest is always made.
    let Some(forest) = Forest::from_parents(nodes.iter().map(|item| item.above)) else {
        return Thumbnail::default();
    };
    let rects: Vec<Rect> = tidy(&forest, &sizes, &GAPS)
        .into_iter()
        .zip(&sizes)
        .map(|(corner, size)| Rect::new(corner, *size))
        .collect();
    let extent = bounds(&rects).unwrap_or_default();
    let mut drawing = Thumbnail {
        width: extent.width,
        height: extent.height,
        ..Thumbnail::default()
    };
    for (index, (item, rect)) in nodes.iter().zip(&rects).enumerate() {
        let children: Vec<Rect> = forest.children(index).map(|child| rects[child]).collect();
        connector_path(LayoutDirection::Down, *rect, &children, &mut drawing.lines);
        let card = document.card(item.node);
        draw_title(&card.title, rect, &mut drawing.titles);
        drawing.boxes.push(ThumbnailBox {
            rect: *rect,
            look: look(document, card, item.layer),
        });
    }
    drawing
}

/// The number of posts on the longest way down; units and externals do not count.
pub fn layers(document: &Document) -> usize {
    // For each node on the current way down, the number of posts down to it.
    let mut way: Vec<usize> = Vec::new();
    let mut most = 0;
    for (node, depth) in document.preorder() {
        way.truncate(depth);
        let above = way.last().copied().unwrap_or(0);
        let here = above + usize::from(document.card(node).kind == Kind::Position);
        most = most.max(here);
        way.push(here);
    }
    most
}

struct ThumbnailCard {
    node: NodeKey,
    above: Option<usize>,
    /// Posts above it.
    layer: usize,
}

/// The first nodes, layer by layer, so that only the bottom is left out.
fn top_nodes(document: &Document) -> Vec<ThumbnailCard> {
    let mut items: Vec<ThumbnailCard> = Vec::new();
    let mut next = 0;
    let (mut parent, mut above, mut layer) = (None, None, 0);
    loop {
        let room = MOST_BOXES - items.len();
        for &node in document.children(parent).iter().take(room) {
            items.push(ThumbnailCard { node, above, layer });
        }
        let Some(item) = items.get(next) else {
            return items;
        };
        parent = Some(item.node);
        above = Some(next);
        layer = item.layer + usize::from(document.card(item.node).kind == Kind::Position);
        next += 1;
    }
}

fn size(card: &Card) -> Size {
    let width = match card.kind {
        Kind::Unit => 46.0,
        Kind::Position | Kind::External => 38.0,
    };
    Size {
        width,
        height: HEIGHT,
    }
}

fn look(document: &Document, card: &Card, layer: usize) -> ThumbnailStyle {
    let levels = &document.about().levels;
    match card.kind {
        Kind::Unit => ThumbnailStyle::Unit,
        Kind::External => ThumbnailStyle::External,
        Kind::Position if levels.is_empty() => ThumbnailStyle::Post(layer),
        Kind::Position => levels
            .iter()
            .position(|level| *level == card.level)
            .map_or(ThumbnailStyle::Unit, ThumbnailStyle::Post),
    }
}

/// A stroke in the middle of the box. A Chinese character is as long as two letters.
fn draw_title(title: &str, rect: &Rect, out: &mut String) {
    let halves: usize = title
        .chars()
        .take(40)
        .map(|c| 1 + usize::from(c >= '\u{1100}'))
        .sum();
    if halves == 0 {
        return;
    }
    let room = rect.width - 16.0;
    let length = (halves as f64 * 1.5).clamp(6.0, room);
    let (x, y) = (rect.centre().x - length / 2.0, rect.centre().y);
    // Writing to a string cannot fail.
    let _ = write!(out, "M{x:.1} {y:.1}h{length:.1}");
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{About, NewNode};

    /// A chart of these kinds and parents.
    fn chart(levels: &[&str], nodes: &[(Kind, Option<usize>, &str)]) -> Document {
        let about = About {
            levels: levels.iter().map(|&level| level.to_owned()).collect(),
            ..About::default()
        };
        let nodes = nodes.iter().enumerate().map(|(index, node)| NewNode {
            id: Arc::from(index.to_string()),
            parent: node.1,
            card: Card {
                level: node.2.to_owned(),
                ..Card::titled(node.0, "A title")
            },
        });
        Document::build(about, nodes.collect()).unwrap_or_default()
    }

    #[test]
    fn posts_take_the_colour_of_their_level_and_units_none() {
        let small = thumbnail(&chart(
            &["high", "low"],
            &[
                (Kind::Unit, None, ""),
                (Kind::Position, Some(0), "low"),
                (Kind::Position, Some(1), "unheard of"),
                (Kind::External, Some(0), ""),
            ],
        ));
        let looks: Vec<ThumbnailStyle> = small.boxes.iter().map(|one| one.look).collect();
        // Layer by layer: the external comes before the post below the post.
        let expected = [
            ThumbnailStyle::Unit,
            ThumbnailStyle::Post(1),
            ThumbnailStyle::External,
            ThumbnailStyle::Unit,
        ];
        assert_eq!(looks, expected);
    }

    #[test]
    fn without_levels_posts_take_the_colour_of_their_layer() {
        let document = chart(
            &[],
            &[
                (Kind::Position, None, ""),
                (Kind::Unit, Some(0), ""),
                (Kind::Position, Some(1), ""),
            ],
        );
        let looks: Vec<ThumbnailStyle> =
            thumbnail(&document).boxes.iter().map(|b| b.look).collect();
        assert_eq!(
            looks,
            [
                ThumbnailStyle::Post(0),
                ThumbnailStyle::Unit,
                ThumbnailStyle::Post(1)
            ]
        );
        assert_eq!(layers(&document), 2);
    }

    #[test]
    fn the_boxes_lie_inside_and_do_not_overlap() {
        let mut nodes = vec![(Kind::Unit, None, "")];
        nodes.extend((0..40).map(|n| (Kind::Position, Some(n / 3), "")));
        let small = thumbnail(&chart(&[], &nodes));
        for (index, one) in small.boxes.iter().enumerate() {
            assert!(one.rect.x >= 0.0 && one.rect.right() <= small.width + 0.01);
            assert!(one.rect.y >= 0.0 && one.rect.bottom() <= small.height + 0.01);
            let others = &small.boxes[index + 1..];
            assert!(others.iter().all(|other| !one.rect.intersects(&other.rect)));
        }
        assert!(!small.lines.is_empty());
    }

    #[test]
    fn a_very_large_or_deep_chart_stays_a_small_picture() {
        let chain: Vec<_> = (0..20_000_usize)
            .map(|n| (Kind::Position, n.checked_sub(1), ""))
            .collect();
        let document = chart(&[], &chain);
        assert_eq!(thumbnail(&document).boxes.len(), MOST_BOXES);
        assert_eq!(layers(&document), 20_000);
        assert_eq!(thumbnail(&Document::default()), Thumbnail::default());
    }
}
