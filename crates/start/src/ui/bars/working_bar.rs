use leptos::prelude::*;

use crate::platform::focus;

/// Work that takes long: what it is, its progress, and a button that cancels it.
#[component]
pub fn WorkingBar() -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let work = Memo::new(move |_| app.working.get().map(|work| work.words));
    let done = move || {
        let done = app
            .working
            .with(|work| work.as_ref().map_or(0.0, |work| work.done));
        (done * 100.0).round()
    };
    let cancel = move |_| {
        app.give_up();
        // The focused button has gone.
        if !focus::focus_first(".title-input") {
            focus::focus_first(".start h1");
        }
    };
    view! {
        // The region always exists, so that screen readers announce what appears in it.
        <div class="toasts working" role="status" aria-live="polite">
            {move || {
                work.get()
                    .map(|work| {
                        view! {
                            <div class="toast">
                                <span>{work.clone()}</span>
                                <div
                                    class="working-bar"
                                    role="progressbar"
                                    aria-label=work
                                    aria-valuenow=move || done().to_string()
                                >
                                    <div style:width=move || format!("{}%", done())></div>
                                </div>
                                <button class="toast-action" on:click=cancel>
                                    {words.cancel()}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
