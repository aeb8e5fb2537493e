//! The built page: on a server of its own, or as the single file on the disk.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The page must run below any path, not only at the root of a server.
const PATH: &str = "/some/where/";

/// Where the built page is.
pub fn dist() -> PathBuf {
    let folder = std::env::var_os("BANYAN_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    );
    assert!(
        folder.join("index.html").is_file(),
        "There is no built page in {}: run `cargo xtask dist` first.",
        folder.display()
    );
    folder
}

/// How a person gets to the page.
pub enum Site {
    /// From a server.
    Served(Served),
    /// By opening `banyan.html` from the disk.
    SingleFile(PathBuf),
}

impl Site {
    /// The page on a server of its own.
    pub fn served() -> Self {
        Self::Served(Served::start(dist()))
    }

    /// The page as one file.
    pub fn single_file() -> Self {
        let file = dist().join("banyan.html");
        assert!(file.is_file(), "There is no {}.", file.display());
        Self::SingleFile(file)
    }

    /// The page's address.
    pub fn address(&self) -> String {
        match self {
            Self::Served(served) => served.address(),
            Self::SingleFile(file) => format!("file://{}", file.display()),
        }
    }

    /// The requests for files that do not exist.
    pub fn missing(&self) -> Vec<String> {
        match self {
            Self::Served(served) => served.asked(false),
            Self::SingleFile(_) => Vec::new(),
        }
    }
}

/// A file server for one run. Each connection is answered by a thread of its own and closed, so that
/// none waits for another.
pub struct Served {
    port: u16,
    /// The requests, and whether each file existed.
    asked: Arc<Mutex<Vec<(String, bool)>>>,
}

impl Served {
    /// Serves this folder.
    pub fn start(folder: PathBuf) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let answered = asked.clone();
        // It keeps listening until the tests are over, which does no harm.
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (folder, answered) = (folder.clone(), answered.clone());
                std::thread::spawn(move || {
                    // A browser that has gone away in the meantime is not a failure of the page.
                    if let Ok(Some(answer)) = answer(connection, &folder) {
                        answered.lock().unwrap().push(answer);
                    }
                });
            }
        });
        Self { port, asked }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{PATH}", self.port)
    }

    /// The requests so far for files that existed, or that did not.
    pub fn asked(&self, there: bool) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        let names = asked.iter().filter(|(_, found)| *found == there);
        names.map(|(name, _)| name.clone()).collect()
    }
}

/// Answers with a file of the folder. Returns the requested path, and whether there is such a file.
fn answer(connection: TcpStream, folder: &Path) -> std::io::Result<Option<(String, bool)>> {
    let mut lines = BufReader::new(&connection).lines();
    let Some(request) = lines.next().transpose()? else {
        // The browser opens connections in advance and may never use them.
        return Ok(None);
    };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let url = request.split(' ').nth(1).unwrap_or_default();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.strip_prefix(PATH).filter(|name| !name.contains(".."));
    let name = name.map(|name| if name.is_empty() { "index.html" } else { name });
    let content = name.and_then(|name| Some((name, fs::read(folder.join(name)).ok()?)));
    let mut connection = &connection;
    let Some((name, content)) = content else {
        connection.write_all(
            b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        )?;
        return Ok(Some((url.to_owned(), false)));
    };
    write!(
        connection,
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        content_type(name),
        content.len()
    )?;
    connection.write_all(&content)?;
    Ok(Some((name.to_owned(), true)))
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
