//! The browsers in which stories can be told, each as a value.

use std::env;
use std::path::Path;

use banyan_core::text::Locale;
use serde_json::{Value, json};

use super::switches::SWITCHES;

/// The inner size of the window, px.
pub const WINDOW: (u32, u32) = (1440, 900);

/// The environment variable that selects the engine: chromium, firefox or webkit.
const CHOICE: &str = "BANYAN_ENGINE";

/// A browser engine: how it is started, and what it offers to stories.
pub struct Engine {
    /// What people call it.
    pub name: &'static str,
    /// The environment variable with the path of its driver, and the driver's name otherwise.
    pub driver: (&'static str, &'static str),
    /// Whether it speaks the DevTools protocol. Then a story gets an empty context of a browser that
    /// keeps running, and everything that the standard has no words for: input methods, dropped files,
    /// colour schemes, the logs. Without it, a story gets a browser of its own.
    pub devtools: bool,
    /// Whether its driver prints to PDF.
    pub prints: bool,
    /// The capabilities requested from its driver.
    pub capabilities: fn(&Start) -> Value,
    /// Environment variables for the driver.
    pub environment: fn(&Start) -> Vec<(&'static str, String)>,
}

/// What a browser is started with.
pub struct Start<'a> {
    /// The language of its person.
    pub words: Locale,
    /// An empty folder for its profile.
    pub profile: &'a Path,
    /// Where files downloaded from a page go.
    pub downloads: &'a Path,
}

/// The engine that the tests are asked to use.
pub fn chosen() -> &'static Engine {
    let choice = env::var(CHOICE).unwrap_or_default();
    match choice.as_str() {
        "" | "chromium" => &CHROMIUM,
        "firefox" => &FIREFOX,
        "webkit" => &WEBKIT,
        other => panic!("{CHOICE} is {other:?}, which is none of chromium, firefox and webkit"),
    }
}

static CHROMIUM: Engine = Engine {
    name: "Chromium",
    driver: ("CHROMEDRIVER", "chromedriver"),
    devtools: true,
    prints: true,
    capabilities: |start| {
        let size = format!("--window-size={},{}", WINDOW.0, WINDOW.1);
        let own = [
            format!("--user-data-dir={}", start.profile.display()),
            size,
            format!("--lang={}", start.words.tag()),
        ];
        let arguments = SWITCHES.iter().chain(CHROMIUM_ARGUMENTS);
        let arguments: Vec<String> = arguments.map(|&a| a.to_owned()).chain(own).collect();
        let options = json!({
            "args": arguments,
            "prefs": { "intl.accept_languages": start.words.tag() },
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        });
        json!({
            "goog:chromeOptions": with_binary(options, "CHROME"),
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })
    },
    environment: |_| Vec::new(),
};

/// In addition to [`SWITCHES`].
const CHROMIUM_ARGUMENTS: &[&str] = &[
    // Every picture is of the same size.
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    // Tests that run at the same time must not slow each other's pages down.
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    // Every new window would load two pages for its address bar, which nobody sees here.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
];

static FIREFOX: Engine = Engine {
    name: "Firefox",
    driver: ("GECKODRIVER", "geckodriver"),
    devtools: false,
    prints: true,
    capabilities: |start| {
        let options = json!({
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": start.words.tag(),
                "browser.download.folderList": 2,
                "browser.download.dir": start.downloads,
                // Otherwise a page on file:// could read its neighbours, unlike in a normal Firefox.
                "security.fileuri.strict_origin_policy": true,
            },
        });
        json!({
            "browserName": "firefox",
            "moz:firefoxOptions": with_binary(options, "FIREFOX"),
        })
    },
    environment: |_| Vec::new(),
};

static WEBKIT: Engine = Engine {
    name: "WebKit",
    driver: ("WEBKITDRIVER", "WebKitWebDriver"),
    devtools: false,
    prints: false,
    capabilities: |_| {
        let options = json!({ "args": ["--automation"] });
        json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": with_binary(options, "MINIBROWSER"),
        })
    },
    // It takes its language from the system, and puts files into the person's own folder.
    environment: |start| {
        vec![
            ("LANGUAGE", start.words.tag().replace('-', "_")),
            ("HOME", start.downloads.to_string_lossy().into_owned()),
            (
                "XDG_DATA_HOME",
                start.profile.to_string_lossy().into_owned(),
            ),
            ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
        ]
    },
};

/// The options with the path from an environment variable; otherwise the driver finds the program
/// itself.
fn with_binary(mut options: Value, variable: &str) -> Value {
    if let Some(browser) = env::var_os(variable) {
        options["binary"] = json!(browser.to_string_lossy());
    }
    options
}
