//! A scene that follows the edits of its chart is the scene of that chart, and what it takes is
//! what the edit touches.

pub mod desk;
mod follows;
mod work;
