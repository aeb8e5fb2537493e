use std::borrow::Borrow;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use super::error::{Found, Missing, OpenError};
use super::json_document::{JsonDocument, Value};
use super::limits;
use super::problems::{ImportIssue, NodeRef, Source};
use super::repair::{RawNode, RepairForest};
use super::{fragment, import, native};
use crate::clusters;
use crate::model::{About, Card, Document, DocumentBuilder, Kind, NewNode};
use crate::work::{Job, Pace};

/// Units of work for reading a node; a JSON value is one unit.
pub(super) const NODE: usize = 32;
/// Units of work for looking at a node once.
pub(super) const LOOK: usize = 8;
/// The shares of parsing, reading and repairing in the work of opening a file.
pub(super) const SHARES: [f64; 3] = [0.4, 0.45, 0.15];

/// A file that was read but is not a chart yet: the findings can be shown and agreed to first.
#[derive(Clone, Debug)]
pub struct Reading {
    /// How the file holds its chart.
    pub source: Source,
    /// Everything that a person should know; see [`ImportIssue::needs_decision`].
    pub findings: Vec<ImportIssue>,
    about: About,
    forest: RepairForest,
    several_roots: bool,
}

/// What to do with several top nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootsChoice {
    /// Keep them as they are, side by side.
    KeepApart,
    /// Put them under one new unit.
    UnderOne { title: String },
}

/// Reading what other programs write. This is a lot of code that most charts never need, so callers
/// that read only Banyan's own files do not link it in.
#[derive(Clone, Copy)]
pub struct OtherPrograms(for<'a> fn(Value<'a>, &'a Pace) -> BoxedRead<'a>);

type BoxedRead<'a> = Pin<Box<dyn Future<Output = Result<Reading, OpenError>> + 'a>>;

/// Files of other programs can be read as well.
pub fn other_programs() -> OtherPrograms {
    OtherPrograms(|root, pace| Box::pin(import::read(root, pace)))
}

/// Reads a chart: Banyan's own format, or what other programs write.
///
/// # Errors
/// When the text is not JSON, holds no chart, has a newer format or exceeds a limit. Everything
/// else is read and reported in [`Reading::findings`].
pub fn open(text: &str) -> Result<Reading, OpenError> {
    Job::new(async |pace| read(text, Some(other_programs()), &pace).await).finish()
}

/// [`open`] in steps.
pub fn opening(
    text: impl Borrow<String> + 'static,
    others: OtherPrograms,
) -> Job<'static, Result<Reading, OpenError>> {
    Job::new(async move |pace| read(text.borrow(), Some(others), &pace).await)
}

/// Reads a chart in Banyan's own format.
///
/// # Errors
/// As for [`open`], and when another program wrote the text.
pub fn open_own(text: &str) -> Result<Reading, OpenError> {
    Job::new(async |pace| read(text, None, &pace).await).finish()
}

/// [`open_own`] in steps.
pub fn opening_own(
    text: impl Borrow<String> + 'static,
) -> Job<'static, Result<Reading, OpenError>> {
    Job::new(async move |pace| read(text.borrow(), None, &pace).await)
}

/// Whether a text begins as Banyan's own files do, so that only [`open_own`] needs to be tried.
/// Some files of our own begin differently; without reading everything, these cannot be recognised.
pub fn begins_as_own(text: &str) -> bool {
    let mut rest = text.trim_start();
    ["{", "\"format\"", ":", &format!("\"{}\"", native::CHART)]
        .into_iter()
        .all(|token| {
            let next = rest.strip_prefix(token).map(str::trim_start);
            rest = next.unwrap_or_default();
            next.is_some()
        })
}

async fn read(
    text: &str,
    others: Option<OtherPrograms>,
    pace: &Pace,
) -> Result<Reading, OpenError> {
    pace.begin(SHARES[0]);
    let json_document = JsonDocument::parse(text, pace).await?;
    pace.begin(SHARES[1]);
    if native::is_native(json_document.root()) {
        native::read(json_document.root(), pace).await
    } else if fragment::is_branch(json_document.root()) {
        Err(OpenError::NotAChart {
            missing: Missing::ListOrTree,
            found: Found::Branch,
        })
    } else if let Some(OtherPrograms(read)) = others {
        read(json_document.root(), pace).await
    } else {
        Err(OpenError::NotAChart {
            missing: Missing::ListOrTree,
            found: describe(json_document.root()),
        })
    }
}

/// What a reader makes of a file.
pub(super) struct Raw {
    pub(super) source: Source,
    pub(super) about: About,
    pub(super) nodes: Vec<RawNode>,
    /// Whether the file has no ids, so that the nodes are numbered.
    pub(super) numbered: bool,
    /// Whether the file says that several top nodes are intended.
    pub(super) forest: bool,
    /// Findings that are complete.
    pub(super) findings: Vec<ImportIssue>,
}

impl Raw {
    /// Makes the repairs that are needed.
    pub(super) async fn settle(self, pace: &Pace) -> Reading {
        self.settle_with(|_| Vec::new(), pace).await
    }

    /// Makes the repairs, and adds findings that must name nodes as they are afterwards.
    pub(super) async fn settle_with(
        self,
        more: impl FnOnce(&dyn Fn(&[usize]) -> Vec<NodeRef>) -> Vec<ImportIssue>,
        pace: &Pace,
    ) -> Reading {
        pace.begin(SHARES[2]);
        let mut findings = Vec::new();
        let forest = RepairForest::settle(self.nodes, self.numbered, &mut findings, pace).await;
        let tops = forest.tops();
        let several_roots = tops.len() > 1 && !self.forest;
        if several_roots {
            findings.push(ImportIssue::SeveralRoots {
                nodes: forest.refer_all(&tops),
            });
        }
        findings.extend(self.findings);
        findings.extend(more(&|nodes| forest.refer_all(nodes)));
        // Questions that need an answer come first; otherwise the order is as found.
        findings.sort_by_key(|finding| !finding.needs_decision());
        Reading {
            source: self.source,
            findings,
            about: self.about,
            forest,
            several_roots,
        }
    }
}

impl Reading {
    /// Whether to ask what to do with several top nodes.
    pub fn several_roots(&self) -> bool {
        self.several_roots
    }

    /// How many nodes the chart has.
    pub fn nodes(&self) -> usize {
        self.forest.nodes.len()
    }

    /// The chart's title as the file states it.
    pub fn title(&self) -> &str {
        &self.about.title
    }

    /// The chart, with all proposed repairs made. Its top nodes are put under one new unit only if
    /// there are several, and room for one more node.
    pub fn document(self, roots: RootsChoice) -> Document {
        self.building(roots).finish()
    }

    /// [`Self::document`] in steps.
    pub fn building(self, roots: RootsChoice) -> Job<'static, Document> {
        Job::new(async move |pace| self.build(roots, &pace).await)
    }

    async fn build(self, roots: RootsChoice, pace: &Pace) -> Document {
        pace.begin(1.0);
        let order = self.forest.order();
        let RepairForest { nodes, parents } = self.forest;
        let count = nodes.len();
        let tops = parents.iter().filter(|parent| parent.is_none()).count();
        let mut document = DocumentBuilder::new(self.about, count + 1);
        let mut over_tops = None;
        // A repaired forest has unique ids and tree order puts parents first: this cannot fail.
        let mut add = |node: NewNode| {
            let added = document.add(node);
            debug_assert_eq!(added, Ok(()));
        };
        if let RootsChoice::UnderOne { title } = roots
            && tops > 1
            && count < limits::NODES
        {
            over_tops = Some(0);
            add(NewNode {
                id: free_top_id(&nodes),
                parent: None,
                card: Card::titled(Kind::Unit, title),
            });
        }
        let mut place = vec![0; count];
        for (index, &node) in order.iter().enumerate() {
            place[node] = index + usize::from(over_tops.is_some());
        }
        let mut nodes: Vec<Option<(Arc<str>, Card)>> = nodes.into_iter().map(Some).collect();
        for (index, node) in order.into_iter().enumerate() {
            pace.rest(NODE, index, count).await;
            if let Some((id, card)) = nodes[node].take() {
                let parent = parents[node].map(|parent| place[parent]).or(over_tops);
                add(NewNode { id, parent, card });
            }
        }
        document.finish()
    }
}

fn free_top_id(nodes: &[(Arc<str>, Card)]) -> Arc<str> {
    let ids = nodes.iter().map(|(id, _)| id.as_ref());
    let alike = ids.filter(|id| id.starts_with("top"));
    super::namer::Namer::beside(alike).free("top", '-').into()
}

/// Refuses more than [`limits::NODES`] nodes.
pub(super) fn check_nodes(count: usize) -> Result<(), OpenError> {
    if count > limits::NODES {
        return Err(OpenError::TooLarge {
            what: super::error::Oversize::Nodes,
            limit: limits::NODES,
            found: count,
        });
    }
    Ok(())
}

/// What a JSON text is, for a person who expected a chart.
pub(super) fn describe(root: Value<'_>) -> Found {
    use super::json_document::JsonKind;

    let mut fields: Vec<String> = Vec::new();
    let mut collect = |object: Value<'_>| {
        for (name, _) in object.fields() {
            if fields.len() < 20 && !fields.iter().any(|known| known == name) {
                // A name as long as the file would help nobody.
                fields.push(clusters::first(name, 60).to_owned());
            }
        }
    };
    match root.shape() {
        JsonKind::Object => {
            collect(root);
            Found::Object { fields }
        }
        JsonKind::Array => {
            root.items().take(100).for_each(&mut collect);
            Found::List {
                items: root.items().count(),
                fields,
            }
        }
        _ => Found::Single,
    }
}
