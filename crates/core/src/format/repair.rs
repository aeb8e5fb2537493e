//! Turns the nodes of a file, whatever they say about themselves, into a forest: unique ids,
//! parents that exist, no cycles. Every repair is reported as an [`ImportIssue`], and whatever it
//! could not keep stays readable in the node's unknown fields.

use std::collections::HashMap;
use std::sync::Arc;

use super::namer::Namer;
use super::object::Note;
use super::problems::{ImportIssue, NodeRef};
use super::{json, limits};
use crate::format::reading::LOOK;
use crate::model::Card;
use crate::work::Pace;

/// How many passes over all nodes the repair takes.
const WALKS: usize = 4;

/// A node as the file states it.
pub(super) struct RawNode {
    /// Its id; empty when the file gives none.
    pub(super) id: String,
    pub(super) parent: RawParent,
    pub(super) card: Card,
    /// What its reader has to report about it.
    pub(super) notes: Vec<Note>,
}

/// What a file says about a node's parent.
pub(super) enum RawParent {
    /// It has none.
    Top,
    Id(String),
    /// The node at this index in the file.
    Node(usize),
}

/// Nodes in the order of the file with unique ids, each with the index of its parent.
#[derive(Clone, Debug, Default)]
pub(super) struct RepairForest {
    pub(super) nodes: Vec<(Arc<str>, Card)>,
    pub(super) parents: Vec<Option<usize>>,
}

impl RepairForest {
    /// Makes the repairs that are needed. New ids are only reported when other nodes brought their
    /// own (`numbered` is false).
    pub(super) async fn settle(
        raw: Vec<RawNode>,
        numbered: bool,
        findings: &mut Vec<ImportIssue>,
        pace: &Pace,
    ) -> Self {
        let ids = settle_ids(&raw, numbered, findings, pace).await;
        // The passes over all nodes, for the progress: ids, index, nodes, parents.
        let of = WALKS * raw.len();
        let mut walked = raw.len();
        let mut forest = Self {
            nodes: Vec::with_capacity(raw.len()),
            parents: vec![None; raw.len()],
        };
        let mut wanted = Vec::with_capacity(raw.len());
        let mut notes = Vec::new();
        // A parent can only mean an id that is in the file, not one that was made here.
        let mut by_id: HashMap<Arc<str>, usize> = HashMap::with_capacity(raw.len());
        for (index, (node, id)) in raw.iter().zip(&ids).enumerate() {
            pace.rest(LOOK, walked, of).await;
            walked += 1;
            if **id == *node.id {
                by_id.insert(id.clone(), index);
            }
        }
        for (index, node) in raw.into_iter().enumerate() {
            pace.rest(LOOK, walked, of).await;
            walked += 1;
            notes.extend(node.notes.into_iter().map(|note| (index, note)));
            wanted.push(node.parent);
            forest.nodes.push((ids[index].clone(), node.card));
        }
        forest.find_parents(wanted, &by_id, findings, pace).await;
        forest.cut_cycles(findings);
        for (index, note) in notes {
            findings.push(ImportIssue::from_note(Some(forest.refer(index)), note));
        }
        forest
    }

    /// A reference to a node, for a person to read.
    pub(super) fn refer(&self, index: usize) -> NodeRef {
        let (id, card) = &self.nodes[index];
        NodeRef {
            id: id.to_string(),
            title: card.title.clone(),
        }
    }

    /// References to nodes, for a person to read.
    pub(super) fn refer_all(&self, nodes: &[usize]) -> Vec<NodeRef> {
        nodes.iter().map(|&index| self.refer(index)).collect()
    }

    /// The nodes without a parent, in the order of the file.
    pub(super) fn tops(&self) -> Vec<usize> {
        (0..self.nodes.len())
            .filter(|&index| self.parents[index].is_none())
            .collect()
    }

    /// All nodes in tree order: each before its children, siblings in the order of the file.
    pub(super) fn order(&self) -> Vec<usize> {
        let count = self.nodes.len();
        // The children of all nodes in one list: those of a node end where the next node's begin.
        let mut ends = vec![0; count + 1];
        for parent in self.parents.iter().flatten() {
            ends[parent + 1] += 1;
        }
        for index in 0..count {
            ends[index + 1] += ends[index];
        }
        let mut children = vec![0; ends[count]];
        let mut next = ends.clone();
        for (index, parent) in self.parents.iter().enumerate() {
            if let Some(parent) = *parent {
                children[next[parent]] = index;
                next[parent] += 1;
            }
        }
        let mut order = Vec::with_capacity(count);
        let mut stack: Vec<usize> = self.tops();
        stack.reverse();
        while let Some(index) = stack.pop() {
            order.push(index);
            stack.extend(children[ends[index]..ends[index + 1]].iter().rev());
        }
        order
    }

    async fn find_parents(
        &mut self,
        wanted: Vec<RawParent>,
        by_id: &HashMap<Arc<str>, usize>,
        findings: &mut Vec<ImportIssue>,
        pace: &Pace,
    ) {
        let count = wanted.len();
        let mut missing: Vec<(String, Vec<usize>)> = Vec::new();
        let mut place_of: HashMap<String, usize> = HashMap::new();
        for (index, parent) in wanted.into_iter().enumerate() {
            pace.rest(LOOK, (WALKS - 1) * count + index, WALKS * count)
                .await;
            let id = match parent {
                RawParent::Top => continue,
                RawParent::Node(parent) => {
                    self.parents[index] = Some(parent);
                    continue;
                }
                RawParent::Id(id) => id,
            };
            if let Some(&parent) = by_id.get(id.as_str()) {
                self.parents[index] = Some(parent);
                continue;
            }
            self.keep_parent(index, &id);
            let place = *place_of.entry(id).or_insert_with_key(|id| {
                missing.push((id.clone(), Vec::new()));
                missing.len() - 1
            });
            missing[place].1.push(index);
        }
        for (parent_id, nodes) in missing {
            findings.push(ImportIssue::MissingParents {
                parent_id,
                nodes: self.refer_all(&nodes),
            });
        }
    }

    fn cut_cycles(&mut self, findings: &mut Vec<ImportIssue>) {
        /// Which walk has visited a node; walks are numbered from 1.
        const NONE: usize = 0;
        let mut walked = vec![NONE; self.nodes.len()];
        for start in 0..self.nodes.len() {
            let walk = start + 1;
            let mut at = Some(start);
            while let Some(index) = at.filter(|&index| walked[index] == NONE) {
                walked[index] = walk;
                at = self.parents[index];
            }
            // Where this walk meets its own path there is a cycle; what earlier walks visited is
            // settled.
            let Some(meeting) = at.filter(|&index| walked[index] == walk) else {
                continue;
            };
            let mut cycle = vec![meeting];
            let mut at = self.parents[meeting];
            while let Some(index) = at.filter(|&index| index != meeting) {
                cycle.push(index);
                at = self.parents[index];
            }
            let first = (0..cycle.len()).min_by_key(|&i| cycle[i]).unwrap_or(0);
            cycle.rotate_left(first);
            if let Some(parent) = self.parents[cycle[0]].take() {
                let parent = self.nodes[parent].0.clone();
                self.keep_parent(cycle[0], &parent);
            }
            findings.push(ImportIssue::Cycle {
                nodes: self.refer_all(&cycle),
            });
        }
    }

    /// Keeps an impossible parent as an unknown field of the node.
    fn keep_parent(&mut self, index: usize, parent: &str) {
        let extra = &mut self.nodes[index].1.extra;
        let names = extra.iter().map(|(name, _)| name.as_str());
        let name = Namer::beside(names).free("unresolved_parent", '_');
        extra.push((name, json::text(parent)));
    }
}

/// One id for each node: its own if it is the first to have it, a new one otherwise.
async fn settle_ids(
    raw: &[RawNode],
    numbered: bool,
    findings: &mut Vec<ImportIssue>,
    pace: &Pace,
) -> Vec<Arc<str>> {
    let mut ids: Vec<Arc<str>> = Vec::with_capacity(raw.len());
    let mut first_with: HashMap<&str, usize> = HashMap::with_capacity(raw.len());
    let mut shared: Vec<Vec<usize>> = Vec::new();
    let mut place_of: HashMap<usize, usize> = HashMap::new();
    let mut without = Vec::new();
    for (index, node) in raw.iter().enumerate() {
        pace.rest(LOOK, index, WALKS * raw.len()).await;
        ids.push(node.id.as_str().into());
        if node.id.is_empty() {
            without.push(index);
            continue;
        }
        let first = *first_with.entry(&node.id).or_insert(index);
        if first != index {
            let place = *place_of.entry(first).or_insert_with(|| {
                shared.push(vec![first]);
                shared.len() - 1
            });
            shared[place].push(index);
        }
    }
    if shared.is_empty() && without.is_empty() {
        return ids;
    }
    let mut namer = Namer::beside(first_with.keys().copied());
    for &index in shared.iter().flat_map(|nodes| &nodes[1..]) {
        // Leaves room for the number, so that the new id is within the limit too.
        let base: String = ids[index].chars().take(limits::ID_CHARS - 10).collect();
        ids[index] = namer.free(&base, '-').into();
    }
    for &index in &without {
        ids[index] = namer.number().into();
    }
    let refer = |nodes: &[usize]| -> Vec<NodeRef> {
        let refer = |&index: &usize| NodeRef {
            id: ids[index].to_string(),
            title: raw[index].card.title.clone(),
        };
        nodes.iter().map(refer).collect()
    };
    findings.extend(shared.iter().map(|nodes| ImportIssue::DuplicateIds {
        id: raw[nodes[0]].id.clone(),
        nodes: refer(nodes),
    }));
    if !without.is_empty() && !numbered {
        findings.push(ImportIssue::IdsGiven {
            nodes: refer(&without),
        });
    }
    ids
}
