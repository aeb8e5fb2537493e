//! The words of undo and redo: what was done, and to what.

use crate::clusters;
use crate::edit::{Consequence, EditLabel, Verb};
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

    /// "Redone: move 品牌主管", after the fact.
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
            Verb::EditCard(field) => {
                return self.edit_of(self.field_words(field).inside, &subject, label.count);
            }
            Verb::EditOwnField => {
                let field = self.pick("自定义字段", "a custom field");
                return self.edit_of(field, &subject, label.count);
            }
            Verb::LayOut => self.pick("改变布局", "change the layout of"),
            Verb::EditChart => self.pick("修改图的说明", "edit the details of"),
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

    /// What an edit did besides what the person asked for.
    pub fn consequence(self, document: &Document, consequence: Consequence) -> String {
        let title = |node: NodeKey| {
            let card = document.get(node);
            self.short_title(card.map_or("", |card| &card.title))
        };
        match consequence {
            Consequence::NotHead { post, unit } => {
                let (post, unit) = (title(post), title(unit));
                self.pick(
                    format!("“{unit}”已有负责人，“{post}”不再标为负责人。"),
                    format!("{unit} has a head already, so {post} is no longer marked as one."),
                )
            }
            Consequence::ChangedSince { node } => {
                let what = node.map_or_else(|| document.about().title.clone(), title);
                self.pick(
                    format!("“{what}”后来又改过，那一处保持现在的内容。"),
                    format!("{what} was changed since; that part stays as it is."),
                )
            }
            Consequence::MovedSince { node } => {
                let what = title(node);
                self.pick(
                    format!("“{what}”后来又移动过，留在现在的位置。"),
                    format!("{what} was moved since; it stays where it is."),
                )
            }
            Consequence::GoneSince { node } => {
                let what = title(node);
                self.pick(
                    format!("“{what}”或它的上级后来已删除，没有恢复。"),
                    format!("{what} or its superior was deleted since; it was not put back."),
                )
            }
            Consequence::BuiltUpon { node } => {
                let what = title(node);
                self.pick(
                    format!("“{what}”后来有了下属或改动，予以保留。"),
                    format!("{what} was changed or got reports since; it stays."),
                )
            }
        }
    }

    /// The first of several consequences, and how many more there are.
    pub fn and_more_consequences(self, first: &str, more: usize) -> String {
        self.pick(
            format!("{first}另有 {more} 处相同。"),
            format!("{first} So it is with {more} more."),
        )
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
