//! Language and theme: they change how the page looks, but not the chart.

use banyan_core::text::Locale;
use libtest_mimic::Trial;
use serde_json::json;

use crate::harness::{Person, Setting, list_of, trial};

pub fn stories() -> Vec<Trial> {
    let module = module_path!();
    let (zh_cn, en) = (Setting::of(Locale::Chinese), Setting::of(Locale::English));
    let (language, theme) = (
        the_language_changes_and_nothing_else,
        the_theme_changes_and_nothing_else,
    );
    let panels = the_side_panels_are_put_away_and_back;
    // The language that this browser was started in is what the story is about.
    let own = Setting::own_browser(Locale::English);
    let first = the_browsers_language_is_the_first_one;
    vec![
        trial(module, "the_language_changes_and_nothing_else", zh_cn, language),
        trial(module, "the_language_changes_and_nothing_else", en, language),
        trial(module, "the_theme_changes_and_nothing_else", zh_cn, theme),
        trial(module, "the_side_panels_are_put_away_and_back", en, panels),
        trial(module, "the_browsers_language_is_the_first_one", own, first),
    ]
}

const TEAM: &[&str] = &["Head", "  Anna", "  Ben"];

/// Chooses from the View menu.
async fn chooses_view(person: &Person, words: Locale, item: &str) {
    person.presses_button(words.view_menu()).await;
    person.presses_button(item).await;
}

async fn the_language_changes_and_nothing_else(person: &Person) {
    let other = match person.words {
        Locale::Chinese => Locale::English,
        Locale::English => Locale::Chinese,
    };
    person.opens(&list_of(TEAM)).await;
    let first = person.exports().await;
    person.clicks_card("Ben").await;
    person.presses("Alt+ArrowLeft").await;
    person.clicks_card("Anna").await;
    let moved = person.exports().await;
    let place = person.card("Anna").await.place;
    chooses_view(person, person.words, other.own_name()).await;
    person.reads(other.export()).await;
    person.expects_selected(&["Anna"]).await;
    assert_eq!(person.card("Anna").await.place, place);
    let page = person
        .asks("return document.documentElement.lang", json!([]))
        .await;
    assert_eq!(page, other.tag());
    person.keyboard_is_at(".title-input").await;
    assert_eq!(person.exports().await, moved);
    // Undo is still there, now in the other language.
    let undo = match other {
        Locale::Chinese => "撤销：移动 Ben",
        Locale::English => "Undo: move Ben",
    };
    person.presses_button(undo).await;
    assert_eq!(person.exports().await, first);
    // The choice survives a reload.
    person.reloads().await;
    person.reads(other.export()).await;
}

async fn the_theme_changes_and_nothing_else(person: &Person) {
    const BACKGROUND: &str = "return getComputedStyle(document.body).backgroundColor";
    let words = person.words;
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    chooses_view(person, words, words.theme_light()).await;
    let light = person.asks(BACKGROUND, json!([])).await;
    chooses_view(person, words, words.theme_dark()).await;
    let dark = person.asks(BACKGROUND, json!([])).await;
    assert_ne!(light, dark);
    person.expects_selected(&["Anna"]).await;
    person.reloads().await;
    assert_eq!(person.asks(BACKGROUND, json!([])).await, dark);
    assert_eq!(person.exports().await, before);
    // Left to the system, the page follows it.
    chooses_view(person, words, words.theme_system()).await;
    let look = async || person.asks(BACKGROUND, json!([])).await;
    person.prefers_dark(false).await;
    person.expects("light", look, light).await;
    person.prefers_dark(true).await;
    person.expects("dark", look, dark).await;
}

async fn the_side_panels_are_put_away_and_back(person: &Person) {
    let words = person.words;
    person.opens(&list_of(TEAM)).await;
    let before = person.place_of(".drawing").await;
    person.presses_button(words.hide_outline()).await;
    person.no_longer_sees(".outline").await;
    person.presses_button(words.hide_panel()).await;
    person.no_longer_sees(".panel").await;
    let alone = person.place_of(".drawing").await;
    assert!(alone.width > before.width + 300.0);
    // They stay hidden after a reload, and come back from the menu.
    person.reloads().await;
    person.no_longer_sees(".outline, .panel").await;
    chooses_view(person, words, words.outline()).await;
    chooses_view(person, words, words.card_panel()).await;
    person.sees(".outline").await;
    person.sees(".panel").await;
    assert_eq!(person.place_of(".drawing").await, before);
}

async fn the_browsers_language_is_the_first_one(person: &Person) {
    // This browser prefers English; a choice by hand takes precedence from then on.
    person.reads(Locale::English.purpose()).await;
    person.presses_button(Locale::Chinese.own_name()).await;
    person.reads(Locale::Chinese.purpose()).await;
    person
        .keyboard_is_at(".start-settings [aria-pressed=true]")
        .await;
    person.reloads().await;
    person.reads(Locale::Chinese.purpose()).await;
}
