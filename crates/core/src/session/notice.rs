use crate::edit::EditLabel;
use crate::text::Locale;

/// A message to the person, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nodes were deleted.
    Deleted {
        /// The title of the first.
        subject: String,
        /// How many reports moved up.
        moved_up: usize,
    },
    /// Branches were deleted.
    DeletedBranch {
        /// The title of the first top.
        subject: String,
        /// How many cards went.
        cards: usize,
    },
    /// An edit was undone.
    Undone(EditLabel),
    /// An edit was redone.
    Redone(EditLabel),
    /// An edit did something that the person did not ask for, in these words.
    Besides(String),
    NothingToUndo,
    NothingToRedo,
    /// A node would have ended up below itself.
    WouldCycle,
    /// The card of a command is no longer in the chart.
    NodeGone,
    /// This many cards are on the clipboard.
    OnClipboard(usize),
    /// What was pasted is not part of a chart.
    NotABranch,
    /// A quick fix was carried out, in its own words.
    Fixed {
        /// The title of the node or team.
        subject: String,
        /// What was done.
        done: String,
    },
    /// The finding had changed before it was fixed.
    FixGone,
}

impl Notice {
    pub fn words(&self, locale: Locale) -> String {
        match self {
            Self::Deleted { subject, moved_up } => locale.deleted(subject, *moved_up),
            Self::DeletedBranch { subject, cards } => locale.deleted_branch(subject, *cards),
            Self::Undone(label) => locale.undone_label(label),
            Self::Redone(label) => locale.redone_label(label),
            Self::Besides(sentence) => sentence.clone(),
            Self::NothingToUndo => locale.nothing_to_undo().to_owned(),
            Self::NothingToRedo => locale.nothing_to_redo().to_owned(),
            Self::WouldCycle => locale.would_cycle().to_owned(),
            Self::NodeGone => locale.node_gone().to_owned(),
            Self::OnClipboard(cards) => locale.on_clipboard(*cards),
            Self::NotABranch => locale.not_a_branch().to_owned(),
            Self::Fixed { subject, done } => locale.mended(subject, done),
            Self::FixGone => locale.fix_gone().to_owned(),
        }
    }

    /// Whether the message offers to undo what it reports.
    pub fn offers_undo(&self) -> bool {
        matches!(
            self,
            Self::Deleted { .. } | Self::DeletedBranch { .. } | Self::Fixed { .. }
        )
    }
}
