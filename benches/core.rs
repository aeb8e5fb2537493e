//! How fast the core is, natively: `cargo bench --bench core`, or as a part of `cargo xtask bench`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a measurement that meets the unexpected stops there"
)]

mod org;

use std::sync::Arc;

use banyan_core::drawing::{ContentCache, Folds, Scene};
use banyan_core::edit::{Command, History, plan};
use banyan_core::format::{self, RootsChoice};
use banyan_core::layout::{ApproximateMetrics, Forest, Gaps, Size, tidy};
use banyan_core::model::{Card, Change, Document, Gap, IdSource, NodeKey, Place};
use banyan_core::search::{Query, search};
use banyan_core::text::Locale;
use divan::{Bencher, black_box};

use org::Organisation;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// The largest branch that is moved, in positions.
const MOVED: usize = 1_000;

fn main() {
    divan::main();
}

fn document(organisation: &Organisation) -> Document {
    format::open(&organisation.to_file())
        .unwrap()
        .document(RootsChoice::KeepApart)
}

#[divan::bench(args = SIZES)]
fn tidy_layout(bencher: Bencher, count: usize) {
    let organisation = org::generated(count);
    let parents = organisation.0.iter().map(|position| position.above);
    let forest = Forest::from_parents(parents).unwrap();
    // Heights differ, as those of real cards do.
    let sizes: Vec<Size> = (0..count)
        .map(|index| Size {
            width: 200.0,
            height: 72.0 + (index % 3) as f32 * 20.0,
        })
        .collect();
    let gaps = Gaps {
        sibling: 24.0,
        cousin: 36.0,
        level: 44.0,
        tree: 72.0,
        assistant: 0.0,
    };
    bencher.bench(|| tidy(black_box(&forest), &sizes, &gaps));
}

#[divan::bench(args = SIZES)]
fn scene_first(bencher: Bencher, count: usize) {
    let document = document(&org::generated(count));
    bencher
        .with_inputs(ContentCache::default)
        .bench_refs(|contents| scene(&document, contents));
}

#[divan::bench(args = SIZES)]
fn scene_again(bencher: Bencher, count: usize) {
    let document = document(&org::generated(count));
    let mut contents = ContentCache::default();
    scene(&document, &mut contents);
    bencher.bench_local(|| scene(&document, &mut contents));
}

/// Updates a drawing for an edit and its undo, when everything in it has been laid out before.
fn follow(bencher: Bencher, document: &mut Document, node: NodeKey, changes: &[Change]) {
    let mut contents = ContentCache::default();
    let mut scene = scene(document, &mut contents);
    let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
    let touched: Vec<NodeKey> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Place { before, after, .. } => Some([*before, *after]),
            _ => None,
        })
        .flatten()
        .flatten()
        .filter_map(|place| place.parent)
        .chain([node])
        .collect();
    let folds = Folds::new();
    bencher.bench_local(|| {
        for step in [changes, &back] {
            document.apply(step).unwrap();
            let metrics = ApproximateMetrics;
            scene.update(document, &folds, &mut contents, &metrics, &touched, None);
        }
    });
}

#[divan::bench(args = SIZES)]
fn scene_after_rename_and_undo(bencher: Bencher, count: usize) {
    let mut document = document(&org::generated(count));
    let node = document.preorder().nth(count / 2).unwrap().0;
    let before = document.get(node).unwrap().clone();
    let after = Card {
        title: "A title that takes more lines than before, for sure".to_owned(),
        ..Card::clone(&before)
    };
    let change = Change::Card {
        node,
        id: document.id(node).clone(),
        before: Some(before),
        after: Some(Arc::new(after)),
    };
    follow(bencher, &mut document, node, &[change]);
}

#[divan::bench(args = SIZES)]
fn scene_after_move_and_undo(bencher: Bencher, count: usize) {
    let organisation = org::generated(count);
    let top = organisation.movable_branch(MOVED).unwrap();
    let mut document = document(&organisation);
    let node = document.key_of(&(top + 1).to_string()).unwrap();
    let place = document.place(node).unwrap();
    let after = Place {
        parent: Some(document.children(place.parent)[place.index - 1]),
        index: 0,
    };
    let change = Change::Place {
        node,
        before: Some(place),
        after: Some(after),
    };
    follow(bencher, &mut document, node, &[change]);
}

#[divan::bench(args = SIZES)]
fn scene_after_fold_and_unfold(bencher: Bencher, count: usize) {
    let document = document(&org::generated(count));
    let root = document.children(None)[0];
    let reports = document.children(Some(root)).iter().copied();
    let node = reports
        .max_by_key(|&report| document.branch(report).nodes)
        .unwrap();
    let mut contents = ContentCache::default();
    let mut scene = scene(&document, &mut contents);
    let folded = Folds::from([node]);
    bencher.bench_local(|| {
        for folds in [&folded, &Folds::new()] {
            let metrics = ApproximateMetrics;
            scene.update(&document, folds, &mut contents, &metrics, &[node], None);
        }
    });
}

fn scene(document: &Document, contents: &mut ContentCache) -> Scene {
    Scene::of(
        document,
        &Folds::new(),
        contents,
        Locale::Chinese,
        &ApproximateMetrics,
    )
}

#[divan::bench(args = SIZES)]
fn open_file(bencher: Bencher, count: usize) {
    let text = org::generated(count).to_file();
    bencher.bench(|| {
        format::open(black_box(&text))
            .unwrap()
            .document(RootsChoice::KeepApart)
    });
}

#[divan::bench(args = SIZES)]
fn write_file(bencher: Bencher, count: usize) {
    let document = document(&org::generated(count));
    bencher.bench(|| format::write(black_box(&document)));
}

#[divan::bench(args = SIZES)]
fn move_branch_and_undo(bencher: Bencher, count: usize) {
    let organisation = org::generated(count);
    let top = organisation.movable_branch(MOVED).unwrap();
    let mut document = document(&organisation);
    let node = document.key_of(&(top + 1).to_string()).unwrap();
    let place = document.place(node).unwrap();
    let before = document.children(place.parent)[place.index - 1];
    let command = Command::Move {
        nodes: vec![node],
        to: Gap::last_below(Some(before)),
    };
    let mut ids = IdSource::new(1);
    let mut history = History::default();
    bencher.bench_local(|| {
        let edit = plan(&document, &command, &mut ids).unwrap();
        history.commit(&mut document, edit, false).unwrap();
        history.undo(&mut document).unwrap();
    });
}

#[divan::bench(args = SIZES)]
fn search_all(bencher: Bencher, count: usize) {
    let document = document(&org::generated(count));
    let query = Query::new("research 王");
    bencher.bench(|| search(&document, black_box(&query), 50));
}
