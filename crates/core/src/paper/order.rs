//! What to print: at first only a list, then each sheet when somebody looks at it.

use crate::layout::TextMetrics;
use crate::model::{Document, Kind, NodeKey};
use crate::text::Locale;

use super::sheet::Sheet;
use super::{cover, parts, post, unit};

/// The kinds of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// A job description (职位说明书) of every post.
    JobDescription,
    /// A responsibility statement (岗位责任书) of every post.
    Responsibility,
    /// A department card (部门卡) of every unit.
    DepartmentCard,
    /// Department cards and job descriptions in tree order, with a cover and contents.
    Booklet,
}

/// How much of the chart to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PrintScope {
    Card(NodeKey),
    Branch(NodeKey),
    Chart,
}

/// One sheet to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordered {
    /// The cover of a booklet.
    Cover,
    /// The contents of a booklet.
    Contents,
    /// The sheet of a node.
    Node {
        node: NodeKey,
        /// Its depth, counted from the top of the order's scope.
        depth: usize,
        /// Which of its sheets; never [`What::Booklet`].
        what: What,
    },
}

/// What to print, sheet by sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintOrder {
    what: What,
    scope: PrintScope,
    locale: Locale,
    sheets: Vec<Ordered>,
}

impl PrintOrder {
    /// The most sheets that are printed or written at once: with more, browsers run out of memory.
    pub const MOST_SHEETS: usize = 1000;

    /// Lists the sheets of this kind in this scope, in tree order. One walk over the scope.
    pub fn of(document: &Document, what: What, scope: PrintScope, locale: Locale) -> Self {
        let top = match scope {
            PrintScope::Card(node) | PrintScope::Branch(node) => [node],
            // Not used.
            PrintScope::Chart => [document.next_key(0)],
        };
        let walk = match scope {
            PrintScope::Chart => document.preorder(),
            PrintScope::Card(node) | PrintScope::Branch(node) if document.contains(node) => {
                document.preorder_of(&top)
            }
            PrintScope::Card(_) | PrintScope::Branch(_) => document.preorder_of(&[]),
        };
        let most = match scope {
            PrintScope::Card(_) => 1,
            PrintScope::Branch(_) | PrintScope::Chart => usize::MAX,
        };
        let mut sheets: Vec<Ordered> = walk
            .take(most)
            .filter_map(|(node, depth)| {
                let what = sheet_of(document.card(node).kind, what, scope)?;
                Some(Ordered::Node { node, depth, what })
            })
            .collect();
        if what == What::Booklet && !sheets.is_empty() {
            sheets.splice(0..0, [Ordered::Cover, Ordered::Contents]);
        }
        Self {
            what,
            scope,
            locale,
            sheets,
        }
    }

    pub fn sheets(&self) -> &[Ordered] {
        &self.sheets
    }

    /// The index of the sheet with this number in [`Self::sheets`].
    pub fn index_of(&self, number: usize) -> usize {
        self.front() + number.saturating_sub(1)
    }

    /// How many sheets come before the numbered ones: cover and contents of a booklet.
    fn front(&self) -> usize {
        match self.what {
            What::Booklet => 2,
            _ => 0,
        }
    }

    /// Whether there are more sheets than can be printed at once.
    pub fn is_too_long(&self) -> bool {
        self.sheets.len() > Self::MOST_SHEETS
    }

    /// The language of the headings.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Makes one sheet; `None` after the last. The document must be as it was when the order was
    /// made: a node that has gone since then gets the sheet of a blank card.
    pub fn sheet(
        &self,
        document: &Document,
        index: usize,
        measure: &impl TextMetrics,
    ) -> Option<Sheet> {
        let words = self.locale;
        let front = self.front();
        Some(match *self.sheets.get(index)? {
            Ordered::Cover => cover::cover(document, self.scope_top(), words),
            Ordered::Contents => cover::contents(document, &self.sheets[2..], words),
            Ordered::Node { node, what, .. } => {
                let card = document.card(node);
                let blocks = match what {
                    What::JobDescription | What::Booklet => {
                        post::job_description(document, node, words)
                    }
                    What::Responsibility => post::responsibility(document, node, words),
                    What::DepartmentCard => unit::department_card(document, node, words, measure),
                };
                let second = parts::cell(&card.second_title);
                Sheet {
                    locale: words,
                    node: Some(node),
                    is_cover: false,
                    number: (front > 0).then(|| index + 1 - front),
                    kind: kind_name(what, words).to_owned(),
                    chart: cover::chart_line(document, words),
                    title: parts::title(card, words),
                    second_title: second,
                    blocks,
                }
            }
        })
    }

    /// The name of the whole order, for the file and the window's title: what it is about, and the
    /// kind.
    pub fn title(&self, document: &Document) -> String {
        let about = match self.scope_top() {
            Some(node) => parts::title(document.card(node), self.locale),
            None => parts::cell(&document.about().title),
        };
        let kind = kind_name(self.what, self.locale);
        if about.is_empty() {
            kind.to_owned()
        } else {
            format!("{about} {kind}")
        }
    }

    fn scope_top(&self) -> Option<NodeKey> {
        match self.scope {
            PrintScope::Card(node) | PrintScope::Branch(node) => Some(node),
            PrintScope::Chart => None,
        }
    }
}

/// Which sheet a node of this kind gets; `None` for none.
fn sheet_of(kind: Kind, what: What, scope: PrintScope) -> Option<What> {
    match (what, kind) {
        (What::JobDescription | What::Responsibility, Kind::Position) => Some(what),
        // A position outside the chart gets a sheet only if somebody asks for just that one.
        (What::JobDescription, Kind::External) if matches!(scope, PrintScope::Card(_)) => {
            Some(what)
        }
        (What::Booklet, Kind::Position) => Some(What::JobDescription),
        (What::DepartmentCard | What::Booklet, Kind::Unit) => Some(What::DepartmentCard),
        _ => None,
    }
}

pub(super) fn kind_name(what: What, words: Locale) -> &'static str {
    match what {
        What::JobDescription => words.job_description(),
        What::Responsibility => words.responsibility_statement(),
        What::DepartmentCard => words.department_card(),
        What::Booklet => words.booklet(),
    }
}
