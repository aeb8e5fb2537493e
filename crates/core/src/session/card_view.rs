use std::collections::HashSet;
use std::sync::Arc;

use crate::drawing::{CardContent, ContentCache, staffing_to_mark};
use crate::layout::{Point, Rect};
use crate::model::{Card, NodeKey};

use super::state::{Host, Session};

/// What a card shows of the project team that is highlighted on the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamTag {
    /// The words on the tag.
    pub text: String,
    /// Whether its post leads the team.
    pub leads: bool,
    /// Whether only nodes hidden by its fold belong to the team.
    pub inside: bool,
}

/// What one drawn card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// Its text and chips.
    pub face: Arc<CardContent>,
    /// Where it stands on the drawing, relative to [`Session::origin`].
    pub rect: Rect,
    /// Where the line to its reports begins, relative to the same origin.
    pub exit: Point,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether it leads the selection: keys go to it.
    pub leads: bool,
    /// Whether it is being dragged, itself or with a branch above it.
    pub dragged: bool,
    /// Whether it is at an end of the highlighted link.
    pub highlighted: bool,
    /// What it shows of the team that is highlighted on the drawing.
    pub team: Option<TeamTag>,
    /// How many nodes its fold hides.
    pub hidden: u32,
    /// How many report to it directly.
    pub reports: usize,
    /// How many people are missing or too many, in words; empty while this is not marked.
    pub marks: StaffingMarks,
    /// The card in one sentence, for screen readers.
    pub name: String,
}

/// The staffing marks of a card, while the drawing shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffingMarks {
    /// How many people are missing.
    pub vacant: Option<String>,
    /// How many people are too many.
    pub over: Option<String>,
}

impl<H: Host> Session<H> {
    /// What these cards show now.
    pub fn card_views<'a>(
        &'a self,
        nodes: impl IntoIterator<Item = NodeKey> + 'a,
    ) -> impl Iterator<Item = (NodeKey, CardView)> + 'a {
        let selected: HashSet<NodeKey> = self.selection.nodes.iter().copied().collect();
        let nodes = nodes.into_iter();
        nodes.map(move |node| (node, self.card_view(node, selected.contains(&node))))
    }

    fn card_view(&self, node: NodeKey, selected: bool) -> CardView {
        let document = &self.document;
        let reports = document.children(Some(node)).len();
        let placed = self.scene.card(node);
        let hidden = placed.as_ref().map_or(0, |card| card.hidden);
        let rect = placed
            .as_ref()
            .map_or_else(Rect::default, |card| card.rect.less(self.drawn.origin));
        let marks = self.staffing_marks(node, hidden > 0);
        // A drawn card is always in the scene; should it ever not be, its content is made here.
        let face = placed.map_or_else(
            || ContentCache::default().face(document, node, self.locale, &self.host),
            |card| card.face.clone(),
        );
        CardView {
            face,
            rect,
            exit: self.scene.plan().direction.exit(&rect),
            selected,
            leads: self.lead() == Some(node),
            dragged: self.dragged.contains(&node)
                || document
                    .ancestors(node)
                    .any(|above| self.dragged.contains(&above)),
            highlighted: self.at_ends.contains(&node),
            team: self.team_tags.get(&node).cloned(),
            hidden,
            reports,
            name: self.name_with(document.card(node), reports, hidden, &marks),
            marks,
        }
    }

    /// A card in one sentence, including its staffing marks.
    fn name_with(&self, card: &Card, reports: usize, hidden: u32, marks: &StaffingMarks) -> String {
        let mut name = self.locale.card_name(card, reports, hidden);
        for mark in marks.vacant.iter().chain(&marks.over) {
            name += self.locale.pause();
            name += mark;
        }
        name
    }

    fn staffing_marks(&self, node: NodeKey, folded: bool) -> StaffingMarks {
        if !self.marks_vacancies {
            return StaffingMarks::default();
        }
        let totals = staffing_to_mark(&self.document, node, folded).unwrap_or_default();
        StaffingMarks {
            vacant: self.locale.vacant_chip(&totals),
            over: self.locale.over_chip(&totals),
        }
    }
}
