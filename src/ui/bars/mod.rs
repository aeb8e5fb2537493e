//! The bars above and below the drawing, with their menus and messages.

mod layout_menu;
pub mod menu;
mod overlay_items;
pub mod save_mark;
pub mod status_bar;
pub mod top_bar;
