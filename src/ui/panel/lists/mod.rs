//! The lists of a card: one mechanism for all of them, and what is specific to each.

pub(super) mod detail_field;
pub(super) mod details;
pub(super) mod entries;
pub(super) mod establishment;
pub(super) mod item_list;
pub(super) mod item_row;
pub(super) mod item_tools;
pub(super) mod items;
pub(super) mod list;
pub(super) mod list_text;
pub(super) mod places;
pub(super) mod rows;
pub(super) mod same_person;
