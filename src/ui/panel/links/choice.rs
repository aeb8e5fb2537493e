//! A field in which a node, or where allowed an outside party, is chosen by typing.

use std::collections::BTreeSet;

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::Finder;
use crate::ui::panel::fields::text_field::{is_composing, leave};
use banyan_core::format::limits::FIELD_CHARS;
use banyan_core::model::{Document, LinkEnd, NodeKey};
use banyan_core::search::{Query, fold};
use banyan_core::session::Answer;
use banyan_core::text::Locale;

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
struct ChoiceRow {
    choice: Choice,
    title: String,
    beside: String,
}

/// The field with its list. Arrows move in the list, Enter chooses, Escape closes it and then returns
/// focus to the drawing.
#[component]
pub fn NodeChoice(
    /// Its name, also in its id.
    slug: String,
    /// Its label.
    label: &'static str,
    /// The placeholder.
    placeholder: &'static str,
    /// A node that is not offered.
    #[prop(optional_no_strip)]
    except: Option<NodeKey>,
    /// Whether a name that matches no node may be an outside party.
    #[prop(optional)]
    parties: bool,
    /// Called with what was chosen.
    choose: Callback<Choice>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<Input>::new();
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let open = RwSignal::new(false);
    let finder = Finder::new();
    // Enter may come before the search has finished.
    let entered = StoredValue::new(false);
    Effect::new(move || {
        let query = typed.with(|typed| Query::new(typed));
        finder.look_for(editor, if open.get() { query } else { Query::default() });
    });
    let known = Memo::new(move |_| {
        editor.revision.track();
        if parties && open.get() {
            editor.read(known_parties)
        } else {
            BTreeSet::new()
        }
    });
    let lines = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let answer = finder.answer.get();
        let typed = typed.get();
        if answer.query != Query::new(&typed) {
            return Vec::new();
        }
        let mut lines = editor.read(|document| nodes(document, &answer, except, words));
        if parties {
            known.with(|known| add_parties(&typed, known, words, &mut lines));
        }
        lines
    });
    let list_id = format!("{slug}-choices");
    let line_id = {
        let slug = slug.clone();
        move |index: usize| format!("{slug}-choice-{index}")
    };
    let list = NodeRef::<leptos::html::Ul>::new();
    // The list may open below the visible part of the panel.
    Effect::new(move || {
        active.track();
        if let (Some(list), false) = (list.get(), lines.with(Vec::is_empty)) {
            request_animation_frame(move || bring_into_view(&list));
        }
    });
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
    Effect::new(move || {
        let is_there = lines.with(|lines| !lines.is_empty());
        if is_there && entered.get_value() {
            entered.set_value(false);
            take(0);
        }
    });
    let keys = move |event: web_sys::KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let count = lines.with_untracked(Vec::len);
        let at = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => active.set((at + 1) % count),
            "ArrowUp" if count > 0 => active.set((at + count - 1) % count),
            "Enter" if count > 0 => take(at),
            "Enter" => entered.set_value(finder.busy.get_untracked()),
            "Escape" if count > 0 => open.set(false),
            "Escape" => return leave(&event),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let shown = move || lines.with(|lines| !lines.is_empty());
    let nothing = move || {
        let typing = open.get() && typed.with(|typed| !typed.trim().is_empty());
        typing && !finder.busy.get() && !shown()
    };
    let row = {
        let line_id = line_id.clone();
        move |(index, line): (usize, ChoiceRow)| {
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
                    entered.set_value(false);
                    open.set(true);
                }
                on:blur=move |_| {
                    if document().has_focus().unwrap_or(true) {
                        open.set(false);
                    }
                }
                on:keydown=keys
            />
            // Focus stays in the field whatever is pressed here.
            <ul
                class="choices"
                node_ref=list
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

/// Scrolls the list, and then its chosen line, into view.
fn bring_into_view(list: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    list.scroll_into_view_with_scroll_into_view_options(&options);
    if let Ok(Some(chosen)) = list.query_selector("[aria-selected=true]") {
        chosen.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The nodes that were found.
fn nodes(
    document: &Document,
    answer: &Answer,
    except: Option<NodeKey>,
    words: Locale,
) -> Vec<ChoiceRow> {
    let nodes = answer.found.hits.iter().map(|hit| hit.node);
    let nodes = nodes.filter(|&node| Some(node) != except).take(LISTED.0);
    let title = |node: NodeKey| words.short_title(&document.card(node).title);
    nodes
        .map(|node| ChoiceRow {
            choice: Choice::Node(node),
            title: title(node),
            beside: document.parent(node).map_or_else(String::new, title),
        })
        .collect()
}

/// The known parties whose names contain the typed text, and a new one of exactly that name.
fn add_parties(typed: &str, known: &BTreeSet<String>, words: Locale, lines: &mut Vec<ChoiceRow>) {
    let name = typed.trim();
    if name.is_empty() {
        return;
    }
    let folded = fold(name);
    let alike = known.iter().filter(|party| fold(party).contains(&folded));
    lines.extend(alike.take(LISTED.1).map(|party| ChoiceRow {
        choice: Choice::Party(party.clone()),
        title: words.short_title(party),
        beside: words.party().to_owned(),
    }));
    if !known.contains(name) {
        lines.push(ChoiceRow {
            choice: Choice::Party(name.to_owned()),
            title: words.as_party(&words.short_title(name)),
            beside: String::new(),
        });
    }
}

/// The names of the outside parties in the chart's links.
fn known_parties(document: &Document) -> BTreeSet<String> {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (node, _) in document.preorder() {
        for link in &document.card(node).links {
            if let LinkEnd::Party { name, .. } = &link.end {
                known.insert(name.trim());
            }
        }
    }
    known.remove("");
    known.into_iter().map(str::to_owned).collect()
}
