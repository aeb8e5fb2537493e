//! Words for a file that did not open: what happened and what to do. What is safe is always the
//! same: [`Locale::charts_unchanged`].

use crate::format::{Found, JsonFault, Missing, OpenError, Oversize};

use super::{Locale, phrases, plural};

phrases! {
    charts_unchanged => "您的图和这个文件都没有变。", "Your charts and the file are unchanged.";
    file_not_readable => "浏览器读不了这个文件。它可能已被移走、改名，或不允许读取。",
        "The browser could not read the file. It may have been moved, renamed, or be locked.";
    file_not_readable_do => "请确认文件还在原处、没有被其他程序占用，再打开一次。",
        "Check that the file is still there and not in use by another program, then open it again.";
    what_happened => "情况", "What happened";
    what_is_safe => "未受影响", "What is safe";
    what_to_do => "可以这样做", "What to do";
}

impl Locale {
    /// The heading over a file that did not open; an empty name stands for pasted text.
    pub fn not_opened(self, file: &str) -> String {
        if file.is_empty() {
            return self
                .pick("粘贴的内容没有打开", "The pasted text did not open")
                .to_owned();
        }
        self.pick(
            format!("“{file}”没有打开"),
            format!("“{file}” did not open"),
        )
    }

    /// An error in the browser's own words.
    pub fn browser_says(self, why: &str) -> String {
        self.pick(
            format!("浏览器的说明：{why}"),
            format!("The browser says: {why}"),
        )
    }

    /// Why a text is not a chart.
    pub fn open_error(self, error: &OpenError) -> String {
        match error {
            OpenError::Empty => self
                .pick("里面没有任何内容。", "There is nothing in it.")
                .to_owned(),
            OpenError::NotJson {
                line,
                column,
                fault,
            } => {
                let fault = self.json_fault(*fault);
                self.pick(
                    format!("它不是完好的 JSON：第 {line} 行第 {column} 个字符处，{fault}。"),
                    format!("It is not valid JSON: at line {line}, character {column}, {fault}."),
                )
            }
            OpenError::NotAChart { missing, found } => {
                let (missing, found) = (self.missing_part(*missing), self.found_part(found));
                self.pick(
                    format!("它是 JSON，但不是组织结构图：缺少{missing}。里面是{found}。"),
                    format!("It is JSON, but not an org chart: it lacks {missing}. It holds {found}."),
                )
            }
            OpenError::TooNew { found, supported } => self.pick(
                format!("它由更新的榕图保存：文件格式是第 {found} 版，这里最高能读第 {supported} 版。"),
                format!("A newer Banyan saved it: its format is version {found}; this page reads up to version {supported}."),
            ),
            OpenError::BadVersion { found: None } => self
                .pick(
                    "它是榕图的文件，但没有写明格式版本。",
                    "It is a Banyan file, but does not state its format version.",
                )
                .to_owned(),
            OpenError::BadVersion { found: Some(found) } => self.pick(
                format!("它的格式版本写作“{found}”，应为从 1 起的整数。"),
                format!("Its format version reads “{found}”; it must be a whole number from 1."),
            ),
            OpenError::TooLarge { what, limit, found } => self.too_large(what, *limit, *found),
        }
    }

    /// What to do about a text that is not a chart.
    pub fn open_error_do(self, error: &OpenError) -> &'static str {
        match error {
            OpenError::Empty => self.pick(
                "请从原来的程序再导出一次，或选另一个文件。",
                "Export it again from where it came, or choose another file.",
            ),
            OpenError::NotJson {
                fault: JsonFault::UnexpectedEnd | JsonFault::UnclosedText,
                ..
            } => self.pick(
                "文件可能没有传完。请重新下载或向对方再要一份。",
                "It may be cut off. Download it again, or ask for it again.",
            ),
            OpenError::NotJson { .. } => self.pick(
                "用文本编辑器改好这一处，或从原来的程序再导出一次，然后打开。",
                "Fix it in a text editor, or export the file again, then open it.",
            ),
            OpenError::NotAChart {
                found: Found::Branch,
                ..
            } => self.pick(
                "先打开一张图，选中要放在其下的卡片，再粘贴。",
                "Open a chart, select the card that it belongs under, and paste it there.",
            ),
            OpenError::NotAChart { .. } => self.pick(
                "可以打开榕图的文件、写明编号和上级的名单，或层层嵌套的树。给名单补上缺的列，再打开一次。",
                "Banyan opens its own files, lists with an id and a superior in each row, and nested trees. Add what is missing and open it again.",
            ),
            OpenError::TooNew { .. } => self.pick(
                "请重新载入本页换到新版，或请对方用旧版再导出一次。",
                "Reload this page to get the newer Banyan, or ask for a file from the older one.",
            ),
            OpenError::BadVersion { .. } => self.pick(
                "请再要一份未经改动的文件；或用文本编辑器把版本改为 1，再打开。",
                "Ask for the file as it was saved, or set the version to 1 in a text editor and open it.",
            ),
            OpenError::TooLarge { .. } => self.pick(
                "请把它拆成几个小文件，或缩短过长的内容，再打开。",
                "Split it into smaller files, or shorten what is too long, and open that.",
            ),
        }
    }

    fn json_fault(self, fault: JsonFault) -> &'static str {
        match fault {
            JsonFault::UnexpectedEnd => self.pick("内容突然中断", "the text breaks off"),
            JsonFault::UnclosedText => self.pick("引号没有配对", "a quoted text is not closed"),
            JsonFault::UnexpectedCharacter => {
                self.pick("这个字符不该在这里", "there is an unexpected character")
            }
            JsonFault::TrailingComma => self.pick(
                "右括号前多了逗号",
                "there is a comma before a closing bracket",
            ),
            JsonFault::CommaMissing => self.pick(
                "少了逗号或右括号",
                "a comma or a closing bracket is missing",
            ),
            JsonFault::KeyExpected => self.pick(
                "少了带引号的字段名或冒号",
                "a field name in quotes or its colon is missing",
            ),
            JsonFault::TextAfterEnd => {
                self.pick("结尾之后还有内容", "there is more text after the end")
            }
            JsonFault::BadEscape => self.pick(
                "反斜杠写法不对",
                "a backslash is followed by the wrong character",
            ),
            JsonFault::ControlCharacter => self.pick(
                "引号里有换行或控制字符",
                "a quoted text contains a line break or a control character",
            ),
            JsonFault::BadNumber => self.pick("数字写法不对", "a number is not written correctly"),
            JsonFault::BadWord => self.pick("文字没有加引号", "a text is missing its quotes"),
        }
    }

    fn missing_part(self, missing: Missing) -> &'static str {
        match missing {
            Missing::Nodes => self.pick("nodes 列表", "the list “nodes”"),
            Missing::ListOrTree => self.pick("卡片的列表或树", "a list or a tree of cards"),
            Missing::Id => self.pick("写编号的字段", "a field with the id"),
            Missing::Parent => self.pick("写上级的字段", "a field with the superior"),
            Missing::IdAndParent => self.pick(
                "写编号和写上级的字段",
                "fields with the id and the superior",
            ),
        }
    }

    fn found_part(self, found: &Found) -> String {
        let and = self.pick("、", ", ");
        match found {
            Found::Object { fields } if fields.is_empty() => {
                self.pick("空的对象", "an empty object").to_owned()
            }
            Found::Object { fields } => {
                let fields = fields.join(and);
                self.pick(
                    format!("这些字段：{fields}"),
                    format!("these fields: {fields}"),
                )
            }
            Found::List { items, fields } if fields.is_empty() => {
                let noun = plural(*items, "item", "items");
                self.pick(
                    format!("{items} 项没有字段的列表"),
                    format!("a list of {items} {noun} without fields"),
                )
            }
            Found::List { items, fields } => {
                let fields = fields.join(and);
                let noun = plural(*items, "item", "items");
                self.pick(
                    format!("{items} 项的列表，字段是：{fields}"),
                    format!("a list of {items} {noun} with these fields: {fields}"),
                )
            }
            Found::Single => self.pick("单独一个值", "a single value").to_owned(),
            Found::Branch => self
                .pick("从图上复制的分支", "a branch copied from a chart")
                .to_owned(),
        }
    }

    fn too_large(self, what: &Oversize, limit: usize, found: usize) -> String {
        let limits = |chinese: &str, english: &str| {
            self.pick(
                format!("{chinese} {found}，上限是 {limit}。"),
                format!("{english}: {found}, and the limit is {limit}."),
            )
        };
        match what {
            Oversize::Text => {
                let (found, limit) = (self.bytes(found), self.bytes(limit));
                self.pick(
                    format!("文件有 {found}，上限是 {limit}。"),
                    format!("The file is {found}; the limit is {limit}."),
                )
            }
            Oversize::Values => limits("数据项太多：", "Too many values"),
            Oversize::Nodes => limits("卡片太多：", "Too many cards"),
            Oversize::Id { start } => limits(
                &format!("“{start}…”这个编号的字数太多："),
                &format!("The id “{start}…” has too many characters"),
            ),
            Oversize::Field { node, field } if node.is_empty() => limits(
                &format!("字段“{field}”的字数太多："),
                &format!("The field “{field}” has too many characters"),
            ),
            Oversize::Field { node, field } => limits(
                &format!("卡片“{node}”的字段“{field}”字数太多："),
                &format!("The field “{field}” of the card “{node}” has too many characters"),
            ),
        }
    }
}
