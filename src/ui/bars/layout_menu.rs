use leptos::prelude::*;

use banyan_core::model::{LayoutDirection, LayoutOptions};

use super::menu::ChoiceItem;

/// The items of a menu that choose the layout of the whole chart.
#[component]
pub fn LayoutItems() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let layout = Memo::new(move |_| editor.drawing());
    let item = move |label: &'static str,
                     chosen: fn(&LayoutOptions) -> bool,
                     choose: fn(&mut LayoutOptions)| {
        view! {
            <ChoiceItem
                label
                chosen=Signal::derive(move || layout.with(chosen))
                choose=Callback::new(move |()| editor.set_drawing(choose))
            />
        }
    };
    view! {
        <p class="menu-heading">{words.layout()}</p>
        {item(
            words.layout_down(),
            |layout| layout.direction == LayoutDirection::Down,
            |layout| layout.direction = LayoutDirection::Down,
        )}
        {item(
            words.layout_right(),
            |layout| layout.direction == LayoutDirection::Right,
            |layout| layout.direction = LayoutDirection::Right,
        )}
        {item(
            words.layout_levels(),
            |layout| layout.align_levels,
            |layout| layout.align_levels = !layout.align_levels,
        )}
    }
}
