use std::sync::Arc;

use crate::clusters;
use crate::layout::card::{fit, title_style};
use crate::layout::{CardBox, CardShape, CardText, FontSpec, TextMetrics};
use crate::model::{Card, Duty, Kind, Staffing, Totals};
use crate::text::Locale;

/// How many holders a card names before it counts the rest.
const HOLDERS_SHOWN: usize = 3;

/// How a chip is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A fact.
    Plain,
    /// People in post.
    Good,
    /// Missing people.
    Warning,
    /// Too many people.
    Over,
}

/// A small fact at the foot of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub text: Box<str>,
    pub tone: Tone,
}

/// Everything that a card shows, with its text broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardContent {
    pub kind: Kind,
    /// Index of its level in the chart's list, which gives the colour.
    pub level: Option<usize>,
    /// Whether the line under the title says that the post is vacant.
    pub vacant: bool,
    /// The first letter of the first holder's name, for the round initial.
    pub initial: Box<str>,
    pub chips: Box<[Chip]>,
    /// The text in lines, and the card's size.
    pub fitted: CardBox,
}

impl CardContent {
    /// The font of the title and its line height, in px.
    pub fn title_style(&self) -> (FontSpec, f32) {
        title_style(shape(self.kind))
    }
}

/// What a card's face is made from, apart from the card.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Context {
    pub locale: Locale,
    /// Whether the chart says who is in post: only then is anything vacant.
    pub names_people: bool,
    pub level: Option<usize>,
    /// What the branch of a unit adds up to; other cards do not show it.
    pub branch: Option<Box<Totals>>,
}

impl Context {
    fn staffing(&self, totals: &Totals) -> Staffing {
        if self.names_people {
            Staffing::of(totals)
        } else {
            Staffing::default()
        }
    }
}

pub(super) fn face(card: &Card, context: &Context, measure: &impl TextMetrics) -> CardContent {
    let locale = context.locale;
    let own = Totals::of(card);
    let vacant = own.in_post == 0 && context.staffing(&own).is_vacant();
    let mut people: Vec<String> = card
        .holders
        .iter()
        .take(HOLDERS_SHOWN)
        .map(|holder| holder.name.clone())
        .collect();
    if card.holders.len() > HOLDERS_SHOWN {
        people.push(format!("+{}", card.holders.len() - HOLDERS_SHOWN));
    }
    let initial = card
        .holders
        .first()
        .map(|holder| clusters::initial(&holder.name).into_boxed_str())
        .unwrap_or_default();
    if vacant {
        people.push(locale.vacant().to_owned());
    }
    if card.kind == Kind::External && !card.note.is_empty() {
        people.push(card.note.clone());
    }
    let chips = match card.kind {
        Kind::Unit => unit_chips(card, context),
        Kind::Position => position_chips(card, context),
        Kind::External => Vec::new(),
    };
    let text = CardText {
        shape: shape(card.kind),
        overline: match card.kind {
            Kind::Unit if card.unit_type.is_empty() => locale.kind_unit().to_owned(),
            Kind::Unit => card.unit_type.clone(),
            Kind::Position => String::new(),
            Kind::External => locale.kind_external().to_owned(),
        },
        title: if card.title.trim().is_empty() {
            locale.untitled().to_owned()
        } else {
            card.title.clone()
        },
        subtitle: card.second_title.clone(),
        people,
        chips: chips.iter().map(|chip| chip.text.to_string()).collect(),
    };
    CardContent {
        kind: card.kind,
        level: context.level,
        vacant,
        initial,
        chips: chips.into(),
        fitted: fit(&text, measure),
    }
}

fn shape(kind: Kind) -> CardShape {
    match kind {
        Kind::Unit => CardShape::Unit,
        Kind::Position => CardShape::Position,
        Kind::External => CardShape::External,
    }
}

fn chip(text: String, tone: Tone) -> Chip {
    Chip {
        text: text.into(),
        tone,
    }
}

fn position_chips(card: &Card, context: &Context) -> Vec<Chip> {
    let locale = context.locale;
    let mut chips = Vec::new();
    if !card.level.is_empty() {
        chips.push(chip(card.level.clone(), Tone::Plain));
    }
    let marks = locale.marks(card);
    chips.extend(marks.map(|mark| chip(mark.to_owned(), Tone::Plain)));
    let authorised = locale.authorised_chip(&card.headcount);
    chips.extend(authorised.map(|text| chip(text, Tone::Plain)));
    let own = Totals::of(card);
    // People who are only counted have no name on the card to show that they are there.
    if own.in_post > card.holders.len() as u64 {
        chips.push(chip(locale.in_post_chip(own.in_post), Tone::Good));
    }
    // Without a stated headcount, the word in place of a holder says it all.
    if own.stated() > 0 {
        chips.extend(staffing_chips(locale, &context.staffing(&own)));
    }
    chips.extend(duties_chip(card, locale));
    chips
}

fn unit_chips(card: &Card, context: &Context) -> Vec<Chip> {
    let locale = context.locale;
    let totals = context.branch.as_deref().copied().unwrap_or_default();
    let totals = &totals;
    let mut chips = Vec::new();
    if totals.positions > 0 {
        let posts = locale.count_posts(totals.positions as usize);
        chips.push(chip(posts, Tone::Plain));
    }
    if let Some(sum) = locale.stated_sum(totals) {
        let word = locale.authorised();
        let authorised = locale.pick(format!("{word} {sum}"), format!("{sum} {word}"));
        // Posts without a figure get a chip of their own, because one chip for both would be wider
        // than the card.
        let silent = locale.silent_posts(totals);
        let both = [Some(authorised), silent].into_iter().flatten();
        chips.extend(both.map(|text| chip(text, Tone::Plain)));
    }
    if totals.in_post > 0 {
        chips.push(chip(locale.in_post_chip(totals.in_post), Tone::Good));
    }
    chips.extend(staffing_chips(locale, &context.staffing(totals)));
    chips.extend(duties_chip(card, locale));
    chips
}

/// How many duties there are in both lists.
fn duties_chip(card: &Card, locale: Locale) -> Option<Chip> {
    let n = Duty::count(&card.duties) + Duty::count(&card.auxiliary_duties);
    (n > 0).then(|| chip(locale.count_duties(n), Tone::Plain))
}

/// Chips for missing people and for too many.
fn staffing_chips(locale: Locale, staffing: &Staffing) -> impl Iterator<Item = Chip> {
    let vacant = locale.vacant_chip(staffing);
    let over = locale.over_chip(staffing);
    vacant
        .map(|text| chip(text, Tone::Warning))
        .into_iter()
        .chain(over.map(|text| chip(text, Tone::Over)))
}

/// A face and what it was made from, to tell whether it is still right.
#[derive(Clone, Debug)]
pub(super) struct CachedFace {
    pub card: Arc<Card>,
    pub context: Context,
    pub face: Arc<CardContent>,
}
