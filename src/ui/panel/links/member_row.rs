use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::panel::fields::move_tools::{MoveTools, Moves};
use banyan_core::model::{Document, NodeKey};

/// A member of a project team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The id in the file.
    pub id: Arc<str>,
    /// The node and its title; `None` when it is not in the chart.
    pub node: Option<(NodeKey, String)>,
}

impl Member {
    /// Looks a member up.
    pub fn of(document: &Document, id: &Arc<str>) -> Self {
        let node = document.in_chart(id);
        Self {
            id: id.clone(),
            node: node.map(|node| (node, document.card(node).title.clone())),
        }
    }
}

/// A member or the lead of a team: can be visited, moved along the list, removed from the team.
#[component]
pub fn MemberRow(
    member: Member,
    /// Removes them from the team.
    remove: Callback<()>,
    /// How they move along the list; `None` for the lead.
    #[prop(optional)]
    moves: Option<Moves>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let who = match member.node {
        Some((node, title)) => view! {
            <button
                class="member"
                title=words.link_jump()
                on:click=move |_| {
                    editor.jump_to(node);
                    focus::focus_first(".title-input");
                }
            >
                {words.short_title(&title)}
            </button>
        }
        .into_any(),
        None => view! {
            <span class="member lost">
                {member.id.to_string()} <span class="gone">{words.team_gone()}</span>
            </span>
        }
        .into_any(),
    };
    view! {
        <div class="member-row">
            {who}
            <MoveTools class="link-tools" moves remove />
        </div>
    }
}
