use crate::drawing::{LinkName, TeamMark, team_marks};
use crate::model::NodeKey;

use super::state::{Host, Session};
use super::{Part, TeamTag};

/// Which links the drawing shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkScope {
    /// Every link of the chart.
    All,
    /// Those at the selected nodes.
    #[default]
    OfSelection,
}

impl<H: Host> Session<H> {
    /// Switches between all links of the chart and only those of the selected nodes.
    pub(super) fn toggle_all_links(&mut self) {
        self.link_scope = match self.link_scope {
            LinkScope::All => LinkScope::OfSelection,
            LinkScope::OfSelection => LinkScope::All,
        };
        self.mark(Part::Settings);
        self.stale.links = true;
    }

    pub(super) fn stand_out(&mut self, link: Option<LinkName>) {
        if self.stands_out == link {
            return;
        }
        self.stands_out = link;
        self.mark(Part::StandsOut);
        self.settle_links();
        let cards = link.into_iter().flat_map(|link| self.links.nodes_at(link));
        let cards: Vec<NodeKey> = cards.collect();
        let before = std::mem::replace(&mut self.at_ends, cards.clone());
        self.touch_cards(before.into_iter().chain(cards));
    }

    /// Goes to a link that was pointed at by selecting one of its ends.
    pub(super) fn go_to_link(&mut self, link: LinkName) {
        let document = &self.document;
        let held = document.card(link.holder).links.get(link.index);
        let target = held.and_then(|held| document.link_target(held));
        let lead = self.lead();
        let at_end = lead.is_some() && (lead == Some(link.holder) || lead == target);
        if !at_end {
            self.select(link.holder);
        }
        self.stand_out(Some(link));
    }

    /// Highlights a project team, by its index, on the drawing, or none.
    pub(super) fn show_team(&mut self, team: Option<usize>) {
        self.team = team;
        self.mark(Part::Team);
        self.stale.team = true;
    }

    /// Marks the cards of the highlighted team.
    pub(super) fn mark_team(&mut self) {
        let document = &self.document;
        let team = self
            .team
            .and_then(|index| document.about().teams.get(index));
        let locale = self.locale;
        let tags = team.map(|team| {
            let marks = team_marks(document, &self.scene, team).into_iter();
            let tag = |mark: TeamMark| TeamTag {
                text: locale.team_tag(&team.title, mark.leads, mark.hidden),
                leads: mark.leads,
                inside: !mark.leads && !mark.member,
            };
            marks.map(|(node, mark)| (node, tag(mark))).collect()
        });
        let before = std::mem::replace(&mut self.team_tags, tags.unwrap_or_default());
        let now: Vec<NodeKey> = self.team_tags.keys().copied().collect();
        self.touch_cards(before.into_keys().chain(now));
        self.mark(Part::Gathered);
    }
}
