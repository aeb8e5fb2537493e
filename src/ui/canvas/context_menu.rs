use leptos::prelude::*;

use crate::app::actions;
use crate::platform::focus;
use crate::ui::bars::menu::ActionItem;
use banyan_core::text::{Locale, Phrase};

use super::branch_items::BranchItems;
use super::gesture::Gestures;

/// The context menu of a card.
#[component]
pub fn ContextMenu(gestures: Gestures) -> impl IntoView {
    let words = gestures.editor.app.words();
    let groups: [&[Phrase]; 4] = [
        &[
            Locale::rename,
            Locale::add_report,
            Locale::add_peer,
            Locale::add_manager,
        ],
        &[
            Locale::duplicate,
            Locale::toggle_fold,
            Locale::promote,
            Locale::demote,
        ],
        &[
            Locale::paper_job_description,
            Locale::paper_responsibility,
            Locale::paper_department,
            Locale::paper_booklet,
        ],
        &[Locale::delete_node, Locale::delete_branch],
    ];
    let close = move || {
        gestures.menu.set(None);
        focus::focus_first(".catcher");
    };
    move || {
        let at = gestures.menu.get()?;
        request_animation_frame(|| {
            focus::focus_first(".context-menu .menu-item");
        });
        let lead = gestures.editor.lead();
        let group = |labels: &[Phrase]| {
            let items = labels.iter().copied().filter_map(actions::named);
            view! {
                {items.map(|action| view! { <ActionItem action /> }).collect_view()}
                <hr />
            }
        };
        let [text, place, paper, removal] = groups.map(group);
        Some(view! {
            <div
                class="menu context-menu menu-list"
                role="menu"
                aria-label=words.card_panel()
                style=format!("transform:translate({}px,{}px)", at.x, at.y)
                on:pointerdown=|event| event.stop_propagation()
                on:click=move |_| gestures.menu.set(None)
                on:keydown=move |event| {
                    if event.key() == "Escape" || event.key() == "Tab" {
                        event.prevent_default();
                        event.stop_propagation();
                        close();
                    }
                    crate::ui::bars::menu::walk_on_arrows(&event);
                }
            >
                {text} {place}
                {lead.map(|node| view! { <BranchItems node /> <hr /> })} {paper} {removal}
            </div>
        })
    }
}
