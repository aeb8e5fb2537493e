//! Words for import issues: errors with their repairs, guesses, and what was kept as it came.

use std::collections::HashMap;

use crate::format::{Guess, ImportIssue, NodeRef};

use super::{Locale, plural};

/// An import issue in words, shown before the file opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueText {
    pub kind: IssueKind,
    pub what: String,
    /// What is done about it; empty when nothing needs to be done.
    pub repair: String,
    /// The cards that have it; empty when it does not concern particular cards.
    pub nodes: Vec<NodeRef>,
}

/// The kind of an [`IssueText`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// An error that is repaired on opening.
    Repair,
    /// How a field was understood.
    Guess,
    /// Something that was not understood and is kept.
    Kept,
}

/// The issues of a file, without its several top nodes, which are a separate question. What is the
/// same on many cards is said once.
pub fn issue_texts(locale: Locale, issues: &[ImportIssue]) -> Vec<IssueText> {
    let mut texts: Vec<IssueText> = Vec::new();
    let mut said: HashMap<String, usize> = HashMap::new();
    for issue in issues {
        let (kind, what, repair, nodes) = match issue {
            ImportIssue::SeveralRoots { .. } => continue,
            ImportIssue::FieldNotUnderstood {
                node,
                field,
                kept_as,
            } => (
                IssueKind::Kept,
                locale.not_understood(field, node.is_none()),
                locale.kept_under(kept_as),
                node.iter().cloned().collect(),
            ),
            ImportIssue::DuplicateKey { node, key, kept_as } => (
                IssueKind::Kept,
                locale.field_twice(key, node.is_none()),
                locale.last_counts(kept_as),
                node.iter().cloned().collect(),
            ),
            ImportIssue::Guess(guess) => {
                let nodes = guessed_nodes(guess);
                (IssueKind::Guess, locale.guess(guess), String::new(), nodes)
            }
            ImportIssue::IdsGiven { nodes } => (
                IssueKind::Kept,
                locale.without_id(nodes.len()),
                locale.gets_id(nodes.len()).to_owned(),
                nodes.clone(),
            ),
            ImportIssue::DuplicateIds { id, nodes } => (
                IssueKind::Repair,
                locale.same_id(id, nodes.len()),
                locale.same_id_repair(id),
                nodes.clone(),
            ),
            ImportIssue::MissingParents { parent_id, nodes } => (
                IssueKind::Repair,
                locale.parent_missing(parent_id, nodes.len()),
                locale.parent_missing_repair(nodes.len()).to_owned(),
                nodes.clone(),
            ),
            ImportIssue::Cycle { nodes } => (
                IssueKind::Repair,
                locale.circle(nodes.len()),
                locale.circle_repair(nodes.first()),
                nodes.clone(),
            ),
        };
        let alike = kind == IssueKind::Kept && !nodes.is_empty();
        if alike && let Some(&index) = said.get(&format!("{what}\n{repair}")) {
            texts[index].nodes.extend(nodes);
            continue;
        }
        if alike {
            said.insert(format!("{what}\n{repair}"), texts.len());
        }
        texts.push(IssueText {
            kind,
            what,
            repair,
            nodes,
        });
    }
    texts
}

fn guessed_nodes(guess: &Guess) -> Vec<NodeRef> {
    match guess {
        Guess::TitleFromName { nodes }
        | Guess::Vacant { nodes }
        | Guess::AmbiguousParent { nodes } => nodes.clone(),
        _ => Vec::new(),
    }
}

impl Locale {
    fn same_id(self, id: &str, n: usize) -> String {
        self.pick(
            format!("{n} 张卡片的编号都是“{id}”。"),
            format!("{n} cards have the same id, “{id}”."),
        )
    }

    fn same_id_repair(self, id: &str) -> String {
        self.pick(
            format!("第一张保留编号，其余另给新编号；上级写作“{id}”的，都归第一张。"),
            format!("The first keeps it and the others get new ids. Cards that report to “{id}” report to the first."),
        )
    }

    fn parent_missing(self, parent: &str, n: usize) -> String {
        let verb = plural(n, "card reports", "cards report");
        self.pick(
            format!("{n} 张卡片的上级写作“{parent}”，文件里没有。"),
            format!("{n} {verb} to “{parent}”, which is not in the file."),
        )
    }

    fn parent_missing_repair(self, n: usize) -> &'static str {
        self.pick(
            "放到最上层；写的上级仍留在卡片的资料里。",
            plural(
                n,
                "It goes to the top. The superior that it names is kept in its data.",
                "They go to the top. The superior that they name is kept in their data.",
            ),
        )
    }

    fn circle(self, n: usize) -> String {
        if n < 2 {
            return self
                .pick("一张卡片的上级是它自己。", "A card reports to itself.")
                .to_owned();
        }
        self.pick(
            format!("{n} 张卡片互为上下级，绕成一圈。"),
            format!("{n} cards report to one another in a circle."),
        )
    }

    fn circle_repair(self, first: Option<&NodeRef>) -> String {
        let first = self.short_title(first.map_or("", |node| &node.title));
        self.pick(
            format!("“{first}”放到最上层，其余仍在它之下；写的上级留在它的资料里。"),
            format!("“{first}” goes to the top and the others stay below it. The superior that it names is kept in its data."),
        )
    }

    fn without_id(self, n: usize) -> String {
        let verb = plural(n, "card has", "cards have");
        self.pick(
            format!("{n} 张卡片没有编号。"),
            format!("{n} {verb} no id."),
        )
    }

    fn gets_id(self, n: usize) -> &'static str {
        self.pick(
            plural(n, "给它新编号。", "给它们新编号。"),
            plural(n, "It gets a new one.", "They get new ones."),
        )
    }

    fn not_understood(self, field: &str, of_chart: bool) -> String {
        let whose = self.whose(of_chart);
        self.pick(
            format!("{whose}字段“{field}”没有全读懂。"),
            format!("The field “{field}”{whose} was not fully understood."),
        )
    }

    fn kept_under(self, kept_as: &str) -> String {
        self.pick(
            format!("原值保留在“{kept_as}”里。"),
            format!("Its value is kept as “{kept_as}”."),
        )
    }

    fn field_twice(self, field: &str, of_chart: bool) -> String {
        let whose = self.whose(of_chart);
        self.pick(
            format!("{whose}字段“{field}”写了两次。"),
            format!("The field “{field}”{whose} appears twice."),
        )
    }

    fn last_counts(self, kept_as: &str) -> String {
        self.pick(
            format!("以后一个为准，前一个保留在“{kept_as}”里。"),
            format!("The last one is used; the other is kept as “{kept_as}”."),
        )
    }

    fn whose(self, of_chart: bool) -> &'static str {
        match of_chart {
            true => self.pick("整张图的", " of the chart"),
            false => self.pick("", ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str) -> NodeRef {
        NodeRef {
            id: id.to_owned(),
            title: format!("Title {id}"),
        }
    }

    #[test]
    fn the_same_on_many_cards_is_said_once() {
        let odd = |id: &str, field: &str| ImportIssue::FieldNotUnderstood {
            node: Some(node(id)),
            field: field.to_owned(),
            kept_as: format!("{field}_raw"),
        };
        let found = [odd("a", "level"), odd("b", "kind"), odd("c", "level")];
        let said = issue_texts(Locale::English, &found);
        let touched: Vec<usize> = said.iter().map(|issue| issue.nodes.len()).collect();
        assert_eq!(touched, [2, 1]);
    }

    #[test]
    fn every_error_comes_with_its_repair_in_both_languages() {
        let nodes = vec![node("a"), node("b")];
        let found = [
            ImportIssue::DuplicateIds {
                id: "a".to_owned(),
                nodes: nodes.clone(),
            },
            ImportIssue::MissingParents {
                parent_id: "x".to_owned(),
                nodes: nodes.clone(),
            },
            ImportIssue::Cycle {
                nodes: nodes.clone(),
            },
            ImportIssue::SeveralRoots { nodes },
        ];
        for locale in [Locale::Chinese, Locale::English] {
            let said = issue_texts(locale, &found);
            // Several top nodes are a separate question.
            assert_eq!(said.len(), 3);
            assert!(said.iter().all(|issue| !issue.repair.is_empty()));
            assert!(said.iter().all(|issue| issue.kind == IssueKind::Repair));
        }
    }
}
