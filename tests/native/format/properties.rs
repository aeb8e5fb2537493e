//! The file format on generated documents and texts.

use banyan_core::edit::Fragment;
use banyan_core::format::{
    RootsChoice, file_name, limits, open, read_fragment, write, write_fragment,
};
use banyan_core::model::{About, Card, Document};
use proptest::prelude::*;

use super::mutate::{mutated, random_json};
use crate::support::arbitrary::{document, text};

/// Everything in a document, for comparison.
fn content(document: &Document) -> (About, Vec<(String, usize, Card)>) {
    let nodes = document.preorder().map(|(node, depth)| {
        let card = document.card(node).clone();
        (document.id(node).to_string(), depth, card)
    });
    ((**document.about()).clone(), nodes.collect())
}

/// Opens any text; what opens must be a chart that opens again without findings.
fn survives(input: &str) {
    let _ = read_fragment(input);
    let Ok(reading) = open(input) else { return };
    let count = reading.nodes();
    let under = reading.clone().document(RootsChoice::UnderOne {
        title: "Top".to_owned(),
    });
    assert!(under.children(None).len() <= 1);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(document.preorder().count(), count);
    let written = write(&document);
    let again = open(&written).unwrap();
    assert_eq!(again.findings, []);
    let again = again.document(RootsChoice::KeepApart);
    assert_eq!(content(&again), content(&document));
    assert_eq!(write(&again), written);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(document in document()) {
        let written = write(&document);
        let reading = open(&written).unwrap();
        prop_assert_eq!(&reading.findings, &[]);
        prop_assert!(!reading.several_roots());
        let again = reading.document(RootsChoice::KeepApart);
        prop_assert_eq!(content(&again), content(&document));
        prop_assert_eq!(write(&again), written);
    }

    #[test]
    fn what_is_written_follows_the_schema(document in document()) {
        static SCHEMA: std::sync::LazyLock<jsonschema::Validator> = std::sync::LazyLock::new(|| {
            let schema = include_str!("../../../public/banyan-chart.schema.json");
            jsonschema::draft202012::new(&serde_json::from_str(schema).unwrap()).unwrap()
        });
        let value = serde_json::from_str(&write(&document)).unwrap();
        let errors: Vec<String> = SCHEMA.iter_errors(&value).map(|e| e.to_string()).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }

    #[test]
    fn a_copied_branch_is_read_back(document in document()) {
        let fragment = Fragment::of(&document, document.children(None));
        let again = read_fragment(&write_fragment(&fragment)).unwrap().unwrap();
        prop_assert_eq!(again, fragment);
    }

    #[test]
    fn any_text_opens_or_is_refused(input in any::<String>()) {
        survives(&input);
    }

    #[test]
    fn any_json_opens_or_is_refused(input in random_json()) {
        survives(&input);
    }

    #[test]
    fn a_spoilt_file_opens_or_is_refused(input in mutated()) {
        survives(&input);
    }

    #[test]
    fn a_file_name_is_safe(title in text(), long in "\\PC{0,200}") {
        for title in [&title, &long] {
            let name = file_name(title, "json");
            prop_assert!(name.len() <= limits::FILE_NAME_BYTES);
            prop_assert!(name.len() > ".json".len() && name.ends_with(".json"));
            let bad = |c: char| c.is_control() || "\\/:*?\"<>|".contains(c);
            prop_assert!(!name.contains(bad), "{:?}", name);
            prop_assert!(!name.starts_with(['.', ' ']), "{:?}", name);
        }
    }
}
