//! The reactive shell: one [`Editor`] for the chart that is open.
//!
//! Rules: holds the only mutable state, binds the pure core to the browser, and draws nothing.
//! Components read its signals and call its methods. A signal that every card would read does not
//! exist: each drawn card has its own, and [`Editor`] sets only those that change.

pub mod actions;
mod arranging;
mod card_view;
pub mod charts;
pub mod checking;
mod clipboard;
mod committing;
mod editing;
mod editor;
mod folding;
mod keys;
mod laying_out;
mod linking;
mod measuring;
mod open_chart;
pub mod opening;
mod outline;
mod paper;
pub mod parts;
mod saving;
mod searching;
mod selecting;
mod viewing;

pub use banyan_start::app::{
    App, ChartPart, Coming, Dialog, OpenChart, Part, RefusedWhy, Screen, Theme, Toast, Working,
    library, templates, working,
};
pub use card_view::{Amiss, CardView, TeamTag};
pub use editor::{Editor, Rename, SaveState, Selection};
pub use keys::{Key, KeyContext};
pub use open_chart::open_editor;
pub use opening::Opened;
pub use parts::{ChecksPart, PanelPart, PaperPart, Parts};
pub use searching::{Answer, Finder};
