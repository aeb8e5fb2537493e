//! The fields of list items. The first field of each is its main text: it is always written, and a
//! bare text in the list means that field.

use crate::model::{
    Authority, Competency, DocumentReference, Duty, Establishment, Extra, Holder, Link,
    LinkDirection, LinkEnd, LinkKind, Metric, Nature, Requirement, Right, Team, TextItem,
};

use super::record::{Access, access, keeps_unknown, kind, late, plain, record};
use super::{FieldInfo, OpenRecord, Record, Records, Ref, Value, ValueKind, Word};

/// What a list is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// [`TextItem`].
    Text,
    /// [`Holder`].
    Holder,
    /// [`Duty`].
    Duty,
    /// [`Authority`].
    Authority,
    /// [`Requirement`].
    Requirement,
    /// [`Competency`].
    Competency,
    /// [`Metric`].
    Metric,
    /// [`DocumentReference`].
    Document,
    /// [`Establishment`].
    Establishment,
    /// [`Link`].
    Link,
    /// [`Team`].
    Team,
}

impl Item {
    /// Everything that lists are made of.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Holder,
        Self::Duty,
        Self::Authority,
        Self::Requirement,
        Self::Competency,
        Self::Metric,
        Self::Document,
        Self::Establishment,
        Self::Link,
        Self::Team,
    ];

    /// The fields of such an item.
    pub fn fields(self) -> &'static [FieldInfo] {
        match self {
            Self::Text => TextField::INFO,
            Self::Holder => HolderField::INFO,
            Self::Duty => DutyField::INFO,
            Self::Authority => AuthorityField::INFO,
            Self::Requirement => RequirementField::INFO,
            Self::Competency => CompetencyField::INFO,
            Self::Metric => MetricField::INFO,
            Self::Document => DocumentField::INFO,
            Self::Establishment => EstablishmentField::INFO,
            Self::Link => LinkField::INFO,
            Self::Team => TeamField::INFO,
        }
    }

    /// What each of them is, in the words of the format's description.
    pub fn about(self) -> &'static [&'static str] {
        match self {
            Self::Text => TextField::ABOUT,
            Self::Holder => HolderField::ABOUT,
            Self::Duty => DutyField::ABOUT,
            Self::Authority => AuthorityField::ABOUT,
            Self::Requirement => RequirementField::ABOUT,
            Self::Competency => CompetencyField::ABOUT,
            Self::Metric => MetricField::ABOUT,
            Self::Document => DocumentField::ABOUT,
            Self::Establishment => EstablishmentField::ABOUT,
            Self::Link => LinkField::ABOUT,
            Self::Team => TeamField::ABOUT,
        }
    }
}

record! {
    /// What is said of an alias or a tool.
    TextField of TextItem { text, extra } {
        Text "text" 3 (text text) "The text.";
    }
}

record! {
    /// What is said of a holder.
    HolderField of Holder { name, person, share, note, extra } {
        Name "name" 2 (text name) "The person's name.";
        Person "person" 0 (text person)
            "Names the person across the chart; holders with the same text here are one person with several posts.";
        Share "share" 0 (number share 1 to 100) "The share of working time in percent.";
        Note "note" 4 (text note) "A remark.";
    }
}

record! {
    /// What is said of a duty.
    DutyField of Duty { text, heading, when, depth, extra } {
        Text "text" 3 (text text) "The duty in words.";
        Heading "heading" 0 (flag heading)
            "True for the heading over the duties that follow.";
        When "when" 0 (text when) "How often or until when, in words.";
        Depth "depth" 0 (depth depth 1 to Duty::DEEPEST)
            "How many duties this one is a part of, one inside the other.";
    }
}

record! {
    /// What is said of an authority.
    AuthorityField of Authority { text, right, extra } {
        Text "text" 3 (text text) "What it may do, in words.";
        Right "right" 0 (choice right Right) "The kind of right.";
    }
}

record! {
    /// What is said of a requirement.
    RequirementField of Requirement { text, preferred, extra } {
        Text "text" 3 (text text) "The requirement in words.";
        Preferred "preferred" 0 (flag preferred) "True when it is preferred and no must.";
    }
}

record! {
    /// What is said of a competency.
    CompetencyField of Competency { name, scale, required, description, extra } {
        Name "name" 3 (text name) "The skill.";
        Scale "scale" 0 (number scale 1 to 100) "The highest level of the scale.";
        Required "required" 0 (number required 0 to 100) "The level that the post needs.";
        Description "description" 3 (text description) "What that level means.";
    }
}

record! {
    /// What is said of a metric.
    MetricField of Metric { name, nature, period, target, extra } {
        Name "name" 3 (text name) "What is measured.";
        Nature "nature" 0 (choice nature Nature) "By figures or by judgement.";
        Period "period" 0 (text period) "How often, in words.";
        Target "target" 3 (text target) "What is to be reached, in words.";
    }
}

record! {
    /// What is said of a document.
    DocumentField of DocumentReference { title, paper_type, link, text, extra } {
        Title "title" 3 (text title) "The title.";
        Type "type" 0 (text paper_type) "The free word for what it is, such as 岗位责任书.";
        Link "link" 0 (text link) "Where it is to be found.";
        Text "text" 3 (text text) "Its text.";
    }
}

record! {
    /// What a unit is authorised for on one level.
    EstablishmentField of Establishment { level, headcount, extra } {
        Level "level" 0 (text level) "The level.";
        Headcount "headcount" 0 (inline headcount) "How many, as in a headcount.";
    }
}

record! {
    /// What is said of a link.
    LinkField of Link { end, kind, direction, label, extra } {
        Label "label" 3 (text label) "What it is about, in words.";
        To "to" 0 (own ValueKind::Id; link_to; set_link_to) "The id of the node at the other end.";
        Party "party" 3 (own ValueKind::Text; link_party; set_link_party)
            "The party outside the chart at the other end, when it is no node. Parties of one name are one.";
        PartyType "party_type" 0 (own ValueKind::Text; link_party_type; set_link_party_type)
            "The free word for what the party is.";
        Kind "kind" 0 (stated kind LinkKind)
            "What the link means, as seen from this node; cooperates when left out.";
        Direction "direction" 0 (usual direction LinkDirection)
            "Which way it goes, seen from this node; to the other end when left out.";
    }
}

fn link_to(link: &Link) -> Ref<'_> {
    match &link.end {
        LinkEnd::Node(id) => Ref::Text(id),
        LinkEnd::Party { .. } => Ref::Text(""),
    }
}

fn set_link_to(link: &mut Link, id: String) {
    if !id.is_empty() {
        link.end = LinkEnd::Node(id.into());
    } else if matches!(link.end, LinkEnd::Node(_)) {
        link.end = LinkEnd::default();
    }
}

fn link_party(link: &Link) -> Ref<'_> {
    match &link.end {
        LinkEnd::Party { name, .. } => Ref::Text(name),
        LinkEnd::Node(_) => Ref::Absent,
    }
}

fn set_link_party(link: &mut Link, text: String) {
    if let LinkEnd::Party { name, .. } = &mut link.end {
        *name = text;
    }
}

fn link_party_type(link: &Link) -> Ref<'_> {
    match &link.end {
        LinkEnd::Party { party_type, .. } => Ref::Text(party_type),
        LinkEnd::Node(_) => Ref::Absent,
    }
}

fn set_link_party_type(link: &mut Link, text: String) {
    if let LinkEnd::Party { party_type, .. } = &mut link.end {
        *party_type = text;
    }
}

record! {
    /// What is said of a project team.
    TeamField of Team { title, lead, members, note, extra } {
        Title "title" 0 (text title) "What the team is called.";
        Lead "lead" 0 (id lead) "The id of the node that leads it.";
        Members "members" 0 (ids members)
            "The ids of its members; a unit stands for people of it.";
        Note "note" 0 (text note) "A free remark.";
    }
}

keeps_unknown!(
    TextItem,
    Holder,
    Duty,
    Authority,
    Requirement,
    Competency,
    Metric,
    DocumentReference,
    Establishment,
    Link,
    Team
);
