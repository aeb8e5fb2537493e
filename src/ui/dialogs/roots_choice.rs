use leptos::prelude::*;

use banyan_core::format::{NodeRef as Node, RootsChoice};

use super::node_list::NodeList;

/// The answer about several tops. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Roots {
    under_one: RwSignal<bool>,
    title: RwSignal<String>,
}

impl Roots {
    /// Keeps them apart at first; this title is offered for a new unit above them.
    pub fn new(title: String) -> Self {
        Self {
            under_one: RwSignal::new(false),
            title: RwSignal::new(title),
        }
    }

    pub fn choice(self) -> RootsChoice {
        if self.under_one.get_untracked() {
            RootsChoice::UnderOne {
                title: self.title.get_untracked().trim().to_owned(),
            }
        } else {
            RootsChoice::KeepApart
        }
    }
}

/// Asks what to do with several tops.
#[component]
pub(super) fn RootsQuestion(roots: Roots, tops: Vec<Node>) -> impl IntoView {
    let words = crate::ui::app().words();
    let field = NodeRef::<leptos::html::Input>::new();
    let under_one = move |_| {
        roots.under_one.set(true);
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    view! {
        <fieldset class="roots">
            <legend>{words.several_tops(tops.len())}</legend>
            <NodeList nodes=tops />
            <label>
                <input
                    type="radio"
                    name="roots"
                    checked
                    on:change=move |_| roots.under_one.set(false)
                />
                {words.keep_apart()}
            </label>
            <label>
                <input type="radio" name="roots" on:change=under_one />
                {words.put_under_one()}
            </label>
            <input
                node_ref=field
                class="field"
                aria-label=words.new_unit_title()
                placeholder=words.new_unit_title()
                autocomplete="off"
                disabled=move || !roots.under_one.get()
                value=roots.title.get_untracked()
                on:input:target=move |event| roots.title.set(event.target().value())
            />
        </fieldset>
    }
}
