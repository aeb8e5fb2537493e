use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};

/// The totals of the chart, and the most useful keys.
#[component]
pub fn StatusBar() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let figures = move || {
        editor.revision.track();
        let (total, staffing) = editor.read(|document| {
            let total = *document.total();
            (total, document.staffing(&total))
        });
        let mut figures = vec![(words.posts(), total.positions.to_string(), false)];
        if total.units > 0 {
            figures.push((words.units(), total.units.to_string(), false));
        }
        if total.counted() > 0 {
            figures.push((words.authorised(), words.authorised_sum(&total), false));
            figures.push((words.in_post(), total.in_post.to_string(), false));
        }
        let vacant = words.vacancies_of(&staffing);
        figures.extend(vacant.map(|vacant| (words.vacancies(), vacant, true)));
        let over = (staffing.over > 0).then(|| staffing.over.to_string());
        figures.extend(over.map(|over| (words.overstaffed(), over, true)));
        figures
    };
    let selected = move || {
        let count = editor.selection.with(|selection| selection.nodes.len());
        (count > 1).then(|| words.selected(count))
    };
    view! {
        <footer class="status">
            <SideToggle
                hidden=app.outline_hidden
                show=words.show_outline()
                hide=words.hide_outline()
                icon=icons::SIDE_LEFT
                class="side-toggle left"
            />
            <dl class="totals">
                {move || {
                    figures()
                        .into_iter()
                        .map(|(name, figure, short)| {
                            view! {
                                <div class:short=short>
                                    <dt>{name}</dt>
                                    <dd>{figure}</dd>
                                </div>
                            }
                        })
                        .collect_view()
                }}
            </dl>
            <span class="status-selected">{selected}</span>
            <span class="status-keys">{words.keys_hint()}</span>
            <SideToggle
                hidden=app.panel_hidden
                show=words.show_panel()
                hide=words.hide_panel()
                icon=icons::SIDE_RIGHT
                class="side-toggle right"
            />
        </footer>
    }
}

/// Hides one of the side panels or shows it.
#[component]
fn SideToggle(
    /// Whether the panel is hidden.
    hidden: RwSignal<bool>,
    /// The label while it is hidden.
    show: &'static str,
    /// The label while it is shown.
    hide: &'static str,
    icon: &'static str,
    /// Says on which side it is.
    class: &'static str,
) -> impl IntoView {
    let app = crate::ui::app();
    let label = move || if hidden.get() { show } else { hide };
    view! {
        <button
            class=format!("button quiet {class}")
            title=label
            aria-label=label
            aria-pressed=move || (!hidden.get()).to_string()
            on:click=move |_| {
                hidden.update(|hidden| *hidden = !*hidden);
                app.remember();
            }
        >
            <Icon path=icon />
        </button>
    }
}
