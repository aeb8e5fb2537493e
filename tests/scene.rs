//! A scene that follows the edits of its chart is the scene of that chart, and what it takes is
//! what the edit touches.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

#[path = "support/counting.rs"]
mod counting;
#[path = "scene/desk.rs"]
mod desk;
#[path = "scene/follows.rs"]
mod follows;
#[path = "scene/work.rs"]
mod work;
