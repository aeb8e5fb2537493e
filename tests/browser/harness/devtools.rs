//! The browser's own protocol, spoken with Chromium directly: its driver passes on only commands that
//! concern one page, each in a request of its own.

use std::cell::{Cell, RefCell};
use std::fs;
use std::net::TcpStream;
use std::path::Path;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// A connection to a running browser.
pub struct Devtools {
    socket: RefCell<WebSocket<TcpStream>>,
    number: Cell<u64>,
}

/// A command and its parameters.
pub type Command<'a> = (&'a str, Value);

impl Devtools {
    /// Opens the connection to the browser that keeps its profile in this folder, where it writes the
    /// address to connect to.
    pub fn connect(profile: &Path) -> Self {
        let place = fs::read_to_string(profile.join("DevToolsActivePort")).unwrap();
        let (port, path) = place.trim().split_once('\n').unwrap();
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        stream.set_nodelay(true).unwrap();
        let address = format!("ws://127.0.0.1:{port}{path}");
        let (socket, _) = tungstenite::client(address, stream).unwrap();
        Self {
            socket: RefCell::new(socket),
            number: Cell::new(0),
        }
    }

    /// Sends a command that concerns the browser as a whole.
    pub fn ask(&self, command: &str, parameters: Value) -> Value {
        self.ask_all(None, vec![(command, parameters)]).remove(0)
    }

    /// Sends a page commands one after another, without waiting for an answer in between.
    pub fn ask_page(&self, page: &str, commands: Vec<Command>) -> Vec<Value> {
        self.ask_all(Some(page), commands)
    }

    fn ask_all(&self, page: Option<&str>, commands: Vec<Command>) -> Vec<Value> {
        let mut socket = self.socket.borrow_mut();
        let first = self.number.get();
        let mut answers = vec![Value::Null; commands.len()];
        let names: Vec<&str> = commands.iter().map(|(name, _)| *name).collect();
        for (method, params) in commands {
            let id = self.number.replace(self.number.get() + 1);
            let mut message = json!({ "id": id, "method": method, "params": params });
            if let Some(page) = page {
                message["sessionId"] = json!(page);
            }
            socket.write(Message::text(message.to_string())).unwrap();
        }
        socket.flush().unwrap();
        let mut waiting = answers.len();
        while waiting > 0 {
            let Message::Text(text) = socket.read().unwrap() else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&text).unwrap();
            // A message without a number is an event of the page; those are read elsewhere.
            let Some(number) = answer["id"].as_u64() else {
                continue;
            };
            let index = usize::try_from(number - first).unwrap();
            let error = &answer["error"];
            assert!(error.is_null(), "{} failed: {error}", names[index]);
            answers[index] = answer["result"].take();
            waiting -= 1;
        }
        answers
    }
}
