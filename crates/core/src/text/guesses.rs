//! Words for how the fields of another program's file were understood.

use crate::format::Guess;

use super::{Locale, plural};

impl Locale {
    pub fn guess(self, guess: &Guess) -> String {
        match guess {
            Guess::Nodes { field, count } => self.guessed_nodes(field, *count),
            Guess::Id { field: Some(field) } => self.means(field, "编号", "the id"),
            Guess::Id { field: None } => self
                .pick(
                    "没有编号字段，已按次序编号。",
                    "There is no id field, so the cards were numbered.",
                )
                .to_owned(),
            Guess::Parent {
                field,
                matched,
                exactly,
                loosely,
                tops,
            } => {
                let mut text = self.pick(
                    format!("“{field}”是上级，按“{matched}”查找："),
                    format!("“{field}” names the superior, looked up in “{matched}”: "),
                );
                text += &self.found_superiors(*exactly, *loosely, *tops);
                text
            }
            Guess::Children { fields } => self.means(&self.names(fields), "下属", "the reports"),
            Guess::Title { field } => self.means(field, "名称", "the title"),
            Guess::Holder { fields } => self.means(&self.names(fields), "任职人", "the holder"),
            Guess::Headcount { field } => self.means(field, "编制人数", "the headcount"),
            Guess::Level { field } => self.means(
                field,
                "职级，按出现的先后从高到低排列",
                "the level; levels are ranked in order of appearance",
            ),
            Guess::Units { field } => self.pick(
                format!("卡片都作为单位，因为上级写在“{field}”里。"),
                format!("The cards are units, because “{field}” names their superior."),
            ),
            Guess::TitleFromName { nodes } => {
                let (n, verb) = (nodes.len(), plural(nodes.len(), "card has", "cards have"));
                self.pick(
                    format!("{n} 张卡片没有名称，用姓名代替。"),
                    format!("{n} {verb} no title; the person’s name is used instead."),
                )
            }
            Guess::Vacant { nodes } => {
                let (n, verb) = (nodes.len(), plural(nodes.len(), "card says", "cards say"));
                self.pick(
                    format!("{n} 张卡片的姓名写的是空缺，按无人任职处理。"),
                    format!(
                        "{n} {verb} “vacant” or the like instead of a name, and so have no holder."
                    ),
                )
            }
            Guess::AmbiguousParent { nodes } => {
                let (n, verb) = (nodes.len(), plural(nodes.len(), "card names", "cards name"));
                self.pick(
                    format!("{n} 张卡片的上级可能是几张中的一张，取了第一张。请打开后核对。"),
                    format!("{n} {verb} a superior that could be one of several; the first was used. Please check after opening."),
                )
            }
            Guess::Renamed {
                field,
                kept_as,
                count,
            } => {
                let cards = self.count_nodes(*count);
                self.pick(
                    format!("{cards}的字段“{field}”在榕图里另有含义，改存为“{kept_as}”。"),
                    format!("On {cards}, the field “{field}” means something else in Banyan and is kept as “{kept_as}”."),
                )
            }
        }
    }

    fn means(self, field: &str, chinese: &str, english: &str) -> String {
        self.pick(
            format!("“{field}”是{chinese}。"),
            format!("“{field}” is {english}."),
        )
    }

    fn names(self, fields: &[String]) -> String {
        fields.join(self.pick("”“", "”, “"))
    }

    fn guessed_nodes(self, field: &str, count: usize) -> String {
        let cards = self.count_nodes(count);
        if field.is_empty() {
            return self.pick(
                format!("整个文件就是名单，共 {cards}。"),
                format!("The whole file is the list: {cards}."),
            );
        }
        self.pick(
            format!("名单在“{field}”里，共 {cards}。"),
            format!("The list is in “{field}”: {cards}."),
        )
    }

    fn found_superiors(self, exactly: usize, loosely: usize, tops: usize) -> String {
        let mut parts = vec![self.pick(
            format!("{exactly} 个写法一致"),
            format!("{exactly} exactly"),
        )];
        if loosely > 0 {
            parts.push(self.pick(
                format!("{loosely} 个忽略大小写、空格和姓名次序后一致"),
                format!("{loosely} apart from case, spaces or name order"),
            ));
        }
        if tops > 0 {
            let noun = plural(tops, "card", "cards");
            parts.push(self.pick(
                format!("{tops} 个没有上级"),
                format!("{tops} {noun} without a superior"),
            ));
        }
        parts.join(self.pick("，", ", ")) + self.pick("。", ".")
    }
}
