use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::clock;
use crate::platform::timing::{self, Span};
use banyan_core::check::Findings;
use banyan_core::drawing::{DrawnLinks, Folds, LinkMap, LinkName, Scene};
use banyan_core::edit::EditLabel;
use banyan_core::layout::{Point, Size, View};
use banyan_core::model::{Document, NodeKey};
use banyan_core::session::{
    CardView, Intent, LinkScope, Opening, RegionStep, Rename, Selection, Session, TeamTag, Ticket,
};

use super::host::PageHost;
use super::library;
use super::saving::FIRST_PAUSE;
use super::{App, Finder, Opened};

/// Whether the chart is safely stored in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was ever written, so there is nothing to lose.
    Untouched,
    /// Changes are waiting for a pause.
    Pending,
    /// Everything is stored, since this time of day.
    Saved(String),
    /// The last write failed; it will be tried again.
    Failed(crate::platform::storage::StoreError),
}

/// The open chart on the page. A handle, free to copy.
///
/// What the editor knows is a [`Session`]. This sends it what the person wants, mirrors in signals
/// what has changed, and does what only a page can: timers, storage, clipboard, focus. It decides
/// nothing.
#[derive(Clone, Copy)]
pub struct Editor {
    pub app: App,
    /// Counts changes of the document; code that shows any of it reads this first.
    pub revision: RwSignal<u64>,
    /// Counts changes to the rows of the outline: to the tree and its folds.
    pub rows: RwSignal<u64>,
    /// The selected nodes.
    pub selection: RwSignal<Selection>,
    /// The title that is being typed on its card.
    pub renaming: RwSignal<Option<Rename>>,
    /// Position and zoom of the drawing.
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
    /// The highlighted link.
    pub stands_out: RwSignal<Option<LinkName>>,
    /// The index of the project team that is highlighted on the drawing.
    pub team: RwSignal<Option<usize>>,
    /// Whether there are too many cards in the window for elements, so that they are painted.
    pub far: RwSignal<bool>,
    /// The origin of the coordinates of drawn cards and lines.
    pub origin: RwSignal<Point>,
    /// Whether cards glide to their new places.
    pub gliding: RwSignal<bool>,
    /// Whether the chart is safely stored in this browser.
    pub saved: RwSignal<SaveState>,
    pub undoable: RwSignal<Option<EditLabel>>,
    pub redoable: RwSignal<Option<EditLabel>>,
    /// Whether the find box is open.
    pub finding: RwSignal<bool>,
    /// The last findings of the checks; `None` before the first time.
    pub findings: RwSignal<Option<Arc<Findings>>>,
    /// Whether the left panel shows the checks instead of the outline.
    pub shows_checks: RwSignal<bool>,
    pub(super) state: StoredValue<State, LocalStorage>,
}

/// The session, and what the page needs around it.
pub(super) struct State {
    pub session: Session<PageHost>,
    /// The id of the chart in the library.
    pub chart: String,
    /// One signal per drawn card. Reference-counted, so that a card that is removed late cannot
    /// panic.
    pub cards: HashMap<NodeKey, ArcRwSignal<CardView>>,
    /// Intents that arrived while another one was being handled.
    waiting: VecDeque<Intent>,
    /// Whether an intent is being handled.
    handling: bool,
    /// Long work that has begun but is not being driven yet.
    pub begun: Vec<Ticket>,
    /// Long work that is being done in slices.
    pub driven: HashSet<Ticket>,
    /// What was put on the clipboard, for the event that asked for it.
    pub copied: Option<String>,
    /// The find box or field that the session is searching for.
    pub finder: Option<Finder>,
    /// Moves the focus among the regions of the screen.
    pub walk_regions: Option<fn(RegionStep)>,
    /// Ends the gliding.
    pub glide: Option<Timeout>,
    pub timer: Option<Timeout>,
    /// The pause before a failed write is tried again, milliseconds.
    pub pause: u32,
    /// The timer of the next check.
    pub check: Option<Timeout>,
    /// The stamp of what this tab last wrote or read, to detect writes by other tabs.
    pub stamp: Option<u64>,
    /// Whether the document differs from what is stored.
    pub unsaved: bool,
    /// Counts the writes, so that one that was superseded stops.
    pub saving: u64,
    /// The opening of the chart, until its first drawing.
    pub opening: Option<Span>,
}

impl Editor {
    /// The editor of a chart that has been opened.
    pub fn open(app: App, opened: Opened) -> Self {
        let stored = library::last_saved(&opened.chart);
        let (session, effects) = Session::open(Opening {
            document: opened.document,
            host: PageHost::new(opened.measure),
            contents: opened.faces,
            folds: opened.folds,
            saved: library::read_view(&opened.chart),
            locale: app.words(),
            link_scope: if app.all_links.get_untracked() {
                LinkScope::All
            } else {
                LinkScope::OfSelection
            },
            marks_vacancies: app.marks_vacancies.get_untracked(),
            seed: clock::seed(),
        });
        let state = State {
            session,
            chart: opened.chart,
            cards: HashMap::new(),
            waiting: VecDeque::new(),
            handling: false,
            begun: Vec::new(),
            driven: HashSet::new(),
            copied: None,
            finder: None,
            walk_regions: None,
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
            stands_out: RwSignal::new(None),
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
        editor.carry_out(effects);
        if opened.new {
            // Saved only once the screen is there.
            spawn_local(async move {
                clock::pause().await;
                editor.save();
            });
        }
        editor
    }

    /// Sends the session what the person wants, and carries out the effects. Returns whether the
    /// chart was edited. An intent that arrives while another is being handled waits for it.
    pub fn dispatch(self, intent: Intent) -> bool {
        let begins = self.change(|state| {
            state.waiting.push_back(intent);
            !std::mem::replace(&mut state.handling, true)
        });
        // Whoever has begun will handle it, or it is too late: the chart has been left.
        if begins != Some(true) {
            return false;
        }
        let mut edited = false;
        while let Some(intent) = self.change(|state| state.waiting.pop_front()).flatten() {
            let _span = intent.edits().then(|| timing::span(timing::EDIT));
            if let Some(effects) = self.change(|state| state.session.dispatch(intent)) {
                edited |= effects.edited;
                self.carry_out(effects);
            }
        }
        self.change(|state| state.handling = false);
        self.drive_what_begun();
        edited
    }

    /// Whether the chart is still open. A field that loses focus because its screen goes away is
    /// too late to change anything; what was typed in it has been committed.
    pub fn is_open(self) -> bool {
        !self.state.is_disposed()
    }

    /// Reads the session. Not tracked.
    pub fn read_session<T>(self, look: impl FnOnce(&Session<PageHost>) -> T) -> T {
        self.state.with_value(|state| look(&state.session))
    }

    /// Reads the document. Not tracked: code that shows it also reads [`Self::revision`].
    pub fn read<T>(self, look: impl FnOnce(&Document) -> T) -> T {
        self.read_session(|session| look(session.document()))
    }

    /// Reads the document and the folds, for the outline.
    pub fn read_folded<T>(self, look: impl FnOnce(&Document, &Folds) -> T) -> T {
        self.read_session(|session| look(session.document(), session.folds()))
    }

    /// Reads the document and where it stands on the drawing.
    pub fn read_drawn<T>(self, look: impl FnOnce(&Document, &Scene) -> T) -> T {
        self.read_session(|session| look(session.document(), session.scene()))
    }

    /// Reads where everything stands on the drawing.
    pub fn read_scene<T>(self, look: impl FnOnce(&Scene) -> T) -> T {
        self.read_session(|session| look(session.scene()))
    }

    /// Reads the links on the drawing, with where everything stands.
    pub fn read_links<T>(self, look: impl FnOnce(&Scene, &LinkMap) -> T) -> T {
        self.read_session(|session| look(session.scene(), session.links()))
    }

    /// Reads the tags of the team that is laid over the drawing, by card.
    pub fn read_team_tags<T>(self, look: impl FnOnce(&HashMap<NodeKey, TeamTag>) -> T) -> T {
        self.read_session(|session| look(session.team_tags()))
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
