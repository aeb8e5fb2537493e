use leptos::prelude::*;

/// The ways to begin: an empty chart, a file, or something dropped or pasted.
#[component]
pub fn Ways() -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let picker = NodeRef::<leptos::html::Input>::new();
    let open_picker = move |_| {
        if let Some(picker) = picker.get_untracked() {
            picker.click();
        }
    };
    let open_chosen = move |_| {
        let Some(picker) = picker.get_untracked() else {
            return;
        };
        if let Some(file) = picker.files().and_then(|files| files.get(0)) {
            app.with_chart_part(None, move |part| (part.open_file)(app, file));
        }
        // Otherwise choosing the same file again would not be a change.
        picker.set_value("");
    };
    view! {
        <section class="ways" aria-label=words.ways_to_begin()>
            <button
                class="way primary"
                on:click=move |_| app.with_chart_part(None, move |part| (part.open_new)(app))
            >
                <strong>{words.new_chart()}</strong>
                <span>{words.new_chart_hint()}</span>
            </button>
            <button class="way" on:click=open_picker>
                <strong>{words.open_file()}</strong>
                <span>{words.open_file_hint()}</span>
            </button>
            <input
                node_ref=picker
                type="file"
                accept=".json,application/json"
                hidden
                on:change=open_chosen
            />
            <DropHint />
        </section>
    }
}

/// Says that a file can be dropped or pasted, and changes while one is dragged over the page. The
/// page itself takes the file.
#[component]
fn DropHint() -> impl IntoView {
    let words = crate::ui::app().words();
    let over = RwSignal::new(false);
    let handles = [
        window_event_listener(leptos::ev::dragover, move |_| {
            if !over.get_untracked() {
                over.set(true);
            }
        }),
        window_event_listener(leptos::ev::dragleave, move |event| {
            // Leaving for no other element means leaving the page.
            if event.related_target().is_none() {
                over.set(false);
            }
        }),
        window_event_listener(leptos::ev::drop, move |_| over.set(false)),
    ];
    on_cleanup(move || handles.map(|handle| handle.remove()).into_iter().collect());
    let title = move || {
        if over.get() {
            words.drop_here()
        } else {
            words.drop_file()
        }
    };
    view! {
        <div class="way drop-hint" class:over=move || over.get()>
            <strong>{title}</strong>
            <span>{words.drop_file_hint()}</span>
        </div>
    }
}
