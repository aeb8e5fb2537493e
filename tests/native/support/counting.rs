//! A measure that counts how often it is asked.

use std::sync::atomic::{AtomicUsize, Ordering};

use banyan_core::layout::{ApproximateMeasure, Face, Measure};

/// Counts how often it is asked.
#[derive(Default)]
pub struct Counting(AtomicUsize);

impl Counting {
    /// How often it was asked so far.
    pub fn asked(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl Measure for Counting {
    fn width(&self, text: &str, face: Face) -> f32 {
        self.0.fetch_add(1, Ordering::Relaxed);
        ApproximateMeasure.width(text, face)
    }
}
