use leptos::prelude::*;

use banyan_core::model::Kind;
use banyan_core::paper::{Picture, PictureBox};

/// The small tree of a department card, as text and lines that stay sharp on paper.
#[component]
pub fn ChartOfUnit(
    picture: Picture,
    /// The name that a screen reader says.
    label: &'static str,
) -> impl IntoView {
    // A frame is drawn on the edge of its box, so half of its line is outside.
    let frame = 1.0;
    let view_box = format!(
        "{} {} {} {}",
        -frame,
        -frame,
        picture.width + 2.0 * frame,
        picture.height + 2.0 * frame
    );
    view! {
        <figure class="sheet-chart">
            <svg viewBox=view_box width=format!("{:.0}", picture.shown_width) role="img" aria-label=label>
                <path class="chart-lines" d=picture.lines></path>
                {picture.boxes.into_iter().map(|one| view! { <ChartBox one /> }).collect_view()}
            </svg>
            {(!picture.left_out.is_empty())
                .then(|| view! { <figcaption>{picture.left_out}</figcaption> })}
        </figure>
    }
}

#[component]
fn ChartBox(one: PictureBox) -> impl IntoView {
    let class = match one.kind {
        Kind::Unit => "chart-box unit",
        Kind::Position => "chart-box",
        Kind::External => "chart-box external",
    };
    let lines = one.lines.into_iter().map(|line| {
        let class = if line.is_title {
            "picture-title"
        } else {
            "chart-small"
        };
        view! {
            <text class=class x=format!("{:.1}", line.x) y=format!("{:.1}", line.y)>
                {line.text}
            </text>
        }
    });
    view! {
        <rect
            class=class
            x=format!("{:.1}", one.rect.x)
            y=format!("{:.1}", one.rect.y)
            width=format!("{:.1}", one.rect.width)
            height=format!("{:.1}", one.rect.height)
            rx="4"
        ></rect>
        {lines.collect_view()}
    }
}
