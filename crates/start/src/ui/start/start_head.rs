use leptos::prelude::*;

use crate::app::Theme;
use crate::platform::focus;
use crate::ui::icon::{Icon, icons};
use crate::ui::mark::Mark;
use banyan_core::text::Locale;

/// What this page is for, where charts are kept, and the settings.
#[component]
pub fn StartHead() -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let theme_word = move || match app.theme.get() {
        Theme::System => words.theme_system(),
        Theme::Light => words.theme_light(),
        Theme::Dark => words.theme_dark(),
    };
    let next_theme = move |_| {
        app.set_theme(match app.theme.get_untracked() {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        });
    };
    view! {
        <header class="start-head">
            <div class="start-name">
                <Mark />
                <h1 tabindex="-1">{words.app_name()}</h1>
            </div>
            <div class="start-settings">
                <div role="group" aria-label=words.language()>
                    {[Locale::Chinese, Locale::English]
                        .map(|locale| view! { <LanguageButton locale /> })
                        .collect_view()}
                </div>
                <button
                    class="button quiet"
                    aria-label=move || words.theme_now(theme_word())
                    title=move || words.theme_now(theme_word())
                    on:click=next_theme
                >
                    <Icon path=icons::THEME />
                    <span class="theme-word">{theme_word}</span>
                </button>
            </div>
            <p class="start-purpose">
                {words.purpose()} <span class="start-where">{words.where_kept()}</span>
            </p>
        </header>
    }
}

#[component]
fn LanguageButton(locale: Locale) -> impl IntoView {
    let app = crate::ui::app();
    let speak = move |_| {
        app.speak(locale);
        // The whole page is drawn again, this button included.
        request_animation_frame(|| {
            focus::focus_first(".start-settings [aria-pressed=true]");
        });
    };
    view! {
        <button
            class="button quiet"
            lang=locale.tag()
            aria-pressed=(app.words() == locale).to_string()
            on:click=speak
        >
            {locale.own_name()}
        </button>
    }
}
