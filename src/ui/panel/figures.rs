use leptos::prelude::*;

use crate::drawing::names_holders;
use crate::model::{Document, Kind, NodeKey, Tally};
use crate::text::Locale;

/// What stands in for a figure that nobody has stated.
const UNKNOWN: &str = "—";

/// What the three tiles and the line beside them say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shown {
    authorised: Option<String>,
    in_post: Option<String>,
    missing: Option<String>,
    short: bool,
    beside: String,
    below: String,
}

/// Authorised, in post and missing: of a unit's branch, or of one post.
#[component]
pub fn Figures(
    /// The card.
    node: NodeKey,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let shown = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| shown(document, node, words))
    });
    let tile = move |name: &'static str, figure: fn(&Shown) -> &Option<String>| {
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
        <p class="hint">{move || shown.with(|shown| shown.below.clone())}</p>
    }
}

fn shown(document: &Document, node: NodeKey, words: Locale) -> Shown {
    let card = document.card(node);
    let branch = document.branch(node);
    let is_unit = card.kind == Kind::Unit;
    let own = if is_unit { *branch } else { Tally::of(card) };
    let is_stated = own.positions > own.not_stated;
    let in_post = names_holders(document).then_some(own.in_post);
    let missing = in_post.filter(|_| is_stated).map(|in_post| {
        let missing = words.missing(own.min, own.max, in_post);
        missing.unwrap_or_else(|| "0".to_owned())
    });
    // The sum says more than the post's own figure only if a report states one.
    let reports_state = branch.positions - branch.not_stated > own.positions - own.not_stated;
    Shown {
        authorised: if is_unit {
            words.stated_sum(&own)
        } else {
            Some(words.headcount(&card.headcount)).filter(|figure| !figure.is_empty())
        },
        in_post: in_post.map(|n| n.to_string()),
        short: missing.as_ref().is_some_and(|missing| missing != "0"),
        missing,
        beside: if reports_state && !is_unit {
            words.with_reports(&words.authorised_sum(branch))
        } else {
            String::new()
        },
        below: if is_unit && is_stated && own.not_stated > 0 {
            words.posts_not_stated(own.not_stated)
        } else {
            String::new()
        },
    }
}
