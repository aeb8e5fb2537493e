use leptos::prelude::*;

use crate::platform::focus;
use banyan_core::drawing::teams_of;
use banyan_core::model::NodeKey;

/// The project teams that a card belongs to; nothing when there are none.
#[component]
pub fn TeamsOfCard(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let teams = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| {
            let teams = teams_of(document, node).into_iter().map(|index| {
                let team = &document.about().teams[index];
                let leads = team.lead == *document.id(node);
                (index, words.team_tag(&team.title, leads, 0))
            });
            teams.collect::<Vec<_>>()
        })
    });
    let go = move |index: usize| {
        editor.show_team(Some(index));
        editor.select_nothing();
        // The chart's form is there once the panel has let go of the card.
        request_animation_frame(move || focus::go_to(&format!("#team-{index} textarea")));
    };
    view! {
        <Show when=move || teams.with(|teams| !teams.is_empty())>
            <section class="section">
                <h3 class="section-head">{words.team_of_card()}</h3>
                <ul class="items">
                    {move || {
                        let teams = teams.get().into_iter();
                        teams
                            .map(|(index, name)| {
                                view! {
                                    <li>
                                        <button class="member" on:click=move |_| go(index)>
                                            {name}
                                        </button>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
            </section>
        </Show>
    }
}
