//! What a chart may hold. A file that exceeds a limit is refused with an error that names the
//! limit; nothing is ever cut to fit.

/// The longest text that is opened, in bytes of UTF-8 (256 MB).
pub const TEXT_BYTES: usize = 256 * 1024 * 1024;

/// The most JSON values and keys in one file, whatever they mean. It bounds the memory that a text
/// of nothing but brackets can take.
pub const VALUES: usize = 40_000_000;

/// The most nodes in one chart.
pub const NODES: usize = 1_000_000;

/// The longest id, in characters.
pub const ID_CHARS: usize = 256;

/// The longest text of one field (a title, a name, a duty, a remark), in characters.
pub const FIELD_CHARS: usize = 10_000;

/// The longest file name that is proposed, extension included, in bytes of UTF-8.
pub const FILE_NAME_BYTES: usize = 120;
