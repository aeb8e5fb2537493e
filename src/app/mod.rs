//! The reactive shell: one [`Editor`] for the chart that is open.
//!
//! Rules: connects the pure core to the browser, decides nothing and draws nothing. The open chart
//! is a [`banyan_core::session::Session`]; [`Editor`] sends it intents, mirrors it in signals and
//! carries out the effects. Components read its signals and call its methods. There is no signal
//! that every card would read: each drawn card has its own, and only those that change are set.

pub mod charts;
pub mod checking;
mod editor;
mod host;
mod long_work;
mod mirror;
mod open_chart;
pub mod opening;
mod paper;
pub mod parts;
mod saving;
mod searching;
mod wishes;

pub use banyan_start::app::{
    App, ChartPart, Coming, Dialog, OpenChart, Part, RefusedWhy, Screen, Theme, Toast, Working,
    library, templates, working,
};
pub use editor::{Editor, SaveState};
pub use open_chart::open_editor;
pub use opening::Opened;
pub use parts::{ChecksPart, PanelPart, PaperPart, Parts};
pub use searching::Finder;
