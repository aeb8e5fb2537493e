use leptos::prelude::*;

use crate::platform::focus;
use banyan_core::model::{About, Headcount, Status};
use banyan_core::text::{Locale, Phrase};

use super::number_field::NumberField;
use super::opened::{Offer, OpenedSections};
use super::text_field::{TextField, is_composing, leave};
use super::text_of::Text;

/// Something that can be said of the chart as a whole.
struct Fact {
    slug: &'static str,
    name: Phrase,
    input: Input,
}

/// How it is typed or chosen.
#[derive(Clone, Copy)]
enum Input {
    /// A text: its place, and what stands in it while it is empty.
    Text(fn(&mut About) -> &mut String, Phrase),
    /// Draft or in force.
    Status,
    /// The span of control above which the checks speak.
    SpanLimit,
}

static FACTS: [Fact; 6] = [
    Fact {
        slug: "status",
        name: Locale::chart_status,
        input: Input::Status,
    },
    Fact {
        slug: "mode",
        name: Locale::chart_mode,
        input: Input::Text(|about| &mut about.mode, Locale::chart_mode_hint),
    },
    Fact {
        slug: "stage",
        name: Locale::chart_stage,
        input: Input::Text(|about| &mut about.stage, Locale::chart_stage_hint),
    },
    Fact {
        slug: "industry",
        name: Locale::chart_industry,
        input: Input::Text(|about| &mut about.industry, Locale::chart_industry_hint),
    },
    Fact {
        slug: "size",
        name: Locale::company_size,
        input: Input::Text(|about| &mut about.size, Locale::company_size_hint),
    },
    Fact {
        slug: "span-limit",
        name: Locale::span_limit,
        input: Input::SpanLimit,
    },
];

/// Which facts are shown, and which can be asked for.
pub fn chart_offers(opened: OpenedSections) -> Vec<Offer> {
    let editor = crate::ui::editor();
    let offer = |fact: &'static Fact| Offer {
        slug: fact.slug,
        name: fact.name,
        shown: opened.shows(fact.slug, move || {
            editor.revision.track();
            editor.read(|document| fact.is_filled(document.about()))
        }),
        suits: Memo::new(|_| true),
    };
    FACTS.iter().map(offer).collect()
}

impl Fact {
    fn is_filled(&self, about: &About) -> bool {
        match self.input {
            Input::Text(part, _) => !part(&mut about.clone()).is_empty(),
            Input::Status => about.status.is_some(),
            Input::SpanLimit => about.span_limit.is_some(),
        }
    }
}

/// The facts that are shown, a line each.
#[component]
pub fn ChartFacts(
    /// What was asked for.
    opened: OpenedSections,
    /// Whether each is shown.
    offers: Vec<Offer>,
) -> impl IntoView {
    let facts = FACTS.iter().zip(offers);
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
fn FactView(opened: OpenedSections, fact: &'static Fact) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let begin = opened.takes_keyboard(fact.slug);
    let root = NodeRef::<leptos::html::Label>::new();
    Effect::new(move || {
        if begin && root.get().is_some() {
            focus::focus_first(&format!("#fact-{} :is(input, select, textarea)", fact.slug));
        }
    });
    let name = (fact.name)(words);
    let field = match fact.input {
        Input::Text(part, hint) => {
            let text = Text::of_chart(editor, part);
            view! {
                <TextField
                    value=text.value
                    write=text.write
                    label=name
                    class="field"
                    placeholder=hint(words)
                />
            }
            .into_any()
        }
        Input::Status => view! { <StatusChoice /> }.into_any(),
        Input::SpanLimit => {
            let value = Memo::new(move |_| {
                editor.revision.track();
                let limit = editor.read(|document| document.about().span_limit);
                limit.map_or_else(String::new, |limit| limit.to_string())
            });
            let write = Callback::new(move |typed: String| {
                editor.edit_about(true, |about| about.span_limit = typed.parse().ok());
            });
            view! {
                <NumberField
                    value
                    write
                    label=name
                    hint=words.span_limit_hint()
                    least=1
                    most=Headcount::LIMIT
                    class="field"
                />
            }
            .into_any()
        }
    };
    view! {
        <label class="labelled" id=format!("fact-{}", fact.slug) node_ref=root>
            <span class="label">{name}</span>
            {field}
        </label>
    }
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
    let options = [
        ("", None, words.not_stated()),
        ("draft", Some(Status::Draft), words.status_draft()),
        ("in-force", Some(Status::InForce), words.status_in_force()),
    ];
    let option = move |(value, this, name): (&'static str, Option<Status>, &'static str)| {
        view! {
            <option value=value prop:selected=move || status.get() == this>
                {name}
            </option>
        }
    };
    view! {
        <select
            class="field"
            on:change=move |event| {
                let chosen = event_target_value(&event);
                let found = options.into_iter().find(|(value, ..)| *value == chosen);
                editor.edit_about(false, |about| {
                    about.status = found.and_then(|(_, status, _)| status);
                });
            }
            on:keydown=move |event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    leave(&event);
                }
            }
        >
            {options.map(option).collect_view()}
        </select>
    }
}
