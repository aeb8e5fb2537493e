use leptos::prelude::*;

use banyan_core::session::{ACTIONS, Action, ActionGroup, GROUPS};
use banyan_core::text::{Locale, Phrase};

use super::frame::{DialogRef, Frame, close};

/// Gestures of the pointer and what they do, in the order of the sheet.
const GESTURES: [(Phrase, Phrase); 12] = [
    (Locale::type_title, Locale::type_title_does),
    (Locale::double_click, Locale::double_click_does),
    (Locale::drag_card, Locale::drag_card_does),
    (Locale::drop_on_card, Locale::drop_on_card_does),
    (Locale::drop_between, Locale::drop_between_does),
    (Locale::hold_card, Locale::hold_card_does),
    (Locale::click_more, Locale::click_more_does),
    (Locale::drag_frame, Locale::drag_frame_does),
    (Locale::drag_nothing, Locale::drag_nothing_does),
    (Locale::wheel, Locale::wheel_does),
    (Locale::right_click, Locale::right_click_does),
    (Locale::paste_chart, Locale::paste_chart_does),
];

/// The sheet of shortcuts, made from the table of actions.
#[component]
pub(super) fn ShortcutsDialog() -> impl IntoView {
    let words = crate::ui::app().words();
    let node = DialogRef::new();
    let foot = view! {
        <p>{words.shortcuts_note()}</p>
        <button class="button primary" autofocus on:click=move |_| close(node)>
            {words.close()}
        </button>
    };
    view! {
        <Frame node class="shortcuts" title=words.shortcuts() light=true foot=foot.into_any()>
            <div class="shortcut-groups">
                {GROUPS.map(|group| view! { <KeyGroup group /> }).collect_view()}
                <section>
                    <h3>{words.shortcuts_pointer()}</h3>
                    <dl>
                        {GESTURES
                            .map(|(gesture, does)| {
                                view! {
                                    <div>
                                        <dt>{does(words)}</dt>
                                        <dd>{gesture(words)}</dd>
                                    </div>
                                }
                            })
                            .collect_view()}
                    </dl>
                </section>
            </div>
        </Frame>
    }
}

#[component]
fn KeyGroup(group: ActionGroup) -> impl IntoView {
    let words = crate::ui::app().words();
    let heading = match group {
        ActionGroup::Edit => words.shortcuts_edit(),
        ActionGroup::Move => words.shortcuts_move(),
        ActionGroup::Walk => words.shortcuts_walk(),
        ActionGroup::View => words.shortcuts_view(),
        ActionGroup::Chart => words.shortcuts_chart(),
    };
    view! {
        <section>
            <h3>{heading}</h3>
            <dl>
                {ACTIONS
                    .iter()
                    .filter(|action| action.group == group && !action.keys.is_empty())
                    .map(|action| view! { <KeyLine action /> })
                    .collect_view()}
            </dl>
        </section>
    }
}

#[component]
fn KeyLine(action: &'static Action) -> impl IntoView {
    let words = crate::ui::app().words();
    let keys = action.keys.iter().enumerate().map(|(index, key)| {
        let parts = key.words(words);
        let parts: Vec<String> = parts.split(' ').map(str::to_owned).collect();
        view! {
            {(index > 0).then(|| view! { <small>{words.shortcuts_or()}</small> })}
            <span class="keys">
                {parts.into_iter().map(|part| view! { <kbd>{part}</kbd> }).collect_view()}
            </span>
        }
    });
    view! {
        <div>
            <dt>{(action.label)(words)}</dt>
            <dd>{keys.collect_view()}</dd>
        </div>
    }
}
