//! What must hold at the end of every story.

use serde_json::{Value, json};

use super::protocol;
use super::{Person, Site};

impl Person {
    /// Nothing on the console, no request to another server, no request for a file that does not exist.
    pub(super) async fn check_promises(&self) {
        let console = self.console().await;
        assert!(console.is_empty(), "the console says: {console:#?}");
        let elsewhere = self.asked_elsewhere().await;
        assert!(elsewhere.is_empty(), "asked of others: {elsewhere:#?}");
        let missing = self.site.missing();
        assert!(missing.is_empty(), "asked for and not there: {missing:#?}");
    }

    /// What earlier stories have left in the browser's logs does not belong to this one.
    pub(super) async fn forgets_the_logs(&self) {
        if self.browser.devtools.is_some() {
            for kind in ["browser", "performance"] {
                self.log(kind).await;
            }
        }
    }

    /// Keeps the page's console messages where they would be gone with the page.
    pub(super) async fn notes_the_console(&self) {
        if self.browser.devtools.is_none() {
            const SCRIPT: &str = "return window.harness?.said.splice(0) ?? []";
            let said = super::eyes::strings(&self.glances(SCRIPT, json!([])).await);
            self.heard.borrow_mut().extend(said);
        }
    }

    /// The page's console messages.
    async fn console(&self) -> Vec<String> {
        if self.browser.devtools.is_none() {
            self.notes_the_console().await;
            return self.heard.take();
        }
        let lines = self.log("browser").await;
        let lines = lines.iter().map(|line| line["message"].to_string());
        lines.collect()
    }

    /// The addresses outside the page's own that the page requested.
    async fn asked_elsewhere(&self) -> Vec<String> {
        let own = match &self.site {
            Site::Served(_) => self.site.address(),
            Site::SingleFile(_) => "file://".to_owned(),
        };
        // The browser opens with a page of its own.
        let allowed = [own.as_str(), "data:", "blob:", "about:", "chrome:"];
        let foreign = self.asked_for().await.into_iter();
        foreign
            .filter(|address| !allowed.iter().any(|start| address.starts_with(start)))
            .collect()
    }

    /// The addresses that the page requested: during all of the story, or only by the last page where
    /// the driver keeps no log.
    async fn asked_for(&self) -> Vec<String> {
        if self.browser.devtools.is_none() {
            const SCRIPT: &str = "return performance.getEntries().map(one => one.name)
                .filter(name => name.includes('://'))";
            return super::eyes::strings(&self.glances(SCRIPT, json!([])).await);
        }
        let events = self.log("performance").await;
        let addresses: Vec<String> = events.iter().filter_map(requested).collect();
        assert!(!addresses.is_empty(), "the record of requests is missing");
        addresses
    }

    /// The lines of the driver's log since it was last read.
    async fn log(&self, kind: &str) -> Vec<Value> {
        let wish = json!({ "type": kind });
        let lines = protocol::post(&self.browser.client, "se/log", wish).await;
        lines.as_array().cloned().unwrap_or_default()
    }

    /// When a story fails: the window's picture, and the console messages.
    pub(super) async fn leave_a_picture(&self, name: &str) -> String {
        let name = name.replace("::", "-");
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        let picture = self.browser.client.screenshot().await.unwrap_or_default();
        std::fs::write(&file, picture).unwrap();
        let picture = file.display();
        let console = self.console().await;
        format!("The window as it was: {picture}\nThe console: {console:#?}")
    }
}

/// The address in a line of the log, when the line is a request.
fn requested(line: &Value) -> Option<String> {
    let event: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
    let message = &event["message"];
    if message["method"] != "Network.requestWillBeSent" {
        return None;
    }
    Some(message["params"]["request"]["url"].as_str()?.to_owned())
}
