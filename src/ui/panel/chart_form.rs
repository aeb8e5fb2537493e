use leptos::prelude::*;

use crate::model::About;
use crate::text::Locale;

use super::figures::ChartFigures;
use super::level_list::LevelList;
use super::text_field::TextField;
use crate::ui::links::TeamSection;

/// What is said of the chart as a whole.
#[component]
pub fn ChartForm() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let text = move |part: fn(&mut About) -> &mut String| {
        let value = Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| std::mem::take(part(&mut About::clone(document.about()))))
        });
        let write = Callback::new(move |typed: String| {
            editor.edit_about(true, |about| *part(about) = typed);
        });
        (value, write)
    };
    let title = text(|about| &mut about.title);
    let author = text(|about| &mut about.author);
    let date = text(|about| &mut about.date);
    let note = text(|about| &mut about.note);
    let language = text(|about| &mut about.language).0;
    let kept = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().extra.len())
    });
    let has_posts = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.total().counted() > 0)
    });
    view! {
        <header class="panel-head">
            <p class="overline">{words.about_chart()}</p>
            <TextField
                value=title.0
                write=title.1
                label=words.chart_title()
                class="panel-title"
                placeholder=words.untitled_chart()
            />
        </header>
        <section class="section facts">
            <label class="labelled">
                <span class="label">{words.author()}</span>
                <TextField value=author.0 write=author.1 label=words.author() class="field" />
            </label>
            <label class="labelled">
                <span class="label">{words.chart_date()}</span>
                <TextField value=date.0 write=date.1 label=words.chart_date() class="field" />
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
                value=note.0
                write=note.1
                label=words.note()
                class="field note"
                placeholder=words.note_hint()
                lines=true
            />
        </section>
        <Show when=move || { kept.get() > 0 }>
            <p class="section hint">{move || words.fields_kept(kept.get())}</p>
        </Show>
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
