//! Paper: the preview of sheets over the page, and the ways to it from a card.
//!
//! Rules: a sheet is made when somebody scrolls to it or prints; what is printed is what the preview
//! holds, so the two cannot differ. How it looks on paper is in style/print.css.

mod blocks;
mod chart;
mod of_card;
mod pages;
mod preview;
mod sheet_view;

pub use of_card::PaperOfCard;
pub use preview::PaperScreen;
