//! Sheets on paper: what is ordered, each sheet as it is looked at, and all of them as Markdown.

use crate::platform::files;
use banyan_core::format;
use banyan_core::paper::{PrintOrder, PrintScope, Sheet, What, markdown};
use banyan_core::text::Locale;

use super::Editor;

impl Editor {
    /// Lists the sheets of this kind in this scope, with a title for all of them together.
    pub fn order_paper(
        self,
        what: What,
        scope: PrintScope,
        locale: Locale,
    ) -> (PrintOrder, String) {
        self.read(|document| {
            let order = PrintOrder::of(document, what, scope, locale);
            let title = order.title(document);
            (order, title)
        })
    }

    /// Makes one sheet of an order; `None` beyond the last.
    pub fn sheet(self, order: &PrintOrder, index: usize) -> Option<Sheet> {
        self.read_session(|session| order.sheet(session.document(), index, session.host()))
    }

    /// Exports all sheets of an order as one Markdown file: it can be pasted whole into a document
    /// or a wiki, and the order of the sheets is kept.
    pub fn save_markdown(self, order: &PrintOrder, title: &str) {
        let sheets: Vec<Sheet> = (0..order.sheets().len())
            .filter_map(|index| self.sheet(order, index))
            .collect();
        let name = format::file_name(title, "md");
        let words = self.app.words();
        self.app.say(
            match files::download(&name, "text/markdown", &markdown(&sheets)) {
                Ok(()) => words.exported(&name),
                Err(why) => words.not_exported(&why),
            },
        );
    }
}
