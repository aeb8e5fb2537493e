//! Files to and from the page.

use std::fs;
use std::path::PathBuf;

use fantoccini::Locator;
use serde_json::json;

use super::Person;

/// A file downloaded from the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name as the browser stored it.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Person {
    /// Puts a file on the disk.
    pub fn has_file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.subfolder("files").join(name);
        fs::write(&file, text).unwrap();
        file
    }

    /// Chooses a file in the dialog that “Open a file” shows.
    pub async fn chooses_file(&self, name: &str, text: &str) {
        let file = self.has_file(name, text);
        self.sees_in_document("input[type=file]").await;
        let picker = self
            .browser
            .client
            .find(Locator::Css("input[type=file]"))
            .await;
        let picker = picker.unwrap();
        picker.send_keys(&file.to_string_lossy()).await.unwrap();
    }

    /// Chooses an option of a drop-down list.
    pub async fn chooses_option(&self, selector: &str, option: &str) {
        self.sees(selector).await;
        let list = self
            .browser
            .client
            .find(Locator::Css(selector))
            .await
            .unwrap();
        list.select_by_label(option).await.unwrap();
    }

    /// Drags a file from the desktop onto the page and drops it.
    pub async fn drops_file(&self, name: &str, text: &str, at: (f64, f64)) {
        let file = self.has_file(name, text);
        let data = json!({ "items": [], "files": [file], "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": at.0, "y": at.1, "data": data });
            self.devtools("files that are dropped", "Input.dispatchDragEvent", event);
        }
    }

    /// Opens a chart from the start screen by choosing a file; the page must not ask anything.
    pub async fn opens(&self, text: &str) {
        self.chooses_file("chart.json", text).await;
        self.sees(".editor .card").await;
        // The panel is a part of the program that comes when the drawing stands.
        self.sees_in_document(".editor.no-panel, .panel .panel-head")
            .await;
    }

    /// Exports the chart by its shortcut and takes the file.
    pub async fn exports(&self) -> String {
        self.presses("Ctrl+e").await;
        self.takes_download().await.text
    }

    /// Takes the file that the page downloads. It is removed from the folder, so that the browser does
    /// not rename the next one with the same name.
    pub async fn takes_download(&self) -> Download {
        let look = async || self.downloaded();
        let (path, _) = self
            .eventually("a download", look, |(path, _)| path.is_some())
            .await;
        let path = path.unwrap_or_default();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).unwrap();
        fs::remove_file(path).unwrap();
        Download { name, text }
    }

    /// A file in the downloads that the browser has finished, and everything in the folder.
    fn downloaded(&self) -> (Option<PathBuf>, Vec<PathBuf>) {
        let files = fs::read_dir(&self.downloads)
            .unwrap()
            .filter_map(Result::ok);
        let files: Vec<PathBuf> = files.map(|file| file.path()).collect();
        // During a download, the file has another name, or is empty next to a partial one.
        let done = |file: &&PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            !name.starts_with('.')
                && !name.ends_with(".crdownload")
                && !name.ends_with(".part")
                && fs::metadata(file).is_ok_and(|data| data.len() > 0)
        };
        (files.iter().find(done).cloned(), files)
    }
}
