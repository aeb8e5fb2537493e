use leptos::prelude::*;

use banyan_core::text::IssueText;

use super::node_list::NodeList;

/// So many points are shown at once.
const FIRST: usize = 12;
/// So many more when asked for.
const REST: usize = 200;

/// What was found in a file, one kind of it, with what is done about each. Nothing when there is
/// nothing to say.
#[component]
pub(super) fn PointList(
    /// Names it to the stylesheet.
    class: &'static str,
    /// The heading.
    title: &'static str,
    points: Vec<IssueText>,
) -> impl IntoView {
    if points.is_empty() {
        return ().into_any();
    }
    let words = crate::ui::app().words();
    let opened = RwSignal::new(false);
    let more = points.len().saturating_sub(FIRST);
    let unlisted = more.saturating_sub(REST);
    let mut points = points;
    let rest: Vec<IssueText> = points.drain(FIRST.min(points.len())..).take(REST).collect();
    let rest = StoredValue::new(rest);
    view! {
        <section class=format!("points {class}")>
            <h3>{title}</h3>
            <ul>{points.into_iter().map(item).collect_view()}</ul>
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

fn item(point: IssueText) -> impl IntoView {
    let IssueText {
        what,
        repair,
        nodes,
        ..
    } = point;
    view! {
        <li class="point">
            <p class="point-what">{what}</p>
            {(!repair.is_empty()).then(|| view! { <p class="point-repair">{repair}</p> })}
            {(!nodes.is_empty()).then(|| view! { <NodeList nodes /> })}
        </li>
    }
}
