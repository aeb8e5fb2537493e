//! The commands that go to the driver unchanged.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command below the session's address.
#[derive(Debug)]
struct Raw {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Sends the driver a command and returns its answer.
pub async fn post(client: &Client, path: &'static str, body: Value) -> Value {
    let told = body.to_string();
    let answer = client.issue_cmd(Raw { path, body }).await;
    answer.unwrap_or_else(|error| panic!("{path} {told} failed: {error}"))
}
