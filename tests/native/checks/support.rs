//! Short ways to write charts, and what the checks find in them.

use banyan_core::check::{Check, check, fix, quick_fix};
use banyan_core::edit::{History, plan};
use banyan_core::model::{
    About, Card, Document, Duty, Establishment, Headcount, Holder, IdSource, Kind, Link,
    LinkDirection, LinkEnd, LinkKind, NewNode,
};
use banyan_core::text::Locale;

pub fn duty(text: &str) -> Duty {
    Duty {
        text: text.into(),
        ..Duty::default()
    }
}

/// A post with a duty of its own, so that the checks find only what a test is about.
pub fn post(title: &str) -> Card {
    Card {
        duties: vec![duty(&format!("the work of {title}"))],
        ..Card::titled(Kind::Position, title)
    }
}

pub fn head(title: &str) -> Card {
    Card {
        head: true,
        ..post(title)
    }
}

pub fn unit(title: &str) -> Card {
    Card::titled(Kind::Unit, title)
}

pub fn held(title: &str, name: &str, person: &str, share: Option<u8>) -> Card {
    Card {
        holders: vec![Holder {
            name: name.into(),
            person: person.into(),
            share,
            ..Holder::default()
        }],
        ..post(title)
    }
}

pub fn link(end: LinkEnd, direction: LinkDirection) -> Link {
    Link {
        end,
        kind: LinkKind::Secondary,
        direction,
        ..Link::default()
    }
}

pub fn to(id: &str) -> Link {
    link(LinkEnd::Node(id.into()), LinkDirection::To)
}

pub fn party(name: &str) -> Link {
    let end = LinkEnd::Party {
        name: name.into(),
        party_type: String::new(),
    };
    link(end, LinkDirection::To)
}

pub fn with_links(card: Card, links: Vec<Link>) -> Card {
    Card { links, ..card }
}

/// A chart of cards, each with the id of the card above it; a card's title is its id.
pub fn chart(cards: Vec<(&str, Card)>) -> Document {
    chart_of(About::default(), cards)
}

pub fn chart_of(about: About, cards: Vec<(&str, Card)>) -> Document {
    let titles: Vec<String> = cards.iter().map(|(_, card)| card.title.clone()).collect();
    let nodes = cards.into_iter().map(|(above, card)| NewNode {
        id: card.title.as_str().into(),
        parent: titles.iter().position(|title| title == above),
        card,
    });
    Document::build(about, nodes.collect()).unwrap()
}

/// What one check found, as people read it: the subject and the sentence.
pub fn found(document: &Document, check_of: Check) -> Vec<(String, String)> {
    let findings = check(document);
    let findings = findings.of(check_of).iter();
    findings
        .map(|finding| {
            (
                Locale::English.finding_subject(document, finding),
                Locale::English.finding(document, finding),
            )
        })
        .collect()
}

#[track_caller]
pub fn finds(document: &Document, check_of: Check, expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(subject, sentence)| ((*subject).to_owned(), (*sentence).to_owned()))
        .collect();
    assert_eq!(found(document, check_of), expected);
}

#[track_caller]
pub fn finds_nothing(document: &Document, check_of: Check) {
    finds(document, check_of, &[]);
}

/// Fixes the first finding of a check: it must be gone then, undo must bring it back and redo remove it
/// again. Returns the fixed chart.
#[track_caller]
pub fn mended(document: &Document, check_of: Check) -> Document {
    let mut document = document.clone();
    let findings = check(&document);
    let finding = findings.of(check_of)[0].clone();
    assert!(quick_fix(&finding).is_some());
    let command = fix(&document, &finding).unwrap();
    let mut history = History::default();
    let edit = plan(&document, &command, &mut IdSource::new(5)).unwrap();
    history.commit(&mut document, edit, false).unwrap();
    let now = check(&document);
    assert_eq!(now.of(check_of).len(), findings.of(check_of).len() - 1);
    history.undo(&mut document).unwrap();
    assert_eq!(check(&document), findings, "undo brings it back");
    history.redo(&mut document).unwrap();
    assert_eq!(check(&document), now);
    document
}

pub fn card<'a>(document: &'a Document, id: &str) -> &'a Card {
    document.card(document.key_of(id).unwrap())
}

pub fn granted(level: &str, headcount: Headcount) -> Establishment {
    Establishment {
        level: level.into(),
        headcount,
        ..Establishment::default()
    }
}

pub fn on(level: &str, title: &str, headcount: Headcount) -> Card {
    Card {
        level: level.into(),
        headcount,
        ..post(title)
    }
}
