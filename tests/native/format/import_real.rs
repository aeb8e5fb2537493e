use std::collections::{HashMap, HashSet};

use banyan_core::format::{Guess, ImportIssue, RootsChoice, Source, write};
use banyan_core::model::Kind;
use serde_json::Value;

use super::support::{chart, read};

const SOURCEGRAPH: &str = include_str!("../../data/sourcegraph/team_derived.json");

const DABENG: [(&str, &str); 5] = [
    (
        "color-coded",
        include_str!("../../data/dabeng/dabeng_color-coded.json"),
    ),
    (
        "custom-icons",
        include_str!("../../data/dabeng/dabeng_custom-icons.json"),
    ),
    (
        "compact",
        include_str!("../../data/dabeng/dabeng_data-prop-compact.json"),
    ),
    (
        "hybrid",
        include_str!("../../data/dabeng/dabeng_data-prop-hybrid.json"),
    ),
    (
        "local",
        include_str!("../../data/dabeng/dabeng_local-datasource.json"),
    ),
];

#[test]
fn the_team_of_sourcegraph_opens_whole() {
    let raw: Vec<HashMap<String, String>> = serde_json::from_str(SOURCEGRAPH).unwrap();
    let ids: HashSet<&str> = raw.iter().map(|person| person["id"].as_str()).collect();
    assert_eq!((raw.len(), ids.len()), (175, 175));
    let tops = raw.iter().filter(|p| p["manager_id"].is_empty()).count();
    let lost = raw
        .iter()
        .filter(|p| !p["manager_id"].is_empty() && !ids.contains(p["manager_id"].as_str()));
    let lost = lost.count();

    let reading = read(SOURCEGRAPH);
    assert_eq!(reading.source, Source::FlatList);
    assert_eq!(reading.nodes(), 175);
    let missing = reading.findings.iter().filter_map(|finding| match finding {
        ImportIssue::MissingParents { nodes, .. } => Some(nodes.len()),
        _ => None,
    });
    assert_eq!(missing.sum::<usize>(), lost);
    assert!(
        reading
            .findings
            .contains(&ImportIssue::Guess(Guess::Parent {
                field: "manager_id".to_owned(),
                matched: "id".to_owned(),
                exactly: 175 - tops - lost,
                loosely: 0,
                tops,
            }))
    );
    assert_eq!(reading.several_roots(), tops + lost > 1);

    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(document.preorder().count(), 175);
    assert_eq!(document.children(None).len(), tops + lost);
    for person in &raw {
        let node = document.key_of(&person["id"]).unwrap();
        let card = document.card(node);
        assert_eq!(card.kind, Kind::Position);
        assert_eq!(card.title, person["title"]);
        assert_eq!(card.holders[0].name, person["name"]);
        let parent = document
            .parent(node)
            .map_or("", |parent| document.id(parent));
        assert_eq!(parent, person["manager_id"]);
        for (name, value) in &card.extra {
            assert_eq!(serde_json::from_str::<String>(value).unwrap(), person[name]);
        }
        assert_eq!(card.extra.len(), 5);
    }
    let written = write(&document);
    assert_eq!(read(&written).findings, []);
    assert_eq!(write(&chart(&written)), written);
}

#[test]
fn the_samples_of_dabeng_open_whole() {
    for (sample, text) in DABENG {
        // All objects of the raw JSON in tree order, each with its depth.
        let raw: Value = serde_json::from_str(text).unwrap();
        let mut stack = vec![(&raw, 0)];
        let mut expected = Vec::new();
        while let Some((node, depth)) = stack.pop() {
            expected.push((
                depth,
                node["title"].as_str().unwrap().to_owned(),
                node["name"].as_str().unwrap().to_owned(),
                node.as_object().unwrap().len()
                    - 2
                    - usize::from(node["id"].is_string())
                    - usize::from(node["children"].is_array()),
            ));
            let children = node["children"].as_array().into_iter().flatten().rev();
            stack.extend(children.map(|child| (child, depth + 1)));
        }
        let reading = read(text);
        assert_eq!(reading.source, Source::NestedTree, "{sample}");
        assert!(
            !reading.findings.iter().any(ImportIssue::needs_decision),
            "{sample}"
        );
        let document = reading.document(RootsChoice::KeepApart);
        let found: Vec<_> = document
            .preorder()
            .map(|(node, depth)| {
                let card = document.card(node);
                let holder = card.holders[0].name.clone();
                (depth, card.title.clone(), holder, card.extra.len())
            })
            .collect();
        assert_eq!(found, expected, "{sample}");
        assert_eq!(document.children(None).len(), 1, "{sample}");
    }
    let ids = |text| {
        let document = chart(text);
        let ids = document
            .preorder()
            .map(|(node, _)| document.id(node).to_string());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(DABENG[0].1)[..3], ["1", "2", "3"]);
    assert_eq!(ids(DABENG[1].1)[11..13], ["13", "14"]);
}
