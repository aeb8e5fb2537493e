use leptos::prelude::*;

use banyan_core::check::USUAL_SPAN;

/// The highest limit that can be set.
const MOST: u32 = 1_000;

/// The setting of the checks: the limit of the span of control.
#[component]
pub fn Foot() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let limit = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().span_limit.unwrap_or(USUAL_SPAN))
    });
    let set = move |typed: String| {
        if let Ok(limit) = typed.trim().parse::<u32>()
            && (1..=MOST).contains(&limit)
        {
            editor.edit_about(true, |about| {
                about.span_limit = (limit != USUAL_SPAN).then_some(limit);
            });
        }
    };
    view! {
        <label class="checks-foot">
            <span>{words.span_limit()}</span>
            <input
                class="field number"
                type="number"
                min="1"
                max=MOST.to_string()
                prop:value=move || limit.get().to_string()
                on:input=move |event| set(event_target_value(&event))
                on:blur=move |_| editor.end_typing()
            />
        </label>
    }
}
