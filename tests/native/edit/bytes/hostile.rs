//! Bytes that no program wrote, and those of a newer one.

use crate::support::acts::acts;
use banyan_core::bytes::{
    BytesError, VERSION, read_changes, read_command, read_edit, write_command,
};
use banyan_core::edit::{Command, FieldPlace, plan};
use banyan_core::format::{self, limits};
use banyan_core::model::{Card, Document, IdSource, Link, LinkEnd};
use proptest::prelude::*;
use proptest::sample::Index;

use super::golden::golden;
use super::{Tabs, renaming, reopened};
use crate::edit::properties::{assert_sound, start};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn spoilt_bytes_do_no_harm(
        acts in acts(),
        which in any::<Index>(),
        turns in prop::collection::vec((any::<Index>(), prop_oneof![Just(1), Just(255), any::<u8>()]), 1..3),
        splice in prop::option::of((any::<Index>(), 0..4_usize, prop::collection::vec(any::<u8>(), 0..4))),
        cut in any::<Index>(),
    ) {
        let mut tabs = Tabs::of(start());
        acts.iter().for_each(|act| tabs.act(act));
        prop_assume!(!tabs.sent.is_empty());
        let (document, bytes) = &tabs.sent[which.index(tabs.sent.len())];
        try_all(document, &bytes[..cut.index(bytes.len())]);
        let mut spoilt = bytes.clone();
        // What comes first only says what follows.
        for (at, turn) in turns {
            let at = 2 + at.index(spoilt.len() - 2);
            spoilt[at] = spoilt[at].wrapping_add(turn);
        }
        if let Some((at, length, splinter)) = splice {
            let from = 2 + at.index(spoilt.len() - 2);
            let to = (from + length).min(spoilt.len());
            spoilt.splice(from..to, splinter);
        }
        try_all(document, &spoilt);
    }

    #[test]
    fn bytes_for_a_chart_that_has_changed_since_do_no_harm(acts in acts(), which in any::<Index>()) {
        let mut tabs = Tabs::of(start());
        acts.iter().for_each(|act| tabs.act(act));
        prop_assume!(!tabs.sent.is_empty());
        let (document, _) = &tabs.sent[which.index(tabs.sent.len())];
        for (_, bytes) in &tabs.sent {
            try_all(document, bytes);
        }
    }

    #[test]
    fn any_bytes_do_no_harm(what in 0..5_u8, bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let head = [VERSION as u8, what];
        try_all(&start(), &[&head[..], &bytes].concat());
        try_all(&start(), &bytes);
    }
}

/// Reads these bytes as everything that they may be. What the chart then takes leaves it sound.
/// Says how much it took.
fn try_all(document: &Document, bytes: &[u8]) -> usize {
    let mut taken = 0;
    let command = read_command(document, bytes).ok();
    let planned = command.and_then(|command| plan(document, &command, &mut IdSource::new(1)).ok());
    let edits = [planned, read_edit(document, bytes).ok()].into_iter();
    let edits = edits.flatten().map(|edit| edit.changes);
    for changes in edits.chain(read_changes(document, bytes)) {
        let mut chart = document.clone();
        if chart.apply(&changes).is_ok() {
            taken += 1;
            assert_sound(&chart);
            reopened(&chart);
        } else {
            assert_eq!(format::write(&chart), format::write(document));
        }
    }
    taken
}

#[test]
fn no_single_byte_does_harm() {
    let mut taken = 0;
    for (_, document, bytes) in golden() {
        for at in 2..bytes.len() {
            for turn in [1, 2, 255] {
                let mut spoilt = bytes.clone();
                spoilt[at] = spoilt[at].wrapping_add(turn);
                taken += try_all(&document, &spoilt);
            }
        }
    }
    assert!(taken > 1000, "{taken}: nothing was put to the chart");
}

#[test]
fn bytes_cut_short_anywhere_are_refused() {
    for (_, document, bytes) in golden() {
        for end in 0..bytes.len() {
            let cut = &bytes[..end];
            assert!(read_command(&document, cut).is_err());
            assert!(read_edit(&document, cut).is_err());
            assert!(read_changes(&document, cut).is_err());
        }
    }
}

/// The same with a text in place of another.
fn with(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let written = |text: &str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
    let old = written(old);
    let at = bytes.windows(old.len()).position(|part| part == old);
    let at = at.unwrap();
    [&bytes[..at], &written(new), &bytes[at + old.len()..]].concat()
}

#[test]
fn what_a_newer_program_wrote_is_refused_by_name() {
    let document = start();
    let bytes = renaming(&document, "new");
    let refusal = |bytes: &[u8]| read_edit(&document, bytes).unwrap_err().to_string();
    let newer = [&[2], &bytes[1..]].concat();
    assert_eq!(
        refusal(&newer),
        "written as version 2; this program reads up to version 1"
    );
    assert_eq!(
        refusal(&with(&bytes, "title", "shift")),
        "unknown field `shift`"
    );
    assert_eq!(
        refusal(&with(&bytes, "n1", "x1")),
        "the chart has no node `x1`"
    );
    let more = [&bytes[..], &[0]].concat();
    assert_eq!(refusal(&more), "damaged: there is more after the end");
    assert_eq!(
        read_command(&document, &bytes),
        Err(BytesError::Damaged("something else was to be read"))
    );
}

#[test]
fn a_text_beyond_the_limit_of_files_is_refused() {
    let document = start();
    let longest = "榕".repeat(limits::FIELD_CHARS);
    assert!(read_edit(&document, &renaming(&document, &longest)).is_ok());
    let limit = limits::FIELD_CHARS;
    assert_eq!(
        read_edit(&document, &renaming(&document, &(longest + "榕"))),
        Err(BytesError::TooLong { limit })
    );
}

#[test]
fn a_field_of_ones_own_that_would_spoil_the_file_is_refused() {
    let document = start();
    let node = document.key_of("n1").unwrap();
    let mut card = document.card(node).clone();
    card.extra = vec![("a".into(), "[1]".into()), ("b".into(), "{}".into())];
    let command = Command::SetCard {
        node,
        place: FieldPlace::Own(0),
        card,
    };
    let bytes = write_command(&document, &command);
    let refusal = |old, new| read_command(&document, &with(&bytes, old, new)).unwrap_err();
    let no_json = BytesError::Damaged("a field of one's own is no JSON");
    for spoilt in ["[1", "[ 1]", "", "1,2", "nul"] {
        assert_eq!(refusal("[1]", spoilt), no_json, "{spoilt}");
    }
    let twice = BytesError::Damaged("a field of one's own is there twice");
    assert_eq!(refusal("b", "a"), twice);
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let Command::SetCard { mut card, .. } = command else {
        panic!("a card is set");
    };
    card.extra[0].1 = deep;
    let command = Command::SetCard {
        node,
        place: FieldPlace::Own(0),
        card,
    };
    let bytes = write_command(&document, &command);
    assert_eq!(read_command(&document, &bytes), Ok(command));
}

#[test]
fn a_link_leads_to_a_node_or_to_a_party() {
    let document = start();
    let link = Link {
        label: "x".into(),
        end: LinkEnd::Node("n2".into()),
        ..Link::default()
    };
    let card = Card {
        links: vec![link],
        ..Card::default()
    };
    let bytes = write_command(&document, &Command::AddReport { under: None, card });
    // The word for the kind stands after the end; a party in its place would be lost.
    let both = with(&with(&bytes, "kind", "party"), "cooperates", "bank");
    assert_eq!(
        read_command(&document, &both),
        Err(BytesError::Damaged("a field that cannot be there"))
    );
    assert_eq!(
        read_command(&document, &with(&bytes, "cooperates", "sings")),
        Err(BytesError::UnknownWord("sings".into()))
    );
    assert_eq!(
        read_command(&document, &with(&bytes, "kind", "label")),
        Err(BytesError::Damaged("fields are out of order"))
    );
}

#[test]
fn sizes_that_are_only_claimed_take_no_memory() {
    let endless = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
    let document = start();
    // As many changes; a card with an id as long; a new card with as many fields.
    for head in [&[1, 3][..], &[1, 3, 1, 1], &[1, 3, 1, 1, 1, b'x', 0, 1]] {
        let bytes = [head, &endless].concat();
        assert_eq!(read_changes(&document, &bytes), Err(BytesError::CutShort));
    }
}
