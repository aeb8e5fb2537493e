//! The small drawing of a unit's tree on its department card.

use crate::invariant::Always as _;
use crate::layout::{
    ColumnSlot, FontSpec, Forest, Gaps, LayoutDirection, LayoutSpec, Leaf, Pen, Piece, PlacedRect,
    Point, Rect, Size, Stacking, TextMetrics, arrange, bounds, connector_path, wrap,
};
use crate::model::{Card, Document, Headcount, Kind, NodeKey};
use crate::text::Locale;

use super::parts;

/// What fits between the margins of an A4 page, in px: 174 mm by 200 mm at 96 px an inch.
const PAGE: (f64, f64) = (657.0, 756.0);
/// How far the drawing may be scaled down to fit: titles of 11 px stay above 6.5 pt, the rest at 6
/// pt.
const SMALLEST: f64 = 0.8;
/// More boxes than this cannot be read on a page.
const MOST_BOXES: usize = 80;
/// The box widths to try, in px, widest first.
const WIDTHS: [f32; 4] = [128.0, 112.0, 96.0, 82.0];
/// The most layers to try, not counting the unit itself.
const MOST_LAYERS: usize = 6;

const TITLE: FontSpec = FontSpec {
    size: 11.0,
    bold: true,
};
const SMALL: FontSpec = FontSpec {
    size: 10.0,
    bold: false,
};
const TITLE_LINE: f32 = 15.0;
const SMALL_LINE: f32 = 13.0;
const PADDING: f32 = 6.0;

const GAPS: Gaps = Gaps {
    sibling: 8.0,
    cousin: 14.0,
    level: 22.0,
    tree: 24.0,
    assistant: 8.0,
};

/// A small drawing of a tree, with readable names. All lengths in px, x to the right, y down.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The width; the top left is the origin.
    pub width: f64,
    pub height: f64,
    /// The width at which it is shown, so that it fits on the page.
    pub shown_width: f64,
    /// The boxes in tree order.
    pub boxes: Vec<PictureBox>,
    /// The lines between them, as SVG path data.
    pub lines: String,
    /// How many nodes below the unit itself are left out, in words; empty for none.
    pub left_out: String,
}

/// A node of a [`Picture`].
#[derive(Clone, Debug, PartialEq)]
pub struct PictureBox {
    pub rect: Rect,
    pub kind: Kind,
    /// Its depth below the unit.
    pub depth: usize,
    /// Its text, line by line.
    pub lines: Vec<PictureLine>,
    /// The title, in one line.
    pub title: String,
    /// The text below the title; empty for none.
    pub remark: String,
}

/// A line of text in a box, centred.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureLine {
    /// The middle of the line.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    pub text: String,
    /// Whether it belongs to the title.
    pub is_title: bool,
}

/// A node that is drawn.
struct PictureItem<'a> {
    card: &'a Card,
    above: Option<usize>,
    depth: usize,
    /// How many cards below it are left out.
    hidden: u32,
}

/// Draws the tree below a unit, with as many layers as can be read on a page; `None` if nothing is
/// below it.
pub(super) fn picture(
    document: &Document,
    top: NodeKey,
    words: Locale,
    measure: &impl TextMetrics,
) -> Option<Picture> {
    if document.children(Some(top)).is_empty() {
        return None;
    }
    let mut last = None;
    for layers in (1..=MOST_LAYERS).rev() {
        let (items, left_out) = items(document, top, layers);
        // Leaves in a row first; stacked in columns if that does not fit.
        for row in [f32::INFINITY, 0.0] {
            for width in WIDTHS {
                let drawn = draw(&items, width, row, words, measure);
                if layers > 1 && (items.len() > MOST_BOXES || !fits(&drawn)) {
                    last = Some((drawn, left_out));
                    continue;
                }
                if fits(&drawn) {
                    return Some(finished(drawn, left_out, words));
                }
                last = Some((drawn, left_out));
            }
        }
    }
    // Even one layer has too many: it is scaled to the page, however small that is.
    last.map(|(drawn, left_out)| finished(drawn, left_out, words))
}

fn fits(drawn: &Picture) -> bool {
    drawn.width * SMALLEST <= PAGE.0 && drawn.height * SMALLEST <= PAGE.1
}

fn finished(mut drawn: Picture, left_out: usize, words: Locale) -> Picture {
    let scale = (PAGE.0 / drawn.width).min(PAGE.1 / drawn.height).min(1.0);
    drawn.shown_width = drawn.width * scale;
    if left_out > 0 {
        drawn.left_out = words.and_more(left_out);
    }
    drawn
}

/// The nodes down to this many layers below the top, and how many of its reports are left out.
fn items(document: &Document, top: NodeKey, layers: usize) -> (Vec<PictureItem<'_>>, usize) {
    let tops = [top];
    let mut items: Vec<PictureItem<'_>> = Vec::new();
    // The index in `items` of each node on the current way down.
    let mut way: Vec<usize> = Vec::new();
    let mut left_out = 0;
    let mut walk = document.preorder_of(&tops);
    while let Some((node, depth)) = walk.next() {
        // One more than can be read is enough to know that there are too many.
        if items.len() > MOST_BOXES {
            walk.skip_below();
            left_out += usize::from(depth == 1);
            continue;
        }
        let mut hidden = 0;
        if depth == layers {
            hidden = document.branch(node).nodes.saturating_sub(1);
            walk.skip_below();
        }
        way.truncate(depth);
        items.push(PictureItem {
            card: document.card(node),
            above: way.last().copied(),
            depth,
            hidden,
        });
        way.push(items.len() - 1);
    }
    (items, left_out)
}

fn draw(
    items: &[PictureItem<'_>],
    width: f32,
    row: f32,
    words: Locale,
    measure: &impl TextMetrics,
) -> Picture {
    let texts: Vec<BoxText> = items
        .iter()
        .map(|item| BoxText::of(item, width, words, measure))
        .collect();
    let forest = Forest::from_parents(items.iter().map(|item| item.above));
    let forest = forest.always("a walk that comes to a report before its superior");
    let pieces = texts.iter().enumerate().map(|(index, text)| Piece {
        size: Size {
            width,
            height: text.height(),
        },
        leaf: if forest.children(index).next().is_none() {
            Leaf::Yes
        } else {
            Leaf::No
        },
        ..Piece::default()
    });
    let plan = LayoutSpec {
        direction: LayoutDirection::Down,
        align_levels: false,
        gaps: GAPS,
        stacking: Stacking {
            target: row,
            indent: 14.0,
            row: 6.0,
            column: 10.0,
        },
    };
    let standings = from_origin(arrange(&forest, pieces, plan));
    let rects: Vec<Rect> = standings.iter().map(|(rect, _)| *rect).collect();
    let mut lines = String::new();
    for (index, rect) in rects.iter().enumerate() {
        let mut ends: Vec<Rect> = Vec::new();
        for (rect, hang) in forest.children(index).map(|child| standings[child]) {
            let end = hang.map_or(rect, |hang| draw_hang(&rect, &hang, &mut lines));
            if ends.last() != Some(&end) {
                ends.push(end);
            }
        }
        connector_path(LayoutDirection::Down, *rect, &ends, &mut lines);
    }
    let extent = bounds(&rects).unwrap_or_default();
    let boxes = items
        .iter()
        .zip(texts)
        .zip(&rects)
        .map(|((item, text), rect)| PictureBox {
            rect: *rect,
            kind: item.card.kind,
            depth: item.depth,
            lines: text.lines(rect),
            title: parts::title(item.card, words),
            remark: text.remark,
        });
    Picture {
        // Measured from the origin, because the line that a column hangs from may be left of all
        // boxes.
        width: extent.right().max(1.0),
        height: extent.bottom().max(1.0),
        shown_width: 0.0,
        boxes: boxes.collect(),
        lines,
        left_out: String::new(),
    }
}

/// Moves everything to the right of the origin, including the lines that columns hang from.
fn from_origin(standings: Vec<PlacedRect>) -> Vec<PlacedRect> {
    let lines = standings.iter().filter_map(|(_, hang)| *hang);
    let left = lines
        .map(|hang| hang.from.min(hang.line))
        .fold(0.0, f64::min);
    let corner = Point { x: left, y: 0.0 };
    let moved = |(rect, hang): PlacedRect| (rect.less(corner), hang.map(|hang| hang.less(corner)));
    standings.into_iter().map(moved).collect()
}

/// Draws the line from the top of a column to one of its boxes. Returns where the line from above
/// ends.
fn draw_hang(rect: &Rect, hang: &ColumnSlot, out: &mut String) -> Rect {
    let mut pen = Pen {
        direction: LayoutDirection::Down,
        out,
    };
    pen.start(hang.from, hang.top);
    if hang.from < hang.line {
        pen.across(hang.line);
    }
    pen.along(rect.centre().y);
    pen.across(rect.x);
    Rect {
        x: hang.from,
        y: hang.top,
        width: 0.0,
        height: 0.0,
    }
}

/// The text of a box in lines.
struct BoxText {
    title: Vec<String>,
    small: Vec<String>,
    remark: String,
}

impl BoxText {
    fn of(item: &PictureItem<'_>, width: f32, words: Locale, measure: &impl TextMetrics) -> Self {
        let content = width - 2.0 * PADDING;
        let mut remarks = Vec::new();
        let card = item.card;
        if card.is_counted() && card.headcount != Headcount::NotStated {
            remarks.push(words.authorised_chip(&card.headcount).unwrap_or_default());
        }
        if item.hidden > 0 {
            remarks.push(words.below_left_out(item.hidden));
        }
        let remark = parts::cell(&words.joined(&remarks));
        Self {
            title: wrap(&parts::title(card, words), content, TITLE, measure),
            small: if remark.is_empty() {
                Vec::new()
            } else {
                wrap(&remark, content, SMALL, measure)
            },
            remark,
        }
    }

    fn height(&self) -> f32 {
        2.0 * PADDING + self.title.len() as f32 * TITLE_LINE + self.small.len() as f32 * SMALL_LINE
    }

    fn lines(&self, rect: &Rect) -> Vec<PictureLine> {
        let x = rect.centre().x;
        let mut bottom = rect.y + f64::from(PADDING);
        let titles = self.title.iter().map(|line| (line, true, TITLE_LINE));
        let small = self.small.iter().map(|line| (line, false, SMALL_LINE));
        titles
            .chain(small)
            .map(|(line, is_title, height)| {
                bottom += f64::from(height);
                PictureLine {
                    x,
                    // The baseline is about a quarter of the line height above the line's lower
                    // edge.
                    y: bottom - f64::from(height) * 0.27,
                    text: line.clone(),
                    is_title,
                }
            })
            .collect()
    }
}
