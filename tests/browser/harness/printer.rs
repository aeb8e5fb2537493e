//! The browser's own printing to PDF, and what is on the paper then.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::{Person, protocol};

/// A4 in cm, the driver's unit.
const A4: (f64, f64) = (21.0, 29.7);

/// A PDF on the disk, which exists as long as the person's folder.
pub struct Printed {
    file: PathBuf,
}

impl Person {
    /// Prints the sheets of the preview to a PDF. In a headless browser nobody can answer the print
    /// dialog, so the page's request for it is recorded, and the driver prints instead.
    pub async fn prints(&self) -> Printed {
        self.waits_for_print_dialog().await;
        self.presses_button(self.words.print()).await;
        self.expects_print_dialogs(1).await;
        let (width, height) = A4;
        let wish = json!({ "page": { "width": width, "height": height } });
        if !self.browser.engine.prints {
            self.lacks("a printer");
        }
        let answer = protocol::post(&self.browser.client, "print", wish).await;
        let answer = answer.as_str().unwrap_or_default();
        let file = self.folder.subfolder("printed").join("sheets.pdf");
        fs::write(&file, STANDARD.decode(answer).unwrap()).unwrap();
        Printed { file }
    }

    /// From now on, counts the print dialogs that the page asks for instead of showing them.
    pub async fn waits_for_print_dialog(&self) {
        let script = "window.asked = 0; window.print = () => { window.asked += 1; }";
        self.asks(script, json!([])).await;
    }

    /// Waits until the page has asked for this many print dialogs.
    pub async fn expects_print_dialogs(&self, count: u64) {
        let look = async || self.print_dialogs().await;
        self.expects("print dialogs", look, count).await;
    }

    /// How many print dialogs the page has asked for.
    pub async fn print_dialogs(&self) -> u64 {
        let asked = self.asks("return window.asked", json!([])).await;
        asked.as_u64().unwrap_or_default()
    }
}

impl Printed {
    /// The text of each page, line by line in document order, without the page number.
    pub fn pages(&self) -> Vec<Vec<String>> {
        let text = self.run("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"]);
        let pages = text.trim_end_matches('\u{c}').split('\u{c}');
        pages
            .map(|page| {
                let lines = page.lines().map(str::trim);
                let lines = lines.filter(|line| !line.is_empty() && !is_page_number(line));
                lines.map(str::to_owned).collect()
            })
            .collect()
    }

    /// All text without spaces: where lines are broken is up to the browser.
    pub fn text(&self) -> String {
        let lines = self.pages().concat().concat();
        together(&lines)
    }

    /// The size of the paper as reported by pdfinfo, and the title of the document.
    pub fn facts(&self) -> String {
        self.run("pdfinfo", &[], &[])
    }

    /// Copies it to where it can be looked at.
    pub fn keep(&self, name: &str) {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
        fs::copy(&self.file, folder.join(name)).unwrap();
    }

    fn run(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let output = Command::new(program)
            .args(before)
            .arg(&self.file)
            .args(after)
            .output()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        assert!(output.status.success(), "{program}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// A text without its spaces.
pub fn together(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A page number such as "3 / 12".
fn is_page_number(line: &str) -> bool {
    line.split_once(" / ").is_some_and(|(page, of)| {
        let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        number(page) && number(of)
    })
}
