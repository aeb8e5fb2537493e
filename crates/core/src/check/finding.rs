use std::sync::Arc;

use crate::model::{Link, NodeKey};

/// What is looked at, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Check {
    /// A link, or a member of a project team, that leads to no node.
    Nothing,
    /// A unit of which no post is the head.
    NoHead,
    /// A post with more than one superior to answer to.
    Superiors,
    /// A span of control above the limit.
    Span,
    /// Managers one below the other with one report each.
    Chain,
    /// An establishment that the boxes do not keep within.
    Establishment,
    /// A person whose posts take more than the whole working time.
    FullTime,
    /// A post without duties.
    NoDuties,
    /// One duty on several posts.
    SameDuty,
    /// Measures where there is no duty to judge.
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
    /// A link on the card leads to nothing.
    DeadLink {
        /// The node that holds the link.
        node: NodeKey,
        /// What the link says: its index may be another by the time that it is fixed.
        link: Box<Link>,
    },
    /// The project team with this index names nodes that are not in the chart.
    GoneMembers {
        /// The team's index.
        team: usize,
        /// The ids of its lead and members who are gone.
        gone: Vec<Arc<str>>,
    },
    /// No post of the unit is its head.
    NoHead {
        /// The unit.
        unit: NodeKey,
        /// The post that a fix makes the head.
        could_be: Option<NodeKey>,
    },
    /// Dotted lines to several superiors beside the reporting line.
    SeveralDotted {
        /// The post.
        post: NodeKey,
        /// How many dotted superiors it has.
        superiors: usize,
    },
    /// A dotted line to somebody who stands above or below in the reporting line already.
    DottedInLine {
        /// The post that reports by the dotted line.
        post: NodeKey,
        /// The node that it reports to.
        superior: NodeKey,
        /// The node that holds the link, one of the two.
        holder: NodeKey,
        /// What the link says there.
        link: Box<Link>,
    },
    /// More report to a node than the limit.
    WideSpan {
        /// The node.
        node: NodeKey,
        /// How many report to it.
        reports: u32,
    },
    /// Managers with one report each.
    Chain {
        /// The managers from the top down, two at least.
        managers: Vec<NodeKey>,
    },
    /// The boxes are not what the unit is authorised for.
    Establishment {
        /// The unit.
        unit: NodeKey,
        /// The first level that differs; empty for the unit's whole.
        level: String,
    },
    /// A person whose posts take more than the whole working time.
    FullTime {
        /// The posts, two at least.
        posts: Vec<NodeKey>,
        /// The person's name as on the first of them.
        name: String,
        /// The mark by which the posts name the person; empty where only the name is the same.
        person: String,
        /// What the posts take together, percent.
        share: u32,
    },
    /// A post without duties.
    NoDuties {
        /// The post.
        post: NodeKey,
    },
    /// One duty on several posts.
    SameDuty {
        /// The posts, two at least.
        posts: Vec<NodeKey>,
        /// The duty as the first of them says it.
        duty: String,
    },
    /// Measures without a duty.
    Metrics {
        /// The node.
        node: NodeKey,
        /// How many measures it has.
        measures: usize,
    },
}

impl Finding {
    /// What was looked at.
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

/// What was found, in the order of the checks and, within each, of the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(pub(super) Vec<Finding>);

impl Findings {
    /// All of them.
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
