//! What tests of several subjects share.

pub mod acts;
pub mod arbitrary;
pub mod counting;
