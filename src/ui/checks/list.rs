use std::collections::HashSet;

use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::{focus, preferences};
use banyan_core::check::{Check, Finding};

use super::lines::{CheckLine, Lines};
use super::row::{Row, row_id};

/// A check that found more than this is folded until somebody wants to see it.
const MANY: usize = 50;

/// The findings in a window that scrolls.
#[component]
pub fn List() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let list = NodeRef::<Div>::new();
    let window = RwSignal::new((0.0, 600.0));
    // The first finding, below its heading.
    let active = RwSignal::new(1_usize);
    // Which checks the person has opened or folded; the rest is folded where it is long.
    let turned = RwSignal::new(HashSet::<Check>::new());
    let lines = Memo::new(move |_| {
        let findings = editor.findings.get().unwrap_or_default();
        let folded = Check::ALL
            .into_iter()
            .filter(|check| {
                (findings.of(*check).len() > MANY) != turned.with(|t| t.contains(check))
            })
            .collect();
        Lines::of(findings, &folded)
    });
    // The last row may have gone.
    let at = Memo::new(move |_| active.get().min(lines.with(Lines::len).saturating_sub(1)));
    let look = move || {
        if let Some(list) = list.get_untracked() {
            let top = f64::from(list.scroll_top());
            let seen = (top, top + f64::from(list.client_height()));
            if window.get_untracked() != seen {
                window.set(seen);
            }
        }
    };
    Effect::new(move || {
        list.track();
        look();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| look());
    on_cleanup(move || resized.remove());
    let go = move |row: usize| {
        active.set(row.min(lines.with_untracked(Lines::len).saturating_sub(1)));
        if let Some(list) = list.get_untracked() {
            let (top, bottom) = lines.with_untracked(|lines| lines.extent(at.get_untracked()));
            let scrolled = f64::from(list.scroll_top());
            let height = f64::from(list.client_height());
            if top < scrolled {
                list.set_scroll_top(top as i32);
            } else if bottom > scrolled + height {
                list.set_scroll_top((bottom - height).ceil() as i32);
            }
            look();
        }
    };
    let turn = move |check: Check| {
        turned.update(|turned| {
            if !turned.remove(&check) {
                turned.insert(check);
            }
        });
    };
    let finding_at = move |row: usize| -> Option<Finding> {
        lines.with_untracked(|lines| lines.finding(row).cloned())
    };
    let jump = move |row: usize| {
        if let Some(finding) = finding_at(row) {
            editor.look_at(&finding);
            // On a small screen the list lies over the drawing.
            if preferences::is_narrow() {
                editor.app.outline_hidden.set(true);
            }
        }
    };
    let press = Callback::new(move |row: usize| {
        active.set(row);
        match lines.with_untracked(|lines| lines.row(row)) {
            Some(CheckLine::Heading { check, .. }) => turn(check),
            Some(CheckLine::Finding(_)) => jump(row),
            None => {}
        }
    });
    let mend = Callback::new(move |row: usize| {
        if let Some(finding) = finding_at(row) {
            editor.mend(&finding);
        }
    });
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let row = at.get_untracked();
        let line = lines.with_untracked(|lines| lines.row(row));
        let page = || {
            let (top, bottom) = window.get_untracked();
            lines
                .with_untracked(|lines| lines.within(top, bottom).len() / 2)
                .max(1)
        };
        match (event.key().as_str(), line) {
            ("ArrowDown", _) => go(row + 1),
            ("ArrowUp", _) => go(row.saturating_sub(1)),
            ("PageDown", _) => go(row + page()),
            ("PageUp", _) => go(row.saturating_sub(page())),
            ("Home", _) => go(0),
            ("End", _) => go(usize::MAX),
            (
                "ArrowRight",
                Some(CheckLine::Heading {
                    check, open: false, ..
                }),
            )
            | (
                "ArrowLeft",
                Some(CheckLine::Heading {
                    check, open: true, ..
                }),
            )
            | (" " | "Enter", Some(CheckLine::Heading { check, .. })) => turn(check),
            ("ArrowRight", Some(CheckLine::Heading { .. })) => go(row + 1),
            ("ArrowLeft", Some(CheckLine::Finding(_))) => {
                go(lines
                    .with_untracked(|lines| lines.heading_of(row))
                    .unwrap_or(0));
            }
            (" ", Some(CheckLine::Finding(_))) => jump(row),
            ("Enter", Some(CheckLine::Finding(_))) => {
                jump(row);
                focus::focus_first(".catcher");
            }
            ("f" | "F", Some(CheckLine::Finding(_))) => mend.run(row),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let shown = move || {
        let (top, bottom) = window.get();
        lines.with(|lines| {
            let range = lines.within(top, bottom);
            let rows = range.filter_map(|row| {
                let finding = lines.finding(row).cloned();
                Some((row, lines.row(row)?, lines.extent(row), finding))
            });
            rows.collect::<Vec<_>>()
        })
    };
    view! {
        <div
            class="checks-list"
            role="tree"
            tabindex="0"
            aria-label=words.checks_list()
            aria-activedescendant=move || row_id(at.get())
            node_ref=list
            on:scroll=move |_| look()
            on:keydown=keys
        >
            <div
                class="checks-room"
                role="presentation"
                style:height=move || format!("{}px", lines.with(Lines::height))
            >
                {move || {
                    shown()
                        .into_iter()
                        .map(|(index, line, extent, finding)| {
                            view! { <Row index line extent finding at press mend /> }
                        })
                        .collect_view()
                }}
            </div>
        </div>
    }
}
