//! The person at the page.

use std::cell::Cell;
use std::fmt::Debug;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use banyan_core::text::Locale;
use fantoccini::Client;
use serde_json::{Value, json};

use super::driver::Driver;
use super::folder::Folder;
use super::site::Site;
use super::{browser, protocol};

/// How long a person waits for what should come.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often they look.
const GLANCE: Duration = Duration::from_millis(15);

/// A person with a browser of their own. They speak one language, and read the page in it.
pub struct Person {
    /// The words that the page should use.
    pub words: Locale,
    pub(super) client: Client,
    pub(super) pointer: Cell<(f64, f64)>,
    pub(super) downloads: PathBuf,
    // Last, in this order: the browser goes before the folder that it writes to.
    _driver: Driver,
    pub(super) folder: Folder,
    pub(super) site: Site,
}

impl Person {
    /// Opens a browser and goes to the page.
    pub(super) async fn arrive(words: Locale, site: Site) -> Self {
        let folder = Folder::new();
        let downloads = folder.subfolder("downloads");
        let driver = Driver::start();
        let profile = folder.subfolder("profile");
        let client = browser::open(&driver.address(), words, &profile, &downloads).await;
        let person = Self {
            words,
            client,
            pointer: Cell::new((0.0, 0.0)),
            downloads,
            folder,
            _driver: driver,
            site,
        };
        let (width, height) = browser::WINDOW;
        person.resizes_window(width, height).await;
        person.goes_to_the_page().await;
        person
    }

    /// What the page says in the person's language, out of the two.
    pub fn reads_as<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        match self.words {
            Locale::Chinese => chinese,
            Locale::English => english,
        }
    }

    /// Goes to the page's own address and waits until it is there.
    pub async fn goes_to_the_page(&self) {
        self.goes_to("").await;
    }

    /// Goes to an address below the page's own, such as "#/chart/x".
    pub async fn goes_to(&self, fragment: &str) {
        let address = format!("{}{fragment}", self.site.address());
        self.client.goto(&address).await.unwrap();
        self.sees(".start, .editor").await;
    }

    /// Leaves for a page that is not ours.
    pub async fn goes_elsewhere(&self) {
        self.client.goto("about:blank").await.unwrap();
    }

    /// Reloads the page.
    pub async fn reloads(&self) {
        self.client.refresh().await.unwrap();
        self.sees(".start, .editor").await;
    }

    /// Goes a page back.
    pub async fn goes_back(&self) {
        self.client.back().await.unwrap();
    }

    /// What stands in the address behind the page's own.
    pub async fn fragment(&self) -> String {
        let hash = self.asks("return location.hash", json!([])).await;
        hash.as_str().unwrap_or_default().to_owned()
    }

    /// Gives the window this size inside.
    pub async fn resizes_window(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
    }

    /// Waits until what is seen satisfies; says what was seen when it never does.
    pub async fn eventually<T: Debug>(
        &self,
        what: &str,
        look: impl AsyncFn() -> T,
        satisfies: impl Fn(&T) -> bool,
    ) -> T {
        let begun = Instant::now();
        loop {
            let seen = look().await;
            if satisfies(&seen) {
                return seen;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain: {what}\n  last seen: {seen:?}"
            );
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until what is seen is this.
    pub async fn expects<T: Debug + PartialEq>(
        &self,
        what: &str,
        look: impl AsyncFn() -> T,
        expected: T,
    ) {
        let told = format!("{what}\n  expected: {expected:?}");
        self.eventually(&told, look, |seen| *seen == expected).await;
    }

    /// Runs a script in the page and returns what it answers.
    pub async fn asks(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let answer = self.client.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}\n  failed: {error}"))
    }

    /// Gives a command of the browser's own protocol.
    pub(super) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        protocol::devtools(&self.client, command, parameters).await
    }

    /// Opens another tab with the page at this address and goes there. Returns the tab left.
    pub async fn opens_another_tab(&self, fragment: &str) -> Tab {
        let here = Tab(self.client.window().await.unwrap());
        let new = self.client.new_window(true).await.unwrap();
        self.client.switch_to_window(new.handle).await.unwrap();
        let (width, height) = browser::WINDOW;
        self.resizes_window(width, height).await;
        self.goes_to(fragment).await;
        here
    }

    /// Goes to another tab. Returns the tab left.
    pub async fn goes_to_tab(&self, tab: &Tab) -> Tab {
        let here = Tab(self.client.window().await.unwrap());
        self.client.switch_to_window(tab.0.clone()).await.unwrap();
        here
    }

    /// What the window shows, as a PNG.
    pub async fn photographs(&self) -> Vec<u8> {
        self.client.screenshot().await.unwrap()
    }
}

/// A tab of the browser.
pub struct Tab(fantoccini::wd::WindowHandle);
