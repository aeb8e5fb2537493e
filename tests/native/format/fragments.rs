use banyan_core::edit::Fragment;
use banyan_core::format::{OpenError, read_fragment, write_fragment};

use super::support::chart;

const GOLDEN: &str = include_str!("../../data/native/v1.json");

#[test]
fn a_copied_branch_comes_back_as_it_was() {
    let document = chart(GOLDEN);
    let top = [
        document.key_of("b2").unwrap(),
        document.key_of("empty").unwrap(),
    ];
    let fragment = Fragment::of(&document, &top);
    let text = write_fragment(&fragment);
    assert!(text.starts_with(
        "{\"format\":\"banyan-branch\",\"version\":1,\"nodes\":[\n{\"id\":\"b2\",\"kind\""
    ));
    assert_eq!(read_fragment(&text).unwrap().unwrap(), fragment);
    let spaced = text.replace('\n', "\r\n");
    assert_eq!(read_fragment(&spaced).unwrap().unwrap(), fragment);
}

#[test]
fn other_texts_are_no_branch() {
    for text in ["", "hello", "5", "[]", "{", "{\"format\":\"x\"}", GOLDEN] {
        assert!(read_fragment(text).is_none(), "{text:.40}");
    }
}

#[test]
fn a_spoilt_branch_is_an_error() {
    let cut = "{\"format\":\"banyan-branch\",\"version\":1,\"nodes\":[{\"id\":";
    assert!(matches!(
        read_fragment(cut),
        Some(Err(OpenError::NotJson { .. }))
    ));
    let newer = "{\"format\":\"banyan-branch\",\"version\":9,\"nodes\":[]}";
    assert!(matches!(
        read_fragment(newer),
        Some(Err(OpenError::TooNew { .. }))
    ));
    let without = "{\"format\":\"banyan-branch\",\"version\":1}";
    assert!(matches!(
        read_fragment(without),
        Some(Err(OpenError::NotAChart { .. }))
    ));
}

#[test]
fn a_branch_by_another_hand_is_put_in_order() {
    let text = r#"{"format":"banyan-branch","version":1,"nodes":[{"id":"b","parent":"a"},{"id":"a","parent":"elsewhere"}]}"#;
    let fragment = read_fragment(text).unwrap().unwrap();
    let ids: Vec<&str> = fragment.nodes.iter().map(|node| node.id.as_ref()).collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(fragment.nodes[1].parent, Some(0));
}
