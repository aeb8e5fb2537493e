//! The bars around the drawing.

mod layout_menu;
pub mod menu;
mod overlay_items;
pub mod save_mark;
pub mod status_bar;
pub mod top_bar;
