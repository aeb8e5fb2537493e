//! What is on a sheet, and what is not.

use std::sync::Arc;

use banyan_core::model::{
    About, Authority, Card, Competency, Document, DocumentReference, Duty, Headcount, Holder, Kind,
    Link, LinkEnd, Metric, NewNode, Requirement, TextItem,
};
use banyan_core::paper::{Block, ContentsEntry, What};
use banyan_core::text::Locale::{Chinese, English};

use super::support::{chart, chart_of, field, headings, sheet};

#[test]
fn an_empty_card_gives_a_title_and_nothing_else() {
    let document = chart_of(Card::titled(Kind::Position, "  "));
    let description = sheet(&document, "only", What::JobDescription, English);
    assert_eq!(description.title, English.untitled());
    assert_eq!(description.blocks, []);
    let document = chart_of(Card::titled(Kind::Unit, "Sales"));
    let card = sheet(&document, "only", What::DepartmentCard, English);
    assert_eq!(card.title, "Sales");
    assert_eq!(card.blocks, []);
}

/// Each section is on the sheet exactly when the card has something for it.
#[test]
fn every_section_comes_with_its_list_and_goes_with_it() {
    type Fill = fn(&mut Card);
    let sections: [(&str, Fill); 11] = [
        (Chinese.paper_summary_post(), |c| c.summary = "概述".into()),
        (Chinese.paper_duties_post(), |c| {
            c.duties = vec![Duty {
                text: "事".into(),
                ..Duty::default()
            }];
        }),
        (Chinese.paper_auxiliary(), |c| {
            c.auxiliary_duties = vec![Duty {
                text: "事".into(),
                ..Duty::default()
            }];
        }),
        (Chinese.paper_authority_post(), |c| {
            c.authority = vec![Authority {
                text: "权".into(),
                ..Authority::default()
            }];
        }),
        (Chinese.paper_requirements(), |c| {
            c.requirements = vec![Requirement {
                text: "学历".into(),
                ..Requirement::default()
            }];
        }),
        (Chinese.paper_competencies(), |c| {
            c.competencies = vec![Competency {
                name: "外语".into(),
                ..Competency::default()
            }];
        }),
        (Chinese.paper_measures(), |c| {
            c.measures = vec![Metric {
                name: "业绩".into(),
                ..Metric::default()
            }];
        }),
        (Chinese.paper_links(), |c| {
            let end = LinkEnd::Party {
                name: "客户".into(),
                party_type: String::new(),
            };
            c.links = vec![Link {
                end,
                ..Link::default()
            }];
        }),
        (Chinese.paper_tools(), |c| {
            c.tools = vec![TextItem::of("电脑")]
        }),
        (Chinese.paper_documents(), |c| {
            c.documents = vec![DocumentReference {
                title: "制度".into(),
                ..DocumentReference::default()
            }];
        }),
        (Chinese.paper_note(), |c| c.note = "备注".into()),
    ];
    for (heading, fill) in sections {
        let mut card = Card::titled(Kind::Position, "岗位");
        fill(&mut card);
        let one = sheet(&chart_of(card), "only", What::JobDescription, Chinese);
        assert_eq!(headings(&one), [heading]);
    }
    let mut card = Card::titled(Kind::Position, "岗位");
    for (_, fill) in sections {
        fill(&mut card);
    }
    let all = sheet(&chart_of(card), "only", What::JobDescription, Chinese);
    assert_eq!(headings(&all), sections.map(|(heading, _)| heading));
}

#[test]
fn lists_of_blanks_are_no_lists() {
    let mut card = Card::titled(Kind::Position, "Post");
    card.duties = vec![Duty {
        text: " \n ".into(),
        when: "\u{7f}".into(),
        ..Duty::default()
    }];
    card.tools = vec![TextItem::of(" ")];
    card.measures = vec![Metric::default()];
    card.competencies = vec![Competency::default()];
    card.holders = vec![Holder::default()];
    card.summary = "\t".into();
    let one = sheet(&chart_of(card), "only", What::JobDescription, English);
    assert_eq!(headings(&one), [""; 0]);
    assert_eq!(field(&one, English.paper_holders()), None);
}

#[test]
fn duties_are_numbered_in_their_groups_and_nest_one_by_one() {
    let duty = |text: &str, heading, depth| Duty {
        text: text.into(),
        heading,
        depth,
        ..Duty::default()
    };
    let mut card = Card::titled(Kind::Position, "Post");
    card.duties = vec![
        duty("a", false, 3),
        duty("b", false, 5),
        duty("c", false, 1),
        duty("d", false, 0),
        duty("Group", true, 2),
        duty("e", false, 1),
    ];
    let one = sheet(&chart_of(card), "only", What::JobDescription, English);
    let entries: Vec<&ContentsEntry> = one
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Items(entries) => Some(entries.iter()),
            _ => None,
        })
        .flatten()
        .collect();
    let numbers: Vec<(&str, usize)> = entries
        .iter()
        .map(|entry| (entry.number.as_str(), entry.depth))
        .collect();
    let expected = [
        ("1", 0),
        ("1.1", 1),
        ("1.2", 1),
        ("2", 0),
        ("", 0),
        ("1", 0),
    ];
    assert_eq!(numbers, expected);
}

#[test]
fn a_column_in_which_nothing_stands_is_left_out() {
    let mut card = Card::titled(Kind::Position, "Post");
    let measure = |name: &str, period: &str| Metric {
        name: name.into(),
        period: period.into(),
        ..Metric::default()
    };
    card.measures = vec![measure("Leads", ""), measure("Deals", "yearly")];
    let one = sheet(&chart_of(card), "only", What::JobDescription, English);
    let Some(Block::Table(table)) = one.blocks.last() else {
        panic!("{:?}", one.blocks);
    };
    assert_eq!(table.head, ["Metric", "Period"]);
    assert_eq!(table.rows, [["Leads", ""], ["Deals", "yearly"]]);
}

#[test]
fn figures_are_those_of_the_chart() {
    let document = chart(Chinese);
    let manager = sheet(&document, "mgr", What::JobDescription, Chinese);
    // The line goes to the unit that this post leads, so the superior is the post above that unit.
    assert_eq!(field(&manager, "直属上级"), Some("总经理（周敏）"));
    assert_eq!(field(&manager, "所属部门"), Some("市场部"));
    assert_eq!(
        field(&manager, "直接下级"),
        Some("市场专员、企划\\推广专员、实习生")
    );
    assert_eq!(field(&manager, "编制"), Some("1"));
    assert_eq!(field(&manager, "性质"), Some("单位负责人"));
    let specialist = sheet(&document, "spec", What::JobDescription, Chinese);
    assert_eq!(field(&specialist, "编制"), Some("2–3（旺季三人）"));
    assert_eq!(field(&specialist, "在岗"), Some("1"));
    assert_eq!(field(&specialist, "缺编"), Some("1–2"));
    let assistant = sheet(&document, "asst", What::JobDescription, Chinese);
    assert_eq!(field(&assistant, "在岗"), Some("2"));
    assert_eq!(field(&assistant, "超编"), Some("1"));
    let designer = sheet(&document, "design", What::JobDescription, Chinese);
    assert_eq!(field(&designer, "性质"), Some("外包、编外兼职"));
    assert_eq!(field(&designer, "在岗"), None);
    let unit = sheet(&document, "dept", What::DepartmentCard, Chinese);
    assert_eq!(field(&unit, "部门负责人"), Some("市场部经理（陈晨）"));
    assert_eq!(field(&unit, "直属领导"), Some("总经理（周敏）"));
    assert_eq!(field(&unit, "编外岗位"), Some("1"));
    assert_eq!(field(&unit, "同类单位数"), Some("1+（每个大区一个）"));
}

#[test]
fn who_stands_below_a_unit_reports_to_its_head() {
    let card = |kind, title: &str, head| Card {
        head,
        ..Card::titled(kind, title)
    };
    // A unit with two posts next to each other, the second of which leads it and has a unit below.
    let nodes = [
        (None, card(Kind::Unit, "Sales", false)),
        (Some(0), card(Kind::Position, "Clerk", false)),
        (Some(0), card(Kind::Position, "Head", true)),
        (Some(2), card(Kind::Unit, "North", false)),
        (Some(3), card(Kind::Position, "Seller", false)),
        // Is between the unit and the head of another unit, and is not below that head.
        (None, card(Kind::Unit, "Board", false)),
        (Some(5), card(Kind::Position, "Chair", false)),
        (Some(6), card(Kind::Position, "Lead", true)),
    ];
    let nodes = nodes.into_iter().enumerate();
    let nodes = nodes.map(|(index, (parent, card))| NewNode {
        id: Arc::from(index.to_string()),
        parent,
        card,
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let superior = |id: &str| {
        let one = sheet(&document, id, What::JobDescription, English);
        field(&one, "Line superior").map(str::to_owned)
    };
    assert_eq!(superior("1").as_deref(), Some("Head"));
    assert_eq!(superior("2"), None);
    assert_eq!(superior("4").as_deref(), Some("Head"));
    assert_eq!(superior("6"), None);
    assert_eq!(superior("7").as_deref(), Some("Chair"));
    let north = sheet(&document, "3", What::DepartmentCard, English);
    assert_eq!(field(&north, "Line superior"), Some("Head"));
    assert_eq!(field(&north, "Part of"), Some("Sales"));
}

#[test]
fn a_rule_and_an_open_headcount_keep_their_words() {
    let mut card = Card::titled(Kind::Position, "Post");
    card.headcount = Headcount::Open {
        min: 2,
        remark: "as business requires".into(),
    };
    let of = |card: &Card| {
        let one = sheet(
            &chart_of(card.clone()),
            "only",
            What::JobDescription,
            English,
        );
        field(&one, "Authorised").map(str::to_owned)
    };
    assert_eq!(of(&card).as_deref(), Some("2+ (as business requires)"));
    card.headcount = Headcount::Rule {
        min: 1,
        rule: "one per new product".into(),
    };
    assert_eq!(of(&card).as_deref(), Some("one per new product"));
    card.headcount = Headcount::Exactly(0);
    assert_eq!(of(&card).as_deref(), Some("0"));
    card.headcount = Headcount::NotStated;
    assert_eq!(of(&card), None);
}

#[test]
fn headings_speak_the_language_of_the_chart_if_it_says_one() {
    assert_eq!(English.of_paper("zh-CN"), Chinese);
    assert_eq!(Chinese.of_paper("en-GB"), English);
    assert_eq!(Chinese.of_paper(""), Chinese);
    assert_eq!(English.of_paper("fr"), English);
}
