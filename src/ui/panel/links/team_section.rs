use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::{Icon, icons};
use banyan_core::model::Team;

use super::team_row::TeamRow;

/// The project teams of the chart.
#[component]
pub fn TeamSection() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let count = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().teams.len())
    });
    let add = move |_| {
        let index = count.get_untracked();
        editor.edit_teams(index, false, |teams| teams.push(Team::default()));
        request_animation_frame(move || focus::go_to(&format!("#team-{index} textarea")));
    };
    view! {
        <section class="section">
            <h3 class="section-head">
                {words.teams()} <span>{move || Some(count.get()).filter(|n| *n > 0)}</span>
            </h3>
            <Show when=move || count.get() == 0>
                <p class="hint">{words.teams_hint()}</p>
            </Show>
            <ol class="items team-items">
                <For each=move || 0..count.get() key=|index| *index let(index)>
                    <TeamRow index count />
                </For>
            </ol>
            <button class="button quiet add" id="add-team" on:click=add>
                <Icon path=icons::PLUS />
                {words.add_team()}
            </button>
        </section>
    }
}
