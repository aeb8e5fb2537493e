use super::{Card, Headcount, Kind};

/// What a branch adds up to. Every figure is a plain sum, so that an edit updates the tallies on
/// the way from the node to its root and nothing else. Two things are not: units that stand for
/// several like them multiply what they hold ([`Self::times`]), and a person with several posts
/// is counted once (`document::roll_up`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All nodes of the branch, its top included.
    pub nodes: u32,
    /// Units among them, each box once.
    pub units: u32,
    /// Positions among them, each box once. Externals are what is left.
    pub positions: u32,
    /// Positions outside the headcount: outsourced, or part-time beside it.
    pub outside: u32,
    /// Counted positions whose headcount is not stated.
    pub not_stated: u32,
    /// Those of them that nobody holds.
    pub empty: u32,
    /// Counted positions without a highest number.
    pub open: u32,
    /// People authorised at least (sum of stated headcounts' minimum).
    pub min: u64,
    /// People authorised at most, open-ended posts counted with their minimum.
    pub max: u64,
    /// People in post (在岗), each once.
    pub in_post: u64,
    /// Seats taken in the posts that state a headcount: a person with two of them takes two.
    pub filled: u64,
    /// People missing at least (缺编): of each post what its minimum lacks.
    pub vacant_min: u64,
    /// People missing at most: of each post what its highest number lacks.
    pub vacant_max: u64,
    /// People beyond the highest number of their posts (超编).
    pub over: u64,
}

/// No figure of a branch grows beyond this by multiplying, so that no sum of branches overflows.
const MOST: u64 = 1 << 40;

impl Totals {
    /// What one card counts for by itself.
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

    /// Works out who is missing and who is too many from the sums. Seats count here and not
    /// people: a person who holds two posts fills both, and nobody in a post that states no
    /// headcount fills another.
    fn compare(&mut self) {
        self.vacant_min = self.min.saturating_sub(self.filled);
        self.vacant_max = self.max.saturating_sub(self.filled);
        self.over = if self.open > 0 {
            0
        } else {
            self.filled.saturating_sub(self.max)
        };
    }

    /// The branch of a unit that stands for so many like units. What is authorised is needed in
    /// each; people are named once. `NotStated` is this unit alone.
    #[must_use]
    pub fn times(&self, like_units: &Headcount) -> Self {
        if *like_units == Headcount::NotStated {
            return *self;
        }
        let mut all = *self;
        // A unit that is drawn is there at least once unless the chart says otherwise.
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
        // A single unit misses what its posts miss one by one; of several, only the sums are known.
        if (all.min, all.max, all.open) != (self.min, self.max, open_before) {
            all.compare();
        }
        all
    }

    /// Adds a branch's figures.
    pub fn add(&mut self, other: &Self) {
        self.with(other, u32::wrapping_add, u64::wrapping_add);
    }

    /// Takes a branch's figures away again; it must have been added before, or will be.
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

    /// Whether what the boxes of a unit add up to keeps within what the unit is authorised for.
    /// Where either says too little to tell, it does.
    pub fn keeps_within(&self, authorised: &Headcount) -> bool {
        let (fewest, most) = (u64::from(authorised.min()), u64::from(authorised.max()));
        let has_top = match authorised {
            Headcount::NotStated => return true,
            other => !other.is_open(),
        };
        // Posts that state no headcount can still make up what is missing.
        let enough = self.min >= fewest || self.not_stated > 0;
        enough && !(has_top && (self.max > most || self.open > 0))
    }
}
