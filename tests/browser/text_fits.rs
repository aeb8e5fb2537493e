//! Text stays inside its card, in the browser's own fonts.

use serde_json::{Value, json};

use crate::harness::{Person, list_of, stories};

stories! {
    in_both_languages:
        of_the_department_card,
        of_the_marketing_centre;
    in_chinese: however_long_and_mixed;
}

/// Lines of text that are wider than the inside of the card or than their own box.
pub const OVERFLOWING: &str = "
const out = [];
for (const card of document.querySelectorAll('.card')) {
    const box = card.getBoundingClientRect();
    if (card.scrollWidth > card.clientWidth + 1 || card.scrollHeight > card.clientHeight + 1)
        out.push(['card', card.ariaLabel]);
    const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const text = range.getBoundingClientRect();
        const inside = text.left >= box.left && text.right <= box.right + 0.5
            && text.top >= box.top - 0.5 && text.bottom <= box.bottom + 0.5;
        if (!inside || range.getClientRects().length !== 1)
            out.push([texts.currentNode.data, text.toJSON(), box.toJSON()]);
    }
}
return out;";

async fn everything_fits(person: &Person) {
    for zoom in ["Ctrl+9", "Ctrl+0"] {
        person.presses(zoom).await;
        person.sees(".card-title").await;
        let overflowing = person.asks(OVERFLOWING, json!([])).await;
        assert_eq!(overflowing, Value::Array(Vec::new()), "after {zoom}");
    }
}

async fn of_the_department_card(person: &Person) {
    person
        .presses_button(person.words.template_department())
        .await;
    everything_fits(person).await;
    // Holders make a card larger.
    person
        .clicks_card(person.reads_as("产品主管", "Product supervisor"))
        .await;
    person.clicks("#add-holder").await;
    person
        .types("Maximiliane Featherstonehaugh-Cholmondeley")
        .await;
    person.presses("Enter").await;
    person.types("司马相如").await;
    everything_fits(person).await;
}

async fn of_the_marketing_centre(person: &Person) {
    person.presses_button(person.words.template_centre()).await;
    everything_fits(person).await;
}

async fn however_long_and_mixed(person: &Person) {
    let long = "区域 Regional ".repeat(30);
    let unbroken = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(4);
    let lines = [
        "中国市场部营销中心总经理办公室主任助理（兼品牌策划与公共关系事务协调）",
        "  Senior Vice President, Marketing Communications & Brand Strategy (Asia–Pacific)",
        &format!("  {unbroken}"),
        &format!("  {long}"),
        "  👩🏽‍🚀👨‍👩‍👧‍👦 宇航 Astronaut e\u{301}quipe",
        "  مدير التسويق الإقليمي",
        "  W",
    ];
    person.opens(&list_of(&lines)).await;
    everything_fits(person).await;
    // The same while the longest title is being typed.
    person.clicks_card("W").await;
    person
        .types("Head of everything that has no other head 与其他一切事务")
        .await;
    everything_fits(person).await;
}
