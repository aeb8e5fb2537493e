use leptos::prelude::*;

/// The totals that are always true, and the keys that matter now.
#[component]
pub fn StatusBar() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let figures = move || {
        editor.revision.track();
        let total = editor.read(|document| *document.total());
        let mut figures = vec![(words.posts(), total.positions.to_string(), false)];
        if total.units > 0 {
            figures.push((words.units(), total.units.to_string(), false));
        }
        if total.positions > 0 {
            figures.push((words.authorised(), words.authorised_sum(&total), false));
            figures.push((words.in_post(), total.in_post.to_string(), false));
        }
        let missing = words
            .missing(total.min, total.max, total.in_post)
            .filter(|_| total.in_post > 0);
        if let Some(missing) = missing {
            figures.push((words.vacancies(), missing, true));
        }
        figures
    };
    let selected = move || {
        let count = editor.selection.with(|selection| selection.nodes.len());
        (count > 1).then(|| words.selected(count))
    };
    view! {
        <footer class="status">
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
        </footer>
    }
}
