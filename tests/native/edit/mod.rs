//! What commands do to a chart, and that undo takes all of it back.

mod bytes;
mod plans;
mod properties;
mod roles;
mod since;
