//! The reactive shell: one [`App`] for the page, one [`Editor`] for the chart that is open.
//!
//! Rules: binds the pure core to the browser, decides nothing and draws nothing. The open chart is a
//! [`banyan_core::session::Session`]; [`Editor`] sends it intents, mirrors it in signals and carries
//! out what follows. Components read its signals and call its methods. A signal that every card
//! would read does not exist: each drawn card has its own, and only those that change are set.

mod application;
mod chart_part;
pub mod checking;
mod editor;
pub mod library;
mod long_work;
mod mirror;
mod opening;
mod paper;
mod parts;
mod saving;
mod searching;
pub mod templates;
mod wishes;
mod working;

pub use application::{App, Dialog, RefusedWhy, Screen, Theme, Toast};
pub use chart_part::ChartPart;
pub use editor::{Editor, SaveState};
pub use opening::Opened;
pub use parts::{ChecksPart, Coming, PanelPart, PaperPart, Part, Parts};
pub use searching::Finder;
pub use working::Working;
