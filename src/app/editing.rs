//! What a person can do to the chart: add, rename, delete, duplicate, move.

use std::collections::HashSet;

use leptos::prelude::*;

use banyan_core::drawing::DropTarget;
use banyan_core::edit::{Command, Fragment};
use banyan_core::model::{Card, Gap, Kind, NodeKey};

use super::{Editor, Rename};

impl Editor {
    /// A new card below the leading one, or at the top of an empty chart, with its title to type.
    pub fn add_report(self) {
        let under = self.lead();
        if let Some(node) = under {
            self.set_folded(node, false);
        }
        let card = self.new_card(Kind::Position);
        self.add(&Command::AddReport { under, card });
    }

    /// A new card of this kind at the top of the chart.
    pub fn add_top(self, kind: Kind) {
        let card = self.new_card(kind);
        self.add(&Command::AddReport { under: None, card });
    }

    /// A new card beside the leading one.
    pub fn add_peer(self) {
        if let Some(beside) = self.lead() {
            let kind = self.read(|document| document.card(beside).kind);
            let card = self.new_card(kind);
            self.add(&Command::AddPeer { beside, card });
        }
    }

    /// A new card between the leading one and its superior.
    pub fn add_manager(self) {
        if let Some(above) = self.lead() {
            let card = self.new_card(Kind::Position);
            self.add(&Command::AddManager { above, card });
        }
    }

    fn add(self, command: &Command) {
        self.end_renaming();
        if self.run(command)
            && let Some(node) = self.lead()
        {
            self.rename(node, true);
        }
    }

    fn new_card(self, kind: Kind) -> Card {
        let words = self.app.words();
        let title = match kind {
            Kind::Unit => words.new_unit(),
            Kind::Position | Kind::External => words.new_position(),
        };
        Card::titled(kind, title)
    }

    /// Starts typing a title on its card.
    pub fn rename(self, node: NodeKey, keep: bool) {
        self.bring_into_view(node);
        let before = self.read(|document| document.card(node).title.clone());
        self.renaming.set(Some(Rename { node, keep, before }));
    }

    /// Ends typing a title; what was typed has been committed by then.
    pub fn end_renaming(self) {
        // The field may lose the keyboard because the chart is being left.
        if matches!(self.renaming.try_get_untracked(), Some(Some(_))) {
            self.renaming.set(None);
            self.end_typing();
        }
    }

    /// Deletes the selected nodes; their reports move up.
    pub fn delete_nodes(self) {
        let nodes = self.selected_in_order();
        let moved_up = self.read(|document| {
            let gone: HashSet<NodeKey> = nodes.iter().copied().collect();
            let reports = nodes.iter().flat_map(|&node| document.children(Some(node)));
            reports.filter(|report| !gone.contains(report)).count()
        });
        if let Some(subject) = self.title_of_first(&nodes)
            && self.run(&Command::Delete { nodes })
        {
            let text = self.app.words().deleted(&subject, moved_up);
            self.app.say_with_undo(text);
        }
    }

    /// Deletes the selected nodes with everything below them.
    pub fn delete_branches(self) {
        let nodes = self.tops();
        let cards = self.cards_in(&nodes);
        if let Some(subject) = self.title_of_first(&nodes)
            && self.run(&Command::DeleteBranches { nodes, cut: false })
        {
            let text = self.app.words().deleted_branch(&subject, cards);
            self.app.say_with_undo(text);
        }
    }

    /// Copies the selected branches to just after themselves.
    pub fn duplicate(self) {
        let tops = self.tops();
        let Some(&last) = tops.last() else { return };
        let command = self.read(|document| {
            Some(Command::Insert {
                fragment: Fragment::of(document, &tops),
                at: document.gap_after(last)?,
                duplicate: true,
            })
        });
        if let Some(command) = command {
            self.run(&command);
        }
    }

    /// Moves the selected branches one place along their siblings.
    pub fn shift(self, forward: bool) {
        let tops = self.tops();
        let target = self.read(|document| {
            let first = document.place(*tops.first()?)?;
            let last = document.place(*tops.last()?)?;
            if first.parent != last.parent {
                return None;
            }
            if forward {
                let passed = document.children(first.parent).get(last.index + 1)?;
                document.gap_after(*passed)
            } else {
                Some(document.gap_at(first.parent, first.index.checked_sub(1)?))
            }
        });
        if let Some(to) = target {
            self.move_to(tops, to);
        }
    }

    /// Moves the selected branches up beside their superior.
    pub fn promote(self) {
        let tops = self.tops();
        let target = self.read(|document| {
            let superior = document.parent(*tops.first()?)?;
            document.gap_after(superior)
        });
        if let Some(to) = target {
            self.move_to(tops, to);
        }
    }

    /// Moves the selected branches below the sibling before them.
    pub fn demote(self) {
        let tops = self.tops();
        let target = self.read(|document| {
            let place = document.place(*tops.first()?)?;
            let before = place.index.checked_sub(1)?;
            Some(document.children(place.parent)[before])
        });
        if let Some(superior) = target {
            self.set_folded(superior, false);
            self.move_to(tops, Gap::last_below(Some(superior)));
        }
    }

    fn move_to(self, nodes: Vec<NodeKey>, to: Gap) {
        self.run(&Command::Move { nodes, to });
    }

    /// Drops the selected branches there.
    pub fn drop_on(self, target: DropTarget) {
        let nodes = self.tops();
        if let DropTarget::Onto(onto) = target {
            self.set_folded(onto, false);
        }
        self.move_to(nodes, target.gap());
    }

    fn title_of_first(self, nodes: &[NodeKey]) -> Option<String> {
        let first = *nodes.first()?;
        Some(self.read(|document| document.card(first).title.clone()))
    }

    /// How many cards these branches have.
    pub(super) fn cards_in(self, tops: &[NodeKey]) -> usize {
        self.read(|document| {
            let sizes = tops.iter().map(|&top| document.branch(top).nodes as usize);
            sizes.sum()
        })
    }
}
