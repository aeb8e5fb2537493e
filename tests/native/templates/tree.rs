//! The nodes: which exist, in which order, and who is below whom.

use super::support::{Wrong, list, text};

#[test]
fn no_node_is_missing_and_none_is_added() {
    Wrong::in_sheets(|sheet, wrong| {
        let titles: Vec<&str> = sheet
            .nodes()
            .iter()
            .map(|node| text(&node["title"]))
            .collect();
        let stated: Vec<&str> = list(&sheet.facts["nodes"])
            .iter()
            .map(|fact| sheet.word(fact))
            .collect();
        wrong.unless_same("the row of titles", titles, stated);
    });
}

#[test]
fn nodes_stand_where_the_document_has_them() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        wrong.unless_same("kind", text(&node["kind"]), text(&fact["kind"]));
        let stated = sheet.id(&fact["parent"]);
        wrong.unless_same("parent", node["parent"].as_str(), stated);
        let typed = !text(&node["unit_type"]).is_empty();
        wrong.unless_same("whether it has a unit type", typed, fact["kind"] == "unit");
        wrong.unless_said("remark on the line", &node["line_note"], &fact["line_note"]);
        wrong.unless_said("note", &node["note"], &fact["note"]);
    });
}

#[test]
fn other_names_are_kept() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let names: Vec<&str> = list(&node["aliases"])
            .iter()
            .map(|alias| text(&alias["text"]))
            .collect();
        let stated: Vec<&str> = list(&fact["aliases"]).iter().map(text).collect();
        if sheet.is_chinese() {
            wrong.unless_same("aliases", names, stated);
        } else {
            wrong.unless_same("number of aliases", names.len(), stated.len());
        }
        let other = if sheet.is_chinese() { "en" } else { "zh" };
        let both = sheet.facts["second_titles"] == true;
        let stated = if both { text(&fact[other]) } else { "" };
        wrong.unless_same("second title", text(&node["second_title"]), stated);
    });
}
