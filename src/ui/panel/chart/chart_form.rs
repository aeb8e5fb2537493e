use leptos::prelude::*;

use banyan_core::model::AboutField;
use banyan_core::text::Locale;

use super::chart_facts::{ChartFacts, chart_offers};
use super::level_list::LevelList;
use crate::ui::panel::fields::text_field::TextField;
use crate::ui::panel::fields::text_of::Text;
use crate::ui::panel::figures::ChartFigures;
use crate::ui::panel::links::TeamSection;
use crate::ui::panel::opened::{Offer, Offers, OpenedSections};
use crate::ui::panel::own::{OwnFields, Owner, own_fields_offer};

/// The description of the chart as a whole.
#[component]
pub fn ChartForm() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let title = Text::of_chart(editor, AboutField::Title);
    let author = Text::of_chart(editor, AboutField::Author);
    let date = Text::of_chart(editor, AboutField::Date);
    let note = Text::of_chart(editor, AboutField::Note);
    let language = Text::of_chart(editor, AboutField::Language).value;
    let opened = OpenedSections::new();
    let offers = chart_offers(opened);
    let own = own_fields_offer(Owner::Chart, opened);
    let asked: Vec<Offer> = offers.iter().copied().chain([own]).collect();
    let has_posts = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.total().counted() > 0)
    });
    view! {
        <header class="panel-head">
            <p class="overline">{words.about_chart()}</p>
            <TextField
                value=title.value
                write=title.write
                label=words.chart_title()
                class="panel-title"
                placeholder=words.untitled_chart()
            />
        </header>
        <section class="section facts">
            <label class="labelled">
                <span class="label">{words.author()}</span>
                <TextField value=author.value write=author.write label=words.author() class="field" />
            </label>
            <label class="labelled">
                <span class="label">{words.chart_date()}</span>
                <TextField value=date.value write=date.write label=words.chart_date() class="field" />
            </label>
            <label class="labelled">
                <span class="label">{words.chart_language()}</span>
                <select
                    class="field"
                    on:change=move |event| {
                        let tag = event_target_value(&event);
                        editor.edit_about(false, |about| about.language = tag);
                    }
                >
                    {move || language_options(words, &language.get())}
                </select>
            </label>
            <ChartFacts opened offers />
        </section>
        <Show when=move || has_posts.get()>
            <section class="section">
                <ChartFigures />
            </section>
        </Show>
        <section class="section">
            <h3 class="section-head">{words.levels()}</h3>
            <LevelList />
        </section>
        <TeamSection />
        <section class="section">
            <h3 class="section-head">{words.note()}</h3>
            <TextField
                value=note.value
                write=note.write
                label=words.note()
                class="field note"
                placeholder=words.note_hint()
                lines=true
            />
        </section>
        <OwnFields owner=Owner::Chart opened offer=own />
        <Offers opened offers=asked />
    }
}

/// The languages to choose from: none, the two of the interface, and any other that a file states.
fn language_options(words: Locale, chosen: &str) -> impl IntoView + use<> {
    let mut options = vec![(String::new(), words.not_stated().to_owned())];
    for locale in [Locale::Chinese, Locale::English] {
        options.push((locale.tag().to_owned(), locale.own_name().to_owned()));
    }
    if options.iter().all(|(tag, _)| tag != chosen) {
        options.push((chosen.to_owned(), chosen.to_owned()));
    }
    options
        .into_iter()
        .map(|(tag, name)| {
            let selected = tag == chosen;
            view! {
                <option value=tag selected=selected>
                    {name}
                </option>
            }
        })
        .collect_view()
}
