//! The core of Banyan: the chart and everything that can be worked out about it.
//!
//! Nothing here knows a browser. The page in `src` binds it to one; ARCHITECTURE.md has the map.

pub mod bytes;
pub mod check;
pub mod clusters;
pub mod drawing;
pub mod edit;
pub mod format;
pub mod invariant;
pub mod layout;
pub mod model;
pub mod paper;
pub mod search;
pub mod session;
pub mod templates;
pub mod text;
pub mod work;
