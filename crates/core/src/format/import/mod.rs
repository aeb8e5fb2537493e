//! Charts that other programs wrote: lists whose nodes name their parents, and trees of objects.
//! Guesses at what means what are reported; every field that means nothing here is kept.

mod columns;
mod detect;
mod fields;
mod flat;
mod names;
mod nested;
mod words;

use std::collections::{HashMap, HashSet};

use detect::{Layout, Nodes, detect};
use fields::{Mapping, imported_name};
use names::{Role, Roles};
use nested::Row;

use super::error::OpenError;
use super::json_document::Value;
use super::namer::Namer;
use super::native::is_of_chart;
use super::object::{Note, Object, Why};
use super::problems::{Guess, ImportIssue, NodeRef, Source};
use super::reading::{NODE, Raw, Reading};
use super::record_read;
use super::repair::{RawNode, RawParent};
use crate::model::About;
use crate::work::Pace;

/// Reads a file that is not Banyan's own.
pub(super) async fn read(root: Value<'_>, pace: &Pace) -> Result<Reading, OpenError> {
    let mut roles = Roles::default();
    let Layout {
        nodes,
        wrappers,
        strays,
    } = detect(root, &mut roles, pace).await?;
    let mut guesses = vec![Guess::Nodes {
        field: path(&wrappers),
        count: 0,
    }];
    let (source, rows, parents, ambiguous, mapping) = match nodes {
        Nodes::Flat {
            rows,
            columns,
            plan,
        } => {
            let flat::Parents {
                parents,
                guess,
                ambiguous,
            } = plan.parents(&rows, pace).await;
            guesses.push(guess);
            let mapping = Mapping::of(&columns, plan.id, Some(plan.parent), Vec::new());
            let rows = rows.into_iter().map(|value| Row {
                value,
                parent: None,
                children: None,
                strays: Vec::new(),
            });
            (
                Source::FlatList,
                rows.collect(),
                parents,
                ambiguous,
                mapping,
            )
        }
        Nodes::Nested(tops) => {
            let rows: Vec<Row<'_>> = nested::rows(&tops, &mut roles, pace).await?;
            let values: Vec<Value<'_>> = rows.iter().map(|row| row.value).collect();
            let columns = columns::Columns::survey(&values, &mut roles, pace).await;
            let id = columns.most_distinct(Role::Id, &values, pace).await;
            let children = nested::children_fields(&rows);
            guesses.push(Guess::Children {
                fields: children.iter().map(|&name| name.to_owned()).collect(),
            });
            let mapping = Mapping::of(&columns, id, None, children);
            let parent = |row: &Row<'_>| row.parent.map_or(RawParent::Top, RawParent::Node);
            let parents = rows.iter().map(parent).collect();
            (Source::NestedTree, rows, parents, Vec::new(), mapping)
        }
    };
    if let Some(Guess::Nodes { count, .. }) = guesses.first_mut() {
        *count = rows.len();
    }
    mapping.guesses(&mut guesses);
    let mut marks = Marks {
        ambiguous,
        ..Marks::default()
    };
    let nodes = read_rows(&rows, parents, &mapping, &mut marks, pace).await?;
    let mut findings = Vec::new();
    let mut about = read_wrappers(wrappers, strays, &mut findings)?;
    about.levels = levels(&nodes);
    guesses.extend(marks.renamed());
    findings.splice(0..0, guesses.into_iter().map(ImportIssue::Guess));
    let raw = Raw {
        source,
        about,
        nodes,
        numbered: mapping.id.is_none(),
        forest: false,
        findings,
    };
    Ok(raw.settle_with(|refer| marks.guesses(refer), pace).await)
}

/// Nodes to report, by their index in the file.
#[derive(Default)]
struct Marks {
    ambiguous: Vec<usize>,
    title_from_name: Vec<usize>,
    vacant: Vec<usize>,
    /// Renamed fields: old and new name, and on how many nodes.
    renamed: Vec<(String, String, usize)>,
    renamed_at: HashMap<(String, String), usize>,
}

impl Marks {
    fn rename(&mut self, note: Note) {
        let at = *self
            .renamed_at
            .entry((note.field, note.kept_as))
            .or_insert_with_key(|(field, kept_as)| {
                self.renamed.push((field.clone(), kept_as.clone(), 0));
                self.renamed.len() - 1
            });
        self.renamed[at].2 += 1;
    }

    fn renamed(&mut self) -> Vec<Guess> {
        let renamed = std::mem::take(&mut self.renamed).into_iter();
        let guess = |(field, kept_as, count)| Guess::Renamed {
            field,
            kept_as,
            count,
        };
        renamed.map(guess).collect()
    }

    fn guesses(self, refer: &dyn Fn(&[usize]) -> Vec<NodeRef>) -> Vec<ImportIssue> {
        let mut guesses = Vec::new();
        let mut say = |nodes: &[usize], guess: fn(Vec<NodeRef>) -> Guess| {
            if !nodes.is_empty() {
                guesses.push(ImportIssue::Guess(guess(refer(nodes))));
            }
        };
        say(&self.ambiguous, |nodes| Guess::AmbiguousParent { nodes });
        say(&self.title_from_name, |nodes| Guess::TitleFromName {
            nodes,
        });
        say(&self.vacant, |nodes| Guess::Vacant { nodes });
        guesses
    }
}

async fn read_rows<'a>(
    rows: &[Row<'a>],
    parents: Vec<RawParent>,
    mapping: &Mapping<'a>,
    marks: &mut Marks,
    pace: &Pace,
) -> Result<Vec<RawNode>, OpenError> {
    let mut nodes = Vec::with_capacity(rows.len());
    for (index, (row, parent)) in rows.iter().zip(parents).enumerate() {
        pace.rest(NODE, index, rows.len()).await;
        let read = mapping.read(row)?;
        if read.title_from_name {
            marks.title_from_name.push(index);
        }
        if read.vacant {
            marks.vacant.push(index);
        }
        let (renamed, notes) = (read.notes.into_iter()).partition(|note| note.why == Why::Renamed);
        let renamed: Vec<Note> = renamed;
        renamed.into_iter().for_each(|note| marks.rename(note));
        nodes.push(RawNode {
            id: read.id,
            parent,
            card: read.card,
            notes,
        });
    }
    Ok(nodes)
}

/// The levels that nodes name, in order of appearance.
fn levels(nodes: &[RawNode]) -> Vec<String> {
    let mut seen = HashSet::new();
    let levels = nodes.iter().map(|node| node.card.level.as_str());
    levels
        .filter(|level| !level.is_empty() && seen.insert(*level))
        .map(str::to_owned)
        .collect()
}

fn path(wrappers: &[(Value<'_>, &str)]) -> String {
    let names: Vec<&str> = wrappers.iter().map(|&(_, name)| name).collect();
    names.join(".")
}

/// Reads what is stated around the nodes as statements about the chart.
fn read_wrappers(
    wrappers: Vec<(Value<'_>, &str)>,
    strays: Vec<String>,
    findings: &mut Vec<ImportIssue>,
) -> Result<About, OpenError> {
    let mut about = About::default();
    let mut namer = Namer::default();
    let around = path(&wrappers);
    for (value, inner) in wrappers {
        let mut object = Object::of(value);
        object.take(inner);
        for field in ["title", "name", "language", "note", "author", "date"] {
            let place = match field {
                "title" | "name" => &mut about.title,
                "language" => &mut about.language,
                "note" => &mut about.note,
                "author" => &mut about.author,
                _ => &mut about.date,
            };
            if place.is_empty() && object.get(field).is_some_and(|v| v.text().is_some()) {
                *place = object.take_text(field)?;
            }
        }
        record_read::take_late(&mut object, &mut about);
        let (extra, notes) = object.finish(|name| imported_name(name, is_of_chart));
        for (name, value) in extra {
            about.extra.push((namer.free(&name, '_'), value));
        }
        findings.extend(
            notes
                .into_iter()
                .map(|note| ImportIssue::from_note(None, note)),
        );
    }
    if !strays.is_empty() {
        let kept_as = namer.free("unread_items", '_');
        let value = format!("[{}]", strays.join(","));
        about.extra.push((kept_as.clone(), value));
        findings.push(ImportIssue::FieldNotUnderstood {
            node: None,
            field: around,
            kept_as,
        });
    }
    Ok(about)
}
