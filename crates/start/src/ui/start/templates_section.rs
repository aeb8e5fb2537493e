use leptos::html;
use leptos::prelude::*;

use crate::platform::in_view::InView;
use crate::ui::icon::{Icon, icons};
use banyan_core::templates::{self, GROUPS, TemplateGroup};

use super::gallery::{Gallery, Trees};
use super::gallery_keys;
use super::template_entry::TemplateEntry;

/// The gallery of templates.
#[component]
pub(super) fn TemplatesSection() -> impl IntoView {
    let gallery = Gallery::new(crate::ui::app());
    let words = gallery.app.words();
    let root = NodeRef::<html::Section>::new();
    let watch = StoredValue::new_local(None::<InView>);
    Effect::new(move || {
        if let Some(root) = root.get() {
            watch.set_value(Some(InView::once(&root, move || gallery.fetch())));
        }
    });
    let failed = move || matches!(gallery.trees.get(), Trees::Failed);
    let count = move || {
        let found = gallery.hits.with(super::gallery::FoundTemplates::count);
        words.templates(found, templates::all().count())
    };
    let nothing = move || gallery.hits.with(|hits| hits.count() == 0);
    view! {
        <section node_ref=root class="start-section" aria-labelledby="templates">
            <div class="start-section-head">
                <h2 id="templates">{words.from_template()}</h2>
                <span class="templates-hint">{words.from_template_hint()}</span>
                <span class="templates-count" role="status">
                    {count}
                </span>
                <Field gallery />
            </div>
            <Show when=failed>
                <div class="templates-note" role="alert">
                    <span>{words.pictures_failed()}</span>
                    <button class="button" on:click=move |_| gallery.fetch()>
                        {words.try_again()}
                    </button>
                </div>
            </Show>
            <div
                id="template-list"
                class="template-groups"
                on:keydown=|event| gallery_keys::on_cards(&event)
            >
                {GROUPS
                    .iter()
                    .map(|group| view! { <Group gallery group /> })
                    .collect_view()}
            </div>
            <Show when=nothing>
                <div class="templates-empty">
                    <strong>{move || words.no_template(gallery.typed.get().trim())}</strong>
                    <p>{words.no_template_hint()}</p>
                    <button class="button" on:click=move |_| gallery.clear()>
                        {words.clear_search()}
                    </button>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Field(gallery: Gallery) -> impl IntoView {
    let words = gallery.app.words();
    view! {
        <label class="templates-find">
            <Icon path=icons::FIND />
            <input
                class="templates-field"
                type="text"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="go"
                aria-label=words.find_template()
                aria-controls="template-list"
                placeholder=words.find_template_hint()
                prop:value=move || gallery.typed.get()
                on:input=move |event| gallery.typed.set(event_target_value(&event))
                on:keydown=move |event| gallery_keys::in_field(&event, || gallery.clear())
            />
        </label>
    }
}

/// A group of templates under its heading.
#[component]
fn Group(gallery: Gallery, group: &'static TemplateGroup) -> impl IntoView {
    let words = gallery.app.words();
    let shown = move || group.entries.iter().any(|entry| gallery.shows(entry));
    view! {
        <section class="template-group" hidden=move || !shown()>
            <h3>{(group.name)(words)}</h3>
            <ul class="templates">
                {group
                    .entries
                    .iter()
                    .map(|entry| view! { <TemplateEntry gallery entry /> })
                    .collect_view()}
            </ul>
        </section>
    }
}
