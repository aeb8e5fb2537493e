use leptos::prelude::*;

use banyan_core::model::NodeKey;

/// The arrangements of leaves to choose from.
pub const LEAVES: [Option<u8>; 6] = [None, Some(0), Some(1), Some(2), Some(3), Some(4)];

/// The number of columns in which the leaves of a branch stand. Only a card with reports has it.
#[component]
pub fn ColumnsField(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let has_reports = Memo::new(move |_| editor.has_reports(node));
    let columns = Memo::new(move |_| editor.columns(node));
    // A file may ask for more columns than the choice has.
    let offered = move || {
        let columns = columns.get();
        let further = Some(columns).filter(|columns| !LEAVES.contains(columns));
        LEAVES.into_iter().chain(further).collect::<Vec<_>>()
    };
    let option = move |one: Option<u8>| {
        view! {
            <option value=value(one) selected=move || columns.get() == one>
                {words.leaves_in(one)}
            </option>
        }
    };
    view! {
        <Show when=move || has_reports.get()>
            <label class="labelled">
                <span class="label">{words.leaves()}</span>
                <select
                    class="field columns"
                    on:change=move |event| {
                        editor.set_columns(node, event_target_value(&event).parse().ok());
                    }
                    prop:value=move || value(columns.get())
                >
                    {move || offered().into_iter().map(option).collect_view()}
                </select>
            </label>
        </Show>
    }
}

/// The number of columns; `None` for as many as save space.
fn value(columns: Option<u8>) -> String {
    columns
        .map(|columns| columns.to_string())
        .unwrap_or_default()
}
