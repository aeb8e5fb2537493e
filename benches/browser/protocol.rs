//! The browser's own protocol, by way of the driver.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the browser's own protocol below the address of the session.
#[derive(Debug)]
struct Execute(Value);

impl WebDriverCompatibleCommand for Execute {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

/// Gives a command of the browser's own protocol.
pub async fn devtools(client: &Client, command: &str, parameters: Value) -> Value {
    let answer = client
        .issue_cmd(Execute(json!({ "cmd": command, "params": parameters })))
        .await;
    answer.unwrap_or_else(|error| panic!("{command} failed: {error}"))
}
