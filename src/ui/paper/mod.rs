//! Paper: the preview of sheets, and the ways to it from a card.
//!
//! Rules: a sheet is made when somebody scrolls to it or prints; the preview holds exactly what is
//! printed, so the two cannot differ. The look on paper is in style/print.css.

mod blocks;
mod chart;
mod of_card;
mod pages;
mod preview;
mod sheet_view;

pub use of_card::PaperOfCard;
pub use preview::PaperScreen;
