//! Where cards stand.

mod forests;
mod properties;
mod stack;
