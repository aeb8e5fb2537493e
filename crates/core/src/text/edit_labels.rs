//! The words of undo and redo: what was done, to what.

use crate::clusters;
use crate::edit::{EditLabel, Field, Notice, Verb};
use crate::model::{Document, NodeKey};

use super::Locale;

/// Titles longer than this are cut in menus and messages, counted in characters.
const TITLE_IN_MESSAGE: usize = 24;

impl Locale {
    /// "Undo: move 品牌主管".
    pub fn undo_label(self, label: &EditLabel) -> String {
        let what = self.label(label);
        self.pick(format!("撤销：{what}"), format!("Undo: {what}"))
    }

    /// "Redo: move 品牌主管".
    pub fn redo_label(self, label: &EditLabel) -> String {
        let what = self.label(label);
        self.pick(format!("重做：{what}"), format!("Redo: {what}"))
    }

    /// "Undone: move 品牌主管", after the fact.
    pub fn undone_label(self, label: &EditLabel) -> String {
        let what = self.label(label);
        self.pick(format!("已撤销：{what}"), format!("Undone: {what}"))
    }

    /// "Done again: move 品牌主管", after the fact.
    pub fn redone_label(self, label: &EditLabel) -> String {
        let what = self.label(label);
        self.pick(format!("已重做：{what}"), format!("Redone: {what}"))
    }

    /// What was done, without undo or redo before it: "move 品牌主管".
    pub fn label(self, label: &EditLabel) -> String {
        let subject = self.short_title(&label.subject);
        let verb = match label.verb {
            Verb::Add => self.pick("新增", "add"),
            Verb::Rename => self.pick("改名", "rename"),
            Verb::EditCard(field) => return self.edit_of(self.field(field), &subject, label.count),
            Verb::EditOwnField => {
                let field = self.pick("自定字段", "an own field");
                return self.edit_of(field, &subject, label.count);
            }
            Verb::LayOut => self.pick("改变布局", "lay out"),
            Verb::EditChart => self.pick("修改图的说明", "edit the chart's description of"),
            Verb::EditTeam => self.pick("修改项目组", "edit the project team"),
            Verb::RenameLevel => self.pick("职级改名", "rename the level"),
            Verb::Move => self.pick("移动", "move"),
            Verb::Delete => self.pick("删除", "delete"),
            Verb::DeleteBranch => self.pick("删除分支", "delete the branch of"),
            Verb::Cut => self.pick("剪切", "cut"),
            Verb::Paste => self.pick("粘贴", "paste"),
            Verb::Duplicate => self.pick("复制一份", "duplicate"),
        };
        match label.count {
            0 | 1 => format!("{verb} {subject}"),
            n => self.pick(
                format!("{verb} {subject} 等 {n} 项"),
                format!("{verb} {subject} and {} more", n - 1),
            ),
        }
    }

    fn edit_of(self, field: &str, subject: &str, cards: usize) -> String {
        match cards {
            0 | 1 => self.pick(
                format!("修改 {subject} 的{field}"),
                format!("edit {field} of {subject}"),
            ),
            n => self.pick(
                format!("修改 {subject} 等 {n} 张卡片的{field}"),
                format!("edit {field} of {subject} and {} more", n - 1),
            ),
        }
    }

    /// What an edit did besides what the person said.
    pub fn notice(self, document: &Document, notice: Notice) -> String {
        let title = |node: NodeKey| {
            let card = document.get(node);
            self.short_title(card.map_or("", |card| &card.title))
        };
        match notice {
            Notice::NotHead { post, unit } => {
                let (post, unit) = (title(post), title(unit));
                self.pick(
                    format!("“{unit}”已有负责人，“{post}”不再标为负责人。"),
                    format!("{unit} has a head already, so {post} is no longer marked as one."),
                )
            }
            Notice::ChangedSince { node } => {
                let what = node.map_or_else(|| document.about().title.clone(), title);
                self.pick(
                    format!("“{what}”后来又改过，那一处保持现在的内容。"),
                    format!("{what} was changed since; that part stays as it is."),
                )
            }
            Notice::MovedSince { node } => {
                let what = title(node);
                self.pick(
                    format!("“{what}”后来又移动过，留在现在的位置。"),
                    format!("{what} was moved since; it stays where it is."),
                )
            }
            Notice::GoneSince { node } => {
                let what = title(node);
                self.pick(
                    format!("“{what}”或它的上级后来已删除，没有恢复。"),
                    format!("{what} or its superior was deleted since; it was not put back."),
                )
            }
            Notice::BuiltUpon { node } => {
                let what = title(node);
                self.pick(
                    format!("“{what}”后来有了下属或改动，予以保留。"),
                    format!("{what} was changed or got reports since; it stays."),
                )
            }
        }
    }

    /// The first of several notices, and how many more there are.
    pub fn and_more_notices(self, first: &str, more: usize) -> String {
        self.pick(
            format!("{first}另有 {more} 处相同。"),
            format!("{first} So it is with {more} more."),
        )
    }

    /// The name of a field, inside a sentence.
    pub fn field(self, field: Field) -> &'static str {
        match field {
            Field::Title => self.pick("名称", "title"),
            Field::SecondTitle => self.pick("第二名称", "second title"),
            Field::Kind => self.pick("类型", "kind"),
            Field::UnitType => self.pick("单位类别", "unit type"),
            Field::Holders => self.pick("任职人", "holders"),
            Field::Headcount => self.pick("编制", "headcount"),
            Field::Level => self.pick("职级", "level"),
            Field::Aliases => self.pick("别名", "other names"),
            Field::Head => self.pick("负责人标记", "head of the unit"),
            Field::Assistant => self.pick("助理标记", "assistant mark"),
            Field::Outsourced => self.pick("外包标记", "outsourced mark"),
            Field::PartTime => self.pick("编外兼职标记", "part-time mark"),
            Field::Summary => self.pick("概述", "summary"),
            Field::HeadcountNote => self.pick("编制说明", "remark on the headcount"),
            Field::InPost => self.pick("在岗人数", "number in post"),
            Field::LikeUnits => self.pick("同类单位数", "number of like units"),
            Field::Establishment => self.pick("按职级的编制", "establishment by level"),
            Field::Duties => self.pick("职责", "duties"),
            Field::AuxiliaryDuties => self.pick("辅助责任", "auxiliary duties"),
            Field::Authority => self.pick("权力", "authority"),
            Field::Requirements => self.pick("任职资格", "requirements"),
            Field::Competencies => self.pick("能力要求", "competencies"),
            Field::Measures => self.pick("考核", "measures"),
            Field::Tools => self.pick("工作设备", "tools"),
            Field::Documents => self.pick("文件", "documents"),
            Field::Links => self.pick("联系", "links"),
            Field::LineNote => self.pick("汇报线说明", "remark on the reporting line"),
            Field::Columns => self.pick("下属排列", "columns of reports"),
            Field::Note => self.pick("备注", "note"),
        }
    }

    /// A title for use in a sentence: cut when long, a stand-in when empty.
    pub fn short_title(self, title: &str) -> String {
        let title = title.trim();
        if title.is_empty() {
            return self.untitled().to_owned();
        }
        match clusters::first(title, TITLE_IN_MESSAGE) {
            whole if whole.len() == title.len() => whole.to_owned(),
            short => format!("{short}…"),
        }
    }
}
