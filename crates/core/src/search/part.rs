use crate::model::{Card, LinkEnd};

/// The part of a card that best shows why it was found. An index counts within the part's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title.
    Title,
    /// The second title.
    SecondTitle,
    /// Another name.
    Alias(usize),
    /// A holder's name.
    Holder(usize),
    /// The remark on a holder.
    HolderNote(usize),
    /// The unit type.
    UnitType,
    /// The level.
    Level,
    /// What the post or unit is there for.
    Summary,
    /// A duty.
    Duty(usize),
    /// An auxiliary duty.
    AuxiliaryDuty(usize),
    /// Something that it may do.
    Authority(usize),
    /// A requirement.
    Requirement(usize),
    /// A competency's name.
    Competency(usize),
    /// What a competency's level means.
    CompetencyLevel(usize),
    /// What is measured.
    Metric(usize),
    /// What a measure is to reach.
    MeasureTarget(usize),
    /// A tool.
    Tool(usize),
    /// A document's title.
    Document(usize),
    /// What a document says.
    DocumentText(usize),
    /// What a link is about.
    Link(usize),
    /// The outside party at the other end of a link.
    LinkParty(usize),
    /// The remark on the headcount.
    HeadcountNote,
    /// The remark on the reporting line.
    LineNote,
    /// The remark.
    Note,
}

impl Part {
    /// The text of this part of a card, as it is written; empty when there is none.
    pub fn of(self, card: &Card) -> &str {
        match self {
            Self::Title => &card.title,
            Self::SecondTitle => &card.second_title,
            Self::Alias(index) => at(&card.aliases, index, |item| &item.text),
            Self::Holder(index) => at(&card.holders, index, |holder| &holder.name),
            Self::HolderNote(index) => at(&card.holders, index, |holder| &holder.note),
            Self::UnitType => &card.unit_type,
            Self::Level => &card.level,
            Self::Summary => &card.summary,
            Self::Duty(index) => at(&card.duties, index, |duty| &duty.text),
            Self::AuxiliaryDuty(index) => at(&card.auxiliary_duties, index, |duty| &duty.text),
            Self::Authority(index) => at(&card.authority, index, |item| &item.text),
            Self::Requirement(index) => at(&card.requirements, index, |item| &item.text),
            Self::Competency(index) => at(&card.competencies, index, |skill| &skill.name),
            Self::CompetencyLevel(index) => {
                at(&card.competencies, index, |skill| &skill.description)
            }
            Self::Metric(index) => at(&card.measures, index, |measure| &measure.name),
            Self::MeasureTarget(index) => at(&card.measures, index, |measure| &measure.target),
            Self::Tool(index) => at(&card.tools, index, |item| &item.text),
            Self::Document(index) => at(&card.documents, index, |paper| &paper.title),
            Self::DocumentText(index) => at(&card.documents, index, |paper| &paper.text),
            Self::Link(index) => at(&card.links, index, |link| &link.label),
            Self::LinkParty(index) => at(&card.links, index, |link| match &link.end {
                LinkEnd::Party { name, .. } => name,
                LinkEnd::Node(_) => "",
            }),
            Self::HeadcountNote => &card.headcount_note,
            Self::LineNote => &card.line_note,
            Self::Note => &card.note,
        }
    }

    /// The parts that say what the post or unit is called.
    pub(super) fn titles(card: &Card) -> impl Iterator<Item = Self> + use<> {
        [Self::Title, Self::SecondTitle]
            .into_iter()
            .chain((0..card.aliases.len()).map(Self::Alias))
    }

    /// The parts beside the titles and the holders' names, those that say most first.
    pub(super) fn rest(card: &Card) -> impl Iterator<Item = Self> + use<> {
        let each = |count: usize, part: fn(usize) -> Self| (0..count).map(part);
        [Self::UnitType, Self::Level, Self::Summary]
            .into_iter()
            .chain(each(card.duties.len(), Self::Duty))
            .chain(each(card.auxiliary_duties.len(), Self::AuxiliaryDuty))
            .chain(each(card.authority.len(), Self::Authority))
            .chain(each(card.requirements.len(), Self::Requirement))
            .chain(each(card.competencies.len(), Self::Competency))
            .chain(each(card.competencies.len(), Self::CompetencyLevel))
            .chain(each(card.measures.len(), Self::Metric))
            .chain(each(card.measures.len(), Self::MeasureTarget))
            .chain(each(card.tools.len(), Self::Tool))
            .chain(each(card.documents.len(), Self::Document))
            .chain(each(card.documents.len(), Self::DocumentText))
            .chain(each(card.links.len(), Self::Link))
            .chain(each(card.links.len(), Self::LinkParty))
            .chain(each(card.holders.len(), Self::HolderNote))
            .chain([Self::HeadcountNote, Self::LineNote, Self::Note])
    }
}

fn at<T>(list: &[T], index: usize, text: impl Fn(&T) -> &str) -> &str {
    list.get(index).map_or("", text)
}
