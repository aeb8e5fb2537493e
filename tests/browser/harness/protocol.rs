//! The commands that go to the driver as they are: the browser's own protocol and its logs.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below the address of the session.
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

/// Gives a command of the browser's own protocol.
pub async fn devtools(client: &Client, command: &str, parameters: Value) -> Value {
    let raw = Raw {
        path: "goog/cdp/execute",
        body: json!({ "cmd": command, "params": parameters }),
    };
    let answer = client.issue_cmd(raw).await;
    answer.unwrap_or_else(|error| panic!("{command} failed: {error}"))
}

/// Prints the page and gives the PDF in Base64.
pub async fn print(client: &Client, wish: Value) -> String {
    let raw = Raw {
        path: "print",
        body: wish,
    };
    let answer = client.issue_cmd(raw).await;
    let answer = answer.unwrap_or_else(|error| panic!("the page does not print: {error}"));
    answer.as_str().unwrap_or_default().to_owned()
}

/// The lines of a log since it was last asked for.
pub async fn log(client: &Client, kind: &str) -> Vec<Value> {
    let raw = Raw {
        path: "se/log",
        body: json!({ "type": kind }),
    };
    let answer = client.issue_cmd(raw).await;
    let lines = answer.unwrap_or_else(|error| panic!("no {kind} log: {error}"));
    lines.as_array().cloned().unwrap_or_default()
}
