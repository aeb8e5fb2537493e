//! What the cards hold: duties, authority, requirements, competencies, measures, tools, documents.

use serde_json::{Value, json};

use super::support::{Sheet, Wrong, list, number, text};

/// What the facts say about one item of a list of duties: a heading and its text, or how deep it is
/// nested.
#[derive(Debug, PartialEq)]
enum Row {
    Heading(String),
    Duty(u64),
}

fn rows_of_a_card(duties: &Value) -> Vec<Row> {
    list(duties)
        .iter()
        .map(|duty| {
            if duty["heading"] == true {
                Row::Heading(text(&duty["text"]).to_lowercase())
            } else {
                Row::Duty(duty["depth"].as_u64().unwrap_or(0))
            }
        })
        .collect()
}

fn rows_of_the_facts(sheet: &Sheet, duties: &Value) -> Vec<Row> {
    let mut rows = Vec::new();
    for group in list(duties) {
        if group.is_number() {
            rows.extend((0..number(group)).map(|_| Row::Duty(0)));
        } else if group["parts"].is_number() {
            rows.extend((0..number(&group["parts"])).map(|_| Row::Duty(1)));
        } else {
            rows.push(Row::Heading(sheet.word(group).to_lowercase()));
        }
    }
    rows
}

#[test]
fn duties_are_as_many_and_stand_as_in_the_document() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let duties = rows_of_a_card(&node["duties"]);
        let stated = rows_of_the_facts(sheet, &fact["duties"]);
        wrong.unless_same("the list of duties", duties, stated);
        let beside = list(&node["auxiliary_duties"]).len();
        let stated = number(&fact["auxiliary_duties"]);
        wrong.unless_same("auxiliary duties", beside, stated);
        wrong.unless_said("summary", &node["summary"], &fact["summary"]);
    });
}

#[test]
fn authority_and_requirements_are_complete() {
    Wrong::in_nodes(|_, node, fact, wrong| {
        let rights: Vec<&str> = list(&node["authority"])
            .iter()
            .map(|line| text(&line["right"]))
            .collect();
        let stated: Vec<&str> = list(&fact["authority"]).iter().map(text).collect();
        wrong.unless_same("rights", rights, stated);
        let preferred: Vec<bool> = list(&node["requirements"])
            .iter()
            .map(|line| line["preferred"] == true)
            .collect();
        let stated: Vec<bool> = list(&fact["requirements"])
            .iter()
            .map(|line| line == "preferred")
            .collect();
        wrong.unless_same("requirements that are preferred", preferred, stated);
    });
}

#[test]
fn competencies_keep_their_scale_and_level() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let skills = list(&node["competencies"]);
        let stated: Vec<Value> = list(&fact["competencies"])
            .iter()
            .map(|skill| json!([sheet.word(skill), skill["scale"], skill["required"]]))
            .collect();
        let said: Vec<Value> = skills
            .iter()
            .map(|skill| json!([skill["name"], skill["scale"], skill["required"]]))
            .collect();
        wrong.unless_same("competencies", said, stated);
        for skill in skills {
            let meaning = &skill["description"];
            wrong.unless_said("meaning of the level", meaning, &skill["name"]);
        }
    });
}

#[test]
fn measures_keep_their_nature_and_period() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let measures = list(&node["measures"]);
        let stated = list(&fact["measures"]);
        wrong.unless_same("number of measures", measures.len(), stated.len());
        for (measure, fact) in measures.iter().zip(stated) {
            wrong.unless_said("name of the measure", &measure["name"], fact);
            if fact["zh"].is_string() {
                wrong.unless_same("measure", text(&measure["name"]), sheet.word(fact));
                wrong.unless_same("nature", &measure["nature"], &fact["nature"]);
            }
            wrong.unless_said("period", &measure["period"], &fact["period"]);
            wrong.unless_said("target", &measure["target"], &fact["target"]);
        }
    });
}

#[test]
fn tools_and_documents_are_named() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let tools = list(&node["tools"]);
        wrong.unless_same("number of tools", tools.len(), list(&fact["tools"]).len());
        let papers = list(&node["documents"]);
        let stated = list(&fact["documents"]);
        wrong.unless_same("number of documents", papers.len(), stated.len());
        for (paper, fact) in papers.iter().zip(stated) {
            let what = text(&paper["type"]).to_lowercase();
            wrong.unless_same("type of document", what.as_str(), sheet.word(&fact["type"]));
            wrong.unless_said("title of the document", &paper["title"], fact);
        }
        // Only Chinese names are facts here.
        if sheet.is_chinese() {
            for (tool, fact) in tools.iter().zip(list(&fact["tools"])) {
                wrong.unless_same("tool", text(&tool["text"]), text(fact));
            }
            for (paper, fact) in papers.iter().zip(stated) {
                if let Some(title) = fact["title"].as_str() {
                    wrong.unless_same("document", text(&paper["title"]), title);
                }
            }
        }
    });
}
