use leptos::prelude::*;

use crate::platform::focus;
use banyan_core::model::fields::Word;
use banyan_core::model::{AboutField, Headcount, Status};
use banyan_core::text::FieldWords;

use crate::ui::panel::fields::number_field::NumberField;
use crate::ui::panel::fields::text_field::{TextField, is_composing, leave};
use crate::ui::panel::fields::text_of::Text;
use crate::ui::panel::opened::{Offer, OpenedSections, id_of};

/// Where a field of the chart's description appears in the panel.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the form itself, or on the drawing.
    Form,
    /// Among the facts, which are shown when they are stated or asked for.
    Fact,
}

/// Where each field of the chart's description appears.
fn place(field: AboutField) -> Place {
    match field {
        AboutField::Title
        | AboutField::Language
        | AboutField::Note
        | AboutField::Author
        | AboutField::Date
        | AboutField::Levels
        | AboutField::Teams
        | AboutField::Drawing => Place::Form,
        AboutField::Mode
        | AboutField::Stage
        | AboutField::Industry
        | AboutField::Size
        | AboutField::Status
        | AboutField::SpanLimit => Place::Fact,
    }
}

/// The facts in order: whether the chart is in force comes first.
fn facts() -> Vec<AboutField> {
    let fields = AboutField::ALL.iter().copied();
    let mut facts: Vec<AboutField> = fields
        .filter(|&field| place(field) == Place::Fact)
        .collect();
    facts.sort_by_key(|&field| field != AboutField::Status);
    facts
}

/// Which facts are shown, and which can be added.
pub fn chart_offers(opened: OpenedSections) -> Vec<Offer> {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let offer = |field: AboutField| Offer {
        slug: field.info().key,
        name: words.about_words(field).name,
        shown: opened.shows(field.info().key, move || {
            editor.revision.track();
            editor.read(|document| !document.about().field(field).is_empty())
        }),
        suits: Memo::new(|_| true),
    };
    facts().into_iter().map(offer).collect()
}

/// The facts that are shown, one on each line.
#[component]
pub fn ChartFacts(
    /// The facts that the person asked for.
    opened: OpenedSections,
    /// Whether each is shown.
    offers: Vec<Offer>,
) -> impl IntoView {
    let facts = facts().into_iter().zip(offers);
    facts
        .map(|(fact, offer)| {
            view! {
                <Show when=move || offer.shown.get()>
                    <FactView opened fact />
                </Show>
            }
        })
        .collect_view()
}

#[component]
fn FactView(opened: OpenedSections, fact: AboutField) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let begin = opened.takes_keyboard(fact.info().key);
    let root = NodeRef::<leptos::html::Label>::new();
    let id = StoredValue::new(format!("fact-{}", id_of(fact.info().key)));
    Effect::new(move || {
        if begin && root.get().is_some() {
            focus::focus_first(&format!("#{} :is(input, select, textarea)", id.get_value()));
        }
    });
    let FieldWords { name, hint, .. } = words.about_words(fact);
    let field = match fact {
        AboutField::Status => view! { <StatusChoice /> }.into_any(),
        AboutField::SpanLimit => view! { <SpanLimit name hint /> }.into_any(),
        _ => {
            let text = Text::of_chart(editor, fact);
            view! {
                <TextField
                    value=text.value
                    write=text.write
                    label=name
                    class="field"
                    placeholder=hint
                />
            }
            .into_any()
        }
    };
    view! {
        <label class="labelled" id=id.get_value() node_ref=root>
            <span class="label">{name}</span>
            {field}
        </label>
    }
}

/// The span of control above which the checks report a post.
#[component]
fn SpanLimit(name: &'static str, hint: &'static str) -> impl IntoView {
    let editor = crate::ui::editor();
    let value = Memo::new(move |_| {
        editor.revision.track();
        let limit = editor.read(|document| document.about().span_limit);
        limit.map_or_else(String::new, |limit| limit.to_string())
    });
    let write = Callback::new(move |typed: String| {
        editor.edit_about(true, |about| about.span_limit = typed.parse().ok());
    });
    view! { <NumberField value write label=name hint least=1 most=Headcount::LIMIT class="field" /> }
}

/// Whether the chart is a draft or in force.
#[component]
fn StatusChoice() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let status = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().status)
    });
    let option = move |word: &'static str, this: Option<Status>, name: &'static str| {
        view! {
            <option value=word prop:selected=move || status.get() == this>
                {name}
            </option>
        }
    };
    let stated = Status::ALL
        .iter()
        .map(move |&this| option(this.word(), Some(this), words.status(this)));
    let options = std::iter::once(option("", None, words.not_stated())).chain(stated);
    view! {
        <select
            class="field"
            on:change=move |event| {
                let chosen = Status::of(&event_target_value(&event));
                editor.edit_about(false, |about| about.status = chosen);
            }
            on:keydown=move |event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    leave(&event);
                }
            }
        >
            {options.collect_view()}
        </select>
    }
}
