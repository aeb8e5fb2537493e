use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::app::opening;
use banyan_core::format::{ImportIssue, Reading};
use banyan_core::text::{IssueKind, IssueText, points};

use super::frame::{DialogRef, Frame, close};
use super::point_list::PointList;
use super::roots_choice::{Roots, RootsQuestion};

/// What was found and guessed in a file, before it opens.
#[component]
pub(super) fn ImportDialog(file: String, reading: Arc<Mutex<Option<Reading>>>) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let node = DialogRef::new();
    let look = reading.lock().ok();
    let Some(read) = look.as_ref().and_then(|look| look.as_ref()) else {
        // It has been opened, and the box is about to go.
        return ().into_any();
    };
    let roots = Roots::new(title_for_top(&file, read.title()));
    let tops = read.findings.iter().find_map(|finding| match finding {
        ImportIssue::SeveralRoots { nodes } => Some(nodes.clone()),
        _ => None,
    });
    let mut said = points(words, &read.findings);
    let mut of_kind = |kind: IssueKind| -> Vec<IssueText> {
        said.extract_if(.., |point| point.kind == kind).collect()
    };
    let repairs = of_kind(IssueKind::Repair);
    let guesses = of_kind(IssueKind::Guess);
    let kept = of_kind(IssueKind::Kept);
    let open_word = if repairs.is_empty() {
        words.open_it()
    } else {
        words.open_repaired()
    };
    let read_as = words.read_as(read.source, read.nodes());
    drop(look);
    let name = file.clone();
    let open = move |_| {
        // Closed first: while it is open, nothing behind it can take the keyboard.
        close(node);
        let read = reading.lock().ok().and_then(|mut read| read.take());
        if let Some(read) = read {
            opening::open_reading(app, &name, read, roots.choice());
        }
    };
    let foot = view! {
        <button class="button" on:click=move |_| close(node)>
            {words.do_not_open()}
        </button>
        <button class="button primary" autofocus on:click=open>
            {open_word}
        </button>
    };
    view! {
        <Frame node class="import" title=words.open_question(&file) foot=foot.into_any()>
            <p>{read_as}</p>
            <p class="dialog-safe">{words.nothing_changed_yet()}</p>
            <PointList class="repairs" title=words.to_repair() points=repairs />
            {tops.map(|tops| view! { <RootsQuestion roots tops /> })}
            <PointList class="guesses" title=words.how_read() points=guesses />
            <PointList class="kept" title=words.kept_values() points=kept />
        </Frame>
    }
    .into_any()
}

/// What a new unit over several tops would be called: as the chart, or as the file.
fn title_for_top(file: &str, title: &str) -> String {
    if !title.trim().is_empty() {
        return title.to_owned();
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.to_owned()
}
