use leptos::prelude::*;

use banyan_core::paper::Sheet;

use super::blocks::BlockView;

/// One sheet as it is printed.
#[component]
pub fn SheetView(
    /// Its content.
    sheet: Sheet,
    /// Goes to the sheet with this number.
    go: Callback<usize>,
) -> impl IntoView {
    let words = sheet.locale;
    let id = sheet.number.map(|number| format!("sheet-{number}"));
    let number = sheet
        .number
        .map(|number| view! { <span class="sheet-number">{number}</span> });
    let stated = |text: String, class: &'static str| {
        (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
    };
    let blocks = sheet.blocks.into_iter();
    view! {
        <article class="sheet" class:cover=sheet.is_cover id=id lang=words.tag()>
            <header class="sheet-head">
                <div class="sheet-over">
                    {stated(sheet.kind, "sheet-kind")} {stated(sheet.chart, "sheet-of")}
                </div>
                <h2>{number}{sheet.title}</h2>
                {stated(sheet.second_title, "sheet-second")}
            </header>
            {blocks.map(|block| view! { <BlockView block words go /> }).collect_view()}
        </article>
    }
}
