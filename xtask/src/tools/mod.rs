//! The tools that building and testing need: one file for each, all implementing [`Tool`].

pub mod browser;
pub mod cargo_program;
pub mod crates;
pub mod lock_file;
pub mod poppler;
pub mod system;
pub mod wasm_opt;
pub mod wasm_target;

use crate::failure::Outcome;
use crate::project::Project;

/// Something that must be installed before the page can be built or tested.
pub trait Tool {
    /// Its name, with its version where that is fixed.
    fn name(&self) -> String;

    /// What installing it involves and roughly how long that takes.
    fn work(&self) -> &'static str;

    /// Whether it is installed already, in the right version. Needs no network.
    fn is_ready(&self, project: &Project) -> bool;

    fn install(&self, project: &Project) -> Outcome;
}
