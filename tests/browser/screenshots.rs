//! The pictures of the documentation: `cargo xtask screenshots`.

use std::path::Path;

use banyan_core::text::Locale;
use libtest_mimic::Trial;
use serde_json::json;

use crate::harness::{Person, Setting, field, tell};

/// Who holds which position in the pictures, by the template's titles in both languages.
const HOLDERS: &[(&str, &str, &str, &str)] = &[
    (
        "市场部经理",
        "陈晨",
        "Marketing department manager",
        "Chen Chen",
    ),
    ("产品主管", "李安", "Product supervisor", "Ann Lee"),
    ("广告主管", "周敏", "Advertising supervisor", "Min Zhou"),
    (
        "市场策划主管",
        "王宇",
        "Marketing planning supervisor",
        "Yu Wang",
    ),
    (
        "市场调研主管",
        "何静",
        "Market research supervisor",
        "Jing He",
    ),
];

pub fn stories() -> Vec<Trial> {
    let name = "screenshots::screenshots";
    // It writes docs/screenshots: `cargo xtask screenshots`.
    let take = Trial::ignorable_test(name, move || {
        tell(name, Setting::of(Locale::Chinese), async |person: &Person| {
            every_screen(person).await;
            on_a_phone(person).await;
        })?;
        tell(name, Setting::of(Locale::English), every_screen)
    });
    vec![take.with_ignored_flag(true)]
}

async fn every_screen(person: &Person) {
    the_gallery(person).await;
    // The clock is stopped, so that the same page gives the same picture.
    person.stops_the_clock().await;
    a_full_card_and_all_links(person).await;
    prepares(person).await;
    for dark in [false, true] {
        person.prefers_dark(dark).await;
        let name = |screen: &str| {
            let language = person.reads_as("zh", "en");
            format!(
                "{screen}-{language}-{}",
                if dark { "dark" } else { "light" }
            )
        };
        person
            .clicks_card(person.reads_as("广告主管", "Advertising supervisor"))
            .await;
        keeps(person, &name("card")).await;
        person.presses("Ctrl+p").await;
        person.sees(".sheet").await;
        keeps(person, &name("job-description")).await;
        person.presses_each(&["Escape", "Escape"]).await;
        // Without the panel the whole chart is large enough to be read.
        person.presses_button(person.words.hide_panel()).await;
        person.presses("Ctrl+9").await;
        keeps(person, &name("editor")).await;
        person.presses_button(person.words.view_menu()).await;
        person.presses_button(person.words.card_panel()).await;
        person.presses_button(person.words.back_to_start()).await;
        person.sees(".template-size").await;
        keeps(person, &name("start")).await;
        person.goes_back().await;
        person.sees(".editor .card").await;
    }
}

/// A position with everything that its document says, and all links of a chart that has many.
async fn a_full_card_and_all_links(person: &Person) {
    let words = person.words;
    let language = person.reads_as("zh", "en");
    person.prefers_dark(false).await;
    person.presses_button(words.template_hospital()).await;
    let post = person.reads_as("营销科主任", "Head of marketing section");
    // A window as high as the card, so that all of it is visible.
    person.resizes_window(1440, 1560).await;
    person.clicks_card(post).await;
    keeps(person, &format!("role-{language}-light")).await;
    person.resizes_window(1440, 900).await;
    person.presses_button(words.back_to_start()).await;
    person.presses_button(words.template_sections()).await;
    person.sees(".editor .card").await;
    // Without the side panels there is room for the labels at full size.
    person.presses_button(words.hide_panel()).await;
    person.presses_each(&["Ctrl+Shift+l", "Ctrl+9"]).await;
    keeps(person, &format!("links-{language}-light")).await;
    person.presses("Ctrl+Shift+l").await;
    person.presses_button(words.view_menu()).await;
    person.presses_button(words.card_panel()).await;
    person.presses_button(words.back_to_start()).await;
}

/// The gallery of templates, as much as fits the window.
async fn the_gallery(person: &Person) {
    let language = person.reads_as("zh", "en");
    person.sees(".template-size").await;
    let to_the_gallery =
        "document.querySelector('section:has(#templates)').scrollIntoView(); scrollBy(0, -20)";
    person.asks(to_the_gallery, json!([])).await;
    for (dark, theme) in [(false, "light"), (true, "dark")] {
        person.prefers_dark(dark).await;
        keeps(person, &format!("gallery-{language}-{theme}")).await;
    }
}

async fn on_a_phone(person: &Person) {
    person.prefers_dark(false).await;
    person.resizes_window(390, 844).await;
    person.reloads().await;
    person.presses("Ctrl+k").await;
    person.types("市场部经理").await;
    person.sees(".found").await;
    person.presses_each(&["Enter", "Escape"]).await;
    keeps(person, "editor-zh-phone").await;
    person.presses_button(person.words.back_to_start()).await;
    person.sees(".template-size").await;
    keeps(person, "start-zh-phone").await;
}

/// Makes the chart of the pictures, as a person would.
async fn prepares(person: &Person) {
    let words = person.words;
    person.presses_button(words.template_department()).await;
    for (post_zh, name_zh, post_en, name_en) in HOLDERS {
        person.clicks_card(person.reads_as(post_zh, post_en)).await;
        person.clicks("#add-holder").await;
        person.types(person.reads_as(name_zh, name_en)).await;
    }
    person
        .clicks_card(person.reads_as("广告主管", "Advertising supervisor"))
        .await;
    person.clicks("#add-duty").await;
    person
        .types(person.reads_as(
            "制定年度广告计划并跟踪效果",
            "Plan the advertising of the year and follow its effect",
        ))
        .await;
    person.presses("Enter").await;
    person
        .types(person.reads_as("选择媒体与代理公司", "Choose media and agencies"))
        .await;
    let form = field(words.headcount_form());
    person.chooses_option(&form, words.headcount_range()).await;
    person.fills_in(&field(words.headcount_min()), "1").await;
    person.fills_in(&field(words.headcount_max()), "2").await;
    person.presses("Escape").await;
    person.exports().await;
}

/// Writes a picture of the window into the documentation, once nothing moves any more.
async fn keeps(person: &Person, name: &str) {
    person.rests_its_hand().await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screenshots");
    std::fs::create_dir_all(&folder).unwrap();
    let picture = person.photographs().await;
    std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
}
