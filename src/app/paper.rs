//! Sheets on paper: what is asked for, each sheet as it is looked at, and all of them as Markdown.

use leptos::prelude::*;

use crate::platform::files;
use banyan_core::format;
use banyan_core::model::Kind;
use banyan_core::paper::{PrintOrder, PrintScope, Sheet, What, markdown};
use banyan_core::text::Locale;

use super::{Dialog, Editor};

impl Editor {
    /// Shows the preview of this kind of paper: of the leading card if it has such a sheet, else of
    /// its branch; of the whole chart when nothing is selected.
    pub fn show_paper(self, what: What) {
        let lead = self.lead();
        let scope = self.read(|document| {
            let kind = lead.map(|node| (node, document.card(node).kind));
            match (what, kind) {
                (_, None) => PrintScope::Chart,
                (What::DepartmentCard, Some((node, Kind::Unit))) => PrintScope::Card(node),
                (What::JobDescription, Some((node, Kind::Position | Kind::External)))
                | (What::Responsibility, Some((node, Kind::Position))) => PrintScope::Card(node),
                (_, Some((node, _))) => PrintScope::Branch(node),
            }
        });
        self.app.with_part(&self.app.parts.paper, move |_| {
            self.end_renaming();
            self.app.dialog.set(Some(Dialog::Paper { what, scope }));
        });
    }

    /// Shows the preview of the sheet that the leading card has, or of the booklet of the chart.
    pub fn show_paper_of_selection(self) {
        let kind = self
            .lead()
            .map(|node| self.read(|document| document.card(node).kind));
        self.show_paper(match kind {
            None => What::Booklet,
            Some(Kind::Unit) => What::DepartmentCard,
            Some(Kind::Position | Kind::External) => What::JobDescription,
        });
    }

    /// Lists the sheets of this kind in this scope, and says what all of them are called.
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
        self.state
            .with_value(|state| order.sheet(&state.document, index, &state.measure))
    }

    /// Hands out all sheets of an order as one Markdown file: it can be pasted whole into a document
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
