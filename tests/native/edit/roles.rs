//! Edits that concern several cards at once: heads of units, and people with several posts.

use banyan_core::edit::{Command, EditError, Field, Fragment, History, plan};
use banyan_core::model::{About, Card, Document, Gap, Holder, IdSource, Kind, NewNode, NodeKey};
use banyan_core::text::Locale;

/// Two units, one inside the other, with posts above, in and below both.
fn chart() -> Document {
    let unit = |id: &str, parent| (id.to_owned(), parent, Card::titled(Kind::Unit, id));
    let post = |id: &str, parent, holder: &str| {
        let mut card = Card::titled(Kind::Position, id);
        card.holders.push(Holder::named(holder));
        (id.to_owned(), parent, card)
    };
    let nodes = [
        post("boss", None, "林晓"),
        unit("sales", Some(0)),
        post("manager", Some(1), "周宁"),
        post("rep", Some(2), "林晓"),
        unit("shop", Some(2)),
        post("keeper", Some(4), "林晓"),
    ];
    let nodes = nodes.into_iter().map(|(id, parent, card)| NewNode {
        id: id.into(),
        parent,
        card,
    });
    Document::build(About::default(), nodes.collect()).unwrap()
}

fn key(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

fn heads(document: &Document) -> Vec<&str> {
    let nodes = document.preorder().map(|(node, _)| document.card(node));
    let heads = nodes.filter(|card| card.head);
    heads.map(|card| card.title.as_str()).collect()
}

fn marks(document: &Document) -> Vec<&str> {
    let nodes = document.preorder().map(|(node, _)| document.card(node));
    let holders = nodes.flat_map(|card| &card.holders);
    holders.map(|holder| holder.person.as_str()).collect()
}

/// Carries a command out as one step.
fn run(document: &mut Document, history: &mut History, command: &Command) {
    let edit = plan(document, command, &mut IdSource::new(7)).unwrap();
    history.commit(document, edit, false).unwrap();
}

#[test]
fn posts_belong_to_the_nearest_unit_above() {
    let document = chart();
    let of = |unit: &str| {
        let posts = document.posts_of_unit(key(&document, unit));
        let titles = posts.map(|post| document.card(post).title.clone());
        titles.collect::<Vec<_>>()
    };
    assert_eq!(of("sales"), ["manager", "rep"]);
    assert_eq!(of("shop"), ["keeper"]);
    let unit_of = |id: &str| document.unit_of(key(&document, id));
    assert_eq!(unit_of("keeper"), Some(key(&document, "shop")));
    assert_eq!(unit_of("shop"), Some(key(&document, "sales")));
    assert_eq!(unit_of("boss"), None);
}

#[test]
fn a_unit_has_one_head_and_changing_it_is_one_step() {
    let mut document = chart();
    let mut history = History::default();
    let (sales, shop) = (key(&document, "sales"), key(&document, "shop"));
    let set = |unit, head| Command::SetHead { unit, head };
    let head = |id: &str| Some(key(&chart(), id));
    run(&mut document, &mut history, &set(sales, head("manager")));
    run(&mut document, &mut history, &set(shop, head("keeper")));
    run(&mut document, &mut history, &set(sales, head("rep")));
    // The head of the unit inside stays.
    assert_eq!(heads(&document), ["rep", "keeper"]);
    history.undo(&mut document).unwrap().unwrap();
    assert_eq!(heads(&document), ["manager", "keeper"]);
    run(&mut document, &mut history, &set(sales, None));
    assert_eq!(heads(&document), ["keeper"]);
    let again = plan(&document, &set(sales, None), &mut IdSource::new(7));
    assert_eq!(again, Err(EditError::Nothing));
}

#[test]
fn people_become_one_and_their_own_again() {
    let mut document = chart();
    let mut history = History::default();
    let at = |id: &str| (key(&chart(), id), 0);
    let join = |holders: &[(NodeKey, usize)]| Command::JoinHolders {
        holders: holders.to_vec(),
    };
    assert_eq!(document.total().in_post, 4);
    run(
        &mut document,
        &mut history,
        &join(&[at("boss"), at("keeper")]),
    );
    assert_eq!(marks(&document), ["林晓", "", "", "林晓"]);
    assert_eq!(document.total().in_post, 3);
    run(
        &mut document,
        &mut history,
        &join(&[at("rep"), at("keeper")]),
    );
    assert_eq!(document.total().in_post, 2);
    let part = |(post, index)| Command::PartHolder { post, index };
    run(&mut document, &mut history, &part(at("boss")));
    assert_eq!(marks(&document), ["", "", "林晓", "林晓"]);
    // Once the last two are parted, neither keeps a mark that identifies nobody else.
    run(&mut document, &mut history, &part(at("rep")));
    assert_eq!(marks(&document), ["", "", "", ""]);
    history.undo(&mut document).unwrap().unwrap();
    assert_eq!(marks(&document), ["", "", "林晓", "林晓"]);
}

#[test]
fn two_people_of_one_name_keep_their_marks_apart() {
    let mut document = chart();
    let mut history = History::default();
    let at = |id: &str| (key(&chart(), id), 0);
    let holders = vec![at("boss"), at("rep")];
    run(
        &mut document,
        &mut history,
        &Command::JoinHolders { holders },
    );
    let holders = vec![at("keeper"), at("manager")];
    run(
        &mut document,
        &mut history,
        &Command::JoinHolders { holders },
    );
    assert_eq!(marks(&document), ["林晓", "林晓-2", "林晓", "林晓-2"]);
    // Joining two of them joins all of them.
    let holders = vec![at("manager"), at("rep")];
    run(
        &mut document,
        &mut history,
        &Command::JoinHolders { holders },
    );
    assert_eq!(document.total().in_post, 1);
    assert_eq!(marks(&document), ["林晓-2"; 4]);
}

/// Carries a command out and returns the message to the person.
fn told(document: &mut Document, command: &Command) -> Vec<String> {
    let edit = plan(document, command, &mut IdSource::new(7)).unwrap();
    document.apply(&edit.changes).unwrap();
    let consequences = edit.consequences.iter();
    consequences
        .map(|&consequence| Locale::English.consequence(document, consequence))
        .collect()
}

fn led() -> Document {
    let mut document = chart();
    for (unit, head) in [("sales", "manager"), ("shop", "keeper")] {
        let (unit, head) = (key(&document, unit), Some(key(&document, head)));
        told(&mut document, &Command::SetHead { unit, head });
    }
    document
}

#[test]
fn who_is_made_head_by_hand_takes_the_place_of_the_one_before() {
    let mut document = led();
    let node = key(&document, "rep");
    let card = Card {
        head: true,
        ..document.card(node).clone()
    };
    let place = Field::Head.into();
    let said = told(&mut document, &Command::SetCard { node, place, card });
    assert_eq!(said, [""; 0], "the person said so");
    assert_eq!(heads(&document), ["rep", "keeper"]);
}

#[test]
fn a_head_that_comes_into_a_unit_with_a_head_loses_the_mark_and_that_is_said() {
    let sentence = "sales has a head already, so keeper is no longer marked as one.";
    let mut moved = led();
    let (keeper, sales) = (key(&moved, "keeper"), key(&moved, "sales"));
    let command = Command::Move {
        nodes: vec![keeper],
        to: Gap::last_below(Some(sales)),
    };
    assert_eq!(told(&mut moved, &command), [sentence]);
    assert_eq!(heads(&moved), ["manager"]);
    // The unit around the post is removed, or becomes a post itself.
    let mut deleted = led();
    let shop = key(&deleted, "shop");
    let said = told(&mut deleted, &Command::Delete { nodes: vec![shop] });
    assert_eq!(
        (said, heads(&deleted)),
        (vec![sentence.to_owned()], vec!["manager"])
    );
    let mut turned = led();
    let card = Card {
        kind: Kind::Position,
        ..turned.card(shop).clone()
    };
    let place = Field::Kind.into();
    let command = Command::SetCard {
        node: shop,
        place,
        card,
    };
    assert_eq!(told(&mut turned, &command), [sentence]);
    let mut copied = led();
    let command = Command::Insert {
        fragment: Fragment::of(&copied, &[keeper]),
        at: Gap::last_below(Some(sales)),
        duplicate: true,
    };
    assert_eq!(told(&mut copied, &command), [sentence]);
    assert_eq!(heads(&copied), ["manager", "keeper"]);
}

#[test]
fn a_unit_brings_its_head_along_and_a_unit_without_one_takes_who_comes() {
    let mut document = led();
    let (shop, boss) = (key(&document, "shop"), key(&document, "boss"));
    let to_boss = |nodes| Command::Move {
        nodes,
        to: Gap::last_below(Some(boss)),
    };
    assert_eq!(told(&mut document, &to_boss(vec![shop])), [""; 0]);
    assert_eq!(heads(&document), ["manager", "keeper"]);
    let manager = key(&document, "manager");
    assert_eq!(told(&mut document, &to_boss(vec![manager])), [""; 0]);
    let sales = key(&document, "sales");
    let command = Command::Move {
        nodes: vec![manager],
        to: Gap::last_below(Some(sales)),
    };
    assert_eq!(told(&mut document, &command), [""; 0]);
    assert_eq!(heads(&document), ["manager", "keeper"]);
}

#[test]
fn two_heads_of_a_file_stay_while_nobody_touches_them() {
    let mut nodes = vec![Card::titled(Kind::Unit, "u")];
    for title in ["a", "b"] {
        nodes.push(Card {
            head: true,
            ..Card::titled(Kind::Position, title)
        });
    }
    let nodes = nodes.into_iter().enumerate().map(|(index, card)| NewNode {
        id: card.title.as_str().into(),
        parent: (index > 0).then_some(0),
        card,
    });
    let mut document = Document::build(About::default(), nodes.collect()).unwrap();
    let node = key(&document, "b");
    let card = Card {
        note: "leads too".into(),
        ..document.card(node).clone()
    };
    let place = Field::Note.into();
    assert_eq!(
        told(&mut document, &Command::SetCard { node, place, card }),
        [""; 0]
    );
    assert_eq!(heads(&document), ["a", "b"]);
}
