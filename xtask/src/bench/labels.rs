//! The words of the report.

/// What is said of each measurement of the page.
pub const ROWS: &[(&str, &str)] = &[
    ("open", "choose the native file → painted, at first sight"),
    (
        "whole",
        "choose the native file, expand all → the whole chart painted",
    ),
    ("fit", "fit the whole chart → painted"),
    ("open_work", "opening: main thread's work"),
    ("open_phase", "opening: `banyan:open`"),
    ("layout", "opening: `banyan:layout`, every text measured"),
    ("open_longest", "opening: the longest task above 50 ms"),
    ("save_longest", "saving: the longest task above 50 ms"),
    (
        "expand_longest",
        "expanding all: the longest task above 50 ms",
    ),
    (
        "layout_again",
        "`banyan:layout` again, after moving a branch",
    ),
    (
        "save",
        "`banyan:save`, the first write to the browser's storage",
    ),
    ("reading_p50", "pan and zoom at 100 %, frame p50"),
    ("reading_p95", "pan and zoom at 100 %, frame p95"),
    ("fit_zoom", "the zoom when fitted, %"),
    ("fitted_p50", "pan and zoom, whole chart fitted, frame p50"),
    ("fitted_p95", "pan and zoom, whole chart fitted, frame p95"),
    ("key_work", "a key in a card's field: main thread's work"),
    ("key_painted", "a key in a card's field → painted"),
    ("rename", "type over a title → painted"),
    ("rename_undo", "undo it"),
    ("move", "move the largest branch of up to 1,000 → painted"),
    ("move_undo", "undo it"),
    (
        "move_second",
        "move the branch of the top's second report → painted",
    ),
    ("move_second_undo", "undo it"),
    ("collapse", "collapse the top's largest branch → painted"),
    ("collapse_undo", "expand it"),
    (
        "collapse_first",
        "collapse the branch of the top's first report → painted",
    ),
    ("collapse_first_undo", "expand it"),
    ("find", "a key in the find box → list painted"),
    ("heap_mb", "memory, all expanded: JavaScript heap, MB"),
    ("wasm_mb", "memory, all expanded: WebAssembly, MB"),
];

/// What is measured of the peers, with the measurement of the page that is the same act.
pub const BESIDE: &[(&str, &str, &[&str])] = &[
    ("draw everything, ms", "draw_ms", &["whole"]),
    ("pan and zoom, frame p95, ms", "frame_p95", &["reading_p95"]),
    (
        "the same, whole chart fitted, ms",
        "fit_p95",
        &["fitted_p95"],
    ),
    ("rename, ms", "edit_rename", &["rename"]),
    (
        "collapse the first report's branch, ms",
        "edit_collapse",
        &["collapse_first"],
    ),
    ("undo it, ms", "edit_undo", &["collapse_first_undo"]),
    (
        "move the second report's branch, ms",
        "edit_move",
        &["move_second"],
    ),
    ("undo it, ms", "edit_undo2", &["move_second_undo"]),
    ("memory, MB", "heap_mb", &["heap_mb", "wasm_mb"]),
];

/// What has to be known to read the tables.
pub const HOW_TO_READ: &str = "\
## How to read this

Times are milliseconds and medians: of five runs for the page (nine keys in a field, eight in the
find box), and for peers of five up to 1,000 positions, three up to 10,000, else one. “→ painted”
lasts from the moment that the browser takes the input until the frame with its consequences is
made, the second animation frame after it or, where the work takes several, after its end, so that up to two frames of waiting (16.7 ms each) are in
every figure. A main thread's work is the thread's own time, whatever else the machine did. A frame
is the time between two animation frames while the middle button drags the drawing in sixty steps
and the wheel turns twenty times. Every opening has a new browser. A task is how long the page lets
nothing else happen, so how long a key may wait; browsers tell of those from 50 ms on, and 0.0 says that
there was none.

A large chart opens with most of it folded away; all is expanded before anything else is measured,
so that every position stands in the drawing, as in the peers'. Where a chart is too large for the
browser's storage (about 5 MB), opening it includes the write that fails, and a write is tried again
after growing pauses meanwhile. Names like `banyan:open` are the User Timing marks that the page
writes itself: anybody can read them in the browser's own tools, of any chart and without a special
build.

Organisations are made by a rule (benches/org) and are the same for all programs: spans of 1 to 14,
5 in the mean. “×” is how many times as long, or as much memory, a peer needs as Banyan does. The
peers start with the list in memory and keep nothing; Banyan's time has the file's reading in it,
and its storing. Peers' moves put the branch under the third report, Banyan's under the first, and
collapsing is part of their undo, while Banyan expands again. Their edits are called from a script,
Banyan's come from keys; their pointer comes through Playwright, Banyan's through chromedriver.
The browser draws in software, without a graphics card, and so do all programs here. Figures of two
machines, or of a machine that was busy, do not compare; ratios of one run do.
";
