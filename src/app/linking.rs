//! Links and project teams on the drawing: which are shown, and which one is looked at.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use banyan_core::drawing::{DrawnLinks, LinkMap, LinkName, Scene, Shown, TeamMark, team_marks};
use banyan_core::edit::{Command, Edit};
use banyan_core::model::{About, Change, NodeKey, Team};

use super::Editor;
use super::card_view::TeamTag;
use super::committing::set_if_other;
use super::editor::State;

impl Editor {
    /// Reads the links on the drawing, with where everything stands.
    pub fn read_links<T>(self, look: impl FnOnce(&Scene, &LinkMap) -> T) -> T {
        self.state
            .with_value(|state| look(&state.scene, &state.links))
    }

    /// Shows all links of the chart, or only those of the selected nodes, and remembers which.
    pub fn toggle_all_links(self) {
        self.app.all_links.update(|all| *all = !*all);
        self.app.remember();
        self.gather_links();
    }

    /// Gathers the links that are shown and draws them.
    pub(super) fn gather_links(self) {
        self.collect_links();
        self.draw_links();
    }

    /// Gathers the links that are shown.
    pub(super) fn collect_links(self) {
        let selected = self.selection.get_untracked().nodes;
        let shown = if self.app.all_links.get_untracked() {
            Shown::All
        } else {
            Shown::Of(&selected)
        };
        self.change(|state| {
            state.links = LinkMap::of(&state.document, &state.scene, shown, &state.measure);
        });
    }

    /// Draws what the drawn area shows of the links.
    pub(super) fn draw_links(self) {
        let links = self.state.with_value(|state| match state.covered {
            Some(area) => {
                let State { scene, links, .. } = state;
                links.near(scene, area, state.origin, &state.measure)
            }
            // From far away they are painted (see `ui::canvas::far`).
            None => DrawnLinks::default(),
        });
        set_if_other(self.links, links);
        self.gathered.update(|gathered| *gathered += 1);
    }

    /// Brings the drawing in step with an edit that laid nothing out anew.
    pub(super) fn links_after(self, edit: &Edit) {
        let of_links = |change: &Change| match change {
            Change::Card { before, after, .. } => {
                let before = before.as_ref().map(|card| &card.links);
                before != after.as_ref().map(|card| &card.links)
            }
            _ => false,
        };
        if edit.changes.iter().any(of_links) {
            self.gather_links();
        }
    }

    /// Lets a link stand out with the cards at its ends, or none.
    pub fn light(self, link: Option<LinkName>) {
        if !self.is_open() || self.lit.get_untracked() == link {
            return;
        }
        self.lit.set(link);
        let touched = self.change(|state| {
            let cards = link.into_iter().flat_map(|link| state.links.nodes_at(link));
            let before = std::mem::replace(&mut state.lit, cards.collect());
            before
                .into_iter()
                .chain(state.lit.iter().copied())
                .collect()
        });
        let touched: Vec<NodeKey> = touched.unwrap_or_default();
        self.redraw(touched);
    }

    /// Goes to a link that was pointed at: one of its ends is selected, and the panel is at it.
    pub fn go_to_link(self, link: LinkName) {
        let at_end = self.lead().filter(|&lead| {
            lead == link.holder
                || self.read(|document| {
                    let links = &document.card(link.holder).links;
                    links
                        .get(link.index)
                        .and_then(|link| document.link_target(link))
                        == Some(lead)
                })
        });
        if at_end.is_none() {
            self.select(link.holder);
        }
        self.light(Some(link));
    }

    /// Changes the project teams; `team` is the one that the person is at.
    pub fn edit_teams(self, team: usize, joins: bool, with: impl FnOnce(&mut Vec<Team>)) {
        if !self.is_open() {
            return;
        }
        let mut teams = self.read(|document| document.about().teams.clone());
        with(&mut teams);
        let command = Command::SetTeams { team, teams };
        if joins {
            self.type_in(&command);
        } else {
            self.run(&command);
        }
    }

    /// Changes one project team.
    pub fn edit_team(self, team: usize, joins: bool, with: impl FnOnce(&mut Team)) {
        self.edit_teams(team, joins, |teams| {
            if let Some(team) = teams.get_mut(team) {
                with(team);
            }
        });
    }

    /// Lays a project team over the drawing, by its number, or none.
    pub fn show_team(self, team: Option<usize>) {
        self.team.set(team);
        self.mark_team();
    }

    /// Marks the cards of the team that is laid over the drawing.
    pub(super) fn mark_team(self) {
        let words = self.app.words();
        let shown = self.team.get_untracked();
        let touched = self.change(|state| {
            let document = &state.document;
            let team = shown.and_then(|index| document.about().teams.get(index));
            let marks = team.map(|team| {
                let marks = team_marks(document, &state.scene, team).into_iter();
                let tag = |mark: TeamMark| TeamTag {
                    text: words.team_tag(&team.title, mark.leads, mark.hidden),
                    leads: mark.leads,
                    inside: !mark.leads && !mark.member,
                };
                marks.map(|(node, mark)| (node, tag(mark))).collect()
            });
            let before = std::mem::replace(&mut state.team_tags, marks.unwrap_or_default());
            let nodes: HashSet<NodeKey> = before
                .into_keys()
                .chain(state.team_tags.keys().copied())
                .collect();
            nodes
        });
        self.redraw(touched.unwrap_or_default());
        self.gathered.update(|gathered| *gathered += 1);
    }

    /// Follows the team that is laid over the drawing when the list of teams changes.
    pub(super) fn follow_team(self, edit: &Edit, forward: bool) {
        let lists = edit.changes.iter().find_map(|change| match change {
            Change::About { before, after } if before.teams != after.teams => Some(if forward {
                (before, after)
            } else {
                (after, before)
            }),
            _ => None,
        });
        if let (Some(shown), Some((before, after))) = (self.team.get_untracked(), lists) {
            self.team.set(place_after(shown, before, after));
        }
        if lists.is_some() || self.team.get_untracked().is_some() {
            self.mark_team();
        }
    }

    /// Reads the tags of the team that is laid over the drawing, by card.
    pub fn read_team_tags<T>(self, look: impl FnOnce(&HashMap<NodeKey, TeamTag>) -> T) -> T {
        self.state.with_value(|state| look(&state.team_tags))
    }
}

/// Where a team stands in the list after: at its place unless teams came, went or moved.
fn place_after(team: usize, before: &About, after: &About) -> Option<usize> {
    let shown = before.teams.get(team)?;
    let moved = after.teams.iter().position(|other| other == shown);
    let edited = (before.teams.len() == after.teams.len()).then_some(team);
    moved.or(edited)
}
