//! What a card shows, and how large it is.
//!
//! From top to bottom: the overline, the title, the second title, the people and the chips. The
//! metrics are public so that the stylesheet and a drawing on a canvas agree with them.

use super::fitted::{Lines, RowLengths};
use super::text::{FontSpec, TextMetrics, wrap};

/// Width of a position's card, in px.
pub const POSITION_WIDTH: f32 = 196.0;
/// Width of a unit's card, in px.
pub const UNIT_WIDTH: f32 = 232.0;
/// Width of the card of a position outside the chart, in px.
pub const EXTERNAL_WIDTH: f32 = 196.0;
/// Radius of a card's corners, in px.
pub const RADIUS: f32 = 10.0;
/// Width of the coloured bar at a card's left edge, in px.
pub const BAR: f32 = 3.0;
/// From the bar's ends to the card's upper and lower edge, in px.
pub const BAR_INSET: f32 = 8.0;
/// From the bar to the text, and from the text to the right edge, in px.
pub const PADDING_X: f32 = 12.0;
/// From the card's top to the text, and from the last line or chip to the bottom, in px.
pub const PADDING_Y: f32 = 10.0;

pub const OVERLINE_FACE: FontSpec = regular(11.0);
/// Line height of the overline, in px.
pub const OVERLINE_LINE: f32 = 14.0;
pub const TITLE_FACE: FontSpec = bold(14.0);
/// Line height of the title, in px.
pub const TITLE_LINE: f32 = 20.0;
pub const UNIT_TITLE_FACE: FontSpec = bold(16.0);
/// Line height of a unit's title, in px.
pub const UNIT_TITLE_LINE: f32 = 22.0;
pub const SUBTITLE_FACE: FontSpec = regular(12.0);
/// Line height of the second title, in px.
pub const SUBTITLE_LINE: f32 = 16.0;
pub const PEOPLE_FACE: FontSpec = regular(13.0);
/// Line height of the people's names, in px.
pub const PEOPLE_LINE: f32 = 18.0;
/// Diameter of the round initial before a name's first line, in px.
pub const INITIAL: f32 = 18.0;
/// From the initial to the name, in px. Further lines of a name start below the first.
pub const INITIAL_GAP: f32 = 6.0;

pub const CHIP_FACE: FontSpec = regular(11.0);
/// Height of a chip, in px.
pub const CHIP_HEIGHT: f32 = 20.0;
/// From a chip's edge to its text, on either side, in px.
pub const CHIP_PADDING: f32 = 7.0;
/// Between chips in a row, in px.
pub const CHIP_GAP: f32 = 4.0;
/// Between rows of chips, in px.
pub const CHIP_ROW_GAP: f32 = 4.0;
/// From the text to the first row of chips, in px.
pub const CHIPS_MARGIN: f32 = 6.0;

/// What a card stands for, as far as it changes how the card looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardShape {
    /// A company, department or team.
    Unit,
    /// A position within the chart.
    #[default]
    Position,
    /// A position outside the chart.
    External,
}

/// The text that a card shows, already chosen by the caller.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardText {
    pub shape: CardShape,
    /// The kind of unit, in small letters above the title; empty for none.
    pub overline: String,
    /// The name of the position or unit. An empty one still takes up a line.
    pub title: String,
    /// Second title, below the first; empty for none.
    pub subtitle: String,
    /// The entries under the titles: holders, "vacant", or how many more there are.
    pub people: Vec<String>,
    /// Small labels at the bottom.
    pub chips: Vec<String>,
}

/// A card's size and its text broken into lines. A part that the card does not show has no lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardBox {
    /// In px.
    pub width: f32,
    /// In px.
    pub height: f32,
    pub overline: Lines,
    /// At least one line.
    pub title: Lines,
    pub subtitle: Lines,
    /// The lines of each person's entry.
    pub people: Box<[Lines]>,
    /// How many chips stand in each row.
    pub chip_rows: RowLengths,
}

/// Breaks a card's text into lines and works out the card's size.
pub fn fit(text: &CardText, measure: &impl TextMetrics) -> CardBox {
    let width = width(text.shape);
    let content = content_width(text.shape);
    let (title_face, title_line) = title_style(text.shape);
    let shown = |text: &str, face: FontSpec| {
        if text.trim().is_empty() {
            Lines::default()
        } else {
            Lines::of(&wrap(text, content, face, measure))
        }
    };
    let overline = shown(&text.overline, OVERLINE_FACE);
    let title = Lines::of(&wrap(&text.title, content, title_face, measure));
    let subtitle = shown(&text.subtitle, SUBTITLE_FACE);
    let name_width = content - INITIAL - INITIAL_GAP;
    let people: Box<[Lines]> = text
        .people
        .iter()
        .map(|entry| Lines::of(&wrap(entry, name_width, PEOPLE_FACE, measure)))
        .collect();
    let chip_rows = chip_rows(&text.chips, content, measure);
    let people_lines = people.iter().map(Lines::len).sum();
    let height = 2.0 * PADDING_Y
        + lines(overline.len(), OVERLINE_LINE)
        + lines(title.len(), title_line)
        + lines(subtitle.len(), SUBTITLE_LINE)
        + lines(people_lines, PEOPLE_LINE)
        + chips_height(chip_rows.len());
    CardBox {
        width,
        height,
        overline,
        title,
        subtitle,
        people,
        chip_rows,
    }
}

pub fn width(shape: CardShape) -> f32 {
    match shape {
        CardShape::Unit => UNIT_WIDTH,
        CardShape::Position => POSITION_WIDTH,
        CardShape::External => EXTERNAL_WIDTH,
    }
}

/// The width that a card has for its text, in px.
pub fn content_width(shape: CardShape) -> f32 {
    width(shape) - BAR - 2.0 * PADDING_X
}

/// A title's face and line height, in px.
pub fn title_style(shape: CardShape) -> (FontSpec, f32) {
    match shape {
        CardShape::Unit => (UNIT_TITLE_FACE, UNIT_TITLE_LINE),
        CardShape::Position | CardShape::External => (TITLE_FACE, TITLE_LINE),
    }
}

/// Puts the chips into rows. A chip wider than the row gets a row of its own.
fn chip_rows(chips: &[String], content: f32, measure: &impl TextMetrics) -> RowLengths {
    let mut rows: Vec<u16> = Vec::new();
    let mut used = 0.0;
    for chip in chips {
        let width = measure.width(chip, CHIP_FACE) + 2.0 * CHIP_PADDING;
        match rows.last_mut() {
            Some(row) if used + CHIP_GAP + width <= content => {
                *row += 1;
                used += CHIP_GAP + width;
            }
            _ => {
                rows.push(1);
                used = width;
            }
        }
    }
    RowLengths::of(rows)
}

/// Height of the rows of chips with the margin above them, in px.
fn chips_height(rows: usize) -> f32 {
    if rows == 0 {
        0.0
    } else {
        CHIPS_MARGIN + lines(rows, CHIP_HEIGHT + CHIP_ROW_GAP) - CHIP_ROW_GAP
    }
}

fn lines(count: usize, height: f32) -> f32 {
    count as f32 * height
}

const fn regular(size: f32) -> FontSpec {
    FontSpec { size, bold: false }
}

const fn bold(size: f32) -> FontSpec {
    FontSpec { size, bold: true }
}
