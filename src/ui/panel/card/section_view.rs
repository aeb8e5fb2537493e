use leptos::prelude::*;

use crate::platform::focus;
use banyan_core::model::{Field, NodeKey};

use super::sections::{Body, Group, Section, Subject, sections};
use crate::ui::panel::fields::text_field::TextField;
use crate::ui::panel::fields::text_of::Text;
use crate::ui::panel::lists::item_list::ItemList;
use crate::ui::panel::opened::{Offer, OpenedSections, id_of};

/// The sections of a group, each with the label that offers it while it is not shown.
#[derive(Clone)]
pub struct Shown(Vec<(Section, Offer)>);

impl Shown {
    /// Whether each section is shown, and whether it can be added.
    pub fn of(node: NodeKey, opened: OpenedSections, group: Group) -> Self {
        let editor = crate::ui::editor();
        let words = editor.app.words();
        let kind = Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| document.card(node).kind)
        });
        let offer = |section: Section| {
            let shown = opened.shows(section.key(), move || {
                editor.revision.track();
                editor.read(|document| section.is_filled(document.card(node)))
            });
            let always = move || section.always.contains(&kind.get());
            let offer = Offer {
                slug: section.key(),
                name: section.name(words),
                shown: Memo::new(move |_| always() || shown.get()),
                suits: Memo::new(move |_| section.suits(kind.get())),
            };
            (section, offer)
        };
        Self(sections(group).into_iter().map(offer).collect())
    }

    /// The sections that can be added.
    pub fn offers(&self) -> impl Iterator<Item = Offer> {
        self.0.iter().map(|(_, offer)| *offer)
    }
}

/// The sections of a group that are shown, one below another.
#[component]
pub fn Sections(
    node: NodeKey,
    /// The sections that the person asked for.
    opened: OpenedSections,
    shown: Shown,
) -> impl IntoView {
    let sections = shown.0.into_iter();
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
fn SectionView(node: NodeKey, opened: OpenedSections, section: Section) -> impl IntoView {
    let editor = crate::ui::editor();
    let name = section.name(editor.app.words());
    let begin = opened.takes_keyboard(section.key());
    let root = NodeRef::<leptos::html::Section>::new();
    let id = format!("section-{}", id_of(section.key()));
    let first = format!("#{id} :is(input, select, textarea)");
    Effect::new(move || {
        if begin && root.get().is_some() {
            focus::focus_first(&first);
        }
    });
    let sum = Memo::new(move |_| {
        editor.revision.track();
        let Body::List(items, _) = section.body else {
            return None;
        };
        let sum = editor.read(|document| items.sum(document.card(node)));
        Some(sum).filter(|sum| *sum > 0)
    });
    let body = match (section.body, section.subject) {
        (Body::List(items, aside), _) => view! { <ItemList node items aside begin /> }.into_any(),
        (Body::View(view), _) => view(node),
        (Body::Line, Subject::Field(field)) => view! { <FieldText node field /> }.into_any(),
        (Body::Lines, Subject::Field(field)) => {
            view! { <FieldText node field lines=true /> }.into_any()
        }
        (Body::Line | Body::Lines, Subject::UnitHead) => ().into_any(),
    };
    view! {
        <section class="section" id=id node_ref=root>
            <h3 class="section-head">{name} <span>{move || sum.get()}</span></h3>
            {body}
        </section>
    }
}

/// A text of the card.
#[component]
fn FieldText(
    node: NodeKey,
    field: Field,
    /// Whether it may have several lines.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words().field_words(field);
    let text = Text::of_card(editor, node, field);
    view! {
        <TextField
            value=text.value
            write=text.write
            label=words.name
            class="field"
            placeholder=words.hint
            lines
        />
    }
}
