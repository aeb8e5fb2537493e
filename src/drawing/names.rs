//! Which branches are named when the drawing is too far away for titles.

use crate::layout::{Rect, Size, View};

use super::Scene;

/// The most names at once.
const MOST: usize = 60;
/// A branch narrower than this on the screen is not named, px.
const LEAST_WIDTH: f64 = 72.0;
/// The height that a name takes, px.
const HEIGHT: f64 = 18.0;
/// Names are cut after this many characters.
const LONGEST: usize = 14;

/// A name on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The words.
    pub text: String,
    /// Middle from left to right, px of the window.
    pub x: f64,
    /// Middle from top to bottom, px of the window.
    pub y: f64,
}

/// The largest branches among these cards, by the width they take, each named at its top card
/// where no larger one's name stands.
pub fn names(scene: &Scene, view: View, window: Size, shown: &[usize]) -> Vec<Name> {
    let width_on_screen = |index: usize| scene.branch(index).around.width * view.zoom;
    let mut largest: Vec<usize> = shown
        .iter()
        .copied()
        .filter(|&index| width_on_screen(index) >= LEAST_WIDTH)
        .collect();
    largest.sort_by(|&a, &b| {
        width_on_screen(b)
            .total_cmp(&width_on_screen(a))
            .then(a.cmp(&b))
    });
    let mut taken: Vec<Rect> = Vec::new();
    let mut chosen = Vec::new();
    for index in largest {
        let card = &scene.cards()[index];
        let centre = view.to_screen(card.rect).centre();
        let text: String = card
            .face
            .fitted
            .title
            .concat()
            .chars()
            .take(LONGEST)
            .collect();
        // Wide enough for Chinese; Latin takes less.
        let width = text
            .chars()
            .map(|c| if c.is_ascii() { 7.5 } else { 12.5 })
            .sum::<f64>();
        let room = Rect {
            x: centre.x - width / 2.0,
            y: centre.y - HEIGHT / 2.0,
            width,
            height: HEIGHT,
        };
        let outside = room.x < 0.0
            || room.y < 0.0
            || room.right() > f64::from(window.width)
            || room.bottom() > f64::from(window.height);
        if outside || taken.iter().any(|other| other.intersects(&room)) {
            continue;
        }
        taken.push(room);
        chosen.push(Name {
            text,
            x: centre.x,
            y: centre.y,
        });
        if chosen.len() == MOST {
            break;
        }
    }
    chosen
}
