//! Fields in which a person types a value: a text, a number, a headcount.

pub(super) mod caret;
pub(super) mod checked_field;
pub(super) mod draft;
pub(super) mod headcount_field;
pub(super) mod move_tools;
pub(super) mod number_field;
pub(super) mod text_field;
pub(super) mod text_of;
