//! Where the program is cut into parts: code reachable only from a function here is loaded with its
//! part.

#[cfg(feature = "in-parts")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use leptos::prelude::*;

use banyan_core::format::{OtherPrograms, other_programs};

use banyan_core::session::{Checker, Intent};

use crate::app::{ChartPart, ChecksPart, Coming, PanelPart, PaperPart, Part, Parts};
use crate::ui::chart_part::chart_part;
use crate::ui::checks::Checks;
use crate::ui::panel::Panel;
use crate::ui::paper::PaperScreen;

/// The part for charts, which the first part fetches.
pub static CHARTS: Part<ChartPart> = Part::new(fetch_charts);

/// The parts that it leads to in turn.
pub static PARTS: Parts = Parts {
    panel: Part::new(fetch_panel),
    paper: Part::new(fetch_paper),
    checks: Part::new(fetch_checks),
    import: Part::new(fetch_import),
};

/// A function that loads a part. The part's file is named after it.
macro_rules! part {
    ($fetch:ident: $name:ident -> $offer:ty { $made:expr }) => {
        fn $fetch() -> Coming<$offer> {
            #[cfg(feature = "in-parts")]
            {
                #[wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible)]
                fn $name() -> Result<$offer, SplitLoaderError> {
                    Ok($made)
                }
                Box::pin(async { $name().await.ok() })
            }
            #[cfg(not(feature = "in-parts"))]
            Box::pin(std::future::ready(Some($made)))
        }
    };
}

part!(fetch_charts: charts -> ChartPart { chart_part() });

part!(fetch_panel: panel -> PanelPart {
    PanelPart {
        panel: || view! { <Panel /> }.into_any(),
    }
});

part!(fetch_paper: paper -> PaperPart {
    PaperPart {
        screen: |what, scope| view! { <PaperScreen what scope /> }.into_any(),
    }
});

part!(fetch_checks: checks -> ChecksPart {
    ChecksPart {
        list: || view! { <Checks /> }.into_any(),
        check: |editor| {
            editor.dispatch(Intent::Check(Checker::all()));
        },
    }
});

part!(fetch_import: import -> OtherPrograms { other_programs() });
