//! The establishment of a unit compared with its boxes.

use banyan_core::check::Check;
use banyan_core::model::{Card, Headcount};

use super::support::{card, chart, finds, finds_nothing, granted, mended, on, unit};

#[test]
fn an_establishment_is_held_against_the_boxes() {
    let office = |supervisors: u32| Card {
        establishment: vec![
            granted("manager", Headcount::Exactly(1)),
            granted("supervisor", Headcount::Exactly(supervisors)),
        ],
        like_units: Headcount::Exactly(3),
        ..unit("office")
    };
    let with = |office: Card| {
        chart(vec![
            ("", office),
            ("office", on("manager", "a", Headcount::Exactly(1))),
            ("a", unit("team")),
            ("team", on("supervisor", "b", Headcount::Exactly(2))),
            ("a", on("", "c", Headcount::Exactly(4))),
        ])
    };
    finds_nothing(&with(office(2)), Check::Establishment);
    let document = with(office(7));
    finds(
        &document,
        Check::Establishment,
        &[(
            "office",
            "At level supervisor, its positions add up to a different number",
        )],
    );
    let after = mended(&document, Check::Establishment);
    assert_eq!(
        card(&after, "office").establishment,
        office(2).establishment
    );
}

#[test]
fn a_level_that_is_not_granted_is_found_and_added() {
    let office = Card {
        establishment: vec![granted("manager", Headcount::Exactly(1))],
        headcount: Headcount::Exactly(1),
        ..unit("office")
    };
    let document = chart(vec![
        ("", office),
        ("office", on("manager", "a", Headcount::Exactly(1))),
        ("a", on("clerk", "b", Headcount::Range { min: 1, max: 2 })),
    ]);
    let after = mended(&document, Check::Establishment);
    let office = card(&after, "office");
    assert_eq!(
        office.establishment,
        [
            granted("manager", Headcount::Exactly(1)),
            granted("clerk", Headcount::Range { min: 1, max: 2 }),
        ]
    );
    assert_eq!(office.headcount, Headcount::Range { min: 2, max: 3 });
}

#[test]
fn like_units_inside_a_unit_count_as_many() {
    let office = Card {
        establishment: vec![granted("clerk", Headcount::Exactly(6))],
        ..unit("office")
    };
    let teams = Card {
        like_units: Headcount::Exactly(3),
        ..unit("teams")
    };
    let document = chart(vec![
        ("", office),
        ("office", teams),
        ("teams", on("clerk", "a", Headcount::Exactly(2))),
    ]);
    finds_nothing(&document, Check::Establishment);
}
