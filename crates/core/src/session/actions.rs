//! Everything that a person can do to the chart by a key, listed once: menus, buttons, the keyboard
//! and the sheet of shortcuts read this table and refer to an action by its id.

use crate::drawing::Step;
use crate::model::{Kind, LayoutDirection};
use crate::paper::{PrintScope, What};
use crate::text::{Locale, Phrase};

use super::commands::Along;
use super::selecting::Trail;
use super::state::{Host, Session};
use super::{Key, KeyContext, KeyPress, PageTask, RegionStep, TitleStart};

/// One thing that a person can do.
#[derive(Debug)]
pub struct Action {
    pub id: ActionId,
    /// Its name in both languages.
    pub label: Phrase,
    /// Its keys; menus show the first one. An action without keys is only in menus.
    pub keys: &'static [Key],
    /// Where its keys work.
    pub context: KeyContext,
    /// The part of the sheet of shortcuts that it is listed in.
    pub group: ActionGroup,
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
    /// Viewing the drawing.
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
    ($($group:ident $context:ident $id:ident $label:ident [$($key:expr),*];)*) => {
        /// The name of each action in the code; its words are in its [`Action`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the table of actions says each in words")]
        pub enum ActionId {
            $($id),*
        }

        /// All actions, in the order of the sheet and of their ids.
        pub const ACTIONS: &[Action] = &[$(Action {
            id: ActionId::$id,
            label: Locale::$label,
            keys: &[$($key),*],
            context: KeyContext::$context,
            group: ActionGroup::$group,
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
    Edit Cards Rename rename [key("Enter"), key("F2")];
    Edit Drawing AddReport add_report [key("Tab"), key("Insert")];
    Edit Cards AddPeer add_peer [key("Enter").shift()];
    Edit Drawing AddManager add_manager [key("Tab").shift()];
    Edit Cards DeleteNodes delete_node [key("Delete"), key("Backspace")];
    Edit Cards DeleteBranches delete_branch [ctrl("Delete"), ctrl("Backspace")];
    Edit Cards Duplicate duplicate [ctrl("d")];
    Edit Anywhere Undo undo [ctrl("z")];
    Edit Anywhere Redo redo [ctrl("y"), ctrl("z").shift()];
    Walk Drawing StepUp step_up [key("ArrowUp")];
    Walk Drawing StepDown step_down [key("ArrowDown")];
    Walk Drawing StepLeft step_left [key("ArrowLeft")];
    Walk Drawing StepRight step_right [key("ArrowRight")];
    Walk Drawing StepFirst step_first [key("Home")];
    Walk Drawing StepLast step_last [key("End")];
    Walk Drawing ExtendUp extend_up [key("ArrowUp").shift()];
    Walk Drawing ExtendDown extend_down [key("ArrowDown").shift()];
    Walk Drawing ExtendLeft extend_left [key("ArrowLeft").shift()];
    Walk Drawing ExtendRight extend_right [key("ArrowRight").shift()];
    Walk Cards SelectAll select_all [ctrl("a")];
    Walk Cards SelectNothing select_nothing [key("Escape")];
    Walk Anywhere Find find [ctrl("k"), ctrl("f")];
    Move Cards ShiftLeft shift_left [alt("ArrowLeft")];
    Move Cards ShiftRight shift_right [alt("ArrowRight")];
    Move Cards Promote promote [alt("ArrowUp")];
    Move Cards Demote demote [alt("ArrowDown")];
    View Drawing ToggleFold toggle_fold [key(" ")];
    View Anywhere ExpandAll expand_all [ctrl("]")];
    View Anywhere CollapseAll collapse_all [ctrl("[")];
    View Anywhere ZoomIn zoom_in [ctrl("="), ctrl("+")];
    View Anywhere ZoomOut zoom_out [ctrl("-")];
    View Anywhere ZoomActual zoom_actual [ctrl("0")];
    View Anywhere ZoomFit zoom_fit_long [ctrl("9")];
    View Anywhere ShowAllLinks show_all_links [ctrl("l").shift()];
    View Anywhere MarkVacancies mark_vacancies [key("F9")];
    Chart Anywhere ShowChecks show_checks [key("F8")];
    Chart Anywhere Save save_now [ctrl("s")];
    Chart Anywhere Export export_file [ctrl("e")];
    Chart Anywhere PrintSelected print_selected [ctrl("p")];
    Chart Anywhere PaperJobDescription paper_job_description [];
    Chart Anywhere PaperResponsibility paper_responsibility [];
    Chart Anywhere PaperDepartment paper_department [];
    Chart Anywhere PaperBooklet paper_booklet [];
    Chart Anywhere NextRegion next_region [key("F6")];
    Chart Anywhere PreviousRegion previous_region [key("F6").shift()];
    Chart Cards Shortcuts shortcuts [key("?")];
}

impl ActionId {
    /// Its words and keys.
    pub fn action(self) -> &'static Action {
        // The table lists them in the order of their ids.
        &ACTIONS[self as usize]
    }

    /// Whether it changes the chart.
    pub fn edits(self) -> bool {
        matches!(
            self,
            Self::AddReport
                | Self::AddPeer
                | Self::AddManager
                | Self::DeleteNodes
                | Self::DeleteBranches
                | Self::Duplicate
                | Self::Undo
                | Self::Redo
                | Self::ShiftLeft
                | Self::ShiftRight
                | Self::Promote
                | Self::Demote
        )
    }
}

/// The factor by which one step of zooming enlarges.
const ZOOM_STEP: f64 = 1.25;

impl<H: Host> Session<H> {
    /// The action for a key press; `works` says whether a context applies now.
    pub fn action_for(
        &self,
        press: &KeyPress,
        works: impl Fn(KeyContext) -> bool,
    ) -> Option<ActionId> {
        // With nothing selected, Tab goes to the next control, as everywhere else.
        if press.name == "Tab" && self.lead().is_none() {
            return None;
        }
        let direction: LayoutDirection = self.document.about().drawing.direction;
        let is_its_key = |key: &Key| key.turned(direction).matches(press);
        let mut actions = ACTIONS.iter();
        let action =
            actions.find(|action| works(action.context) && action.keys.iter().any(is_its_key))?;
        Some(action.id)
    }

    pub(super) fn act(&mut self, action: ActionId) {
        match action {
            ActionId::Rename => {
                if let Some(node) = self.lead() {
                    self.begin_renaming(node, TitleStart::Existing);
                }
            }
            ActionId::AddReport => self.add_report(),
            ActionId::AddPeer => self.add_peer(),
            ActionId::AddManager => self.add_manager(),
            ActionId::DeleteNodes => self.delete_nodes(),
            ActionId::DeleteBranches => self.delete_branches(),
            ActionId::Duplicate => self.duplicate(),
            ActionId::Undo => self.undo(),
            ActionId::Redo => self.redo(),
            ActionId::StepUp => self.step(Step::Up, Trail::Left),
            ActionId::StepDown => self.step(Step::Down, Trail::Left),
            ActionId::StepLeft => self.step(Step::Left, Trail::Left),
            ActionId::StepRight => self.step(Step::Right, Trail::Left),
            ActionId::StepFirst => self.step(Step::First, Trail::Left),
            ActionId::StepLast => self.step(Step::Last, Trail::Left),
            ActionId::ExtendUp => self.step(Step::Up, Trail::Kept),
            ActionId::ExtendDown => self.step(Step::Down, Trail::Kept),
            ActionId::ExtendLeft => self.step(Step::Left, Trail::Kept),
            ActionId::ExtendRight => self.step(Step::Right, Trail::Kept),
            ActionId::SelectAll => self.select_all(),
            ActionId::SelectNothing => self.set_selection(Vec::new()),
            ActionId::Find => self.ask_page(PageTask::Find),
            ActionId::ShiftLeft => self.move_selected(|s, tops| s.shifted(tops, Along::Back)),
            ActionId::ShiftRight => self.move_selected(|s, tops| s.shifted(tops, Along::Forward)),
            ActionId::Promote => self.move_selected(Self::promoted),
            ActionId::Demote => self.move_selected(Self::demoted),
            ActionId::ToggleFold => {
                if let Some(node) = self.lead() {
                    self.toggle_fold(node);
                }
            }
            ActionId::ExpandAll => self.open_all(),
            ActionId::CollapseAll => self.close_all(),
            ActionId::ZoomIn => self.zoom(ZOOM_STEP),
            ActionId::ZoomOut => self.zoom(1.0 / ZOOM_STEP),
            ActionId::ZoomActual => self.zoom(1.0 / self.view.zoom),
            ActionId::ZoomFit => self.fit(),
            ActionId::ShowAllLinks => self.toggle_all_links(),
            ActionId::MarkVacancies => self.mark_vacancies(),
            ActionId::ShowChecks => self.ask_page(PageTask::ShowChecks),
            ActionId::Save => self.ask_page(PageTask::Save),
            ActionId::Export => self.ask_page(PageTask::Export),
            ActionId::PrintSelected => self.show_paper_of_selection(),
            ActionId::PaperJobDescription => self.show_paper(What::JobDescription),
            ActionId::PaperResponsibility => self.show_paper(What::Responsibility),
            ActionId::PaperDepartment => self.show_paper(What::DepartmentCard),
            ActionId::PaperBooklet => self.show_paper(What::Booklet),
            ActionId::NextRegion => self.ask_page(PageTask::Region(RegionStep::Next)),
            ActionId::PreviousRegion => self.ask_page(PageTask::Region(RegionStep::Previous)),
            ActionId::Shortcuts => self.ask_page(PageTask::Shortcuts),
        }
    }

    /// Shows the preview of this kind of paper: of the leading card if it has such a sheet, else of
    /// its branch; of the whole chart when nothing is selected.
    fn show_paper(&mut self, what: What) {
        let lead = self.lead();
        let kind = lead.map(|node| (node, self.document.card(node).kind));
        let scope = match (what, kind) {
            (_, None) => PrintScope::Chart,
            (What::DepartmentCard, Some((node, Kind::Unit))) => PrintScope::Card(node),
            (What::JobDescription, Some((node, Kind::Position | Kind::External)))
            | (What::Responsibility, Some((node, Kind::Position))) => PrintScope::Card(node),
            (_, Some((node, _))) => PrintScope::Branch(node),
        };
        self.end_renaming();
        self.ask_page(PageTask::Paper(what, scope));
    }

    /// Shows the preview of the leading card's sheet, or of the chart's booklet.
    fn show_paper_of_selection(&mut self) {
        let kind = self.lead().map(|node| self.document.card(node).kind);
        self.show_paper(match kind {
            None => What::Booklet,
            Some(Kind::Unit) => What::DepartmentCard,
            Some(Kind::Position | Kind::External) => What::JobDescription,
        });
    }
}
