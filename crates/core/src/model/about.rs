use std::sync::Arc;

use super::Extra;

/// The chart's own description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The chart's name, also the name of its exported file.
    pub title: String,
    /// Language of the chart's own text as a BCP 47 tag (`zh-CN`, `en`), empty when not stated.
    pub language: String,
    /// Free remark on the whole chart.
    pub note: String,
    /// Who made it, as they want to be named.
    pub author: String,
    /// The date it is valid for or was made on, as its author wrote it.
    pub date: String,
    /// How the organisation works, in words: centralised, decentralised (组织模式).
    pub mode: String,
    /// The stage of a company that it suits, in words (发展阶段).
    pub stage: String,
    /// The industry, in words (行业).
    pub industry: String,
    /// The size of company that it suits, in words (规模).
    pub size: String,
    /// Whether it is a draft or in force; `None` when not stated.
    pub status: Option<Status>,
    /// The chart's levels (职级), highest first. The order gives each level its colour.
    pub levels: Vec<String>,
    /// Project teams across the units, in order.
    pub teams: Vec<Team>,
    /// The span of control above which the checks report; `None` for the default.
    pub span_limit: Option<u32>,
    /// How the drawing is laid out.
    pub drawing: LayoutOptions,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// Whether a chart is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Under discussion (草案).
    Draft,
    /// In force (现行).
    InForce,
}

/// A project team (项目组): people of several units who work on one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// What it is called.
    pub title: String,
    /// The id of the node that leads it; empty for none.
    pub lead: Arc<str>,
    /// The ids of its members, in order. A unit stands for the people in it.
    pub members: Vec<Arc<str>>,
    /// Free remark.
    pub note: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// How a chart is laid out, for everyone who opens it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayoutOptions {
    /// Where reports stand, seen from their superior.
    pub direction: LayoutDirection,
    /// Whether all cards of one layer are lined up.
    pub align_levels: bool,
}

/// The direction in which the tree grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LayoutDirection {
    /// Reports stand below their superior.
    #[default]
    Down,
    /// Reports stand to the right of their superior.
    Right,
}
