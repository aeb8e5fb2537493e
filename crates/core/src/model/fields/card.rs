use crate::model::{Card, Extra, Headcount, Kind};

use super::record::{Access, access, keeps_unknown, kind, late, plain, record};
use super::{FieldInfo, Item, OpenRecord, Record, Records, Ref, Value, ValueKind, Word};

record! {
    /// The fields of a card except its place in the tree. ARCHITECTURE.md says how to add one.
    Field of Card {
        kind, title, second_title, aliases, unit_type, level, head, assistant, outsourced,
        part_time, summary, headcount, headcount_note, in_post, like_units, establishment, holders,
        duties, auxiliary_duties, authority, requirements, competencies, measures, tools, documents,
        links, line_note, columns, note, pay_grade, extra
    } {
        Kind "kind" 0 (stated kind Kind)
            "A department or team (部门), a post (岗位), or somebody outside the chart's scope (外部). Always written; a position when it is missing.";
        Title "title" 1 (text title) "The title of the post (职务) or the name of the unit.";
        SecondTitle "second_title" 1 (text second_title) "The same title in another language.";
        Aliases "aliases" 0 (list aliases Text) "Other names of the same post or unit.";
        UnitType "unit_type" 3 (text unit_type)
            "The free word for the kind of unit, such as 部门, 中心 or team.";
        Level "level" 3 (text level) "The level (职级), one of the chart's levels.";
        Head "head" 0 (flag head) "Whether the post leads the unit that it belongs to (负责人).";
        Assistant "assistant" 0 (flag assistant)
            "Whether the post is an assistant (助理), drawn beside its superior.";
        Outsourced "outsourced" 0 (flag outsourced)
            "Whether the work is given outside (外包). Such a post is not counted.";
        PartTime "part_time" 0 (flag part_time)
            "Whether the post is part-time work outside the headcount (编外兼职). Such a post is not counted.";
        Summary "summary" 3 (text summary) "What the post or unit is there for (概述).";
        Headcount "headcount" 0 (headcount headcount)
            "How many the post is authorised for (编制). Left out when the chart does not say, which is not zero.";
        HeadcountNote "headcount_note" 5 (text headcount_note) "A remark on the headcount.";
        InPost "in_post" 0 (number in_post 0 to Headcount::LIMIT)
            "How many are in post (在岗) where their number is known and not their names; never fewer than the holders.";
        LikeUnits "like_units" 0 (headcount like_units) "How many units like this one there are.";
        Establishment "establishment" 0 (list establishment Establishment)
            "What the unit is authorised for, level by level (按职级的编制).";
        Holders "holders" 0 (list holders Holder) "Who holds the post (任职人), in order.";
        Duties "duties" 0 (list duties Duty)
            "What the post or unit is responsible for (职责), in order.";
        AuxiliaryDuties "auxiliary_duties" 0 (list auxiliary_duties Duty)
            "What it helps with besides its own duties (辅助责任), in order.";
        Authority "authority" 0 (list authority Authority) "What it may do (权力), in order.";
        Requirements "requirements" 0 (list requirements Requirement)
            "What a holder must bring (任职资格), in order.";
        Competencies "competencies" 0 (list competencies Competency)
            "Skills with the degree that the post needs (能力要求), in order.";
        Measures "measures" 0 (list measures Metric)
            "What the work is judged by (考核), in order.";
        Tools "tools" 0 (list tools Text) "What the work is done with (工作设备), in order.";
        Documents "documents" 0 (list documents Document)
            "Documents about the post or unit, in order.";
        Links "links" 0 (list links Link)
            "Lines beyond the reporting line (联系), to a node or to a party outside the chart.";
        LineNote "line_note" 5 (text line_note) "A remark on the reporting line to the superior.";
        Columns "columns" 0 (number columns 0 to Card::MOST_COLUMNS)
            "Columns in which the reports without reports of their own hang; 0 is side by side, left out as the drawing sees fit.";
        Note "note" 5 (text note) "A free remark.";
        PayGrade "pay_grade" 3 (text pay_grade)
            "The pay grade (薪级) of the post, as the company writes it." late;
    }
}

keeps_unknown!(Card);

impl Field {
    /// The kinds of node that have this field. A file may still state it on any other.
    pub fn kinds(self) -> &'static [Kind] {
        const ALL: &[Kind] = Kind::ALL;
        const UNITS: &[Kind] = &[Kind::Unit];
        const POSTS: &[Kind] = &[Kind::Position];
        const INSIDE: &[Kind] = &[Kind::Unit, Kind::Position];
        const NO_UNITS: &[Kind] = &[Kind::Position, Kind::External];
        match self {
            Self::UnitType | Self::LikeUnits | Self::Establishment => UNITS,
            Self::Level
            | Self::Head
            | Self::Assistant
            | Self::Outsourced
            | Self::PartTime
            | Self::Headcount
            | Self::InPost
            | Self::PayGrade
            | Self::Requirements
            | Self::Competencies => POSTS,
            Self::HeadcountNote
            | Self::AuxiliaryDuties
            | Self::Authority
            | Self::Measures
            | Self::Tools => INSIDE,
            Self::Holders => NO_UNITS,
            Self::Kind
            | Self::Title
            | Self::SecondTitle
            | Self::Aliases
            | Self::Summary
            | Self::Duties
            | Self::Documents
            | Self::Links
            | Self::LineNote
            | Self::Columns
            | Self::Note => ALL,
        }
    }

    /// Whether this kind of node has the field.
    pub fn is_of(self, kind: Kind) -> bool {
        self.kinds().contains(&kind)
    }
}

impl Card {
    /// The value of a field.
    pub fn field(&self, field: Field) -> Ref<'_> {
        self.get(field as usize)
    }

    /// Sets a field.
    pub fn set_field(&mut self, field: Field, value: Value) {
        self.set(field as usize, value);
    }
}
