//! What needs a browser but no person: storage, fonts, and which cards an edit touches.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

use banyan::app::charts::{self, Stored};
use banyan::app::{App, ChartPart, Editor, Opened, Part, SaveState, library};
use banyan::platform::clock;
use banyan::platform::measure::{FONT_STACK, PageTextMetrics};
use banyan::platform::storage::{self, StoreError};
use banyan_core::edit::Field;
use banyan_core::format;
use banyan_core::layout::{ApproximateMetrics, FontSpec, Size, TextMetrics};
use banyan_core::model::{About, Card, Document, Kind, NewNode};
use banyan_core::text::Locale;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn clear() {
    for key in storage::keys("") {
        storage::remove(&key).unwrap();
    }
}

/// A head with `reports` reports, ids `0`, `1` and so on.
fn team(reports: usize) -> Document {
    let nodes = (0..=reports).map(|n| NewNode {
        id: n.to_string().into(),
        parent: (n > 0).then_some(0),
        card: Card::titled(Kind::Position, format!("岗位 {n}")),
    });
    let about = About {
        title: "品牌部".into(),
        ..About::default()
    };
    Document::build(about, nodes.collect()).unwrap()
}

#[wasm_bindgen_test]
fn what_is_written_is_read_and_listed_under_our_prefix_only() {
    clear();
    let raw = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    raw.set_item("someone-elses", "x").unwrap();
    storage::write("chart:a", "文本").unwrap();
    assert_eq!(storage::read("chart:a").as_deref(), Some("文本"));
    assert_eq!(storage::keys(""), ["chart:a"]);
    storage::remove("chart:a").unwrap();
    assert_eq!(storage::read("chart:a"), None);
    assert_eq!(raw.get_item("someone-elses").unwrap().as_deref(), Some("x"));
}

#[wasm_bindgen_test]
fn a_full_storage_is_told_and_keeps_what_was_there() {
    clear();
    storage::write("chart:a", "before").unwrap();
    let too_much = "x".repeat(12_000_000);
    assert_eq!(storage::write("chart:a", &too_much), Err(StoreError::Full));
    assert_eq!(storage::read("chart:a").as_deref(), Some("before"));
}

#[wasm_bindgen_test]
fn a_chart_comes_back_from_the_library_as_it_went_in() {
    clear();
    let document = team(3);
    let written = charts::write("a", &document, None).unwrap();
    let entries = library::list(None);
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].summary.title, "品牌部");
    assert_eq!(entries[0].summary.positions, 4);
    assert_eq!(library::last_saved("a"), Some(written));
    match charts::read("a") {
        Stored::Chart(read) => assert_eq!(format::write(&read), format::write(&document)),
        _ => panic!("the chart does not come back"),
    }
}

#[wasm_bindgen_test]
fn what_does_not_read_back_is_set_aside_and_not_lost() {
    clear();
    storage::write("chart:a", "{ half a fi").unwrap();
    assert!(matches!(charts::read("a"), Stored::Unreadable));
    let asides = library::asides();
    assert_eq!(asides.len(), 1);
    assert_eq!(asides[0].text, "{ half a fi");
    assert!(matches!(charts::read("a"), Stored::Missing));
}

#[wasm_bindgen_test]
fn text_is_measured_as_the_page_shows_it() {
    let document = web_sys::window().unwrap().document().unwrap();
    let span: web_sys::HtmlElement = document.create_element("span").unwrap().unchecked_into();
    let style = format!("font:600 14px {FONT_STACK};white-space:pre;position:absolute");
    span.set_attribute("style", &style).unwrap();
    document.body().unwrap().append_child(&span).unwrap();
    let measure = PageTextMetrics::new();
    let face = FontSpec {
        size: 14.0,
        bold: true,
    };
    for text in [
        "品牌主管",
        "Senior Product Manager",
        "企划\\推广专员",
        "8–9",
    ] {
        span.set_text_content(Some(text));
        let shown = span.get_bounding_client_rect().width();
        let measured = f64::from(measure.width(text, face));
        assert!(
            (shown - measured).abs() < 0.6,
            "{text}: {shown} shown, {measured} measured"
        );
        let estimated = f64::from(ApproximateMetrics.width(text, face));
        assert!(estimated > 0.8 * shown, "{text}: {estimated} estimated");
    }
    span.remove();
}

/// What the tests do needs no part of the program but what they name themselves.
static NO_CHARTS: Part<ChartPart> = Part::new(|| Box::pin(std::future::ready(None)));

/// An editor of this chart in a window of 800 × 600.
fn open(document: Document) -> Editor {
    clear();
    // Effects need the executor that mounting starts.
    leptos::mount::mount_to_body(|| ());
    let app = App::start(&NO_CHARTS);
    app.speak(Locale::English);
    charts::write("a", &document, None).unwrap();
    let editor = Editor::open(app, Opened::of("a", document, false));
    editor.resize(Size {
        width: 800.0,
        height: 600.0,
    });
    editor
}

#[wasm_bindgen_test]
fn an_edit_of_one_card_tells_that_card_alone() {
    let owner = Owner::new();
    owner.set();
    let editor = open(team(40));
    let drawn = editor.drawn.get_untracked();
    assert!(drawn.len() > 3);
    let before: Vec<_> = drawn
        .iter()
        .map(|&node| editor.card_signal(node).unwrap().get_untracked())
        .collect();
    editor.edit_card(drawn[1], Field::Title, false, |card| {
        card.title = "改".into();
    });
    let changed = drawn
        .iter()
        .zip(&before)
        .filter(|&(&node, before)| editor.card_signal(node).unwrap().get_untracked() != *before)
        .count();
    assert_eq!(changed, 1);
    owner.cleanup();
}

#[wasm_bindgen_test]
fn only_cards_near_the_window_exist() {
    let owner = Owner::new();
    owner.set();
    let editor = open(team(2_000));
    editor.zoom(1.0 / editor.view.get_untracked().zoom);
    let drawn = editor.drawn.get_untracked().len();
    assert!((1..=20).contains(&drawn), "{drawn} cards for 800 × 600 px");
    owner.cleanup();
}

#[wasm_bindgen_test]
fn an_edit_is_pending_until_it_is_stored() {
    let owner = Owner::new();
    owner.set();
    let editor = open(team(2));
    let head = editor.drawn.get_untracked()[0];
    editor.edit_card(head, Field::Title, false, |card| card.title = "总监".into());
    assert_eq!(editor.saved.get_untracked(), SaveState::Pending);
    editor.flush();
    assert!(matches!(editor.saved.get_untracked(), SaveState::Saved(_)));
    assert!(storage::read("chart:a").unwrap().contains("总监"));
    owner.cleanup();
}

#[wasm_bindgen_test]
fn a_tab_knows_its_own_writing_again() {
    let owner = Owner::new();
    owner.set();
    let editor = open(team(2));
    let head = editor.drawn.get_untracked()[0];
    for n in 0..200 {
        editor.edit_card(head, Field::Title, false, |card| card.title = n.to_string());
        editor.flush();
    }
    assert_eq!(editor.chart(), "a");
    assert_eq!(library::list(None).len(), 1);
    owner.cleanup();
}

#[wasm_bindgen_test]
fn tabs_that_wrote_at_once_keep_both_states() {
    let owner = Owner::new();
    owner.set();
    let here = open(team(2));
    let head = here.drawn.get_untracked()[0];
    let read = storage::read("about:a").unwrap();
    here.edit_card(head, Field::Title, false, |card| card.title = "here".into());
    here.flush();
    // The other tab wrote the same moment: it had read what this one had read, and no more.
    let theirs = team(2);
    storage::write("about:a", &read).unwrap();
    let stamp = library::last_saved("a").unwrap().stamp;
    // Within one millisecond chance says who was later; this test is of the one who was earlier.
    let wrote = clock::now();
    while clock::now() <= wrote {}
    charts::write("a", &theirs, Some(stamp)).unwrap();
    here.written_elsewhere();
    assert_ne!(here.chart(), "a", "this tab goes on as a copy");
    let text = |chart: &str| storage::read(&format!("chart:{chart}")).unwrap();
    assert!(text(&here.chart()).contains("here"));
    assert_eq!(text("a"), format::write(&theirs));
    assert!(
        here.undoable.get_untracked().is_some(),
        "and can still undo"
    );
    owner.cleanup();
}

#[wasm_bindgen_test]
fn two_tabs_on_one_chart_overwrite_nothing() {
    let owner = Owner::new();
    owner.set();
    let here = open(team(2));
    let there = Editor::open(here.app, Opened::of("a", team(2), false));
    let head = here.drawn.get_untracked()[0];
    here.edit_card(head, Field::Title, false, |card| card.title = "here".into());
    here.flush();
    there.edit_card(head, Field::Title, false, |card| {
        card.title = "there".into()
    });
    there.flush();
    assert_ne!(there.chart(), here.chart());
    let text = |chart: &str| storage::read(&format!("chart:{chart}")).unwrap();
    assert!(text(&here.chart()).contains("here"));
    assert!(text(&there.chart()).contains("there"));
    owner.cleanup();
}
