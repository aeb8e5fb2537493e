use super::{Card, Headcount, Kind};

/// What a branch adds up to. Every figure is a plain sum, so that an edit updates the tallies on
/// the way from the node to its root and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All nodes of the branch, its top included.
    pub nodes: u32,
    /// Units among them.
    pub units: u32,
    /// Positions among them. Externals are what is left.
    pub positions: u32,
    /// People authorised at least (sum of stated headcounts' minimum).
    pub min: u64,
    /// People authorised at most, open-ended posts counted with their minimum.
    pub max: u64,
    /// Positions with an open-ended headcount.
    pub open: u32,
    /// Positions whose headcount is not stated.
    pub not_stated: u32,
    /// Holders named on positions (在岗).
    pub in_post: u64,
}

impl Tally {
    /// What one card counts for by itself. Units and externals have no headcount of their own.
    pub fn of(card: &Card) -> Self {
        let mut tally = Self {
            nodes: 1,
            ..Self::default()
        };
        match card.kind {
            Kind::Unit => tally.units = 1,
            Kind::External => {}
            Kind::Position => {
                tally.positions = 1;
                tally.min = card.headcount.min().into();
                tally.max = card.headcount.max().into();
                tally.in_post = card.holders.len() as u64;
                match card.headcount {
                    Headcount::NotStated => tally.not_stated = 1,
                    Headcount::Open { .. } => tally.open = 1,
                    Headcount::Exactly(_) | Headcount::Range { .. } => {}
                }
            }
        }
        tally
    }

    /// Adds a branch's figures.
    pub(super) fn add(&mut self, other: &Self) {
        self.nodes += other.nodes;
        self.units += other.units;
        self.positions += other.positions;
        self.min += other.min;
        self.max += other.max;
        self.open += other.open;
        self.not_stated += other.not_stated;
        self.in_post += other.in_post;
    }

    /// Takes a branch's figures away again; it must have been added before.
    pub(super) fn subtract(&mut self, other: &Self) {
        self.nodes -= other.nodes;
        self.units -= other.units;
        self.positions -= other.positions;
        self.min -= other.min;
        self.max -= other.max;
        self.open -= other.open;
        self.not_stated -= other.not_stated;
        self.in_post -= other.in_post;
    }
}
