//! The open chart as a value: everything that an editor knows, driven by data and answering with
//! data.
//!
//! Rules: there is one way in, [`Session::dispatch`]: an [`Intent`] goes in, [`Effects`] come out,
//! and nothing in between needs time, randomness or a page. What an edit touches is worked out once
//! ([`crate::edit::Impact`]) and read by everything that follows it. Whatever an intent changes is
//! updated once, at its end, even if several changes affect the same cards.

mod actions;
mod canvas;
mod card_view;
mod checks;
mod clipboard;
mod commands;
mod commit;
mod effects;
mod enabled;
mod finding;
mod folding;
mod intent;
mod keys;
mod links;
mod notice;
mod saved_view;
mod selecting;
mod state;
mod titles;
mod view;
mod work;

pub use actions::{ACTIONS, Action, ActionGroup, ActionId, GROUPS};
pub use card_view::{CardView, StaffingMarks, TeamTag};
pub use checks::Checker;
pub use effects::{CheckDue, Effects, Motion, PageTask, Part, Parts, RegionStep, SaveDue};
pub use finding::Answer;
pub use intent::{Attention, Fold, Intent, Task, Ticket, TitleStart};
pub use keys::{Key, KeyContext, KeyPress};
pub use links::LinkScope;
pub use notice::Notice;
pub use saved_view::SavedView;
pub use selecting::Selection;
pub use state::{Host, Opening, Phase, Session};
pub use titles::Rename;
