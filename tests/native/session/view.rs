use banyan_core::layout::{Point, Rect, Size, View};
use banyan_core::session::{ActionId, Intent, Part};

use super::{Story, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben";

fn window() -> Rect {
    Rect {
        x: 0.0,
        y: 0.0,
        width: 1200.0,
        height: 800.0,
    }
}

fn on_screen(story: &Story, title: &str) -> Rect {
    story.session.view().to_screen(story.rect(title))
}

#[test]
fn the_whole_chart_fits() {
    let mut story = play(TEAM, "");
    story.send(Intent::Zoom(3.0));
    story.send(Intent::Act(ActionId::ZoomFit));
    let bounds = story
        .session
        .view()
        .to_screen(story.session.scene().bounds());
    assert_eq!(bounds.union(&window()), window());
}

#[test]
fn zooming_leaves_what_is_under_the_pointer() {
    let mut story = play(TEAM, "");
    let at = on_screen(&story, "Anna").centre();
    let before = story.session.view().to_document(at);
    story.send(Intent::ZoomAt { at, factor: 1.7 });
    let after = story.session.view().to_document(at);
    assert!((before.x - after.x).hypot(before.y - after.y) < 1e-6);
}

#[test]
fn keys_zoom_and_come_back_to_the_actual_size() {
    let mut story = play(TEAM, "press Ctrl+=, Ctrl+=");
    assert!((story.session.view().zoom - 1.5625).abs() < 1e-9);
    story.act("press Ctrl+-");
    assert!((story.session.view().zoom - 1.25).abs() < 1e-9);
    story.act("press Ctrl+0");
    assert!((story.session.view().zoom - 1.0).abs() < 1e-9);
}

#[test]
fn the_chart_cannot_be_lost() {
    let mut story = play(TEAM, "");
    for (dx, dy) in [(1e5, 0.0), (0.0, 1e5), (-2e5, 0.0), (0.0, -2e5)] {
        story.send(Intent::Pan { dx, dy });
        let bounds = story
            .session
            .view()
            .to_screen(story.session.scene().bounds());
        assert!(bounds.intersects(&window()), "{bounds:?}");
    }
    let nowhere = Point { x: 1e4, y: 1e4 };
    story.send(Intent::ZoomAt {
        at: nowhere,
        factor: 4.0,
    });
    let bounds = story
        .session
        .view()
        .to_screen(story.session.scene().bounds());
    assert!(bounds.intersects(&window()));
}

#[test]
fn a_card_that_is_walked_to_comes_into_view() {
    let mut chart = String::new();
    for depth in 0..30 {
        chart += &format!("{}Post {depth}\n", "  ".repeat(depth));
    }
    let mut story = play(&chart, "click Post 0");
    for depth in 1..30 {
        story.act("press ArrowDown");
        let card = on_screen(&story, &format!("Post {depth}"));
        assert_eq!(card.union(&window()), window(), "Post {depth}");
    }
}

#[test]
fn moving_a_little_draws_nothing_anew() {
    let mut story = play(TEAM, "");
    let near = story.session.dispatch(Intent::Pan { dx: 5.0, dy: 0.0 });
    assert!(near.parts.has(Part::View) && !near.parts.has(Part::Drawn));
}

#[test]
fn the_leading_card_is_drawn_wherever_it_is() {
    let mut chart = "Head\n".to_owned();
    for number in 0..300 {
        chart += &format!("  Post {number}\n    Rep {number}\n");
    }
    let mut story = play(&chart, "click Head");
    let far = story.node("Post 299");
    assert!(!story.session.drawn().contains(&far));
    story.send(Intent::Select(vec![far]));
    assert!(story.session.drawn().contains(&far));
}

#[test]
fn a_view_that_was_kept_comes_back() {
    let mut story = play(TEAM, "click Anna\npress Space");
    story.send(Intent::Pan { dx: 50.0, dy: 30.0 });
    let saved = story.session.saved_view();
    assert_eq!(saved.selected, ["n2"]);
    assert_eq!(saved.folded, ["n2"]);
    let document = story.session.document().clone();
    let folds = story.session.folds().clone();
    let anna = on_screen(&story, "Anna");
    let mut again = Story::open_with(document, folds, saved);
    again.send(Intent::Resize(Size {
        width: 1200.0,
        height: 800.0,
    }));
    let now = on_screen(&again, "Anna");
    assert!((now.x - anna.x).abs() < 1e-6 && (now.y - anna.y).abs() < 1e-6);
    assert_eq!(again.selected(), ["Anna"]);
}

#[test]
fn a_view_of_nonsense_is_not_shown() {
    use banyan_core::session::SavedView;
    let document = play(TEAM, "").session.document().clone();
    for view in [(f64::NAN, 0.0, 1.0), (0.0, 0.0, 0.0), (0.0, 0.0, -1.0)] {
        let saved = SavedView {
            view: Some(view),
            ..SavedView::default()
        };
        let story = Story::open_with(document.clone(), Default::default(), saved);
        assert_eq!(story.session.view(), play(TEAM, "").session.view());
    }
    let saved = SavedView {
        view: Some((0.0, 0.0, 1e9)),
        ..SavedView::default()
    };
    let story = Story::open_with(document, Default::default(), saved);
    let View { zoom, .. } = story.session.view();
    assert!(zoom <= banyan_core::layout::view::MAX_ZOOM);
}
