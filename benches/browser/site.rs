//! The built page on a server of its own.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use tiny_http::{Header, Request, Response, Server};

/// A file server for one run.
pub struct Site {
    server: Arc<Server>,
    asked_for: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves this folder.
    pub fn start(folder: PathBuf) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let asked_for = Arc::new(Mutex::new(Vec::new()));
        let (serving, asked) = (server.clone(), asked_for.clone());
        let thread = std::thread::spawn(move || {
            for request in serving.incoming_requests() {
                if let Some(name) = answer(request, &folder) {
                    asked.lock().unwrap().push(name);
                }
            }
        });
        Self {
            server,
            asked_for,
            thread: Some(thread),
        }
    }

    /// The page's address.
    pub fn address(&self) -> String {
        let port = self
            .server
            .server_addr()
            .to_ip()
            .map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}/")
    }

    /// The files that were asked for until now, each once.
    pub fn asked_for(&self) -> Vec<String> {
        let mut names = self.asked_for.lock().unwrap().clone();
        names.sort_unstable();
        names.dedup();
        names
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Answers with a file of the folder and tells its name; `None` when there is no such file.
fn answer(request: Request, folder: &Path) -> Option<String> {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let name = path.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name }.to_owned();
    let file = if name.contains("..") {
        None
    } else {
        File::open(folder.join(&name)).ok()
    };
    let Some(file) = file else {
        let _ = request.respond(Response::empty(404));
        return None;
    };
    let kind = Header::from_bytes("Content-Type", content_type(&name)).unwrap();
    // A browser that has gone away in the meantime is no failure of the page.
    let _ = request.respond(Response::from_file(file).with_header(kind));
    Some(name)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
