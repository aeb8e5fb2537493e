//! Wherever text is cut, what a reader sees as one character stays whole.

use std::sync::Arc;

use banyan_core::clusters::{ends, first, initial};
use banyan_core::drawing::{ContentCache, Folds, Scene, names};
use banyan_core::layout::{ApproximateMetrics, Size, View};
use banyan_core::model::{About, Card, Document, Holder, Kind, NewNode};
use banyan_core::search::{Query, excerpt};
use banyan_core::text::Locale;

/// Each is one character to its reader, and several code points.
const WHOLE: [&str; 9] = [
    "👨‍👩‍👧‍👦",
    "🇨🇳",
    "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "👍🏽",
    "3️⃣",
    "e\u{301}\u{323}",
    "क्षि",
    "नि",
    "각",
];

fn document(card: Card) -> Document {
    let node = NewNode {
        id: "n".into(),
        parent: None,
        card,
    };
    Document::build(About::default(), vec![node]).unwrap()
}

#[test]
fn a_character_is_what_a_reader_sees() {
    for whole in WHOLE {
        let text = format!("{whole}a{whole}");
        let cut: Vec<usize> = ends(&text).collect();
        assert_eq!(cut, [whole.len(), whole.len() + 1, text.len()], "{whole:?}");
        assert_eq!(first(&text, 1), whole);
        assert_eq!(first(&text, 2), format!("{whole}a"));
        assert_eq!((first(&text, 0), first(&text, 9)), ("", text.as_str()));
    }
    assert_eq!(ends("").count(), 0);
    assert_eq!(first("", 3), "");
}

#[test]
fn an_initial_is_one_character_in_capitals() {
    for (name, letter) in [
        ("林晓", "林"),
        (" émile", "É"),
        ("ß", "SS"),
        ("  ", ""),
        ("", ""),
    ] {
        assert_eq!(initial(name), letter);
    }
    for whole in WHOLE {
        let holder = Holder::named(format!(" {whole}x"));
        let document = document(Card {
            holders: vec![holder],
            ..Card::titled(Kind::Position, "post")
        });
        let node = document.children(None)[0];
        let mut faces = ContentCache::default();
        let face = faces.face(&document, node, Locale::English, &ApproximateMetrics);
        assert_eq!(*face.initial, *whole.to_uppercase());
    }
}

#[test]
fn long_titles_are_cut_between_characters() {
    for whole in WHOLE {
        let short = Locale::English.short_title(&whole.repeat(30));
        assert_eq!(short, format!("{}…", whole.repeat(24)));
        let whole_title = whole.repeat(24);
        assert_eq!(Locale::English.short_title(&whole_title), whole_title);
    }
}

#[test]
fn an_answer_begins_at_a_whole_character() {
    for whole in WHOLE {
        let text = format!("{} here", whole.repeat(20));
        let pieces = excerpt(&text, &Query::new("here"));
        assert_eq!(pieces[0].text, format!("…{} ", whole.repeat(11)));
    }
}

#[test]
fn far_names_are_cut_between_characters() {
    for whole in WHOLE {
        let document = Arc::new(document(Card::titled(Kind::Unit, whole.repeat(40))));
        let scene = Scene::of(
            &document,
            &Folds::new(),
            &mut ContentCache::default(),
            Locale::English,
            &ApproximateMetrics,
        );
        let window = Size {
            width: 900.0,
            height: 300.0,
        };
        let first: Vec<_> = scene.cards().take(1).collect();
        let names = names(&document, &scene, View::default(), window, &first);
        let kept = names[0].text.strip_suffix('…').unwrap();
        assert_eq!(kept.replace(whole, ""), "", "{whole:?}");
        assert!(!kept.is_empty(), "{whole:?}");
    }
}
