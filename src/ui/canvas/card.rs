use leptos::prelude::*;

use banyan_core::drawing::{CardContent, Tone, level_colour};
use banyan_core::layout::Lines;
use banyan_core::model::{Kind, NodeKey};
use banyan_core::session::{CardView, StaffingMarks};

/// One card of the drawing, and the button that folds its branch.
#[component]
pub fn CardElement(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let Some(card) = editor.card_signal(node) else {
        return ().into_any();
    };
    let card = RwSignal::from(card);
    let content = Memo::new(move |_| card.with(|card| card.face.clone()));
    let class = move || card.with(class);
    let place = move || {
        card.with(|card| {
            let rect = card.rect;
            format!(
                "transform:translate({}px,{}px);width:{}px;height:{}px",
                rect.x, rect.y, rect.width, rect.height
            )
        })
    };
    let fold_place = move || {
        card.with(|card| {
            let (x, y) = (card.exit.x, card.exit.y);
            format!("transform:translate({x}px,{y}px) translate(-50%,-50%)")
        })
    };
    let staffing = Memo::new(move |_| card.with(|card| card.marks.clone()));
    let hidden = Memo::new(move |_| card.with(|card| card.hidden));
    let team = Memo::new(move |_| card.with(|card| card.team.clone()));
    let foldable = Memo::new(move |_| card.with(|card| card.reports > 0));
    view! {
        <div
            class=class
            style=place
            role="option"
            id=format!("card-{}", node.index())
            data-node=node.index()
            aria-selected=move || card.with(|card| card.selected).to_string()
            aria-label=move || card.with(|card| card.name.clone())
        >
            {move || body(&content.get())}
            {move || team.get().map(|tag| view! { <span class="team-tag">{tag.text}</span> })}
            {move || marks(&staffing.get())}
        </div>
        <Show when=move || foldable.get()>
            <button
                class="fold"
                class:closed=move || { hidden.get() > 0 }
                style=fold_place
                tabindex="-1"
                title=move || {
                    if hidden.get() > 0 {
                        words.expand_hidden(hidden.get())
                    } else {
                        words.collapse().to_owned()
                    }
                }
                aria-label=move || {
                    if hidden.get() > 0 {
                        words.expand_hidden(hidden.get())
                    } else {
                        words.collapse().to_owned()
                    }
                }
                on:pointerdown=|event| event.stop_propagation()
                on:dblclick=|event| event.stop_propagation()
                on:click=move |_| {
                    editor.toggle_fold(node);
                    crate::platform::focus::focus_first(".title-input");
                }
            >
                {move || match hidden.get() {
                    0 => "−".to_owned(),
                    hidden => format!("+{hidden}"),
                }}
            </button>
        </Show>
    }
    .into_any()
}

fn class(card: &CardView) -> String {
    let mut class = String::from(match card.face.kind {
        Kind::Unit => "card unit",
        Kind::Position => "card position",
        Kind::External => "card external",
    });
    if let Some(level) = card.face.level {
        class += &format!(" level-{}", level_colour(level));
    }
    for (holds, name) in [
        (card.selected, " selected"),
        (card.leads, " leads"),
        (card.dragged, " dragged"),
        (card.highlighted, " highlighted"),
        (card.team.is_some(), " in-team"),
        (
            card.team.as_ref().is_some_and(|tag| tag.leads),
            " leads-team",
        ),
        (
            card.team.as_ref().is_some_and(|tag| tag.inside),
            " hides-team",
        ),
        (card.marks.vacant.is_some(), " short"),
        (card.marks.over.is_some(), " overfull"),
    ] {
        if holds {
            class += name;
        }
    }
    class
}

/// The marks for vacancies and overstaffing, on the upper edge of the card.
fn marks(staffing: &StaffingMarks) -> impl IntoView + use<> {
    let mark = |words: &Option<String>, class: &'static str| {
        words
            .clone()
            .map(|words| view! { <span class=class>{words}</span> })
    };
    let (vacant, over) = (
        mark(&staffing.vacant, "vacancy-mark vacant"),
        mark(&staffing.over, "vacancy-mark over"),
    );
    let any = vacant.is_some() || over.is_some();
    any.then(|| view! { <div class="card-vacancies" aria-hidden="true">{vacant} {over}</div> })
}

/// The content of the card. The layout has broken the lines, so that no text overflows.
fn body(content: &CardContent) -> impl IntoView + use<> {
    let fitted = &content.fitted;
    let lines = |lines: &Lines, class: &'static str| {
        let lines = lines.iter().map(str::to_owned);
        lines
            .map(|line| view! { <div class=class>{line}</div> })
            .collect_view()
    };
    let vacant = content.vacant;
    let people = fitted
        .people
        .iter()
        .enumerate()
        .map(|(index, person)| {
            let initial =
                (index == 0 && !content.initial.is_empty()).then(|| content.initial.to_string());
            let class = if vacant { "person vacant" } else { "person" };
            view! {
                <div class=class>
                    {initial.map(|letter| view! { <span class="initial">{letter}</span> })}
                    <div>{lines(person, "person-line")}</div>
                </div>
            }
        })
        .collect_view();
    let rows = fitted.chip_rows.rows().map(|row| {
        let chips = content.chips[row].iter().map(|chip| {
            let class = match chip.tone {
                Tone::Plain => "chip",
                Tone::Good => "chip good",
                Tone::Warning => "chip warning",
                Tone::Over => "chip over",
            };
            view! { <span class=class>{chip.text.to_string()}</span> }
        });
        view! { <div class="chip-row">{chips.collect_view()}</div> }
    });
    let rows = rows.collect_view();
    view! {
        {lines(&fitted.overline, "card-overline")}
        {lines(&fitted.title, "card-title")}
        {lines(&fitted.subtitle, "card-subtitle")}
        {people}
        {(!fitted.chip_rows.is_empty()).then(|| view! { <div class="chips">{rows}</div> })}
    }
}
