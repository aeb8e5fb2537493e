//! The person at the page.

use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::path::PathBuf;
use std::time::Instant;

use banyan_core::text::Locale;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use super::browser::{Browser, Context, Tab};
use super::devtools::Devtools;
use super::engine::WINDOW;
use super::folder::Folder;
use super::patience::{GLANCE, PATIENCE};
use super::site::Site;
use super::story::Lacks;

/// Runs before the page's own scripts.
const PAGE: &str = include_str!("page.js");

/// A person with an empty browser, or an empty part of one. They speak one language, and read the page
/// in it.
pub struct Person {
    /// The words that the page should use.
    pub words: Locale,
    pub(super) browser: Browser,
    /// The part of the browser that is theirs; `None` when all of it is.
    pub(super) context: Option<Context>,
    tab: RefCell<Tab>,
    pub(super) pointer: Cell<(f64, f64)>,
    pub(super) touching: Cell<usize>,
    /// The console messages of pages that have been left, where the driver keeps no log.
    pub(super) heard: RefCell<Vec<String>>,
    pub(super) downloads: PathBuf,
    pub(super) folder: Folder,
    pub(super) site: Site,
}

impl Person {
    /// Takes a browser and goes to the page.
    pub(super) async fn arrive(
        words: Locale,
        browser: Browser,
        context: Option<Context>,
        folder: Folder,
        site: Site,
    ) -> Self {
        let tab = match &context {
            Some(context) => browser.open_tab(Some(context)).await,
            None => browser.first_tab(),
        };
        let person = Self {
            words,
            browser,
            context,
            tab: RefCell::new(tab),
            pointer: Cell::new((0.0, 0.0)),
            touching: Cell::new(0),
            heard: RefCell::new(Vec::new()),
            downloads: folder.subfolder("downloads"),
            folder,
            site,
        };
        if let Some(devtools) = &person.browser.devtools {
            let downloads = person
                .for_context(json!({ "behavior": "allow", "downloadPath": person.downloads }));
            devtools.ask("Browser.setDownloadBehavior", downloads);
            person.empties_the_clipboard();
        }
        person.prepares_tab().await;
        person.forgets_the_logs().await;
        person.goes_to_the_page().await;
        person
    }

    /// Closes everything that is theirs. The browser keeps running if only a part of it was.
    pub(super) async fn leaves(self) -> Option<Browser> {
        let Some(context) = self.context else {
            self.browser.close().await;
            return None;
        };
        context.dispose(&self.browser).await;
        Some(self.browser)
    }

    /// Gives the tab the person's language and the right size, with our script in it.
    async fn prepares_tab(&self) {
        let (width, height) = WINDOW;
        self.sizes_window(width, height).await;
        let Some((devtools, page)) = self.line() else {
            return;
        };
        let script = json!({ "source": PAGE });
        let language = json!({ "userAgent": "", "acceptLanguage": self.words.tag() });
        let mut commands = vec![
            ("Page.enable", json!({})),
            ("Page.addScriptToEvaluateOnNewDocument", script),
        ];
        // A browser of one's own was started in the language.
        if self.context.is_some() {
            commands.push(("Emulation.setUserAgentOverride", language));
        }
        devtools.ask_page(&page, commands);
    }

    /// The one of two texts that is in the person's language.
    pub fn reads_as<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        match self.words {
            Locale::Chinese => chinese,
            Locale::English => english,
        }
    }

    /// Goes to the page's own address and waits until it has loaded.
    pub async fn goes_to_the_page(&self) {
        self.goes_to("").await;
    }

    /// Goes to an address below the page's own, such as "#/chart/x".
    pub async fn goes_to(&self, fragment: &str) {
        let address = format!("{}{fragment}", self.site.address());
        self.notes_the_console().await;
        self.browser.client.goto(&address).await.unwrap();
        self.sees_the_page().await;
    }

    /// Leaves for a page that is not ours.
    pub async fn goes_elsewhere(&self) {
        self.notes_the_console().await;
        self.browser.client.goto("about:blank").await.unwrap();
    }

    /// Reloads the page.
    pub async fn reloads(&self) {
        self.notes_the_console().await;
        self.browser.client.refresh().await.unwrap();
        self.sees_the_page().await;
    }

    /// Goes back one page.
    pub async fn goes_back(&self) {
        self.browser.client.back().await.unwrap();
        self.brings_our_script().await;
    }

    async fn sees_the_page(&self) {
        self.brings_our_script().await;
        self.sees(".start, .editor").await;
    }

    /// Where our script cannot run before the page's own, it runs as soon as it can.
    async fn brings_our_script(&self) {
        if self.line().is_none() {
            let result = self.browser.client.execute(PAGE, Vec::new()).await;
            result.unwrap_or_else(|error| panic!("our script fails: {error}"));
        }
    }

    /// The part of the address after the page's own.
    pub async fn fragment(&self) -> String {
        let hash = self.asks("return location.hash", json!([])).await;
        hash.as_str().unwrap_or_default().to_owned()
    }

    /// Gives the window this inner size, and waits until the page has been drawn at it.
    pub async fn resizes_window(&self, width: u32, height: u32) {
        const SCRIPT: &str = "return innerWidth === arguments[0] && innerHeight === arguments[1]
            && new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true))))";
        self.sizes_window(width, height).await;
        let look = async || self.glances(SCRIPT, json!([width, height])).await;
        self.expects("the new size", look, json!(true)).await;
    }

    async fn sizes_window(&self, width: u32, height: u32) {
        if let Some((devtools, page)) = self.line() {
            let size = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            devtools.ask_page(&page, vec![("Emulation.setDeviceMetricsOverride", size)]);
            return;
        }
        // Once to learn how much the browser takes for itself, and once more with that added.
        let client = &self.browser.client;
        client.set_window_size(width, height).await.unwrap();
        let inside = self.glances("return [innerWidth, innerHeight]", json!([]));
        let inside = inside.await;
        let lacks = |wish: u32, index: usize| {
            let is = inside[index].as_u64().and_then(|is| u32::try_from(is).ok());
            wish + wish.saturating_sub(is.unwrap_or(wish))
        };
        let (width, height) = (lacks(width, 0), lacks(height, 1));
        client.set_window_size(width, height).await.unwrap();
    }

    /// Waits until what is seen satisfies the condition; fails with what was seen if it never does.
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
                "it never came: {what}\n  last seen: {seen:?}"
            );
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until what is seen equals this.
    pub async fn expects<T: Debug + PartialEq>(
        &self,
        what: &str,
        look: impl AsyncFn() -> T,
        expected: T,
    ) {
        let told = format!("{what}\n  expected: {expected:?}");
        self.eventually(&told, look, |seen| *seen == expected).await;
    }

    /// Runs a script in the page once the page has done what it was told, and returns the script's
    /// result.
    pub async fn asks(&self, script: &str, arguments: Value) -> Value {
        let busy = "if (window.harness?.works()) return ['works'];";
        let script = format!(
            "{busy} return (async function () {{ {script} }})(...arguments).then(seen => ['seen', seen])"
        );
        let look = async || self.glances(&script, arguments.clone()).await;
        let done = |answer: &Value| answer[0] == "seen";
        let mut answer = self.eventually("the page is done", look, done).await;
        answer[1].take()
    }

    /// Runs a script in the page at once, whatever the page is doing.
    pub(super) async fn glances(&self, script: &str, arguments: Value) -> Value {
        if let Some((devtools, page)) = self.line() {
            let call = format!("(function () {{ {script} }})(...{arguments})");
            let wish = json!({ "expression": call, "awaitPromise": true, "returnByValue": true });
            let answer = devtools.ask_page(&page, vec![("Runtime.evaluate", wish)]);
            let failed = &answer[0]["exceptionDetails"];
            assert!(failed.is_null(), "{script}\n  failed: {failed}");
            return answer[0]["result"]["value"].clone();
        }
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let answer = self.browser.client.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}\n  failed: {error}"))
    }

    /// Waits until nothing is about to move that a hand could miss. Long work may still be going on.
    pub(super) async fn lets_the_page_do_its_work(&self) {
        const SCRIPT: &str = "return window.harness?.moves() ?? false";
        let look = async || self.glances(SCRIPT, json!([])).await;
        self.expects("the page still moves", look, json!(false))
            .await;
    }

    /// Whether the browser still draws the page: a frame comes within ten seconds.
    pub(super) async fn sees_frames(&self) -> bool {
        const SCRIPT: &str = "return Promise.race([
            new Promise(comes => requestAnimationFrame(() => comes(true))),
            new Promise(ends => setTimeout(() => ends(false), 10_000))])";
        self.glances(SCRIPT, json!([])).await == json!(true)
    }

    /// The connection to the browser and the name of the page, where the engine has one.
    pub(super) fn line(&self) -> Option<(&Devtools, String)> {
        let devtools = self.browser.devtools.as_ref()?;
        let page = self.tab.borrow().page.clone()?;
        Some((devtools, page))
    }

    /// Sends a command of the browser's own protocol; `needed_for` is what cannot be done without it.
    pub(super) fn devtools(&self, needed_for: &'static str, command: &str, parameters: Value) {
        match self.line() {
            Some((devtools, page)) => {
                devtools.ask_page(&page, vec![(command, parameters)]);
            }
            None => self.lacks(needed_for),
        }
    }

    /// Ends the story: it cannot be told in this browser.
    pub(super) fn lacks(&self, what: &'static str) -> ! {
        let engine = self.browser.engine.name;
        std::panic::resume_unwind(Box::new(Lacks(format!("{engine} has not got {what} here"))))
    }

    /// Lets the page read and write the clipboard.
    pub(super) fn may_use_the_clipboard(&self) {
        let Some(devtools) = &self.browser.devtools else {
            self.lacks("a clipboard that others write to")
        };
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let wish = self.for_context(json!({ "permissions": permissions }));
        devtools.ask("Browser.grantPermissions", wish);
    }

    /// The parameters with the name of the part of the browser that they apply to.
    fn for_context(&self, mut parameters: Value) -> Value {
        if let Some(context) = &self.context {
            parameters["browserContextId"] = json!(context.id());
        }
        parameters
    }

    /// Opens another tab with the page at this address and goes there. Returns the tab left.
    pub async fn opens_another_tab(&self, fragment: &str) -> Tab {
        let new = self.browser.open_tab(self.context.as_ref()).await;
        let here = self.tab.replace(new);
        self.prepares_tab().await;
        self.goes_to(fragment).await;
        here
    }

    /// Goes to another tab. Returns the tab left.
    pub async fn goes_to_tab(&self, tab: &Tab) -> Tab {
        let handle: WindowHandle = tab.handle.clone();
        self.browser.client.switch_to_window(handle).await.unwrap();
        self.tab.replace(tab.clone())
    }

    /// What the window shows, as a PNG.
    pub async fn photographs(&self) -> Vec<u8> {
        self.lets_the_page_do_its_work().await;
        self.browser.client.screenshot().await.unwrap()
    }
}
