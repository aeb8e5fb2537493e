use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};

/// Which empty sections of a form a person has asked for. A section that was shown once stays until
/// another card is selected, so that nothing disappears while the person works on it.
#[derive(Clone, Copy)]
pub struct OpenedSections {
    sections: RwSignal<Vec<&'static str>>,
    /// The section that gets focus as soon as it is on the page.
    wanted: StoredValue<Option<&'static str>>,
}

/// A section that can be added.
#[derive(Clone, Copy)]
pub struct Offer {
    /// Its key, unique among the form's sections.
    pub slug: &'static str,
    /// Its label.
    pub name: &'static str,
    /// Whether it is shown.
    pub shown: Memo<bool>,
    /// Whether it would make sense here.
    pub suits: Memo<bool>,
}

impl OpenedSections {
    /// Nothing has been asked for yet.
    pub fn new() -> Self {
        Self {
            sections: RwSignal::new(Vec::new()),
            wanted: StoredValue::new(None),
        }
    }

    /// Whether a section is shown: because the document has content for it, or because it was shown
    /// before.
    pub fn shows(
        self,
        slug: &'static str,
        filled: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Memo<bool> {
        let filled = Memo::new(move |_| filled());
        Effect::new(move || {
            let is_new = self.sections.with_untracked(|all| !all.contains(&slug));
            if filled.get() && is_new {
                self.sections.update(|all| all.push(slug));
            }
        });
        Memo::new(move |_| filled.get() || self.sections.with(|all| all.contains(&slug)))
    }

    /// Whether a section that has just come onto the page was asked for, and so gets focus.
    pub fn takes_keyboard(self, slug: &'static str) -> bool {
        let wanted = self.wanted.get_value() == Some(slug);
        if wanted {
            self.wanted.set_value(None);
        }
        wanted
    }

    fn open(self, slug: &'static str) {
        self.wanted.set_value(Some(slug));
        self.sections.update(|all| all.push(slug));
    }
}

/// What can be added to a form: a small button for each section that is not shown.
#[component]
pub fn Offers(
    /// The form's sections that were asked for.
    opened: OpenedSections,
    /// The sections that can be added.
    offers: Vec<Offer>,
) -> impl IntoView {
    let words = crate::ui::editor().app.words();
    let any = offers.clone();
    let any = Memo::new(move |_| any.iter().any(|offer| offer.is_open()));
    let buttons = offers
        .into_iter()
        .map(|offer| {
            view! {
                <Show when=move || offer.is_open()>
                    <button
                        class="offer"
                        data-offer=id_of(offer.slug)
                        on:click=move |_| opened.open(offer.slug)
                    >
                        <Icon path=icons::PLUS />
                        {offer.name}
                    </button>
                </Show>
            }
        })
        .collect_view();
    view! {
        <div class="section offers" role="group" aria-label=words.add_more() hidden=move || !any.get()>
            {buttons}
        </div>
    }
}

/// A section's key as it is written in ids and classes.
pub fn id_of(slug: &str) -> String {
    slug.replace('_', "-")
}

impl Offer {
    fn is_open(&self) -> bool {
        self.suits.get() && !self.shown.get()
    }
}
