//! Words for what was taken to mean what in another program's file.

use crate::format::Guess;

use super::{Locale, plural};

impl Locale {
    /// One guess as a sentence.
    pub fn guess(self, guess: &Guess) -> String {
        match guess {
            Guess::Nodes { field, count } => self.guessed_nodes(field, *count),
            Guess::Id { field: Some(field) } => self.means(field, "编号", "the id"),
            Guess::Id { field: None } => self
                .pick(
                    "没有编号字段，按次序编了号。",
                    "No field is the id; the cards were numbered.",
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
                    format!("“{field}” is the superior, looked up in “{matched}”: "),
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
                "职级，按出现的先后排高低",
                "the level; levels rank in order of appearance",
            ),
            Guess::Units { field } => self.pick(
                format!("卡片都算单位，因为上级写在“{field}”里。"),
                format!("The cards are units, because “{field}” names their superior."),
            ),
            Guess::TitleFromName { nodes } => {
                let (n, verb) = (nodes.len(), plural(nodes.len(), "card has", "cards have"));
                self.pick(
                    format!("{n} 张卡片没有名称，用姓名代替。"),
                    format!("{n} {verb} no title; the name stands in for it."),
                )
            }
            Guess::Vacant { nodes } => {
                let (n, verb) = (nodes.len(), plural(nodes.len(), "card is", "cards are"));
                self.pick(
                    format!("{n} 张卡片的姓名处写的是空缺，算没有任职人。"),
                    format!("{n} {verb} vacant by what stands for the name: no holder."),
                )
            }
            Guess::AmbiguousParent { nodes } => {
                let (n, verb) = (nodes.len(), plural(nodes.len(), "card names", "cards name"));
                self.pick(
                    format!("{n} 张卡片的上级可能是几张中的一张，取了第一张。请打开后核对。"),
                    format!("{n} {verb} a superior that could be one of several; the first was taken. Check them once open."),
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
            format!("{exactly} letter by letter"),
        )];
        if loosely > 0 {
            parts.push(self.pick(
                format!("{loosely} 个略去大小写、空格、姓名次序后一致"),
                format!("{loosely} but for case, blanks or the order of names"),
            ));
        }
        if tops > 0 {
            let noun = plural(tops, "card", "cards");
            parts.push(self.pick(
                format!("{tops} 个没有上级"),
                format!("{tops} {noun} without one"),
            ));
        }
        parts.join(self.pick("，", ", ")) + self.pick("。", ".")
    }
}
