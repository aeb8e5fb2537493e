//! What is measured, in which order, and how often.

use std::path::Path;
use std::time::Duration;

use tokio::time::timeout;

use super::org::Organisation;
use super::page::Page;
use super::results::Results;
use super::site::Site;
use super::{edits, frames, typing, weight};

/// How often everything is measured.
const ROUNDS: usize = 5;
/// Longer than this, a group of measurements is not waited for.
const PATIENCE: Duration = Duration::from_secs(240);

/// The page's start: time and bytes.
pub async fn measure_start(site: &Site, dist: &Path, results: &Results) {
    let mut start = Vec::new();
    for _ in 0..ROUNDS {
        let page = Page::visit(site).await;
        start.push(page.number("return window.__bench.start").await);
    }
    results.note("start", &start);
    let names = site.asked_for();
    eprintln!("  asked for: {}", names.join(", "));
    results.note("bytes_brotli", &[weight::compressed(dist, &names)]);
    results.note("bytes", &[weight::plain(dist, &names)]);
}

/// Everything of one organisation. What takes too long is noted as such, and the rest goes on in
/// a new browser.
pub async fn measure(site: &Site, organisation: &Organisation, results: &Results) {
    let file = organisation.to_file();
    results.note("file_bytes", &[file.len() as f64]);
    let Some(page) = opening(site, &file, results).await else {
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

/// Opens the file in a browser of its own each time. The last one stays, at reading size, with a
/// card of a middle layer chosen.
async fn opening(site: &Site, file: &str, results: &Results) -> Option<Page> {
    let (mut open, mut work, mut phase) = (Vec::new(), Vec::new(), Vec::new());
    let (mut layout, mut save) = (Vec::new(), Vec::new());
    let (mut heap, mut wasm) = (Vec::new(), Vec::new());
    let mut last = None;
    for _ in 0..ROUNDS {
        drop(last.take());
        let page = Page::visit(site).await;
        let before = page.work().await;
        let Ok(time) = timeout(PATIENCE, page.opens(file)).await else {
            results.note_failure("open", "took too long");
            return None;
        };
        open.push(time);
        work.push(page.work().await - before);
        heap.push(
            page.number("return performance.memory.usedJSHeapSize")
                .await
                / 1e6,
        );
        wasm.push(
            page.number("return window.__bench.memory.buffer.byteLength")
                .await
                / 1e6,
        );
        phase.extend(page.phases("banyan:open").await);
        layout.extend(page.phases("banyan:layout").await.first());
        save.extend(page.phases("banyan:save").await.first());
        last = Some(page);
    }
    results.note("open", &open);
    results.note("open_work", &work);
    results.note("open_phase", &phase);
    results.note("layout", &layout);
    results.note("save", &save);
    results.note("heap_mb", &heap);
    results.note("wasm_mb", &wasm);
    let page = last?;
    page.walks(&[0, 0]).await;
    page.presses("Ctrl+0").await;
    Some(page)
}

/// The whole chart in the window: until painted, and moving about in it.
async fn fitted(site: &Site, file: &str, results: &Results) {
    let page = Page::visit(site).await;
    let work = async {
        page.opens(file).await;
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
