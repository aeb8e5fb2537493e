//! Reading and downloading files.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Downloads a text as a file.
///
/// # Errors
/// When the browser refuses, in its own words.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), String> {
    save(name, mime, text).map_err(|error| format!("{error:?}"))
}

fn save(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document()?.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The click has started the download; the address can be revoked once the browser has read it.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// How much of a file is read at a time, in bytes.
const PIECE: f64 = 4.0 * 1024.0 * 1024.0;

/// Reads a file as text, piece by piece. Bytes that are not UTF-8 become U+FFFD.
pub struct FileRead {
    file: web_sys::File,
    at: f64,
    text: String,
    /// The beginning of a character whose other bytes are in the next piece.
    rest: Vec<u8>,
}

impl FileRead {
    pub fn of(file: &web_sys::File) -> Self {
        Self {
            file: file.clone(),
            at: 0.0,
            text: String::new(),
            rest: Vec::new(),
        }
    }

    /// Reads the next piece. Returns whether there was one.
    ///
    /// # Errors
    /// When the file cannot be read (it was moved, or access is denied), in the browser's words.
    pub async fn more(&mut self) -> Result<bool, String> {
        if self.at >= self.file.size() {
            return Ok(false);
        }
        let bytes = self.piece().await.map_err(|error| format!("{error:?}"))?;
        self.at += PIECE;
        self.take(&bytes);
        Ok(true)
    }

    async fn piece(&self) -> Result<Vec<u8>, JsValue> {
        let end = (self.at + PIECE).min(self.file.size());
        let piece = self.file.slice_with_f64_and_f64(self.at, end)?;
        let buffer = JsFuture::from(piece.array_buffer()).await?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }

    fn take(&mut self, bytes: &[u8]) {
        if self.text.is_empty() {
            self.text.reserve(self.file.size() as usize);
        }
        self.rest.extend_from_slice(bytes);
        let bytes = std::mem::take(&mut self.rest);
        let end = bytes.len();
        let begun = |&length: &usize| is_begun(&bytes[end - length..]);
        let cut = end - (1..=end.min(3)).find(begun).unwrap_or(0);
        self.text.push_str(&String::from_utf8_lossy(&bytes[..cut]));
        self.rest = bytes[cut..].to_vec();
    }

    /// How much has been read, from 0 to 1.
    pub fn progress(&self) -> f64 {
        (self.at / self.file.size().max(1.0)).min(1.0)
    }

    /// The text, once everything has been read.
    pub fn text(mut self) -> String {
        self.text.push_str(&String::from_utf8_lossy(&self.rest));
        self.text
    }
}

/// Whether these bytes are the beginning of a character, but not all of it.
fn is_begun(bytes: &[u8]) -> bool {
    matches!(str::from_utf8(bytes), Err(error) if error.valid_up_to() == 0 && error.error_len().is_none())
}

/// A file of the site by its relative address: the copy inside the page when there is one (the
/// single-file page), or else fetched from next to the page.
///
/// # Errors
/// When it is not there or cannot be fetched, in words.
pub async fn site_text(inline_id: &str, address: &str) -> Result<String, String> {
    let inlined = document()
        .ok()
        .and_then(|document| document.get_element_by_id(inline_id))
        .and_then(|element| element.text_content());
    if let Some(text) = inlined {
        return Ok(text);
    }
    fetch(address).await.map_err(|error| format!("{error:?}"))
}

async fn fetch(address: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address))
        .await?
        .dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_str(&response.status_text()));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}

fn document() -> Result<web_sys::Document, JsValue> {
    web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)
}
