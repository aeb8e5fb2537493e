//! Which branches are named when the drawing is too small for titles.

use crate::clusters;
use crate::layout::{Point, Rect, Size, View};
use crate::model::{Document, NodeKey};

use super::{Placed, Scene};

/// The most names shown at once.
const MOST: usize = 60;
/// A branch narrower than this on the screen is not named, px.
const LEAST_WIDTH: f64 = 72.0;
/// The same where names may stand below each other, px.
const LEAST_WIDTH_IN_LINES: f64 = 24.0;
/// The smallest and the largest letters, px.
const LETTERS: (f64, f64) = (12.0, 20.0);
/// A branch as wide as this on the screen has the largest letters, px.
const LARGE: f64 = 480.0;
/// The line height of a name, in multiples of its font size.
const LINE: f64 = 1.5;
/// How many lines below its card a name may stand if the drawing leaves room there.
const LINES: usize = 8;
/// Longer names are cut, in multiples of their font size.
const LONGEST: f64 = 12.5;
const CUT: &str = "…";

/// A name on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub text: String,
    /// Font size, px: the larger the branch, the larger it is.
    pub size: f64,
    /// Its middle, px of the window.
    pub at: Point,
    /// The middle of the card that is named, px of the window. The name stands on it, or below it
    /// if there is no room.
    pub card: Point,
}

/// The largest branches among these cards, by width, each named at its top card unless a larger
/// one's name stands there. If the view is so far away that a whole branch is less than a line
/// high, its name may hang below it.
pub fn names(
    document: &Document,
    scene: &Scene,
    view: View,
    window: Size,
    shown: &[Placed],
) -> Vec<Name> {
    let mut largest: Vec<(&Placed, Rect)> = shown
        .iter()
        .map(|card| (card, view.to_screen(scene.around(card))))
        .filter(|(_, around)| around.width >= LEAST_WIDTH_IN_LINES)
        .collect();
    // The sort is stable: equally wide branches stay in tree order.
    largest.sort_by(|(_, a), (_, b)| b.width.total_cmp(&a.width));
    let mut taken: Vec<Rect> = Vec::new();
    let mut chosen = Vec::new();
    for (placed, around) in largest {
        let card = view.to_screen(placed.rect).centre();
        let text = name(document, scene, placed.node);
        let size = LETTERS.0 + (LETTERS.1 - LETTERS.0) * (around.width / LARGE).min(1.0).sqrt();
        let lines = if around.height < size * LINE {
            LINES
        } else if around.width < LEAST_WIDTH {
            0
        } else {
            1
        };
        let mut rooms = (0..lines).map(|line| room(&text, size, card, line as f64));
        let free = |room: &Rect| {
            let inside = room.x >= 0.0
                && room.y >= 0.0
                && room.right() <= f64::from(window.width)
                && room.bottom() <= f64::from(window.height);
            inside && !taken.iter().any(|other| other.intersects(room))
        };
        let Some(room) = rooms.find(free) else {
            continue;
        };
        chosen.push(Name {
            text,
            size,
            at: room.centre(),
            card,
        });
        taken.push(room);
        if chosen.len() == MOST {
            break;
        }
    }
    chosen
}

fn name(document: &Document, scene: &Scene, node: NodeKey) -> String {
    let title = match document.card(node).title.trim() {
        "" => scene.locale().untitled(),
        title => title,
    };
    if length(title) <= LONGEST {
        return title.to_owned();
    }
    let room = LONGEST - length(CUT);
    let fits = |&end: &usize| length(&title[..end]) <= room;
    let end = clusters::ends(title).take_while(fits).last();
    let (kept, lost) = title.split_at(end.unwrap_or(0));
    // A word is not cut in two if another stands before it; Chinese has no spaces to cut at.
    let inside = |c: char| c.is_ascii_alphanumeric();
    let kept = match kept.trim_end().rfind(' ') {
        Some(space) if kept.ends_with(inside) && lost.starts_with(inside) => &kept[..space],
        _ => kept,
    };
    let mut name = kept.trim_end().to_owned();
    name.push_str(CUT);
    name
}

/// The width of a letter, in multiples of the font size, on the wide side: nothing is measured
/// here. Chinese takes a full em, Latin less.
fn letter(c: char) -> f64 {
    if c.is_ascii() { 0.62 } else { 1.04 }
}

fn length(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

/// The room that a name takes this many lines below its card.
fn room(text: &str, size: f64, card: Point, line: f64) -> Rect {
    let (width, height) = (length(text) * size, size * LINE);
    Rect {
        x: card.x - width / 2.0,
        y: card.y - height / 2.0 + line * height,
        width,
        height,
    }
}
