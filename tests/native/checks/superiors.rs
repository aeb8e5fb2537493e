//! Dotted lines: several superiors, and superiors who are there already.

use banyan_core::check::Check;
use banyan_core::model::{Link, LinkDirection, LinkEnd, LinkKind};

use super::support::{
    card, chart, finds, finds_nothing, link, mended, party, post, to, with_links,
};

#[test]
fn one_dotted_line_is_none_too_many() {
    let document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), vec![to("b")])),
        (
            "top",
            with_links(
                post("b"),
                vec![link(LinkEnd::Node("c".into()), LinkDirection::To)],
            ),
        ),
        ("top", post("c")),
    ]);
    finds_nothing(&document, Check::Superiors);
}

#[test]
fn two_dotted_superiors_are_found_at_whichever_end_they_are_kept() {
    let from = |id: &str| link(LinkEnd::Node(id.into()), LinkDirection::From);
    let document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), vec![to("b"), to("b")])),
        ("top", with_links(post("b"), vec![])),
        ("top", with_links(post("c"), vec![from("a")])),
        (
            "top",
            with_links(post("d"), vec![to("b"), party("head office"), party("")]),
        ),
        (
            "top",
            with_links(
                post("e"),
                vec![
                    Link {
                        kind: LinkKind::Assists,
                        ..to("b")
                    },
                    to("c"),
                ],
            ),
        ),
    ]);
    let sentence = "Dotted lines to 2 superiors besides the line superior";
    finds(
        &document,
        Check::Superiors,
        &[("a", sentence), ("d", sentence)],
    );
}

#[test]
fn a_dotted_line_along_the_reporting_line_is_found_and_removed() {
    let document = chart(vec![
        ("", post("top")),
        ("top", with_links(post("a"), vec![to("b1"), to("top")])),
        ("a", post("a1")),
        ("top", post("b")),
        ("b", post("b1")),
    ]);
    finds(
        &document,
        Check::Superiors,
        &[(
            "a",
            "A dotted line to top, which is already in its reporting line",
        )],
    );
    let after = mended(&document, Check::Superiors);
    assert_eq!(card(&after, "a").links, [to("b1")]);
}
