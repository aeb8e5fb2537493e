//! Finding a card and going to it.

mod result_row;
mod results;

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::Finder;
use crate::platform::focus;
use crate::ui::icon::{Icon, icons};
use banyan_core::model::NodeKey;
use banyan_core::search::Query;
use banyan_core::session::Answer;

use results::Results;

/// The find box in the top bar.
#[component]
pub fn Find() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<Input>::new();
    let query = RwSignal::new(Query::default());
    let active = RwSignal::new(0_usize);
    let finder = Finder::new();
    // Enter may be pressed before the answer is there.
    let entered = StoredValue::new(false);
    Effect::new(move || {
        let query = query.get();
        finder.look_for(
            editor,
            if editor.finding.get() {
                query
            } else {
                Query::default()
            },
        );
    });
    let open = Memo::new(move |_| editor.finding.get() && query.with(|query| !query.is_empty()));
    Effect::new(move || {
        if editor.finding.get()
            && let Some(field) = field.get()
            && !focus::is_at(".find-field")
        {
            focus::move_to(&field);
            field.select();
        }
    });
    let jump = Callback::new(move |node: NodeKey| {
        editor.finding.set(false);
        editor.jump_to(node);
        focus::focus_first(".title-input");
    });
    let enter = move |at: usize| {
        let hits = |answer: &Answer| answer.found.hits.get(at).map(|hit| hit.node);
        if let Some(node) = finder.answer.with_untracked(hits) {
            jump.run(node);
        }
    };
    Effect::new(move || {
        finder.answer.track();
        if !finder.busy.get() && entered.get_value() {
            entered.set_value(false);
            enter(active.get_untracked());
        }
    });
    let step = move |to: usize| {
        active.set(to);
        results::bring_into_view(to);
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        // Keys of an input method; Safari sends the last one after the composition has ended.
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let count = finder
            .answer
            .with_untracked(|answer| answer.found.hits.len());
        let at = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => step((at + 1) % count),
            "ArrowUp" if count > 0 => step((at + count - 1) % count),
            "Enter" if finder.busy.get_untracked() => entered.set_value(true),
            "Enter" => enter(at),
            "Escape" => {
                editor.finding.set(false);
                focus::focus_first(".title-input");
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <div class="find" class:finding=move || editor.finding.get()>
            <Icon path=icons::FIND />
            <input
                class="find-field"
                node_ref=field
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="go"
                aria-label=words.find()
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-controls="find-results"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-activedescendant=move || {
                    let any = open.get() && finder.answer.with(|answer| !answer.found.hits.is_empty());
                    any.then(|| results::row_id(active.get()))
                }
                placeholder=words.find_hint()
                on:input=move |event| {
                    let typed = event_target::<web_sys::HtmlInputElement>(&event).value();
                    active.set(0);
                    entered.set_value(false);
                    editor.finding.set(true);
                    query.set(Query::new(&typed));
                }
                on:focus=move |_| {
                    if !editor.finding.get_untracked() {
                        editor.finding.set(true);
                        if let Some(field) = field.get_untracked() {
                            field.select();
                        }
                    }
                }
                on:blur=move |_| {
                    // Switching to another window is not leaving the field.
                    if document().has_focus().unwrap_or(true) {
                        editor.finding.set(false);
                    }
                }
                on:keydown=keys
            />
            <kbd class="find-key" aria-hidden="true">
                "Ctrl K"
            </kbd>
            <Show when=move || open.get()>
                <Results finder active jump />
            </Show>
        </div>
    }
}
