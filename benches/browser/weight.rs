//! How many bytes are transferred to load the page.

use std::io::Write as _;
use std::path::Path;

/// The size in bytes of these files as a server sends them at best: each compressed with Brotli's
/// highest quality, which is done once, when the page is deployed.
pub fn compressed(folder: &Path, names: &[String]) -> f64 {
    let sizes = names.iter().map(|name| {
        let text = std::fs::read(folder.join(name)).unwrap();
        let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
        writer.write_all(&text).unwrap();
        writer.into_inner().len()
    });
    sizes.sum::<usize>() as f64
}

/// The same bytes uncompressed.
pub fn plain(folder: &Path, names: &[String]) -> f64 {
    let sizes = names
        .iter()
        .map(|name| std::fs::metadata(folder.join(name)).unwrap().len());
    sizes.sum::<u64>() as f64
}
