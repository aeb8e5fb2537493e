use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::app::opening;
use banyan_core::format::{ImportIssue, Reading};
use banyan_core::text::{IssueKind, IssueText, issue_texts};

use super::frame::{DialogRef, Frame, close};
use super::issue_list::IssueList;
use super::roots_choice::{Roots, RootsQuestion};

/// The import issues of a file, before it opens.
#[component]
pub(super) fn ImportDialog(file: String, reading: Arc<Mutex<Option<Reading>>>) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let node = DialogRef::new();
    let guard = reading.lock().ok();
    let Some(read) = guard.as_ref().and_then(|guard| guard.as_ref()) else {
        // The file has been opened, and the dialog is about to close.
        return ().into_any();
    };
    let roots = Roots::new(title_for_top(&file, read.title()));
    let tops = read.findings.iter().find_map(|issue| match issue {
        ImportIssue::SeveralRoots { nodes } => Some(nodes.clone()),
        _ => None,
    });
    let mut issues = issue_texts(words, &read.findings);
    let mut of_kind = |kind: IssueKind| -> Vec<IssueText> {
        issues.extract_if(.., |issue| issue.kind == kind).collect()
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
    drop(guard);
    let name = file.clone();
    let open = move |_| {
        // Closed first: while it is open, nothing outside it can be focused.
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
            <IssueList class="repairs" title=words.to_repair() issues=repairs />
            {tops.map(|tops| view! { <RootsQuestion roots tops /> })}
            <IssueList class="guesses" title=words.how_read() issues=guesses />
            <IssueList class="kept" title=words.kept_values() issues=kept />
        </Frame>
    }
    .into_any()
}

/// What a new unit over several tops would be called: like the chart, or like the file.
fn title_for_top(file: &str, title: &str) -> String {
    if !title.trim().is_empty() {
        return title.to_owned();
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.to_owned()
}
