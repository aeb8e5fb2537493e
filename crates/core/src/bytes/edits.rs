//! Edits and their changes.

use std::sync::Arc;

use super::{BytesError, Reader, Writer};
use crate::edit::{Consequence, Edit, EditLabel, Field, FieldPlace, MergeKey, Verb};
use crate::model::{Card, Change, NodeKey, Place};

const CARD: u8 = 1;
const PLACE: u8 = 2;
const ABOUT: u8 = 3;

const NOWHERE: u8 = 0;
const TOP: u8 = 1;
const BELOW: u8 = 2;

const ADD: u8 = 1;
const RENAME: u8 = 2;
const EDIT_CARD: u8 = 3;
const EDIT_OWN_FIELD: u8 = 4;
const EDIT_CHART: u8 = 5;
const LAY_OUT: u8 = 6;
const EDIT_TEAM: u8 = 7;
const RENAME_LEVEL: u8 = 8;
const MOVE: u8 = 9;
const DELETE: u8 = 10;
const DELETE_BRANCH: u8 = 11;
const CUT: u8 = 12;
const PASTE: u8 = 13;
const DUPLICATE: u8 = 14;

const MERGES_NOT: u8 = 0;
const MERGES_ON_CARD: u8 = 1;
const MERGES_ON_CHART: u8 = 2;
const MERGES_ON_TEAM: u8 = 3;

const WHOLE: u8 = 1;
const ITEM: u8 = 2;
const OWN: u8 = 3;

const NOT_HEAD: u8 = 1;
const CHANGED_SINCE: u8 = 2;
const MOVED_SINCE: u8 = 3;
const GONE_SINCE: u8 = 4;
const BUILT_UPON: u8 = 5;

impl Writer<'_> {
    /// The changes come first, since all that follows may name the nodes that they make.
    pub(super) fn edit(&mut self, edit: &Edit) {
        let Edit {
            label,
            merge,
            consequences,
            changes,
            select,
        } = edit;
        self.changes(changes);
        self.verb(label.verb);
        self.out.text(&label.subject);
        self.out.count(label.count);
        self.merge(*merge);
        self.out.count(consequences.len());
        for &consequence in consequences {
            self.consequence(consequence);
        }
        self.nodes(select);
    }

    pub(super) fn changes(&mut self, changes: &[Change]) {
        self.out.count(changes.len());
        for change in changes {
            self.change(change);
        }
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Card {
                node,
                id,
                before,
                after,
            } => {
                if node.index() >= self.document.keys() {
                    self.made.insert(*node, id.clone());
                }
                self.out.byte(CARD);
                self.out.text(id);
                self.out.flag(before.is_some());
                self.out.flag(after.is_some());
                let blank = Card::default();
                self.out.difference(
                    before.as_deref().unwrap_or(&blank),
                    after.as_deref().unwrap_or(&blank),
                );
            }
            Change::Place {
                node,
                before,
                after,
            } => {
                self.out.byte(PLACE);
                self.node(*node);
                self.place(*before);
                self.place(*after);
            }
            Change::About { before, after } => {
                self.out.byte(ABOUT);
                self.out.difference(before.as_ref(), after.as_ref());
            }
        }
    }

    fn place(&mut self, place: Option<Place>) {
        let Some(Place { parent, index }) = place else {
            return self.out.byte(NOWHERE);
        };
        match parent {
            None => self.out.byte(TOP),
            Some(parent) => {
                self.out.byte(BELOW);
                self.node(parent);
            }
        }
        self.out.count(index);
    }

    fn verb(&mut self, verb: Verb) {
        self.out.byte(match verb {
            Verb::Add => ADD,
            Verb::Rename => RENAME,
            Verb::EditCard(_) => EDIT_CARD,
            Verb::EditOwnField => EDIT_OWN_FIELD,
            Verb::EditChart => EDIT_CHART,
            Verb::LayOut => LAY_OUT,
            Verb::EditTeam => EDIT_TEAM,
            Verb::RenameLevel => RENAME_LEVEL,
            Verb::Move => MOVE,
            Verb::Delete => DELETE,
            Verb::DeleteBranch => DELETE_BRANCH,
            Verb::Cut => CUT,
            Verb::Paste => PASTE,
            Verb::Duplicate => DUPLICATE,
        });
        if let Verb::EditCard(field) = verb {
            self.field(field);
        }
    }

    pub(super) fn field(&mut self, field: Field) {
        self.out.text(field.info().key);
    }

    pub(super) fn field_place(&mut self, place: FieldPlace) {
        match place {
            FieldPlace::Whole(field) => {
                self.out.byte(WHOLE);
                self.field(field);
            }
            FieldPlace::Item(field, index) => {
                self.out.byte(ITEM);
                self.field(field);
                self.out.count(index);
            }
            FieldPlace::Own(index) => {
                self.out.byte(OWN);
                self.out.count(index);
            }
        }
    }

    fn merge(&mut self, merge: Option<MergeKey>) {
        match merge {
            None => self.out.byte(MERGES_NOT),
            Some(MergeKey::Card(node, place)) => {
                self.out.byte(MERGES_ON_CARD);
                self.node(node);
                self.field_place(place);
            }
            Some(MergeKey::About) => self.out.byte(MERGES_ON_CHART),
            Some(MergeKey::Team(index)) => {
                self.out.byte(MERGES_ON_TEAM);
                self.out.count(index);
            }
        }
    }

    fn consequence(&mut self, consequence: Consequence) {
        let mut of = |kind, node| {
            self.out.byte(kind);
            self.node(node);
        };
        match consequence {
            Consequence::NotHead { post, unit } => {
                of(NOT_HEAD, post);
                self.node(unit);
            }
            Consequence::ChangedSince { node } => {
                self.out.byte(CHANGED_SINCE);
                self.node_or_none(node);
            }
            Consequence::MovedSince { node } => of(MOVED_SINCE, node),
            Consequence::GoneSince { node } => of(GONE_SINCE, node),
            Consequence::BuiltUpon { node } => of(BUILT_UPON, node),
        }
    }
}

impl Reader<'_, '_> {
    pub(super) fn edit(&mut self) -> Result<Edit, BytesError> {
        Ok(Edit {
            changes: self.changes()?,
            label: EditLabel {
                verb: self.verb()?,
                subject: self.input.field_text()?.to_owned(),
                count: self.input.count()?,
            },
            merge: self.merge()?,
            consequences: self.list(Self::consequence)?,
            select: self.nodes()?,
        })
    }

    pub(super) fn changes(&mut self) -> Result<Vec<Change>, BytesError> {
        self.list(Self::change)
    }

    fn change(&mut self) -> Result<Change, BytesError> {
        match self.input.byte()? {
            CARD => self.card_change(),
            PLACE => Ok(Change::Place {
                node: self.node()?,
                before: self.place()?,
                after: self.place()?,
            }),
            ABOUT => {
                let (before, after) = self.input.difference(&self.about)?;
                self.about = after.clone();
                Ok(Change::About { before, after })
            }
            _ => Err(BytesError::Damaged("no kind of change")),
        }
    }

    fn card_change(&mut self) -> Result<Change, BytesError> {
        let id: Arc<str> = self.input.id()?.into();
        let (was, stays) = (self.input.flag()?, self.input.flag()?);
        let unknown = || BytesError::UnknownNode(id.to_string());
        let node = match self.known(&id) {
            Some(node) => node,
            None if was || id.is_empty() => return Err(unknown()),
            None => self.make(id.clone()),
        };
        let now = if was && stays {
            self.card(node).ok_or_else(unknown)?
        } else {
            Arc::default()
        };
        let (before, after) = self.input.difference(&now)?;
        let (before, after) = (was.then_some(before), stays.then_some(after));
        self.cards.insert(node, after.clone());
        Ok(Change::Card {
            node,
            id,
            before,
            after,
        })
    }

    fn make(&mut self, id: Arc<str>) -> NodeKey {
        let node = self.document.next_key(self.made.len());
        self.made.insert(id, node);
        node
    }

    fn place(&mut self) -> Result<Option<Place>, BytesError> {
        let parent = match self.input.byte()? {
            NOWHERE => return Ok(None),
            TOP => None,
            BELOW => Some(self.node()?),
            _ => return Err(BytesError::Damaged("no kind of place")),
        };
        let index = self.input.count()?;
        Ok(Some(Place { parent, index }))
    }

    fn verb(&mut self) -> Result<Verb, BytesError> {
        Ok(match self.input.byte()? {
            ADD => Verb::Add,
            RENAME => Verb::Rename,
            EDIT_CARD => Verb::EditCard(self.field()?),
            EDIT_OWN_FIELD => Verb::EditOwnField,
            EDIT_CHART => Verb::EditChart,
            LAY_OUT => Verb::LayOut,
            EDIT_TEAM => Verb::EditTeam,
            RENAME_LEVEL => Verb::RenameLevel,
            MOVE => Verb::Move,
            DELETE => Verb::Delete,
            DELETE_BRANCH => Verb::DeleteBranch,
            CUT => Verb::Cut,
            PASTE => Verb::Paste,
            DUPLICATE => Verb::Duplicate,
            _ => return Err(BytesError::Damaged("no kind of edit")),
        })
    }

    pub(super) fn field(&mut self) -> Result<Field, BytesError> {
        let at = self.input.field(Field::INFO, 0)?;
        Ok(Field::ALL[at])
    }

    pub(super) fn field_place(&mut self) -> Result<FieldPlace, BytesError> {
        match self.input.byte()? {
            WHOLE => Ok(FieldPlace::Whole(self.field()?)),
            ITEM => Ok(FieldPlace::Item(self.field()?, self.input.count()?)),
            OWN => Ok(FieldPlace::Own(self.input.count()?)),
            _ => Err(BytesError::Damaged("no place on a card")),
        }
    }

    fn merge(&mut self) -> Result<Option<MergeKey>, BytesError> {
        Ok(match self.input.byte()? {
            MERGES_NOT => None,
            MERGES_ON_CARD => Some(MergeKey::Card(self.node()?, self.field_place()?)),
            MERGES_ON_CHART => Some(MergeKey::About),
            MERGES_ON_TEAM => Some(MergeKey::Team(self.input.count()?)),
            _ => return Err(BytesError::Damaged("no way to join keystrokes")),
        })
    }

    fn consequence(&mut self) -> Result<Consequence, BytesError> {
        Ok(match self.input.byte()? {
            NOT_HEAD => Consequence::NotHead {
                post: self.node()?,
                unit: self.node()?,
            },
            CHANGED_SINCE => Consequence::ChangedSince {
                node: self.node_or_none()?,
            },
            MOVED_SINCE => Consequence::MovedSince { node: self.node()? },
            GONE_SINCE => Consequence::GoneSince { node: self.node()? },
            BUILT_UPON => Consequence::BuiltUpon { node: self.node()? },
            _ => return Err(BytesError::Damaged("no kind of consequence")),
        })
    }
}
