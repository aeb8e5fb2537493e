use leptos::prelude::*;

use banyan_core::model::{ByLevel, Document, Headcount, Kind, LevelSum, NodeKey};
use banyan_core::text::Locale;

/// What stands in for a figure that is zero or that nobody has stated.
const NONE: &str = "–";
/// How long the person must pause before the table of a large branch is worked out.
const REST: std::time::Duration = std::time::Duration::from_millis(250);
/// The table of a branch with up to this many nodes is worked out with every keystroke.
const SMALL: u32 = 2_000;

#[derive(Clone, Debug, PartialEq, Eq)]
struct LevelRow {
    level: String,
    authorised: String,
    granted: Option<String>,
    agrees: bool,
    in_post: String,
    vacant: String,
    short: bool,
}

/// The content of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Table {
    lines: Vec<LevelRow>,
    all: Option<LevelRow>,
    of_one: bool,
    on_levels: bool,
}

/// What a unit or the whole chart adds up to by level, next to what the unit is authorised for. Absent
/// where neither posts nor unit mention levels.
#[component]
pub fn LevelTable(
    /// The unit; `None` for the whole chart.
    top: Option<NodeKey>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let work_out = move || {
        editor.read(|document| {
            let likes = top.map(|top| &document.card(top).like_units);
            let of_one = likes.is_some_and(|likes| *likes != Headcount::NotStated);
            let is_unit = top.is_none_or(|top| document.card(top).kind == Kind::Unit);
            if is_unit {
                table(&document.by_level(top), of_one, document, words)
            } else {
                Table::default()
            }
        })
    };
    let is_small = move || {
        let nodes = editor.read(|document| match top {
            Some(top) => document.branch(top).nodes,
            None => document.total().nodes,
        });
        nodes <= SMALL
    };
    let shown = RwSignal::new(if is_small() {
        work_out()
    } else {
        Table::default()
    });
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let update = move || {
        if !editor.is_open() || shown.is_disposed() {
            return;
        }
        let table = work_out();
        if shown.with_untracked(|before| *before != table) {
            shown.set(table);
        }
    };
    Effect::new(move |first: Option<()>| {
        editor.revision.track();
        stop();
        if !is_small() {
            waiting.set_value(set_timeout_with_handle(update, REST).ok());
        } else if first.is_some() {
            update();
        }
    });
    on_cleanup(stop);
    let has_lines = Memo::new(move |_| shown.with(|table| !table.lines.is_empty()));
    view! {
        <Show when=move || has_lines.get()>
            <table class="levels-table">
                <caption>
                    {words.by_level()}
                    {move || {
                        shown.with(|table| table.of_one).then(|| {
                            view! { <span>{words.in_each_like_unit()}</span> }
                        })
                    }}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{words.level()}</th>
                        <th scope="col">{words.table_authorised()}</th>
                        <th scope="col">{words.in_post()}</th>
                        <th scope="col">{words.table_vacant()}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        shown.with(|table| table.lines.iter().map(row).collect_view())
                    }}
                </tbody>
                <tfoot>{move || shown.with(|table| table.all.as_ref().map(row))}</tfoot>
            </table>
            {move || {
                shown.with(|table| table.on_levels).then(|| {
                    view! { <p class="hint">{words.persons_on_levels()}</p> }
                })
            }}
        </Show>
    }
}

fn row(line: &LevelRow) -> impl IntoView + use<> {
    let line = line.clone();
    view! {
        <tr class:differs=!line.agrees>
            <th scope="row">{line.level}</th>
            <td>
                {line.authorised}
                {line.granted.map(|granted| view! { <span class="granted">{granted}</span> })}
            </td>
            <td>{line.in_post}</td>
            <td class:short=line.short>{line.vacant}</td>
        </tr>
    }
}

fn table(sums: &ByLevel, of_one: bool, document: &Document, words: Locale) -> Table {
    let speaks = sums.levels.iter().any(|sum| !sum.level.is_empty());
    if !speaks && sums.all.granted.is_none() {
        return Table::default();
    }
    // Posts outside the headcount alone do not make a line.
    let lines = sums.levels.iter();
    let lines = lines.filter(|sum| sum.totals.counted() > 0 || sum.granted.is_some());
    let lines = lines.map(|sum| line(sum, words.no_level(), document, words));
    let one_by_one: u64 = sums.levels.iter().map(|sum| sum.totals.in_post).sum();
    Table {
        lines: lines.collect(),
        all: Some(line(&sums.all, words.all_levels(), document, words)),
        of_one,
        on_levels: one_by_one > sums.all.totals.in_post,
    }
}

fn line(sum: &LevelSum, without_level: &str, document: &Document, words: Locale) -> LevelRow {
    let totals = &sum.totals;
    let staffing = document.staffing(totals);
    let vacant = words.vacancies_of(&staffing);
    let vacant = vacant.into_iter().chain(words.over_chip(&staffing));
    let vacant = vacant.collect::<Vec<_>>().join(" · ");
    let names_people = document.names_people();
    let compares = names_people && (totals.stated() > 0 || staffing.is_vacant());
    let granted = match &sum.granted {
        Some(granted) => Some(words.granted(granted)),
        None => (!sum.agrees).then(|| words.granted(&Headcount::NotStated)),
    };
    LevelRow {
        level: if sum.level.is_empty() {
            without_level.to_owned()
        } else {
            sum.level.clone()
        },
        authorised: if totals.counted() == 0 {
            NONE.to_owned()
        } else {
            words.authorised_sum(totals)
        },
        granted,
        agrees: sum.agrees,
        in_post: if names_people {
            totals.in_post.to_string()
        } else {
            NONE.to_owned()
        },
        short: compares && !vacant.is_empty(),
        vacant: match vacant {
            _ if !compares => NONE.to_owned(),
            none if none.is_empty() => "0".to_owned(),
            vacant => vacant,
        },
    }
}
