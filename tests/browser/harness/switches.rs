//! How Chromium is started wherever this project starts one: for the tests of the page, for those of the
//! WebAssembly, for the measurements.

/// Runs as root and in a container too, and talks to nobody but the page.
pub const SWITCHES: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-search-engine-choice-screen",
];
