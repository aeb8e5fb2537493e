use leptos::prelude::*;

use crate::platform::focus;
use banyan_core::model::NodeKey;

use super::item_list::ItemList;
use super::opened::{Offer, OpenedSections};
use super::sections::{Body, Section};
use super::text_field::TextField;
use super::text_of::Text;

/// Whether each of these sections is shown, and whether it can be asked for.
pub fn offers(node: NodeKey, opened: OpenedSections, sections: &'static [Section]) -> Vec<Offer> {
    let editor = crate::ui::editor();
    let of_kind = move |look: fn(banyan_core::model::Kind) -> bool| {
        Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| look(document.card(node).kind))
        })
    };
    let offer = |section: &'static Section| {
        let always = of_kind(section.always);
        let shown = opened.shows(section.slug, move || {
            editor.revision.track();
            editor.read(|document| section.is_filled(document.card(node)))
        });
        Offer {
            slug: section.slug,
            name: section.name,
            shown: Memo::new(move |_| always.get() || shown.get()),
            suits: of_kind(section.suits),
        }
    };
    sections.iter().map(offer).collect()
}

/// The sections that are shown, one below the other.
#[component]
pub fn Sections(
    /// The card.
    node: NodeKey,
    /// What was asked for.
    opened: OpenedSections,
    /// The sections.
    sections: &'static [Section],
    /// Whether each is shown.
    offers: Vec<Offer>,
) -> impl IntoView {
    let sections = sections.iter().zip(offers);
    sections
        .map(|(section, offer)| {
            view! {
                <Show when=move || offer.shown.get()>
                    <SectionView node opened section />
                </Show>
            }
        })
        .collect_view()
}

/// One section with its heading.
#[component]
fn SectionView(node: NodeKey, opened: OpenedSections, section: &'static Section) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let begin = opened.takes_keyboard(section.slug);
    let root = NodeRef::<leptos::html::Section>::new();
    let id = format!("section-{}", section.slug);
    let first = format!("#{id} :is(input, select, textarea)");
    Effect::new(move || {
        if begin && root.get().is_some() {
            focus::focus_first(&first);
        }
    });
    let sum = Memo::new(move |_| {
        editor.revision.track();
        let Body::List(items, _) = &section.body else {
            return None;
        };
        let sum = editor.read(|document| items.sum(document.card(node)));
        Some(sum).filter(|sum| *sum > 0)
    });
    let body = match &section.body {
        Body::List(items, aside) => {
            view! { <ItemList node items=*items aside=*aside begin /> }.into_any()
        }
        Body::Text { field, part, hint } => {
            let text = Text::of_card(editor, node, *field, *part);
            view! {
                <TextField
                    value=text.value
                    write=text.write
                    label=(section.name)(words)
                    class="field"
                    placeholder=hint(words)
                    lines=true
                />
            }
            .into_any()
        }
        Body::Own { view, .. } => view(node),
    };
    view! {
        <section class="section" id=id node_ref=root>
            <h3 class="section-head">{(section.name)(words)} <span>{move || sum.get()}</span></h3>
            {body}
        </section>
    }
}
