//! How one command fixes a finding.

use std::collections::HashSet;
use std::sync::Arc;

use crate::edit::{Command, Field};
use crate::model::{
    Card, Document, Duty, Establishment, Headcount, Kind, Link, NodeKey, Team, Totals,
};

use super::duties::{key, said_by, same_title};
use super::{Finding, cards, people, superiors};

/// What fixes a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuickFix {
    /// Remove the link.
    RemoveLink,
    /// Remove from the team those who are gone.
    RemoveMembers,
    /// Make this post the head of its unit.
    MakeHead(NodeKey),
    /// Remove the managers below the first, this many; the last one's report moves up.
    RemoveManagers(usize),
    /// Authorise the unit for the sum of its boxes.
    SetEstablishment,
    /// Make holders with the same name one person, whose time is split evenly.
    OnePerson,
    /// Split the person's time evenly.
    SplitTime,
    /// Keep the duty on this post and remove it from the others.
    KeepDuty(NodeKey),
}

/// The fix for a finding; `None` where a person has to decide.
pub fn quick_fix(finding: &Finding) -> Option<QuickFix> {
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

/// The command that fixes a finding; `None` where there is none, or where the chart has changed
/// since and the finding no longer holds.
pub fn fix(document: &Document, finding: &Finding) -> Option<Command> {
    quick_fix(finding)?;
    match finding {
        Finding::DeadLink { node, link } => {
            found_again(document, *node, finding, cards::look)?;
            without_link(document, *node, link)
        }
        Finding::DottedInLine {
            post, holder, link, ..
        } => {
            found_again(document, *post, finding, superiors::look)?;
            without_link(document, *holder, link)
        }
        Finding::GoneMembers { team, gone } => without_gone(document, *team, gone),
        Finding::NoHead { unit, could_be } => {
            let post = could_be.filter(|&post| document.posts_of_unit(*unit).any(|of| of == post));
            let head = Some(post.filter(|_| document.head_of_unit(*unit).is_none())?);
            Some(Command::SetHead { unit: *unit, head })
        }
        Finding::Chain { managers } => {
            let (first, others) = managers.split_first()?;
            found_again(document, *first, finding, cards::look)?;
            Some(Command::Delete {
                nodes: others.to_vec(),
            })
        }
        Finding::Establishment { unit, .. } => with_sums(document, *unit),
        Finding::FullTime {
            posts,
            name,
            person,
            ..
        } => {
            people::look(document).contains(finding).then_some(())?;
            split_time(document, posts, name, person)
        }
        Finding::SameDuty { posts, duty } => keep_at_first(document, posts, duty),
        Finding::SeveralDotted { .. }
        | Finding::WideSpan { .. }
        | Finding::NoDuties { .. }
        | Finding::Metrics { .. } => None,
    }
}

/// Checks a node again, which must give the very same finding.
fn found_again(
    document: &Document,
    node: NodeKey,
    finding: &Finding,
    look: fn(&Document, NodeKey, &mut dyn FnMut(Finding)),
) -> Option<()> {
    let mut is_found = false;
    if document.contains(node) {
        look(document, node, &mut |again| is_found |= again == *finding);
    }
    is_found.then_some(())
}

fn without_link(document: &Document, holder: NodeKey, link: &Link) -> Option<Command> {
    let mut card = Card::clone(document.get(holder)?);
    let index = card.links.iter().position(|of| of == link)?;
    card.links.remove(index);
    Some(Command::SetCard {
        node: holder,
        place: Field::Links.item(index),
        card,
    })
}

/// The team may have moved in the list meanwhile, so it is recognised by who is gone from it.
fn without_gone(document: &Document, team: usize, gone: &[Arc<str>]) -> Option<Command> {
    let mut teams = document.about().teams.clone();
    let is_it = |team: &Team| cards::gone(document, team) == gone;
    let team = match teams.get(team) {
        Some(same) if is_it(same) => team,
        _ => teams.iter().position(is_it)?,
    };
    let of = &mut teams[team];
    of.members.retain(|id| document.in_chart(id).is_some());
    if document.in_chart(&of.lead).is_none() {
        of.lead = Arc::default();
    }
    Some(Command::SetTeams { team, teams })
}

/// Authorises the unit for the sum of its boxes, wherever it states something else.
fn with_sums(document: &Document, unit: NodeKey) -> Option<Command> {
    let before = document.get(unit).filter(|_| document.contains(unit))?;
    let sums = document.by_level(Some(unit));
    if before.kind != Kind::Unit || sums.agrees() {
        return None;
    }
    let mut card = Card::clone(before);
    let mut told: HashSet<String> = HashSet::new();
    for sum in sums.levels.iter().filter(|sum| !sum.agrees) {
        let remark = card.establishment.iter().find(|of| of.level == sum.level);
        let headcount = stated(&sum.totals, remark.map(|of| &of.headcount));
        // A level that is stated several times becomes one.
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
    Some(Command::SetCard {
        node: unit,
        place: Field::Establishment.into(),
        card,
    })
}

/// A sum as a headcount. Where some posts state none, there is no certain upper limit.
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
        document.free_mark(name)
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

/// Removes a duty from all posts except the first and those that do the same work.
fn keep_at_first(document: &Document, posts: &[NodeKey], duty: &str) -> Option<Command> {
    let wanted = key(duty);
    let says_it = |post: &NodeKey| {
        let card = document.get(*post).filter(|_| document.contains(*post))?;
        said_by(card, &wanted).map(|_| (*post, card))
    };
    // Unless all of them still state it, the duty might be lost.
    let all: Vec<(NodeKey, &Arc<Card>)> = posts.iter().map(says_it).collect::<Option<_>>()?;
    let (_, first) = *all.first()?;
    let mut cards = Vec::new();
    for (post, card) in all {
        if same_title(&card.title, &first.title) {
            continue;
        }
        let mut card = Card::clone(card);
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

/// Removes a duty; its parts move out by one level.
fn remove(duties: &mut Vec<Duty>, index: usize) {
    let depth = duties.remove(index).depth;
    let parts = duties[index..]
        .iter_mut()
        .take_while(|part| !part.heading && part.depth > depth);
    for part in parts {
        part.depth -= 1;
    }
}
