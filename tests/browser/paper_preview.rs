//! The print preview: what it offers, and how to open and leave it.

use banyan_core::format::{RootsChoice, open};
use banyan_core::layout::ApproximateMetrics;
use banyan_core::model::Document;
use banyan_core::paper::{PrintOrder, PrintScope, Sheet, What, markdown};
use serde_json::{Value, json};

use crate::harness::{Person, field, list_of, stories};

stories! {
    in_chinese:
        sheets_and_scope_are_chosen,
        on_a_phone_everything_can_be_reached,
        a_large_chart_is_made_as_it_is_looked_at,
        leaving_the_chart_leaves_the_preview;
    in_english:
        one_comes_to_it_from_everywhere_and_goes_back,
        the_sheets_are_saved_as_markdown,
        the_paper_is_white_in_the_dark,
        more_than_can_be_printed_is_said_beforehand;
}

const SCREEN: &str = ".paper-screen";

/// The titles of the sheets that the preview holds.
async fn titles(person: &Person) -> Vec<String> {
    person.texts_of(".sheet h2").await
}

async fn shows(person: &Person, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|&title| title.to_owned()).collect();
    person
        .expects("the sheets", async || titles(person).await, expected)
        .await;
}

async fn one_comes_to_it_from_everywhere_and_goes_back(person: &Person) {
    let words = person.words;
    person.presses_button(words.template_department()).await;
    let manager = person.reads_as("市场部经理", "Marketing department manager");
    person.clicks_card(manager).await;
    // By its key, in the drawing.
    person.presses("Ctrl+p").await;
    person.sees(SCREEN).await;
    shows(person, &[manager]).await;
    person.keyboard_is_at(".paper-bar .primary").await;
    person.presses("Escape").await;
    person.no_longer_sees(SCREEN).await;
    person.keyboard_is_at(".title-input").await;
    person.expects_selected(&[manager]).await;
    // From the panel, whose button gets focus back.
    person.presses_button(words.paper_responsibility()).await;
    person.reads(words.sign_superior()).await;
    person.presses_button(words.close()).await;
    person.no_longer_sees(SCREEN).await;
    person.keyboard_is_at(".paper-of-card button").await;
    // From the menu of a card.
    person.right_clicks_card(manager).await;
    person.clicks(".context-menu .menu-item").await;
    person.presses("Escape").await;
    person.right_clicks_card(manager).await;
    person.presses_button(words.paper_job_description()).await;
    shows(person, &[manager]).await;
    person.presses("Escape").await;
    // From the menu in the top bar; no key reaches the page behind the preview.
    person.presses_button(words.export()).await;
    person.presses_button(words.paper_booklet()).await;
    person.sees(".sheet.cover").await;
    person.presses_each(&["Delete", "Tab", "Ctrl+z"]).await;
    person.presses("Escape").await;
    person.card(manager).await;
}

async fn sheets_and_scope_are_chosen(person: &Person) {
    let words = person.words;
    person.presses_button(words.template_department()).await;
    let product = person.reads_as("产品主管", "Product supervisor");
    let specialist = person.reads_as("产品专员", "Product specialist");
    person.clicks_card(product).await;
    person.presses("Ctrl+p").await;
    shows(person, &[product]).await;
    let scope = field(words.paper_scope());
    person.chooses_option(&scope, words.scope_branch()).await;
    shows(person, &[product, specialist]).await;
    person.reads(&words.count_sheets(2)).await;
    let what = field(words.paper_what());
    person.chooses_option(&what, words.department_card()).await;
    shows(person, &[]).await;
    person.reads(words.no_unit_in_scope()).await;
    person.chooses_option(&scope, words.scope_chart()).await;
    let unit = person.reads_as("市场部", "Marketing department");
    shows(person, &[unit]).await;
    // The headings can be in the other language.
    let language = field(words.paper_language());
    let (other, kind) = match person.reads_as("", "en") {
        "" => ("English", "Department card"),
        _ => ("中文", "部门卡"),
    };
    person.chooses_option(&language, other).await;
    person
        .expects(
            "the kind of sheet",
            async || person.text_of(".sheet-kind").await,
            kind.to_owned(),
        )
        .await;
}

fn document(file: &str) -> Document {
    open(file).unwrap().document(RootsChoice::KeepApart)
}

async fn the_sheets_are_saved_as_markdown(person: &Person) {
    let words = person.words;
    person.presses_button(words.template_department()).await;
    person.sees(".editor .card").await;
    let file = person.exports().await;
    person.presses_button(words.export()).await;
    person.presses_button(words.paper_booklet()).await;
    person.sees(".sheet.cover").await;
    person.presses_button(words.save_markdown()).await;
    let saved = person.takes_download().await;
    let document = document(&file);
    let order = PrintOrder::of(&document, What::Booklet, PrintScope::Chart, words);
    let sheets: Vec<Sheet> = (0..order.sheets().len())
        .filter_map(|index| order.sheet(&document, index, &ApproximateMetrics))
        .collect();
    assert_eq!(saved.text, markdown(&sheets));
    assert_eq!(saved.name, format!("{}.md", order.title(&document)));
}

/// The colours of the paper and of its text.
async fn colours(person: &Person) -> Value {
    let script = "const sheet = document.querySelector('.sheet');
        const colour = (one, name) => getComputedStyle(one)[name];
        return [colour(sheet, 'backgroundColor'), colour(sheet, 'color'),
            colour(sheet.querySelector('dt'), 'color')]";
    person.asks(script, json!([])).await
}

async fn the_paper_is_white_in_the_dark(person: &Person) {
    person
        .presses_button(person.words.template_department())
        .await;
    person.sees(".editor .card").await;
    person.clicks_card("Marketing department manager").await;
    person.presses("Ctrl+p").await;
    person.sees(".sheet").await;
    let light = colours(person).await;
    assert_eq!(light[0], "rgb(255, 255, 255)");
    person.prefers_dark(true).await;
    const BACKGROUND: &str = "return getComputedStyle(document.body).backgroundColor";
    let look = async || person.asks(BACKGROUND, json!([])).await;
    person.expects("dark", look, json!("rgb(20, 23, 22)")).await;
    assert_eq!(colours(person).await, light);
}

async fn on_a_phone_everything_can_be_reached(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.resizes_window(390, 844).await;
    person.presses("Ctrl+p").await;
    person.sees(".sheet").await;
    let outside =
        "return [...document.querySelectorAll('.paper-screen :is(button, select, .sheet)')]
        .filter(one => { const at = one.getBoundingClientRect();
            return at.width > 0 && (at.left < 0 || at.right > innerWidth + 0.5) })
        .map(one => one.outerHTML.slice(0, 120))";
    assert_eq!(person.asks(outside, json!([])).await, json!([]));
    assert_eq!(
        person
            .asks("return document.documentElement.scrollWidth", json!([]))
            .await,
        json!(390)
    );
}

/// A chart with this many positions, in groups of ten.
fn many(count: usize) -> String {
    let lines: Vec<String> = (0..count)
        .map(|n| format!("{}Post {n}", if n % 10 == 0 { "" } else { "  " }))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    list_of(&lines)
}

async fn sheets_made(person: &Person) -> usize {
    titles(person).await.len()
}

async fn a_large_chart_is_made_as_it_is_looked_at(person: &Person) {
    let words = person.words;
    person.opens(&many(950)).await;
    person.presses_button(words.export()).await;
    person.presses_button(words.paper_job_description()).await;
    person.reads(&words.count_sheets(950)).await;
    person.rests_its_hand().await;
    let first = sheets_made(person).await;
    assert!(first < 15, "{first} sheets at once");
    person
        .asks(
            "document.querySelector('.paper-desk').scrollTop = 1e6",
            json!([]),
        )
        .await;
    person
        .eventually(
            "more sheets",
            async || sheets_made(person).await,
            |n| *n > first,
        )
        .await;
    // Printing makes all of them, shows its progress, and can be cancelled.
    person.waits_for_print_dialog().await;
    person.holds_long_work().await;
    person.presses_button(words.print()).await;
    person.sees(".paper-making progress").await;
    person.presses_button(words.cancel()).await;
    person.no_longer_sees(".paper-making").await;
    person.lets_work_go_on().await;
    person.rests_its_hand().await;
    assert!(sheets_made(person).await < 950);
    assert_eq!(person.print_dialogs().await, 0);
    // By its key too.
    person.presses("Ctrl+p").await;
    person.expects_print_dialogs(1).await;
    assert_eq!(sheets_made(person).await, 950);
}

async fn more_than_can_be_printed_is_said_beforehand(person: &Person) {
    let words = person.words;
    person.opens(&many(3000)).await;
    person.presses_button(words.export()).await;
    person.presses_button(words.paper_booklet()).await;
    person
        .reads(&words.too_many_sheets(3002, PrintOrder::MOST_SHEETS))
        .await;
    person.rests_its_hand().await;
    assert!(sheets_made(person).await < 15);
    let enabled = "return [...document.querySelectorAll('.paper-tools button:enabled')].length";
    assert_eq!(person.asks(enabled, json!([])).await, json!(1));
    // A line of the contents goes to its sheet.
    let what = field(words.paper_what());
    person.keyboard_is_at(".paper-bar select").await;
    person.chooses_option(&what, words.booklet()).await;
    person.clicks(".sheet-contents li:nth-child(30) a").await;
    person.sees("#sheet-30").await;
    let made = sheets_made(person).await;
    assert!((32..60).contains(&made), "{made} sheets");
}

async fn leaving_the_chart_leaves_the_preview(person: &Person) {
    person.opens(&list_of(&["Head"])).await;
    person.presses("Ctrl+p").await;
    person.sees(SCREEN).await;
    person.goes_back().await;
    person.sees(".start").await;
    person.no_longer_sees(SCREEN).await;
}
