//! How long anything is waited for.

use std::time::Duration;

/// Nothing that comes takes this long, even on a machine with far too much to do: it only ends a
/// test whose page will never do what is waited for. There is no other limit of time.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// How often is looked whether it has come.
pub const GLANCE: Duration = Duration::from_millis(15);
