//! A field in which a node is chosen by typing, or where it is allowed an outside party.

use std::collections::BTreeSet;

use leptos::html::Input;
use leptos::prelude::*;

use crate::format::limits::FIELD_CHARS;
use crate::model::{Document, LinkEnd, NodeKey};
use crate::search::{Query, fold, search};
use crate::text::Locale;
use crate::ui::panel::text_field::{is_composing, leave};

/// How many nodes and how many known parties are listed.
const LISTED: (usize, usize) = (7, 4);

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A node of the chart.
    Node(NodeKey),
    /// An outside party by its name, known or new.
    Party(String),
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    choice: Choice,
    title: String,
    beside: String,
}

/// The field with its list. Arrows walk the list, Enter takes from it, Escape closes it and then
/// gives the keyboard back to the drawing.
#[component]
pub fn NodeChoice(
    /// Its name, also in its id.
    slug: String,
    /// What it is called.
    label: &'static str,
    /// What stands in it while it is empty.
    placeholder: &'static str,
    /// A node that is not offered.
    #[prop(optional_no_strip)]
    except: Option<NodeKey>,
    /// Whether a name that is no node may be an outside party.
    #[prop(optional)]
    parties: bool,
    /// Takes what was chosen.
    choose: Callback<Choice>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<Input>::new();
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let open = RwSignal::new(false);
    let lines = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        editor.revision.track();
        typed.with(|typed| editor.read(|document| lines(document, typed, except, parties, words)))
    });
    let list_id = format!("{slug}-choices");
    let line_id = {
        let slug = slug.clone();
        move |index: usize| format!("{slug}-choice-{index}")
    };
    let take = move |index: usize| {
        let Some(line) = lines.with_untracked(|lines| lines.get(index).cloned()) else {
            return;
        };
        open.set(false);
        typed.set(String::new());
        if let Some(field) = field.get_untracked() {
            field.set_value("");
        }
        choose.run(line.choice);
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let count = lines.with_untracked(Vec::len);
        let at = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => active.set((at + 1) % count),
            "ArrowUp" if count > 0 => active.set((at + count - 1) % count),
            "Enter" => take(at),
            "Escape" if count > 0 => open.set(false),
            "Escape" => return leave(&event),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let shown = move || lines.with(|lines| !lines.is_empty());
    let nothing = move || open.get() && typed.with(|typed| !typed.trim().is_empty()) && !shown();
    let row = {
        let line_id = line_id.clone();
        move |(index, line): (usize, Line)| {
            view! {
                <li
                    class="choice"
                    role="option"
                    id=line_id(index)
                    aria-selected=move || (active.get() == index).to_string()
                    on:mousemove=move |_| {
                        if active.get_untracked() != index {
                            active.set(index);
                        }
                    }
                    on:click=move |_| take(index)
                >
                    <span class="choice-title">{line.title}</span>
                    <span class="choice-beside">{line.beside}</span>
                </li>
            }
        }
    };
    view! {
        <div class="node-choice">
            <input
                class="field"
                id=slug
                node_ref=field
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                maxlength=FIELD_CHARS.to_string()
                aria-label=label
                aria-autocomplete="list"
                aria-controls=list_id.clone()
                aria-expanded=move || shown().to_string()
                aria-activedescendant=move || shown().then(|| line_id(active.get()))
                placeholder=placeholder
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    active.set(0);
                    open.set(true);
                }
                on:blur=move |_| {
                    if document().has_focus().unwrap_or(true) {
                        open.set(false);
                    }
                }
                on:keydown=keys
            />
            // The keyboard stays in the field whatever is pressed here.
            <ul
                class="choices"
                class:empty=move || !shown()
                id=list_id
                role="listbox"
                aria-label=label
                on:mousedown=|event| event.prevent_default()
            >
                {move || lines.get().into_iter().enumerate().map(row.clone()).collect_view()}
            </ul>
            <p class="hint" role="status">
                {move || nothing().then(|| words.node_no_match())}
            </p>
        </div>
    }
}

/// What a person may mean by what is typed: nodes, then known parties, then a party of that name.
fn lines(
    document: &Document,
    typed: &str,
    except: Option<NodeKey>,
    parties: bool,
    words: Locale,
) -> Vec<Line> {
    let query = Query::new(typed);
    if query.is_empty() {
        return Vec::new();
    }
    // One more is looked for, because the excepted one may be among them.
    let found = search(document, &query, LISTED.0 + 1);
    let nodes = found.hits.into_iter().map(|hit| hit.node);
    let nodes = nodes.filter(|&node| Some(node) != except).take(LISTED.0);
    let mut lines: Vec<Line> = nodes
        .map(|node| Line {
            choice: Choice::Node(node),
            title: words.short_title(&document.card(node).title),
            beside: document.parent(node).map_or_else(String::new, |up| {
                words.short_title(&document.card(up).title)
            }),
        })
        .collect();
    if parties {
        let name = typed.trim();
        let known = known_parties(document);
        let folded = fold(name);
        let alike = known
            .iter()
            .filter(|party| fold(party).contains(folded.trim()));
        lines.extend(alike.take(LISTED.1).map(|&party| Line {
            choice: Choice::Party(party.to_owned()),
            title: words.short_title(party),
            beside: words.party().to_owned(),
        }));
        if !known.contains(name) {
            lines.push(Line {
                choice: Choice::Party(name.to_owned()),
                title: words.as_party(&words.short_title(name)),
                beside: String::new(),
            });
        }
    }
    lines
}

/// The names of the outside parties that links of the chart name.
fn known_parties(document: &Document) -> BTreeSet<&str> {
    let mut known = BTreeSet::new();
    for (node, _) in document.preorder() {
        for link in &document.card(node).links {
            if let LinkEnd::Party { name, .. } = &link.end {
                known.insert(name.trim());
            }
        }
    }
    known.remove("");
    known
}
