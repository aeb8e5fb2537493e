//! People with two posts.

use banyan_core::check::Check;
use banyan_core::model::{Card, Kind};

use super::support::{card, chart, finds, finds_nothing, found, held, mended};

#[test]
fn a_person_with_two_whole_posts_is_found_and_their_time_split() {
    let with = |first, second| {
        chart(vec![
            ("", held("a", "林晓", "lin", first)),
            ("a", held("b", "林晓", "lin", second)),
        ])
    };
    finds_nothing(&with(Some(60), Some(40)), Check::FullTime);
    let over = with(Some(60), Some(50));
    let sentence = "Holds a, b, 110% of their time in total";
    finds(&over, Check::FullTime, &[("林晓", sentence)]);
    let document = with(None, None);
    assert_eq!(found(&document, Check::FullTime).len(), 1);
    let after = mended(&document, Check::FullTime);
    assert_eq!(card(&after, "b").holders[0].share, Some(50));
}

#[test]
fn one_name_on_two_whole_posts_becomes_one_person() {
    let document = chart(vec![
        ("", held("a", "林晓", "", None)),
        ("a", held("b", " 林晓", "", None)),
        ("a", held("c", "周宁", "林晓", None)),
        ("a", held("d", "", "", None)),
        ("a", held("e", "", "", None)),
    ]);
    finds(
        &document,
        Check::FullTime,
        &[(
            "林晓",
            "Someone of the same name holds a, b, each full-time",
        )],
    );
    assert_eq!(document.total().in_post, 5);
    let after = mended(&document, Check::FullTime);
    assert_eq!(after.total().in_post, 4, "one person is counted once");
    assert_eq!(
        card(&after, "a").holders[0].person,
        "林晓-2",
        "no other person's mark"
    );
}

#[test]
fn a_mark_that_only_uncounted_posts_name_is_taken() {
    let outside = |title, part_time| Card {
        part_time,
        outsourced: !part_time,
        ..held(
            title,
            "周宁",
            if part_time { "林晓" } else { "林晓-2" },
            None,
        )
    };
    let document = chart(vec![
        ("", held("a", "林晓", "", None)),
        ("a", held("b", "林晓", "", None)),
        ("a", outside("c", true)),
        ("a", outside("d", false)),
    ]);
    let after = mended(&document, Check::FullTime);
    let person = |id| card(&after, id).holders[0].person.as_str();
    assert_eq!((person("a"), person("b")), ("林晓-3", "林晓-3"));
}

#[test]
fn work_outside_the_headcount_is_no_full_time_post() {
    for outside in [
        Card {
            part_time: true,
            ..held("b", "林晓", "", None)
        },
        Card {
            outsourced: true,
            ..held("b", "林晓", "", None)
        },
        Card {
            kind: Kind::External,
            ..held("b", "林晓", "", None)
        },
        held("b", "林晓", "another", None),
    ] {
        let document = chart(vec![("", held("a", "林晓", "", None)), ("a", outside)]);
        finds_nothing(&document, Check::FullTime);
    }
}
