use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::NodeKey;

use crate::ui::panel::fields::text_field::{is_composing, leave};

/// The level of a card. It is committed only when complete, not with every letter: each new level joins
/// the chart's list.
#[component]
pub fn LevelField(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Input>::new();
    let level = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).level.clone())
    });
    let levels = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().levels.clone())
    });
    Effect::new(move || {
        let level = level.get();
        if let Some(field) = field.get() {
            field.set_value(&level);
        }
    });
    let commit = move || {
        if let Some(field) = field.get_untracked() {
            let typed = field.value().trim().to_owned();
            editor.edit_card(node, Field::Level, false, |card| card.level = typed);
        }
    };
    let dot = move || {
        let at = levels.with(|levels| level.with(|level| levels.iter().position(|l| l == level)));
        crate::ui::panel::level_dot(at)
    };
    view! {
        <label class="labelled">
            <span class="label">{words.level()}</span>
            <span class="level-room">
                <span class=dot aria-hidden="true"></span>
                <input
                    class="field"
                    node_ref=field
                    list="levels-of-chart"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=words.not_stated()
                    on:change=move |_| commit()
                    on:keydown=move |event| {
                        if is_composing(&event) {
                            return;
                        }
                        match event.key().as_str() {
                            "Enter" => commit(),
                            "Escape" => leave(&event),
                            _ => {}
                        }
                    }
                />
            </span>
            <datalist id="levels-of-chart">
                {move || {
                    levels
                        .get()
                        .into_iter()
                        .map(|level| view! { <option value=level></option> })
                        .collect_view()
                }}
            </datalist>
        </label>
    }
}
