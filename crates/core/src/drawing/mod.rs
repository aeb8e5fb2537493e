//! From the document to what a person sees: the text of each card, and where it stands.
//!
//! Rules: pure; reads the document, never changes it. What is derived here is kept nowhere else,
//! and the text of a card is broken into lines again only when its content has changed.

mod bough;
mod colours;
mod drop;
mod face;
mod faces;
mod first_folds;
mod follow;
mod lines;
mod links;
mod measuring;
mod names;
mod query;
mod scene;
mod staffing;
mod teams;
mod thumbnail;
mod walk;

pub use colours::{LEVEL_COLOURS, level_colour};
pub use drop::DropTarget;
pub use face::{CardContent, Chip, Tone};
pub use faces::ContentCache;
pub use first_folds::{OPENS_WHOLE, first_folds};
pub use lines::{lines, strokes};
pub use links::{
    DrawnLabel, DrawnLink, DrawnLinks, FarLink, LineEnd, LinkLine, LinkMap, LinkName, PartyPill,
    Shown,
};
pub use measuring::Measuring;
pub use names::{Name, names};
pub use query::{Cards, Seen};
pub use scene::{Folds, LayoutWork, Placed, Scene};
pub use staffing::staffing_to_mark;
pub use teams::{TeamMark, team_marks, teams_of};
pub use thumbnail::{Thumbnail, ThumbnailBox, ThumbnailStyle, layers, thumbnail};
pub use walk::{Step, step};
