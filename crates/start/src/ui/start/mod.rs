//! The start screen: the charts in this browser and the ways to begin.

mod chart_row;
mod deleted_row;
mod gallery;
mod gallery_keys;
mod library_section;
mod shelf;
mod start_head;
mod template_card;
mod template_entry;
mod templates_section;
mod thumb;
mod unreadable_row;
mod unreadable_section;
mod ways;

use leptos::prelude::*;

use crate::platform::{focus, preferences, storage};

use library_section::LibrarySection;
use shelf::Shelf;
use start_head::StartHead;
use templates_section::TemplatesSection;
use unreadable_section::UnreadableSection;
use ways::Ways;

#[component]
pub fn StartScreen() -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let shelf = Shelf::new(app);
    Effect::new(move || {
        preferences::set_page(words.tag(), words.app_name());
        // Coming back from a chart, begin at the top. After switching the language or the theme,
        // focus is already somewhere.
        if focus::is_at("body") {
            focus::focus_first(".start h1");
        }
    });
    view! {
        <main class="start">
            <StartHead />
            {(!storage::available()).then(|| view! { <StorageOff /> })}
            <Ways />
            <LibrarySection shelf />
            <UnreadableSection shelf />
            <TemplatesSection />
        </main>
    }
}

/// A warning that this browser does not let the page store anything.
#[component]
fn StorageOff() -> impl IntoView {
    let words = crate::ui::app().words();
    view! {
        <div class="start-warning" role="alert">
            <strong>{words.storage_off()}</strong>
            <p>{words.storage_off_safe()}</p>
            <p>{words.storage_off_do()}</p>
        </div>
    }
}
