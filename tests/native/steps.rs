//! Long work in steps: however they are cut, the result is the same, and no step does more than it was
//! asked to.

use std::fmt::Write as _;

use crate::support::counting::Counting;
use banyan_core::drawing::{ContentCache, Folds, Measuring, Scene};
use banyan_core::format::{self, ImportIssue, OpenError, RootsChoice, Writing};
use banyan_core::model::Document;
use banyan_core::search::{Matches, Query, Searching, search};
use banyan_core::text::Locale;
use banyan_core::work::Job;

/// How many units or nodes a step may take: none at all, one, some, all.
const STEPS: [usize; 5] = [0, 1, 37, 5_000, usize::MAX];

/// A chart file with this many nodes, each below the one with half its number.
fn native(count: usize) -> String {
    let mut nodes = String::new();
    for number in 1..=count {
        let before = if number == 1 { "" } else { ",\n" };
        let _ = write!(nodes, "{before}{{\"id\":\"n{number}\"");
        if number > 1 {
            let _ = write!(nodes, ",\"parent\":\"n{}\"", number / 2);
        }
        let _ = write!(
            nodes,
            ",\"kind\":\"position\",\"title\":\"岗位 Post {number}\",\"cost\":[{number}]}}"
        );
    }
    format!(
        "{{\n\"format\":\"banyan-chart\",\n\"version\":1,\n\"title\":\"T\",\n\"nodes\":[\n{nodes}\n]\n}}\n"
    )
}

/// The same as another program's list, with a parent that is missing and one without an exact match.
fn list(count: usize) -> String {
    let rows = (1..=count).map(|number| {
        let manager = match number {
            1 => String::new(),
            5 => "nobody".to_owned(),
            9 => " 004.0 ".to_owned(),
            _ => (number / 2).to_string(),
        };
        format!("{{\"id\":\"{number}\",\"name\":\"N{number}\",\"manager\":\"{manager}\"}}")
    });
    format!("[{}]", rows.collect::<Vec<_>>().join(","))
}

/// The same as a tree of objects.
fn nested(count: usize) -> String {
    let open = (1..=count).map(|number| format!("{{\"name\":\"N{number}\",\"children\":["));
    open.collect::<String>() + &"]}".repeat(count)
}

/// The result of a job in steps of this many units, how many steps it took, and the progress after each.
fn stepped<T>(mut job: Job<'_, T>, units: usize) -> (T, Vec<f64>) {
    let mut progress = Vec::new();
    loop {
        if let Some(result) = job.step(units) {
            return (result, progress);
        }
        progress.push(job.progress());
    }
}

type Opened = (Vec<ImportIssue>, String);

fn opened(text: &str, units: usize) -> (Result<Opened, OpenError>, Vec<f64>) {
    let (reading, mut progress) = stepped(
        format::opening(text.to_owned(), format::other_programs()),
        units,
    );
    let opened = reading.map(|reading| {
        let findings = reading.findings.clone();
        let (document, more) = stepped(reading.building(RootsChoice::KeepApart), units);
        progress.extend(more.iter().map(|done| 1.0 + done));
        (findings, format::write(&document))
    });
    (opened, progress)
}

#[test]
fn a_file_opens_alike_in_steps_of_any_size() {
    for text in [
        native(300),
        list(300),
        nested(300),
        list(300).replace("\"7\"", "\"8\""),
        String::from("{\"format\":\"banyan-chart\",\"version\":99,\"nodes\":[]}"),
        native(300).replace("\"n299\"", "\"n299"),
        String::from("[]"),
    ] {
        let (at_once, _) = opened(&text, usize::MAX);
        for units in STEPS {
            let (in_steps, progress) = opened(&text, units);
            let begin: String = text.chars().take(40).collect();
            assert_eq!(in_steps, at_once, "{begin}… in steps of {units}");
            assert!(progress.is_sorted(), "{begin}… in steps of {units}");
            assert!(progress.iter().all(|done| (0.0..=2.0).contains(done)));
        }
    }
}

#[test]
fn opening_rests_as_often_as_it_is_told_to() {
    let count = |nodes, units| opened(&native(nodes), units).1.len();
    assert_eq!(count(1_000, usize::MAX), 0);
    // A node has 12 values and keys, and is read, repaired and put in its place.
    let steps = count(1_000, 1_000);
    assert!((100..=150).contains(&steps), "{steps} steps");
    let twice = count(2_000, 1_000);
    assert!((2 * steps - 4..=2 * steps + 4).contains(&twice), "{twice}");
}

#[test]
fn work_that_is_given_up_leaves_nothing_behind() {
    let mut job = format::opening(native(1_000), format::other_programs());
    assert!(job.step(1_000).is_none());
    let progress = job.progress();
    assert!(progress > 0.0 && progress < 0.5, "{progress}");
    drop(job);
}

fn document(count: usize) -> Document {
    let reading = format::open(&native(count)).unwrap();
    reading.document(RootsChoice::KeepApart)
}

#[test]
fn a_chart_is_written_alike_in_steps_of_any_size() {
    for count in [0, 1, 300] {
        let document = document(count);
        let at_once = format::write(&document);
        for nodes in &STEPS[1..] {
            let mut writing = Writing::of(&document);
            let mut steps = 1;
            while !writing.step(*nodes, &document) {
                steps += 1;
            }
            assert_eq!(writing.text(), at_once);
            assert_eq!(steps, count.div_ceil(*nodes).max(1));
        }
    }
}

#[test]
fn a_search_finds_the_same_in_steps_of_any_size() {
    let document = document(300);
    for typed in ["post", "岗位 2", "29", "nothing", ""] {
        let query = Query::new(typed);
        let at_once = search(&document, &query, 20);
        for cards in &STEPS[1..] {
            let mut searching = Searching::of(&document, query.clone(), 20, &Matches::default());
            let mut steps = 1;
            while !searching.step(*cards, &document) {
                steps += 1;
            }
            assert_eq!(searching.found().0, at_once, "{typed}");
            let nodes = if typed.is_empty() { 0_usize } else { 300 };
            assert_eq!(steps, nodes.div_ceil(*cards).max(1), "{typed}");
        }
    }
}

#[test]
fn who_types_on_looks_only_at_what_matched_before() {
    let document = document(300);
    // More typed, another word, a letter deleted, something else.
    let typing = [
        "p",
        "po",
        "post",
        "post 2",
        "post 29",
        "2 post",
        "post 2",
        "岗",
        "岗位 12",
    ];
    let narrows = [false, true, true, true, true, false, true, false, true];
    let mut known = Matches::default();
    let mut looked_at = document.total().nodes as usize;
    for (typed, narrows) in typing.into_iter().zip(narrows) {
        let query = Query::new(typed);
        let mut searching = Searching::of(&document, query.clone(), 20, &known);
        let mut cards = 1;
        while !searching.step(1, &document) {
            cards += 1;
        }
        let (found, matches) = searching.found();
        assert_eq!(found, search(&document, &query, 20), "{typed}");
        assert_eq!(cards, if narrows { looked_at } else { 300 }, "{typed}");
        (looked_at, known) = (found.total, matches);
    }
}

#[test]
fn what_was_measured_ahead_is_not_measured_when_laying_out() {
    let document = document(300);
    let folded = document.key_of("n2").unwrap();
    let folds = Folds::from([folded]);
    let (measure, mut faces) = (Counting::default(), ContentCache::default());
    let mut measuring = Measuring::of(&document, document.children(None), &folds);
    let mut steps = 1;
    while !measuring.step(10, &document, &mut faces, Locale::English, &measure) {
        steps += 1;
    }
    let scene = |faces: &mut ContentCache, folds| {
        let asked = measure.asked();
        let scene = Scene::of(&document, folds, faces, Locale::English, &measure);
        (scene.len(), measure.asked() - asked)
    };
    let (cards, asked) = scene(&mut faces, &folds);
    assert_eq!(asked, 0);
    assert_eq!(steps, cards.div_ceil(10));
    // What the fold hid was not measured.
    let (_, asked) = scene(&mut faces, &Folds::new());
    assert!(asked > 0);
}
