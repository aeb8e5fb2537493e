use leptos::prelude::*;

use banyan_core::model::fields::Ref;
use banyan_core::model::{Card, Document, Field, Headcount, Kind, NodeKey};
use banyan_core::text::Locale;

use super::columns_field::ColumnsField;
use super::kind_choice::KindChoice;
use super::level_field::LevelField;
use super::post_marks::PostMarks;
use super::section_view::{Sections, Shown};
use super::sections::Group;
use crate::ui::panel::fields::headcount_field::HeadcountField;
use crate::ui::panel::fields::text_field::TextField;
use crate::ui::panel::fields::text_of::Text;
use crate::ui::panel::figures::Figures;
use crate::ui::panel::links::{LinkSection, TeamsOfCard};
use crate::ui::panel::opened::{Offer, Offers, OpenedSections};
use crate::ui::panel::own::{OwnFields, Owner, own_fields_offer};

/// Everything known about one node, to read and to edit.
#[component]
pub fn CardForm(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let kept = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| fields_kept(document.card(node)))
    });
    let overline = move || {
        editor.revision.track();
        editor.read(|document| overline(document, node, words))
    };
    let title = Text::of_card(editor, node, Field::Title);
    let second = Text::of_card(editor, node, Field::SecondTitle);
    let opened = OpenedSections::new();
    let of = |group| Shown::of(node, opened, group);
    let (head, facts) = (of(Group::Head), of(Group::Facts));
    let (in_post, counts) = (of(Group::InPost), of(Group::Counts));
    let (body, notes) = (of(Group::Body), of(Group::Notes));
    let own = own_fields_offer(Owner::Card(node), opened);
    let all = [&head, &facts, &in_post, &counts, &body, &notes];
    let offers: Vec<Offer> = all
        .into_iter()
        .flat_map(Shown::offers)
        .chain([own])
        .collect();
    view! {
        <header class="panel-head">
            <p class="overline">{overline}</p>
            <TextField
                value=title.value
                write=title.write
                label=words.title()
                class="panel-title"
                placeholder=words.untitled()
            />
            <TextField
                value=second.value
                write=second.write
                label=words.second_title()
                class="second"
                placeholder=words.second_title()
            />
            <Sections node opened shown=head />
        </header>
        <section class="section facts">
            <Facts node />
            <Sections node opened shown=facts />
        </section>
        <Numbers node />
        <div class="counts">
            <Sections node opened shown=in_post />
            <Sections node opened shown=counts />
        </div>
        <Sections node opened shown=body />
        <LinkSection node />
        <TeamsOfCard node />
        <Sections node opened shown=notes />
        <OwnFields owner=Owner::Card(node) opened offer=own />
        <Offers opened offers />
        <Show when=move || { kept.get() > 0 }>
            <p class="section hint">{move || words.fields_kept(kept.get())}</p>
        </Show>
    }
}

/// Whether a card has one of these fields. A field that its kind of node does not have is shown only
/// where a file sets it anyway.
fn has(node: NodeKey, fields: &'static [Field]) -> Memo<bool> {
    let editor = crate::ui::editor();
    Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| {
            let card = document.card(node);
            let mut fields = fields.iter();
            fields.any(|field| field.is_of(card.kind) || !card.field(*field).is_empty())
        })
    })
}

/// The kind of node, and the fields that go with it.
#[component]
fn Facts(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let has_level = has(node, &[Field::Level]);
    let has_unit_type = has(node, &[Field::UnitType]);
    let has_marks = has(
        node,
        &[
            Field::Head,
            Field::Assistant,
            Field::Outsourced,
            Field::PartTime,
        ],
    );
    let unit_type = Text::of_card(editor, node, Field::UnitType);
    view! {
        <KindChoice node />
        <Show when=move || has_unit_type.get()>
            <label class="labelled">
                <span class="label">{words.unit_type()}</span>
                <TextField
                    value=unit_type.value
                    write=unit_type.write
                    label=words.unit_type()
                    class="field"
                    placeholder=words.unit_type_hint()
                />
            </label>
        </Show>
        <Show when=move || has_level.get()>
            <LevelField node />
        </Show>
        <ColumnsField node />
        <Show when=move || has_marks.get()>
            <PostMarks node />
        </Show>
    }
}

/// The figures, and the field for the headcount.
#[component]
fn Numbers(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let has_figures = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).kind != Kind::External)
    });
    let has_headcount = has(node, &[Field::Headcount]);
    let headcount = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).headcount.clone())
    });
    let set_headcount = Callback::new(move |(headcount, joins): (Headcount, bool)| {
        editor.edit_card(node, Field::Headcount, joins, |card| {
            card.headcount = headcount;
        });
    });
    view! {
        <Show when=move || has_figures.get()>
            <section class="section">
                <Figures node />
                <Show when=move || has_headcount.get()>
                    <HeadcountField value=headcount write=set_headcount id="headcount" />
                </Show>
            </section>
        </Show>
    }
}

/// "position · 主管级 · 市场部".
fn overline(document: &Document, node: NodeKey, words: Locale) -> String {
    let card = document.card(node);
    let unit = document.unit_of(node).map(|unit| document.card(unit));
    let parts = [
        words.kind(card.kind),
        match card.kind {
            Kind::Unit => &card.unit_type,
            _ => &card.level,
        },
        unit.map_or("", |unit| &unit.title),
    ];
    let stated: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    stated.join(" · ")
}

/// How many fields in the items of lists are unknown to this program.
fn fields_kept(card: &Card) -> usize {
    let of_list = |field: &Field| match card.field(*field) {
        Ref::List(list) => {
            let items = (0..list.count()).filter_map(|index| list.at(index));
            items.map(|item| item.extra().len()).sum()
        }
        _ => 0,
    };
    Field::ALL.iter().map(of_list).sum()
}
