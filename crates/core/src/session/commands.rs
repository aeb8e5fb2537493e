use std::collections::HashSet;

use crate::edit::{Command, Fragment};
use crate::model::{Card, Gap, Kind, LayoutOptions, NodeKey};

use super::state::{Host, Session};
use super::{Fold, Notice, TitleStart};

/// A direction along the siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Along {
    Back,
    Forward,
}

/// What a person does to the selected cards.
impl<H: Host> Session<H> {
    /// Adds a card below the leading one, or at the top of the chart, and starts typing its title.
    pub(super) fn add_report(&mut self) {
        let under = self.lead();
        if let Some(node) = under {
            self.fold_now(node, Fold::Open);
        }
        let card = self.new_card(Kind::Position);
        self.add(&Command::AddReport { under, card });
    }

    pub(super) fn add_top(&mut self, kind: Kind) {
        let card = self.new_card(kind);
        self.add(&Command::AddReport { under: None, card });
    }

    /// Adds a card next to the leading one.
    pub(super) fn add_peer(&mut self) {
        if let Some(beside) = self.lead() {
            let card = self.new_card(self.document.card(beside).kind);
            self.add(&Command::AddPeer { beside, card });
        }
    }

    /// Adds a card between the leading one and its superior.
    pub(super) fn add_manager(&mut self) {
        if let Some(above) = self.lead() {
            let card = self.new_card(Kind::Position);
            self.add(&Command::AddManager { above, card });
        }
    }

    fn add(&mut self, command: &Command) {
        self.end_renaming();
        if self.edit(command)
            && let Some(node) = self.lead()
        {
            self.begin_renaming(node, TitleStart::Existing);
        }
    }

    fn new_card(&self, kind: Kind) -> Card {
        let title = match kind {
            Kind::Unit => self.locale.new_unit(),
            Kind::Position | Kind::External => self.locale.new_position(),
        };
        Card::titled(kind, title)
    }

    /// Deletes the selected nodes; their reports move up.
    pub(super) fn delete_nodes(&mut self) {
        let nodes = self.selected_in_order();
        let gone: HashSet<NodeKey> = nodes.iter().copied().collect();
        let document = &self.document;
        let reports = nodes.iter().flat_map(|&node| document.children(Some(node)));
        let moved_up = reports.filter(|report| !gone.contains(report)).count();
        if let Some(subject) = self.title_of_first(&nodes)
            && self.edit(&Command::Delete { nodes })
        {
            self.tell(Notice::Deleted { subject, moved_up });
        }
    }

    /// Deletes the selected nodes with everything below them.
    pub(super) fn delete_branches(&mut self) {
        let nodes = self.tops();
        let cards = self.cards_in(&nodes);
        if let Some(subject) = self.title_of_first(&nodes)
            && self.edit(&Command::DeleteBranches { nodes, cut: false })
        {
            self.tell(Notice::DeletedBranch { subject, cards });
        }
    }

    /// Copies the selected branches to just after themselves.
    pub(super) fn duplicate(&mut self) {
        let tops = self.tops();
        if let Some(at) = tops.last().and_then(|&last| self.document.gap_after(last)) {
            self.edit(&Command::Insert {
                fragment: Fragment::of(&self.document, &tops),
                at,
                duplicate: true,
            });
        }
    }

    /// Where the selected branches go when they move one place along their siblings.
    pub(super) fn shifted(&self, tops: &[NodeKey], along: Along) -> Option<Gap> {
        let first = self.document.place(*tops.first()?)?;
        let last = self.document.place(*tops.last()?)?;
        if first.parent != last.parent {
            return None;
        }
        match along {
            Along::Forward => {
                let siblings = self.document.children(first.parent);
                self.document.gap_after(*siblings.get(last.index + 1)?)
            }
            Along::Back => {
                let before = first.index.checked_sub(1)?;
                Some(self.document.gap_at(first.parent, before))
            }
        }
    }

    /// Where the selected branches go when they move up next to their superior.
    pub(super) fn promoted(&self, tops: &[NodeKey]) -> Option<Gap> {
        let superior = self.document.parent(*tops.first()?)?;
        self.document.gap_after(superior)
    }

    /// Where the selected branches go when they move below the previous sibling.
    pub(super) fn demoted(&self, tops: &[NodeKey]) -> Option<Gap> {
        let place = self.document.place(*tops.first()?)?;
        let before = place.index.checked_sub(1)?;
        let superior = self.document.children(place.parent)[before];
        Some(Gap::last_below(Some(superior)))
    }

    /// Moves the selected branches to the gap that `to` returns, unfolding the branch they move
    /// into.
    pub(super) fn move_selected(&mut self, to: impl FnOnce(&Self, &[NodeKey]) -> Option<Gap>) {
        let nodes = self.tops();
        if let Some(to) = to(self, &nodes) {
            if let Some(parent) = to.parent {
                self.fold_now(parent, Fold::Open);
            }
            self.edit(&Command::Move { nodes, to });
        }
    }

    /// Changes the layout of the whole chart; when its direction changes, the whole chart is shown.
    pub(super) fn set_layout(&mut self, options: LayoutOptions) {
        let before = self.document.about().drawing.direction;
        let mut about = (**self.document.about()).clone();
        about.drawing = options;
        self.edit(&Command::SetAbout { about });
        if self.document.about().drawing.direction != before {
            self.show_first();
        }
    }

    fn title_of_first(&self, nodes: &[NodeKey]) -> Option<String> {
        let first = *nodes.first()?;
        Some(self.document.card(first).title.clone())
    }

    /// How many cards these branches have.
    pub(super) fn cards_in(&self, tops: &[NodeKey]) -> usize {
        let sizes = tops
            .iter()
            .map(|&top| self.document.branch(top).nodes as usize);
        sizes.sum()
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.effects.notices.push(notice);
    }
}
