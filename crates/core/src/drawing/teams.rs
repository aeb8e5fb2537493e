//! A project team laid over the drawing.

use std::collections::HashMap;

use crate::model::{Document, NodeKey, Team};

use super::Scene;

/// What one card shows of the team that is laid over the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TeamMark {
    /// Whether its post leads the team.
    pub leads: bool,
    /// Whether it is a member itself.
    pub member: bool,
    /// How many team members its fold hides.
    pub hidden: u32,
}

/// The cards that show something of a team, by node. Members who are not in the chart are left out.
pub fn team_marks(document: &Document, scene: &Scene, team: &Team) -> HashMap<NodeKey, TeamMark> {
    let mut marks: HashMap<NodeKey, TeamMark> = HashMap::new();
    let people = people(document, team);
    for &(node, leads) in &people {
        let Some(seen) = scene.seen_at(document, node) else {
            continue;
        };
        let mark = marks.entry(seen).or_default();
        if seen == node {
            mark.leads |= leads;
            mark.member |= !leads;
        } else {
            mark.hidden += 1;
        }
    }
    marks
}

/// The nodes of a team that are in the chart, each once, and whether it leads the team.
fn people(document: &Document, team: &Team) -> Vec<(NodeKey, bool)> {
    let lead = document.in_chart(&team.lead);
    let mut people: Vec<(NodeKey, bool)> = lead.map(|node| (node, true)).into_iter().collect();
    for node in team.members.iter().filter_map(|id| document.in_chart(id)) {
        if people.iter().all(|&(other, _)| other != node) {
            people.push((node, false));
        }
    }
    people
}

/// The indices of the teams that a node leads or is a member of.
pub fn teams_of(document: &Document, node: NodeKey) -> Vec<usize> {
    let id = document.id(node);
    let teams = document.about().teams.iter().enumerate();
    teams
        .filter(|(_, team)| team.lead == *id || team.members.contains(id))
        .map(|(index, _)| index)
        .collect()
}
