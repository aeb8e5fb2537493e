//! Reads and sets the caret in a text area.

use web_sys::HtmlTextAreaElement;

/// Where to put the caret in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caret {
    /// After this many UTF-16 units, as the browser counts.
    At(u32),
    /// At the end of the text.
    End,
}

/// Moves focus to a field.
pub fn take_keyboard(field: &HtmlTextAreaElement, caret: Caret) {
    let _ = field.focus();
    let at = match caret {
        Caret::At(at) => at,
        Caret::End => units(&field.value()),
    };
    let _ = field.set_selection_range(at, at);
}

/// The length of a text as the browser counts it.
pub fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The text before the selection and after it.
pub fn around_selection(field: &HtmlTextAreaElement) -> (String, String) {
    // The browser counts in UTF-16.
    let text: Vec<u16> = field.value().encode_utf16().collect();
    let place = |at: Result<Option<u32>, _>| {
        let at = at.ok().flatten().map_or(text.len(), |at| at as usize);
        at.min(text.len())
    };
    let start = place(field.selection_start());
    let end = place(field.selection_end()).max(start);
    (
        String::from_utf16_lossy(&text[..start]),
        String::from_utf16_lossy(&text[end..]),
    )
}

/// Whether the caret is at the start of the text with nothing selected.
pub fn at_start(field: &HtmlTextAreaElement) -> bool {
    let start = field.selection_start().ok().flatten();
    let end = field.selection_end().ok().flatten();
    start == Some(0) && end == Some(0)
}
