//! Levels, numbers, people, and who leads or assists.

use serde_json::{Value, json};

use super::support::{Sheet, Wrong, list, text};

/// A stated number in the form of a file, as far as it is a fact; of a rule only its subject is.
fn number(sheet: &Sheet, fact: &Value) -> Value {
    match fact["remark"].is_object() {
        true => json!({ "remark": sheet.word(&fact["remark"]) }),
        false => fact.clone(),
    }
}

#[test]
fn headcounts_are_those_of_the_document() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let rule = &fact["headcount"]["rule"];
        if rule.is_object() {
            let said = text(&node["headcount"]["rule"]);
            let subject = sheet.word(rule);
            wrong.unless(
                said.contains(subject),
                &format!("the headcount's rule does not name {subject}"),
            );
        } else {
            let stated = number(sheet, &fact["headcount"]);
            wrong.unless_same("headcount", &node["headcount"], &stated);
        }
        let note = &fact["headcount_note"];
        wrong.unless_said("headcount note", &node["headcount_note"], note);
        for figure in list(note) {
            wrong.unless(
                text(&node["headcount_note"]).contains(text(figure)),
                &format!("the headcount note does not say {figure}"),
            );
        }
    });
}

#[test]
fn units_say_what_they_are_granted_and_how_many_they_are() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let granted = list(&node["establishment"]);
        let stated = list(&fact["establishment"]);
        wrong.unless_same("levels of the establishment", granted.len(), stated.len());
        for (row, fact) in granted.iter().zip(stated) {
            wrong.unless_same("level", text(&row["level"]), sheet.word(fact));
            let stated = match &fact["headcount"] {
                exact @ Value::Number(_) => json!({ "min": exact, "max": exact }),
                other => number(sheet, other),
            };
            let mut said = row.clone();
            said.as_object_mut().unwrap().remove("level");
            wrong.unless_same("granted", &said, &stated);
        }
        let many = &node["like_units"];
        match fact["like_units"].as_str() {
            Some(how) => wrong.unless_said("number of like units", &many[how], fact),
            None => wrong.unless_same("like units", many, &Value::Null),
        }
    });
}

#[test]
fn posts_have_their_level_and_their_place_in_the_unit() {
    Wrong::in_nodes(|sheet, node, fact, wrong| {
        let level = list(&sheet.facts["levels"])
            .iter()
            .find(|level| level["zh"] == fact["level"])
            .map_or("", |level| sheet.word(level));
        wrong.unless_same("level", text(&node["level"]), level);
        for flag in ["head", "assistant", "outsourced", "part_time"] {
            wrong.unless_same(flag, &node[flag], &fact[flag]);
        }
        wrong.unless_same("in post", &node["in_post"], &Value::Null);
        let holders: Vec<&str> = list(&node["holders"])
            .iter()
            .map(|holder| text(&holder["name"]))
            .collect();
        let stated: Vec<&str> = list(&fact["holders"])
            .iter()
            .map(|holder| sheet.word(holder))
            .collect();
        wrong.unless_same("holders", holders, stated);
    });
}
