//! An establishment, level by level.

use crate::support::numbered;
use banyan_core::model::{About, Card, Document, Headcount, Kind, Totals};

/// A unit authorised for a manager, seven supervisors, and specialists as needed.
fn department(supervisors: u32, specialist: Headcount) -> Document {
    use banyan_core::model::Establishment;
    let granted = |level: &str, headcount| Establishment {
        level: level.into(),
        headcount,
        ..Establishment::default()
    };
    let unit = Card {
        establishment: vec![
            granted("manager", Headcount::Exactly(1)),
            granted("supervisor", Headcount::Exactly(7)),
            granted(
                "specialist",
                Headcount::Open {
                    min: 0,
                    remark: "as needed".into(),
                },
            ),
        ],
        ..Card::titled(Kind::Unit, "department")
    };
    let post = |level: &str, headcount| Card {
        level: level.into(),
        headcount,
        ..Card::titled(Kind::Position, level)
    };
    let cards = [
        (None, unit),
        (Some(0), post("manager", Headcount::Exactly(1))),
        (Some(1), post("supervisor", Headcount::Exactly(supervisors))),
        (Some(2), post("specialist", specialist)),
    ];
    let nodes = numbered(cards);
    let about = About {
        levels: vec!["manager".into(), "supervisor".into(), "specialist".into()],
        ..About::default()
    };
    Document::build(about, nodes).unwrap()
}

/// For each level: its name, whether it states a minimum and a maximum, and whether it agrees.
fn levels(document: &Document) -> Vec<(String, u64, u64, bool)> {
    let top = document.key_of("0").unwrap();
    let by_level = document.by_level(Some(top));
    let levels = by_level.levels.into_iter();
    levels
        .map(|sum| (sum.level, sum.totals.min, sum.totals.max, sum.agrees))
        .collect()
}

#[test]
fn an_establishment_is_compared_level_by_level() {
    let as_granted = department(7, Headcount::NotStated);
    assert_eq!(
        levels(&as_granted),
        [
            ("manager".into(), 1, 1, true),
            ("supervisor".into(), 7, 7, true),
            ("specialist".into(), 0, 0, true),
        ]
    );
    assert!(as_granted.by_level(as_granted.key_of("0")).agrees());
    for supervisors in [6, 8] {
        let differs = department(supervisors, Headcount::Exactly(3));
        assert_eq!(
            levels(&differs)[1],
            (
                "supervisor".into(),
                supervisors.into(),
                supervisors.into(),
                false
            )
        );
        assert!(levels(&differs)[2].3, "as many as needed");
    }
}

#[test]
fn boxes_keep_within_what_is_granted_or_not() {
    use Headcount::{Exactly, NotStated, Open, Range};
    let open = |min| Open {
        min,
        remark: String::new(),
    };
    let cases = [
        (Exactly(3), Exactly(3), true),
        (Exactly(2), Exactly(3), false),
        (Range { min: 2, max: 3 }, Exactly(3), false),
        (Exactly(3), Range { min: 2, max: 3 }, true),
        (Exactly(4), Range { min: 2, max: 3 }, false),
        (open(3), Exactly(3), false),
        (open(3), open(2), true),
        (Exactly(1), open(2), false),
        (NotStated, Exactly(3), true),
        (Exactly(9), NotStated, true),
    ];
    for (boxes, granted, keeps) in cases {
        let totals = Totals::of(&Card {
            headcount: boxes.clone(),
            ..Card::default()
        });
        assert_eq!(
            totals.keeps_within(&granted),
            keeps,
            "{boxes:?} in {granted:?}"
        );
    }
}
