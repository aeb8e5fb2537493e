//! How long to wait for anything.

use std::time::Duration;

/// Nothing that happens at all takes this long, even on a badly overloaded machine: this only ends a
/// test whose page will never do what is awaited. There is no other time limit.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// How often to look whether it has happened.
pub const GLANCE: Duration = Duration::from_millis(15);
