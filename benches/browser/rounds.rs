//! What is measured, in which order, and how often.

use std::path::Path;
use std::time::Duration;

use tokio::time::timeout;

use super::org::Organisation;
use super::page::Page;
use super::results::Results;
use super::site::Served;
use super::{edits, frames, typing, weight};

/// How often everything is measured.
const ROUNDS: usize = 5;
/// A group of measurements that takes longer than this is abandoned.
const PATIENCE: Duration = Duration::from_secs(240);

/// The page's start: time and bytes.
pub async fn measure_start(site: &Served, dist: &Path, results: &Results) {
    let mut start = Vec::new();
    for _ in 0..ROUNDS {
        let page = Page::visit(site).await;
        start.push(page.number("return window.__bench.start").await);
    }
    results.note("start", &start);
    let mut names = site.asked(true);
    names.sort_unstable();
    names.dedup();
    eprintln!("  requested: {}", names.join(", "));
    // What charts need is loaded after the first paint.
    let (second, first): (Vec<_>, Vec<_>) = names
        .into_iter()
        .partition(|name| name.starts_with("parts-") && name.ends_with(".wasm"));
    results.note("bytes_brotli", &[weight::compressed(dist, &first)]);
    results.note("bytes", &[weight::plain(dist, &first)]);
    results.note("second_brotli", &[weight::compressed(dist, &second)]);
}

/// All measurements of one organisation. Whatever takes too long is recorded as such, and the rest
/// continues in a new browser.
pub async fn measure(site: &Served, organisation: &Organisation, results: &Results) {
    let file = organisation.to_file();
    results.note("file_bytes", &[file.len() as f64]);
    let Some(page) = opening(site, organisation, results).await else {
        return;
    };
    let groups = async {
        frames::measure(&page, results, "reading", ROUNDS).await;
        page.presses("Ctrl+0").await;
        typing::card_field(&page, results).await;
        typing::find(&page, results).await;
        edits::measure(&page, organisation, results, ROUNDS).await;
    };
    if timeout(PATIENCE, groups).await.is_err() {
        results.note_failure("edits", "took too long");
    }
    drop(page);
    fitted(site, &file, results).await;
}

/// What is measured each time a file is opened.
#[derive(Default)]
struct Openings {
    first_sight: Vec<f64>,
    whole: Vec<f64>,
    work: Vec<f64>,
    phase: Vec<f64>,
    layout: Vec<f64>,
    save: Vec<f64>,
    longest: Vec<f64>,
    save_longest: Vec<f64>,
    expand_longest: Vec<f64>,
    heap: Vec<f64>,
    wasm: Vec<f64>,
}

/// Opens the file in a new browser each time, and expands everything. The last browser stays open, at
/// reading size, with a card in the middle of the list selected.
async fn opening(site: &Served, organisation: &Organisation, results: &Results) -> Option<Page> {
    let file = organisation.to_file();
    let mut all = Openings::default();
    let mut last = None;
    for _ in 0..ROUNDS {
        drop(last.take());
        let page = Page::visit(site).await;
        if timeout(PATIENCE, open(&page, &file, &mut all))
            .await
            .is_err()
        {
            results.note_failure("open", "took too long");
            return None;
        }
        last = Some(page);
    }
    results.note("open", &all.first_sight);
    results.note("whole", &all.whole);
    results.note("open_work", &all.work);
    results.note("open_phase", &all.phase);
    results.note("layout", &all.layout);
    results.note("save", &all.save);
    results.note("open_longest", &all.longest);
    results.note("save_longest", &all.save_longest);
    results.note("expand_longest", &all.expand_longest);
    results.note("heap_mb", &all.heap);
    results.note("wasm_mb", &all.wasm);
    let page = last?;
    page.goes_to(organisation.len() / 2).await;
    page.presses("Ctrl+0").await;
    Some(page)
}

/// From choosing the file until the whole chart is painted, with every position laid out.
async fn open(page: &Page, file: &str, all: &mut Openings) {
    let before = page.work().await;
    page.longest_task().await;
    let first_sight = page.opens(file).await;
    all.first_sight.push(first_sight);
    all.work.push(page.work().await - before);
    all.phase.extend(page.phases("banyan:open").await);
    all.longest.push(page.longest_task().await);
    page.waits_for("return window.__bench.marks.some(mark => mark[0] === 'banyan:save')")
        .await;
    all.save.extend(page.phases("banyan:save").await.first());
    all.save_longest.push(page.longest_task().await);
    let first = page.phases("banyan:layout").await;
    let expanded = page.times_layout("Ctrl+]").await;
    all.expand_longest.push(page.longest_task().await);
    all.whole.push(first_sight + expanded);
    // A chart that opens folded is laid out piece by piece as it is expanded; others were complete.
    let second = page.phases("banyan:layout").await;
    let first = first.into_iter().max_by(f64::total_cmp).unwrap_or(f64::NAN);
    all.layout.push(first.max(second.iter().sum()));
    all.heap.push(
        page.number("return performance.memory.usedJSHeapSize")
            .await
            / 1e6,
    );
    all.wasm.push(
        page.number("return window.__bench.memory.buffer.byteLength")
            .await
            / 1e6,
    );
}

/// The whole chart in the window: the time until it is painted, and frames while moving it.
async fn fitted(site: &Served, file: &str, results: &Results) {
    let page = Page::visit(site).await;
    let work = async {
        page.opens(file).await;
        page.times_layout("Ctrl+]").await;
        page.rests(1000).await;
        let mut fit = Vec::new();
        for _ in 0..ROUNDS {
            page.presses("Ctrl+0").await;
            page.rests(500).await;
            fit.push(page.times_key("Ctrl+9").await);
        }
        results.note("fit", &fit);
        let zoom = "const world = document.querySelector('.world');
            return world && new DOMMatrix(getComputedStyle(world).transform).a";
        results.note("fit_zoom", &[page.number(zoom).await * 100.0]);
        frames::measure(&page, results, "fitted", ROUNDS).await;
    };
    if timeout(PATIENCE, work).await.is_err() {
        results.note_failure("fitted_p95", "took too long");
    }
}
