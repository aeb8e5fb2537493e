//! The links outside the tree.

use serde_json::Value;

use super::support::{Sheet, Wrong, list, text};

/// A link in a form that both sides can be given in: the other end, whether that is outside, kind,
/// direction.
#[derive(Debug, PartialEq)]
struct Line<'a> {
    to: &'a str,
    outside: bool,
    kind: &'a str,
    reversed: bool,
}

/// The links that the facts list for this node, in the document's order.
fn stated<'a>(sheet: &'a Sheet, node: &Value) -> Vec<Line<'a>> {
    let here = node["id"].as_str();
    let mut lines = Vec::new();
    for link in list(&sheet.facts["links"]) {
        // A link from outside is kept on the node that it goes to.
        let from = sheet.id(&link["from"]);
        let (owner, other) = match from {
            Some(_) => (from, &link["to"]),
            None => (sheet.id(&link["to"]), &link["from"]),
        };
        if owner == here {
            lines.push(Line {
                to: sheet.id(other).unwrap_or_else(|| party(sheet, other)),
                outside: sheet.id(other).is_none(),
                kind: text(&link["kind"]),
                reversed: from.is_none() || link["direction"] == "from",
            });
        }
    }
    lines
}

fn party<'a>(sheet: &'a Sheet, chinese: &Value) -> &'a str {
    list(&sheet.facts["parties"])
        .iter()
        .find(|party| party["zh"] == *chinese)
        .map_or("", |party| sheet.word(party))
}

fn said(node: &Value) -> Vec<Line<'_>> {
    list(&node["links"])
        .iter()
        .map(|link| Line {
            to: link["to"].as_str().unwrap_or(text(&link["party"])),
            outside: link["party"].is_string(),
            kind: text(&link["kind"]),
            reversed: link["direction"] == "from",
        })
        .collect()
}

#[test]
fn every_link_of_the_document_is_there_and_no_other() {
    Wrong::in_nodes(|sheet, node, _, wrong| {
        wrong.unless_same("links", said(node), stated(sheet, node));
        for link in list(&node["links"]) {
            wrong.unless_said("label of a link", &link["label"], &link["kind"]);
        }
    });
}

#[test]
fn outside_parties_say_what_they_are() {
    Wrong::in_sheets(|sheet, wrong| {
        for link in sheet.nodes().iter().flat_map(|node| list(&node["links"])) {
            let fact = list(&sheet.facts["parties"])
                .iter()
                .find(|party| sheet.word(party) == text(&link["party"]));
            if let Some(party) = fact {
                let what = text(&link["party_type"]).to_lowercase();
                wrong.unless_same("type of party", what.as_str(), sheet.word(&party["type"]));
            }
        }
    });
}
