//! Links and team members that lead to nothing.

use banyan_core::check::Check;
use banyan_core::edit::{Command, plan};
use banyan_core::model::{About, IdSource, Team};

use super::support::{card, chart, chart_of, finds, found, mended, party, post, to, with_links};

#[test]
fn links_to_nothing_are_found_and_removed() {
    let mut document = chart(vec![
        (
            "",
            with_links(
                post("a"),
                vec![to("b"), to("nobody"), party(" "), party("city")],
            ),
        ),
        ("a", post("b")),
        ("a", post("c")),
    ]);
    finds(
        &document,
        Check::Nothing,
        &[
            ("a", "A link leads to nobody, which is not in the chart"),
            ("a", "A link does not say who is at its other end"),
        ],
    );
    let after = mended(&document, Check::Nothing);
    assert_eq!(card(&after, "a").links.len(), 3);
    let gone = document.key_of("b").unwrap();
    let edit = plan(
        &document,
        &Command::Delete { nodes: vec![gone] },
        &mut IdSource::new(1),
    );
    document.apply(&edit.unwrap().changes).unwrap();
    assert_eq!(
        found(&document, Check::Nothing)[0].1,
        "A link leads to b, which has been deleted"
    );
}

#[test]
fn members_who_are_gone_are_found_and_taken_off() {
    let team = Team {
        title: "launch".into(),
        lead: "gone".into(),
        members: vec!["a".into(), "away".into()],
        ..Team::default()
    };
    let about = About {
        teams: vec![
            Team {
                lead: "a".into(),
                ..Team::default()
            },
            team,
        ],
        ..About::default()
    };
    let document = chart_of(about, vec![("", post("a"))]);
    finds(
        &document,
        Check::Nothing,
        &[("launch", "2 members are no longer in the chart")],
    );
    let after = mended(&document, Check::Nothing);
    let team = &after.about().teams[1];
    assert_eq!((&*team.lead, team.members.len()), ("", 1));
}
