//! What one build writes the next reads.

use std::fmt::Write as _;

use banyan_core::bytes::{
    read_changes, read_command, read_edit, write_changes, write_command, write_edit,
};
use banyan_core::edit::{Command, Consequence, Edit, Field, FieldPlace, Fragment, plan};
use banyan_core::model::{
    About, Card, Change, Document, Gap, Headcount, Holder, IdSource, Kind, Link, LinkEnd, NewNode,
    NodeKey, Place, Team, TextItem,
};

/// A chart with what edits may be about.
fn example() -> Document {
    let post = |title: &str| Card::titled(Kind::Position, title);
    let held = |title: &str, person: &str| Card {
        level: "manager".into(),
        holders: vec![Holder {
            person: person.into(),
            ..Holder::named("林晓")
        }],
        ..post(title)
    };
    let cards = [
        (None, Card::titled(Kind::Unit, "unit")),
        (
            Some(0),
            Card {
                head: true,
                ..held("head", "p")
            },
        ),
        (Some(0), held("second", "p")),
        (Some(2), held("third", "")),
        (None, post("top")),
    ];
    let nodes = cards
        .into_iter()
        .enumerate()
        .map(|(n, (parent, card))| NewNode {
            id: format!("n{n}").into(),
            parent,
            card,
        });
    let about = About {
        levels: vec!["manager".into()],
        ..About::default()
    };
    Document::build(about, nodes.collect()).unwrap()
}

/// A card with a value of every kind.
fn full_card() -> Card {
    let link = |end| Link {
        end,
        ..Link::default()
    };
    Card {
        summary: "概述".into(),
        assistant: true,
        headcount: Headcount::Range { min: 1, max: 300 },
        like_units: Headcount::Rule {
            min: 0,
            rule: "one per product".into(),
        },
        in_post: Some(0),
        tools: vec![TextItem::of("hammer"), TextItem::default()],
        links: vec![
            link(LinkEnd::Node("n3".into())),
            link(LinkEnd::Party {
                name: "bank".into(),
                party_type: String::new(),
            }),
        ],
        extra: vec![("colour".into(), r#"{"of":["red"]}"#.into())],
        ..Card::titled(Kind::Position, "new")
    }
}

/// One command of each kind, in the order of [`super::KINDS`].
fn golden_commands(document: &Document) -> Vec<Command> {
    let [n0, n1, n2, n3, n4] =
        ["n0", "n1", "n2", "n3", "n4"].map(|id| document.key_of(id).unwrap());
    let card = full_card();
    let noted = |node: NodeKey| Card {
        note: "noted".into(),
        ..document.card(node).clone()
    };
    vec![
        Command::AddReport {
            under: None,
            card: card.clone(),
        },
        Command::AddPeer {
            beside: n2,
            card: card.clone(),
        },
        Command::AddManager { above: n3, card },
        Command::SetCard {
            node: n2,
            place: FieldPlace::Item(Field::Holders, 0),
            card: noted(n2),
        },
        Command::SetCards {
            field: Field::Note,
            cards: vec![(n1, noted(n1)), (n2, noted(n2))],
        },
        Command::SetAbout {
            about: About {
                title: "chart".into(),
                ..About::clone(document.about())
            },
        },
        Command::SetTeams {
            team: 0,
            teams: vec![Team {
                title: "team".into(),
                members: vec!["n3".into()],
                ..Team::default()
            }],
        },
        Command::SetHead {
            unit: n0,
            head: Some(n2),
        },
        Command::JoinHolders {
            holders: vec![(n2, 0), (n3, 0)],
        },
        Command::PartHolder { post: n1, index: 0 },
        Command::RenameLevel {
            from: "manager".into(),
            to: "chief".into(),
        },
        Command::Move {
            nodes: vec![n3],
            to: Gap {
                parent: Some(n0),
                before: Some(n1),
            },
        },
        Command::Delete { nodes: vec![n2] },
        Command::DeleteBranches {
            nodes: vec![n0],
            cut: true,
        },
        Command::Insert {
            fragment: Fragment::of(document, &[n1, n2]),
            at: Gap::last_below(Some(n0)),
            duplicate: false,
        },
        // A head comes into a unit that has one, which is told.
        Command::Insert {
            fragment: Fragment::of(document, &[n1]),
            at: Gap::last_below(Some(n4)),
            duplicate: true,
        },
    ]
}

/// An edit that says all that undo can say.
fn told(document: &Document) -> Edit {
    let [n0, n1] = ["n0", "n1"].map(|id| document.key_of(id).unwrap());
    let move_first = Command::Move {
        nodes: vec![n1],
        to: Gap::last_below(None),
    };
    let mut edit = plan(document, &move_first, &mut IdSource::new(5)).unwrap();
    edit.consequences = vec![
        Consequence::NotHead { post: n1, unit: n0 },
        Consequence::ChangedSince { node: Some(n0) },
        Consequence::ChangedSince { node: None },
        Consequence::MovedSince { node: n0 },
        Consequence::GoneSince { node: n1 },
        Consequence::BuiltUpon { node: n1 },
    ];
    edit
}

/// Everything that the golden file holds: what it is, for which chart, and its bytes.
pub fn golden() -> Vec<(&'static str, Document, Vec<u8>)> {
    let document = &example();
    let mut golden = Vec::new();
    let mut ids = IdSource::new(11);
    for command in golden_commands(document) {
        let edit = plan(document, &command, &mut ids).unwrap();
        let mut after = document.clone();
        after.apply(&edit.changes).unwrap();
        let undoing = write_changes(&after, &edit.inverse());
        golden.push((
            "command",
            document.clone(),
            write_command(document, &command),
        ));
        golden.push(("edit", document.clone(), write_edit(document, &edit)));
        golden.push(("changes", after, undoing));
    }
    golden.push((
        "edit",
        document.clone(),
        write_edit(document, &told(document)),
    ));
    golden
}

#[test]
fn an_edit_with_all_that_undo_tells_comes_back() {
    let document = example();
    let edit = told(&document);
    assert!(matches!(
        edit.changes[..],
        [
            Change::Place {
                before: Some(Place { index: 0, .. }),
                ..
            },
            ..
        ]
    ));
    assert_eq!(
        read_edit(&document, &write_edit(&document, &edit)),
        Ok(edit)
    );
}

/// The bytes are those of every build since version 1 of the form: none may be edited, new ones
/// are added at the end (`WRITE_GOLDEN=1` writes the file).
#[test]
fn what_one_build_writes_the_next_reads() {
    let path = crate::root().join("tests/data/version-1/edits.txt");
    let mut text = String::new();
    let golden = golden();
    for (what, _, bytes) in &golden {
        let hex = bytes.iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        });
        writeln!(text, "{what} {hex}").unwrap();
    }
    if std::env::var_os("WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, kept);
    for (line, (what, document, _)) in kept.lines().zip(&golden) {
        let (_, hex) = line.split_once(' ').unwrap();
        let digits = hex
            .as_bytes()
            .chunks(2)
            .map(|two| std::str::from_utf8(two).unwrap());
        let bytes: Vec<u8> = digits
            .map(|two| u8::from_str_radix(two, 16).unwrap())
            .collect();
        let again = match *what {
            "command" => write_command(document, &read_command(document, &bytes).unwrap()),
            "edit" => write_edit(document, &read_edit(document, &bytes).unwrap()),
            _ => write_changes(document, &read_changes(document, &bytes).unwrap()),
        };
        assert_eq!(again, bytes);
    }
}
