//! Who reports to whom in a list: the values decide which field names the parent and where it is
//! looked up; the fields' names only break ties.

use std::borrow::Cow;
use std::collections::HashMap;

use super::columns::{Columns, NameField, key};
use super::names::{Role, is_no_parent};
use crate::format::error::Missing;
use crate::format::json_document::Value;
use crate::format::problems::Guess;
use crate::format::reading::LOOK;
use crate::format::repair::RawParent;
use crate::work::Pace;

/// How the nodes of a list are connected.
#[derive(Clone, Copy)]
pub(super) struct ColumnMapping<'a> {
    /// The field that is the id, if there is one.
    pub(super) id: Option<&'a str>,
    /// The field that names the parent.
    pub(super) parent: &'a str,
    /// What it is looked up in.
    matched: NameField<'a>,
    /// How many nodes find their parent by an exact match.
    pub(super) found: usize,
}

/// The parent of every node.
pub(super) struct Parents {
    pub(super) parents: Vec<RawParent>,
    pub(super) guess: Guess,
    /// Nodes whose parent could be one of several.
    pub(super) ambiguous: Vec<usize>,
}

/// How texts are normalised before they are compared.
type Fold = for<'x> fn(&'x str) -> Cow<'x, str>;

/// The first node with a value, and whether there are more.
type Index<K> = HashMap<K, (usize, bool)>;

impl<'a> ColumnMapping<'a> {
    /// The best mapping for a list.
    pub(super) async fn of(
        rows: &[Value<'a>],
        columns: &Columns<'a>,
        pace: &Pace,
    ) -> Result<Self, Missing> {
        let id = match columns.most_distinct(Role::Id, rows, pace).await {
            None => columns.most_distinct(Role::Email, rows, pace).await,
            id => id,
        };
        let name = columns.name();
        let parents = columns.candidates(Role::Parent);
        let Some(&best_known) = parents.first() else {
            return Err(match (id, name) {
                (None, None) => Missing::IdAndParent,
                _ => Missing::Parent,
            });
        };
        let mut places: Vec<NameField<'a>> = Vec::new();
        let others = [Role::Id, Role::Email].map(|role| columns.candidates(role));
        for place in id.into_iter().chain(others.into_iter().flatten()) {
            if !places.contains(&NameField::One(place)) {
                places.push(NameField::One(place));
            }
        }
        places.extend(name.filter(|name| !places.contains(name)));
        let Some(&first_place) = places.first() else {
            return Err(Missing::Id);
        };
        let mut best = Self {
            id,
            parent: best_known,
            matched: first_place,
            found: 0,
        };
        // Exact matches first; only if none are found at all, a looser comparison.
        for fold in [exact as Fold, loose] {
            for &matched in &places {
                let index = index(rows, matched, fold, pace).await;
                for &parent in &parents {
                    let found = count_found(rows, parent, &index, fold, pace).await;
                    if found > best.found {
                        best = Self {
                            id,
                            parent,
                            matched,
                            found,
                        };
                    }
                }
            }
            if best.found > 0 {
                break;
            }
        }
        Ok(best)
    }

    /// Looks all parents up.
    pub(super) async fn parents(&self, rows: &[Value<'a>], pace: &Pace) -> Parents {
        let exact_index = index(rows, self.matched, exact, pace).await;
        let mut loose_index: Option<Index<Cow<'_, str>>> = None;
        let mut ambiguous = Vec::new();
        let (mut exactly, mut loosely, mut tops) = (0, 0, 0);
        let is_id = self.id.is_some_and(|id| self.matched == NameField::One(id));
        let mut parents = Vec::with_capacity(rows.len());
        for (row, &value) in rows.iter().enumerate() {
            pace.rest(LOOK, 0, 1).await;
            let wanted = key(value, self.parent);
            let mut found = None;
            if !wanted.is_empty() {
                found = exact_index.get(wanted).map(|&hit| (hit, true));
                if found.is_none() {
                    let index = match &mut loose_index {
                        Some(index) => index,
                        none => none.insert(index(rows, self.matched, loose, pace).await),
                    };
                    found = index.get(&loose(wanted)).map(|&hit| (hit, false));
                }
            }
            parents.push(match found {
                // A node that reports to itself is at the top.
                Some(((parent, _), _)) if parent == row => {
                    tops += 1;
                    RawParent::Top
                }
                Some(((parent, several), letter_by_letter)) => {
                    // Nodes that share an id are reported separately.
                    if several && !(is_id && letter_by_letter) {
                        ambiguous.push(row);
                    }
                    exactly += usize::from(letter_by_letter);
                    loosely += usize::from(!letter_by_letter);
                    RawParent::Node(parent)
                }
                None if is_no_parent(wanted) => {
                    tops += 1;
                    RawParent::Top
                }
                None => RawParent::Id(wanted.to_owned()),
            });
        }
        Parents {
            parents,
            guess: Guess::Parent {
                field: self.parent.to_owned(),
                matched: self.matched.fields().join(" + "),
                exactly,
                loosely,
                tops,
            },
            ambiguous,
        }
    }
}

async fn index<'a>(
    rows: &[Value<'a>],
    place: NameField<'a>,
    fold: Fold,
    pace: &Pace,
) -> Index<Cow<'a, str>> {
    let mut index: Index<Cow<'a, str>> = HashMap::with_capacity(rows.len());
    for (row, &value) in rows.iter().enumerate() {
        pace.rest(LOOK, 0, 1).await;
        let text = match place.of(value) {
            Cow::Borrowed(text) => fold(text),
            // A name put together from two fields exists only here.
            Cow::Owned(text) => Cow::Owned(loose_text(&text)),
        };
        if !text.is_empty() {
            let several = |hit: &mut (usize, bool)| hit.1 = true;
            index
                .entry(text)
                .and_modify(several)
                .or_insert((row, false));
        }
    }
    index
}

async fn count_found<'a>(
    rows: &[Value<'a>],
    parent: &str,
    index: &Index<Cow<'a, str>>,
    fold: Fold,
    pace: &Pace,
) -> usize {
    let mut found = 0;
    for (row, &value) in rows.iter().enumerate() {
        pace.rest(LOOK, 0, 1).await;
        let wanted = key(value, parent);
        let hit = (!wanted.is_empty()).then(|| index.get(&fold(wanted)));
        found += usize::from(hit.flatten().is_some_and(|&(parent, _)| parent != row));
    }
    found
}

fn exact(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn loose(text: &str) -> Cow<'_, str> {
    Cow::Owned(loose_text(text))
}

/// A text without what people and programs change when they write it again: case, whitespace,
/// leading zeros, a trailing `.0`, and `Last, First` for `First Last`.
fn loose_text(text: &str) -> String {
    let turned = match text.split_once(',') {
        Some((last, first)) if !first.contains(',') && !first.contains('=') => {
            format!("{first} {last}")
        }
        _ => text.to_owned(),
    };
    let mut plain = String::with_capacity(turned.len());
    for word in turned.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    let whole = match plain.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => &plain,
    };
    if whole.is_empty() || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return plain;
    }
    let short = whole.trim_start_matches('0');
    if short.is_empty() { "0" } else { short }.to_owned()
}
