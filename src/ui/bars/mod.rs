//! The bars around the drawing.

pub mod menu;
pub mod save_mark;
pub mod status_bar;
pub mod toast;
pub mod top_bar;
pub mod working_bar;
