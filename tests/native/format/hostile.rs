//! Files made to break a reader. Each runs on the small stack of a test's thread.

use banyan_core::format::{RootsChoice, Source, open, write};

use super::support::{chart, file, read};

const DEEP: usize = 100_000;

#[test]
fn children_in_children_a_hundred_thousand_deep() {
    let text = r#"{"name":"x","children":["#.repeat(DEEP) + &"]}".repeat(DEEP);
    let reading = read(&text);
    assert_eq!(reading.source, Source::NestedTree);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(document.total().nodes as usize, DEEP);
    let written = write(&document);
    assert_eq!(chart(&written).preorder().last().unwrap().1, DEEP - 1);
    // A single object in place of a list.
    let text = r#"{"name":"x","children":"#.repeat(DEEP) + "null" + &"}".repeat(DEEP);
    assert_eq!(read(&text).nodes(), DEEP);
}

#[test]
fn an_unknown_field_a_hundred_thousand_deep_is_kept() {
    let deep = "[{\"a\":".repeat(DEEP) + "[]" + &"}]".repeat(DEEP);
    let text = file(&format!(r#"{{"id":"a","kind":"position","x":{deep}}}"#));
    assert_eq!(write(&chart(&text)), text);
}

#[test]
fn brackets_that_never_close() {
    for open_bracket in ["[", "{\"a\":", "[{\"children\":"] {
        assert!(open(&open_bracket.repeat(DEEP)).is_err());
    }
    assert!(open(&("[".repeat(DEEP) + &"]".repeat(DEEP))).is_err());
    assert!(open(&("{\"data\":".repeat(DEEP) + "1" + &"}".repeat(DEEP))).is_err());
}

#[test]
fn a_chain_of_a_hundred_thousand_parents() {
    // The last comes first, so that every parent is still to come.
    let nodes: Vec<String> = (0..DEEP)
        .rev()
        .map(|i| match i {
            0 => r#"{"id":"0"}"#.to_owned(),
            i => format!(r#"{{"id":"{i}","parent":"{}"}}"#, i - 1),
        })
        .collect();
    let document = chart(&file(&nodes.join(",\n")));
    assert_eq!(document.preorder().last().unwrap().1, DEEP - 1);
}

#[test]
fn a_circle_of_a_hundred_thousand() {
    let nodes: Vec<String> = (0..DEEP)
        .map(|i| format!(r#"{{"id":"{i}","parent":"{}"}}"#, (i + 1) % DEEP))
        .collect();
    let reading = read(&file(&nodes.join(",\n")));
    assert_eq!(reading.findings.len(), 1);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(document.children(None).len(), 1);
}

#[test]
fn many_of_a_kind_take_no_longer_than_their_number() {
    let same = vec![r#"{"id":"a"}"#; DEEP].join(",");
    assert_eq!(chart(&file(&same)).total().nodes as usize, DEEP);
    let lost: Vec<String> = (0..DEEP)
        .map(|i| format!(r#"{{"id":"n{i}","parent":"p{i}"}}"#))
        .collect();
    assert_eq!(chart(&file(&lost.join(","))).children(None).len(), DEEP);
    let fields: Vec<String> = (0..DEEP)
        .map(|i| format!("\"f{i}\":1,\"f{i}\":2"))
        .collect();
    let wide = file(&format!(r#"{{"id":"a",{}}}"#, fields.join(",")));
    assert_eq!(read(&wide).findings.len(), DEEP);
    let twice = vec!["\"t\":1"; DEEP].join(",");
    let wide = file(&format!(r#"{{"id":"a",{twice}}}"#));
    assert_eq!(read(&wide).findings.len(), DEEP - 1);
}
