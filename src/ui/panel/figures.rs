use leptos::prelude::*;

use banyan_core::model::{Document, Kind, NodeKey, Totals};
use banyan_core::text::Locale;

use super::level_table::LevelTable;

/// What stands in for a figure that nobody has stated.
const UNKNOWN: &str = "—";

/// What the three tiles and the lines around them say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ShownFigures {
    authorised: Option<String>,
    in_post: Option<String>,
    missing: Option<String>,
    short: bool,
    beside: String,
    below: String,
    over: String,
}

/// Authorised, in post and missing: of a unit's branch with its levels, or of one post.
#[component]
pub fn Figures(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let shown = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| of_node(document, node, words))
    });
    let is_unit = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).kind == Kind::Unit)
    });
    view! {
        <Tiles shown />
        <Show when=move || is_unit.get()>
            <LevelTable top=Some(node) />
        </Show>
    }
}

/// Authorised, in post and missing for the whole chart, with its levels.
#[component]
pub fn ChartFigures() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let shown = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| of_branch(document, document.total(), words))
    });
    view! {
        <Tiles shown />
        <LevelTable top=None />
    }
}

#[component]
fn Tiles(shown: Memo<ShownFigures>) -> impl IntoView {
    let words = crate::ui::editor().app.words();
    let tile = move |name: &'static str, figure: fn(&ShownFigures) -> &Option<String>| {
        let text = move || {
            let figure = shown.with(|shown| figure(shown).clone());
            figure.unwrap_or_else(|| UNKNOWN.to_owned())
        };
        let title = move || {
            let unknown = shown.with(|shown| figure(shown).is_none());
            unknown.then(|| words.not_stated())
        };
        view! {
            <dt>{name}</dt>
            <dd title=title>{text}</dd>
        }
    };
    view! {
        <h3 class="section-head">
            {words.headcount_section()} <span>{move || shown.with(|shown| shown.beside.clone())}</span>
        </h3>
        <dl class="tiles">
            <div class="tile">{tile(words.authorised(), |shown| &shown.authorised)}</div>
            <div class="tile">{tile(words.in_post(), |shown| &shown.in_post)}</div>
            <div class="tile" class:short=move || shown.with(|shown| shown.short)>
                {tile(words.vacancies(), |shown| &shown.missing)}
            </div>
        </dl>
        <p class="hint warns">{move || shown.with(|shown| shown.over.clone())}</p>
        <p class="hint">{move || shown.with(|shown| shown.below.clone())}</p>
    }
}

fn of_node(document: &Document, node: NodeKey, words: Locale) -> ShownFigures {
    let card = document.card(node);
    let branch = document.branch(node);
    if card.kind == Kind::Unit {
        return of_branch(document, branch, words);
    }
    let own = Totals::of(card);
    // The sum says more than the post's own figure only if a report states one.
    let reports_state = branch.stated() > own.stated();
    ShownFigures {
        authorised: Some(words.headcount(&card.headcount)).filter(|figure| !figure.is_empty()),
        beside: if reports_state {
            words.with_reports(&words.authorised_sum(branch))
        } else {
            String::new()
        },
        below: String::new(),
        ..of_branch(document, &own, words)
    }
}

fn of_branch(document: &Document, totals: &Totals, words: Locale) -> ShownFigures {
    let says = document.names_people() && totals.counted() > 0;
    let staffing = document.staffing(totals);
    let missing = (says && (totals.stated() > 0 || staffing.is_vacant())).then(|| {
        let missing = words.vacancies_of(&staffing);
        missing.unwrap_or_else(|| "0".to_owned())
    });
    ShownFigures {
        authorised: words.stated_sum(totals),
        in_post: says.then(|| totals.in_post.to_string()),
        short: staffing.is_vacant(),
        missing,
        beside: String::new(),
        below: if totals.stated() > 0 && totals.not_stated > 0 {
            words.posts_not_stated(totals.not_stated)
        } else {
            String::new()
        },
        over: if totals.over > 0 {
            words.too_many(totals.over)
        } else {
            String::new()
        },
    }
}
