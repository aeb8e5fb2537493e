//! The state of the gallery of templates: their trees, what is searched for, and what is found.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{App, templates};
use crate::platform::focus;
use banyan_core::templates::{Template, TemplateHit, TemplateIndex, find};

/// The trees of the templates, which are fetched.
#[derive(Clone)]
pub(super) enum Trees {
    Waiting,
    Ready(Arc<TemplateIndex>),
    Failed,
}

/// The gallery. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Gallery {
    pub app: App,
    /// Fetched when the gallery scrolls into view.
    pub trees: RwSignal<Trees>,
    /// The text in the search field.
    pub typed: RwSignal<String>,
    /// What the search finds: everything when nothing is typed.
    pub hits: Memo<FoundTemplates>,
}

/// The templates that were found, in the order of the gallery.
#[derive(Clone)]
pub(super) struct FoundTemplates(Arc<Vec<TemplateHit>>);

impl PartialEq for FoundTemplates {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&TemplateHit, &TemplateHit)| {
            std::ptr::eq(one.template, other.template) && one.within == other.within
        };
        self.0.len() == other.0.len() && self.0.iter().zip(other.0.iter()).all(same)
    }
}

impl FoundTemplates {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// How this template was found, if it was.
    pub fn hit(&self, template: &Template) -> Option<&TemplateHit> {
        self.0
            .iter()
            .find(|hit| std::ptr::eq(hit.template, template))
    }

    /// Whether this template is the first that was found.
    pub fn begins_with(&self, template: &Template) -> bool {
        self.0
            .first()
            .is_some_and(|hit| std::ptr::eq(hit.template, template))
    }
}

impl Gallery {
    pub fn new(app: App) -> Self {
        let trees = RwSignal::new(Trees::Waiting);
        let typed = RwSignal::new(String::new());
        let words = app.words();
        let hits = Memo::new(move |_| {
            let index = match trees.get() {
                Trees::Ready(index) => Some(index),
                Trees::Waiting | Trees::Failed => None,
            };
            let hits = typed.with(|typed| find(typed, index.as_deref(), words));
            FoundTemplates(Arc::new(hits))
        });
        Self {
            app,
            trees,
            typed,
            hits,
        }
    }

    /// Fetches the trees of all templates.
    pub fn fetch(self) {
        self.trees.set(Trees::Waiting);
        leptos::task::spawn_local(async move {
            let trees = match templates::index().await {
                Ok(index) => Trees::Ready(Arc::new(index)),
                Err(why) => {
                    leptos::logging::warn!("{}: {why}", TemplateIndex::FILE);
                    Trees::Failed
                }
            };
            // The person may have left before they arrived.
            let _ = self.trees.try_set(trees);
        });
    }

    pub fn is_searching(self) -> bool {
        self.typed.with(|typed| !typed.trim().is_empty())
    }

    /// Whether an entry has a template that was found.
    pub fn shows(self, entry: &[Template]) -> bool {
        self.hits
            .with(|hits| entry.iter().any(|template| hits.hit(template).is_some()))
    }

    /// Clears the search and moves focus to its field.
    pub fn clear(self) {
        self.typed.set(String::new());
        focus::focus_first(".templates-field");
    }
}
