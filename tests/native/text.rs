//! Sentences with figures, in both languages.

use banyan_core::edit::{EditLabel, Field, Verb};
use banyan_core::model::{Card, Headcount, Holder, Kind, Totals};
use banyan_core::text::Locale::{self, Chinese, English};

#[test]
fn the_interface_follows_the_first_language_it_speaks() {
    let preferred = |tags: &[&str]| Locale::preferred(tags.iter().copied());
    assert_eq!(preferred(&["zh-CN", "en"]), Chinese);
    assert_eq!(preferred(&["zh-Hant-TW"]), Chinese);
    assert_eq!(preferred(&["fr", "en-GB", "zh"]), English);
    assert_eq!(preferred(&["de"]), English);
    assert_eq!(preferred(&[]), English);
}

#[test]
fn undo_says_what_it_takes_back() {
    let label = |verb, count| EditLabel {
        verb,
        subject: "品牌主管".into(),
        count,
    };
    assert_eq!(
        English.undo_label(&label(Verb::Move, 1)),
        "Undo: move 品牌主管"
    );
    assert_eq!(
        Chinese.undo_label(&label(Verb::Move, 1)),
        "撤销：移动 品牌主管"
    );
    assert_eq!(
        English.redo_label(&label(Verb::DeleteBranch, 3)),
        "Redo: delete the branch of 品牌主管 and 2 more"
    );
    assert_eq!(
        Chinese.undo_label(&label(Verb::EditCard(Field::Level), 1)),
        "撤销：修改 品牌主管 的职级"
    );
}

#[test]
fn long_and_empty_titles_fit_a_message() {
    assert_eq!(English.short_title("  "), "(untitled)");
    let long = "市".repeat(60);
    assert_eq!(Chinese.short_title(&long).chars().count(), 25);
}

#[test]
fn headcounts_add_up_in_words() {
    let totals = |min, max, open, not_stated, positions| Totals {
        min,
        max,
        open,
        not_stated,
        positions,
        ..Totals::default()
    };
    assert_eq!(English.authorised_sum(&totals(7, 9, 0, 0, 4)), "7–9");
    assert_eq!(English.authorised_sum(&totals(8, 8, 0, 0, 8)), "8");
    assert_eq!(English.authorised_sum(&totals(8, 8, 7, 0, 15)), "8+");
    assert_eq!(
        English.authorised_sum(&totals(8, 8, 0, 7, 15)),
        "8 + 7 positions not stated"
    );
    assert_eq!(
        Chinese.authorised_sum(&totals(8, 8, 0, 7, 15)),
        "8 + 7 个岗位未注明"
    );
    assert_eq!(Chinese.authorised_sum(&totals(0, 0, 0, 3, 3)), "未注明");
}

#[test]
fn a_card_is_said_as_a_screen_reader_reads_it() {
    let card = Card {
        holders: vec![Holder::named("周宁")],
        headcount: Headcount::Exactly(1),
        level: "主管级".into(),
        ..Card::titled(Kind::Position, "品牌主管")
    };
    assert_eq!(
        Chinese.card_name(&card, 2, 5),
        "品牌主管，岗位，任职人 周宁，编制 1，主管级，2 个下属，收起 5"
    );
    assert_eq!(
        English.card_name(&card, 1, 0),
        "品牌主管, position, held by 周宁, authorised 1, 主管级, 1 report"
    );
}
