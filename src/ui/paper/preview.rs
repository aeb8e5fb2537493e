use leptos::html;
use leptos::prelude::*;

use crate::app::{Editor, open_editor};
use crate::platform::{focus, printing};
use crate::ui::icon::{Icon, icons};
use banyan_core::paper::{PrintOrder, PrintScope, What};
use banyan_core::text::Locale;

use super::pages::Pages;
use super::sheet_view::SheetView;

/// The preview of what is to be printed, which replaces the editor while it is open.
#[component]
pub fn PaperScreen(
    /// The kind of paper that was asked for.
    what: What,
    /// How much of the chart to print.
    scope: PrintScope,
) -> impl IntoView {
    let app = crate::ui::app();
    // The chart may be left with the browser's own buttons; then the preview has nothing to show.
    Effect::new(move || {
        if app.open_chart.with(Option::is_none) {
            app.dialog.set(None);
        }
    });
    untrack(|| open_editor(app)).map(|editor| view! { <Preview editor what scope /> })
}

#[component]
fn Preview(editor: Editor, what: What, scope: PrintScope) -> impl IntoView {
    let app = editor.app;
    let words = app.words();
    let language = editor.read(|document| words.of_paper(&document.about().language));
    let choice = RwSignal::new(Choice {
        what,
        scope,
        language,
    });
    let (order, title) = choice.get_untracked().order(editor);
    let pages = Pages::of(order);
    let title = RwSignal::new(title);
    let desk = NodeRef::<html::Div>::new();
    let choose = Callback::new(move |chosen: Choice| {
        let (order, name) = chosen.order(editor);
        choice.set(chosen);
        title.set(name);
        pages.replace(order);
        if let Some(desk) = desk.get_untracked() {
            desk.set_scroll_top(0);
        }
        request_animation_frame(move || fill(pages, desk));
    });
    keep_the_rest_still(title);
    let too_long = move || pages.order.with(|order| order.is_too_long());
    let no_sheet = move || pages.total() == 0;
    let print = move || {
        if !too_long() && !no_sheet() && pages.wanted.get_untracked().is_none() {
            pages.make_up_to(pages.total(), printing::print);
        }
    };
    let close = move || app.dialog.set(None);
    take_keys(print, close);
    let save = move |_| {
        let order = pages.order.get_untracked();
        editor.save_markdown(&order, &title.get_untracked());
    };
    let cannot = move || too_long() || no_sheet();
    Effect::new(move || {
        if !focus::focus_first(".paper-bar .primary:enabled") {
            focus::focus_first(".paper-bar select");
        }
        request_animation_frame(move || fill(pages, desk));
    });
    view! {
        <div class="paper-screen" role="dialog" aria-modal="true" aria-labelledby="paper-title">
            <header class="paper-bar">
                <h2 id="paper-title">{words.print_preview()}</h2>
                <Choices choice choose />
                <span class="paper-count" role="status">
                    {move || words.count_sheets(pages.total())}
                </span>
                <div class="paper-tools">
                    <button class="button" disabled=cannot on:click=save>
                        {words.save_markdown()}
                    </button>
                    <button class="button primary" disabled=cannot on:click=move |_| print()>
                        {words.print()}
                    </button>
                    <button
                        class="button quiet square"
                        title=words.close()
                        aria-label=words.close()
                        on:click=move |_| close()
                    >
                        <Icon path=icons::CLOSE />
                    </button>
                </div>
            </header>
            <Making pages />
            <div
                class="paper-desk"
                tabindex="0"
                role="region"
                aria-label=words.paper_pages()
                node_ref=desk
                on:scroll=move |_| fill(pages, desk)
            >
                <Show when=too_long>
                    <p class="paper-note">
                        {move || words.too_many_sheets(pages.total(), PrintOrder::MOST_SHEETS)}
                    </p>
                </Show>
                <Show when=no_sheet>
                    <p class="paper-note">{move || choice.get().nothing(words)}</p>
                </Show>
                <Sheets editor pages />
                <p class="paper-note paper-more">
                    {move || {
                        let rest = pages.total() - pages.made.get();
                        (rest > 0).then(|| words.sheets_to_come(rest))
                    }}
                </p>
            </div>
        </div>
    }
}

/// The sheets that have been made.
#[component]
fn Sheets(editor: Editor, pages: Pages) -> impl IntoView {
    let go = Callback::new(move |number: usize| {
        let index = pages.order.with_untracked(|order| order.index_of(number));
        let made = pages.made.get_untracked();
        // The one after it too, so that it can be scrolled to the top.
        pages.make_up_to(made.max((index + 2).min(pages.total())), move || {
            focus::scroll_to(&format!("#sheet-{number}"));
        });
    });
    move || {
        let order = pages.order.get();
        view! {
            <For
                each=move || 0..pages.made.get()
                key=|index| *index
                children=move |index| {
                    let sheet = editor.sheet(&order, index);
                    sheet.map(|sheet| view! { <SheetView sheet go /> })
                }
            />
        }
    }
}

/// The progress of the sheets being made, and the button that cancels it.
#[component]
fn Making(pages: Pages) -> impl IntoView {
    let words = crate::ui::app().words();
    move || {
        let wanted = pages.wanted.get()?;
        Some(view! {
            <div class="paper-making" role="status">
                <progress
                    max=wanted.to_string()
                    value=move || pages.made.get().to_string()
                ></progress>
                <span>{move || words.preparing_sheets(pages.made.get(), wanted)}</span>
                <button class="button" on:click=move |_| pages.give_up()>
                    {words.cancel()}
                </button>
            </div>
        })
    }
}

/// What the person has chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Choice {
    what: What,
    scope: PrintScope,
    language: Locale,
}

impl Choice {
    fn order(self, editor: Editor) -> (PrintOrder, String) {
        editor.order_paper(self.what, self.scope, self.language)
    }

    /// Why there is no sheet.
    fn nothing(self, words: Locale) -> &'static str {
        match self.what {
            What::JobDescription | What::Responsibility => words.no_post_in_scope(),
            What::DepartmentCard => words.no_unit_in_scope(),
            What::Booklet => words.no_card_in_scope(),
        }
    }
}

/// The kind of paper, how much of the chart, and the language.
#[component]
fn Choices(choice: RwSignal<Choice>, choose: Callback<Choice>) -> impl IntoView {
    let words = crate::ui::app().words();
    let whats = [
        (What::JobDescription, words.job_description()),
        (What::Responsibility, words.responsibility_statement()),
        (What::DepartmentCard, words.department_card()),
        (What::Booklet, words.booklet()),
    ];
    let node = match choice.get_untracked().scope {
        PrintScope::Card(node) | PrintScope::Branch(node) => Some(node),
        PrintScope::Chart => None,
    };
    let scopes = node
        .map(|node| {
            [
                (PrintScope::Card(node), words.scope_card()),
                (PrintScope::Branch(node), words.scope_branch()),
            ]
        })
        .into_iter()
        .flatten()
        .chain([(PrintScope::Chart, words.scope_chart())])
        .collect();
    let languages = [Locale::Chinese, Locale::English].map(|locale| (locale, locale.own_name()));
    let now = move || choice.get_untracked();
    view! {
        <Chosen
            label=words.paper_what()
            options=whats.to_vec()
            chosen=Signal::derive(move || choice.get().what)
            choose=move |what| choose.run(Choice { what, ..now() })
        />
        <Chosen
            label=words.paper_scope()
            options=scopes
            chosen=Signal::derive(move || choice.get().scope)
            choose=move |scope| choose.run(Choice { scope, ..now() })
        />
        <Chosen
            label=words.paper_language()
            options=languages.to_vec()
            chosen=Signal::derive(move || choice.get().language)
            choose=move |language| choose.run(Choice { language, ..now() })
        />
    }
}

/// A drop-down list.
#[component]
fn Chosen<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    options: Vec<(T, &'static str)>,
    chosen: Signal<T>,
    choose: impl Fn(T) + 'static,
) -> impl IntoView {
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let options = options
        .into_iter()
        .enumerate()
        .map(|(index, (value, name))| {
            view! {
                <option value=index.to_string() selected=move || chosen.get() == value>
                    {name}
                </option>
            }
        });
    view! {
        <label class="paper-choice">
            <span>{label}</span>
            <select
                class="field"
                aria-label=label
                on:change:target=move |event| {
                    let index = event.target().value().parse::<usize>();
                    if let Some(value) = index.ok().and_then(|index| values.get(index)) {
                        choose(*value);
                    }
                }
            >
                {options.collect_view()}
            </select>
        </label>
    }
}

/// Makes sheets until the last one is well below the visible part.
fn fill(pages: Pages, desk: NodeRef<html::Div>) {
    let Some(Some(desk_now)) = desk.try_get_untracked() else {
        return;
    };
    let (seen, window) = (desk_now.scroll_top(), desk_now.client_height());
    let left = desk_now.scroll_height() - seen - window;
    if left < window && pages.make_more() {
        request_animation_frame(move || fill(pages, desk));
    }
}

/// While the preview is open, nothing behind it gets keys or the pointer, and the page's title is that
/// of what is printed. Afterwards focus returns to where it was.
fn keep_the_rest_still(title: RwSignal<String>) {
    let before = StoredValue::new_local((
        focus::holder(),
        printing::rename_page(&title.get_untracked()),
    ));
    focus::set_inert(".editor", true);
    Effect::new(move || {
        printing::rename_page(&title.get());
    });
    on_cleanup(move || {
        focus::set_inert(".editor", false);
        before.with_value(|(holder, page)| {
            if let Some(page) = page {
                printing::rename_page(page);
            }
            let given = holder.as_ref().is_some_and(focus::move_to);
            if (!given || focus::is_at("body")) && !focus::focus_first(".title-input") {
                focus::focus_first(".start h1");
            }
        });
    });
}

/// Escape closes it, and the browser's own key for printing prints all the sheets.
fn take_keys(print: impl Fn() + 'static, close: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "Escape" if !event.is_composing() => close(),
            "p" | "P" if command => print(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}
