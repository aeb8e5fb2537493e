//! How evenly frames come while the view is moving.

use serde_json::Value;

use super::page::Page;
use super::results::Results;

/// Moves the view and records the median and the 95th percentile of the frame times, in
/// milliseconds.
pub async fn measure(page: &Page, results: &Results, what: &str, rounds: usize) {
    let (mut middle, mut slow) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        page.rests(300).await;
        page.asks("window.__bench.watchFrames()").await;
        page.pans_and_zooms().await;
        let answer = page
            .asks(
                "const frames = window.__bench.frames; window.__bench.frames = null; return frames",
            )
            .await;
        let frames = answer.as_array().into_iter().flatten();
        let mut frames: Vec<f64> = frames.filter_map(Value::as_f64).collect();
        frames.sort_by(f64::total_cmp);
        if !frames.is_empty() {
            middle.push(frames[frames.len() / 2]);
            slow.push(frames[frames.len() * 95 / 100]);
        }
    }
    results.note(&format!("{what}_p50"), &middle);
    results.note(&format!("{what}_p95"), &slow);
}
