use std::sync::Arc;

use crate::model::{Link, NodeKey};

/// What is checked, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Check {
    /// A link, or a member of a project team, that leads to no node.
    Nothing,
    /// A unit of which no post is the head.
    NoHead,
    /// A post with more than one superior.
    Superiors,
    /// A span of control above the limit.
    Span,
    /// A chain of managers with one report each.
    Chain,
    /// An establishment that the boxes do not keep within.
    Establishment,
    /// A person whose posts add up to more than full time.
    FullTime,
    /// A post without duties.
    NoDuties,
    /// The same duty on several posts.
    SameDuty,
    /// Metrics on a post without duties.
    Metrics,
}

impl Check {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 10] = [
        Self::Nothing,
        Self::NoHead,
        Self::Superiors,
        Self::Span,
        Self::Chain,
        Self::Establishment,
        Self::FullTime,
        Self::NoDuties,
        Self::SameDuty,
        Self::Metrics,
    ];
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A link on the card leads nowhere.
    DeadLink {
        /// The node that holds the link.
        node: NodeKey,
        /// The link itself, because its index may be different by the time that it is fixed.
        link: Box<Link>,
    },
    /// The project team with this index names nodes that are not in the chart.
    GoneMembers {
        team: usize,
        /// The ids of its lead and members that are gone.
        gone: Vec<Arc<str>>,
    },
    /// No post of the unit is marked as its head.
    NoHead {
        unit: NodeKey,
        /// The post that a fix makes the head.
        could_be: Option<NodeKey>,
    },
    /// Dotted lines to several superiors, besides the reporting line.
    SeveralDotted { post: NodeKey, superiors: usize },
    /// A dotted line to a node that is already above or below in the reporting line.
    DottedInLine {
        /// The post that reports by the dotted line.
        post: NodeKey,
        /// The node that it reports to.
        superior: NodeKey,
        /// The node that holds the link, one of the two.
        holder: NodeKey,
        /// The link itself.
        link: Box<Link>,
    },
    /// More people report to a node than the limit.
    WideSpan {
        node: NodeKey,
        /// How many report to it.
        reports: u32,
    },
    /// Managers with one report each.
    Chain {
        /// The managers from the top down, at least two.
        managers: Vec<NodeKey>,
    },
    /// The boxes do not keep within what the unit is authorised for.
    Establishment {
        unit: NodeKey,
        /// The first level that differs; empty for the unit as a whole.
        level: String,
    },
    /// A person whose posts add up to more than full time.
    FullTime {
        /// The posts, at least two.
        posts: Vec<NodeKey>,
        /// The person's name as on the first of these posts.
        name: String,
        /// The mark by which the posts name the person; empty where only the names are the same.
        person: String,
        /// The sum of the posts' shares, percent.
        share: u32,
    },
    /// A post without duties.
    NoDuties {
        /// The post.
        post: NodeKey,
    },
    /// The same duty on several posts.
    SameDuty {
        /// The posts, at least two.
        posts: Vec<NodeKey>,
        /// The duty in the words of the first post.
        duty: String,
    },
    /// Metrics without a duty.
    Metrics { node: NodeKey, measures: usize },
}

impl Finding {
    /// The check that found it.
    pub fn check(&self) -> Check {
        match self {
            Self::DeadLink { .. } | Self::GoneMembers { .. } => Check::Nothing,
            Self::NoHead { .. } => Check::NoHead,
            Self::SeveralDotted { .. } | Self::DottedInLine { .. } => Check::Superiors,
            Self::WideSpan { .. } => Check::Span,
            Self::Chain { .. } => Check::Chain,
            Self::Establishment { .. } => Check::Establishment,
            Self::FullTime { .. } => Check::FullTime,
            Self::NoDuties { .. } => Check::NoDuties,
            Self::SameDuty { .. } => Check::SameDuty,
            Self::Metrics { .. } => Check::Metrics,
        }
    }

    /// The node to look at; `None` for a finding on the chart as a whole.
    pub fn node(&self) -> Option<NodeKey> {
        match self {
            Self::DeadLink { node, .. }
            | Self::WideSpan { node, .. }
            | Self::Metrics { node, .. } => Some(*node),
            Self::NoHead { unit, .. } | Self::Establishment { unit, .. } => Some(*unit),
            Self::SeveralDotted { post, .. }
            | Self::DottedInLine { post, .. }
            | Self::NoDuties { post } => Some(*post),
            Self::Chain { managers: nodes }
            | Self::FullTime { posts: nodes, .. }
            | Self::SameDuty { posts: nodes, .. } => nodes.first().copied(),
            Self::GoneMembers { .. } => None,
        }
    }
}

/// All findings, in the order of the checks and, within each check, in tree order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(pub(super) Vec<Finding>);

impl Findings {
    pub fn all(&self) -> &[Finding] {
        &self.0
    }

    /// Those of one check.
    pub fn of(&self, check: Check) -> &[Finding] {
        let start = self.0.partition_point(|finding| finding.check() < check);
        let end = self.0.partition_point(|finding| finding.check() <= check);
        &self.0[start..end]
    }
}
