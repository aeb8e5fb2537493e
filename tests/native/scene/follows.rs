//! A scene that follows any edits is the scene of the chart.

use banyan_core::edit::{Command, Edit, Field};
use banyan_core::layout::Rect;
use banyan_core::model::{Card, Document, Kind, NewNode};
use proptest::prelude::*;

use super::desk::{Desk, about, difference, set_card};

/// Something that a person does, with numbers that pick where.
#[derive(Clone, Debug)]
enum EditLabel {
    Rename(usize, usize),
    Add(usize),
    Manager(usize),
    Assistant(usize),
    Columns(usize, u8),
    Move(usize, usize, usize),
    Delete(usize),
    DeleteBranch(usize),
    Fold(usize),
    Turn(bool, bool),
    Undo,
}

fn deeds() -> impl Strategy<Value = Vec<EditLabel>> {
    let at = 0..200_usize;
    let label = prop_oneof![
        3 => (at.clone(), 1..9_usize).prop_map(|(at, words)| EditLabel::Rename(at, words)),
        2 => at.clone().prop_map(EditLabel::Add),
        1 => at.clone().prop_map(EditLabel::Manager),
        3 => at.clone().prop_map(EditLabel::Assistant),
        3 => (at.clone(), 0..6_u8).prop_map(|(at, columns)| EditLabel::Columns(at, columns)),
        5 => (at.clone(), at.clone(), 0..9_usize).prop_map(|(a, b, c)| EditLabel::Move(a, b, c)),
        1 => at.clone().prop_map(EditLabel::Delete),
        1 => at.clone().prop_map(EditLabel::DeleteBranch),
        5 => at.prop_map(EditLabel::Fold),
        1 => any::<(bool, bool)>().prop_map(|(right, align)| EditLabel::Turn(right, align)),
        3 => Just(EditLabel::Undo),
    ];
    prop::collection::vec(label, 1..30)
}

pub fn documents() -> impl Strategy<Value = Document> {
    let card = (0..7_usize, 0..10_u8, 0..12_u8, any::<bool>());
    (prop::collection::vec(card, 1..120), any::<(bool, bool)>()).prop_map(
        |(raw, (right, align))| {
            let mut path: Vec<usize> = Vec::new();
            let nodes = raw.iter().enumerate().map(|(index, card)| {
                path.truncate(card.0);
                let parent = path.last().copied();
                path.push(index);
                let kind = [Kind::Unit, Kind::External, Kind::Position][usize::from(card.1.min(2))];
                let title = "word ".repeat(1 + usize::from(card.2));
                NewNode {
                    id: index.to_string().into(),
                    parent,
                    card: Card {
                        assistant: card.2 == 0,
                        columns: (card.1 == 5).then_some(card.2 % 5),
                        ..Card::titled(kind, title)
                    },
                }
            });
            Document::build(about(right, align), nodes.collect()).unwrap()
        },
    )
}

/// The command of an act; `None` for folds and undo.
fn command(desk: &Desk, label: &EditLabel) -> Option<Command> {
    Some(match *label {
        EditLabel::Rename(at, words) => set_card(desk, desk.node(at)?, Field::Title, |card| {
            card.title = "name ".repeat(words);
        }),
        EditLabel::Assistant(at) => set_card(desk, desk.node(at)?, Field::Assistant, |card| {
            card.assistant = !card.assistant;
        }),
        EditLabel::Columns(at, columns) => set_card(desk, desk.node(at)?, Field::Columns, |card| {
            card.columns = columns.checked_sub(1);
        }),
        EditLabel::Add(at) => Command::AddReport {
            under: desk.node(at),
            card: Card::titled(Kind::Position, "new"),
        },
        EditLabel::Manager(at) => Command::AddManager {
            above: desk.node(at)?,
            card: Card::titled(Kind::Position, "new"),
        },
        EditLabel::Move(at, to, index) => {
            let parent = desk.node(to).filter(|_| to % 20 > 0);
            Command::Move {
                nodes: vec![desk.node(at)?],
                to: desk.document.gap_at(parent, index),
            }
        }
        EditLabel::Delete(at) => Command::Delete {
            nodes: vec![desk.node(at)?],
        },
        EditLabel::DeleteBranch(at) => Command::DeleteBranches {
            nodes: vec![desk.node(at)?],
            cut: false,
        },
        EditLabel::Turn(right, align) => Command::SetAbout {
            about: about(right, align),
        },
        EditLabel::Fold(_) | EditLabel::Undo => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_any_edits_gives_the_scene_of_the_chart(document in documents(), deeds in deeds()) {
        let mut desk = Desk::new(document);
        let mut done: Vec<Edit> = Vec::new();
        for (number, label) in deeds.iter().enumerate() {
            // Some card that the person looks at.
            let keep = desk.node(number * 31);
            let before = keep.and_then(|node| desk.scene.rect_of(node));
            match label {
                EditLabel::Undo => {
                    if let Some(edit) = done.pop() {
                        desk.undo(&edit);
                    }
                }
                EditLabel::Fold(at) => {
                    if let Some(node) = desk.node(*at)
                        && !desk.document.children(Some(node)).is_empty()
                    {
                        desk.fold(node);
                    }
                }
                _ => {
                    let edit = command(&desk, label).and_then(|command| desk.run(&command, keep));
                    let after = keep.and_then(|node| desk.scene.rect_of(node));
                    if let (Some(before), Some(after), true) = (before, after, edit.is_some()) {
                        let fixed = |rect: &Rect| desk.scene.plan().direction.fixed_point(rect);
                        let turned = matches!(label, EditLabel::Turn(..));
                        let (a, b) = (fixed(&before), fixed(&after));
                        let stays = (a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6;
                        prop_assert!(stays || turned, "{label:?} moved what is looked at");
                    }
                    done.extend(edit.map(|(edit, _)| edit));
                }
            }
            let differs = difference(&desk.scene, &desk.anew());
            prop_assert!(differs.is_none(), "after {label:?}: {differs:?}");
            prop_assert_eq!(desk.lost(), [], "after {:?}", label);
        }
    }
}
