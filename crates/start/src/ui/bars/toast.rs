use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};

/// How long a message stays, in milliseconds.
const STAYS: u32 = 10_000;

/// The short message at the foot of the page.
#[component]
pub fn ToastBar() -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        if app.toast.with(Option::is_some) {
            timer.set_value(Some(Timeout::new(STAYS, move || app.toast.set(None))));
        }
    });
    let undo = move |_| {
        app.toast.set(None);
        if let Some(chart) = app.open_chart.get_untracked() {
            chart.undo();
        }
    };
    view! {
        // The region always exists, so that screen readers announce what appears in it.
        <div class="toasts" role="status" aria-live="polite">
            {move || {
                app.toast
                    .get()
                    .map(|toast| {
                        view! {
                            <div class="toast">
                                <span>{toast.text}</span>
                                {toast
                                    .undo
                                    .then(|| {
                                        view! {
                                            <button class="toast-action" on:click=undo>
                                                {words.undo()}
                                            </button>
                                        }
                                    })}
                                <button
                                    class="toast-action"
                                    aria-label=words.close()
                                    on:click=move |_| app.toast.set(None)
                                >
                                    <Icon path=icons::CLOSE />
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
