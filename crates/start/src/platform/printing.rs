//! Paper, and the name that browsers give to what is printed.

/// Opens the browser's own print dialog. Comes back when it is closed.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused only where the page may not print at all; the browser says so itself.
        let _ = window.print();
    }
}

/// Gives the page another title: a PDF is called after it. The title before comes back.
pub fn rename_page(title: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let before = document.title();
    document.set_title(title);
    Some(before)
}
