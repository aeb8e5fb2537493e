//! The browser: storage, files, clock, fonts, media queries. Nothing else calls web-sys for them.
//!
//! Rules: knows no chart, no edit and no component; gives values, and errors as data.

pub mod clock;
pub mod files;
pub mod focus;
pub mod in_view;
pub mod measure;
pub mod preferences;
pub mod printing;
pub mod storage;
pub mod timing;
