use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::{Card, Document, Headcount, Kind, NodeKey};
use banyan_core::text::Locale;

use super::columns_field::ColumnsField;
use super::figures::Figures;
use super::headcount_field::HeadcountField;
use super::kind_choice::KindChoice;
use super::level_field::LevelField;
use super::opened::{Offers, OpenedSections};
use super::places;
use super::post_marks::PostMarks;
use super::section_view::{Sections, offers};
use super::sections::{BODY, COUNTS, FACTS, HEAD, NOTES};
use super::text_field::TextField;
use super::text_of::Text;
use crate::ui::links::{LinkSection, TeamsOfCard};

/// Everything that is known of one node, to read and to change.
#[component]
pub fn CardForm(
    /// The node.
    node: NodeKey,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let of_card = move |look: fn(&Card) -> bool| {
        Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| look(document.card(node)))
        })
    };
    // What a kind of node does not have is shown only where a file has it all the same.
    let has_figures = of_card(|card| card.kind != Kind::External);
    let has_headcount =
        of_card(|card| card.kind == Kind::Position || card.headcount != Headcount::NotStated);
    let has_level = of_card(|card| card.kind == Kind::Position || !card.level.is_empty());
    let has_unit_type = of_card(|card| card.kind == Kind::Unit || !card.unit_type.is_empty());
    let has_marks = of_card(|card| {
        let marks = [card.head, card.assistant, card.outsourced, card.part_time];
        card.kind == Kind::Position || marks.contains(&true)
    });
    let kept = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| fields_kept(document.card(node)))
    });
    let overline = move || {
        editor.revision.track();
        editor.read(|document| overline(document, node, words))
    };
    let headcount = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).headcount.clone())
    });
    let set_headcount = Callback::new(move |(headcount, joins): (Headcount, bool)| {
        editor.edit_card(node, Field::Headcount, joins, |card| {
            card.headcount = headcount;
        });
    });
    let title = Text::of_card(editor, node, Field::Title, |card| &mut card.title);
    let second = Text::of_card(editor, node, Field::SecondTitle, |card| {
        &mut card.second_title
    });
    let unit_type = Text::of_card(editor, node, Field::UnitType, |card| &mut card.unit_type);
    let opened = OpenedSections::new();
    let of_head = offers(node, opened, &HEAD);
    let of_facts = offers(node, opened, &FACTS);
    let of_counts = offers(node, opened, &COUNTS);
    let of_body = offers(node, opened, &BODY);
    let of_notes = offers(node, opened, &NOTES);
    let all = [&of_head, &of_facts, &of_counts, &of_body, &of_notes];
    let all = all.into_iter().flatten().copied().collect();
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
            <Sections node opened sections=&HEAD offers=of_head />
        </header>
        <section class="section facts">
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
            <Sections node opened sections=&FACTS offers=of_facts />
        </section>
        <Show when=move || has_figures.get()>
            <section class="section">
                <Figures node />
                <Show when=move || has_headcount.get()>
                    <HeadcountField value=headcount write=set_headcount id="headcount" />
                </Show>
            </section>
        </Show>
        <div class="counts">
            <Sections node opened sections=&COUNTS offers=of_counts />
        </div>
        <Sections node opened sections=&BODY offers=of_body />
        <LinkSection node />
        <TeamsOfCard node />
        <Sections node opened sections=&NOTES offers=of_notes />
        <Offers opened offers=all />
        <Show when=move || { kept.get() > 0 }>
            <p class="section hint">{move || words.fields_kept(kept.get())}</p>
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

/// How many fields of the file this program does not know.
fn fields_kept(card: &Card) -> usize {
    let lists = places::ALL.iter().map(|items| items.extras(card));
    let links = card.links.iter().map(|link| link.extra.len());
    card.extra.len() + lists.chain(links).sum::<usize>()
}
