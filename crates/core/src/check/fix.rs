//! How a finding is mended by one command.

use std::collections::HashSet;
use std::sync::Arc;

use crate::edit::{Command, Field, FieldPlace};
use crate::model::{
    About, Card, Document, Duty, Establishment, Headcount, LinkEnd, NodeKey, Team, Totals,
};

use super::duties::{key, same_title};
use super::{Finding, cards};

/// What mends a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuickFix {
    /// The link goes.
    RemoveLink,
    /// Those who are gone leave the team.
    RemoveMembers,
    /// This post becomes the head of its unit.
    MakeHead(NodeKey),
    /// The managers below the first go, so many, and the report moves up.
    RemoveManagers(usize),
    /// The unit is authorised for what its boxes add up to.
    SetEstablishment,
    /// Holders of one name become one person, whose time is split evenly.
    OnePerson,
    /// The person's time is split evenly.
    SplitTime,
    /// The duty stays with this post and leaves the others.
    KeepDuty(NodeKey),
}

/// What would mend a finding; `None` where a person has to decide.
pub fn mending(finding: &Finding) -> Option<QuickFix> {
    match finding {
        Finding::DeadLink { .. } | Finding::DottedInLine { .. } => Some(QuickFix::RemoveLink),
        Finding::GoneMembers { .. } => Some(QuickFix::RemoveMembers),
        Finding::NoHead { could_be, .. } => could_be.map(QuickFix::MakeHead),
        Finding::Chain { managers } => Some(QuickFix::RemoveManagers(managers.len() - 1)),
        Finding::Establishment { .. } => Some(QuickFix::SetEstablishment),
        Finding::FullTime { person, posts, .. } => (posts.len() <= 100).then_some({
            if person.is_empty() {
                QuickFix::OnePerson
            } else {
                QuickFix::SplitTime
            }
        }),
        Finding::SameDuty { posts, .. } => posts.first().copied().map(QuickFix::KeepDuty),
        Finding::SeveralDotted { .. }
        | Finding::WideSpan { .. }
        | Finding::NoDuties { .. }
        | Finding::Metrics { .. } => None,
    }
}

/// The command that mends a finding; `None` where there is none, or where the chart has changed
/// since and it no longer holds.
pub fn fix(document: &Document, finding: &Finding) -> Option<Command> {
    mending(finding)?;
    match finding {
        Finding::DeadLink { node, link } => {
            let is_dead = match &document.get(*node)?.links.get(*link)?.end {
                LinkEnd::Node(id) => !cards::is_there(document, id),
                LinkEnd::Party { name, .. } => name.trim().is_empty(),
            };
            is_dead.then(|| without_link(document, *node, *link))?
        }
        Finding::DottedInLine { holder, link, .. } => without_link(document, *holder, *link),
        Finding::GoneMembers { team, .. } => without_gone(document, *team),
        Finding::NoHead { could_be, .. } => {
            set_card(document, (*could_be)?, Field::Head, |card| card.head = true)
        }
        Finding::Chain { managers } => Some(Command::Delete {
            nodes: managers.get(1..)?.to_vec(),
        }),
        Finding::Establishment { unit, .. } => {
            let card = with_sums(document, *unit);
            let field = Field::Establishment;
            set_card(document, *unit, field, |before| *before = card)
        }
        Finding::FullTime {
            posts,
            name,
            person,
            ..
        } => split_time(document, posts, name, person),
        Finding::SameDuty { posts, duty } => keep_at_first(document, posts, duty),
        Finding::SeveralDotted { .. }
        | Finding::WideSpan { .. }
        | Finding::NoDuties { .. }
        | Finding::Metrics { .. } => None,
    }
}

fn set_card(
    document: &Document,
    node: NodeKey,
    place: impl Into<FieldPlace>,
    with: impl FnOnce(&mut Card),
) -> Option<Command> {
    let mut card = Card::clone(document.get(node)?);
    with(&mut card);
    let place = place.into();
    Some(Command::SetCard { node, place, card })
}

fn without_link(document: &Document, holder: NodeKey, link: usize) -> Option<Command> {
    document.get(holder)?.links.get(link)?;
    set_card(document, holder, Field::Links.item(link), |card| {
        card.links.remove(link);
    })
}

fn without_gone(document: &Document, team: usize) -> Option<Command> {
    let mut teams = About::clone(document.about()).teams;
    let of: &mut Team = teams.get_mut(team)?;
    let stays = |id: &Arc<str>| cards::is_there(document, id);
    of.members.retain(stays);
    if !stays(&of.lead) {
        of.lead = Arc::default();
    }
    Some(Command::SetTeams { team, teams })
}

/// The unit's card, authorised for what its boxes add up to wherever it says something else.
fn with_sums(document: &Document, unit: NodeKey) -> Card {
    let sums = document.by_level(Some(unit));
    let mut card = document.card(unit).clone();
    let mut told: HashSet<String> = HashSet::new();
    for sum in sums.levels.iter().filter(|sum| !sum.agrees) {
        let remark = card.establishment.iter().find(|of| of.level == sum.level);
        let headcount = stated(&sum.totals, remark.map(|of| &of.headcount));
        // A level that is stated several times is one from here on.
        card.establishment
            .retain(|of| of.level != sum.level || told.insert(of.level.clone()));
        match card
            .establishment
            .iter_mut()
            .find(|of| of.level == sum.level)
        {
            Some(of) => of.headcount = headcount,
            None => card.establishment.push(Establishment {
                level: sum.level.clone(),
                headcount,
                ..Establishment::default()
            }),
        }
    }
    if !sums.all.agrees {
        card.headcount = stated(&sums.all.totals, Some(&card.headcount));
    }
    card
}

/// A sum as a headcount. Where posts state none, no highest number can be told.
fn stated(totals: &Totals, before: Option<&Headcount>) -> Headcount {
    let people = |n: u64| u32::try_from(n).map_or(Headcount::LIMIT, |n| n.min(Headcount::LIMIT));
    let (min, max) = (people(totals.min), people(totals.max));
    if totals.open > 0 || totals.not_stated > 0 {
        let remark = match before {
            Some(Headcount::Open { remark, .. } | Headcount::Rule { rule: remark, .. }) => remark,
            _ => "",
        };
        let remark = remark.to_owned();
        Headcount::Open { min, remark }
    } else if min == max {
        Headcount::Exactly(min)
    } else {
        Headcount::Range { min, max }
    }
}

/// Gives each post of a person the same share, and the person one mark.
fn split_time(document: &Document, posts: &[NodeKey], name: &str, person: &str) -> Option<Command> {
    let share = u8::try_from(100_usize.checked_div(posts.len())?).ok()?;
    let mark = if person.is_empty() {
        free_mark(document, name)
    } else {
        person.to_owned()
    };
    let cards = posts.iter().map(|&post| {
        let mut card = Card::clone(document.get(post)?);
        let holder = card.holders.iter_mut().find(|holder| {
            holder.person == person && (!person.is_empty() || holder.name.trim() == name)
        })?;
        holder.person.clone_from(&mark);
        holder.share = Some(share);
        Some((post, card))
    });
    Some(Command::SetCards {
        field: Field::Holders,
        cards: cards.collect::<Option<_>>()?,
    })
}

/// A mark that nobody in the chart has.
fn free_mark(document: &Document, name: &str) -> String {
    let numbered = (2_u32..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|mark| document.posts_of(mark).is_empty())
        .unwrap_or_default()
}

/// Takes a duty from all posts but the first and those that do the same work as it.
fn keep_at_first(document: &Document, posts: &[NodeKey], duty: &str) -> Option<Command> {
    let first = document.get(*posts.first()?)?;
    let wanted = key(duty);
    let mut cards = Vec::new();
    for &post in posts {
        let mut card = Card::clone(document.get(post)?);
        if same_title(&card.title, &first.title) {
            continue;
        }
        while let Some(index) = card
            .duties
            .iter()
            .position(|duty| !duty.heading && key(&duty.text) == wanted)
        {
            remove(&mut card.duties, index);
        }
        cards.push((post, card));
    }
    (!cards.is_empty()).then_some(Command::SetCards {
        field: Field::Duties,
        cards,
    })
}

/// Removes a duty; what was a part of it moves out by one.
fn remove(duties: &mut Vec<Duty>, index: usize) {
    let depth = duties.remove(index).depth;
    let parts = duties[index..]
        .iter_mut()
        .take_while(|part| !part.heading && part.depth > depth);
    for part in parts {
        part.depth -= 1;
    }
}
