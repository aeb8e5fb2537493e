//! What Banyan is for, from the first click to the file that comes back.

use crate::harness::{Person, field, tree, stories};

stories! {
    in_both_languages: a_chart_from_template_to_file_and_back;
}

async fn a_chart_from_template_to_file_and_back(person: &Person) {
    let words = person.words;
    let product = person.reads_as("产品主管", "Product supervisor");
    let advertising = person.reads_as("广告主管", "Advertising supervisor");
    let specialist = person.reads_as("广告专员", "Advertising specialist");
    let research = person.reads_as("市场调研主管", "Market research supervisor");

    // A template becomes a chart of one's own.
    person.presses_button(words.template_department()).await;
    person.clicks_card(product).await;

    // Typing on a card renames it, in English and in Chinese.
    person.types("Head of product").await;
    person.presses("Enter").await;
    person.card("Head of product").await;
    person.clicks_card(advertising).await;
    person.composes("品牌主管").await;
    person.presses("Enter").await;
    person.card("品牌主管").await;

    // A report, a peer, a manager above.
    person.presses("Tab").await;
    person.types("Copywriter").await;
    person.presses("Enter").await;
    person.presses("Shift+Enter").await;
    person.types("Designer").await;
    person.presses("Enter").await;
    person.presses("Shift+Tab").await;
    person.types("Studio lead").await;
    person.presses("Enter").await;
    let brand = branch(person, "品牌主管").await;
    let specialist = format!("  {specialist}");
    let expected = [
        "品牌主管",
        &specialist,
        "  Copywriter",
        "  Studio lead",
        "    Designer",
    ];
    assert_eq!(brand, expected);

    // Everything else about a position is in the panel.
    person.clicks_card("Copywriter").await;
    person.clicks("#add-holder").await;
    person.types("李安 Ann").await;
    person.clicks("#add-duty").await;
    person.types("Writes the campaigns").await;
    person.presses("Enter").await;
    person.types("负责文案").await;
    let form = field(words.headcount_form());
    person.chooses_option(&form, words.headcount_range()).await;
    person.fills_in(&field(words.headcount_min()), "2").await;
    person.fills_in(&field(words.headcount_max()), "3").await;
    person.clicks_card("Copywriter").await;
    let name = person.card("Copywriter").await.name;
    let said = person.reads_as(
        "任职人 李安 Ann，编制 2–3",
        "held by 李安 Ann, authorised 2–3",
    );
    assert!(name.contains(said), "the card is called {name:?}");

    // Reporting lines change by dragging.
    let before = person.exports().await;
    person.presses("Ctrl+9").await;
    person.drops_card_on("品牌主管", research).await;
    let moved = person.exports().await;
    assert_ne!(before, moved);
    let below = branch(person, research).await;
    assert!(below.contains(&"  品牌主管".to_owned()), "{below:?}");

    // Undo and redo say what they do, and work by button and by key.
    person
        .presses_button(person.reads_as("撤销：移动 品牌主管", "Undo: move 品牌主管"))
        .await;
    assert_eq!(person.exports().await, before);
    person
        .presses_button(person.reads_as("重做：移动 品牌主管", "Redo: move 品牌主管"))
        .await;
    assert_eq!(person.exports().await, moved);
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
    person.presses("Ctrl+Shift+z").await;
    assert_eq!(person.exports().await, moved);

    // The chart has a name, and the file is named after it.
    person.fills_in(".chart-title", "2027 年规划 Plan").await;
    person.presses("Enter").await;
    person.clicks_card("Studio lead").await;
    person.presses("Ctrl+e").await;
    let file = person.takes_download().await;
    assert_eq!(file.name, "2027 年规划 Plan.json");

    // A reload leaves everything where it was.
    person
        .turns_wheel((720.0, 450.0), 0.0, -120.0, crate::harness::Held::Nothing)
        .await;
    let place = person.card("Studio lead").await.place;
    person.reloads().await;
    person.expects_selected(&["Studio lead"]).await;
    // A saved view is measured from the corner of the drawing; a thousandth of a px is not a move.
    let after = person.card("Studio lead").await.place;
    let moved = [after.x - place.x, after.y - place.y];
    assert!(
        moved.iter().all(|by| by.abs() < 0.01),
        "{place:?} {after:?}"
    );
    assert_eq!(person.exports().await, file.text);

    // The file alone restores the chart in an empty browser, byte for byte.
    person.presses_button(words.back_to_start()).await;
    person.sees(".chart-row").await;
    person
        .asks("localStorage.clear()", serde_json::json!([]))
        .await;
    person.reloads().await;
    person.reads(words.no_charts()).await;
    person.opens(&file.text).await;
    assert_eq!(person.exports().await, file.text);
}

/// A card and what is below it, as the file says.
async fn branch(person: &Person, top: &str) -> Vec<String> {
    let lines = tree(&person.exports().await);
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut rest = lines.iter().skip_while(|line| line.trim_start() != top);
    let first = rest
        .next()
        .unwrap_or_else(|| panic!("no {top} in {lines:?}"));
    let depth = indent(first);
    let below = rest.take_while(|line| indent(line) > depth);
    std::iter::once(first)
        .chain(below)
        .map(|line| line[depth..].to_owned())
        .collect()
}
