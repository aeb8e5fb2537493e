//! Documents to print: job descriptions, responsibility statements, department cards and booklets
//! of them, as data.
//!
//! Rules: pure; reads the document, never changes it. A [`Sheet`] is a flat list of blocks; an
//! empty part of the card makes no block. The page shows and prints sheets, [`markdown`] writes
//! them. A booklet starts as a list of its sheets ([`PrintOrder`]), so that no sheet is made before
//! somebody looks at it.

mod cover;
mod markdown;
mod order;
mod parts;
mod picture;
mod place;
mod post;
mod sheet;
mod unit;

pub use markdown::markdown;
pub use order::{Ordered, PrintOrder, PrintScope, What};
pub use picture::{Picture, PictureBox, PictureLine};
pub use sheet::{Block, ContentsEntry, ContentsLine, FieldRow, Sheet, Table};
