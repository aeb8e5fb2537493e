use leptos::prelude::*;

use banyan_core::format::NodeRef as Node;

/// How many are shown at first.
const FIRST: usize = 5;
/// How many more are shown on request: a list of a hundred thousand helps nobody.
const REST: usize = 300;

/// Cards by title and id: the first few, and more on request.
#[component]
pub(super) fn NodeList(nodes: Vec<Node>) -> impl IntoView {
    let words = crate::ui::app().words();
    let opened = RwSignal::new(false);
    let first = nodes.iter().take(FIRST).cloned().map(line).collect_view();
    let more = nodes.len().saturating_sub(FIRST);
    let unlisted = more.saturating_sub(REST);
    let rest: Vec<Node> = nodes.into_iter().skip(FIRST).take(REST).collect();
    let rest = StoredValue::new(rest);
    view! {
        <ul class="node-list">{first}</ul>
        {(more > 0)
            .then(|| {
                view! {
                    <details class="more" on:toggle=move |_| opened.set(true)>
                        <summary>{words.and_more(more)}</summary>
                        <Show when=move || opened.get()>
                            <ul class="node-list">
                                {rest.get_value().into_iter().map(line).collect_view()}
                                {(unlisted > 0)
                                    .then(|| view! { <li>{words.and_more_unlisted(unlisted)}</li> })}
                            </ul>
                        </Show>
                    </details>
                }
            })}
    }
}

fn line(node: Node) -> impl IntoView {
    let words = crate::ui::app().words();
    view! {
        <li>
            <span>{words.short_title(&node.title)}</span>
            <code>{node.id}</code>
        </li>
    }
}
