use banyan_core::drawing::LinkName;
use banyan_core::edit::{Command, Field};
use banyan_core::model::{Card, Link, LinkEnd, Team};
use banyan_core::session::{ActionId, Intent, LinkScope, Part};

use super::{Story, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben
        Tom";

/// A link from Rep to Tom.
fn linked() -> Story {
    let mut story = play(TEAM, "");
    let (node, to) = (story.node("Rep"), story.node("Tom"));
    let document = story.session.document();
    let card = Card {
        links: vec![Link {
            end: LinkEnd::Node(document.id(to).clone()),
            ..Link::default()
        }],
        ..document.card(node).clone()
    };
    let place = Field::Links.item(0);
    story.send(Intent::Edit(Command::SetCard { node, place, card }));
    story
}

/// The titles at the ends of the links that are shown.
fn shown(story: &Story) -> Vec<Vec<String>> {
    let document = story.session.document();
    let title = |node| document.card(node).title.clone();
    let lines = story.session.links().lines().iter();
    lines
        .map(|line| line.nodes().map(title).collect())
        .collect()
}

#[test]
fn links_of_what_is_selected_are_shown() {
    let mut story = linked();
    story.act("click Ben");
    assert!(shown(&story).is_empty());
    story.act("click Tom");
    assert_eq!(shown(&story), [["Rep", "Tom"]]);
    assert_eq!(story.session.drawn_links().links.len(), 1);
}

#[test]
fn a_switch_shows_all_links() {
    let mut story = linked();
    let before = story.file();
    let effects = story.session.dispatch(Intent::Act(ActionId::ShowAllLinks));
    assert!(effects.parts.has(Part::Settings) && effects.parts.has(Part::Gathered));
    assert_eq!(story.session.link_scope(), LinkScope::All);
    assert_eq!(shown(&story), [["Rep", "Tom"]]);
    // It is the person's choice, and not part of the chart.
    assert_eq!(story.file(), before);
    assert!(effects.save.is_none());
    story.send(Intent::Act(ActionId::ShowAllLinks));
    assert!(shown(&story).is_empty());
}

#[test]
fn a_folded_end_is_drawn_at_the_card_above() {
    let mut story = linked();
    story.act("fold Ben");
    story.act("click Rep");
    assert_eq!(shown(&story), [["Rep", "Ben"]]);
    story.act("open Ben");
    assert_eq!(shown(&story), [["Rep", "Tom"]]);
}

#[test]
fn a_deleted_end_comes_back_with_undo() {
    let mut story = linked();
    let before = story.file();
    story.acts("click Tom\npress Delete\nclick Rep");
    assert!(shown(&story).is_empty());
    story.acts("press Ctrl+z\nclick Rep");
    assert_eq!(story.file(), before);
    assert_eq!(shown(&story), [["Rep", "Tom"]]);
}

#[test]
fn a_link_that_stands_out_has_both_ends_stand_out() {
    let mut story = linked();
    story.act("click Rep");
    let link = LinkName {
        holder: story.node("Rep"),
        index: 0,
    };
    let effects = story.session.dispatch(Intent::StandOut(Some(link)));
    assert_eq!(effects.cards.len(), 2);
    assert!(story.card("Rep").highlighted && story.card("Tom").highlighted);
    assert!(!story.card("Head").highlighted);
    // Another selection ends it.
    story.act("click Head");
    assert!(story.session.stands_out().is_none());
    assert!(!story.card("Tom").highlighted);
}

#[test]
fn a_click_on_a_link_stays_at_its_end() {
    for (before, after) in [("Tom", "Tom"), ("Rep", "Rep"), ("Head", "Rep")] {
        let mut story = linked();
        story.act(&format!("click {before}"));
        let holder = story.node("Rep");
        story.send(Intent::GoToLink(LinkName { holder, index: 0 }));
        assert_eq!(story.selected(), [after], "from {before}");
        assert!(story.session.stands_out().is_some());
    }
}

fn with_teams(titles: &[&str]) -> Story {
    let mut story = play(TEAM, "");
    let id = |title: &str| story.session.document().id(story.node(title)).clone();
    let teams = titles.iter().map(|title| Team {
        title: (*title).to_owned(),
        lead: id("Rep"),
        members: vec![id("Tom")],
        ..Team::default()
    });
    let teams = teams.collect();
    story.send(Intent::Edit(Command::SetTeams { team: 0, teams }));
    story
}

#[test]
fn a_team_is_laid_over_the_drawing() {
    let mut story = with_teams(&["Launch"]);
    story.send(Intent::ShowTeam(Some(0)));
    assert!(story.card("Rep").team.unwrap().leads);
    assert!(!story.card("Tom").team.unwrap().inside);
    story.act("fold Ben");
    assert!(story.card("Ben").team.unwrap().inside);
    story.send(Intent::ShowTeam(None));
    assert!(story.card("Rep").team.is_none());
}

#[test]
fn a_team_is_followed_where_it_goes_in_the_list() {
    let mut story = with_teams(&["Launch", "Move"]);
    story.send(Intent::ShowTeam(Some(1)));
    let mut teams = story.session.document().about().teams.clone();
    teams.swap(0, 1);
    story.send(Intent::Edit(Command::SetTeams { team: 0, teams }));
    assert_eq!(story.session.team(), Some(0));
    assert_eq!(story.card("Rep").team.unwrap().text, "Move · lead");
    story.act("press Ctrl+z");
    assert_eq!(story.session.team(), Some(1));
    let mut teams = story.session.document().about().teams.clone();
    teams.remove(1);
    story.send(Intent::Edit(Command::SetTeams { team: 1, teams }));
    assert_eq!(story.session.team(), None);
    assert!(story.session.team_tags().is_empty());
}

#[test]
fn a_deleted_member_comes_back_with_undo() {
    let mut story = with_teams(&["Launch"]);
    story.send(Intent::ShowTeam(Some(0)));
    story.acts("click Tom\npress Delete");
    assert_eq!(story.session.team_tags().len(), 1);
    story.act("press Ctrl+z");
    assert_eq!(story.session.team_tags().len(), 2);
}

#[test]
fn vacancies_are_marked_by_a_switch() {
    let mut story = play(
        "
        Company/
          Head @Kim",
        "",
    );
    let company = story.node("Company");
    let card = Card {
        headcount: banyan_core::model::Headcount::Exactly(2),
        ..Card::titled(banyan_core::model::Kind::Position, "Clerk")
    };
    let under = Some(company);
    story.send(Intent::Edit(Command::AddReport { under, card }));
    assert_eq!(story.card("Clerk").marks.vacant, None);
    let effects = story.session.dispatch(Intent::Act(ActionId::MarkVacancies));
    assert!(effects.parts.has(Part::Settings));
    assert_eq!(story.card("Clerk").marks.vacant.unwrap(), "2 vacant");
    // A unit stands for everything below it.
    assert_eq!(story.card("Company").marks.vacant.unwrap(), "2 vacant");
    assert_eq!(story.card("Head").marks.vacant, None);
}
