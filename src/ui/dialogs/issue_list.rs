use leptos::prelude::*;

use banyan_core::text::IssueText;

use super::node_list::NodeList;

/// How many issues are shown at first.
const FIRST: usize = 12;
/// How many more are shown on request.
const REST: usize = 200;

/// The import issues of one kind, with what is done about each. Shows nothing when there are none.
#[component]
pub(super) fn IssueList(
    /// Its class in the stylesheet.
    class: &'static str,
    title: &'static str,
    issues: Vec<IssueText>,
) -> impl IntoView {
    if issues.is_empty() {
        return ().into_any();
    }
    let words = crate::ui::app().words();
    let opened = RwSignal::new(false);
    let more = issues.len().saturating_sub(FIRST);
    let unlisted = more.saturating_sub(REST);
    let mut issues = issues;
    let rest: Vec<IssueText> = issues.drain(FIRST.min(issues.len())..).take(REST).collect();
    let rest = StoredValue::new(rest);
    view! {
        <section class=format!("issues {class}")>
            <h3>{title}</h3>
            <ul>{issues.into_iter().map(item).collect_view()}</ul>
            {(more > 0)
                .then(|| {
                    view! {
                        <details class="more" on:toggle=move |_| opened.set(true)>
                            <summary>{words.and_more(more)}</summary>
                            <Show when=move || opened.get()>
                                <ul>
                                    {rest.get_value().into_iter().map(item).collect_view()}
                                    {(unlisted > 0)
                                        .then(|| {
                                            view! { <li>{words.and_more_unlisted(unlisted)}</li> }
                                        })}
                                </ul>
                            </Show>
                        </details>
                    }
                })}
        </section>
    }
    .into_any()
}

fn item(issue: IssueText) -> impl IntoView {
    let IssueText {
        what,
        repair,
        nodes,
        ..
    } = issue;
    view! {
        <li class="issue">
            <p class="issue-what">{what}</p>
            {(!repair.is_empty()).then(|| view! { <p class="issue-repair">{repair}</p> })}
            {(!nodes.is_empty()).then(|| view! { <NodeList nodes /> })}
        </li>
    }
}
