use banyan_core::edit::{Command, Direction, Edit, Field, Impact, plan};
use banyan_core::model::{About, Card, Document, Gap, IdSource, Link, LinkEnd, NodeKey, Team};

use super::play;

fn chart() -> Document {
    let story = play(
        "
        Head
          Anna
            Rep
          Ben",
        "",
    );
    story.session.document().clone()
}

fn node(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

fn planned(document: &Document, command: &Command) -> Edit {
    plan(document, command, &mut IdSource::new(7)).unwrap()
}

#[test]
fn of_a_card_it_is_that_card() {
    let document = chart();
    let anna = node(&document, "n2");
    let card = Card {
        title: "Annabel".to_owned(),
        ..document.card(anna).clone()
    };
    let place = Field::Title.into();
    let edit = planned(
        &document,
        &Command::SetCard {
            node: anna,
            place,
            card,
        },
    );
    let impact = Impact::of(&edit, Direction::Forward);
    let expected = Impact {
        nodes: vec![anna],
        cards: vec![anna],
        ..Impact::default()
    };
    assert_eq!(impact, expected);
    assert!(impact.stays_in_place());
}

#[test]
fn of_a_move_it_is_both_superiors() {
    let document = chart();
    let [head, anna, rep, ben] = ["n1", "n2", "n3", "n4"].map(|id| node(&document, id));
    let command = Command::Move {
        nodes: vec![rep],
        to: Gap::last_below(Some(ben)),
    };
    let edit = planned(&document, &command);
    let impact = Impact::of(&edit, Direction::Forward);
    assert_eq!(impact.nodes, [rep]);
    assert_eq!(impact.reached(), [rep, anna, ben]);
    assert_eq!(impact.destination, Some(ben));
    assert!(impact.structure && !impact.stays_in_place());
    // Undone, the branch returns to where it was.
    assert_eq!(Impact::of(&edit, Direction::Back).destination, Some(anna));
    assert!(!impact.reached().contains(&head));
}

#[test]
fn a_new_card_with_links_changes_the_links() {
    let document = chart();
    let head = node(&document, "n1");
    let to = LinkEnd::Node("n2".into());
    let card = Card {
        links: vec![Link {
            end: to,
            ..Link::default()
        }],
        ..Card::default()
    };
    let under = Some(head);
    let edit = planned(&document, &Command::AddReport { under, card });
    assert!(Impact::of(&edit, Direction::Forward).links);
    let edit = planned(
        &document,
        &Command::AddReport {
            under,
            card: Card::default(),
        },
    );
    assert!(!Impact::of(&edit, Direction::Forward).links);
}

#[test]
fn of_the_chart_it_says_which_part() {
    let document = chart();
    let about = |with: fn(&mut About)| {
        let mut about = About::clone(document.about());
        with(&mut about);
        planned(&document, &Command::SetAbout { about })
    };
    let titled = Impact::of(
        &about(|about| about.title = "Other".to_owned()),
        Direction::Forward,
    );
    assert_eq!(titled, Impact::default());
    let levels = about(|about| about.levels = vec!["A".to_owned()]);
    assert!(!Impact::of(&levels, Direction::Forward).stays_in_place());
    let layout = about(|about| about.drawing.align_levels = true);
    assert!(!Impact::of(&layout, Direction::Forward).stays_in_place());
    let command = Command::SetTeams {
        team: 0,
        teams: vec![Team::default()],
    };
    let edit = planned(&document, &command);
    let forward = Impact::of(&edit, Direction::Forward).teams.unwrap();
    let back = Impact::of(&edit, Direction::Back).teams.unwrap();
    assert_eq!(
        (forward.before.teams.len(), forward.after.teams.len()),
        (0, 1)
    );
    assert_eq!((back.before, back.after), (forward.after, forward.before));
}
