//! A scene that follows the edits of its chart equals the scene of that chart, and the cost depends on
//! what the edit touches.

mod deep;
pub mod desk;
mod drops;
mod follows;
mod work;
