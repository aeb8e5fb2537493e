//! Words for opening a file: what it was read as, and what the person is asked.

use crate::format::Source;

use super::{Locale, phrases};

phrases! {
    nothing_changed_yet => "它会另开一张，您原有的图和这个文件都不会变。",
        "It opens as a new chart; your other charts and the file stay as they are.";
    to_repair => "需要修正", "To be repaired";
    how_read => "读取方式", "How it was read";
    kept_values => "原样保留", "Kept unchanged";
    open_repaired => "修正并打开", "Open with these repairs";
    open_it => "打开", "Open";
    do_not_open => "不打开", "Do not open";
    keep_apart => "各自独立，并排放着", "Keep them apart, side by side";
    put_under_one => "归到一个新的上级单位之下", "Put them under one new unit";
    new_unit_title => "新单位的名称", "Title of the new unit";
}

impl Locale {
    /// The heading above the report on a file; an empty name stands for pasted text.
    pub fn open_question(self, file: &str) -> String {
        if file.is_empty() {
            return self
                .pick("打开粘贴的内容？", "Open the pasted text?")
                .to_owned();
        }
        self.pick(format!("打开“{file}”？"), format!("Open “{file}”?"))
    }

    /// What a file was read as: "Read as a flat list with 24 cards."
    pub fn read_as(self, source: Source, nodes: usize) -> String {
        let cards = self.count_nodes(nodes);
        let kind = match source {
            Source::Native => self.pick("榕图的文件", "a Banyan file"),
            Source::FlatList => self.pick("写明上级的名单", "a flat list that names superiors"),
            Source::NestedTree => self.pick("层层嵌套的树", "a nested tree"),
        };
        self.pick(
            format!("读作{kind}，共 {cards}。"),
            format!("Read as {kind}, with {cards}."),
        )
    }

    /// The question about several top nodes.
    pub fn several_tops(self, n: usize) -> String {
        self.pick(
            format!("最上层有 {n} 张卡片，怎么放？"),
            format!("{n} cards are at the top. Where should they go?"),
        )
    }

    /// What opens the rest of a list: "and 12 more".
    pub fn and_more(self, n: usize) -> String {
        self.pick(format!("还有 {n} 项"), format!("and {n} more"))
    }

    /// The end of a list that is too long to show in full.
    pub fn and_more_unlisted(self, n: usize) -> String {
        self.pick(
            format!("另有 {n} 项，不再列出"),
            format!("and {n} more that are not listed"),
        )
    }
}
