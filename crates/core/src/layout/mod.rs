//! Places cards and lines.
//!
//! The pure core of the drawing: it knows neither the browser nor the document, only which way the
//! tree grows. Text is measured through [`TextMetrics`], so that the page measures with its own
//! fonts and the tests with [`ApproximateMetrics`]. All lengths are px of the drawing at zoom 1, x
//! to the right, y down.
//!
//! The usual order: [`card::fit`] gives each card its size and [`tidy()`] its place,
//! [`connector_path`] draws the lines and [`curve::link_curve`] those of links, and [`View`] maps
//! the drawing onto the window.

mod approximate;
mod aside;
pub mod card;
mod contour;
pub mod curve;
mod fitted;
pub mod forest;
pub mod geometry;
mod levels;
mod packed;
pub mod packing;
pub mod plan;
mod row;
pub mod scene;
pub mod stack;
pub mod text;
pub mod tidy;
pub mod tree;
pub mod view;

pub use crate::model::LayoutDirection;
pub use approximate::ApproximateMetrics;
pub use card::{CardBox, CardShape, CardText};
pub use curve::Curve;
pub use fitted::{Lines, RowLengths};
pub use forest::Forest;
pub use geometry::{Point, Rect, Size};
pub use packing::{Packing, PackingWork};
pub use plan::{ColumnSlot, Gaps, LayoutSpec, Leaf, Piece};
pub use scene::{Pen, bounds, connector_path};
pub use stack::Stacking;
pub use text::{FontSpec, TextMetrics, wrap};
pub use tidy::{PlacedRect, arrange, tidy};
pub use tree::Tree;
pub use view::{View, edge_pan};
