//! The aims, next to what was measured.

use std::fmt::Write as _;

use super::figures::{grouped, written};
use super::page::{Measured, Subject};

/// The sizes that the aims are for.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

struct Aim {
    label: &'static str,
    /// The most it may take at each size; `None` where there is no aim.
    most: [Option<f64>; 3],
    /// Measurements; those of one group are added up, and the group with the largest sum counts.
    groups: &'static [&'static [&'static str]],
    /// What sets the limit and what it would take to do better, in case the aim is missed.
    limit: &'static str,
}

const AIMS: &[Aim] = &[
    Aim {
        label: "lay out again, in WebAssembly: `banyan:layout`, ms",
        most: [None, Some(2.0), Some(25.0)],
        groups: &[&["layout_again"]],
        limit: "the mark covers more than arranging: every open card is visited, its content looked up and its \
                branch's extent recorded. Arranging alone is `tidy_layout` below, natively. To be faster, only \
                the branches that an edit touches would have to be laid out.",
    },
    Aim {
        label: "native JSON file → whole chart drawn, ms",
        most: [Some(100.0), Some(300.0), Some(1500.0)],
        groups: &[&["whole"]],
        limit: "at small sizes most of the time goes into waiting for frames and into the first use of the code \
                and the fonts. At large ones, parsing, making the cards and asking the browser for the width of \
                every text share the time. To be faster, the first two would need a second thread, which a page \
                opened from a file cannot start, and widths would have to be estimated until a card is seen.",
    },
    Aim {
        label: "pan and zoom at reading size, frame p95, ms",
        most: [Some(18.0), Some(18.0), Some(20.0)],
        groups: &[&["reading_p95"]],
        limit: "a frame above 17 ms came one refresh of the display too late. Cards that come into view become \
                elements of the page, which the browser draws in software here. To be faster, fewer elements \
                would have to be made in each frame, or cards painted while the view moves.",
    },
    Aim {
        label: "the same with the whole chart fitted, frame p95, ms",
        most: [Some(20.0), Some(25.0), Some(33.0)],
        groups: &[&["fitted_p95"]],
        limit: "zooming in from far away passes through views of some thousand shapes, each painted in software \
                in every frame. To be faster, a picture painted once would have to be moved.",
    },
    Aim {
        label: "a key in a card's field, main thread's work, ms",
        most: [Some(4.0), Some(4.0), Some(8.0)],
        groups: &[&["key_work"]],
        limit: "a bare text field on an empty page costs this browser 2 ms a key. Laying out and painting the \
                field, the card and the outline's row takes it about 4 more, and our own code 3 to 4: planning \
                the edit, measuring the title, updating what shows it. To be faster, the card and the outline would \
                have to stay as they are until the person pauses.",
    },
    Aim {
        label: "rename, move a branch of up to 1,000, collapse the largest branch, undo each → painted, the \
                slowest, ms",
        most: [Some(16.0), Some(33.0), Some(80.0)],
        groups: &[
            &["rename"],
            &["rename_undo"],
            &["move"],
            &["move_undo"],
            &["collapse"],
            &["collapse_undo"],
        ],
        limit: "every figure includes up to two frames of waiting (33 ms), so that 16 ms cannot be reached by this \
                measure, however little the work. Anything above that is laying out again.",
    },
    Aim {
        label: "a key in the find box → list painted, ms",
        most: [Some(16.0), Some(16.0), Some(50.0)],
        groups: &[&["find"]],
        limit: "this figure, too, includes up to two frames of waiting. The first letters search every card, those \
                that follow only what matched. To be faster, it would need an index, which every edit would \
                have to update.",
    },
    Aim {
        label: "memory, JavaScript and WebAssembly, MB",
        most: [Some(20.0), Some(40.0), Some(200.0)],
        groups: &[&["heap_mb", "wasm_mb"]],
        limit: "WebAssembly's memory never shrinks, so its peak counts, which is reached on opening.",
    },
];

/// The aim for the compressed bytes loaded until the start screen is there.
const BYTES: f64 = 300_000.0;
const BYTES_LIMIT: &str = "the views of the start screen and the library that they are made with. To load less, more \
     of them would have to come after the first paint, such as the gallery's thumbnails";

/// Appends the table, and the limit for every aim that was missed.
pub fn write(text: &mut String, page: &Measured) {
    text.push_str(
        "\n## Aims\n\nEach measurement, followed by its aim; **bold** where the aim is missed.\n\n| |",
    );
    for size in SIZES {
        let _ = write!(text, " {} |", grouped(size as i64));
    }
    text.push_str("\n|---|---:|---:|---:|\n");
    let mut limits = String::new();
    for aim in AIMS {
        let mut missed = false;
        let _ = write!(text, "| {} |", aim.label);
        for (size, most) in SIZES.into_iter().zip(aim.most) {
            let measured = measured(page, size, aim.groups);
            missed |= measured.zip(most).is_some_and(|(value, most)| value > most);
            let _ = write!(text, " {} |", cell(measured, most));
        }
        text.push('\n');
        if missed {
            let _ = writeln!(limits, "- {}: {}", aim.label, aim.limit);
        }
    }
    let bytes = page.median(&Subject::page(), "bytes_brotli");
    let label = "what the first paint loads, Brotli, bytes";
    let _ = writeln!(text, "| {label} | {} | | |", cell(bytes, Some(BYTES)));
    if bytes.is_some_and(|bytes| bytes > BYTES) {
        let _ = writeln!(limits, "- {label}: {BYTES_LIMIT}");
    }
    if !limits.is_empty() {
        let _ = write!(
            text,
            "\nWhat sets the limit where an aim is missed:\n\n{limits}"
        );
    }
}

/// The largest sum of a group; `None` when nothing was measured.
fn measured(page: &Measured, size: usize, groups: &[&[&str]]) -> Option<f64> {
    let of = Subject {
        name: "made".to_owned(),
        positions: size,
    };
    let sums = groups.iter().filter_map(|group| {
        let values = group.iter().map(|what| page.median(&of, what));
        values.sum::<Option<f64>>()
    });
    sums.max_by(f64::total_cmp)
}

fn cell(measured: Option<f64>, most: Option<f64>) -> String {
    let aim = most.map_or(String::new(), |most| {
        format!(" (≤ {})", grouped(most as i64))
    });
    match measured {
        None => format!("–{aim}"),
        Some(value) if most.is_some_and(|most| value > most) => {
            format!("**{}**{aim}", written(value))
        }
        Some(value) => format!("{}{aim}", written(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_what_was_measured_what_is_aimed_at_and_whether_it_is_missed() {
        assert_eq!(cell(Some(12.34), Some(16.0)), "12.3 (≤ 16)");
        assert_eq!(cell(Some(1700.0), Some(1500.0)), "**1,700** (≤ 1,500)");
        assert_eq!(cell(Some(0.4), None), "0.400");
        assert_eq!(cell(None, Some(20.0)), "– (≤ 20)");
    }

    #[test]
    fn the_slowest_of_several_counts() {
        let row = |what: &str, values: &str| {
            format!(
                "{{\"subject\":\"made\",\"positions\":1000,\"what\":\"{what}\",\"values\":{values}}}"
            )
        };
        let lines = [
            row("rename", "[5,7,6]"),
            row("move", "[20]"),
            row("heap_mb", "[3]"),
            row("wasm_mb", "[4]"),
        ];
        let page = Measured::of(&lines.join("\n"));
        let slowest = measured(&page, 1_000, &[&["rename"], &["move"], &["undo"]]);
        assert_eq!(slowest, Some(20.0));
        assert_eq!(
            measured(&page, 1_000, &[&["heap_mb", "wasm_mb"]]),
            Some(7.0)
        );
        assert_eq!(measured(&page, 10_000, &[&["rename"]]), None);
    }
}
