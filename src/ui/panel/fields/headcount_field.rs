use leptos::prelude::*;

use banyan_core::model::Headcount;
use banyan_core::text::Locale;

use super::draft::{Bound, FORMS, FieldDraft, Form, InvalidHeadcount};
use super::text_field::{is_composing, leave};

/// A headcount: how it is stated, and the numbers that this needs. Input that is not a headcount yet is
/// marked as such and leaves the document as it is.
#[component]
pub fn HeadcountField(
    /// What the document says.
    value: Memo<Headcount>,
    /// Called with the headcount typed, and whether it merges with the keystroke before.
    write: Callback<(Headcount, bool)>,
    /// Part of its ids, unique on the page.
    #[prop(into)]
    id: String,
    /// What it is the headcount of, where that is not the card.
    #[prop(optional, into)]
    of: Option<Signal<String>>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let headcount = value;
    let error_id = StoredValue::new(format!("{id}-error"));
    let named = move |label: &'static str| {
        move || match of {
            Some(of) => words.detail_name(label, &of.get()),
            None => label.to_owned(),
        }
    };
    let draft = RwSignal::new(headcount.with_untracked(FieldDraft::of));
    // The document's value goes into the draft unless it came from the draft just now.
    Effect::new(move || {
        let headcount = headcount.get();
        let said = draft.with_untracked(FieldDraft::read);
        if said.as_ref() != Ok(&headcount) {
            draft.set(FieldDraft::of(&headcount));
        }
    });
    let change = move |joins: bool, with: &dyn Fn(&mut FieldDraft)| {
        draft.update(with);
        if let Ok(headcount) = draft.with_untracked(FieldDraft::read) {
            write.run((headcount, joins));
        }
    };
    let form = Memo::new(move |_| draft.with(|draft| draft.form));
    let invalid = Memo::new(move |_| draft.with(FieldDraft::read).err());
    let option = move |this: Form| {
        let chosen = move || form.get() == this;
        view! {
            <option value=form_name(this) prop:selected=chosen>
                {form_words(words, this)}
            </option>
        }
    };
    let number = move |label: &'static str, bound: Bound| {
        view! {
            <input
                class="field number"
                inputmode="numeric"
                autocomplete="off"
                aria-label=named(label)
                placeholder=label
                aria-invalid=move || invalid.get().is_some().then_some("true")
                aria-describedby=error_id.get_value()
                prop:value=move || draft.with(|draft| draft.bound(bound).to_owned())
                on:input=move |event| {
                    if !composes(&event) {
                        let typed = event_target_value(&event);
                        change(true, &|draft| draft.set_bound(bound, &typed));
                    }
                }
                on:compositionend=move |event| {
                    let typed = event_target_value(&event);
                    change(true, &|draft| draft.set_bound(bound, &typed));
                }
                on:blur=move |_| editor.end_typing()
                on:keydown=escape
            />
        }
    };
    let in_words = move |label: &'static str, hint: &'static str| {
        let say = move |event: &web_sys::Event| {
            let typed = event_target_value(event);
            change(true, &|draft| typed.clone_into(&mut draft.remark));
        };
        view! {
            {number(words.headcount_min(), Bound::Min)}
            <input
                class="field remark"
                autocomplete="off"
                aria-label=named(label)
                placeholder=hint
                prop:value=move || draft.with(|draft| draft.remark.clone())
                on:input=move |event| {
                    if !composes(&event) {
                        say(&event);
                    }
                }
                on:compositionend=move |event| say(&event)
                on:blur=move |_| editor.end_typing()
                on:keydown=escape
            />
        }
    };
    view! {
        <div class="headcount">
            <select
                class="field"
                aria-label=named(words.headcount_form())
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    if let Some(form) = FORMS.into_iter().find(|form| form_name(*form) == chosen) {
                        change(false, &|draft| draft.form = form);
                    }
                }
                on:keydown=escape
            >
                {FORMS.map(option).collect_view()}
            </select>
            {move || match form.get() {
                Form::NotStated => ().into_any(),
                Form::Exactly => {
                    number(words.headcount_number(), Bound::Min).into_any()
                }
                Form::Range => {
                    view! {
                        {number(words.headcount_min(), Bound::Min)}
                        <span aria-hidden="true">"–"</span>
                        {number(words.headcount_max(), Bound::Max)}
                    }
                        .into_any()
                }
                Form::Open => {
                    let hint = words.headcount_remark_hint();
                    in_words(words.headcount_remark(), hint).into_any()
                }
                Form::Rule => {
                    let hint = words.headcount_rule_hint();
                    in_words(words.headcount_rule(), hint).into_any()
                }
            }}
            <p class="invalid" id=error_id.get_value() role="status">
                {move || invalid.get().map(|invalid| invalid_words(words, invalid))}
            </p>
        </div>
    }
}

fn escape(event: web_sys::KeyboardEvent) {
    if event.key() == "Escape" && !is_composing(&event) {
        leave(&event);
    }
}

fn composes(event: &web_sys::Event) -> bool {
    wasm_bindgen::JsCast::dyn_ref::<web_sys::InputEvent>(event)
        .is_some_and(web_sys::InputEvent::is_composing)
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::NotStated => "not-stated",
        Form::Exactly => "exactly",
        Form::Range => "range",
        Form::Open => "open",
        Form::Rule => "rule",
    }
}

fn form_words(words: Locale, form: Form) -> &'static str {
    match form {
        Form::NotStated => words.not_stated(),
        Form::Exactly => words.headcount_exactly(),
        Form::Range => words.headcount_range(),
        Form::Open => words.headcount_open(),
        Form::Rule => words.headcount_by_rule(),
    }
}

fn invalid_words(words: Locale, invalid: InvalidHeadcount) -> String {
    match invalid {
        InvalidHeadcount::Empty => words.headcount_empty().to_owned(),
        InvalidHeadcount::NotANumber => words.headcount_not_a_number().to_owned(),
        InvalidHeadcount::TooMany => words.headcount_too_many(),
        InvalidHeadcount::Crossed => words.headcount_crossed().to_owned(),
    }
}
