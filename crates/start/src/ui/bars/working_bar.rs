use leptos::prelude::*;

use crate::platform::focus;

/// What takes long, how far it is, and the way to give it up.
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
    let give_up = move |_| {
        app.give_up();
        // The button that had the keyboard has gone.
        if !focus::focus_first(".catcher") {
            focus::focus_first(".start h1");
        }
    };
    view! {
        // The region is always there, so that screen readers hear what comes into it.
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
                                <button class="toast-action" on:click=give_up>
                                    {words.cancel()}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
