//! Measuring cards before they are laid out, so that a large branch does not hold up the keyboard.

use leptos::task::spawn_local;

use banyan_core::drawing::{Folds, Measuring};
use banyan_core::model::NodeKey;
use banyan_core::text::Locale;

use super::Editor;
use super::working::slice;

/// The cards that are measured between two looks at the clock.
const CARDS: usize = 32;

impl Editor {
    /// Goes on when the cards of these branches, or of all, have been measured as far as the
    /// folds leave them open: at once when there is little to measure. Not when it is given up.
    pub(super) fn measure_ahead(
        self,
        tops: Option<&[NodeKey]>,
        folds: &Folds,
        locale: Locale,
        then: impl FnOnce() + 'static,
    ) {
        let mut measuring = self.read(|document| {
            let tops = tops.unwrap_or_else(|| document.children(None));
            Measuring::of(document, tops, folds)
        });
        let step = move |measuring: &mut Measuring| {
            let is_measured = self.change(|state| {
                let (document, faces) = (&state.document, &mut state.faces);
                measuring.step(CARDS, document, faces, locale, &state.measure)
            });
            match is_measured {
                Some(false) => None,
                // Without a chart, nobody waits for it.
                other => Some(other.is_some()),
            }
        };
        if slice(|| step(&mut measuring)).is_some() {
            return then();
        }
        let work = self
            .app
            .begin(self.app.words().laying_out().to_owned(), None);
        spawn_local(async move {
            let measured = work.steps((0.0, 1.0), measuring, step, Measuring::progress);
            if measured.await == Some(true) {
                drop(work);
                then();
            }
        });
    }
}
