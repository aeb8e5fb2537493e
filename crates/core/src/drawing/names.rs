//! Which branches are named when the drawing is too far away for titles.

use crate::clusters;
use crate::layout::{Point, Rect, Size, View};
use crate::model::{Document, NodeKey};

use super::{Placed, Scene};

/// The most names at once.
const MOST: usize = 60;
/// A branch narrower than this on the screen is not named, px.
const LEAST_WIDTH: f64 = 72.0;
/// The same where names may stand below each other, px.
const LEAST_WIDTH_IN_LINES: f64 = 24.0;
/// The smallest and the largest letters, px.
const LETTERS: (f64, f64) = (12.0, 20.0);
/// A branch as wide as this on the screen has the largest letters, px.
const LARGE: f64 = 480.0;
/// The height that a name takes, in heights of its letters.
const LINE: f64 = 1.5;
/// How many lines below its card a name may stand where the drawing leaves room below.
const LINES: usize = 8;
/// Longer names are cut, in heights of their letters.
const LONGEST: f64 = 12.5;
/// What ends a name that was cut.
const CUT: &str = "…";

/// A name on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The words.
    pub text: String,
    /// Height of the letters, px: the larger the branch, the larger they are.
    pub size: f64,
    /// Middle, px of the window.
    pub at: Point,
    /// The middle of the card that is named, px of the window. The name stands on it, or below it
    /// where there is no room.
    pub card: Point,
}

/// The largest branches among these cards, by the width they take, each named at its top card
/// where no larger one's name stands. Seen from so far that the whole branch is lower than a
/// line, its name may hang below.
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
    // Of equally wide ones, the first in tree order stays the first.
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
    // No word is cut in two where another stands before it; Chinese has no spaces to cut at.
    let inside = |c: char| c.is_ascii_alphanumeric();
    let kept = match kept.trim_end().rfind(' ') {
        Some(space) if kept.ends_with(inside) && lost.starts_with(inside) => &kept[..space],
        _ => kept,
    };
    let mut name = kept.trim_end().to_owned();
    name.push_str(CUT);
    name
}

/// How wide a letter is, in heights of it: wide enough for Chinese; Latin takes less.
fn letter(c: char) -> f64 {
    if c.is_ascii() { 0.62 } else { 1.04 }
}

fn length(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

/// What a name takes so many lines below its card.
fn room(text: &str, size: f64, card: Point, line: f64) -> Rect {
    let (width, height) = (length(text) * size, size * LINE);
    Rect {
        x: card.x - width / 2.0,
        y: card.y - height / 2.0 + line * height,
        width,
        height,
    }
}
