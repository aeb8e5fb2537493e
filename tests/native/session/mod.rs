//! The editor driven by data: a chart as an indented tree, acts, and the tree that results.
//!
//! A line of a tree is a title and its marks: `@Name` a holder, `+` folded away, `*` selected, `**`
//! selected and leading where there are several; a title that ends in `/` is that of a unit. An act is a
//! line too: `press Ctrl+d`, `type Clerk`, `click Anna`, `drop Rep onto Cleo`.

mod actions;
mod clipboard;
mod deleting;
mod drops;
mod effects;
mod finding;
mod folds;
mod impact;
mod keys;
mod large;
mod layouts;
mod links;
mod selecting;
mod story;
mod tree;
mod undo;
mod view;

use story::{Story, check, play};
