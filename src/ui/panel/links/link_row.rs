use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::panel::fields::move_tools::{MoveTools, Moves};
use crate::ui::panel::fields::text_field::TextField;
use banyan_core::drawing::LinkName;
use banyan_core::edit::Field;
use banyan_core::model::fields::{LinkField, Record as _, Value, Word as _};
use banyan_core::model::{Link, LinkDirection, LinkKind, NodeKey};

use super::link_words::{Other, SeenLink, turned};
use super::row_id;

/// One link of a card: the other end, what it means, which way it goes, what it is about.
#[component]
pub fn LinkRow(
    /// The card that the panel shows.
    node: NodeKey,
    name: LinkName,
    /// All links of the card.
    links: Memo<Vec<SeenLink>>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let incoming = name.holder != node;
    let link = Memo::new(move |_| {
        links.with(|links| links.iter().find(|link| link.name == name).cloned())
    });
    let of_link = move |look: fn(&SeenLink) -> String| {
        Memo::new(move |_| link.with(|link| link.as_ref().map(look).unwrap_or_default()))
    };
    let other = Memo::new(move |_| link.with(|link| link.as_ref().map(|link| link.other.clone())));
    let kind = Memo::new(move |_| link.with(|link| link.as_ref().map(|link| link.kind)));
    let direction = Memo::new(move |_| link.with(|link| link.as_ref().map(|link| link.direction)));
    let label = of_link(|link| link.label.clone());
    let edit = move |joins: bool, with: &dyn Fn(&mut Link)| {
        editor.edit_card(name.holder, Field::Links.item(name.index), joins, |card| {
            if let Some(link) = card.links.get_mut(name.index) {
                with(link);
            }
        });
    };
    let kinds = LinkKind::ALL
        .iter()
        .map(|&kind| words.link_kind_name(kind))
        .collect::<Vec<_>>();
    let directions = LinkDirection::ALL
        .iter()
        .map(|&way| words.link_direction_name(way))
        .collect::<Vec<_>>();
    view! {
        <li
            class="item link-item"
            class:highlighted=move || editor.stands_out.get() == Some(name)
            id=row_id(name)
            on:mouseenter=move |_| editor.stand_out(Some(name))
            on:mouseleave=move |_| editor.stand_out(None)
            on:focusin=move |_| editor.stand_out(Some(name))
            on:focusout=move |_| editor.stand_out(None)
            on:keydown=move |event| {
                let to = match (event.alt_key(), event.key().as_str()) {
                    (true, "ArrowUp") => name.index.checked_sub(1),
                    (true, "ArrowDown") => Some(name.index + 1),
                    _ => return,
                };
                event.prevent_default();
                event.stop_propagation();
                if let Some(to) = to.filter(|_| !incoming) {
                    shift(editor, name, to);
                }
            }
        >
            <div class="link-room">
                <div class="link-first">
                    {move || other.get().map(|other| end(other, name, incoming))}
                    <Tools node name links />
                </div>
                <div class="link-facts">
                    <Choices
                        label=words.link_kind()
                        names=kinds
                        chosen=Signal::derive(move || {
                            LinkKind::ALL.iter().position(|other| Some(*other) == kind.get())
                        })
                        choose=Callback::new(move |index: usize| {
                            if let Some(&kind) = LinkKind::ALL.get(index) {
                                edit(false, &|link| link.kind = kind);
                            }
                        })
                    />
                    <Choices
                        label=words.link_direction()
                        names=directions
                        chosen=Signal::derive(move || {
                            LinkDirection::ALL.iter().position(|other| Some(*other) == direction.get())
                        })
                        choose=Callback::new(move |index: usize| {
                            if let Some(&way) = LinkDirection::ALL.get(index) {
                                let way = if incoming { turned(way) } else { way };
                                edit(false, &|link| link.direction = way);
                            }
                        })
                    />
                </div>
                <TextField
                    value=label
                    write=Callback::new(move |typed: String| {
                        edit(true, &|link| link.label.clone_from(&typed));
                    })
                    label=words.link_label()
                    class="link-label-field"
                    placeholder=words.link_label_hint()
                />
            </div>
        </li>
    }
}

/// The other end: a button that goes there, a party whose name can be edited, or a note that the node is
/// gone.
fn end(other: Other, name: LinkName, incoming: bool) -> AnyView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    match other {
        Other::Node(node, title) => view! {
            <button
                class="link-end"
                title=words.link_jump()
                on:click=move |_| {
                    editor.jump_to(node);
                    focus::focus_first(".title-input");
                }
            >
                <span class="link-end-title">{words.short_title(&title)}</span>
                {incoming.then(|| view! { <span class="hint">{words.link_noted_there()}</span> })}
            </button>
        }
        .into_any(),
        Other::Lost(id) => view! {
            <span class="link-end lost">
                <span class="link-end-title">{id}</span>
                <span class="gone">{words.link_lost()}</span>
            </span>
        }
        .into_any(),
        Other::Party(..) => view! { <PartyFields name /> }.into_any(),
    }
}

/// An outside party: its name and what it is.
#[component]
fn PartyFields(name: LinkName) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let text = move |field: LinkField| {
        let value = Memo::new(move |_| {
            editor.revision.track();
            editor.read(|document| {
                let link = document.card(name.holder).links.get(name.index);
                link.map_or_else(String::new, |link| {
                    link.get(field as usize).text().to_owned()
                })
            })
        });
        let write = Callback::new(move |typed: String| {
            editor.edit_card(name.holder, Field::Links.item(name.index), true, |card| {
                if let Some(link) = card.links.get_mut(name.index) {
                    link.set(field as usize, Value::Text(typed));
                }
            });
        });
        (value, write)
    };
    let title = text(LinkField::Party);
    let kind = text(LinkField::PartyType);
    view! {
        <div class="link-party">
            <TextField value=title.0 write=title.1 label=words.party() class="link-end" />
            <TextField
                value=kind.0
                write=kind.1
                label=words.party_type()
                class="party-type"
                placeholder=words.party_type_hint()
            />
        </div>
    }
}

/// A choice of one from a few.
#[component]
fn Choices(
    label: &'static str,
    names: Vec<&'static str>,
    chosen: Signal<Option<usize>>,
    choose: Callback<usize>,
) -> impl IntoView {
    let options = names.into_iter().enumerate().map(|(index, name)| {
        view! {
            <option value=index.to_string() selected=move || chosen.get() == Some(index)>
                {name}
            </option>
        }
    });
    view! {
        <select
            class="field"
            aria-label=label
            on:change=move |event| {
                if let Ok(index) = event_target_value(&event).parse() {
                    choose.run(index);
                }
            }
        >
            {options.collect_view()}
        </select>
    }
}

/// The buttons that move a link among the card's own or remove it.
#[component]
fn Tools(node: NodeKey, name: LinkName, links: Memo<Vec<SeenLink>>) -> impl IntoView {
    let editor = crate::ui::editor();
    let count = Signal::derive(move || {
        links.with(|links| links.iter().filter(|link| !link.incoming).count())
    });
    let to = Callback::new(move |to: usize| shift(editor, name, to));
    let moves = (name.holder == node).then(|| Moves::along(name.index, count, to));
    let remove = Callback::new(move |()| {
        editor.edit_card(name.holder, Field::Links.item(name.index), false, |card| {
            if name.index < card.links.len() {
                card.links.remove(name.index);
            }
        });
        focus::go_to("#add-link");
    });
    view! { <MoveTools class="link-tools" moves remove /> }
}

/// Moves a link to another place among the card's own; focus follows it.
fn shift(editor: crate::app::Editor, name: LinkName, to: usize) {
    let mut moved = false;
    editor.edit_card(name.holder, Field::Links.item(name.index), false, |card| {
        if name.index.max(to) < card.links.len() {
            card.links.swap(name.index, to);
            moved = true;
        }
    });
    if moved {
        let row = row_id(LinkName { index: to, ..name });
        request_animation_frame(move || focus::go_to(&format!("#{row} :is(.link-end, select)")));
    }
}
