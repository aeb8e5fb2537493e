//! Where cards are placed.

mod forests;
mod properties;
mod stack;
