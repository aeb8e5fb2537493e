//! Links between cards and with outside parties: made by keys, drawn as curves, kept in files.

use serde_json::{Value, json};

use crate::harness::{Held, Person, field, list_of, stories};

stories! {
    in_chinese:
        links_made_by_keys_are_drawn_listed_and_kept,
        a_switch_shows_all_links,
        a_deleted_end_is_said_and_comes_back;
    in_english:
        a_curve_leads_to_its_row,
        from_far_away_links_are_painted;
}

const TEAM: &[&str] = &["Head", "  Anna", "  Ben", "    Cleo", "  Dora"];

/// A chart with these links on its nodes.
fn with_links(lines: &[&str], links: &[(&str, Value)]) -> String {
    let mut chart: Value = serde_json::from_str(&list_of(lines)).unwrap();
    for (title, links) in links {
        for node in chart["nodes"].as_array_mut().unwrap() {
            if node["title"] == *title {
                node["links"] = links.clone();
            }
        }
    }
    chart.to_string()
}

/// The links of a node in a chart file.
fn links_of(file: &str, title: &str) -> Value {
    let chart: Value = serde_json::from_str(file).unwrap();
    let nodes = chart["nodes"].as_array().unwrap();
    let node = nodes.iter().find(|node| node["title"] == title).unwrap();
    node["links"].clone()
}

async fn count_is(person: &Person, selector: &str, count: usize) {
    let look = async || person.texts_of(selector).await.len();
    person.expects(selector, look, count).await;
}

async fn links_made_by_keys_are_drawn_listed_and_kept(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Anna").await;
    // To the panel, and there to the field for the other end.
    person.presses("F6").await;
    person.tabs_to("#add-link").await;
    person.types("cle").await;
    person.sees(".choice[aria-selected=true]").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".link-item select").await;
    person.presses("ArrowDown").await;
    person.presses_each(&["Tab", "Tab"]).await;
    person.keyboard_is_at(".link-label-field").await;
    person.types("campaigns").await;
    count_is(person, ".link", 1).await;
    let look = async || person.texts_of(".link-label").await;
    person
        .expects("the words at the curve", look, vec!["campaigns".to_owned()])
        .await;
    // A name that no card has is an outside party.
    person.tabs_to("#add-link").await;
    person.types("City Hall").await;
    let as_party = person.words.as_party("City Hall");
    person.reads(&as_party).await;
    person.presses("Enter").await;
    person.keyboard_is_at(".link-item select").await;
    let look = async || person.texts_of(".party").await;
    person
        .expects("the party", look, vec!["City Hall".to_owned()])
        .await;
    count_is(person, ".link", 2).await;
    // The order changes by keys, and focus follows the link.
    person.presses("Alt+ArrowUp").await;
    let file = person.exports().await;
    let expected = json!([
        { "label": "", "party": "City Hall", "kind": "cooperates" },
        { "label": "campaigns", "to": "n4", "kind": "supervises" },
    ]);
    assert_eq!(links_of(&file, "Anna"), expected);
    // The card at the other end lists the link too, and goes back.
    person.presses("Escape").await;
    person.clicks_card("Cleo").await;
    let kind = field(person.words.link_kind());
    assert_eq!(person.value_of(&kind).await, "3");
    person.clicks("button.link-end").await;
    person.expects_selected(&["Anna"]).await;
    // Everything is there after a reload, and the file is the same after export and import.
    person.reloads().await;
    person.clicks_card("Anna").await;
    count_is(person, ".link-item", 2).await;
    count_is(person, ".link", 2).await;
    person.presses_button(person.words.back_to_start()).await;
    person.opens(&file).await;
    assert_eq!(person.exports().await, file);
    person.clicks_card("Anna").await;
    count_is(person, ".link-item", 2).await;
    let remove = format!(
        ".link-item button[aria-label=\"{}\"]",
        person.words.remove()
    );
    person.clicks(&remove).await;
    count_is(person, ".link-item", 1).await;
    person.keyboard_is_at("#add-link").await;
    person.presses("Ctrl+z").await;
    count_is(person, ".link-item", 2).await;
}

/// Where labels and parties cover a card or each other, in px of the page.
const OVERLAPS: &str = "
const boxes = selector => [...document.querySelectorAll(selector)]
    .map(found => [found.textContent, found.getBoundingClientRect()]);
const cards = boxes('.card'), parties = boxes('.party'), labels = boxes('.link-label');
const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
const out = [];
const compare = (some, others) => {
    for (const [one, a] of some) for (const [other, b] of others)
        if (a !== b && meets(a, b)) out.push([one, other]);
};
compare(labels, cards); compare(parties, cards);
compare(labels, parties); compare(labels, labels); compare(parties, parties);
return out;";

async fn a_switch_shows_all_links(person: &Person) {
    let chart = with_links(
        TEAM,
        &[
            (
                "Anna",
                json!([
                    { "to": "n3", "kind": "secondary" },
                    { "to": "n4", "kind": "informs", "direction": "both" },
                    { "party": "City Hall", "kind": "serves", "label": "permits" },
                ]),
            ),
            ("Cleo", json!([{ "party": "Agency", "kind": "cooperates" }])),
            ("Dora", json!([{ "party": "City Hall", "kind": "serves" }])),
        ],
    );
    person.opens(&chart).await;
    person.sees(".card").await;
    count_is(person, ".link", 0).await;
    person.presses("Ctrl+Shift+l").await;
    count_is(person, ".link", 5).await;
    count_is(person, ".party", 2).await;
    person.presses("Ctrl+9").await;
    let overlaps = person.asks(OVERLAPS, json!([])).await;
    assert_eq!(overlaps, json!([]));
    // When the chart is fitted to the window, the parties are in it too.
    let window = person.place_of(".drawing").await;
    let party = person.place_of(".party").await;
    assert!(party.bottom() <= window.bottom() && party.right() <= window.right());
    // The switch is a setting of the person's and is kept.
    person.reloads().await;
    count_is(person, ".link", 5).await;
    person.presses_button(person.words.view_menu()).await;
    person.presses_button(person.words.show_all_links()).await;
    count_is(person, ".link", 0).await;
    let kept = person.saves().await;
    assert!(!kept.contains("all_links"), "{kept}");
}

/// The middle of the first curve on the page.
async fn on_curve(person: &Person) -> (f64, f64) {
    const SCRIPT: &str = "const path = document.querySelector('.link-reach');
        const at = path.getPointAtLength(path.getTotalLength() / 2)
            .matrixTransform(path.getScreenCTM());
        return { x: at.x, y: at.y, width: 0, height: 0, left: at.x, top: at.y,
            right: at.x, bottom: at.y }";
    let at = person.asks(SCRIPT, json!([])).await;
    (at["x"].as_f64().unwrap(), at["y"].as_f64().unwrap())
}

async fn a_curve_leads_to_its_row(person: &Person) {
    let links = json!([{ "to": "n5", "kind": "assists" }]);
    person.opens(&with_links(TEAM, &[("Ben", links)])).await;
    person.presses("Ctrl+Shift+l").await;
    count_is(person, ".link", 1).await;
    person.moves_to(on_curve(person).await).await;
    count_is(person, ".card.highlighted", 2).await;
    let at = on_curve(person).await;
    person.clicks_at(at, Held::Nothing).await;
    person.expects_selected(&["Ben"]).await;
    person.keyboard_is_at(".link-item button.link-end").await;
    person.presses("Enter").await;
    person.expects_selected(&["Dora"]).await;
}

async fn a_deleted_end_is_said_and_comes_back(person: &Person) {
    let links = json!([{ "to": "n4", "kind": "assists" }]);
    person.opens(&with_links(TEAM, &[("Anna", links)])).await;
    person.clicks_card("Cleo").await;
    person.presses("Delete").await;
    person.clicks_card("Anna").await;
    count_is(person, ".link", 0).await;
    person.reads(person.words.link_lost()).await;
    person.presses("Ctrl+z").await;
    person.clicks_card("Anna").await;
    count_is(person, ".link", 1).await;
    person.no_longer_sees(".lost").await;
}

async fn from_far_away_links_are_painted(person: &Person) {
    let mut lines = vec!["Head".to_owned()];
    for team in 0..20 {
        lines.push(format!("  Team {team}"));
        for post in 0..30 {
            lines.push(format!("    Post {team}-{post}"));
        }
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let chart = list_of(&lines);
    let links = json!([{ "to": "n600", "kind": "assists" }]);
    let mut linked: Value = serde_json::from_str(&chart).unwrap();
    person.opens(&chart).await;
    person.presses("Ctrl+]").await;
    person.presses("Ctrl+9").await;
    person.sees("canvas.far:not(.hidden)").await;
    person.presses("Ctrl+Shift+l").await;
    let without = person.photographs().await;
    linked["nodes"][1]["links"] = links;
    person.presses_button(person.words.back_to_start()).await;
    person.opens(&linked.to_string()).await;
    person.presses("Ctrl+]").await;
    person.presses("Ctrl+9").await;
    person.sees("canvas.far:not(.hidden)").await;
    let look = async || person.photographs().await != without;
    person.expects("a painted line", look, true).await;
    count_is(person, ".link", 0).await;
}
