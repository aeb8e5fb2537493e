//! Files in and out.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Hands a text to the browser as a file to download.
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
    // The click has started the download; the address may go once the browser has read it.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// The text of a file as UTF-8; bytes that are not UTF-8 read as U+FFFD.
///
/// # Errors
/// When the file cannot be read (it was moved, or the browser may not), in the browser's words.
pub async fn text(file: &web_sys::File) -> Result<String, String> {
    let text = JsFuture::from(file.text())
        .await
        .map_err(|error| format!("{error:?}"))?;
    text.as_string().ok_or_else(|| file.name())
}

/// A file of the site by its relative address: the copy inlined in the page when there is one
/// (the single-file page), else fetched from beside the page.
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
