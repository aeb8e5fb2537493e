//! What the checks find and what they leave alone; that a fix mends what it says, that undo brings
//! it back, and that charts of any size and damage are gone through.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

use banyan::check::{Check, Checking, Finding, check, fix, mending};
use banyan::edit::{Command, History, plan};
use banyan::model::{
    About, Card, Direction, Document, Duty, Establishment, Headcount, Holder, IdSource, Kind, Link,
    LinkEnd, LinkKind, Measure, NewNode, NodeKey, Team,
};
use banyan::text::Locale;

fn duty(text: &str) -> Duty {
    Duty {
        text: text.into(),
        ..Duty::default()
    }
}

/// A post with a duty of its own, so that only what a test is about is found.
fn post(title: &str) -> Card {
    Card {
        duties: vec![duty(&format!("the work of {title}"))],
        ..Card::titled(Kind::Position, title)
    }
}

fn head(title: &str) -> Card {
    Card {
        head: true,
        ..post(title)
    }
}

fn unit(title: &str) -> Card {
    Card::titled(Kind::Unit, title)
}

fn held(title: &str, name: &str, person: &str, share: Option<u8>) -> Card {
    Card {
        holders: vec![Holder {
            name: name.into(),
            person: person.into(),
            share,
            ..Holder::default()
        }],
        ..post(title)
    }
}

fn link(end: LinkEnd, direction: Direction) -> Link {
    Link {
        end,
        kind: LinkKind::Secondary,
        direction,
        ..Link::default()
    }
}

fn to(id: &str) -> Link {
    link(LinkEnd::Node(id.into()), Direction::To)
}

fn party(name: &str) -> Link {
    let end = LinkEnd::Party {
        name: name.into(),
        party_type: String::new(),
    };
    link(end, Direction::To)
}

fn with_links(card: Card, links: Vec<Link>) -> Card {
    Card { links, ..card }
}

/// A chart of cards, each with the id of the card above it; a card's title is its id.
fn chart(cards: Vec<(&str, Card)>) -> Document {
    chart_of(About::default(), cards)
}

fn chart_of(about: About, cards: Vec<(&str, Card)>) -> Document {
    let titles: Vec<String> = cards.iter().map(|(_, card)| card.title.clone()).collect();
    let nodes = cards.into_iter().map(|(above, card)| NewNode {
        id: card.title.as_str().into(),
        parent: titles.iter().position(|title| title == above),
        card,
    });
    Document::build(about, nodes.collect()).unwrap()
}

/// What one check found, as people read it: the subject and the sentence.
fn found(document: &Document, check_of: Check) -> Vec<(String, String)> {
    let findings = check(document);
    let findings = findings.of(check_of).iter();
    findings
        .map(|finding| {
            (
                Locale::English.finding_subject(document, finding),
                Locale::English.finding(document, finding),
            )
        })
        .collect()
}

#[track_caller]
fn finds(document: &Document, check_of: Check, expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(subject, sentence)| ((*subject).to_owned(), (*sentence).to_owned()))
        .collect();
    assert_eq!(found(document, check_of), expected);
}

#[track_caller]
fn finds_nothing(document: &Document, check_of: Check) {
    finds(document, check_of, &[]);
}

/// Mends the first finding of a check: it must be gone then, undo must bring it back and redo
/// take it away again. Gives the chart as it was mended.
#[track_caller]
fn mended(document: &Document, check_of: Check) -> Document {
    let mut document = document.clone();
    let findings = check(&document);
    let finding = findings.of(check_of)[0].clone();
    assert!(mending(&finding).is_some());
    let command = fix(&document, &finding).unwrap();
    let mut history = History::default();
    let edit = plan(&document, &command, &mut IdSource::new(5)).unwrap();
    history.commit(&mut document, edit, false).unwrap();
    let now = check(&document);
    assert_eq!(now.of(check_of).len(), findings.of(check_of).len() - 1);
    history.undo(&mut document).unwrap();
    assert_eq!(check(&document), findings, "undo brings it back");
    history.redo(&mut document).unwrap();
    assert_eq!(check(&document), now);
    document
}

fn card<'a>(document: &'a Document, id: &str) -> &'a Card {
    document.card(document.key_of(id).unwrap())
}

#[test]
fn a_chart_in_order_is_left_alone() {
    let document = chart(vec![
        ("", unit("office")),
        ("office", head("manager")),
        ("manager", post("clerk")),
        ("manager", post("planner")),
        ("manager", Card::titled(Kind::External, "agency")),
    ]);
    assert_eq!(check(&document).all(), []);
}

#[test]
fn an_empty_chart_is_left_alone() {
    assert_eq!(check(&Document::default()).all(), []);
}

#[test]
fn a_unit_needs_a_head_of_its_own() {
    let document = chart(vec![
        ("", unit("office")),
        (
            "office",
            Card {
                assistant: true,
                ..post("secretary")
            },
        ),
        ("office", post("manager")),
        ("manager", unit("team")),
        ("team", head("leader")),
        ("office", unit("empty")),
    ]);
    finds(
        &document,
        Check::NoHead,
        &[
            ("office", "No post is marked as its head"),
            ("empty", "No post in it could be its head"),
        ],
    );
    let after = mended(&document, Check::NoHead);
    assert!(card(&after, "manager").head, "the assistant is passed over");
    let findings = check(&after);
    let empty = &findings.of(Check::NoHead)[0];
    assert_eq!((mending(empty), fix(&after, empty)), (None, None));
}

#[test]
fn a_head_need_not_report_to_the_unit_directly() {
    let document = chart(vec![
        ("", unit("office")),
        ("office", post("chair")),
        ("chair", head("director")),
    ]);
    finds_nothing(&document, Check::NoHead);
}

#[test]
fn a_post_without_duties_is_found() {
    let heading = Duty {
        heading: true,
        ..duty("Main")
    };
    let document = chart(vec![
        (
            "",
            Card {
                duties: vec![heading, duty("  ")],
                ..post("a")
            },
        ),
        (
            "a",
            Card {
                duties: vec![],
                ..post("b")
            },
        ),
        (
            "a",
            Card {
                duties: vec![],
                auxiliary_duties: vec![duty("helps")],
                ..post("c")
            },
        ),
        ("a", unit("d")),
        ("a", Card::titled(Kind::External, "e")),
    ]);
    finds(
        &document,
        Check::NoDuties,
        &[("a", "No duties are stated"), ("b", "No duties are stated")],
    );
}

#[test]
fn the_same_duty_is_found_however_it_is_written() {
    let part = Duty {
        depth: 1,
        ..duty("a part")
    };
    let document = chart(vec![
        (
            "",
            Card {
                duties: vec![duty("Plan the budget.")],
                ..post("a")
            },
        ),
        (
            "a",
            Card {
                duties: vec![duty("plan the  budget"), part, duty("other")],
                ..post("b")
            },
        ),
        (
            "a",
            Card {
                auxiliary_duties: vec![duty("Plan the budget")],
                ..post("c")
            },
        ),
        (
            "a",
            Card {
                duties: vec![duty("Plan the budgets")],
                ..post("d")
            },
        ),
        (
            "a",
            Card {
                duties: vec![duty("Plan the budget")],
                ..unit("e")
            },
        ),
    ]);
    finds(
        &document,
        Check::SameDuty,
        &[("a", "“Plan the budget.” is with a, b")],
    );
    let after = mended(&document, Check::SameDuty);
    assert_eq!(card(&after, "a"), card(&document, "a"));
    let left: Vec<(&str, u8)> = card(&after, "b")
        .duties
        .iter()
        .map(|duty| (duty.text.as_str(), duty.depth))
        .collect();
    assert_eq!(
        left,
        [("a part", 0), ("other", 0)],
        "what was a part of it stays"
    );
}

#[test]
fn posts_of_one_title_do_the_same_work() {
    let clerk = Card {
        duties: vec![duty("Sell")],
        ..post("clerk")
    };
    let nodes = (0..3).map(|n: usize| NewNode {
        id: format!("{n}").into(),
        parent: n.checked_sub(1).map(|_| 0),
        card: clerk.clone(),
    });
    let mut document = Document::build(About::default(), nodes.collect()).unwrap();
    finds_nothing(&document, Check::SameDuty);
    // Another post with it is found once, and the fix leaves it to those of the first title.
    let card = Card {
        duties: vec![duty("Sell")],
        ..post("planner")
    };
    let command = Command::AddReport { under: None, card };
    let edit = plan(&document, &command, &mut IdSource::new(1)).unwrap();
    document.apply(&edit.changes).unwrap();
    assert_eq!(found(&document, Check::SameDuty).len(), 1);
    let after = mended(&document, Check::SameDuty);
    let sellers = after.preorder().map(|(node, _)| after.card(node));
    assert_eq!(sellers.filter(|card| !card.duties.is_empty()).count(), 3);
}

#[test]
fn measures_need_a_duty() {
    let measures = vec![Measure::default(); 2];
    let document = chart(vec![
        (
            "",
            Card {
                measures: measures.clone(),
                duties: vec![],
                ..post("a")
            },
        ),
        (
            "a",
            Card {
                measures: measures.clone(),
                ..post("b")
            },
        ),
        (
            "a",
            Card {
                measures,
                ..unit("c")
            },
        ),
    ]);
    finds(
        &document,
        Check::Measure,
        &[
            ("a", "2 measures, and no duty to judge"),
            ("c", "2 measures, and no duty to judge"),
        ],
    );
}

#[test]
fn one_dotted_line_is_none_too_many() {
    let document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), vec![to("b")])),
        (
            "top",
            with_links(
                post("b"),
                vec![link(LinkEnd::Node("c".into()), Direction::To)],
            ),
        ),
        ("top", post("c")),
    ]);
    finds_nothing(&document, Check::Superiors);
}

#[test]
fn two_dotted_superiors_are_found_at_whichever_end_they_are_kept() {
    let from = |id: &str| link(LinkEnd::Node(id.into()), Direction::From);
    let document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), vec![to("b"), to("b")])),
        ("top", with_links(post("b"), vec![])),
        ("top", with_links(post("c"), vec![from("a")])),
        (
            "top",
            with_links(post("d"), vec![to("b"), party("head office"), party("")]),
        ),
        (
            "top",
            with_links(
                post("e"),
                vec![
                    Link {
                        kind: LinkKind::Assists,
                        ..to("b")
                    },
                    to("c"),
                ],
            ),
        ),
    ]);
    let sentence = "Dotted lines to 2 superiors beside the line superior";
    finds(
        &document,
        Check::Superiors,
        &[("a", sentence), ("d", sentence)],
    );
}

#[test]
fn a_dotted_line_along_the_reporting_line_is_found_and_removed() {
    let document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), vec![to("b1"), to("top")])),
        ("a", post("a1")),
        ("top", post("b")),
        ("b", post("b1")),
    ]);
    finds(
        &document,
        Check::Superiors,
        &[(
            "a",
            "A dotted line to top, who stands in its reporting line already",
        )],
    );
    let after = mended(&document, Check::Superiors);
    assert_eq!(card(&after, "a").links, [to("b1")]);
}

fn manager_of(reports: u32, limit: Option<u32>) -> Document {
    let about = About {
        span_limit: limit,
        ..About::default()
    };
    let names: Vec<String> = (0..reports).map(|n| format!("r{n}")).collect();
    let mut cards = vec![("", post("manager"))];
    cards.extend(names.iter().map(|name| ("manager", post(name))));
    cards.push(("manager", Card::titled(Kind::External, "agency")));
    chart_of(about, cards)
}

#[test]
fn a_span_is_too_wide_above_the_limit_and_not_at_it() {
    finds_nothing(&manager_of(8, None), Check::Span);
    finds(
        &manager_of(9, None),
        Check::Span,
        &[("manager", "9 report directly")],
    );
    finds_nothing(&manager_of(9, Some(12)), Check::Span);
    finds(
        &manager_of(5, Some(4)),
        Check::Span,
        &[("manager", "5 report directly")],
    );
}

#[test]
fn a_post_of_several_is_several_reports() {
    let several = |headcount| Card {
        headcount,
        ..post("clerk")
    };
    let with = |headcount| chart(vec![("", post("manager")), ("manager", several(headcount))]);
    finds_nothing(&with(Headcount::Range { min: 8, max: 20 }), Check::Span);
    finds(
        &with(Headcount::Exactly(9)),
        Check::Span,
        &[("manager", "9 report directly")],
    );
}

#[test]
fn who_leads_a_unit_is_not_led_by_it() {
    let names: Vec<String> = (0..8).map(|n| format!("r{n}")).collect();
    let mut cards = vec![("", unit("office")), ("office", head("manager"))];
    cards.extend(names.iter().map(|name| ("office", post(name))));
    finds_nothing(&chart(cards.clone()), Check::Span);
    cards.push(("office", post("one more")));
    finds(
        &chart(cards),
        Check::Span,
        &[("office", "9 report directly")],
    );
}

#[test]
fn managers_with_one_report_each_are_a_chain_from_two_on() {
    let one = chart(vec![
        ("", post("a")),
        ("a", post("b")),
        ("b", post("c")),
        ("b", post("d")),
    ]);
    finds_nothing(&one, Check::Chain);
    let document = chart(vec![
        ("", post("top")),
        ("top", post("a")),
        ("top", post("other")),
        ("a", post("b")),
        ("b", post("c")),
        ("c", post("d")),
    ]);
    finds(
        &document,
        Check::Chain,
        &[("a", "3 in a row with one report each: a, b, c")],
    );
    let after = mended(&document, Check::Chain);
    let (a, d) = (after.key_of("a").unwrap(), after.key_of("d").unwrap());
    assert_eq!(after.parent(d), Some(a));
    assert_eq!(after.children(Some(a)), [d]);
}

#[test]
fn a_report_of_several_people_or_a_unit_ends_a_chain() {
    let several = [
        Card {
            headcount: Headcount::Exactly(3),
            ..post("c")
        },
        Card {
            headcount: Headcount::Open {
                min: 0,
                remark: String::new(),
            },
            ..post("c")
        },
        Card {
            in_post: Some(2),
            ..post("c")
        },
        unit("c"),
    ];
    for last in several {
        let document = chart(vec![("", post("a")), ("a", post("b")), ("b", last)]);
        finds_nothing(&document, Check::Chain);
    }
}

fn granted(level: &str, headcount: Headcount) -> Establishment {
    Establishment {
        level: level.into(),
        headcount,
        ..Establishment::default()
    }
}

fn on(level: &str, title: &str, headcount: Headcount) -> Card {
    Card {
        level: level.into(),
        headcount,
        ..post(title)
    }
}

#[test]
fn an_establishment_is_held_against_the_boxes() {
    let office = |supervisors: u32| Card {
        establishment: vec![
            granted("manager", Headcount::Exactly(1)),
            granted("supervisor", Headcount::Exactly(supervisors)),
        ],
        like_units: Headcount::Exactly(3),
        ..unit("office")
    };
    let with = |office: Card| {
        chart(vec![
            ("", office),
            ("office", on("manager", "a", Headcount::Exactly(1))),
            ("a", unit("team")),
            ("team", on("supervisor", "b", Headcount::Exactly(2))),
            ("a", on("", "c", Headcount::Exactly(4))),
        ])
    };
    finds_nothing(&with(office(2)), Check::Establishment);
    let document = with(office(7));
    finds(
        &document,
        Check::Establishment,
        &[(
            "office",
            "For supervisor, the boxes add up to something else",
        )],
    );
    let after = mended(&document, Check::Establishment);
    assert_eq!(
        card(&after, "office").establishment,
        office(2).establishment
    );
}

#[test]
fn a_level_that_is_not_granted_is_found_and_added() {
    let office = Card {
        establishment: vec![granted("manager", Headcount::Exactly(1))],
        headcount: Headcount::Exactly(1),
        ..unit("office")
    };
    let document = chart(vec![
        ("", office),
        ("office", on("manager", "a", Headcount::Exactly(1))),
        ("a", on("clerk", "b", Headcount::Range { min: 1, max: 2 })),
    ]);
    let after = mended(&document, Check::Establishment);
    let office = card(&after, "office");
    assert_eq!(
        office.establishment,
        [
            granted("manager", Headcount::Exactly(1)),
            granted("clerk", Headcount::Range { min: 1, max: 2 }),
        ]
    );
    assert_eq!(office.headcount, Headcount::Range { min: 2, max: 3 });
}

#[test]
fn like_units_inside_a_unit_count_as_many() {
    let office = Card {
        establishment: vec![granted("clerk", Headcount::Exactly(6))],
        ..unit("office")
    };
    let teams = Card {
        like_units: Headcount::Exactly(3),
        ..unit("teams")
    };
    let document = chart(vec![
        ("", office),
        ("office", teams),
        ("teams", on("clerk", "a", Headcount::Exactly(2))),
    ]);
    finds_nothing(&document, Check::Establishment);
}

#[test]
fn a_person_with_two_whole_posts_is_found_and_their_time_split() {
    let with = |first, second| {
        chart(vec![
            ("", held("a", "林晓", "lin", first)),
            ("a", held("b", "林晓", "lin", second)),
        ])
    };
    finds_nothing(&with(Some(60), Some(40)), Check::FullTime);
    let over = with(Some(60), Some(50));
    let sentence = "Holds a, b, 110% of the time in all";
    finds(&over, Check::FullTime, &[("林晓", sentence)]);
    let document = with(None, None);
    assert_eq!(found(&document, Check::FullTime).len(), 1);
    let after = mended(&document, Check::FullTime);
    assert_eq!(card(&after, "b").holders[0].share, Some(50));
}

#[test]
fn one_name_on_two_whole_posts_becomes_one_person() {
    let document = chart(vec![
        ("", held("a", "林晓", "", None)),
        ("a", held("b", " 林晓", "", None)),
        ("a", held("c", "周宁", "林晓", None)),
        ("a", held("d", "", "", None)),
        ("a", held("e", "", "", None)),
    ]);
    finds(
        &document,
        Check::FullTime,
        &[("林晓", "The same name holds a, b, each full-time")],
    );
    assert_eq!(document.total().in_post, 5);
    let after = mended(&document, Check::FullTime);
    assert_eq!(after.total().in_post, 4, "one person is counted once");
    assert_eq!(
        card(&after, "a").holders[0].person,
        "林晓-2",
        "no other person's mark"
    );
}

#[test]
fn work_outside_the_headcount_is_no_full_time_post() {
    for outside in [
        Card {
            part_time: true,
            ..held("b", "林晓", "", None)
        },
        Card {
            outsourced: true,
            ..held("b", "林晓", "", None)
        },
        Card {
            kind: Kind::External,
            ..held("b", "林晓", "", None)
        },
        held("b", "林晓", "another", None),
    ] {
        let document = chart(vec![("", held("a", "林晓", "", None)), ("a", outside)]);
        finds_nothing(&document, Check::FullTime);
    }
}

#[test]
fn links_to_nothing_are_found_and_removed() {
    let mut document = chart(vec![
        (
            "",
            with_links(
                post("a"),
                vec![to("b"), to("nobody"), party(" "), party("city")],
            ),
        ),
        ("a", post("b")),
        ("a", post("c")),
    ]);
    finds(
        &document,
        Check::Nothing,
        &[
            ("a", "A link leads to nobody, which is not in the chart"),
            ("a", "A link names nobody at its other end"),
        ],
    );
    let after = mended(&document, Check::Nothing);
    assert_eq!(card(&after, "a").links.len(), 3);
    let gone = document.key_of("b").unwrap();
    let edit = plan(
        &document,
        &Command::Delete { nodes: vec![gone] },
        &mut IdSource::new(1),
    );
    document.apply(&edit.unwrap().changes).unwrap();
    assert_eq!(
        found(&document, Check::Nothing)[0].1,
        "A link leads to b, which was deleted"
    );
}

#[test]
fn members_who_are_gone_are_found_and_taken_off() {
    let team = Team {
        title: "launch".into(),
        lead: "gone".into(),
        members: vec!["a".into(), "away".into()],
        ..Team::default()
    };
    let about = About {
        teams: vec![
            Team {
                lead: "a".into(),
                ..Team::default()
            },
            team,
        ],
        ..About::default()
    };
    let document = chart_of(about, vec![("", post("a"))]);
    finds(
        &document,
        Check::Nothing,
        &[("launch", "2 members are no longer in the chart")],
    );
    let after = mended(&document, Check::Nothing);
    let team = &after.about().teams[1];
    assert_eq!((&*team.lead, team.members.len()), ("", 1));
}

#[test]
fn a_fix_of_something_that_is_gone_does_nothing() {
    let document = chart(vec![("", with_links(post("a"), vec![to("nobody")]))]);
    let finding = check(&document).all()[0].clone();
    let other = chart(vec![("", with_links(post("a"), vec![to("a")]))]);
    assert_eq!(fix(&other, &finding), None);
    assert_eq!(fix(&Document::default(), &finding), None);
}

#[test]
fn findings_come_by_check_and_in_tree_order() {
    let document = chart(vec![
        ("", unit("u")),
        ("u", Card::titled(Kind::Position, "a")),
        ("u", unit("v")),
        ("v", Card::titled(Kind::Position, "b")),
    ]);
    let findings = check(&document);
    let order: Vec<(Check, NodeKey)> = findings
        .all()
        .iter()
        .map(|finding| (finding.check(), finding.node().unwrap()))
        .collect();
    let key = |id: &str| document.key_of(id).unwrap();
    assert_eq!(
        order,
        [
            (Check::NoHead, key("u")),
            (Check::NoHead, key("v")),
            (Check::NoDuties, key("a")),
            (Check::NoDuties, key("b")),
        ]
    );
    for check in Check::ALL {
        for finding in findings.of(check) {
            assert_eq!(finding.check(), check);
        }
    }
    let listed = Check::ALL.iter().map(|&check| findings.of(check).len());
    assert_eq!(listed.sum::<usize>(), findings.all().len());
}

#[test]
fn a_hundred_thousand_nodes_and_any_depth_are_gone_through_in_steps() {
    // One below the other, each a unit with an establishment: what is summed up once too often,
    // or on the stack, shows here.
    let nodes = (0..100_000_usize).map(|n| NewNode {
        id: format!("{n}").into(),
        parent: n.checked_sub(1),
        card: if n % 2 == 0 {
            Card {
                establishment: vec![granted("clerk", Headcount::Exactly(1))],
                ..unit("u")
            }
        } else {
            Card {
                duties: vec![],
                ..on("clerk", "p", Headcount::Exactly(1))
            }
        },
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let mut checking = Checking::of(&document);
    let mut steps = 1;
    while !checking.step(512, &document) {
        steps += 1;
    }
    assert_eq!(steps, 100_000_usize.div_ceil(512));
    let findings = checking.findings();
    assert_eq!(findings, check(&document), "however the steps are cut");
    assert_eq!(findings.of(Check::NoHead).len(), 50_000);
    assert_eq!(findings.of(Check::NoDuties).len(), 50_000);
    assert_eq!(findings.of(Check::Establishment).len(), 49_999);
    assert!(matches!(
        findings.of(Check::Establishment)[0],
        Finding::Establishment { .. }
    ));
}

#[test]
fn both_languages_say_every_finding_and_fix() {
    let document = chart(vec![
        ("", with_links(unit("办公室"), vec![to("x")])),
        (
            "办公室",
            Card {
                duties: vec![],
                ..held("甲", "林晓", "", None)
            },
        ),
        ("甲", held("乙", "林晓", "", None)),
        ("乙", post("丙")),
    ]);
    let findings = check(&document);
    assert_eq!(findings.all().len(), 5);
    for finding in findings.all() {
        let say = |locale: Locale| {
            let fix = mending(finding).map(|mending| locale.mending(&document, mending));
            (
                locale.finding(&document, finding),
                fix,
                locale.check(finding.check()),
            )
        };
        let (chinese, english) = (say(Locale::Chinese), say(Locale::English));
        assert_ne!(chinese, english);
        assert!(!english.0.is_empty() && !chinese.0.is_empty());
        assert!(!chinese.0.is_ascii());
    }
}
