//! The files: which exist, and how they are written.

use std::collections::BTreeSet;
use std::fs;

use banyan_core::format::{self, RootsChoice};
use banyan_core::templates::{self, TemplateIndex};
use banyan_core::text::Locale;

use super::support::{Wrong, folder};

fn files(path: &str) -> BTreeSet<String> {
    fs::read_dir(folder(path))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".json"))
        .collect()
}

#[test]
fn every_file_of_the_folder_is_a_template_of_the_table() {
    let mut of_the_table: BTreeSet<String> = templates::all()
        .flat_map(|template| {
            [Locale::Chinese, Locale::English].map(|locale| template.file(locale) + ".json")
        })
        .collect();
    of_the_table.insert(format!("{}.json", TemplateIndex::FILE));
    assert_eq!(files("public/templates"), of_the_table);
}

#[test]
fn templates_open_without_a_finding_and_are_written_back_as_they_are() {
    Wrong::in_sheets(|sheet, wrong| match format::open(&sheet.text) {
        Ok(reading) => {
            wrong.unless_same("what opening finds", reading.findings.len(), 0);
            let document = reading.document(RootsChoice::KeepApart);
            wrong.unless(
                format::write(&document) == sheet.text,
                "is written otherwise: open it in Banyan and export it",
            );
        }
        Err(why) => wrong.unless(false, &why.to_string()),
    });
}
