use leptos::prelude::*;

use banyan_core::model::{LayoutDirection, LayoutOptions};

use super::menu::ChoiceItem;

/// The part of a menu that says how the whole chart is laid out.
#[component]
pub fn LayoutItems() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let drawing = Memo::new(move |_| editor.drawing());
    let item = move |label: &'static str,
                     chosen: fn(&LayoutOptions) -> bool,
                     choose: fn(&mut LayoutOptions)| {
        view! {
            <ChoiceItem
                label
                chosen=Signal::derive(move || drawing.with(chosen))
                choose=Callback::new(move |()| editor.set_drawing(choose))
            />
        }
    };
    view! {
        <p class="menu-heading">{words.layout()}</p>
        {item(
            words.layout_down(),
            |drawing| drawing.direction == LayoutDirection::Down,
            |drawing| drawing.direction = LayoutDirection::Down,
        )}
        {item(
            words.layout_right(),
            |drawing| drawing.direction == LayoutDirection::Right,
            |drawing| drawing.direction = LayoutDirection::Right,
        )}
        {item(
            words.layout_levels(),
            |drawing| drawing.align_levels,
            |drawing| drawing.align_levels = !drawing.align_levels,
        )}
    }
}
