//! What can be found by looking at one card and its neighbours.

use std::sync::Arc;

use crate::model::{Card, Document, Duty, Headcount, Kind, LinkEnd, NodeKey, Team};

use super::{Finding, USUAL_SPAN};

/// Checks one node.
pub(super) fn look(document: &Document, node: NodeKey, found: &mut dyn FnMut(Finding)) {
    let card = document.card(node);
    for link in &card.links {
        let is_dead = match &link.end {
            LinkEnd::Node(id) => document.in_chart(id).is_none(),
            LinkEnd::Party { name, .. } => name.trim().is_empty(),
        };
        if is_dead {
            let link = Box::new(link.clone());
            found(Finding::DeadLink { node, link });
        }
    }
    let has_duties = says_any(&card.duties) || says_any(&card.auxiliary_duties);
    if card.kind == Kind::Position && !has_duties {
        found(Finding::NoDuties { post: node });
    }
    let measures = card.measures.len();
    if measures > 0 && !has_duties {
        found(Finding::Metrics { node, measures });
    }
    if card.kind == Kind::External {
        return;
    }
    let limit = document.about().span_limit.unwrap_or(USUAL_SPAN);
    let reports = span(document, node);
    if reports > limit {
        found(Finding::WideSpan { node, reports });
    }
    let managers = chain(document, node);
    if managers.len() > 1 {
        found(Finding::Chain { managers });
    }
}

fn says_any(duties: &[Duty]) -> bool {
    duties
        .iter()
        .any(|duty| !duty.heading && !duty.text.trim().is_empty())
}

/// Finds the project teams that name nodes which are not in the chart.
pub(super) fn teams(document: &Document, mut found: impl FnMut(Finding)) {
    for (index, team) in document.about().teams.iter().enumerate() {
        let gone = gone(document, team);
        if !gone.is_empty() {
            found(Finding::GoneMembers { team: index, gone });
        }
    }
}

/// The ids of a team's lead and members that are not in the chart.
pub(super) fn gone(document: &Document, team: &Team) -> Vec<Arc<str>> {
    let lead = std::iter::once(&team.lead).filter(|lead| !lead.is_empty());
    let all = lead.chain(&team.members);
    let gone = all.filter(|id| document.in_chart(id).is_none());
    gone.cloned().collect()
}

/// How many people certainly report to a node directly: for a post as many as it is authorised for
/// or holds, for a unit one, its head. The head of a unit does not report to the unit.
fn span(document: &Document, node: NodeKey) -> u32 {
    let is_unit = document.card(node).kind == Kind::Unit;
    let reports = document.children(Some(node)).iter();
    let people = reports.map(|&report| {
        let card = document.card(report);
        match card.kind {
            Kind::External => 0,
            Kind::Unit => card.like_units.min().max(1),
            Kind::Position if is_unit && card.head => 0,
            Kind::Position => card.headcount.min().max(card.people_in_post()).max(1),
        }
    });
    people.fold(0, u32::saturating_add)
}

/// The post that would be made head of a unit: the first that reports directly to the unit,
/// assistants left out.
pub(super) fn first_post(document: &Document, unit: NodeKey) -> Option<NodeKey> {
    let reports = document.children(Some(unit)).iter().copied();
    let mut posts = reports.filter(|&report| document.card(report).kind == Kind::Position);
    posts.find(|&post| !document.card(post).assistant)
}

/// The chain of managers with one report each that begins with this node.
pub(super) fn chain(document: &Document, node: NodeKey) -> Vec<NodeKey> {
    let begins_above = document
        .parent(node)
        .is_some_and(|above| only_report(document, above).is_some());
    let mut managers = Vec::new();
    if begins_above {
        return managers;
    }
    let mut at = node;
    while let Some(report) = only_report(document, at) {
        managers.push(at);
        at = report;
    }
    managers
}

/// The one person who reports to a post, as a post of one; `None` when there are others, or may be.
fn only_report(document: &Document, node: NodeKey) -> Option<NodeKey> {
    let is_one = |card: &Card| {
        card.kind == Kind::Position
            && !card.headcount.is_open()
            && card.headcount.max().max(card.people_in_post()) <= 1
            && card.like_units == Headcount::NotStated
    };
    let is_post = document.card(node).kind == Kind::Position;
    match document.children(Some(node)) {
        [report] if is_post && is_one(document.card(*report)) => Some(*report),
        _ => None,
    }
}
