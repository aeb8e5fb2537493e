use leptos::prelude::*;

use crate::app::RefusedWhy;

use super::frame::{DialogRef, Frame, close};

/// A file that did not open: what happened, what is safe, what to do.
#[component]
pub(super) fn RefusedDialog(file: String, error: RefusedWhy) -> impl IntoView {
    let words = crate::ui::app().words();
    let node = DialogRef::new();
    let (what, why, help) = match error {
        RefusedWhy::Format(error) => (words.open_error(&error), None, words.open_error_do(&error)),
        RefusedWhy::Unreadable(why) => (
            words.file_not_readable().to_owned(),
            Some(words.browser_says(&why)),
            words.file_not_readable_do(),
        ),
    };
    let foot = view! {
        <button class="button primary" autofocus on:click=move |_| close(node)>
            {words.close()}
        </button>
    };
    view! {
        <Frame node class="refused" title=words.not_opened(&file) foot=foot.into_any()>
            <dl>
                <dt>{words.what_happened()}</dt>
                <dd>{what} {why.map(|why| view! { <small>{why}</small> })}</dd>
                <dt>{words.what_is_safe()}</dt>
                <dd>{words.charts_unchanged()}</dd>
                <dt>{words.what_to_do()}</dt>
                <dd>{help}</dd>
            </dl>
        </Frame>
    }
}
