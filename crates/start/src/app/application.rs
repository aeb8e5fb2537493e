use std::any::Any;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::{preferences, storage};
use banyan_core::format::{OpenError, Reading};
use banyan_core::paper::{PrintScope, What};
use banyan_core::text::Locale;

use super::chart_part::{ChartPart, OpenChart};
use super::library;
use super::parts::Part;
use super::working::{CurrentTask, Working};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Nothing yet: the chart that the address names is being loaded.
    Coming,
    /// The list of charts and the ways to begin.
    Start,
    /// The chart with this id in the library.
    Chart(String),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system prefers.
    #[default]
    System,
    Light,
    Dark,
}

/// A dialog that waits for an answer.
#[derive(Clone)]
pub enum Dialog {
    /// The sheet of shortcuts.
    Shortcuts,
    /// What was guessed and what could not be resolved in a file, before it opens.
    Import {
        /// The file's name, empty for pasted text.
        file: String,
        /// What was read; taken when it is opened.
        reading: Arc<Mutex<Option<Reading>>>,
    },
    /// The open chart is not stored, and the person is about to leave it.
    Leaving { to: Screen },
    /// The preview of what is to be printed, over the whole page.
    Paper {
        /// The kind of paper that was asked for.
        what: What,
        /// How much of the chart.
        scope: PrintScope,
    },
    /// A file that did not open.
    Refused {
        /// The file's name, empty for pasted text.
        file: String,
        error: RefusedWhy,
    },
}

/// Why a file did not open.
#[derive(Clone, Debug)]
pub enum RefusedWhy {
    /// It is not a chart, or it is damaged.
    Format(OpenError),
    /// The browser could not read it, in its own words.
    Unreadable(String),
}

/// A short message that disappears by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Its words.
    pub text: String,
    /// Whether it offers to undo what it reports.
    pub undo: bool,
    /// Distinguishes two messages with the same words.
    pub number: u64,
}

/// The page's own settings.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Settings {
    language: Option<String>,
    theme: Theme,
    outline_hidden: bool,
    panel_hidden: bool,
    all_links: bool,
    marks_vacancies: bool,
}

/// A chart on its way to its screen: its id, and what only the part for charts can look into.
struct HandedOver(String, Box<dyn Any>);

/// The page: what it shows, and in which language. A handle, free to copy; the only value in
/// context.
#[derive(Clone, Copy)]
pub struct App {
    /// Language of the interface.
    pub locale: RwSignal<Locale>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// Counts changes of the page's colours; code that paints with them reads this first.
    pub colours: RwSignal<u64>,
    pub screen: RwSignal<Screen>,
    /// The dialog that is open.
    pub dialog: RwSignal<Option<Dialog>>,
    /// The message that is shown.
    pub toast: RwSignal<Option<Toast>>,
    /// Whether the outline is hidden.
    pub outline_hidden: RwSignal<bool>,
    /// Whether the card panel is hidden.
    pub panel_hidden: RwSignal<bool>,
    /// Whether all links of a chart are drawn, or only those of the selected nodes.
    pub all_links: RwSignal<bool>,
    /// Whether the drawing marks where people are missing or too many.
    pub marks_vacancies: RwSignal<bool>,
    pub open_chart: RwSignal<Option<Arc<dyn OpenChart>>>,
    /// Work that takes time, once it has lasted long enough to be shown.
    pub working: RwSignal<Option<Working>>,
    /// The part for charts, once it is loaded.
    pub chart_part: RwSignal<Option<ChartPart>>,
    /// The part for charts, which is loaded later.
    pub(super) charts: &'static Part<ChartPart>,
    pub(super) desk: StoredValue<CurrentTask>,
    /// A chart on its way from opening to its editor, so that one too large for the storage can
    /// still be opened.
    handover: StoredValue<Option<HandedOver>, LocalStorage>,
    toasts: StoredValue<u64>,
}

impl App {
    /// Sets the page up from the stored settings, the browser's language and the address.
    pub fn start(charts: &'static Part<ChartPart>) -> Self {
        let settings: Settings = storage::get("settings").unwrap_or_default();
        let locale = settings
            .language
            .as_deref()
            .and_then(Locale::from_tag)
            .unwrap_or_else(|| {
                let tags = preferences::languages();
                Locale::preferred(tags.iter().map(String::as_str))
            });
        let app = Self {
            locale: RwSignal::new(locale),
            theme: RwSignal::new(settings.theme),
            colours: RwSignal::new(0),
            screen: RwSignal::new(Screen::Coming),
            dialog: RwSignal::new(None),
            toast: RwSignal::new(None),
            // On a small screen the side panels are sheets over the drawing, so they start hidden.
            outline_hidden: RwSignal::new(settings.outline_hidden || preferences::is_narrow()),
            panel_hidden: RwSignal::new(settings.panel_hidden || preferences::is_narrow()),
            all_links: RwSignal::new(settings.all_links),
            marks_vacancies: RwSignal::new(settings.marks_vacancies),
            open_chart: RwSignal::new(None),
            working: RwSignal::new(None),
            chart_part: RwSignal::new(None),
            charts,
            desk: StoredValue::new(CurrentTask::default()),
            handover: StoredValue::new_local(None),
            toasts: StoredValue::new(0),
        };
        Effect::new(move || {
            preferences::set_scheme(match app.theme.get() {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            });
            app.colours.update(|changes| *changes += 1);
        });
        preferences::on_system_scheme(move || app.colours.update(|changes| *changes += 1));
        window_event_listener(leptos::ev::hashchange, move |_| {
            let screen = library::screen_of_address();
            if app.works_towards_other(&screen) {
                app.give_up();
            }
            if app.screen.get_untracked() != screen {
                app.go(screen);
            }
        });
        app.leave_for(library::screen_of_address());
        app
    }

    /// The interface's language, not tracked: a change of language redraws the whole page.
    pub fn words(self) -> Locale {
        self.locale.get_untracked()
    }

    /// Switches the language of the interface and remembers it; when a chart is open, once its
    /// cards have been measured in it.
    pub fn speak(self, locale: Locale) {
        match self.open_chart.get_untracked() {
            Some(chart) => chart.speak(locale),
            None => self.set_language(locale),
        }
    }

    /// Changes the language of the interface at once.
    pub fn set_language(self, locale: Locale) {
        if self.words() == locale {
            return;
        }
        // A message stays in the language that it was written in, so it goes.
        self.toast.set(None);
        self.locale.set(locale);
        self.remember();
    }

    /// Switches between light and dark and remembers it.
    pub fn set_theme(self, theme: Theme) {
        self.theme.set(theme);
        self.remember();
    }

    /// Remembers the settings. If they cannot be stored, the loss is not worth a message.
    pub fn remember(self) {
        let before: Settings = storage::get("settings").unwrap_or_default();
        // A panel hidden for lack of room is not a setting to keep.
        let side = |hidden: RwSignal<bool>, before: bool| {
            if preferences::is_narrow() {
                before
            } else {
                hidden.get_untracked()
            }
        };
        let settings = Settings {
            language: Some(self.words().tag().to_owned()),
            theme: self.theme.get_untracked(),
            outline_hidden: side(self.outline_hidden, before.outline_hidden),
            panel_hidden: side(self.panel_hidden, before.panel_hidden),
            all_links: self.all_links.get_untracked(),
            marks_vacancies: self.marks_vacancies.get_untracked(),
        };
        let _ = storage::put("settings", &settings);
    }

    /// Shows a screen, with its own address, so that a reload and the back button lead to it. Asks
    /// before leaving a chart that the browser could not store.
    pub fn go(self, screen: Screen) {
        let here = self.screen.get_untracked();
        let open = self.open_chart.get_untracked();
        let lost = open.is_some_and(|chart| chart.would_be_lost());
        if lost && here != screen {
            library::set_address(&here);
            self.dialog.set(Some(Dialog::Leaving { to: screen }));
        } else {
            self.leave_for(screen);
        }
    }

    /// Records that the open chart has another id now, without opening it again.
    pub fn rename_screen(self, screen: Screen) {
        self.screen.update_untracked(|shown| *shown = screen);
    }

    /// Shows a screen without asking about the open one. A chart is opened first.
    pub fn leave_for(self, screen: Screen) {
        let is_shown = self.screen.get_untracked() == screen;
        match screen {
            Screen::Chart(chart) if !self.is_ready(&chart) => {
                if !is_shown {
                    let to = Screen::Chart(chart.clone());
                    self.with_chart_part(Some(to), move |part| (part.open_stored)(self, chart));
                }
            }
            screen => {
                library::set_address(&screen);
                // A chart that is ready replaces the state of the one that is shown.
                if !is_shown || matches!(screen, Screen::Chart(_)) {
                    self.screen.set(screen);
                }
            }
        }
    }

    /// Shows a short message.
    pub fn say(self, text: String) {
        self.show_toast(text, false);
    }

    /// Shows a short message with a button to undo what it reports.
    pub fn say_with_undo(self, text: String) {
        self.show_toast(text, true);
    }

    /// Keeps a chart that is ready until its screen takes it, so that it opens even if it is too
    /// large for the storage.
    pub fn hand_over(self, chart: String, ready: Box<dyn Any>) {
        self.handover.set_value(Some(HandedOver(chart, ready)));
    }

    /// Whether the chart with this id is ready.
    fn is_ready(self, chart: &str) -> bool {
        self.handover
            .with_value(|ready| ready.as_ref().is_some_and(|HandedOver(id, _)| id == chart))
    }

    /// The chart with this id that was handed over.
    pub fn take_over(self, chart: &str) -> Option<Box<dyn Any>> {
        let handed = if self.is_ready(chart) {
            self.handover.try_update_value(Option::take).flatten()
        } else {
            None
        };
        handed.map(|HandedOver(_, ready)| ready)
    }

    fn show_toast(self, text: String, undo: bool) {
        self.toasts.update_value(|number| *number += 1);
        let number = self.toasts.get_value();
        self.toast.set(Some(Toast { text, undo, number }));
    }
}
