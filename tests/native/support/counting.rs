//! A measure that counts how often it is asked.

use std::sync::atomic::{AtomicUsize, Ordering};

use banyan_core::layout::{ApproximateMetrics, FontSpec, TextMetrics};

/// Counts how often it is asked.
#[derive(Default)]
pub struct Counting(AtomicUsize);

impl Counting {
    /// How often it has been asked so far.
    pub fn asked(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl TextMetrics for Counting {
    fn width(&self, text: &str, face: FontSpec) -> f32 {
        self.0.fetch_add(1, Ordering::Relaxed);
        ApproximateMetrics.width(text, face)
    }
}
