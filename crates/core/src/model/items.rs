//! What the lists of a card hold. Each keeps the fields of the file that this version does not
//! know.

use super::Headcount;

/// Fields that this version does not know: name and compact JSON text, in the order they came.
/// They are written back as they were read.
pub type Extra = Vec<(String, String)>;

/// One text of a list that says nothing more: an alias, a tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextItem {
    /// The text.
    pub text: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

impl TextItem {
    /// An item of this text.
    pub fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            extra: Extra::new(),
        }
    }
}

/// A person who holds a post (任职人).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The person's name as written.
    pub name: String,
    /// Names the person across the chart: holders with the same text here are one person, counted
    /// once. Empty when the person holds this post alone, as far as the chart says.
    pub person: String,
    /// The share of working time given to this post in percent, 1 to 100; `None` when not stated.
    pub share: Option<u8>,
    /// Remark on the person in this post.
    pub note: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

impl Holder {
    /// Somebody of this name, of whom nothing else is said.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

/// One duty (职责), or the heading over those that follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// The duty in words.
    pub text: String,
    /// Whether this is the heading of a group and no duty itself.
    pub heading: bool,
    /// How often or until when, in words: 每月, by Tuesday noon.
    pub when: String,
    /// How many duties this one is a part of, one inside the other: zero for a duty by itself.
    pub depth: u8,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

impl Duty {
    /// The deepest that duties nest.
    pub const DEEPEST: u8 = 5;

    /// How many duties a list holds, headings left out.
    pub fn count(duties: &[Self]) -> usize {
        duties.iter().filter(|duty| !duty.heading).count()
    }
}

/// Something that the post or unit may do (权力).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authority {
    /// What it may do, in words.
    pub text: String,
    /// The kind of right; `None` when not stated.
    pub right: Option<Right>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// The kinds of right, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// To decide (决定).
    Decide,
    /// To approve or reject what others bring (审核).
    Approve,
    /// To have others' work looked over and judged (考核).
    Review,
    /// To carry out (执行).
    Execute,
    /// To propose (建议).
    Propose,
    /// To take part in deciding (参与).
    TakePart,
}

/// Something that a holder must bring (任职资格).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    /// The requirement in words.
    pub text: String,
    /// Whether it is preferred (优先) and no must.
    pub preferred: bool,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// A skill with the degree that the post needs (能力要求).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Competency {
    /// The skill.
    pub name: String,
    /// The highest level of the scale; `None` when not stated.
    pub scale: Option<u8>,
    /// The level that the post needs; `None` when not stated.
    pub required: Option<u8>,
    /// What that level means, in words.
    pub description: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// What the work is judged by (考核).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metric {
    /// What is measured.
    pub name: String,
    /// By figures or by judgement; `None` when not stated.
    pub nature: Option<Nature>,
    /// How often, in words: 月度, every quarter.
    pub period: String,
    /// What is to be reached, in words.
    pub target: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// How a measure is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    /// By figures (定量).
    Quantitative,
    /// By judgement (定性).
    Qualitative,
}

/// A document about the post or unit: its responsibility statement (岗位责任书), its job
/// description (职位说明书) or another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentReference {
    /// Its title.
    pub title: String,
    /// The free word for what it is.
    pub paper_type: String,
    /// Where it is to be found, in any form.
    pub link: String,
    /// Its text, or what is known of it.
    pub text: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// What a unit is authorised for on one level (按职级的编制).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Establishment {
    /// The level, one of [`super::About::levels`].
    pub level: String,
    /// How many.
    pub headcount: Headcount,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}
