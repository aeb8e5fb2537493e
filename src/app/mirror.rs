//! Carries out on the page what follows from an intent: signals, messages, timers, and what only a
//! page can do.

use std::collections::HashMap;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use banyan_core::session::{
    CardView, CheckDue, Effects, LinkScope, Motion, PageTask, Part, SaveDue, Session,
};

use super::editor::State;
use super::host::PageHost;
use super::opening;
use super::parts::parts;
use super::{Dialog, Editor};

/// How long cards take to reach a new place, milliseconds; style/card.css has the same value.
const MOVE: u32 = 160;

impl Editor {
    /// Carries out what follows from an intent.
    pub(super) fn carry_out(self, effects: Effects) {
        if let Some(motion) = effects.motion {
            self.glide(motion);
        }
        self.mirror_drawing(&effects);
        self.mirror_rest(&effects);
        for notice in &effects.notices {
            let words = notice.words(self.app.words());
            if notice.offers_undo() {
                self.app.say_with_undo(words);
            } else {
                self.app.say(words);
            }
        }
        match effects.save {
            Some(SaveDue::Chart) => self.save_soon(),
            Some(SaveDue::View) => self.save_view_soon(),
            None => {}
        }
        match effects.check {
            Some(CheckDue::Soon) => self.check_soon(),
            Some(CheckDue::Now) => self.check_now(),
            None => {}
        }
        self.change(|state| state.begun.extend(effects.work));
        effects
            .page
            .into_iter()
            .for_each(|task| self.do_on_page(task));
    }

    /// Sets the signals of what is drawn.
    fn mirror_drawing(self, effects: &Effects) {
        let parts = effects.parts;
        self.change(|state| {
            let State { session, cards, .. } = state;
            if parts.has(Part::Drawn) {
                let views = session.card_views(session.drawn().iter().copied());
                let drawn: HashMap<_, _> = views
                    .map(|(node, view)| match cards.remove(&node) {
                        Some(signal) => {
                            set_if_changed(&signal, view);
                            (node, signal)
                        }
                        None => (node, ArcRwSignal::new(view)),
                    })
                    .collect();
                *cards = drawn;
            } else {
                for (node, view) in session.card_views(effects.cards.iter().copied()) {
                    if let Some(signal) = cards.get(&node) {
                        set_if_changed(signal, view);
                    }
                }
            }
        });
        if parts.has(Part::Drawn) {
            self.mirror(self.far, Session::is_far);
            self.mirror(self.origin, Session::origin);
            self.mirror(self.drawn, |session| session.drawn().to_vec());
            self.mirror(self.lines, |session| session.lines().to_owned());
        }
        if parts.has(Part::Links) {
            self.mirror(self.links, |session| session.drawn_links().clone());
        }
        if parts.has(Part::Gathered) {
            self.gathered.update(|gathered| *gathered += 1);
        }
    }

    fn mirror_rest(self, effects: &Effects) {
        let parts = effects.parts;
        if parts.has(Part::Selection) {
            self.mirror(self.selection, |session| session.selection().clone());
        }
        if parts.has(Part::Rename) {
            self.mirror(self.renaming, |session| session.rename().cloned());
        }
        if parts.has(Part::View) {
            self.view.set(self.read_session(Session::view));
        }
        if parts.has(Part::Window) {
            self.window.set(self.read_session(Session::window));
            // The chart has been drawn for the first time.
            self.change(|state| state.opening = None);
        }
        if parts.has(Part::StandsOut) {
            self.mirror(self.stands_out, Session::stands_out);
        }
        if parts.has(Part::Team) {
            self.mirror(self.team, Session::team);
        }
        if parts.has(Part::History) {
            self.mirror(self.undoable, |session| session.undoable().cloned());
            self.mirror(self.redoable, |session| session.redoable().cloned());
        }
        if parts.has(Part::Findings) {
            self.mirror(self.findings, |session| session.findings().cloned());
        }
        if parts.has(Part::Rows) {
            self.rows.update(|rows| *rows += 1);
        }
        if parts.has(Part::Document) {
            self.revision.set(self.read_session(Session::revision));
        }
        if parts.has(Part::Answer) {
            self.mirror_answer();
        }
        if parts.has(Part::Settings) {
            let all = self.read_session(Session::link_scope) == LinkScope::All;
            set_if_other(self.app.all_links, all);
            self.mirror(self.app.marks_vacancies, Session::marks_vacancies);
            self.app.remember();
        }
        if parts.has(Part::Language) {
            self.app.set_language(self.read_session(Session::locale));
        }
    }

    fn mirror<T: PartialEq + Send + Sync + 'static>(
        self,
        signal: RwSignal<T>,
        read: impl FnOnce(&Session<PageHost>) -> T,
    ) {
        set_if_other(signal, self.read_session(read));
    }

    fn do_on_page(self, task: PageTask) {
        match task {
            PageTask::Find => self.finding.set(true),
            PageTask::ShowChecks => self.show_checks(),
            PageTask::Save => self.save(),
            PageTask::Export => self.export(),
            PageTask::Paper(what, scope) => {
                self.app.with_part(&parts().paper, move |_| {
                    self.app.dialog.set(Some(Dialog::Paper { what, scope }));
                });
            }
            PageTask::Region(step) => {
                let walk = self.state.with_value(|state| state.walk_regions);
                if let Some(walk) = walk {
                    walk(step);
                }
            }
            PageTask::Shortcuts => self.app.dialog.set(Some(Dialog::Shortcuts)),
            PageTask::Clipboard(text) => {
                self.change(|state| state.copied = Some(text));
            }
            PageTask::OpenText(text) => opening::open_text(self.app, "", text),
        }
    }

    /// Lets cards glide to their places for a moment, or ends that. People who prefer reduced
    /// motion see none of it, because the stylesheet then turns off all transitions.
    fn glide(self, motion: Motion) {
        let glides = motion == Motion::Glide;
        self.gliding.set(glides);
        self.change(|state| {
            state.glide = glides.then(|| {
                Timeout::new(MOVE, move || {
                    self.gliding.try_set(false);
                })
            });
        });
    }
}

/// Sets a signal only when its value differs, so that no effect runs for nothing.
pub(super) fn set_if_other<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|before| *before != value) {
        signal.set(value);
    }
}

fn set_if_changed(signal: &ArcRwSignal<CardView>, view: CardView) {
    if signal.with_untracked(|before| *before != view) {
        signal.set(view);
    }
}
