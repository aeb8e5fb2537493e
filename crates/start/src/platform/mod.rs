//! The browser: storage, files, clock, fonts, media queries. Other modules do not call web-sys for
//! these.
//!
//! Rules: knows no chart, no edit and no component; returns plain values, and errors as data.

pub mod clock;
pub mod files;
pub mod focus;
pub mod in_view;
pub mod measure;
pub mod preferences;
pub mod printing;
pub mod storage;
pub mod timing;
