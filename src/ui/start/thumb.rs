use leptos::prelude::*;

use banyan_core::drawing::{Thumbnail, ThumbnailStyle, level_colour};

/// A chart in small.
#[component]
pub(super) fn Thumb(thumbnail: Thumbnail) -> impl IntoView {
    let Thumbnail {
        width,
        height,
        boxes,
        lines,
        titles,
    } = thumbnail;
    // Half a stroke of room on each side.
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
                .map(|one| {
                    view! {
                        <rect
                            class=class(one.look)
                            x=format!("{:.1}", one.rect.x)
                            y=format!("{:.1}", one.rect.y)
                            width=one.rect.width
                            height=one.rect.height
                            rx="4"
                        ></rect>
                    }
                })
                .collect_view()}
            <path class="thumb-titles" d=titles></path>
        </svg>
    }
}

fn class(look: ThumbnailStyle) -> String {
    match look {
        ThumbnailStyle::Unit => "thumb-unit".to_owned(),
        ThumbnailStyle::External => "thumb-external".to_owned(),
        ThumbnailStyle::Post(index) => format!("thumb-post level-{}", level_colour(index)),
    }
}
