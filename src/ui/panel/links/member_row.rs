use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::{Icon, icons};
use banyan_core::model::{Document, NodeKey};

/// Somebody of a project team.
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
        let node = document.key_of(id).filter(|&node| document.contains(node));
        Self {
            id: id.clone(),
            node: node.map(|node| (node, document.card(node).title.clone())),
        }
    }
}

/// A member or the lead of a team: goes there, moves along the list, leaves the team.
#[component]
pub fn MemberRow(
    /// Who.
    member: Member,
    /// Takes them out of the team.
    remove: Callback<()>,
    /// Moves them to another place of the list.
    #[prop(optional)]
    shift: Option<Callback<usize>>,
    /// Their place in the list.
    #[prop(optional)]
    place: usize,
    /// How many there are in the list.
    #[prop(optional)]
    count: Option<Memo<usize>>,
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
                    focus::focus_first(".catcher");
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
            <span class="link-tools">
                {shift
                    .map(|shift| {
                        view! {
                            <button
                                class="tool"
                                title=words.move_up()
                                aria-label=words.move_up()
                                disabled=place == 0
                                on:click=move |_| shift.run(place.saturating_sub(1))
                            >
                                <Icon path=icons::UP />
                            </button>
                            <button
                                class="tool"
                                title=words.move_down()
                                aria-label=words.move_down()
                                disabled=move || {
                                    count.is_some_and(|count| place + 1 == count.get())
                                }
                                on:click=move |_| shift.run(place + 1)
                            >
                                <Icon path=icons::DOWN />
                            </button>
                        }
                    })}
                <button
                    class="tool"
                    title=words.remove()
                    aria-label=words.remove()
                    on:click=move |_| remove.run(())
                >
                    <Icon path=icons::CLOSE />
                </button>
            </span>
        </div>
    }
}
