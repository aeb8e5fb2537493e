use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use crate::ui::panel::level_dot;
use banyan_core::model::{Kind, NodeKey};
use banyan_core::session::TitleStart;

use super::row_view::RowView;

/// The height of every row in px; style/outline.css has the same.
pub const ROW_HEIGHT: f64 = 28.0;
/// Rows deeper than this are not indented further: their titles would leave the window.
const DEEPEST: usize = 14;

/// One row of the outline.
#[component]
pub fn Row(
    node: NodeKey,
    row: RwSignal<RowView>,
    /// Called for a click on the row.
    press: Callback<(NodeKey, web_sys::MouseEvent)>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let open = Memo::new(move |_| row.with(|row| row.open));
    let kind = Memo::new(move |_| row.with(|row| row.kind));
    let flag = |is: bool| if is { "true" } else { "false" };
    let top = move || format!("{}px", row.with(|row| row.index) as f64 * ROW_HEIGHT);
    let fold = move |event: web_sys::MouseEvent| {
        event.stop_propagation();
        editor.toggle_fold(node);
    };
    // Leptos has no name for this attribute.
    let level = custom_attribute("aria-level", move || {
        row.with(|row| (row.depth + 1).to_string())
    });
    view! {
        <div
            class="outline-row"
            class:unit=move || kind.get() == Kind::Unit
            class:external=move || kind.get() == Kind::External
            role="treeitem"
            style:top=top
            style:--depth=move || row.with(|row| row.depth.min(DEEPEST).to_string())
            tabindex=move || row.with(|row| if row.stop { "0" } else { "-1" })
            aria-label=move || row.with(|row| row.name.clone())
            {..level}
            aria-posinset=move || row.with(|row| row.place.0.to_string())
            aria-setsize=move || row.with(|row| row.place.1.to_string())
            aria-expanded=move || open.get().map(flag)
            aria-selected=move || row.with(|row| flag(row.selected))
            on:click=move |event| press.run((node, event))
            on:dblclick=move |_| editor.rename(node, TitleStart::Existing)
        >
            <span class="outline-fold" on:click=fold on:dblclick=|event| event.stop_propagation()>
                {move || {
                    open.get()
                        .map(|open| {
                            view! { <Icon path=if open { icons::OPEN } else { icons::CLOSED } /> }
                        })
                }}
            </span>
            {move || {
                (kind.get() == Kind::Position)
                    .then(|| {
                        view! { <span class=move || row.with(|row| level_dot(row.level))></span> }
                    })
            }}
            <span class="outline-title">{move || row.with(|row| row.title.clone())}</span>
            <span class="outline-figures" class:short=move || row.with(|row| row.short)>
                {move || row.with(|row| row.figures.clone())}
            </span>
        </div>
    }
}
