//! What components ask of the editor, by name: each is an intent of the session.

use std::ops::Range;

use leptos::prelude::*;

use banyan_core::check::Finding;
use banyan_core::drawing::{DropTarget, LinkName, Scene};
use banyan_core::edit::{Command, FieldPlace};
use banyan_core::layout::{Point, Rect, Size, View};
use banyan_core::model::Field;
use banyan_core::model::{About, Card, Kind, LayoutDirection, LayoutOptions, NodeKey, Team};
use banyan_core::session::{ActionId, Fold, Intent, RegionStep, Session, TitleStart};
use banyan_core::text::Locale;

use super::Editor;

/// Edits.
impl Editor {
    /// Does an action from the table.
    pub fn act(self, action: ActionId) {
        self.dispatch(Intent::Act(action));
    }

    /// Whether an action would do something now. Tracked.
    pub fn enabled(self, action: ActionId) -> bool {
        self.revision.track();
        self.rows.track();
        self.selection.track();
        self.read_session(|session| session.enabled(action))
    }

    /// Carries out a command. Returns whether anything changed; the person has been told of a
    /// refusal.
    pub fn run(self, command: &Command) -> bool {
        self.dispatch(Intent::Edit(command.clone()))
    }

    /// Carries out a command that a keystroke in a field made: it is merged with the one before
    /// into one step of undo, until [`Self::end_typing`].
    pub fn type_in(self, command: &Command) -> bool {
        self.dispatch(Intent::Type(command.clone()))
    }

    /// Ends a run of keystrokes in a field.
    pub fn end_typing(self) {
        self.dispatch(Intent::EndTyping);
    }

    fn edit(self, command: Command, joins: bool) {
        self.dispatch(if joins {
            Intent::Type(command)
        } else {
            Intent::Edit(command)
        });
    }

    /// Changes one card by a function of it.
    pub fn edit_card(
        self,
        node: NodeKey,
        place: impl Into<FieldPlace>,
        joins: bool,
        with: impl FnOnce(&mut Card),
    ) {
        if !self.is_open() {
            return;
        }
        let mut card = self.read(|document| document.card(node).clone());
        with(&mut card);
        let place = place.into();
        self.edit(Command::SetCard { node, place, card }, joins);
    }

    /// Changes the chart's own description by a function of it.
    pub fn edit_about(self, joins: bool, with: impl FnOnce(&mut About)) {
        if !self.is_open() {
            return;
        }
        let mut about = self.read(|document| About::clone(document.about()));
        with(&mut about);
        self.edit(Command::SetAbout { about }, joins);
    }

    /// Changes the project teams; `team` is the one that the person is editing.
    pub fn edit_teams(self, team: usize, joins: bool, with: impl FnOnce(&mut Vec<Team>)) {
        if !self.is_open() {
            return;
        }
        let mut teams = self.read(|document| document.about().teams.clone());
        with(&mut teams);
        self.edit(Command::SetTeams { team, teams }, joins);
    }

    /// Changes one project team.
    pub fn edit_team(self, team: usize, joins: bool, with: impl FnOnce(&mut Team)) {
        self.edit_teams(team, joins, |teams| {
            if let Some(team) = teams.get_mut(team) {
                with(team);
            }
        });
    }

    pub fn undo(self) {
        self.act(ActionId::Undo);
    }

    pub fn redo(self) {
        self.act(ActionId::Redo);
    }

    /// Adds a card below the leading one.
    pub fn add_report(self) {
        self.act(ActionId::AddReport);
    }

    /// Adds a card next to the leading one.
    pub fn add_peer(self) {
        self.act(ActionId::AddPeer);
    }

    /// Adds a card between the leading one and its superior.
    pub fn add_manager(self) {
        self.act(ActionId::AddManager);
    }

    /// Adds a card of this kind at the top of the chart.
    pub fn add_top(self, kind: Kind) {
        self.dispatch(Intent::AddTop(kind));
    }

    /// Starts typing the title of a card.
    pub fn rename(self, node: NodeKey, start: TitleStart) {
        self.dispatch(Intent::Rename(node, start));
    }

    /// Ends typing a title; what was typed has been committed by then.
    pub fn end_renaming(self) {
        // The field may lose focus because the chart is being left.
        if matches!(self.renaming.try_get_untracked(), Some(Some(_))) {
            self.dispatch(Intent::EndRenaming);
        }
    }

    /// Marks these branches as being dragged; an empty list marks none.
    pub fn set_dragged(self, nodes: Vec<NodeKey>) {
        self.dispatch(Intent::Drag(nodes));
    }

    /// Drops the selected branches on this target.
    pub fn drop_on(self, target: DropTarget) {
        self.dispatch(Intent::Drop(target.gap()));
    }

    /// The selected branches as clipboard text; `None` when nothing is selected.
    pub fn copy(self) -> Option<String> {
        self.dispatch(Intent::Copy);
        self.change(|state| state.copied.take()).flatten()
    }

    /// Like [`Self::copy`], and removes the branches from the chart.
    pub fn cut(self) -> Option<String> {
        self.dispatch(Intent::Cut);
        self.change(|state| state.copied.take()).flatten()
    }

    /// Pastes branches below the leading card; any other chart opens next to this one.
    pub fn paste(self, text: &str) {
        self.dispatch(Intent::Paste(text.to_owned()));
    }

    /// Fixes a finding.
    pub fn fix(self, finding: &Finding) {
        self.dispatch(Intent::Fix(finding.clone()));
    }

    /// Takes the person to a finding.
    pub fn look_at(self, finding: &Finding) {
        self.dispatch(Intent::LookAt(finding.clone()));
    }
}

/// Selecting, and moving about.
impl Editor {
    /// The node that keys and the panel act on. Not tracked.
    pub fn lead(self) -> Option<NodeKey> {
        self.read_session(Session::lead)
    }

    /// The selected nodes that are not below another selected one, in tree order.
    pub fn tops(self) -> Vec<NodeKey> {
        self.read_session(Session::tops)
    }

    /// Selects this node alone.
    pub fn select(self, node: NodeKey) {
        self.dispatch(Intent::Select(vec![node]));
    }

    pub fn select_nothing(self) {
        self.act(ActionId::SelectNothing);
    }

    /// Adds the node to the selection, or removes it.
    pub fn toggle_selected(self, node: NodeKey) {
        self.dispatch(Intent::ToggleSelected(node));
    }

    /// Selects the cards that touch a rectangle of the drawing, and those in `also`.
    pub fn select_within(self, area: &Rect, also: &[NodeKey]) {
        self.dispatch(Intent::SelectWithin {
            area: *area,
            also: also.to_vec(),
        });
    }

    /// Selects all rows from one to the other, which leads.
    pub fn select_rows(self, from: usize, to: usize) {
        self.dispatch(Intent::SelectRows { from, to });
    }

    /// How many rows there are. Not tracked: code that shows them also reads [`Self::rows`].
    pub fn row_count(self) -> usize {
        self.read_scene(Scene::len)
    }

    /// The nodes of these rows, as far as there are that many.
    pub fn rows_at(self, rows: Range<usize>) -> Vec<NodeKey> {
        self.read_scene(|scene| scene.nodes_from(rows.start).take(rows.len()).collect())
    }

    /// The row of a node; `None` when a fold hides it.
    pub fn row_of(self, node: NodeKey) -> Option<usize> {
        self.read_scene(|scene| scene.number_of(node))
    }

    /// Sets the function by which keys move the focus among regions.
    pub fn walk_regions_by(self, walk: fn(RegionStep)) {
        self.change(|state| state.walk_regions = Some(walk));
    }
}

/// Folds, view and overlays.
impl Editor {
    /// Unfolds the branches above a node, selects it and shows it in the middle.
    pub fn jump_to(self, node: NodeKey) {
        self.dispatch(Intent::JumpTo(node));
    }

    /// Folds or unfolds a branch.
    pub fn toggle_fold(self, node: NodeKey) {
        let folded = self.read_folded(|_, folds| folds.contains(&node));
        self.fold(node, if folded { Fold::Open } else { Fold::Closed });
    }

    /// Folds or unfolds a branch. A large branch unfolds once its cards have been measured.
    pub fn fold(self, node: NodeKey, fold: Fold) {
        self.dispatch(Intent::Fold(node, fold));
    }

    /// Sets the size of the drawing's window. The first time, the chart is put into view.
    pub fn resize(self, window: Size) {
        self.dispatch(Intent::Resize(window));
    }

    /// Moves the view.
    pub fn set_view(self, view: View) {
        self.dispatch(Intent::SetView(view));
    }

    /// Pans by px of the screen, as long as some of the chart stays in the window.
    pub fn pan(self, dx: f64, dy: f64) {
        self.dispatch(Intent::Pan { dx, dy });
    }

    /// Zooms by a factor at a point of the window.
    pub fn zoom_at(self, at: Point, factor: f64) {
        self.dispatch(Intent::ZoomAt { at, factor });
    }

    /// Pans only as far as needed to bring the card into view.
    pub fn bring_into_view(self, node: NodeKey) {
        self.dispatch(Intent::BringIntoView(node));
    }

    /// Highlights a link with the cards at its ends, or none.
    pub fn stand_out(self, link: Option<LinkName>) {
        if self.is_open() {
            self.dispatch(Intent::StandOut(link));
        }
    }

    /// Goes to a link that was pointed at: selects one of its ends, which the panel then shows.
    pub fn go_to_link(self, link: LinkName) {
        self.dispatch(Intent::GoToLink(link));
    }

    /// Highlights a project team, by its index, on the drawing, or none.
    pub fn show_team(self, team: Option<usize>) {
        self.dispatch(Intent::ShowTeam(team));
    }

    /// Changes the language of the cards, once they have been measured in it.
    pub fn change_language(self, locale: Locale) {
        self.dispatch(Intent::ChangeLanguage(locale));
    }
}

/// How the person wants the chart laid out, as a whole and branch by branch.
impl Editor {
    /// How the chart is laid out. Tracked.
    pub fn drawing(self) -> LayoutOptions {
        self.revision.track();
        self.read(|document| document.about().drawing)
    }

    /// Where reports stand. Not tracked.
    pub fn direction(self) -> LayoutDirection {
        self.read(|document| document.about().drawing.direction)
    }

    /// Changes the layout of the whole chart, and shows all of it.
    pub fn set_drawing(self, with: impl FnOnce(&mut LayoutOptions)) {
        let mut options = self.read(|document| document.about().drawing);
        with(&mut options);
        self.dispatch(Intent::LayOut(options));
    }

    /// In how many columns the leaves of a branch stand. Tracked.
    pub fn columns(self, node: NodeKey) -> Option<u8> {
        self.revision.track();
        self.read(|document| document.card(node).columns)
    }

    /// Sets in how many columns the leaves of a branch stand.
    pub fn set_columns(self, node: NodeKey, columns: Option<u8>) {
        self.edit_card(node, Field::Columns, false, |card| card.columns = columns);
    }

    /// Whether a node has reports. Tracked.
    pub fn has_reports(self, node: NodeKey) -> bool {
        self.revision.track();
        self.read(|document| !document.children(Some(node)).is_empty())
    }

    /// Moves a card to the side of the line from its superior, or back among the reports.
    pub fn toggle_assistant(self, node: NodeKey) {
        self.edit_card(node, Field::Assistant, false, |card| {
            card.assistant = !card.assistant;
        });
    }
}
