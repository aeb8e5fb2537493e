//! A running browser, and the empty part of it that a story gets.

use std::path::Path;

use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::devtools::Devtools;
use super::driver::Driver;
use super::engine::{Engine, Start};
use super::folder::Folder;

/// A browser with its driver.
pub struct Browser {
    pub engine: &'static Engine,
    pub client: Client,
    /// The connection to it, where the engine has one.
    pub devtools: Option<Devtools>,
    /// The tab that it opened with.
    first: WindowHandle,
    // In this order: the browser goes before the folder that it writes to.
    _driver: Driver,
    _folder: Folder,
}

/// A tab, and the name by which the connection to the browser knows it.
#[derive(Clone)]
pub struct Tab {
    pub handle: WindowHandle,
    pub page: Option<String>,
}

impl Browser {
    /// Opens a browser that speaks this language and downloads into this folder.
    pub async fn open(
        engine: &'static Engine,
        words: banyan_core::text::Locale,
        downloads: &Path,
    ) -> Self {
        let folder = Folder::new();
        let profile = folder.subfolder("profile");
        let start = Start {
            words,
            profile: &profile,
            downloads,
        };
        let driver = Driver::start(engine, &start);
        let Value::Object(capabilities) = (engine.capabilities)(&start) else {
            unreachable!("capabilities are an object");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .unwrap_or_else(|error| panic!("{} does not open: {error}", engine.name));
        let devtools = engine.devtools.then(|| Devtools::connect(&profile));
        let first = client.window().await.unwrap();
        Self {
            engine,
            client,
            devtools,
            first,
            _driver: driver,
            _folder: folder,
        }
    }

    /// The tab that the browser opened with.
    pub fn first_tab(&self) -> Tab {
        self.tab(self.first.clone())
    }

    /// Opens a tab, in a context if there is one, and goes there.
    pub async fn open_tab(&self, context: Option<&Context>) -> Tab {
        let handle = match (&self.devtools, context) {
            (Some(devtools), Some(Context(id))) => {
                let wish = json!({ "url": "about:blank", "browserContextId": id });
                let made = devtools.ask("Target.createTarget", wish);
                WindowHandle::try_from(text(&made["targetId"])).unwrap()
            }
            _ => self.client.new_window(true).await.unwrap().handle,
        };
        self.client.switch_to_window(handle.clone()).await.unwrap();
        self.tab(handle)
    }

    fn tab(&self, handle: WindowHandle) -> Tab {
        let page = self.devtools.as_ref().map(|devtools| {
            let id: String = handle.clone().into();
            let wish = json!({ "targetId": id, "flatten": true });
            text(&devtools.ask("Target.attachToTarget", wish)["sessionId"])
        });
        Tab { handle, page }
    }

    /// Closes the browser.
    pub async fn close(self) {
        // Where this fails, the driver takes the browser down with it.
        let _ = self.client.close().await;
    }
}

/// A part of a browser that shares nothing with the others: neither storage nor permissions.
pub struct Context(String);

impl Context {
    pub fn make(devtools: &Devtools) -> Self {
        let made = devtools.ask("Target.createBrowserContext", json!({}));
        Self(text(&made["browserContextId"]))
    }

    /// How commands for the whole browser refer to it.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// Closes it with all its tabs.
    pub async fn dispose(self, browser: &Browser) {
        if let Some(devtools) = &browser.devtools {
            let wish = json!({ "browserContextId": self.0 });
            devtools.ask("Target.disposeBrowserContext", wish);
        }
        let first = browser.first.clone();
        browser.client.switch_to_window(first).await.unwrap();
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
