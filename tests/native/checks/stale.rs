//! Fixes of findings on a chart that has changed since: what no longer applies is left alone.

use banyan_core::check::{Check, Finding, check, fix};
use banyan_core::edit::{Command, Field, plan};
use banyan_core::model::{About, Card, Document, Headcount, IdSource, NodeKey, Team};

use super::support::{card, chart, chart_of, duty, granted, held, on, post, to, unit, with_links};

fn first(document: &Document, of: Check) -> Finding {
    check(document).of(of)[0].clone()
}

fn key(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

fn run(document: &mut Document, command: &Command) {
    let edit = plan(document, command, &mut IdSource::new(3)).unwrap();
    document.apply(&edit.changes).unwrap();
}

/// Changes a card as its panel would.
fn change(document: &mut Document, id: &str, with: impl FnOnce(&mut Card)) {
    let node = key(document, id);
    let mut card = document.card(node).clone();
    with(&mut card);
    let place = Field::Note.into();
    run(document, &Command::SetCard { node, place, card });
}

/// Carries the fix out if there is one, and counts the findings of its kind that remain.
fn left(document: &Document, finding: &Finding) -> usize {
    let mut document = document.clone();
    if let Some(command) = fix(&document, finding) {
        run(&mut document, &command);
    }
    check(&document).of(finding.check()).len()
}

#[test]
fn a_link_is_known_by_what_it_says_and_not_by_its_place() {
    let links = vec![to("nobody"), to("top"), to("b")];
    let mut document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), links)),
        ("top", post("b")),
    ]);
    let dead = first(&document, Check::Nothing);
    let dotted = first(&document, Check::Superiors);
    change(&mut document, "a", |card| card.links.rotate_right(1));
    for (finding, others) in [(&dead, ["b", "top"]), (&dotted, ["b", "nobody"])] {
        let mut document = document.clone();
        let command = fix(&document, finding).unwrap();
        run(&mut document, &command);
        assert_eq!(card(&document, "a").links, others.map(to));
    }
    change(&mut document, "a", |card| card.links.truncate(1));
    assert_eq!(
        (fix(&document, &dead), fix(&document, &dotted)),
        (None, None)
    );
}

#[test]
fn a_dotted_line_that_leaves_the_reporting_line_stays() {
    let mut document = chart(vec![
        ("", post("top")),
        ("top", post("a")),
        ("a", with_links(post("b"), vec![to("a")])),
    ]);
    let finding = first(&document, Check::Superiors);
    let nodes = vec![key(&document, "b")];
    let to = document.gap_at(Some(key(&document, "top")), 0);
    run(&mut document, &Command::Move { nodes, to });
    assert_eq!(fix(&document, &finding), None);
}

#[test]
fn a_chain_that_got_another_report_keeps_its_managers() {
    let mut document = chart(vec![("", post("a")), ("a", post("b")), ("b", post("c"))]);
    let finding = first(&document, Check::Chain);
    let under = Some(key(&document, "b"));
    let card = post("d");
    run(&mut document, &Command::AddReport { under, card });
    assert_eq!(fix(&document, &finding), None);
}

#[test]
fn a_team_is_known_by_who_is_gone_from_it() {
    let team = |title: &str, gone: &str| Team {
        title: title.into(),
        members: vec!["a".into(), gone.into()],
        ..Team::default()
    };
    let teams = vec![team("one", "x"), team("two", "y")];
    let about = About {
        teams: teams.clone(),
        ..About::default()
    };
    let mut document = chart_of(about, vec![("", post("a"))]);
    let finding = first(&document, Check::Nothing);
    let turned = teams.into_iter().rev().collect();
    run(
        &mut document,
        &Command::SetTeams {
            team: 0,
            teams: turned,
        },
    );
    let command = fix(&document, &finding).unwrap();
    run(&mut document, &command);
    let members = |team: usize| document.about().teams[team].members.len();
    assert_eq!((members(0), members(1)), (2, 1));
    assert_eq!(fix(&document, &finding), None);
}

#[test]
fn a_unit_that_has_got_a_head_keeps_it() {
    let mut document = chart(vec![("", unit("u")), ("u", post("a")), ("u", post("b"))]);
    let finding = first(&document, Check::NoHead);
    let away = {
        let mut document = document.clone();
        let to = document.gap_at(None, 0);
        let nodes = vec![key(&document, "a")];
        run(&mut document, &Command::Move { nodes, to });
        document
    };
    assert_eq!(fix(&away, &finding), None, "the post belongs to it no more");
    change(&mut document, "b", |card| card.head = true);
    assert_eq!(fix(&document, &finding), None);
}

#[test]
fn an_establishment_that_agrees_by_now_is_left_alone() {
    let mut document = chart(vec![
        (
            "",
            Card {
                establishment: vec![granted("clerk", Headcount::Exactly(2))],
                ..unit("u")
            },
        ),
        ("u", on("clerk", "a", Headcount::Exactly(1))),
    ]);
    let finding = first(&document, Check::Establishment);
    change(&mut document, "a", |card| {
        card.headcount = Headcount::Exactly(2)
    });
    assert_eq!(fix(&document, &finding), None);
}

#[test]
fn a_person_who_has_time_by_now_keeps_their_shares() {
    let mut document = chart(vec![
        ("", held("a", "林晓", "", None)),
        ("a", held("b", "林晓", "", None)),
    ]);
    let finding = first(&document, Check::FullTime);
    for id in ["a", "b"] {
        change(&mut document, id, |card| card.holders[0].share = Some(40));
    }
    assert_eq!(fix(&document, &finding), None);
}

#[test]
fn a_duty_that_the_first_post_gave_up_is_not_lost() {
    let with = |title: &str| Card {
        duties: vec![duty("keeps the books")],
        ..post(title)
    };
    let mut document = chart(vec![("", with("a")), ("a", with("b")), ("a", with("c"))]);
    let finding = first(&document, Check::SameDuty);
    assert_eq!(left(&document, &finding), 0);
    change(&mut document, "a", |card| card.duties.clear());
    assert_eq!(fix(&document, &finding), None);
}
