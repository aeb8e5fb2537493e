use leptos::prelude::*;

use banyan_core::drawing::staffing_to_mark;
use banyan_core::session::Selection;

use super::paint::{FarPicture, Painter, Palette};
use super::paint_links::Overlay;

/// The drawing from far away, where there are too many cards for elements: painted, in the same
/// places and colours. What is painted here is said by the outline.
#[component]
pub fn Far() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let canvas = NodeRef::<leptos::html::Canvas>::new();
    let asked = StoredValue::new(false);
    let paint = move || {
        asked.try_set_value(false);
        let far = editor.far.try_get_untracked().unwrap_or(false);
        let (Some(canvas), true) = (canvas.get_untracked(), far && editor.is_open()) else {
            return;
        };
        let _span = crate::platform::timing::span(crate::platform::timing::DRAW);
        let window = editor.window.get_untracked();
        let Some(painter) = Painter::new(&canvas, window, Palette::of_page()) else {
            return;
        };
        let selection = editor.selection.get_untracked();
        let marks = app.marks_vacancies.get_untracked();
        editor.read_drawn(|document, scene| {
            let picture = FarPicture {
                scene,
                view: editor.view.get_untracked(),
                window,
                names: Some(document),
            };
            painter.paint(&picture);
            editor.read_links(|_, links| {
                editor.read_team_tags(|tags| {
                    let stands_out = editor.stands_out.get_untracked();
                    painter.overlay(
                        &picture,
                        &Overlay {
                            links,
                            stands_out,
                            tags,
                        },
                    );
                });
            });
            if marks {
                painter.marks(&picture, |card, whole_branch| {
                    staffing_to_mark(document, card.node, whole_branch || card.hidden > 0)
                });
            }
            for &node in &selection.nodes {
                if let Some(card) = scene.card(node) {
                    painter.ring(&picture, &card.rect);
                }
            }
        });
    };
    Effect::new(move || {
        // Everything that the picture depends on.
        editor.view.track();
        editor.window.track();
        editor.rows.track();
        editor.revision.track();
        editor.selection.with(Selection::lead);
        editor.gathered.track();
        editor.stands_out.track();
        app.colours.track();
        app.marks_vacancies.track();
        if editor.far.get() && !asked.get_value() {
            asked.set_value(true);
            // Several changes within a frame are one picture.
            request_animation_frame(paint);
        }
    });
    view! {
        <canvas
            class="far"
            class:hidden=move || !editor.far.get()
            node_ref=canvas
            aria-hidden="true"
        ></canvas>
    }
}
