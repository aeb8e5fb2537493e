//! Paper that people hand out: job descriptions, responsibility statements, department cards and
//! booklets of them, as data.
//!
//! Rules: pure; reads the document, never changes it. A [`Sheet`] is a list of blocks without
//! anything nested in them; a part of the card that says nothing gives no block. The page shows and
//! prints sheets, [`markdown`] writes them. A booklet is first a list of what it holds
//! ([`PrintOrder`]), so that no sheet is made before somebody looks at it.

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
