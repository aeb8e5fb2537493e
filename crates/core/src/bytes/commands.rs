//! Commands. A whole new card stands there as what it changes on the card as it is.

use std::sync::Arc;

use super::{BytesError, Reader, Writer};
use crate::edit::{Command, Fragment, FragmentNode};
use crate::model::{Card, Gap, NodeKey, Team};

const ADD_REPORT: u8 = 1;
const ADD_PEER: u8 = 2;
const ADD_MANAGER: u8 = 3;
const SET_CARD: u8 = 4;
const SET_CARDS: u8 = 5;
const SET_ABOUT: u8 = 6;
const SET_TEAMS: u8 = 7;
const SET_HEAD: u8 = 8;
const JOIN_HOLDERS: u8 = 9;
const PART_HOLDER: u8 = 10;
const RENAME_LEVEL: u8 = 11;
const MOVE: u8 = 12;
const DELETE: u8 = 13;
const DELETE_BRANCHES: u8 = 14;
const INSERT: u8 = 15;

impl Writer<'_> {
    pub(super) fn command(&mut self, command: &Command) {
        match command {
            Command::AddReport { under, card } => {
                self.out.byte(ADD_REPORT);
                self.node_or_none(*under);
                self.new_card(card);
            }
            Command::AddPeer { beside, card } => {
                self.out.byte(ADD_PEER);
                self.node(*beside);
                self.new_card(card);
            }
            Command::AddManager { above, card } => {
                self.out.byte(ADD_MANAGER);
                self.node(*above);
                self.new_card(card);
            }
            Command::SetCard { node, place, card } => {
                self.out.byte(SET_CARD);
                self.field_place(*place);
                self.changed_card(*node, card);
            }
            Command::SetCards { field, cards } => {
                self.out.byte(SET_CARDS);
                self.field(*field);
                self.out.count(cards.len());
                for (node, card) in cards {
                    self.changed_card(*node, card);
                }
            }
            Command::SetAbout { about } => {
                self.out.byte(SET_ABOUT);
                self.out.difference(self.document.about().as_ref(), about);
            }
            Command::SetTeams { team, teams } => {
                self.out.byte(SET_TEAMS);
                self.out.count(*team);
                self.out.list(teams);
            }
            Command::SetHead { unit, head } => {
                self.out.byte(SET_HEAD);
                self.node(*unit);
                self.node_or_none(*head);
            }
            Command::JoinHolders { holders } => {
                self.out.byte(JOIN_HOLDERS);
                self.out.count(holders.len());
                for (post, index) in holders {
                    self.node(*post);
                    self.out.count(*index);
                }
            }
            Command::PartHolder { post, index } => {
                self.out.byte(PART_HOLDER);
                self.node(*post);
                self.out.count(*index);
            }
            Command::RenameLevel { from, to } => {
                self.out.byte(RENAME_LEVEL);
                self.out.text(from);
                self.out.text(to);
            }
            Command::Move { nodes, to } => {
                self.out.byte(MOVE);
                self.nodes(nodes);
                self.gap(*to);
            }
            Command::Delete { nodes } => {
                self.out.byte(DELETE);
                self.nodes(nodes);
            }
            Command::DeleteBranches { nodes, cut } => {
                self.out.byte(DELETE_BRANCHES);
                self.nodes(nodes);
                self.out.flag(*cut);
            }
            Command::Insert {
                fragment,
                at,
                duplicate,
            } => {
                self.out.byte(INSERT);
                self.fragment(fragment);
                self.gap(*at);
                self.out.flag(*duplicate);
            }
        }
    }

    fn new_card(&mut self, card: &Card) {
        self.out.difference(&Card::default(), card);
    }

    fn changed_card(&mut self, node: NodeKey, card: &Card) {
        self.node(node);
        let blank = Card::default();
        let now = self.document.get(node).map_or(&blank, |now| now);
        self.out.difference(now, card);
    }

    fn gap(&mut self, gap: Gap) {
        self.node_or_none(gap.parent);
        self.node_or_none(gap.before);
    }

    fn fragment(&mut self, fragment: &Fragment) {
        self.out.count(fragment.nodes.len());
        for FragmentNode { id, parent, card } in &fragment.nodes {
            self.out.text(id);
            self.out.count(parent.map_or(0, |parent| parent + 1));
            self.new_card(card);
        }
    }
}

impl Reader<'_, '_> {
    pub(super) fn command(&mut self) -> Result<Command, BytesError> {
        Ok(match self.input.byte()? {
            ADD_REPORT => Command::AddReport {
                under: self.node_or_none()?,
                card: self.new_card()?,
            },
            ADD_PEER => Command::AddPeer {
                beside: self.node()?,
                card: self.new_card()?,
            },
            ADD_MANAGER => Command::AddManager {
                above: self.node()?,
                card: self.new_card()?,
            },
            SET_CARD => {
                let place = self.field_place()?;
                let (node, card) = self.changed_card()?;
                Command::SetCard { node, place, card }
            }
            SET_CARDS => Command::SetCards {
                field: self.field()?,
                cards: self.list(Self::changed_card)?,
            },
            SET_ABOUT => Command::SetAbout {
                about: Arc::unwrap_or_clone(self.input.difference(&self.about)?.1),
            },
            SET_TEAMS => {
                let team = self.input.count()?;
                let mut teams: Vec<Team> = Vec::new();
                self.input.list(&mut teams)?;
                Command::SetTeams { team, teams }
            }
            SET_HEAD => Command::SetHead {
                unit: self.node()?,
                head: self.node_or_none()?,
            },
            JOIN_HOLDERS => Command::JoinHolders {
                holders: self.list(Self::holder)?,
            },
            PART_HOLDER => {
                let (post, index) = self.holder()?;
                Command::PartHolder { post, index }
            }
            RENAME_LEVEL => Command::RenameLevel {
                from: self.input.field_text()?.to_owned(),
                to: self.input.field_text()?.to_owned(),
            },
            MOVE => Command::Move {
                nodes: self.nodes()?,
                to: self.gap()?,
            },
            DELETE => Command::Delete {
                nodes: self.nodes()?,
            },
            DELETE_BRANCHES => Command::DeleteBranches {
                nodes: self.nodes()?,
                cut: self.input.flag()?,
            },
            INSERT => Command::Insert {
                fragment: self.fragment()?,
                at: self.gap()?,
                duplicate: self.input.flag()?,
            },
            _ => return Err(BytesError::Damaged("no kind of command")),
        })
    }

    fn new_card(&mut self) -> Result<Card, BytesError> {
        let (_, card) = self.input.difference(&Arc::default())?;
        Ok(Arc::unwrap_or_clone(card))
    }

    fn changed_card(&mut self) -> Result<(NodeKey, Card), BytesError> {
        let node = self.node()?;
        let now = self.card(node).unwrap_or_default();
        let (_, card) = self.input.difference(&now)?;
        Ok((node, Arc::unwrap_or_clone(card)))
    }

    fn holder(&mut self) -> Result<(NodeKey, usize), BytesError> {
        Ok((self.node()?, self.input.count()?))
    }

    fn gap(&mut self) -> Result<Gap, BytesError> {
        Ok(Gap {
            parent: self.node_or_none()?,
            before: self.node_or_none()?,
        })
    }

    /// A parent comes before its reports, so that no branch is a circle.
    fn fragment(&mut self) -> Result<Fragment, BytesError> {
        let mut nodes: Vec<FragmentNode> = Vec::new();
        for index in 0..self.input.count()? {
            let id = self.input.id()?;
            let parent = self.input.count()?.checked_sub(1);
            if id.is_empty() || parent.is_some_and(|parent| parent >= index) {
                return Err(BytesError::Damaged("a branch without its order"));
            }
            nodes.push(FragmentNode {
                id: id.into(),
                parent,
                card: self.new_card()?.into(),
            });
        }
        Ok(Fragment { nodes })
    }
}
