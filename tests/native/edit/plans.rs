//! Edits as a person means them, on charts written as indented outlines.

use banyan_core::edit::{
    Command, Edit, EditError, EditLabel, Field, Fragment, History, Verb, plan, topmost,
};
use banyan_core::model::{About, Card, Document, IdSource, Kind, NewNode, NodeKey};

/// A chart from an outline: two spaces a level, each line a title that is also the id.
fn chart(outline: &str) -> Document {
    let mut path: Vec<usize> = Vec::new();
    let mut nodes = Vec::new();
    for line in outline.lines().filter(|line| !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        path.truncate(depth);
        let parent = path.last().copied();
        path.push(nodes.len());
        nodes.push(NewNode {
            id: line.trim().into(),
            parent,
            card: Card::titled(Kind::Position, line.trim()),
        });
    }
    Document::build(About::default(), nodes).unwrap()
}

fn outline(document: &Document) -> String {
    document
        .preorder()
        .map(|(node, depth)| format!("{}{}\n", "  ".repeat(depth), document.card(node).title))
        .collect()
}

fn key(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

fn keys(document: &Document, ids: &[&str]) -> Vec<NodeKey> {
    ids.iter().map(|id| key(document, id)).collect()
}

/// Carries the command out and undoes it: checks the outline after, and that undo restores it.
#[track_caller]
fn check(before: &str, command: impl Fn(&Document) -> Command, after: &str) -> Edit {
    let mut document = chart(before);
    let start = outline(&document);
    let total = *document.total();
    let command = command(&document);
    let edit = plan(&document, &command, &mut IdSource::new(7)).unwrap();
    let mut history = History::default();
    history.commit(&mut document, edit.clone(), false).unwrap();
    assert_eq!(outline(&document), outline(&chart(after)));
    history.undo(&mut document).unwrap().unwrap();
    assert_eq!(outline(&document), start, "undo restores the chart");
    assert_eq!(*document.total(), total, "undo restores the totals");
    history.redo(&mut document).unwrap().unwrap();
    assert_eq!(outline(&document), outline(&chart(after)), "redo");
    edit
}

fn new(title: &str) -> Card {
    Card::titled(Kind::Position, title)
}

const TEAM: &str = "
head
  a
    a1
    a2
  b
    b1
  c
";

#[test]
fn a_report_comes_after_the_others() {
    check(
        TEAM,
        |d| Command::AddReport {
            under: Some(key(d, "a")),
            card: new("a3"),
        },
        "
head
  a
    a1
    a2
    a3
  b
    b1
  c
",
    );
}

#[test]
fn a_peer_comes_just_after() {
    check(
        TEAM,
        |d| Command::AddPeer {
            beside: key(d, "a"),
            card: new("ab"),
        },
        "
head
  a
    a1
    a2
  ab
  b
    b1
  c
",
    );
}

#[test]
fn a_manager_takes_the_place_and_the_node_becomes_its_report() {
    check(
        TEAM,
        |d| Command::AddManager {
            above: key(d, "b"),
            card: new("boss"),
        },
        "
head
  a
    a1
    a2
  boss
    b
      b1
  c
",
    );
    check(
        TEAM,
        |d| Command::AddManager {
            above: key(d, "head"),
            card: new("board"),
        },
        "
board
  head
    a
      a1
      a2
    b
      b1
    c
",
    );
}

#[test]
fn a_branch_moves_below_another_node_and_is_selected() {
    let edit = check(
        TEAM,
        |d| Command::Move {
            nodes: keys(d, &["a"]),
            to: d.gap_at(Some(key(d, "c")), 0),
        },
        "
head
  b
    b1
  c
    a
      a1
      a2
",
    );
    assert_eq!(edit.label.verb, Verb::Move);
    assert_eq!(edit.label.subject, "a");
    assert_eq!(edit.changes.len(), 1, "a move of a branch is one step");
}

#[test]
fn siblings_change_their_order_in_both_directions() {
    let to = |index| {
        move |d: &Document| Command::Move {
            nodes: keys(d, &["b"]),
            to: d.gap_at(Some(key(d, "head")), index),
        }
    };
    check("head\n  a\n  b\n  c\n", to(0), "head\n  b\n  a\n  c\n");
    check("head\n  a\n  b\n  c\n", to(3), "head\n  a\n  c\n  b\n");
}

#[test]
fn several_branches_keep_their_order_when_they_move() {
    check(
        TEAM,
        |d| Command::Move {
            nodes: keys(d, &["c", "a1", "b"]),
            to: d.gap_at(Some(key(d, "a")), 2),
        },
        "
head
  a
    a2
    a1
    b
      b1
    c
",
    );
}

#[test]
fn nobody_reports_to_someone_below() {
    let document = chart(TEAM);
    for parent in ["a", "a1"] {
        let command = Command::Move {
            nodes: keys(&document, &["a"]),
            to: document.gap_at(Some(key(&document, parent)), 0),
        };
        let refused = plan(&document, &command, &mut IdSource::new(1));
        assert_eq!(refused, Err(EditError::Cycle));
    }
}

#[test]
fn a_move_to_where_it_stands_is_nothing() {
    let document = chart(TEAM);
    for index in [0, 1] {
        let command = Command::Move {
            nodes: keys(&document, &["a"]),
            to: document.gap_at(Some(key(&document, "head")), index),
        };
        let refused = plan(&document, &command, &mut IdSource::new(1));
        assert_eq!(refused, Err(EditError::Nothing));
    }
}

#[test]
fn reports_move_up_to_the_place_of_a_deleted_node() {
    check(
        TEAM,
        |d| Command::Delete {
            nodes: keys(d, &["a"]),
        },
        "
head
  a1
  a2
  b
    b1
  c
",
    );
    check(
        TEAM,
        |d| Command::Delete {
            nodes: keys(d, &["head"]),
        },
        "
a
  a1
  a2
b
  b1
c
",
    );
    check(
        TEAM,
        |d| Command::Delete {
            nodes: keys(d, &["head", "a", "a1"]),
        },
        "
a2
b
  b1
c
",
    );
}

#[test]
fn a_deleted_branch_is_one_step_and_the_neighbour_is_selected() {
    let edit = check(
        TEAM,
        |d| Command::DeleteBranches {
            nodes: keys(d, &["a", "a1"]),
            cut: false,
        },
        "
head
  b
    b1
  c
",
    );
    assert_eq!(edit.changes.len(), 1);
    assert_eq!(edit.select, keys(&chart(TEAM), &["b"]));
}

#[test]
fn a_duplicate_has_ids_of_its_own() {
    let mut document = chart(TEAM);
    let command = Command::Insert {
        fragment: Fragment::of(&document, &keys(&document, &["a"])),
        at: document.gap_at(Some(key(&document, "head")), 1),
        duplicate: true,
    };
    let edit = plan(&document, &command, &mut IdSource::new(3)).unwrap();
    document.apply(&edit.changes).unwrap();
    assert_eq!(
        outline(&document),
        "head\n  a\n    a1\n    a2\n  a\n    a1\n    a2\n  b\n    b1\n  c\n"
    );
    let mut ids: Vec<_> = document.preorder().map(|(n, _)| document.id(n)).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 10);
    assert_eq!(edit.label.verb, Verb::Duplicate);
}

#[test]
fn what_was_cut_comes_back_with_its_ids() {
    let mut document = chart(TEAM);
    let mut ids = IdSource::new(3);
    let fragment = Fragment::of(&document, &keys(&document, &["a"]));
    let cut = Command::DeleteBranches {
        nodes: keys(&document, &["a"]),
        cut: true,
    };
    let edit = plan(&document, &cut, &mut ids).unwrap();
    assert_eq!(edit.label.verb, Verb::Cut);
    document.apply(&edit.changes).unwrap();
    let paste = |document: &Document| Command::Insert {
        fragment: fragment.clone(),
        at: document.gap_at(Some(key(document, "c")), 0),
        duplicate: false,
    };
    let edit = plan(&document, &paste(&document), &mut ids).unwrap();
    document.apply(&edit.changes).unwrap();
    assert_eq!(edit.changes.len(), 1, "the very branch comes back");
    assert_eq!(document.parent(key(&document, "a1")), document.key_of("a"));
    assert_eq!(document.parent(key(&document, "a")), document.key_of("c"));
    // A second paste is a copy.
    let edit = plan(&document, &paste(&document), &mut ids).unwrap();
    document.apply(&edit.changes).unwrap();
    assert_eq!(document.total().nodes, 10);
}

#[test]
fn typing_is_one_undo_and_leaves_nothing_when_taken_back() {
    let mut document = chart("head\n");
    let mut history = History::default();
    let mut ids = IdSource::new(1);
    let head = key(&document, "head");
    let mut type_in = |document: &mut Document, history: &mut History, title: &str| {
        let command = Command::SetCard {
            node: head,
            place: Field::Title.into(),
            card: new(title),
        };
        let edit = plan(document, &command, &mut ids).unwrap();
        history.commit(document, edit, true).unwrap();
    };
    for title in ["品", "品牌", "品牌主管"] {
        type_in(&mut document, &mut history, title);
    }
    history.undo(&mut document).unwrap();
    assert_eq!(document.card(head).title, "head");
    assert_eq!(history.undoable(), None);
    history.redo(&mut document).unwrap();
    assert_eq!(document.card(head).title, "品牌主管");
    // Typed and deleted again before focus left the field: no empty step remains.
    type_in(&mut document, &mut history, "x");
    type_in(&mut document, &mut history, "品牌主管");
    history.undo(&mut document).unwrap();
    assert_eq!(document.card(head).title, "head");
}

#[test]
fn a_new_level_joins_the_chart_and_leaves_with_undo() {
    let mut document = chart("head\n");
    let mut history = History::default();
    let node = key(&document, "head");
    let card = Card {
        level: "经理级".into(),
        ..new("head")
    };
    let command = Command::SetCard {
        node,
        place: Field::Level.into(),
        card,
    };
    let edit = plan(&document, &command, &mut IdSource::new(1)).unwrap();
    history.commit(&mut document, edit, false).unwrap();
    assert_eq!(document.about().levels, ["经理级"]);
    history.undo(&mut document).unwrap();
    assert!(document.about().levels.is_empty());
}

#[test]
fn the_selection_comes_down_to_its_tops_in_tree_order() {
    let document = chart(TEAM);
    let tops = topmost(&document, &keys(&document, &["c", "a2", "b1", "a", "b"]));
    assert_eq!(tops, keys(&document, &["a", "b", "c"]));
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut document = chart(TEAM);
    let mut history = History::default();
    let mut ids = IdSource::new(1);
    for title in ["x", "y"] {
        let command = Command::AddReport {
            under: None,
            card: new(title),
        };
        let edit = plan(&document, &command, &mut ids).unwrap();
        history.commit(&mut document, edit, false).unwrap();
        if title == "x" {
            history.undo(&mut document).unwrap();
        }
    }
    assert_eq!(history.redoable(), None);
    let added = EditLabel {
        verb: Verb::Add,
        subject: "y".into(),
        count: 1,
    };
    assert_eq!(history.undoable(), Some(&added));
}

#[test]
fn a_level_is_renamed_on_every_card_in_one_step() {
    let nodes = ["a", "b", "c"].map(|id| NewNode {
        id: id.into(),
        parent: None,
        card: Card {
            level: if id == "c" { "专员" } else { "主管" }.into(),
            ..new(id)
        },
    });
    let about = About {
        levels: vec!["主管".into(), "专员".into()],
        ..About::default()
    };
    let mut document = Document::build(about, nodes.to_vec()).unwrap();
    let mut history = History::default();
    let command = Command::RenameLevel {
        from: "主管".into(),
        to: "主管级".into(),
    };
    let edit = plan(&document, &command, &mut IdSource::new(1)).unwrap();
    assert_eq!(edit.changes.len(), 3, "the list and two cards");
    history.commit(&mut document, edit, false).unwrap();
    assert_eq!(document.about().levels, ["主管级", "专员"]);
    let level = |id: &str, document: &Document| document.card(key(document, id)).level.clone();
    assert_eq!(level("a", &document), "主管级");
    assert_eq!(level("c", &document), "专员");
    history.undo(&mut document).unwrap();
    assert_eq!(level("b", &document), "主管");
    assert_eq!(document.about().levels, ["主管", "专员"]);
}

#[test]
fn of_a_node_that_is_set_twice_in_one_step_the_last_card_stands() {
    check(
        "top\n  a\n  b\n",
        |document| Command::SetCards {
            field: Field::Title,
            cards: vec![
                (key(document, "a"), new("first")),
                (key(document, "b"), new("other")),
                (key(document, "a"), new("last")),
            ],
        },
        "top\n  last\n  other\n",
    );
}
