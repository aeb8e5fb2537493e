use banyan_core::edit::{Command, Field};
use banyan_core::layout::Rect;
use banyan_core::model::{Card, LayoutDirection, LayoutOptions};
use banyan_core::session::Intent;

use super::{Story, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben
      Cleo";

fn set_card(story: &mut Story, title: &str, field: Field, with: impl FnOnce(&mut Card)) {
    let node = story.node(title);
    let mut card = story.session.document().card(node).clone();
    with(&mut card);
    story.send(Intent::Edit(Command::SetCard {
        node,
        place: field.into(),
        card,
    }));
}

fn rects<const N: usize>(story: &Story, titles: [&str; N]) -> [Rect; N] {
    titles.map(|title| story.rect(title))
}

/// Every card stands apart from every other.
fn expect_apart(story: &Story) {
    let cards: Vec<_> = story.session.scene().cards().collect();
    for (index, a) in cards.iter().enumerate() {
        for b in &cards[index + 1..] {
            assert!(
                !a.rect.intersects(&b.rect),
                "{:?} lies on {:?}",
                a.rect,
                b.rect
            );
        }
    }
}

fn right() -> LayoutOptions {
    LayoutOptions {
        direction: LayoutDirection::Right,
        ..LayoutOptions::default()
    }
}

#[test]
fn the_drawing_turns_and_turns_back() {
    let mut story = play(TEAM, "");
    story.send(Intent::LayOut(right()));
    let expect_right = |story: &Story| {
        let [head, anna, ben, cleo, rep] = rects(story, ["Head", "Anna", "Ben", "Cleo", "Rep"]);
        assert!(anna.x > head.right() && rep.x > anna.right());
        assert!((anna.x - ben.x).abs() < 1.0);
        assert!(ben.y > anna.y && cleo.y > ben.y);
        expect_apart(story);
    };
    expect_right(&story);
    // The arrows turn with it.
    story.acts("click Head\npress ArrowRight");
    story.act("press ArrowDown");
    assert_eq!(story.selected(), ["Cleo"]);
    story.act("press ArrowLeft");
    assert_eq!(story.selected(), ["Head"]);
    assert!(story.file().contains(r#""drawing":{"direction":"right"}"#));
    story.act("press Ctrl+z");
    let [head, anna, ben] = rects(&story, ["Head", "Anna", "Ben"]);
    assert!(anna.y > head.bottom() && (anna.y - ben.y).abs() < 1.0);
    story.act("press Ctrl+y");
    expect_right(&story);
}

#[test]
fn a_chart_that_turns_is_shown_from_its_top() {
    let mut story = play(TEAM, "");
    story.send(Intent::Pan {
        dx: 300.0,
        dy: 200.0,
    });
    let before = story.session.view();
    story.send(Intent::LayOut(LayoutOptions {
        align_levels: true,
        ..LayoutOptions::default()
    }));
    assert_eq!(story.session.view(), before, "it has not turned");
    story.send(Intent::LayOut(right()));
    assert_ne!(story.session.view(), before);
}

#[test]
fn levels_share_a_line_when_that_is_chosen() {
    let mut story = play(
        "
        Head
          A title so long that it takes three lines or four on the card that bears it
            Rep
          Ben
            Kim",
        "",
    );
    let apart = |story: &Story| {
        let [rep, kim] = rects(story, ["Rep", "Kim"]);
        rep.y - kim.y
    };
    assert!(apart(&story) > 10.0, "each hangs below its own superior");
    story.send(Intent::LayOut(LayoutOptions {
        align_levels: true,
        ..LayoutOptions::default()
    }));
    assert!(apart(&story).abs() < 1.0, "both on one line");
    story.act("press Ctrl+z");
    assert!(apart(&story) > 10.0);
}

#[test]
fn leaves_stand_in_the_columns_that_are_chosen() {
    let mut story = play(
        "
        Head
          A
          B
          C
          D
          E
          F",
        "",
    );
    let titles = ["A", "B", "C", "D", "E", "F"];
    let columns = |story: &Story| {
        let mut lefts = rects(story, titles)
            .map(|rect| rect.x.round() as i64)
            .to_vec();
        lefts.dedup();
        assert!(lefts.is_sorted());
        lefts.len()
    };
    assert_eq!(columns(&story), 1, "one column at first");
    for (chosen, count) in [(Some(3), 3), (Some(2), 2), (Some(0), 6), (None, 1)] {
        set_card(&mut story, "Head", Field::Columns, |card| {
            card.columns = chosen
        });
        assert_eq!(columns(&story), count, "{chosen:?}");
        expect_apart(&story);
    }
    story.act("press Ctrl+z");
    assert_eq!(columns(&story), 6, "undone: side by side");
}

#[test]
fn assistants_stand_at_the_side_of_the_line() {
    let mut story = play(TEAM, "");
    set_card(&mut story, "Ben", Field::Assistant, |card| {
        card.assistant = true
    });
    let [head, ben, anna, cleo] = rects(&story, ["Head", "Ben", "Anna", "Cleo"]);
    assert!(ben.y > head.bottom() && ben.right() < head.centre().x);
    assert!(anna.y > ben.bottom() && (anna.y - cleo.y).abs() < 1.0);
    expect_apart(&story);
    story.act("click Head");
    for title in ["Ben", "Anna"] {
        story.act("press ArrowDown");
        assert_eq!(story.selected(), [title]);
    }
    story.act("press Ctrl+z");
    let [ben, anna] = rects(&story, ["Ben", "Anna"]);
    assert!((ben.y - anna.y).abs() < 1.0, "back in the row");
}

#[test]
fn nothing_overlaps_in_a_wide_chart() {
    let mut chart = "Head\n".to_owned();
    for number in 0..40 {
        chart += &format!("  Unit {number}/\n");
        for post in 0..number % 7 {
            chart += &format!("    Post {number} {post} @Kim\n");
        }
    }
    expect_apart(&play(&chart, ""));
}
