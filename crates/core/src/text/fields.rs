//! What the fields of a card are called.

use crate::format::{OWN_NAME_CHARS, OwnNameFault};
use crate::model::{AboutField, Field};
use crate::search::Part;

use super::{Locale, phrases};

phrases! {
    pay_grade => "薪级", "Pay grade";
    pay_grade_hint => "如：P6、M2", "e.g. P6, M2";
    own_fields => "自定义字段", "Custom fields";
    own_fields_hint => "图上没有现成字段的内容，可以自己加；随文件保存。",
        "For what has no field of its own here. They are kept in the file.";
    own_field => "自定义字段", "Custom field";
    own_field_name => "字段名", "Name of the field";
    own_value => "内容", "Value";
    own_kind => "内容的类型", "Kind of value";
    own_text => "文本", "text";
    own_number => "数字", "number";
    own_flag => "是否", "yes or no";
    own_other => "其他 JSON", "other JSON";
    own_yes => "是", "yes";
    own_no => "否", "no";
    add_own_field => "加一个字段：输入名称", "Add a field: type its name";
    own_number_hint => "数字", "number";
    own_not_a_number => "这不是数字。未作更改。",
        "This is not a number. Nothing was changed.";
}

/// The words of a field in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldWords {
    /// Above its section or next to it.
    pub name: &'static str,
    /// Inside a sentence: "edit duties of 品牌主管".
    pub inside: &'static str,
    /// One item of a list; the field's name when it is not a list.
    pub item: &'static str,
    /// The button that adds an item; empty when the field is not a list.
    pub add: &'static str,
    /// The placeholder while it is empty; empty when none is needed.
    pub hint: &'static str,
}

impl FieldWords {
    fn of(name: &'static str, inside: &'static str) -> Self {
        Self {
            name,
            inside,
            item: name,
            add: "",
            hint: "",
        }
    }

    fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    fn item(self, item: &'static str, add: &'static str) -> Self {
        Self { item, add, ..self }
    }
}

impl Locale {
    /// What a field of a card is called.
    pub fn field_words(self, field: Field) -> FieldWords {
        let pick = |chinese, english| self.pick(chinese, english);
        match field {
            Field::Title => FieldWords::of(self.title(), pick("名称", "title")),
            Field::SecondTitle => {
                FieldWords::of(self.second_title(), pick("第二名称", "second title"))
            }
            Field::Kind => FieldWords::of(self.node_kind(), pick("类型", "kind")),
            Field::UnitType => FieldWords::of(self.unit_type(), pick("单位类别", "unit type"))
                .hint(self.unit_type_hint()),
            Field::Holders => FieldWords::of(self.holders(), pick("任职人", "holders"))
                .item(self.holder(), self.add_holder()),
            Field::Headcount => FieldWords::of(self.headcount_section(), pick("编制", "headcount")),
            Field::Level => FieldWords::of(self.level(), pick("职级", "level")),
            Field::Aliases => FieldWords::of(self.aliases(), pick("别名", "other names"))
                .item(self.alias(), self.add_alias()),
            Field::Head => {
                FieldWords::of(self.leads_unit(), pick("负责人标记", "head of the unit"))
            }
            Field::Assistant => {
                FieldWords::of(self.is_assistant(), pick("助理标记", "assistant mark"))
            }
            Field::Outsourced => {
                FieldWords::of(self.is_outsourced(), pick("外包标记", "outsourced mark"))
            }
            Field::PartTime => FieldWords::of(
                self.part_time_outside(),
                pick("编外兼职标记", "part-time mark"),
            ),
            Field::Summary => {
                FieldWords::of(self.summary(), pick("概述", "summary")).hint(self.summary_hint())
            }
            Field::HeadcountNote => FieldWords::of(
                self.headcount_note(),
                pick("编制说明", "remark on the headcount"),
            )
            .hint(self.headcount_note_hint()),
            Field::InPost => {
                FieldWords::of(self.in_post_number(), pick("在岗人数", "number in post"))
                    .hint(self.in_post_hint())
            }
            Field::LikeUnits => FieldWords::of(
                self.like_units(),
                pick("同类单位数", "number of similar units"),
            ),
            Field::Establishment => FieldWords::of(
                self.establishment(),
                pick("按职级的编制", "establishment by level"),
            )
            .item(self.establishment_level(), self.add_establishment()),
            Field::Duties => FieldWords::of(self.duties(), pick("职责", "duties"))
                .item(self.duty(), self.add_duty()),
            Field::AuxiliaryDuties => FieldWords::of(
                self.auxiliary_duties(),
                pick("辅助责任", "auxiliary duties"),
            )
            .item(self.auxiliary_duty(), self.add_auxiliary_duty()),
            Field::Authority => FieldWords::of(self.authority(), pick("权力", "authority"))
                .item(self.authority_item(), self.add_authority()),
            Field::Requirements => {
                FieldWords::of(self.requirements(), pick("任职资格", "requirements"))
                    .item(self.requirement(), self.add_requirement())
            }
            Field::Competencies => {
                FieldWords::of(self.competencies(), pick("能力要求", "competencies"))
                    .item(self.competency(), self.add_competency())
            }
            Field::Measures => FieldWords::of(self.measures(), pick("考核指标", "metrics"))
                .item(self.measure(), self.add_measure()),
            Field::Tools => FieldWords::of(self.tools(), pick("工作设备", "tools"))
                .item(self.tool(), self.add_tool()),
            Field::Documents => FieldWords::of(self.documents(), pick("文件", "documents"))
                .item(self.document(), self.add_document()),
            Field::Links => FieldWords::of(self.links(), pick("联系", "links"))
                .item(self.links(), self.add_link()),
            Field::LineNote => FieldWords::of(
                self.line_note(),
                pick("汇报线说明", "remark on the reporting line"),
            )
            .hint(self.line_note_hint()),
            Field::Columns => FieldWords::of(self.leaves(), pick("下属排列", "columns of reports")),
            Field::PayGrade => FieldWords::of(self.pay_grade(), pick("薪级", "pay grade"))
                .hint(self.pay_grade_hint()),
            Field::Note => FieldWords::of(self.note(), pick("备注", "note")).hint(self.note_hint()),
        }
    }

    /// What a field of the chart's description is called.
    pub fn about_words(self, field: AboutField) -> FieldWords {
        let of = |name| FieldWords::of(name, name);
        match field {
            AboutField::Title => of(self.title()),
            AboutField::Language => of(self.chart_language()),
            AboutField::Note => of(self.note()).hint(self.note_hint()),
            AboutField::Author => of(self.author()),
            AboutField::Date => of(self.chart_date()),
            AboutField::Mode => of(self.chart_mode()).hint(self.chart_mode_hint()),
            AboutField::Stage => of(self.chart_stage()).hint(self.chart_stage_hint()),
            AboutField::Industry => of(self.chart_industry()).hint(self.chart_industry_hint()),
            AboutField::Size => of(self.company_size()).hint(self.company_size_hint()),
            AboutField::Status => of(self.chart_status()),
            AboutField::Levels => of(self.levels()),
            AboutField::Teams => of(self.teams()),
            AboutField::SpanLimit => of(self.span_limit()).hint(self.span_limit_hint()),
            AboutField::Drawing => of(self.layout()),
        }
    }

    /// Why a custom field cannot have a name.
    pub fn own_name_fault(self, name: &str, fault: OwnNameFault) -> String {
        match fault {
            OwnNameFault::Length => self.pick(
                format!("字段名要有 1 到 {OWN_NAME_CHARS} 个字。未作更改。"),
                format!("A name has 1 to {OWN_NAME_CHARS} letters. Nothing was changed."),
            ),
            OwnNameFault::Taken => self.pick(
                format!("已有名为「{name}」的字段。未作更改。"),
                format!("There is a field named “{name}” already. Nothing was changed."),
            ),
            OwnNameFault::Reserved => self.pick(
                format!("「{name}」在榕图的文件里另有含义。未作更改。"),
                format!("“{name}” means something else in Banyan's files. Nothing was changed."),
            ),
        }
    }

    /// The part of a card in which something was found; empty where the text makes it clear.
    pub fn found_in(self, part: Part) -> &'static str {
        match (part.field, part.item) {
            (Field::Title | Field::SecondTitle, _) => "",
            (Field::Holders, Some((_, at))) if at > 0 => self.holder_note(),
            (field, _) => self.field_words(field).item,
        }
    }
}
