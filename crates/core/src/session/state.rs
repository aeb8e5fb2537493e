use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::check::Findings;
use crate::drawing::{ContentCache, DrawnLinks, Folds, LinkMap, LinkName, Scene};
use crate::edit::{EditLabel, History};
use crate::layout::{Point, Rect, Size, TextMetrics, View};
use crate::model::{Document, IdSource, NodeKey};
use crate::text::Locale;

use super::finding::Find;
use super::links::LinkScope;
use super::work::Works;
use super::{
    Answer, CheckDue, Checker, Effects, Intent, PageTask, Part, Rename, SaveDue, SavedView,
    Selection, TeamTag,
};

/// A phase of the session's work, for whoever measures it from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Working out what every card shows and where it stands.
    Layout,
    /// Choosing what the window shows.
    Draw,
}

/// What a session is given from outside: the width of text, and optionally an observer of its
/// phases.
pub trait Host: TextMetrics {
    /// A phase begins.
    fn begins(&self, _phase: Phase) {}
    /// The phase that began last ends.
    fn ends(&self, _phase: Phase) {}
}

impl Host for crate::layout::ApproximateMetrics {}

/// What a session starts with.
pub struct Opening<H> {
    pub document: Document,
    /// What measures its text.
    pub host: H,
    /// The contents that have been measured already.
    pub contents: ContentCache,
    /// The folded nodes.
    pub folds: Folds,
    /// Where the person left the chart, if it was open before.
    pub saved: SavedView,
    /// The language of the interface.
    pub locale: Locale,
    /// Which links are shown.
    pub link_scope: LinkScope,
    /// Whether the drawing marks where people are missing or too many.
    pub marks_vacancies: bool,
    /// The seed for new ids.
    pub seed: u64,
}

/// What is not up to date within an intent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stale {
    /// The links that are shown.
    pub links: bool,
    /// Which cards show something of the team.
    pub team: bool,
    /// Which cards are drawn, and where.
    pub area: bool,
    /// The links of the drawn area.
    pub drawn_links: bool,
    /// All of this waits until long work is done.
    pub waits: bool,
}

/// The part of the drawing that exists on the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawn {
    pub nodes: Vec<NodeKey>,
    pub set: HashSet<NodeKey>,
    pub lines: String,
    pub links: DrawnLinks,
    /// Whether there are too many cards in the window for elements.
    pub far: bool,
    /// The origin of coordinates.
    pub origin: Point,
    /// The area that the drawn cards cover; `None` when nothing is drawn.
    pub covered: Option<Rect>,
    /// What the window showed when the cards were chosen.
    pub chosen_for: Option<Rect>,
}

/// The open chart and everything that the editor knows about it.
pub struct Session<H> {
    pub(super) host: H,
    pub(super) locale: Locale,
    pub(super) document: Document,
    pub(super) history: History,
    pub(super) ids: IdSource,
    /// Counts the changes of the document.
    pub(super) revision: u64,
    pub(super) selection: Selection,
    pub(super) rename: Option<Rename>,
    pub(super) folds: Folds,
    pub(super) contents: ContentCache,
    pub(super) scene: Scene,
    pub(super) link_scope: LinkScope,
    pub(super) links: LinkMap,
    /// The highlighted link.
    pub(super) stands_out: Option<LinkName>,
    /// The cards at its ends.
    pub(super) at_ends: Vec<NodeKey>,
    /// The highlighted team.
    pub(super) team: Option<usize>,
    pub(super) team_tags: HashMap<NodeKey, TeamTag>,
    pub(super) marks_vacancies: bool,
    pub(super) dragged: Vec<NodeKey>,
    pub(super) view: View,
    /// The view to start with once the window is known.
    pub(super) first_view: Option<View>,
    pub(super) window: Size,
    pub(super) drawn: Drawn,
    pub(super) find: Find,
    pub(super) checker: Option<Checker>,
    pub(super) findings: Option<Arc<Findings>>,
    pub(super) works: Works,
    pub(super) stale: Stale,
    /// What follows from the intent that is being handled.
    pub(super) effects: Effects,
}

impl<H: Host> Session<H> {
    /// The session of a chart, and what is due at once.
    pub fn open(opening: Opening<H>) -> (Self, Effects) {
        let selected = opening.saved.selected.iter();
        let selected = selected.filter_map(|id| opening.document.key_of(id));
        let selection = Selection::of(selected.collect());
        let mut session = Self {
            host: opening.host,
            locale: opening.locale,
            history: History::default(),
            ids: IdSource::new(opening.seed),
            revision: 0,
            selection,
            rename: None,
            folds: opening.folds,
            contents: opening.contents,
            scene: Scene::default(),
            link_scope: opening.link_scope,
            links: LinkMap::default(),
            stands_out: None,
            at_ends: Vec::new(),
            team: None,
            team_tags: HashMap::new(),
            marks_vacancies: opening.marks_vacancies,
            dragged: Vec::new(),
            view: View::default(),
            first_view: opening.saved.usable_view(),
            window: Size::default(),
            drawn: Drawn::default(),
            find: Find::default(),
            checker: None,
            findings: None,
            works: Works::default(),
            stale: Stale::default(),
            effects: Effects::default(),
            document: opening.document,
        };
        session.lay_out();
        session.settle();
        session.mark(Part::Selection);
        session.check_due(CheckDue::Soon);
        let effects = std::mem::take(&mut session.effects);
        (session, effects)
    }

    /// Handles an intent: the only way to change anything here.
    pub fn dispatch(&mut self, intent: Intent) -> Effects {
        self.stale.waits = false;
        self.handle(intent);
        if !self.stale.waits {
            self.settle();
        }
        std::mem::take(&mut self.effects)
    }

    pub(super) fn handle(&mut self, intent: Intent) {
        match intent {
            Intent::Act(action) => self.act(action),
            Intent::Edit(command) => {
                self.edit(&command);
            }
            Intent::Type(command) => {
                self.type_in(&command);
            }
            Intent::EndTyping => self.history.close(),
            Intent::AddTop(kind) => self.add_top(kind),
            Intent::LayOut(options) => self.set_layout(options),
            Intent::Rename(node, start) => self.begin_renaming(node, start),
            Intent::TypeTitle(title) => self.type_title(title),
            Intent::TakeTitleBack => self.take_title_back(),
            Intent::EndRenaming => self.end_renaming(),
            Intent::Drop(gap) => self.move_selected(|_, _| Some(gap)),
            Intent::Drag(nodes) => self.set_dragged(nodes),
            Intent::Copy => {
                self.copy();
            }
            Intent::Cut => self.cut(),
            Intent::Paste(text) => self.paste(text),
            Intent::Select(nodes) => self.set_selection(nodes),
            Intent::ToggleSelected(node) => self.toggle_selected(node),
            Intent::SelectWithin { area, also } => self.select_within(&area, also),
            Intent::SelectRows { from, to } => self.select_rows(from, to),
            Intent::JumpTo(node) => self.jump_to(node),
            Intent::BringIntoView(node) => self.bring_into_view(node),
            Intent::Fold(node, fold) => self.fold(node, fold),
            Intent::FoldNow(node, fold) => self.fold_now(node, fold),
            Intent::OpenAll(attention) => self.begin_opening_all(attention),
            Intent::Resize(window) => self.resize(window),
            Intent::SetView(view) => self.set_view(view),
            Intent::Pan { dx, dy } => self.look(self.view.moved(dx, dy)),
            Intent::ZoomAt { at, factor } => self.zoom_at(at, factor),
            Intent::Zoom(factor) => self.zoom(factor),
            Intent::StandOut(link) => self.stand_out(link),
            Intent::GoToLink(link) => self.go_to_link(link),
            Intent::ShowTeam(team) => self.show_team(team),
            Intent::LookFor(query) => self.look_for(query),
            Intent::Check(checker) => self.begin_checking(checker),
            Intent::Fix(finding) => self.fix(&finding),
            Intent::LookAt(finding) => self.look_at(&finding),
            Intent::ChangeLanguage(locale) => self.change_language(locale),
            Intent::Speak(locale) => self.speak(locale),
            Intent::GoOn(ticket) => self.go_on(ticket),
        }
    }
}

/// What others read.
impl<H> Session<H> {
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What measures text.
    pub fn host(&self) -> &H {
        &self.host
    }

    /// The language of the interface.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Counts the changes of the document.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The node that keys and the panel act on.
    pub fn lead(&self) -> Option<NodeKey> {
        self.selection.lead()
    }

    /// The title that is being typed.
    pub fn rename(&self) -> Option<&Rename> {
        self.rename.as_ref()
    }

    pub fn folds(&self) -> &Folds {
        &self.folds
    }

    /// Where everything stands on the drawing.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The links that are shown.
    pub fn links(&self) -> &LinkMap {
        &self.links
    }

    /// Which links are shown.
    pub fn link_scope(&self) -> LinkScope {
        self.link_scope
    }

    /// The highlighted link.
    pub fn stands_out(&self) -> Option<LinkName> {
        self.stands_out
    }

    /// The index of the team that is highlighted on the drawing.
    pub fn team(&self) -> Option<usize> {
        self.team
    }

    /// What cards show of the highlighted team.
    pub fn team_tags(&self) -> &HashMap<NodeKey, TeamTag> {
        &self.team_tags
    }

    /// Whether the drawing marks where people are missing or too many.
    pub fn marks_vacancies(&self) -> bool {
        self.marks_vacancies
    }

    /// Position and zoom of the drawing.
    pub fn view(&self) -> View {
        self.view
    }

    /// The size of the drawing's window.
    pub fn window(&self) -> Size {
        self.window
    }

    /// The nodes whose cards are elements.
    pub fn drawn(&self) -> &[NodeKey] {
        &self.drawn.nodes
    }

    /// The connector lines of the drawn cards as SVG path data.
    pub fn lines(&self) -> &str {
        &self.drawn.lines
    }

    /// The links among the drawn cards.
    pub fn drawn_links(&self) -> &DrawnLinks {
        &self.drawn.links
    }

    /// Whether there are too many cards in the window for elements, so that they are painted.
    pub fn is_far(&self) -> bool {
        self.drawn.far
    }

    /// The origin of the coordinates of drawn cards and lines.
    pub fn origin(&self) -> Point {
        self.drawn.origin
    }

    pub fn undoable(&self) -> Option<&EditLabel> {
        self.history.undoable()
    }

    pub fn redoable(&self) -> Option<&EditLabel> {
        self.history.redoable()
    }

    /// The last findings of the checks; `None` before the first time.
    pub fn findings(&self) -> Option<&Arc<Findings>> {
        self.findings.as_ref()
    }

    /// The last answer of a search.
    pub fn answer(&self) -> &Answer {
        self.find.answer()
    }

    /// Whether a newer query is still running.
    pub fn is_looking(&self) -> bool {
        self.works.is_searching()
    }

    pub(super) fn mark(&mut self, part: Part) {
        self.effects.parts.add(part);
    }

    /// These cards may look different; only the drawn ones count.
    pub(super) fn touch_cards(&mut self, nodes: impl IntoIterator<Item = NodeKey>) {
        let nodes = nodes.into_iter();
        let drawn = nodes.filter(|node| self.drawn.set.contains(node));
        self.effects.cards.extend(drawn);
    }

    pub(super) fn touch_all_cards(&mut self) {
        self.effects.cards.extend(self.drawn.nodes.iter().copied());
    }

    pub(super) fn save_due(&mut self, due: SaveDue) {
        self.effects.save = self.effects.save.max(Some(due));
    }

    pub(super) fn check_due(&mut self, due: CheckDue) {
        self.effects.check = self.effects.check.max(Some(due));
    }

    pub(super) fn ask_page(&mut self, task: PageTask) {
        self.effects.page.push(task);
    }
}
