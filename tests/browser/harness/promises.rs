//! What holds at the end of every story.

use serde_json::Value;

use super::protocol;
use super::{Person, Site};

impl Person {
    /// Nothing on the console, nothing asked of another server, no file asked for in vain.
    pub(super) async fn check_promises(&self) {
        let console = self.console().await;
        assert!(console.is_empty(), "the console says: {console:#?}");
        let elsewhere = self.asked_elsewhere().await;
        assert!(elsewhere.is_empty(), "asked of others: {elsewhere:#?}");
        let in_vain = self.site.asked_in_vain();
        assert!(in_vain.is_empty(), "asked for in vain: {in_vain:#?}");
    }

    /// What the page's console says.
    async fn console(&self) -> Vec<String> {
        let lines = protocol::log(&self.client, "browser").await;
        let lines = lines.iter().map(|line| line["message"].to_string());
        lines.collect()
    }

    /// The addresses that the page asked for and that are not its own.
    async fn asked_elsewhere(&self) -> Vec<String> {
        let own = match &self.site {
            Site::Served(_) => self.site.address(),
            Site::SingleFile(_) => "file://".to_owned(),
        };
        // The browser opens with a page of its own.
        let allowed = [own.as_str(), "data:", "blob:", "about:", "chrome:"];
        let events = protocol::log(&self.client, "performance").await;
        let addresses: Vec<String> = events.iter().filter_map(requested).collect();
        assert!(!addresses.is_empty(), "the record of requests is missing");
        let foreign = addresses.into_iter();
        foreign
            .filter(|address| !allowed.iter().any(|start| address.starts_with(start)))
            .collect()
    }

    /// When a story fails: what the window showed, and what the console said.
    pub(super) async fn leave_a_picture(&self) {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("story").replace("::", "-");
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        if let Ok(picture) = self.client.screenshot().await
            && std::fs::write(&file, picture).is_ok()
        {
            eprintln!("The window as it was: {}", file.display());
        }
        let console = self.console().await;
        eprintln!("The console: {console:#?}");
    }
}

/// The address in a line of the record, when the line is a request.
fn requested(line: &Value) -> Option<String> {
    let event: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
    let message = &event["message"];
    if message["method"] != "Network.requestWillBeSent" {
        return None;
    }
    Some(message["params"]["request"]["url"].as_str()?.to_owned())
}
