use std::collections::HashSet;

use super::{
    Authority, Competency, DocumentReference, Duty, Establishment, Extra, Headcount, Holder, Link,
    Metric, Requirement, TextItem,
};

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

/// Everything known about one node except its place in the tree. Every part may be empty.
///
/// Each part is declared as a field in [`super::fields`]; the compiler asks for what is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Unit, position or external.
    pub kind: Kind,
    /// The title (职务、部门名), in the chart's language.
    pub title: String,
    /// The same title in another language.
    pub second_title: String,
    /// Other names of the same post or unit, in order.
    pub aliases: Vec<TextItem>,
    /// A free word for the kind of unit: department, team, 中心 and so on. Empty when not stated.
    pub unit_type: String,
    /// The level (职级), one of [`super::About::levels`]; empty when not stated.
    pub level: String,
    /// Whether the post leads its unit (负责人).
    pub head: bool,
    /// Whether the post is an assistant (助理), drawn at the side of the line from its superior.
    pub assistant: bool,
    /// Whether the work is done by an outside party (外包); such a post is not counted.
    pub outsourced: bool,
    /// Whether the post is part-time and outside the headcount (编外兼职); it is not counted.
    pub part_time: bool,
    /// What the post or unit is for, in a sentence or two (概述).
    pub summary: String,
    /// How many people the post is authorised for (编制).
    pub headcount: Headcount,
    /// Remark on the headcount, such as what it depends on.
    pub headcount_note: String,
    /// How many people are in post (在岗), where a number is given instead of names.
    pub in_post: Option<u32>,
    /// How many units like this one there are; not stated means this one alone.
    pub like_units: Headcount,
    /// What a unit is authorised for, level by level (按职级的编制).
    pub establishment: Vec<Establishment>,
    /// Who holds the post, in order.
    pub holders: Vec<Holder>,
    /// What the post or unit is responsible for (职责、主要责任), in order.
    pub duties: Vec<Duty>,
    /// What it helps with apart from its own duties (辅助责任), in order.
    pub auxiliary_duties: Vec<Duty>,
    /// What it may decide, approve, carry out or propose (权力), in order.
    pub authority: Vec<Authority>,
    /// What a holder needs (任职资格), in order.
    pub requirements: Vec<Requirement>,
    /// Skills, each with the level that the post needs (能力要求), in order.
    pub competencies: Vec<Competency>,
    /// How the work is judged (考核), in order.
    pub measures: Vec<Metric>,
    /// What the work is done with (工作设备), in order.
    pub tools: Vec<TextItem>,
    /// Documents about the post, such as its responsibility statement (岗位责任书), in order.
    pub documents: Vec<DocumentReference>,
    /// Lines other than the reporting line, to other nodes and outside parties, in order.
    pub links: Vec<Link>,
    /// Remark on the reporting line to the superior.
    pub line_note: String,
    /// How many columns the reports without reports of their own hang in: `None` lets the drawing
    /// decide, zero puts them side by side.
    pub columns: Option<u8>,
    /// Free remark.
    pub note: String,
    /// The pay grade (薪级), as the company writes it.
    pub pay_grade: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

impl Card {
    /// The most columns that leaves can be set to hang in.
    pub const MOST_COLUMNS: u8 = 20;

    /// A card of this kind with a title and nothing else.
    pub fn titled(kind: Kind, title: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            ..Self::default()
        }
    }

    /// Whether the post counts towards authorised and in post. Units and externals have no
    /// headcount of their own; outsourced and part-time posts stand outside it.
    pub fn is_counted(&self) -> bool {
        self.kind == Kind::Position && !self.outsourced && !self.part_time
    }

    /// How many people are in post: the number given, but never fewer than are named. A person who
    /// is named twice is counted once.
    pub fn people_in_post(&self) -> u32 {
        let mut persons = HashSet::new();
        let named = self
            .holders
            .iter()
            .filter(|holder| holder.person.is_empty() || persons.insert(&holder.person));
        let named = u32::try_from(named.count()).unwrap_or(u32::MAX);
        self.in_post.map_or(named, |given| given.max(named))
    }

    /// The people whom the holders name by their mark ([`Holder::person`]); none for a card that is
    /// not counted.
    pub fn persons(&self) -> impl Iterator<Item = &str> {
        let holders = if self.is_counted() {
            self.holders.as_slice()
        } else {
            &[]
        };
        let marks = holders.iter().map(|holder| holder.person.as_str());
        marks.filter(|person| !person.is_empty())
    }
}
