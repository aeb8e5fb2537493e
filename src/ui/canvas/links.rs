use leptos::prelude::*;

use banyan_core::drawing::{DrawnLink, PartyPill};
use banyan_core::layout::Rect;

/// The links between the drawn cards: curves with arrow heads and labels, and the outside parties.
/// Screen readers find the same links in the panel.
#[component]
pub fn Links() -> impl IntoView {
    let editor = crate::ui::editor();
    view! {
        <svg class="links" aria-hidden="true">
            {move || editor.links.get().links.into_iter().map(curve).collect_view()}
            {move || editor.links.get().links.iter().filter_map(label).collect_view()}
        </svg>
        <div class="parties" aria-hidden="true">
            {move || editor.links.get().parties.iter().map(party).collect_view()}
        </div>
    }
}

/// A curve that is highlighted under the pointer. A click goes to its link in the panel.
fn curve(link: DrawnLink) -> impl IntoView {
    let editor = crate::ui::editor();
    let DrawnLink {
        links,
        nodes,
        path,
        heads,
        text,
        ..
    } = link;
    let first = links.first().copied();
    let stands_out = move || {
        let link = editor.stands_out.get();
        link.is_some_and(|link| links.contains(&link))
    };
    let own = move || {
        editor
            .selection
            .with(|selection| nodes.iter().any(|node| selection.nodes.contains(node)))
    };
    let reach = path.clone();
    view! {
        <g class="link" class:highlighted=stands_out class:own=own>
            <path class="link-line" d=path></path>
            <path class="link-heads" d=heads></path>
            <path
                class="link-reach"
                d=reach
                on:pointerenter=move |_| editor.stand_out(first)
                on:pointerleave=move |_| editor.stand_out(None)
                on:pointerdown=move |event| {
                    if let (0, Some(link)) = (event.button(), first) {
                        event.stop_propagation();
                        crate::ui::panel::links::go_to(editor, link);
                    }
                }
            >
                <title>{text}</title>
            </path>
        </g>
    }
}

fn label(link: &DrawnLink) -> Option<impl IntoView + use<>> {
    let label = link.label.clone()?;
    let centre = label.rect.centre();
    let (x, y) = (format!("{:.1}", centre.x), format!("{:.1}", centre.y));
    Some(view! {
        <text class="link-label" x=x y=y>
            {label.text}
        </text>
    })
}

fn party(party: &PartyPill) -> impl IntoView + use<> {
    let Rect {
        x,
        y,
        width,
        height,
    } = party.rect;
    let place = format!("transform:translate({x}px,{y}px);width:{width}px;height:{height}px");
    view! {
        <div class="party" style=place title=party.name.clone()>
            {party.text.clone()}
        </div>
    }
}
