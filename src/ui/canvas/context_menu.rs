use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::bars::menu::ActionItem;
use banyan_core::session::ActionId;

use super::branch_items::BranchItems;
use super::gesture::Gestures;

/// The context menu of a card.
#[component]
pub fn ContextMenu(gestures: Gestures) -> impl IntoView {
    let words = gestures.editor.app.words();
    let groups: [&[ActionId]; 4] = [
        &[
            ActionId::Rename,
            ActionId::AddReport,
            ActionId::AddPeer,
            ActionId::AddManager,
        ],
        &[
            ActionId::Duplicate,
            ActionId::ToggleFold,
            ActionId::Promote,
            ActionId::Demote,
        ],
        &[
            ActionId::PaperJobDescription,
            ActionId::PaperResponsibility,
            ActionId::PaperDepartment,
            ActionId::PaperBooklet,
        ],
        &[ActionId::DeleteNodes, ActionId::DeleteBranches],
    ];
    let close = move || {
        gestures.menu.set(None);
        focus::focus_first(".title-input");
    };
    move || {
        let at = gestures.menu.get()?;
        request_animation_frame(|| {
            focus::focus_first(".context-menu .menu-item");
        });
        let lead = gestures.editor.lead();
        let group = |actions: &[ActionId]| {
            let items = actions.iter().copied();
            view! {
                {items.map(|id| view! { <ActionItem id /> }).collect_view()}
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
