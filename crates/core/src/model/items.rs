//! What the lists of a card hold. Each item keeps the fields in the file that this version does not
//! know.

use super::Headcount;

/// Fields that this version does not know: name and compact JSON text, in the order in which they
/// came. They are written back as they were read.
pub type Extra = Vec<(String, String)>;

/// A list item with only a text: an alias, a tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextItem {
    pub text: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

impl TextItem {
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
    /// Identifies the person across the chart: holders with the same text here are one person,
    /// counted once. Empty when the person holds only this post, as far as the chart says.
    pub person: String,
    /// The share of working time given to this post in percent, 1 to 100; `None` when not stated.
    pub share: Option<u8>,
    /// Remark on the person in this post.
    pub note: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

impl Holder {
    /// A holder with this name and nothing else.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

/// A duty (职责), or the heading over those that follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// The duty in words.
    pub text: String,
    /// Whether this is the heading of a group rather than a duty.
    pub heading: bool,
    /// How often or until when, in words: 每月, by Tuesday noon.
    pub when: String,
    /// How many duties this one is nested in: zero for a duty that is not part of another.
    pub depth: u8,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

impl Duty {
    /// The deepest level at which duties nest.
    pub const DEEPEST: u8 = 5;

    /// How many duties a list holds, not counting headings.
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
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// The kinds of right, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// To decide (决定).
    Decide,
    /// To approve or reject what others bring (审核).
    Approve,
    /// To review and judge the work of others (考核).
    Review,
    /// To carry out (执行).
    Execute,
    /// To propose (建议).
    Propose,
    /// To take part in deciding (参与).
    TakePart,
}

/// Something that a holder needs (任职资格).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    /// The requirement in words.
    pub text: String,
    /// Whether it is preferred (优先) rather than required.
    pub preferred: bool,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// A skill with the level that the post needs (能力要求).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Competency {
    pub name: String,
    /// The highest level of the scale; `None` when not stated.
    pub scale: Option<u8>,
    /// The level that the post needs; `None` when not stated.
    pub required: Option<u8>,
    /// What that level means, in words.
    pub description: String,
    /// Fields in the file that this version does not know.
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
    /// What is to be achieved, in words.
    pub target: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// How a metric is judged.
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
    pub title: String,
    /// A free word for what it is.
    pub paper_type: String,
    /// Where to find it, in any form.
    pub link: String,
    /// Its text, or what is known of it.
    pub text: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// What a unit is authorised for on one level (按职级的编制).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Establishment {
    /// The level, one of [`super::About::levels`].
    pub level: String,
    pub headcount: Headcount,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}
