//! Printing, and the name that browsers give to what is printed.

/// Opens the browser's print dialog and returns when it is closed.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Fails only where the page may not print at all, which the browser says itself.
        let _ = window.print();
    }
}

/// Gives the page another title, because a PDF is named after it. Returns the title before.
pub fn rename_page(title: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let before = document.title();
    document.set_title(title);
    Some(before)
}
