//! What commands do to a chart, and that undo takes back all of it.

mod bytes;
mod plans;
mod properties;
mod roles;
mod since;
