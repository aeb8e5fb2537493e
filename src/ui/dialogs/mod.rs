//! Dialogs, which wait for an answer.

mod frame;
mod import;
mod issue_list;
mod leaving;
mod node_list;
mod refused;
mod roots_choice;
mod shortcuts;

use leptos::prelude::*;

use crate::app::Dialog;
use crate::app::parts::parts;

use import::ImportDialog;
use leaving::LeavingDialog;
use refused::RefusedDialog;
use shortcuts::ShortcutsDialog;

/// The dialog that is open, if any.
#[component]
pub fn Dialogs() -> impl IntoView {
    let app = crate::ui::app();
    move || {
        app.dialog.get().map(|dialog| match dialog {
            Dialog::Shortcuts => view! { <ShortcutsDialog /> }.into_any(),
            Dialog::Import { file, reading } => view! { <ImportDialog file reading /> }.into_any(),
            Dialog::Leaving { to } => view! { <LeavingDialog to /> }.into_any(),
            // It is opened when its part is here.
            Dialog::Paper { what, scope } => {
                let part = parts().paper.here();
                part.map(|part| (part.screen)(what, scope)).into_any()
            }
            Dialog::Refused { file, error } => view! { <RefusedDialog file error /> }.into_any(),
        })
    }
}
