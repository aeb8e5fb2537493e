use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::panel::fields::move_tools::{MoveTools, Moves};
use crate::ui::panel::fields::text_field::TextField;
use banyan_core::model::fields::{Record as _, TeamField, Value};

use super::choice::{Choice, NodeChoice};
use super::member_row::{Member, MemberRow};

/// One project team: its name, lead, members and note, and whether it is shown on the drawing.
#[component]
pub fn TeamRow(
    /// Its index.
    index: usize,
    count: Memo<usize>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let text = move |field: TeamField| {
        let value = Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| {
                let team = document.about().teams.get(index);
                team.map_or_else(String::new, |team| {
                    team.get(field as usize).text().to_owned()
                })
            })
        });
        let write = Callback::new(move |typed: String| {
            editor.edit_team(index, true, |team| {
                team.set(field as usize, Value::Text(typed))
            });
        });
        (value, write)
    };
    let title = text(TeamField::Title);
    let note = text(TeamField::Note);
    let shown = move || editor.team.get() == Some(index);
    view! {
        <li class="team-item" class:shown=shown id=format!("team-{index}")>
            <div class="team-first">
                <TextField
                    value=title.0
                    write=title.1
                    label=Signal::derive(move || words.item_name(words.team_title(), index + 1))
                    class="team-title"
                    placeholder=words.team_untitled()
                />
                <TeamTools index count />
            </div>
            <button
                class="button quiet team-show"
                aria-pressed=move || shown().to_string()
                on:click=move |_| editor.show_team((!shown()).then_some(index))
            >
                {words.team_show()}
            </button>
            <TeamLead index />
            <TeamMembers index />
            <TextField
                value=note.0
                write=note.1
                label=words.note()
                class="team-note"
                placeholder=words.note()
                lines=true
            />
        </li>
    }
}

/// The lead of the team.
#[component]
fn TeamLead(index: usize) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let lead = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| {
            let team = document.about().teams.get(index)?;
            Some(Member::of(document, &team.lead)).filter(|_| !team.lead.is_empty())
        })
    });
    let choose_lead = Callback::new(move |choice: Choice| {
        if let Choice::Node(node) = choice {
            let id = editor.read(|document| document.id(node).clone());
            editor.edit_team(index, false, |team| team.lead = id);
            request_animation_frame(move || {
                focus::go_to(&format!("#team-{index}-add"));
            });
        }
    });
    let remove_lead = Callback::new(move |()| {
        editor.edit_team(index, false, |team| team.lead = Arc::from(""));
        request_animation_frame(move || {
            focus::go_to(&format!("#team-{index}-lead"));
        });
    });
    view! {
        <div class="labelled">
            <span class="label">{words.team_lead()}</span>
            {move || match lead.get() {
                Some(member) => {
                    view! { <MemberRow member remove=remove_lead /> }.into_any()
                }
                None => {
                    view! {
                        <NodeChoice
                            slug=format!("team-{index}-lead")
                            label=words.team_lead()
                            placeholder=words.team_lead_hint()
                            choose=choose_lead
                        />
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// The members of the team.
#[component]
fn TeamMembers(index: usize) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let members = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| {
            let team = document.about().teams.get(index);
            let members = team.map_or(&[][..], |team| &team.members);
            let members = members.iter().map(|id| Member::of(document, id));
            members.collect::<Vec<Member>>()
        })
    });
    let size = Memo::new(move |_| members.with(Vec::len));
    let add_member = Callback::new(move |choice: Choice| {
        if let Choice::Node(node) = choice {
            let id = editor.read(|document| document.id(node).clone());
            if members.with_untracked(|members| members.iter().any(|member| member.id == id)) {
                editor.app.say(words.team_already().to_owned());
            } else {
                editor.edit_team(index, false, |team| team.members.push(id));
            }
        }
    });
    view! {
        <div class="labelled team-members">
            <span class="label">{words.team_members()}</span>
            <div>
                <ol class="items member-items">
                    <For each=move || 0..size.get() key=|at| *at let(at)>
                        <li>
                            {move || {
                                let member = members.with(|members| members.get(at).cloned());
                                member
                                    .map(|member| {
                                        view! {
                                            <MemberRow
                                                member
                                                remove=Callback::new(move |()| {
                                                    remove_member(editor, index, at);
                                                })
                                                moves=Moves::along(
                                                    at,
                                                    size.into(),
                                                    Callback::new(move |to| {
                                                        shift_member(editor, index, at, to);
                                                    }),
                                                )
                                            />
                                        }
                                    })
                            }}
                        </li>
                    </For>
                </ol>
                <NodeChoice
                    slug=format!("team-{index}-add")
                    label=words.add_team_member()
                    placeholder=words.add_team_member()
                    choose=add_member
                />
            </div>
        </div>
    }
}

fn remove_member(editor: crate::app::Editor, team: usize, at: usize) {
    editor.edit_team(team, false, |team| {
        if at < team.members.len() {
            team.members.remove(at);
        }
    });
    focus::go_to(&format!("#team-{team}-add"));
}

fn shift_member(editor: crate::app::Editor, team: usize, at: usize, to: usize) {
    editor.edit_team(team, false, |team| {
        if at.max(to) < team.members.len() {
            team.members.swap(at, to);
        }
    });
    let row = format!(
        "#team-{team} .member-items li:nth-child({}) .member",
        to + 1
    );
    request_animation_frame(move || focus::go_to(&row));
}

/// The buttons that move a team in the list or remove it.
#[component]
fn TeamTools(index: usize, count: Memo<usize>) -> impl IntoView {
    let editor = crate::ui::editor();
    let shift = Callback::new(move |to: usize| {
        editor.edit_teams(index, false, |teams| {
            if index.max(to) < teams.len() {
                teams.swap(index, to);
            }
        });
        request_animation_frame(move || focus::go_to(&format!("#team-{to} textarea")));
    });
    let remove = Callback::new(move |()| {
        editor.edit_teams(index, false, |teams| {
            if index < teams.len() {
                teams.remove(index);
            }
        });
        focus::go_to("#add-team");
    });
    view! {
        <MoveTools
            class="link-tools"
            moves=Some(Moves::along(index, count.into(), shift))
            remove
        />
    }
}
