use crate::model::{About, Extra, Headcount, LayoutDirection, LayoutOptions, Status};

use super::record::{Access, access, keeps_unknown, kind, late, plain, record};
use super::{FieldInfo, Item, OpenRecord, Record, Records, Ref, Value, ValueKind, Word};

record! {
    /// The chart's own description.
    AboutField of About {
        title, language, note, author, date, mode, stage, industry, size, status, levels, teams,
        span_limit, drawing, extra
    } {
        Title "title" 0 (text title) "The chart's name.";
        Language "language" 0 (text language)
            "The language of the chart's text as a BCP 47 tag, such as zh-CN or en.";
        Note "note" 0 (text note) "A free remark on the whole chart.";
        Author "author" 0 (text author) "Who made the chart.";
        Date "date" 0 (text date)
            "The date that the chart is valid for or was made on, as written by the author.";
        Mode "mode" 0 (text mode)
            "How the organisation works (组织模式), in words: centralised, decentralised.";
        Stage "stage" 0 (text stage)
            "The stage of the company that the chart suits (发展阶段), in words.";
        Industry "industry" 0 (text industry) "The industry (行业), in words.";
        Size "size" 0 (text size) "The size of the company that the chart suits (规模), in words.";
        Status "status" 0 (choice status Status) "Whether the chart is a draft or in force.";
        Levels "levels" 0 (texts levels) "The chart's levels (职级), highest first.";
        Teams "teams" 0 (list teams Team) "Project teams (项目组) across the units.";
        SpanLimit "span_limit" 0 (number span_limit 1 to Headcount::LIMIT)
            "The span of control above which the checks speak.";
        Drawing "drawing" 0 (layout drawing) "How the chart is laid out.";
    }
}

keeps_unknown!(About);

record! {
    /// How the chart is laid out.
    LayoutField of LayoutOptions { direction, align_levels } {
        Direction "direction" 0 (usual direction LayoutDirection)
            "Where reports stand, seen from their superior: below (when left out) or to the right.";
        AlignLevels "align_levels" 0 (flag align_levels)
            "Whether all cards of one layer stand on one line.";
    }
}

impl About {
    /// The value of a field.
    pub fn field(&self, field: AboutField) -> Ref<'_> {
        self.get(field as usize)
    }

    /// Sets a field.
    pub fn set_field(&mut self, field: AboutField, value: Value) {
        self.set(field as usize, value);
    }
}
