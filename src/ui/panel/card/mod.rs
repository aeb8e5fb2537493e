//! The card of a node, section by section.

pub(super) mod card_form;
pub(super) mod columns_field;
pub(super) mod kind_choice;
pub(super) mod level_field;
pub(super) mod like_units;
pub(super) mod number_in_post;
pub(super) mod post_marks;
pub(super) mod section_view;
pub(super) mod sections;
pub(super) mod several;
pub(super) mod unit_head;
