use leptos::prelude::*;

use crate::app::Screen;
use crate::app::library::{self, LibraryEntry};
use crate::platform::clock;
use crate::ui::icon::{Icon, icons};
use banyan_core::text::Moment;

use super::shelf::Shelf;

/// A chart of the list: the whole row opens it, and the three buttons at its end do the rest.
#[component]
pub(super) fn ChartRow(shelf: Shelf, entry: LibraryEntry) -> impl IntoView {
    let words = shelf.app.words();
    let summary = &entry.summary;
    let title = if summary.title.trim().is_empty() {
        words.untitled().to_owned()
    } else {
        summary.title.clone()
    };
    let size = words.chart_size(summary.positions as usize, summary.nodes as usize);
    let edited = (summary.saved_at > 0.0).then(|| words.edited(&moment(summary.saved_at)));
    let no_file = summary.exported_at <= 0.0;
    let file = if no_file {
        words.no_file_yet().to_owned()
    } else {
        words.file_from(&moment(summary.exported_at))
    };
    let address = library::address(&Screen::Chart(entry.id.clone()));
    let id = entry.id.clone();
    let entry = StoredValue::new(entry);
    let tool = {
        let title = title.clone();
        move |class: &'static str, word: &'static str, icon, run: fn(Shelf, &LibraryEntry)| {
            view! {
                <button
                    class=format!("button quiet square {class}")
                    title=word
                    aria-label=words.on_chart(word, &title)
                    on:click=move |_| run(shelf, &entry.get_value())
                >
                    <Icon path=icon />
                </button>
            }
        }
    };
    view! {
        <li class="chart-row" data-chart=id>
            <a class="chart-name" href=address>
                {title}
            </a>
            <span class="chart-size">{size}</span>
            <span class="chart-edited">{edited}</span>
            <span class="chart-file" class:warning=no_file>
                {file}
            </span>
            <span class="chart-tools">
                {tool("row-copy", words.duplicate(), icons::COPY, Shelf::duplicate)}
                {tool("row-export", words.export_file(), icons::EXPORT, Shelf::export)}
                {tool("row-delete", words.delete_chart(), icons::DELETE, Shelf::delete)}
            </span>
        </li>
    }
}

/// A moment as seen from now.
pub(super) fn moment(at: f64) -> Moment {
    const DAY: f64 = 86_400_000.0;
    let now = clock::now();
    Moment::of(
        clock::calendar_day(at),
        clock::calendar_day(now),
        clock::calendar_day(now - DAY),
        clock::time_of_day(at),
    )
}
