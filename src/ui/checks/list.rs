use std::collections::HashSet;

use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::{focus, preferences};
use banyan_core::check::{Check, Finding};

use super::lines::{CheckLine, Lines};
use super::row::{Row, row_id};

/// A check with more findings than this is folded at first.
const MANY: usize = 50;

/// The scrolling list of findings.
#[component]
pub fn List() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let list = NodeRef::<Div>::new();
    let window = RwSignal::new((0.0, 600.0));
    // Row 0 is a heading, row 1 the first finding.
    let active = RwSignal::new(1_usize);
    // The checks that the person has folded or expanded; the others are folded if they are long.
    let toggled = RwSignal::new(HashSet::<Check>::new());
    let lines = Memo::new(move |_| {
        let findings = editor.findings.get().unwrap_or_default();
        let folded = Check::ALL
            .into_iter()
            .filter(|check| {
                (findings.of(*check).len() > MANY) != toggled.with(|t| t.contains(check))
            })
            .collect();
        Lines::of(findings, &folded)
    });
    // There may be fewer rows than before.
    let at = Memo::new(move |_| active.get().min(lines.with(Lines::len).saturating_sub(1)));
    let update_window = move || {
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
        update_window();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| update_window());
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
            update_window();
        }
    };
    let toggle = move |check: Check| {
        toggled.update(|toggled| {
            if !toggled.remove(&check) {
                toggled.insert(check);
            }
        });
    };
    let finding_at = move |row: usize| -> Option<Finding> {
        lines.with_untracked(|lines| lines.finding(row).cloned())
    };
    let jump = move |row: usize| {
        if let Some(finding) = finding_at(row) {
            editor.look_at(&finding);
            // On a small screen the list covers the drawing.
            if preferences::is_narrow() {
                editor.app.outline_hidden.set(true);
            }
        }
    };
    let press = Callback::new(move |row: usize| {
        active.set(row);
        match lines.with_untracked(|lines| lines.row(row)) {
            Some(CheckLine::Heading { check, .. }) => toggle(check),
            Some(CheckLine::Finding(_)) => jump(row),
            None => {}
        }
    });
    let fix = Callback::new(move |row: usize| {
        if let Some(finding) = finding_at(row) {
            editor.fix(&finding);
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
            | (" " | "Enter", Some(CheckLine::Heading { check, .. })) => toggle(check),
            ("ArrowRight", Some(CheckLine::Heading { .. })) => go(row + 1),
            ("ArrowLeft", Some(CheckLine::Finding(_))) => {
                go(lines
                    .with_untracked(|lines| lines.heading_of(row))
                    .unwrap_or(0));
            }
            (" ", Some(CheckLine::Finding(_))) => jump(row),
            ("Enter", Some(CheckLine::Finding(_))) => {
                jump(row);
                focus::focus_first(".title-input");
            }
            ("f" | "F", Some(CheckLine::Finding(_))) => fix.run(row),
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
            on:scroll=move |_| update_window()
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
                            view! { <Row index line extent finding at press fix /> }
                        })
                        .collect_view()
                }}
            </div>
        </div>
    }
}
