use leptos::prelude::*;

use crate::ui::bars::menu::ChoiceItem;
use banyan_core::session::ActionId;

/// The items of a menu that show something over the drawing: all links, or one project team.
#[component]
pub fn OverlayItems() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let keys = ActionId::ShowAllLinks.action().keys;
    let key = keys.first().map(|key| key.words(words));
    let teams: Vec<String> = editor.read(|document| {
        let teams = document.about().teams.iter();
        teams.map(|team| words.short_team(&team.title)).collect()
    });
    let team_items = teams.into_iter().enumerate().map(|(index, team)| {
        let shown = move || editor.team.get() == Some(index);
        view! {
            <ChoiceItem
                label=team
                chosen=Signal::derive(shown)
                choose=Callback::new(move |()| editor.show_team((!shown()).then_some(index)))
            />
        }
    });
    let team_items: Vec<_> = team_items.collect();
    let heading =
        (!team_items.is_empty()).then(|| view! { <p class="menu-heading">{words.teams()}</p> });
    view! {
        <ChoiceItem
            label=words.show_all_links()
            chosen=Signal::derive(move || app.all_links.get())
            choose=Callback::new(move |()| editor.act(ActionId::ShowAllLinks))
            key
        />
        {heading}
        {team_items}
    }
}
