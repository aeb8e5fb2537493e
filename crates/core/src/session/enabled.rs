use super::ActionId;
use super::commands::Along;
use super::state::{Host, Session};

impl<H: Host> Session<H> {
    /// Whether an action would do something now, for menus and buttons.
    pub fn enabled(&self, action: ActionId) -> bool {
        let document = &self.document;
        let any = document.total().nodes > 0;
        let selected = self.lead().is_some();
        let has_reports = |node| !document.children(Some(node)).is_empty();
        match action {
            ActionId::Rename
            | ActionId::AddPeer
            | ActionId::AddManager
            | ActionId::DeleteNodes
            | ActionId::DeleteBranches
            | ActionId::Duplicate
            | ActionId::SelectNothing => selected,
            ActionId::Undo => self.undoable().is_some(),
            ActionId::Redo => self.redoable().is_some(),
            ActionId::StepUp
            | ActionId::StepDown
            | ActionId::StepLeft
            | ActionId::StepRight
            | ActionId::StepFirst
            | ActionId::StepLast
            | ActionId::ExtendUp
            | ActionId::ExtendDown
            | ActionId::ExtendLeft
            | ActionId::ExtendRight
            | ActionId::SelectAll
            | ActionId::ZoomFit => any,
            ActionId::ShiftLeft => self.shifted(&self.tops(), Along::Back).is_some(),
            ActionId::ShiftRight => self.shifted(&self.tops(), Along::Forward).is_some(),
            ActionId::Promote => self.promoted(&self.tops()).is_some(),
            ActionId::Demote => self.demoted(&self.tops()).is_some(),
            ActionId::ToggleFold => self.lead().is_some_and(has_reports),
            ActionId::ExpandAll => !self.folds.is_empty(),
            ActionId::CollapseAll => {
                // Looks for a card that is drawn, is not at the top, and has its reports shown.
                let mut cards = self.scene.cards();
                cards.any(|card| card.above.is_some() && card.hidden == 0 && has_reports(card.node))
            }
            ActionId::AddReport
            | ActionId::Find
            | ActionId::ZoomIn
            | ActionId::ZoomOut
            | ActionId::ZoomActual
            | ActionId::ShowAllLinks
            | ActionId::MarkVacancies
            | ActionId::ShowChecks
            | ActionId::Save
            | ActionId::Export
            | ActionId::PrintSelected
            | ActionId::PaperJobDescription
            | ActionId::PaperResponsibility
            | ActionId::PaperDepartment
            | ActionId::PaperBooklet
            | ActionId::NextRegion
            | ActionId::PreviousRegion
            | ActionId::Shortcuts => true,
        }
    }
}
