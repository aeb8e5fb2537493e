//! A headless browser with a profile of its own.

use std::env;
use std::path::Path;

use banyan_core::text::Locale;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::switches::SWITCHES;

/// The size of the window's inside, px.
pub const WINDOW: (u32, u32) = (1440, 900);

/// Beside [`SWITCHES`]: every picture is of the same size.
const ARGUMENTS: &[&str] = &[
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    // Tests that run beside each other must not slow each other's pages down.
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
];

/// Opens a browser that speaks this language and downloads into this folder.
pub async fn open(driver: &str, words: Locale, profile: &Path, downloads: &Path) -> Client {
    let capabilities = capabilities(words, profile, downloads);
    let Value::Object(capabilities) = capabilities else {
        unreachable!("capabilities are an object");
    };
    let connector = HttpConnector::new();
    ClientBuilder::new(connector)
        .capabilities(capabilities)
        .connect(driver)
        .await
        .unwrap_or_else(|error| panic!("the browser does not open: {error}"))
}

fn capabilities(words: Locale, profile: &Path, downloads: &Path) -> Value {
    let tag = words.tag();
    let mut arguments: Vec<String> = SWITCHES
        .iter()
        .chain(ARGUMENTS)
        .map(|&a| a.to_owned())
        .collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--window-size={},{}", WINDOW.0, WINDOW.1));
    arguments.push(format!("--lang={tag}"));
    let mut options = json!({
        "args": arguments,
        "prefs": {
            "intl.accept_languages": tag,
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            // Files come one after the other here, and nobody is there to allow it.
            "profile.default_content_setting_values.automatic_downloads": 1,
        },
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    if let Some(browser) = env::var_os("CHROME") {
        options["binary"] = json!(browser.to_string_lossy());
    }
    json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}
