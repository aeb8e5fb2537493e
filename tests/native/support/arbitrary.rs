//! Documents of any content.

use std::collections::HashSet;
use std::sync::Arc;

use banyan_core::model::{
    About, Authority, Card, Competency, Document, DocumentReference, Duty, Establishment, Extra,
    Headcount, Holder, Kind, LayoutDirection, LayoutOptions, Link, LinkDirection, LinkEnd,
    LinkKind, Metric, Nature, NewNode, Requirement, Right, Status, Team, TextItem,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Texts, with those that are easily got wrong among them.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => "[a-z一-龥]{1,6}",
        2 => any::<String>(),
        1 => "[\\x00-\\x20\"\\\\/\u{7f}-\u{a0}\u{2028}\u{2029}\u{feff}\u{202e}\u{200f}]{1,8}",
        1 => Just("👩‍👩‍👧‍👦 שלום \u{10ffff}\u{fffd}".to_owned()),
        1 => Just("null".to_owned()),
    ]
}

/// Any JSON as compact text: the same text that reading would keep.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,5})?([eE][+-]?[0-9]{1,2})?",
        "[a-z 榕,:{}\\[\\]]{0,6}".prop_map(|text| format!("\"{text}\"")),
        Just(r#""\"\\\b\f\n\r\t\u0000\u001f\u007f\u2028/""#.to_owned()),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            vec(("[a-z]{0,3}", inner), 0..4).prop_map(|fields| {
                let fields: Vec<String> =
                    fields.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}

/// Unknown fields: any names but known ones, each once.
fn extra() -> impl Strategy<Value = Extra> {
    let name = prop_oneof![
        text(),
        "(unread|imported)_[a-z]{1,3}",
        Just("unresolved_parent".to_owned())
    ];
    let fields =
        prop_oneof![3 => vec((name.clone(), json()), 0..1), 1 => vec((name, json()), 0..5)];
    fields.prop_map(|fields| {
        // No name that any object of the format knows can come out of the generator: the short
        // ones are asked for here, the longer ones have an underscore or more than six letters.
        let mut seen: HashSet<String> = [
            "format", "date", "mode", "stage", "size", "status", "levels", "teams", "forest",
            "nodes", "name", "text", "id", "parent", "kind", "title", "level", "head", "note",
            "person", "share", "when", "depth", "right", "scale", "nature", "period", "target",
            "type", "link", "to", "party", "label", "lead", "min", "max", "remark", "rule",
            "tools", "links", "duties", "author",
        ]
        .map(str::to_owned)
        .into();
        fields
            .into_iter()
            .filter(|(name, _)| seen.insert(name.clone()))
            .collect()
    })
}

fn headcount() -> impl Strategy<Value = Headcount> {
    let count = 0..=Headcount::LIMIT;
    prop_oneof![
        Just(Headcount::NotStated),
        count.clone().prop_map(Headcount::Exactly),
        (count.clone(), count.clone()).prop_map(|(a, b)| Headcount::Range {
            min: a.min(b),
            max: a.max(b)
        }),
        (prop_oneof![Just(0), count.clone()], text())
            .prop_map(|(min, remark)| Headcount::Open { min, remark }),
        (prop_oneof![Just(0), count], text()).prop_map(|(min, rule)| Headcount::Rule { min, rule }),
    ]
}

/// A range with both ends alike is the exact number in an establishment.
fn establishment() -> impl Strategy<Value = Establishment> {
    (text(), headcount(), extra()).prop_map(|(level, headcount, extra)| Establishment {
        level,
        headcount: match headcount {
            Headcount::Range { min, max } if min == max => Headcount::Exactly(min),
            other => other,
        },
        extra,
    })
}

fn holder() -> impl Strategy<Value = Holder> {
    let share = proptest::option::of(1..=100_u8);
    (text(), text(), share, text(), extra()).prop_map(|(name, person, share, note, extra)| Holder {
        name,
        person,
        share,
        note,
        extra,
    })
}

fn duty() -> impl Strategy<Value = Duty> {
    (text(), any::<bool>(), text(), 0..=Duty::DEEPEST, extra()).prop_map(
        |(text, heading, when, depth, extra)| Duty {
            text,
            heading,
            when,
            depth,
            extra,
        },
    )
}

fn link() -> impl Strategy<Value = Link> {
    let node = "[a-z]{1,4}".prop_map(|id| LinkEnd::Node(id.into()));
    let party = (text(), text()).prop_map(|(name, party_type)| LinkEnd::Party { name, party_type });
    let kind = prop::sample::select(vec![
        LinkKind::Secondary,
        LinkKind::Assists,
        LinkKind::Cooperates,
        LinkKind::Supervises,
        LinkKind::Informs,
        LinkKind::Serves,
    ]);
    let direction = prop::sample::select(vec![
        LinkDirection::To,
        LinkDirection::From,
        LinkDirection::Both,
    ]);
    (prop_oneof![node, party], kind, direction, text(), extra()).prop_map(
        |(end, kind, direction, label, extra)| Link {
            end,
            kind,
            direction,
            label,
            extra,
        },
    )
}

/// The lists that say what a post is for.
fn role() -> impl Strategy<Value = Card> {
    let item = || (text(), extra()).prop_map(|(text, extra)| TextItem { text, extra });
    let right = prop::sample::select(vec![
        None,
        Some(Right::Decide),
        Some(Right::Approve),
        Some(Right::Review),
        Some(Right::Execute),
        Some(Right::Propose),
        Some(Right::TakePart),
    ]);
    let authority =
        (text(), right, extra()).prop_map(|(text, right, extra)| Authority { text, right, extra });
    let requirement =
        (text(), any::<bool>(), extra()).prop_map(|(text, preferred, extra)| Requirement {
            text,
            preferred,
            extra,
        });
    let scale = proptest::option::of(1..=100_u8);
    let competency = (text(), scale.clone(), scale, text(), extra()).prop_map(
        |(name, scale, required, description, extra)| Competency {
            name,
            scale,
            required,
            description,
            extra,
        },
    );
    let nature = prop::sample::select(vec![
        None,
        Some(Nature::Quantitative),
        Some(Nature::Qualitative),
    ]);
    let measure = (text(), nature, text(), text(), extra()).prop_map(
        |(name, nature, period, target, extra)| Metric {
            name,
            nature,
            period,
            target,
            extra,
        },
    );
    let paper = (text(), text(), text(), text(), extra()).prop_map(
        |(title, paper_type, link, text, extra)| DocumentReference {
            title,
            paper_type,
            link,
            text,
            extra,
        },
    );
    (
        (vec(item(), 0..2), vec(item(), 0..2)),
        (vec(holder(), 0..3), vec(duty(), 0..3), vec(duty(), 0..2)),
        (vec(authority, 0..2), vec(requirement, 0..2)),
        (vec(competency, 0..2), vec(measure, 0..2), vec(paper, 0..2)),
        (vec(link(), 0..3), vec(establishment(), 0..2)),
    )
        .prop_map(|(items, people, rights, skills, others)| Card {
            aliases: items.0,
            tools: items.1,
            holders: people.0,
            duties: people.1,
            auxiliary_duties: people.2,
            authority: rights.0,
            requirements: rights.1,
            competencies: skills.0,
            measures: skills.1,
            documents: skills.2,
            links: others.0,
            establishment: others.1,
            ..Card::default()
        })
}

fn card() -> impl Strategy<Value = Card> {
    let kind = prop_oneof![Just(Kind::Unit), Just(Kind::Position), Just(Kind::External)];
    let words = vec(text(), 8);
    let flags = any::<[bool; 4]>();
    let numbers = (
        proptest::option::of(0..=Headcount::LIMIT),
        proptest::option::of(0..=Card::MOST_COLUMNS),
    );
    (
        kind,
        words,
        flags,
        numbers,
        (headcount(), headcount()),
        role(),
        extra(),
    )
        .prop_map(|(kind, mut words, flags, numbers, counts, role, extra)| {
            let mut word = || words.pop().unwrap_or_default();
            Card {
                kind,
                title: word(),
                second_title: word(),
                unit_type: word(),
                level: word(),
                head: flags[0],
                assistant: flags[1],
                outsourced: flags[2],
                part_time: flags[3],
                summary: word(),
                headcount: counts.0,
                headcount_note: word(),
                in_post: numbers.0,
                like_units: counts.1,
                line_note: word(),
                columns: numbers.1,
                note: word(),
                extra,
                ..role
            }
        })
}

fn team() -> impl Strategy<Value = Team> {
    (
        text(),
        "[a-z]{0,3}",
        vec("[a-z]{1,3}", 0..3),
        text(),
        extra(),
    )
        .prop_map(|(title, lead, members, note, extra)| Team {
            title,
            lead: lead.into(),
            members: members.into_iter().map(Arc::from).collect(),
            note,
            extra,
        })
}

fn about() -> impl Strategy<Value = About> {
    let status = prop::sample::select(vec![None, Some(Status::Draft), Some(Status::InForce)]);
    let drawing = (any::<bool>(), any::<bool>()).prop_map(|(right, align_levels)| LayoutOptions {
        direction: if right {
            LayoutDirection::Right
        } else {
            LayoutDirection::Down
        },
        align_levels,
    });
    let limit = proptest::option::of(1..=Headcount::LIMIT);
    (
        vec(text(), 9),
        vec(text(), 0..4),
        vec(team(), 0..2),
        (status, limit, drawing),
        extra(),
    )
        .prop_map(|(mut words, levels, teams, settings, extra)| {
            let mut word = || words.pop().unwrap_or_default();
            About {
                title: word(),
                language: word(),
                note: word(),
                author: word(),
                date: word(),
                mode: word(),
                stage: word(),
                industry: word(),
                size: word(),
                status: settings.0,
                levels,
                teams,
                span_limit: settings.1,
                drawing: settings.2,
                extra,
            }
        })
}

/// Charts of up to a dozen nodes in any tree.
pub fn document() -> impl Strategy<Value = Document> {
    let node = (
        text(),
        proptest::option::weighted(0.8, any::<prop::sample::Index>()),
        card(),
    );
    (about(), vec(node, 0..12)).prop_map(|(about, nodes)| {
        let mut seen = HashSet::new();
        let mut list: Vec<NewNode> = Vec::new();
        for (id, parent, card) in nodes {
            let id: String = id.chars().take(200).collect();
            let id = if id.is_empty() || !seen.insert(id.clone()) {
                format!("n{}\u{1}", list.len())
            } else {
                id
            };
            let parent = parent
                .filter(|_| !list.is_empty())
                .map(|index| index.index(list.len()));
            list.push(NewNode {
                id: id.into(),
                parent,
                card,
            });
        }
        Document::build(about, list).unwrap()
    })
}
