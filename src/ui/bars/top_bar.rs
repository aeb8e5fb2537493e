use leptos::prelude::*;

use crate::app::{Screen, Theme};
use crate::platform::focus;
use crate::ui::bars::layout_menu::LayoutItems;
use crate::ui::bars::menu::{ActionItem, ChoiceItem, Menu};
use crate::ui::bars::overlay_items::OverlayItems;
use crate::ui::bars::save_mark::SaveMark;
use crate::ui::find::Find;
use crate::ui::icon::{Icon, icons};
use crate::ui::mark::Mark;
use banyan_core::format::limits::FIELD_CHARS;
use banyan_core::session::ActionId;
use banyan_core::text::Locale;

/// The bar at the top: the chart's name, whether it is saved, find, undo and redo, view, export.
#[component]
pub fn TopBar() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let undo_title = move || match editor.undoable.get() {
        Some(label) => words.undo_label(&label),
        None => words.nothing_to_undo().to_owned(),
    };
    let redo_title = move || match editor.redoable.get() {
        Some(label) => words.redo_label(&label),
        None => words.nothing_to_redo().to_owned(),
    };
    view! {
        <header class="topbar">
            <button
                class="button quiet home"
                title=words.back_to_start()
                aria-label=words.back_to_start()
                on:click=move |_| app.go(Screen::Start)
            >
                <Mark />
            </button>
            <ChartTitle />
            <SaveMark />
            <Find />
            <div class="topbar-tools">
                <button
                    class="button quiet square"
                    title=undo_title
                    aria-label=undo_title
                    disabled=move || editor.undoable.with(Option::is_none)
                    on:click=move |_| editor.undo()
                >
                    <Icon path=icons::UNDO />
                </button>
                <button
                    class="button quiet square"
                    title=redo_title
                    aria-label=redo_title
                    disabled=move || editor.redoable.with(Option::is_none)
                    on:click=move |_| editor.redo()
                >
                    <Icon path=icons::REDO />
                </button>
                <ViewMenu />
                <ExportMenu />
            </div>
        </header>
    }
}

/// What can be made of the chart: files and printed sheets.
#[component]
fn ExportMenu() -> impl IntoView {
    let words = crate::ui::app().words();
    let items = |actions: &'static [ActionId]| {
        let actions = actions.iter().copied();
        actions.map(|id| view! { <ActionItem id /> }).collect_view()
    };
    view! {
        <Menu label=words.export() class="primary">
            {items(&[ActionId::Export])} <hr />
            {items(
                &[
                    ActionId::PrintSelected,
                    ActionId::PaperJobDescription,
                    ActionId::PaperResponsibility,
                    ActionId::PaperDepartment,
                    ActionId::PaperBooklet,
                ],
            )}
        </Menu>
    }
}

/// The chart's name, edited in place.
#[component]
fn ChartTitle() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Input>::new();
    let title = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().title.clone())
    });
    Effect::new(move || {
        let title = title.get();
        if let Some(field) = field.get()
            && field.value() != title
        {
            field.set_value(&title);
        }
    });
    let commit = move || {
        if let Some(field) = field.get_untracked() {
            let value = field.value();
            editor.edit_about(true, |about| about.title = value);
        }
    };
    view! {
        <input
            class="chart-title"
            node_ref=field
            aria-label=words.chart_title()
            placeholder=words.untitled_chart()
            autocomplete="off"
            spellcheck="false"
            maxlength=FIELD_CHARS.to_string()
            on:input=move |event| {
                let composing = wasm_bindgen::JsCast::dyn_ref::<web_sys::InputEvent>(&event)
                    .is_some_and(web_sys::InputEvent::is_composing);
                if !composing {
                    commit();
                }
            }
            on:compositionend=move |_| commit()
            on:blur=move |_| editor.end_typing()
            on:keydown=move |event| {
                if !event.is_composing() && matches!(event.key().as_str(), "Enter" | "Escape") {
                    event.prevent_default();
                    focus::focus_first(".title-input");
                }
            }
        />
    }
}

/// Which parts are shown, and how.
#[component]
fn ViewMenu() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let in_view = [
        ActionId::ZoomFit,
        ActionId::ExpandAll,
        ActionId::CollapseAll,
        ActionId::Shortcuts,
    ];
    let outline = Callback::new(move |()| {
        app.outline_hidden.update(|hidden| *hidden = !*hidden);
        app.remember();
    });
    let panel = Callback::new(move |()| {
        app.panel_hidden.update(|hidden| *hidden = !*hidden);
        app.remember();
    });
    view! {
        <Menu label=words.view_menu()>
            {in_view
                .into_iter()
                .map(|id| view! { <ActionItem id /> })
                .collect_view()} <hr /> <LayoutItems /> <hr />
            <ChoiceItem
                label=words.outline()
                chosen=Signal::derive(move || !app.outline_hidden.get())
                choose=outline
            />
            <ChoiceItem
                label=words.card_panel()
                chosen=Signal::derive(move || !app.panel_hidden.get())
                choose=panel
            />
            <ChoiceItem
                label=words.mark_vacancies()
                chosen=Signal::derive(move || app.marks_vacancies.get())
                choose=Callback::new(move |()| editor.act(ActionId::MarkVacancies))
            /> <OverlayItems /> <hr /> <p class="menu-heading">{words.language()}</p>
            {[Locale::Chinese, Locale::English]
                .map(|locale| {
                    view! {
                        <ChoiceItem
                            label=locale.own_name()
                            chosen=Signal::derive(move || app.locale.get() == locale)
                            choose=Callback::new(move |()| app.speak(locale))
                        />
                    }
                })
                .collect_view()} <hr /> <p class="menu-heading">{words.theme()}</p>
            {[
                (Theme::System, words.theme_system()),
                (Theme::Light, words.theme_light()),
                (Theme::Dark, words.theme_dark()),
            ]
                .map(|(theme, label)| {
                    view! {
                        <ChoiceItem
                            label
                            chosen=Signal::derive(move || app.theme.get() == theme)
                            choose=Callback::new(move |()| app.set_theme(theme))
                        />
                    }
                })
                .collect_view()}
        </Menu>
    }
}
