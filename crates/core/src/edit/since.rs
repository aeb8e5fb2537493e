//! Undoing or redoing an edit on a chart that others have changed since.
//!
//! Each step is planned again. What still applies is done: a field that nobody else has changed, a
//! node that stands where the edit put it. What others have changed meanwhile stays as they left
//! it, and the person is told. A place among siblings is kept by its index, as far as there are
//! that many.

use std::collections::HashSet;

use crate::model::{About, Card, Change, Document, NodeKey, Place};

use super::Consequence;

/// Those of these steps that still apply, adapted to the chart as it is, and what does not apply.
pub(super) fn replanned(document: &Document, wanted: &[Change]) -> (Vec<Change>, Vec<Consequence>) {
    let mut replan = Replan {
        // Each step is tried after those before it. This is rare, so copying the chart is
        // acceptable.
        chart: document.clone(),
        stay: HashSet::new(),
        changes: Vec::new(),
        consequences: Vec::new(),
    };
    let unmade: HashSet<NodeKey> = wanted.iter().filter_map(unmakes).collect();
    for change in wanted {
        if let Change::Card {
            node,
            before,
            after: None,
            ..
        } = change
            && replan.chart.get(*node) != before.as_ref()
        {
            replan.stays(*node, Consequence::BuiltUpon { node: *node });
        }
    }
    for change in wanted {
        replan.step(change, &unmade);
    }
    (replan.changes, replan.consequences)
}

/// The node that a step removes.
fn unmakes(change: &Change) -> Option<NodeKey> {
    match change {
        Change::Card {
            node, after: None, ..
        } => Some(*node),
        _ => None,
    }
}

struct Replan {
    chart: Document,
    /// Nodes that the edit created and that stay, because others have built on them.
    stay: HashSet<NodeKey>,
    changes: Vec<Change>,
    consequences: Vec<Consequence>,
}

impl Replan {
    fn step(&mut self, change: &Change, unmade: &HashSet<NodeKey>) {
        match change {
            Change::Place {
                node,
                before,
                after,
            } => {
                if !self.stay.contains(node) {
                    self.place(*node, *before, *after, unmade);
                }
            }
            Change::Card {
                node,
                id,
                before: Some(before),
                after: Some(after),
            } => {
                let Some(now) = self.chart.get(*node).cloned() else {
                    return self.say(Consequence::GoneSince { node: *node });
                };
                let mut card = Card::clone(&now);
                let all = card_fields(&mut card, before, after);
                if !all {
                    self.say(Consequence::ChangedSince { node: Some(*node) });
                }
                if card != *now {
                    self.apply(Change::Card {
                        node: *node,
                        id: id.clone(),
                        before: Some(now),
                        after: Some(card.into()),
                    });
                }
            }
            Change::Card { node, .. } => {
                if !self.stay.contains(node) && !self.apply(change.clone()) {
                    self.say(Consequence::BuiltUpon { node: *node });
                }
            }
            Change::About { before, after } => {
                let now = self.chart.about().clone();
                let mut about = About::clone(&now);
                if !about_fields(&mut about, before, after) {
                    self.say(Consequence::ChangedSince { node: None });
                }
                if about != *now {
                    self.apply(Change::About {
                        before: now,
                        after: about.into(),
                    });
                }
            }
        }
    }

    fn place(
        &mut self,
        node: NodeKey,
        before: Option<Place>,
        after: Option<Place>,
        unmade: &HashSet<NodeKey>,
    ) {
        let now = self.chart.place(node);
        let parent = |place: Option<Place>| place.map(|place| place.parent);
        let is_lost = before.is_some() && !self.chart.contains(node);
        if is_lost || self.chart.get(node).is_none() {
            return self.say(Consequence::GoneSince { node });
        }
        if parent(now) != parent(before) {
            return self.say(match now {
                Some(_) => Consequence::MovedSince { node },
                None => Consequence::GoneSince { node },
            });
        }
        if let Some(Place {
            parent: Some(parent),
            ..
        }) = after
            && !self.chart.contains(parent)
        {
            return self.say(Consequence::GoneSince { node });
        }
        // What others have put below a node must not disappear with it.
        let has_reports = !self.chart.children(Some(node)).is_empty();
        if after.is_none() && unmade.contains(&node) && has_reports {
            return self.stays(node, Consequence::BuiltUpon { node });
        }
        let after = after.map(|place| {
            let siblings = self.chart.children(place.parent).len();
            let own = usize::from(now.is_some_and(|now| now.parent == place.parent));
            Place {
                index: place.index.min(siblings - own),
                ..place
            }
        });
        let change = Change::Place {
            node,
            before: now,
            after,
        };
        if now != after && !self.apply(change) {
            // Others have moved its new superior below it.
            self.say(Consequence::MovedSince { node });
        }
    }

    fn apply(&mut self, change: Change) -> bool {
        let applies = self.chart.apply(std::slice::from_ref(&change)).is_ok();
        if applies {
            self.changes.push(change);
        }
        applies
    }

    fn stays(&mut self, node: NodeKey, consequence: Consequence) {
        self.stay.insert(node);
        self.say(consequence);
    }

    fn say(&mut self, consequence: Consequence) {
        if !self.consequences.contains(&consequence) {
            self.consequences.push(consequence);
        }
    }
}

/// A function that takes those fields from `before` to `after` that still are as they were before.
/// It returns whether everything that should change did. A missing field does not compile.
macro_rules! fields_that_still_fit {
    ($name:ident, $of:ident { $($field:ident),* $(,)? }) => {
        fn $name(now: &mut $of, before: &$of, after: &$of) -> bool {
            let $of { $($field),* } = now;
            let mut all = true;
            $(
                if before.$field != after.$field {
                    if *$field == before.$field {
                        $field.clone_from(&after.$field);
                    } else {
                        all &= *$field == after.$field;
                    }
                }
            )*
            all
        }
    };
}

fields_that_still_fit!(
    card_fields,
    Card {
        kind,
        title,
        second_title,
        aliases,
        unit_type,
        level,
        head,
        assistant,
        outsourced,
        part_time,
        summary,
        headcount,
        headcount_note,
        in_post,
        like_units,
        establishment,
        holders,
        duties,
        auxiliary_duties,
        authority,
        requirements,
        competencies,
        measures,
        tools,
        documents,
        links,
        line_note,
        columns,
        note,
        pay_grade,
        extra,
    }
);

fields_that_still_fit!(
    about_fields,
    About {
        title,
        language,
        note,
        author,
        date,
        mode,
        stage,
        industry,
        size,
        status,
        levels,
        teams,
        span_limit,
        drawing,
        extra,
    }
);
