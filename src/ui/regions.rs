//! The regions of the editor's screen, and how focus moves round them.

use crate::platform::focus;
use banyan_core::session::RegionStep;

/// The regions, as selectors of their elements and of the elements that take focus there.
const REGIONS: [(&str, &str); 4] = [
    (".drawing", ".title-input"),
    (".panel", ".panel :is(input, textarea, select, button)"),
    (
        ".side",
        ".side :is([role=treeitem][tabindex='0'], .checks-list)",
    ),
    (".topbar", ".topbar :is(input, button, a)"),
];

/// Moves focus to the next region that can take it, or to the previous one.
pub fn walk_regions(step: RegionStep) {
    let mut regions = REGIONS.iter();
    let at = regions
        .position(|(region, _)| focus::is_at(&format!("{region} *")))
        .unwrap_or(0);
    let count = REGIONS.len();
    for distance in 1..=count {
        let to = match step {
            RegionStep::Next => at + distance,
            RegionStep::Previous => at + count - distance,
        };
        if focus::focus_first(REGIONS[to % count].1) {
            return;
        }
    }
}
