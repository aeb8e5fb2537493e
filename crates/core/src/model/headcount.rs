/// How many people a post is authorised for (编制). Not stated is not the same as zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Headcount {
    /// The chart does not say.
    #[default]
    NotStated,
    /// Exactly this many.
    Exactly(u32),
    /// At least `min`, at most `max`.
    Range {
        min: u32,
        /// The most; never below `min`.
        max: u32,
    },
    /// Open-ended: at least `min`, and the reason in words ("as business requires").
    Open {
        /// The minimum; zero when nothing is promised.
        min: u32,
        /// The reason as written.
        remark: String,
    },
    /// As many as a rule gives ("one per new product"), at least `min`.
    Rule {
        /// The minimum; zero when nothing is promised.
        min: u32,
        /// The rule as written.
        rule: String,
    },
}

impl Headcount {
    /// The most that one post may state; anything higher in a file is taken for a mistake and
    /// refused.
    pub const LIMIT: u32 = 1_000_000;

    /// The number of people that is certain, zero when not stated.
    pub fn min(&self) -> u32 {
        match self {
            Self::NotStated => 0,
            Self::Exactly(n) => *n,
            Self::Range { min, .. } | Self::Open { min, .. } | Self::Rule { min, .. } => *min,
        }
    }

    /// The highest number stated; for an open-ended headcount or a rule, the minimum.
    pub fn max(&self) -> u32 {
        match self {
            Self::Range { max, .. } => *max,
            other => other.min(),
        }
    }

    /// Whether there is no upper limit: open-ended, or given by a rule.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. } | Self::Rule { .. })
    }

    /// The sum of both; if only one is stated, that one. If either has no upper limit, the sum has
    /// none.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let (min, max) = (
            self.min().saturating_add(other.min()),
            self.max().saturating_add(other.max()),
        );
        match (self, other) {
            (Self::NotStated, stated) | (stated, Self::NotStated) => stated.clone(),
            (Self::Open { remark, .. } | Self::Rule { rule: remark, .. }, _)
            | (_, Self::Open { remark, .. } | Self::Rule { rule: remark, .. }) => Self::Open {
                min,
                remark: remark.clone(),
            },
            _ if min == max => Self::Exactly(min),
            _ => Self::Range { min, max },
        }
    }
}
