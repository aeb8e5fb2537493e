use leptos::prelude::*;

use banyan_core::drawing::{Thumbnail, ThumbnailStyle, level_colour};

/// A small picture of a chart.
#[component]
pub(super) fn Thumb(thumbnail: Thumbnail) -> impl IntoView {
    let Thumbnail {
        width,
        height,
        boxes,
        lines,
        titles,
    } = thumbnail;
    // Room for half a stroke on each side.
    let view_box = format!("-1 -1 {:.1} {:.1}", width + 2.0, height + 2.0);
    view! {
        <svg
            class="thumb"
            viewBox=view_box
            width=format!("{:.1}", width + 2.0)
            height=format!("{:.1}", height + 2.0)
            aria-hidden="true"
        >
            <path class="thumb-lines" d=lines></path>
            {boxes
                .into_iter()
                .map(|outline| {
                    view! {
                        <rect
                            class=class(outline.look)
                            x=format!("{:.1}", outline.rect.x)
                            y=format!("{:.1}", outline.rect.y)
                            width=outline.rect.width
                            height=outline.rect.height
                            rx="4"
                        ></rect>
                    }
                })
                .collect_view()}
            <path class="thumb-titles" d=titles></path>
        </svg>
    }
}

fn class(style: ThumbnailStyle) -> String {
    match style {
        ThumbnailStyle::Unit => "thumb-unit".to_owned(),
        ThumbnailStyle::External => "thumb-external".to_owned(),
        ThumbnailStyle::Post(index) => format!("thumb-post level-{}", level_colour(index)),
    }
}
