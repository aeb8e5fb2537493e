use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use banyan_core::check::{Check, Finding, quick_fix};

use super::lines::CheckLine;

/// The id of a row's element, by which the list names the active one.
pub fn row_id(index: usize) -> String {
    format!("finding-{index}")
}

/// One row: the heading of a check, or a finding.
#[component]
pub fn Row(
    index: usize,
    line: CheckLine,
    /// Its top and bottom in px.
    extent: (f64, f64),
    /// `None` for a heading.
    finding: Option<Finding>,
    /// The index of the active row.
    at: Memo<usize>,
    /// Called for a click on it.
    press: Callback<usize>,
    /// Applies the quick fix of the finding.
    fix: Callback<usize>,
) -> impl IntoView {
    let place = format!("top:{}px;height:{}px", extent.0, extent.1 - extent.0);
    match (line, finding) {
        (CheckLine::Heading { check, found, open }, _) => {
            heading(index, check, found, open, place, at, press).into_any()
        }
        (CheckLine::Finding(_), Some(finding)) => {
            found(index, &finding, place, at, press, fix).into_any()
        }
        (CheckLine::Finding(_), None) => ().into_any(),
    }
}

fn is_active(at: Memo<usize>, index: usize) -> impl Fn() -> &'static str + Copy {
    move || if at.get() == index { "true" } else { "false" }
}

fn heading(
    index: usize,
    check: Check,
    found: usize,
    open: bool,
    place: String,
    at: Memo<usize>,
    press: Callback<usize>,
) -> impl IntoView {
    let words = crate::ui::editor().app.words();
    // Leptos has no name for this attribute.
    let level = custom_attribute("aria-level", "1");
    view! {
        <div
            class="checks-heading"
            id=row_id(index)
            role="treeitem"
            {..level}
            aria-expanded=if open { "true" } else { "false" }
            aria-selected=is_active(at, index)
            aria-label=words.check_heading(check, found)
            style=place
            on:click=move |_| press.run(index)
        >
            <Icon path=if open { icons::OPEN } else { icons::CLOSED } />
            <span class="checks-heading-name">{words.check(check)}</span>
            <span class="checks-heading-count">{found}</span>
        </div>
    }
}

fn found(
    index: usize,
    finding: &Finding,
    place: String,
    at: Memo<usize>,
    press: Callback<usize>,
    fix: Callback<usize>,
) -> impl IntoView + use<> {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let (subject, sentence, fix_label) = editor.read(|document| {
        let fix = quick_fix(finding).map(|fix| words.quick_fix(document, fix));
        (
            words.finding_subject(document, finding),
            words.finding(document, finding),
            fix,
        )
    });
    let name = words.finding_name(&subject, &sentence, fix_label.as_deref());
    let level = custom_attribute("aria-level", "2");
    let title = sentence.clone();
    view! {
        <div
            class="checks-row"
            id=row_id(index)
            role="treeitem"
            {..level}
            aria-selected=is_active(at, index)
            aria-label=name
            style=place
            on:click=move |_| press.run(index)
        >
            <span class="checks-subject">{subject}</span>
            <span class="checks-sentence" title=title>
                {sentence}
            </span>
            {fix_label
                .map(|label| {
                    let title = label.clone();
                    view! {
                        <button
                            class="checks-fix"
                            tabindex="-1"
                            title=title
                            on:click=move |event| {
                                event.stop_propagation();
                                fix.run(index);
                            }
                        >
                            {label}
                        </button>
                    }
                })}
        </div>
    }
}
