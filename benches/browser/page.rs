//! The page in a browser of its own.

use std::time::Duration;

use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::chromium::{Chromium, WINDOW};
use super::driver::Driver;
use super::folder::Folder;
use super::site::Served;
use super::{protocol, watch};

/// How long the driver waits for a script: longer than a group of measurements may take.
const PATIENCE: Duration = Duration::from_secs(900);

/// A page at its start screen.
pub struct Page {
    client: Client,
    // Dropped in this order: the driver first, the folder when nothing uses it any more.
    _driver: Driver,
    _browser: Chromium,
    folder: Folder,
}

impl Page {
    /// Starts a browser and opens the page.
    pub async fn visit(site: &Served) -> Self {
        let folder = Folder::new();
        let browser = Chromium::start(&folder);
        let driver = Driver::start();
        let capabilities = json!({ "goog:chromeOptions": { "debuggerAddress": browser.address } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().cloned().unwrap_or_default())
            .connect(&driver.address)
            .await
            .unwrap_or_else(|error| panic!("the browser does not open: {error}"));
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        client.update_timeouts(patience).await.unwrap();
        let page = Self {
            client,
            _driver: driver,
            _browser: browser,
            folder,
        };
        let script = json!({ "source": watch::SCRIPT });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
        let size = json!({
            "width": WINDOW.0, "height": WINDOW.1, "deviceScaleFactor": 1, "mobile": false,
        });
        page.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
        // Thread time and not wall time, so that other programs do not count.
        let metrics = json!({ "timeDomain": "threadTicks" });
        page.devtools("Performance.enable", metrics).await;
        page.client.goto(&site.address()).await.unwrap();
        page.waits_for("return window.__bench?.start != null").await;
        page
    }

    /// Runs a script in the page and returns its result, or that of its promise.
    pub async fn asks(&self, script: &str) -> Value {
        let answer = self.client.execute(script, Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("{script}\n  failed: {error}"))
    }

    /// Runs a script that returns a number.
    pub async fn number(&self, script: &str) -> f64 {
        self.asks(script).await.as_f64().unwrap_or(f64::NAN)
    }

    /// Waits until a script returns true.
    pub async fn waits_for(&self, script: &str) {
        while self.asks(script).await != true {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Sends a command of the browser's own protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        protocol::post(&self.client, "goog/cdp/execute", body).await
    }

    /// Waits a moment for what the page does by itself after an edit.
    pub async fn rests(&self, milliseconds: u64) {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }

    /// Opens a file. Returns the time from choosing it until it is painted, in milliseconds.
    pub async fn opens(&self, text: &str) -> f64 {
        let file = self.folder.subfolder("files").join("chart.json");
        std::fs::write(&file, text).unwrap();
        self.asks("window.__bench.armOpening()").await;
        let picker = self
            .client
            .find(Locator::Css("input[type=file]"))
            .await
            .unwrap();
        picker.send_keys(&file.to_string_lossy()).await.unwrap();
        self.result().await
    }

    /// How long an action takes, from the first input of this kind until it is painted, in milliseconds.
    pub async fn times(&self, input: &str, act: impl AsyncFnOnce()) -> f64 {
        self.asks(&format!("window.__bench.arm('{input}')")).await;
        act().await;
        self.result().await
    }

    /// The result of the last measurement that was armed, in milliseconds.
    pub async fn result(&self) -> f64 {
        self.number("return window.__bench.result.then(([from, to]) => to - from)")
            .await
    }

    /// How long the page's main thread has worked since its start, in milliseconds.
    pub async fn work(&self) -> f64 {
        let answer = self.devtools("Performance.getMetrics", json!({})).await;
        let metrics = answer["metrics"].as_array().into_iter().flatten();
        let mut duration = metrics.filter(|metric| metric["name"] == "TaskDuration");
        let seconds = duration.next().and_then(|metric| metric["value"].as_f64());
        seconds.unwrap_or(f64::NAN) * 1000.0
    }

    /// The longest task of the page since the last call, in milliseconds. The browser reports tasks
    /// from 50 ms on; it is 0 if there was none.
    pub async fn longest_task(&self) -> f64 {
        self.number(
            "const { longest } = window.__bench; window.__bench.longest = 0; return longest",
        )
        .await
    }

    /// How long each run of a phase that the page marks took since the last call, in milliseconds.
    pub async fn phases(&self, name: &str) -> Vec<f64> {
        let script = format!(
            "const all = window.__bench.marks;
            const found = all.filter(mark => mark[0] === '{name}').map(mark => mark[1]);
            window.__bench.marks = all.filter(mark => mark[0] !== '{name}');
            return found;"
        );
        let answer = self.asks(&script).await;
        let values = answer.as_array().into_iter().flatten();
        values.filter_map(Value::as_f64).collect()
    }
}
