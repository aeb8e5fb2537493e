//! How many browsers are open at once.

use std::sync::{Condvar, Mutex};

/// More than this on a small machine only makes each of them slow.
const BROWSERS: usize = 2;

static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED_ONE: Condvar = Condvar::new();

/// The right to have a browser open.
pub struct Slot(());

impl Slot {
    /// Waits until there is one.
    pub fn take() -> Self {
        let open = OPEN.lock().unwrap_or_else(|held| held.into_inner());
        let mut open = CLOSED_ONE
            .wait_while(open, |open| *open >= BROWSERS)
            .unwrap_or_else(|held| held.into_inner());
        *open += 1;
        Self(())
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *OPEN.lock().unwrap_or_else(|held| held.into_inner()) -= 1;
        CLOSED_ONE.notify_one();
    }
}
