//! How many sheets of an order are on the page: more of them as somebody scrolls, all of them before
//! printing, in steps between which the page responds.

use std::sync::Arc;

use leptos::prelude::*;

use banyan_core::paper::PrintOrder;

/// The number of sheets made at first, and whenever the last of them comes near.
const AT_ONCE: usize = 4;
/// The number of sheets made in one step when all are wanted.
const STEP: usize = 20;

/// The state of the preview. A handle, free to copy.
#[derive(Clone, Copy)]
pub struct Pages {
    /// What is to be printed.
    pub order: RwSignal<Arc<PrintOrder>>,
    /// How many of its sheets have been made.
    pub made: RwSignal<usize>,
    /// How many are wanted, while they are being made; `None` when nobody waits.
    pub wanted: RwSignal<Option<usize>>,
}

impl Pages {
    /// Starts with the first sheets of an order.
    pub fn of(order: PrintOrder) -> Self {
        let made = order.sheets().len().min(AT_ONCE);
        Self {
            order: RwSignal::new(Arc::new(order)),
            made: RwSignal::new(made),
            wanted: RwSignal::new(None),
        }
    }

    /// Starts another order.
    pub fn replace(self, order: PrintOrder) {
        self.wanted.set(None);
        // The count is of sheets of the order, so none of the old one may be left.
        self.made.set(order.sheets().len().min(AT_ONCE));
        self.order.set(Arc::new(order));
    }

    /// How many sheets there are in all.
    pub fn total(self) -> usize {
        self.order.with(|order| order.sheets().len())
    }

    /// Makes some more. Returns whether there were any left to make.
    pub fn make_more(self) -> bool {
        let total = self.order.with_untracked(|order| order.sheets().len());
        let made = self.made.get_untracked();
        let more = (made + AT_ONCE).min(total);
        if more > made {
            self.made.set(more);
        }
        more > made
    }

    /// Makes sheets up to this many, in steps, and then calls `then`, unless it is cancelled before.
    pub fn make_up_to(self, count: usize, then: impl Fn() + 'static) {
        self.wanted.set(Some(count));
        self.step(then);
    }

    /// Cancels what [`Self::make_up_to`] began.
    pub fn give_up(self) {
        self.wanted.set(None);
    }

    fn step(self, then: impl Fn() + 'static) {
        // The preview may be closed before the step comes.
        let Some(Some(wanted)) = self.wanted.try_get_untracked() else {
            return;
        };
        let made = self.made.get_untracked();
        if made < wanted {
            self.made.set((made + STEP).min(wanted));
            gloo_timers::callback::Timeout::new(0, move || self.step(then)).forget();
            return;
        }
        self.wanted.set(None);
        // Only after the page has been drawn.
        request_animation_frame(move || request_animation_frame(then));
    }
}
