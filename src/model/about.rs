use super::Extra;

/// What is said of the chart as a whole.
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
    /// The date that it is valid for or was made on, as written by the author.
    pub date: String,
    /// The chart's levels (职级), highest first. The order gives each level its colour.
    pub levels: Vec<String>,
    /// Fields of the file that this version does not know, kept as they came.
    pub extra: Extra,
}
