//! The description of the chart as a whole.

use serde_json::Value;

use super::support::{Wrong, list, text};

#[test]
fn a_chart_says_what_it_is() {
    Wrong::in_sheets(|sheet, wrong| {
        let chart = &sheet.chart;
        wrong.unless_same("format", text(&chart["format"]), "banyan-chart");
        wrong.unless_same("language", text(&chart["language"]), sheet.locale.tag());
        wrong.unless(!text(&chart["title"]).is_empty(), "the title is missing");
        // How far the lines can be relied on.
        wrong.unless(!text(&chart["note"]).is_empty(), "the note is missing");
    });
}

#[test]
fn a_chart_says_what_its_document_says_of_the_whole() {
    Wrong::in_sheets(|sheet, wrong| {
        let (chart, facts) = (&sheet.chart, &sheet.facts);
        let mode = &facts["mode"];
        if mode.is_object() {
            let said = text(&chart["mode"]).to_lowercase();
            wrong.unless_same("mode", said.as_str(), sheet.word(mode));
        } else {
            wrong.unless_said("mode", &chart["mode"], mode);
        }
        wrong.unless_said("stage", &chart["stage"], &facts["stage"]);
        wrong.unless_said("size", &chart["size"], &facts["size"]);
        wrong.unless_said("author", &chart["author"], &facts["author"]);
        if sheet.is_chinese() {
            wrong.unless_same("author", text(&chart["author"]), text(&facts["author"]));
        }
        wrong.unless_said("date", &chart["date"], &facts["date"]);
        wrong.unless_same("status", &chart["status"], &facts["status"]);
        let levels: Vec<&str> = list(&chart["levels"]).iter().map(text).collect();
        let stated: Vec<&str> = list(&facts["levels"])
            .iter()
            .map(|level| sheet.word(level))
            .collect();
        wrong.unless_same("levels", levels, stated);
    });
}

#[test]
fn project_teams_have_their_lead_and_their_members() {
    Wrong::in_sheets(|sheet, wrong| {
        let (teams, facts) = (list(&sheet.chart["teams"]), list(&sheet.facts["teams"]));
        wrong.unless_same("number of teams", teams.len(), facts.len());
        for (team, fact) in teams.iter().zip(facts) {
            wrong.unless_same("team", text(&team["title"]), sheet.word(fact));
            wrong.unless_same("lead", team["lead"].as_str(), sheet.id(&fact["lead"]));
            let members: Vec<Option<&str>> =
                list(&team["members"]).iter().map(Value::as_str).collect();
            let stated: Vec<Option<&str>> = list(&fact["members"])
                .iter()
                .map(|member| sheet.id(member))
                .collect();
            wrong.unless_same("members", members, stated);
            wrong.unless_said("note of the team", &team["note"], fact);
        }
    });
}
