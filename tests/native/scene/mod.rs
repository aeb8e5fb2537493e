//! A scene that follows the edits of its chart is the scene of that chart, and what it takes is
//! what the edit touches.

mod deep;
pub mod desk;
mod drops;
mod follows;
mod work;
