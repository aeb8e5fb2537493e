//! The templates compared with the facts of the documents that they come from
//! (`tests/data/seeds/README.md` explains the fields).

mod chart;
mod files;
mod index;
mod links;
mod lists;
mod pairs;
mod posts;
mod support;
mod tree;
