use super::{Card, Headcount, Kind};

/// What a branch adds up to. Every figure is a plain sum, so that an edit updates only the totals
/// on the way from the node to its root. There are two exceptions: units that stand for several
/// like them multiply what they hold ([`Self::times`]), and a person with several posts is counted
/// once (`document::roll_up`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All nodes of the branch, including its top.
    pub nodes: u32,
    /// Units among them, each box counted once.
    pub units: u32,
    /// Positions among them, each box counted once. The rest are externals.
    pub positions: u32,
    /// Positions outside the headcount: outsourced or part-time.
    pub outside: u32,
    /// Counted positions whose headcount is not stated.
    pub not_stated: u32,
    /// Those of `not_stated` that nobody holds.
    pub empty: u32,
    /// Counted positions without an upper limit.
    pub open: u32,
    /// The fewest people authorised: the sum of the minimums of all stated headcounts.
    pub min: u64,
    /// The most people authorised; open-ended posts count with their minimum.
    pub max: u64,
    /// People in post (在岗), each counted once.
    pub in_post: u64,
    /// Seats taken in the posts that state a headcount: a person with two of these posts takes two.
    pub filled: u64,
    /// The fewest people missing (缺编): the sum of what each post lacks to its minimum.
    pub vacant_min: u64,
    /// The most people missing: the sum of what each post lacks to its highest number.
    pub vacant_max: u64,
    /// People beyond the highest number of their posts (超编).
    pub over: u64,
}

/// Multiplying never takes a figure of a branch beyond this, so that no sum of branches overflows.
const MOST: u64 = 1 << 40;

impl Totals {
    /// What one card contributes by itself.
    pub fn of(card: &Card) -> Self {
        let mut totals = Self {
            nodes: 1,
            ..Self::default()
        };
        match card.kind {
            Kind::Unit => totals.units = 1,
            Kind::External => {}
            Kind::Position => totals.positions = 1,
        }
        if card.is_counted() {
            totals.count(&card.headcount, card.people_in_post().into());
        } else if card.kind == Kind::Position {
            totals.outside = 1;
        }
        totals
    }

    fn count(&mut self, headcount: &Headcount, in_post: u64) {
        self.in_post = in_post;
        if *headcount == Headcount::NotStated {
            self.not_stated = 1;
            self.empty = u32::from(in_post == 0);
            return;
        }
        self.open = u32::from(headcount.is_open());
        self.min = headcount.min().into();
        self.max = headcount.max().into();
        self.filled = in_post;
        self.compare();
    }

    /// Works out from the sums how many people are missing and how many are too many. This counts
    /// seats, not people: a person who holds two posts fills both, and nobody in a post that states
    /// no headcount fills another.
    fn compare(&mut self) {
        self.vacant_min = self.min.saturating_sub(self.filled);
        self.vacant_max = self.max.saturating_sub(self.filled);
        self.over = if self.open > 0 {
            0
        } else {
            self.filled.saturating_sub(self.max)
        };
    }

    /// The branch of a unit that stands for several like units. What is authorised is needed in
    /// each of them; people are named once. `NotStated` means this unit alone.
    #[must_use]
    pub fn times(&self, like_units: &Headcount) -> Self {
        if *like_units == Headcount::NotStated {
            return *self;
        }
        let mut all = *self;
        // A unit that is drawn exists at least once unless the chart says otherwise.
        let fewest = match like_units {
            Headcount::Open { min, .. } | Headcount::Rule { min, .. } => (*min).max(1),
            other => other.min(),
        };
        all.min = self.min.saturating_mul(fewest.into()).min(MOST);
        all.max = self
            .max
            .saturating_mul(like_units.max().max(fewest).into())
            .min(MOST);
        let open_before = all.open;
        if like_units.is_open() && self.max > 0 {
            all.open = all.open.max(1);
        }
        // A single unit lacks what its posts lack one by one; of several, only the sums are known.
        if (all.min, all.max, all.open) != (self.min, self.max, open_before) {
            all.compare();
        }
        all
    }

    /// Adds a branch's figures.
    pub fn add(&mut self, other: &Self) {
        self.with(other, u32::wrapping_add, u64::wrapping_add);
    }

    /// Takes a branch's figures away; they must have been added before, or be added later.
    pub(super) fn subtract(&mut self, other: &Self) {
        self.with(other, u32::wrapping_sub, u64::wrapping_sub);
    }

    /// Sums wrap round, because a difference may be added before what it is taken from.
    fn with(&mut self, other: &Self, small: fn(u32, u32) -> u32, large: fn(u64, u64) -> u64) {
        for (mine, theirs) in [
            (&mut self.nodes, other.nodes),
            (&mut self.units, other.units),
            (&mut self.positions, other.positions),
            (&mut self.outside, other.outside),
            (&mut self.not_stated, other.not_stated),
            (&mut self.empty, other.empty),
            (&mut self.open, other.open),
        ] {
            *mine = small(*mine, theirs);
        }
        for (mine, theirs) in [
            (&mut self.min, other.min),
            (&mut self.max, other.max),
            (&mut self.in_post, other.in_post),
            (&mut self.filled, other.filled),
            (&mut self.vacant_min, other.vacant_min),
            (&mut self.vacant_max, other.vacant_max),
            (&mut self.over, other.over),
        ] {
            *mine = large(*mine, theirs);
        }
    }

    /// How many positions are counted.
    pub fn counted(&self) -> u32 {
        self.positions - self.outside
    }

    /// How many counted positions state a headcount.
    pub fn stated(&self) -> u32 {
        self.counted() - self.not_stated
    }

    /// Whether the sum of a unit's boxes stays within what the unit is authorised for. Where either
    /// says too little to tell, it does.
    pub fn keeps_within(&self, authorised: &Headcount) -> bool {
        let (fewest, most) = (u64::from(authorised.min()), u64::from(authorised.max()));
        let has_top = match authorised {
            Headcount::NotStated => return true,
            other => !other.is_open(),
        };
        // Posts that state no headcount can still make up for what is missing.
        let enough = self.min >= fewest || self.not_stated > 0;
        enough && !(has_top && (self.max > most || self.open > 0))
    }
}
