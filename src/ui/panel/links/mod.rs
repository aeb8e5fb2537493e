//! Links and project teams in the panel: the sections of a card and of the chart.
//!
//! Rules: a link is kept on one card and listed on both; either list changes that one link. Nodes are
//! always chosen by typing ([`choice`]), so that nothing needs the pointer.

mod choice;
mod link_row;
mod link_section;
mod link_words;
mod member_row;
mod team_row;
mod team_section;
mod teams_of_card;

use leptos::prelude::{Set as _, request_animation_frame};

use crate::app::Editor;
use crate::platform::focus;
use banyan_core::drawing::LinkName;

pub use link_section::LinkSection;
pub use team_section::TeamSection;
pub use teams_of_card::TeamsOfCard;

/// The id of a link's row in the panel.
fn row_id(link: LinkName) -> String {
    format!("link-{}-{}", link.holder.index(), link.index)
}

/// Goes to a link that was clicked on the drawing: to its row in the panel.
pub fn go_to(editor: Editor, link: LinkName) {
    editor.go_to_link(link);
    editor.app.panel_hidden.set(false);
    // The row is there once the panel shows the card.
    request_animation_frame(move || {
        focus::go_to(&format!("#{} .link-end", row_id(link)));
        editor.stand_out(Some(link));
    });
}
