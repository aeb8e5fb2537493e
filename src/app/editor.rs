use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::timing::Span;
use crate::platform::{clock, focus, measure::PageTextMetrics};
use banyan_core::check::Findings;
use banyan_core::drawing::{ContentCache, DrawnLinks, Folds, LinkMap, LinkName, Scene};
use banyan_core::edit::{EditLabel, History};
use banyan_core::layout::{Point, Rect, Size, View};
use banyan_core::model::{Document, IdSource, NodeKey};

use super::library;
use super::saving::FIRST_PAUSE;
use super::{App, CardView, Opened, TeamTag};

/// Which nodes are selected, in the order they were chosen. The last one leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The nodes; keys and the panel go to the last one.
    pub nodes: Vec<NodeKey>,
}

impl Selection {
    /// The node that keys and the panel go to.
    pub fn lead(&self) -> Option<NodeKey> {
        self.nodes.last().copied()
    }
}

/// A title that is being typed on its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// The card.
    pub node: NodeKey,
    /// Whether the old title stays to be edited (Enter, double click) or is typed over.
    pub keep: bool,
    /// The title as it was, for Escape.
    pub before: String,
}

/// Whether the chart is safe in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was ever written, there is nothing to lose.
    Untouched,
    /// Changes wait for a moment's rest.
    Pending,
    /// All is stored, since this time of day.
    Saved(String),
    /// The last write failed; it is tried again.
    Failed(crate::platform::storage::StoreError),
}

/// The open chart. A handle, free to copy.
///
/// An edit goes: key or pointer → a method here → [`banyan_core::edit::plan`] → [`History::commit`] →
/// [`Document::apply`] → the scene → the signals of the cards that changed, and the store.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The page.
    pub app: App,
    /// Counts changes of the document; whoever shows some of it reads this first.
    pub revision: RwSignal<u64>,
    /// Counts changes of which rows the outline has: of the tree and its folds.
    pub rows: RwSignal<u64>,
    /// The selected nodes.
    pub selection: RwSignal<Selection>,
    /// The title that is being typed on its card.
    pub renaming: RwSignal<Option<Rename>>,
    /// Offset and zoom of the drawing.
    pub view: RwSignal<View>,
    /// Size of the drawing's window.
    pub window: RwSignal<Size>,
    /// The nodes whose cards exist on the page, in tree order.
    pub drawn: RwSignal<Vec<NodeKey>>,
    /// The connector lines of the drawn cards as SVG path data.
    pub lines: RwSignal<String>,
    /// The links among the drawn cards.
    pub links: RwSignal<DrawnLinks>,
    /// Counts changes of which links and teams the drawing shows.
    pub gathered: RwSignal<u64>,
    /// The link that stands out.
    pub lit: RwSignal<Option<LinkName>>,
    /// The project team that is laid over the drawing, by its number.
    pub team: RwSignal<Option<usize>>,
    /// Whether there are too many cards in the window for elements, so that they are painted.
    pub far: RwSignal<bool>,
    /// What the coordinates of drawn cards and lines count from.
    pub origin: RwSignal<Point>,
    /// Whether cards that get another place glide to it.
    pub gliding: RwSignal<bool>,
    /// Whether the chart is safe in this browser.
    pub saved: RwSignal<SaveState>,
    /// What undo would take back.
    pub undoable: RwSignal<Option<EditLabel>>,
    /// What redo would make again.
    pub redoable: RwSignal<Option<EditLabel>>,
    /// Whether the find box is open.
    pub finding: RwSignal<bool>,
    /// What the checks found last; `None` before the first time.
    pub findings: RwSignal<Option<Arc<Findings>>>,
    /// Whether the side at the left shows the checks and not the outline.
    pub shows_checks: RwSignal<bool>,
    pub(super) state: StoredValue<State, LocalStorage>,
}

/// The one place where the document lives.
pub(super) struct State {
    pub chart: String,
    pub document: Document,
    pub history: History,
    pub ids: IdSource,
    pub folds: Folds,
    pub faces: ContentCache,
    pub measure: PageTextMetrics,
    pub scene: Scene,
    /// The links that are shown.
    pub links: LinkMap,
    /// The cards at the ends of the link that stands out.
    pub lit: Vec<NodeKey>,
    /// What cards say of the team that is laid over the drawing.
    pub team_tags: HashMap<NodeKey, TeamTag>,
    /// A signal a drawn card. Reference-counted: a card that goes away late cannot panic.
    pub cards: HashMap<NodeKey, ArcRwSignal<CardView>>,
    /// The part of the drawing that the drawn cards cover.
    pub covered: Option<Rect>,
    /// What the coordinates of the drawn cards count from.
    pub origin: Point,
    pub dragged: Vec<NodeKey>,
    /// Ends the gliding.
    pub glide: Option<gloo_timers::callback::Timeout>,
    pub timer: Option<gloo_timers::callback::Timeout>,
    /// The pause before a write that failed is tried again, milliseconds.
    pub pause: u32,
    /// Begins the next check.
    pub check: Option<gloo_timers::callback::Timeout>,
    /// The stamp of what this tab last wrote or read, to see another tab's writing.
    pub stamp: Option<u64>,
    /// Whether the document differs from what is stored.
    pub unsaved: bool,
    /// Counts the writings, so that one that was overtaken stops.
    pub saving: u64,
    /// The opening of the chart, until its first drawing.
    pub opening: Option<Span>,
}

impl Editor {
    /// The editor of a chart that was opened.
    pub fn open(app: App, opened: Opened) -> Self {
        let stored = library::last_saved(&opened.chart);
        let state = State {
            chart: opened.chart,
            document: opened.document,
            history: History::default(),
            ids: IdSource::new(clock::seed()),
            folds: opened.folds,
            faces: opened.faces,
            measure: opened.measure,
            scene: Scene::default(),
            links: LinkMap::default(),
            lit: Vec::new(),
            team_tags: HashMap::new(),
            cards: HashMap::new(),
            covered: None,
            origin: Point::default(),
            dragged: Vec::new(),
            glide: None,
            timer: None,
            pause: FIRST_PAUSE,
            check: None,
            stamp: stored.as_ref().map(|summary| summary.stamp),
            unsaved: opened.new,
            saving: 0,
            opening: opened.opening,
        };
        let saved = match stored {
            Some(summary) => SaveState::Saved(clock::time_of_day(summary.saved_at)),
            None => SaveState::Untouched,
        };
        let editor = Self {
            app,
            revision: RwSignal::new(0),
            rows: RwSignal::new(0),
            selection: RwSignal::new(Selection::default()),
            renaming: RwSignal::new(None),
            view: RwSignal::new(View::default()),
            window: RwSignal::new(Size::default()),
            drawn: RwSignal::new(Vec::new()),
            lines: RwSignal::new(String::new()),
            links: RwSignal::new(DrawnLinks::default()),
            gathered: RwSignal::new(0),
            lit: RwSignal::new(None),
            team: RwSignal::new(None),
            far: RwSignal::new(false),
            origin: RwSignal::new(Point::default()),
            gliding: RwSignal::new(false),
            saved: RwSignal::new(saved),
            undoable: RwSignal::new(None),
            redoable: RwSignal::new(None),
            finding: RwSignal::new(false),
            findings: RwSignal::new(None),
            shows_checks: RwSignal::new(false),
            state: StoredValue::new_local(state),
        };
        editor.restore_selection();
        editor.lay_out();
        if opened.new {
            // When the screen has come.
            spawn_local(async move {
                clock::pause().await;
                editor.save();
            });
        }
        editor.check_soon();
        editor
    }

    /// Whether the chart is still open. A field that loses the keyboard because its screen goes
    /// away comes too late to change anything; what was typed in it has been committed.
    pub fn is_open(self) -> bool {
        !self.state.is_disposed()
    }

    /// Reads the document. Not tracked: read [`Self::revision`] to be told of changes.
    pub fn read<T>(self, look: impl FnOnce(&Document) -> T) -> T {
        self.state.with_value(|state| look(&state.document))
    }

    /// Reads the document and the folds, for the outline.
    pub fn read_folded<T>(self, look: impl FnOnce(&Document, &Folds) -> T) -> T {
        self.state
            .with_value(|state| look(&state.document, &state.folds))
    }

    /// Reads the document and where it stands on the drawing.
    pub fn read_drawn<T>(self, look: impl FnOnce(&Document, &Scene) -> T) -> T {
        self.state
            .with_value(|state| look(&state.document, &state.scene))
    }

    /// Reads where everything stands on the drawing.
    pub fn read_scene<T>(self, look: impl FnOnce(&Scene) -> T) -> T {
        self.state.with_value(|state| look(&state.scene))
    }

    /// The signal of a drawn card; `None` when it is not drawn.
    pub fn card_signal(self, node: NodeKey) -> Option<ArcRwSignal<CardView>> {
        self.state
            .with_value(|state| state.cards.get(&node).cloned())
    }

    /// The id of the chart in the library.
    pub fn chart(self) -> String {
        self.state.with_value(|state| state.chart.clone())
    }

    pub(super) fn change<T>(self, with: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.state.try_update_value(with)
    }
}

/// The regions of the editor that F6 goes round, as selectors of what takes the keyboard there.
const REGIONS: [&str; 4] = [
    ".catcher",
    ".panel :is(input, textarea, select, button)",
    ".side :is([role=treeitem][tabindex='0'], .checks-list)",
    ".topbar :is(input, button, a)",
];

/// Takes the keyboard to the next region of the editor, or the one before.
pub(super) fn next_region(forward: bool) {
    let containers = [".drawing", ".panel", ".side", ".topbar"];
    let at = containers
        .iter()
        .position(|region| focus::is_at(&format!("{region} *")))
        .unwrap_or(0);
    let count = REGIONS.len();
    for distance in 1..=count {
        let to = if forward {
            at + distance
        } else {
            at + count * 2 - distance
        } % count;
        if focus::focus_first(REGIONS[to]) {
            return;
        }
    }
}
