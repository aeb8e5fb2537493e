use super::Headcount;

/// Fields that this version does not know: name and compact JSON text, in the order they came.
/// They are written back as they were read.
pub type Extra = Vec<(String, String)>;

/// The three kinds of node. Any kind may stand under any other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A department, section, team or centre (部门).
    Unit,
    /// A post with a headcount and any number of holders (岗位).
    #[default]
    Position,
    /// Someone or something outside the chart's scope (外部), drawn differently and never counted.
    External,
}

/// Everything that is known of one node, its place in the tree apart.
///
/// A new field is added here, in `format::card` (read and write) and in the schema; edits, undo
/// and storage carry cards whole and need no change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Unit, position or external.
    pub kind: Kind,
    /// The title (职务、部门名), in the chart's language.
    pub title: String,
    /// The same title in another language.
    pub second_title: String,
    /// The free word for the kind of unit: department, team, 中心 and so on. Empty when not stated.
    pub unit_type: String,
    /// Who holds the post, in order.
    pub holders: Vec<Holder>,
    /// How many the post is authorised for (编制).
    pub headcount: Headcount,
    /// The level (职级), one of [`super::About::levels`]; empty when not stated.
    pub level: String,
    /// What the post or unit is responsible for (职责), in order.
    pub duties: Vec<Duty>,
    /// Free remark.
    pub note: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

impl Card {
    /// A card of this kind with a title and nothing else stated.
    pub fn titled(kind: Kind, title: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            ..Self::default()
        }
    }
}

/// A person who holds a post (任职人).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The person's name as written.
    pub name: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// One duty (职责), a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// The duty in words.
    pub text: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}
