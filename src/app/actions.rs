//! Everything that a person can do to the chart by a key, once: menus, buttons, the keyboard and
//! the sheet of shortcuts read this table.

use leptos::prelude::*;

use banyan_core::drawing::Step;
use banyan_core::model::LayoutDirection;
use banyan_core::paper::What;
use banyan_core::text::{Locale, Phrase};

use super::{Dialog, Editor, Key, KeyContext};

/// One thing that can be done.
pub struct Action {
    /// Its name in both languages.
    pub label: Phrase,
    /// Its keys; the first one is shown in menus. What has none is in menus only.
    pub keys: &'static [Key],
    /// Where its keys work.
    pub scope: KeyContext,
    /// Which part of the sheet it stands in.
    pub group: ActionGroup,
    /// Does it.
    pub run: fn(Editor),
}

/// The parts of the sheet of shortcuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionGroup {
    /// Making and changing cards.
    Edit,
    /// Moving cards.
    Move,
    /// Going from card to card.
    Walk,
    /// Looking at the drawing.
    View,
    /// The chart as a whole.
    Chart,
}

/// The groups in the order of the sheet.
pub const GROUPS: [ActionGroup; 5] = [
    ActionGroup::Edit,
    ActionGroup::Walk,
    ActionGroup::Move,
    ActionGroup::View,
    ActionGroup::Chart,
];

macro_rules! actions {
    ($($group:ident $scope:ident $label:ident [$($key:expr),*] $run:expr;)*) => {
        /// All actions, in the order of the sheet.
        pub const ACTIONS: &[Action] = &[$(Action {
            label: Locale::$label,
            keys: &[$($key),*],
            scope: KeyContext::$scope,
            group: ActionGroup::$group,
            run: $run,
        }),*];
    };
}

const fn key(name: &'static str) -> Key {
    Key::plain(name)
}

const fn ctrl(name: &'static str) -> Key {
    Key::command(name)
}

const fn alt(name: &'static str) -> Key {
    Key::alt(name)
}

actions! {
    Edit Cards rename [key("Enter"), key("F2")] |e| if let Some(n) = e.lead() { e.rename(n, true) };
    Edit Drawing add_report [key("Tab"), key("Insert")] Editor::add_report;
    Edit Cards add_peer [key("Enter").shift()] Editor::add_peer;
    Edit Drawing add_manager [key("Tab").shift()] Editor::add_manager;
    Edit Cards delete_node [key("Delete"), key("Backspace")] Editor::delete_nodes;
    Edit Cards delete_branch [ctrl("Delete"), ctrl("Backspace")] Editor::delete_branches;
    Edit Cards duplicate [ctrl("d")] Editor::duplicate;
    Edit Anywhere undo [ctrl("z")] Editor::undo;
    Edit Anywhere redo [ctrl("y"), ctrl("z").shift()] Editor::redo;
    Walk Drawing step_up [key("ArrowUp")] |e| e.step(Step::Up, false);
    Walk Drawing step_down [key("ArrowDown")] |e| e.step(Step::Down, false);
    Walk Drawing step_left [key("ArrowLeft")] |e| e.step(Step::Left, false);
    Walk Drawing step_right [key("ArrowRight")] |e| e.step(Step::Right, false);
    Walk Drawing step_first [key("Home")] |e| e.step(Step::First, false);
    Walk Drawing step_last [key("End")] |e| e.step(Step::Last, false);
    Walk Drawing extend_up [key("ArrowUp").shift()] |e| e.step(Step::Up, true);
    Walk Drawing extend_down [key("ArrowDown").shift()] |e| e.step(Step::Down, true);
    Walk Drawing extend_left [key("ArrowLeft").shift()] |e| e.step(Step::Left, true);
    Walk Drawing extend_right [key("ArrowRight").shift()] |e| e.step(Step::Right, true);
    Walk Cards select_all [ctrl("a")] Editor::select_all;
    Walk Cards select_nothing [key("Escape")] Editor::select_nothing;
    Walk Anywhere find [ctrl("k"), ctrl("f")] |e| e.finding.set(true);
    Move Cards shift_left [alt("ArrowLeft")] |e| e.shift(false);
    Move Cards shift_right [alt("ArrowRight")] |e| e.shift(true);
    Move Cards promote [alt("ArrowUp")] Editor::promote;
    Move Cards demote [alt("ArrowDown")] Editor::demote;
    View Drawing toggle_fold [key(" ")] |e| if let Some(n) = e.lead() { e.toggle_fold(n) };
    View Anywhere expand_all [ctrl("]")] |e| e.fold_all(false);
    View Anywhere collapse_all [ctrl("[")] |e| e.fold_all(true);
    View Anywhere zoom_in [ctrl("="), ctrl("+")] |e| e.zoom(1.25);
    View Anywhere zoom_out [ctrl("-")] |e| e.zoom(0.8);
    View Anywhere zoom_actual [ctrl("0")] |e| e.zoom(1.0 / e.view.get_untracked().zoom);
    View Anywhere zoom_fit_long [ctrl("9")] Editor::fit;
    View Anywhere show_all_links [ctrl("l").shift()] Editor::toggle_all_links;
    View Anywhere mark_vacancies [key("F9")] Editor::mark_vacancies;
    Chart Anywhere show_checks [key("F8")] Editor::show_checks;
    Chart Anywhere save_now [ctrl("s")] Editor::save;
    Chart Anywhere export_file [ctrl("e")] Editor::export;
    Chart Anywhere print_selected [ctrl("p")] Editor::show_paper_of_selection;
    Chart Anywhere paper_job_description [] |e| e.show_paper(What::JobDescription);
    Chart Anywhere paper_responsibility [] |e| e.show_paper(What::Responsibility);
    Chart Anywhere paper_department [] |e| e.show_paper(What::DepartmentCard);
    Chart Anywhere paper_booklet [] |e| e.show_paper(What::Booklet);
    Chart Anywhere next_region [key("F6")] |_| super::editor::next_region(true);
    Chart Anywhere previous_region [key("F6").shift()] |_| super::editor::next_region(false);
    Chart Cards shortcuts [key("?")] |e| e.app.dialog.set(Some(Dialog::Shortcuts));
}

/// The action that a key does in a place; `None` when it does nothing there.
pub fn for_key(
    event: &web_sys::KeyboardEvent,
    direction: LayoutDirection,
    works: impl Fn(KeyContext) -> bool,
) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| {
        works(action.scope)
            && action
                .keys
                .iter()
                .any(|key| key.turned(direction).matches(event))
    })
}

/// The action with this label, for buttons and menus.
pub fn named(label: Phrase) -> Option<&'static Action> {
    ACTIONS
        .iter()
        .find(|action| (action.label)(Locale::English) == label(Locale::English))
}
