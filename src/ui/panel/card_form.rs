use leptos::prelude::*;

use crate::edit::Field;
use crate::model::{Card, Document, Headcount, Kind, NodeKey};
use crate::text::Locale;

use super::columns_field::ColumnsField;
use super::figures::Figures;
use super::headcount_field::HeadcountField;
use super::item_list::ItemList;
use super::items::Items;
use super::kind_choice::KindChoice;
use super::level_field::LevelField;
use super::text_field::TextField;
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
    let has_holders = of_card(|card| card.kind != Kind::Unit || !card.holders.is_empty());
    let has_figures = of_card(|card| card.kind != Kind::External);
    let has_headcount =
        of_card(|card| card.kind == Kind::Position || card.headcount != Headcount::NotStated);
    let has_level = of_card(|card| card.kind == Kind::Position || !card.level.is_empty());
    let has_unit_type = of_card(|card| card.kind == Kind::Unit || !card.unit_type.is_empty());
    let duties = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).duties.len())
    });
    let kept = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| fields_kept(document.card(node)))
    });
    let overline = move || {
        editor.revision.track();
        editor.read(|document| overline(document, node, words))
    };
    let text = move |field: Field, part: fn(&mut Card) -> &mut String| CardText {
        value: Memo::new(move |_| {
            editor.revision.track();
            // Only a copy can be changed, and one function that gives the place serves both ways.
            editor.read(|document| std::mem::take(part(&mut document.card(node).clone())))
        }),
        write: Callback::new(move |typed| {
            editor.edit_card(node, field, true, |card| *part(card) = typed);
        }),
    };
    let title = text(Field::Title, |card| &mut card.title);
    let second = text(Field::SecondTitle, |card| &mut card.second_title);
    let unit_type = text(Field::UnitType, |card| &mut card.unit_type);
    let note = text(Field::Note, |card| &mut card.note);
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
            <Show when=move || has_holders.get()>
                <ItemList node items=Items::Holders />
            </Show>
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
        </section>
        <Show when=move || has_figures.get()>
            <section class="section">
                <Figures node />
                <Show when=move || has_headcount.get()>
                    <HeadcountField node />
                </Show>
            </section>
        </Show>
        <section class="section">
            <h3 class="section-head">
                {words.duties()}
                <span>{move || Some(duties.get()).filter(|n| *n > 0)}</span>
            </h3>
            <ItemList node items=Items::Duties />
        </section>
        <LinkSection node />
        <TeamsOfCard node />
        <section class="section">
            <h3 class="section-head">{words.note()}</h3>
            <TextField
                value=note.value
                write=note.write
                label=words.note()
                class="field note"
                placeholder=words.note_hint()
                lines=true
            />
        </section>
        <Show when=move || { kept.get() > 0 }>
            <p class="section hint">{move || words.fields_kept(kept.get())}</p>
        </Show>
    }
}

/// One text of a card, both ways.
struct CardText {
    value: Memo<String>,
    write: Callback<String>,
}

/// "position · 主管级 · 市场部".
fn overline(document: &Document, node: NodeKey, words: Locale) -> String {
    let card = document.card(node);
    let unit = document
        .ancestors(node)
        .map(|above| document.card(above))
        .find(|above| above.kind == Kind::Unit);
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
    let holders = card.holders.iter().map(|holder| holder.extra.len());
    let duties = card.duties.iter().map(|duty| duty.extra.len());
    card.extra.len() + holders.chain(duties).sum::<usize>()
}
