//! The reactive shell: one [`App`] for the page, one [`Editor`] for the chart that is open.
//!
//! Rules: holds the only mutable state, binds the pure core to the browser, and draws nothing.
//! Components read its signals and call its methods. A signal that every card would read does not
//! exist: each drawn card has its own, and [`Editor`] sets only those that change.

pub mod actions;
mod application;
mod arranging;
mod card_view;
mod chart_part;
pub mod checking;
mod clipboard;
mod committing;
mod editing;
mod editor;
mod folding;
mod keys;
mod laying_out;
pub mod library;
mod linking;
mod measuring;
mod opening;
mod outline;
mod paper;
mod parts;
mod saving;
mod searching;
mod selecting;
pub mod templates;
mod viewing;
mod working;

pub use application::{App, Dialog, RefusedWhy, Screen, Theme, Toast};
pub use card_view::{Amiss, CardView, TeamTag};
pub use chart_part::ChartPart;
pub use editor::{Editor, Rename, SaveState, Selection};
pub use keys::{Key, KeyContext};
pub use opening::Opened;
pub use parts::{ChecksPart, Coming, PanelPart, PaperPart, Part, Parts};
pub use searching::{Answer, Finder};
pub use working::Working;
