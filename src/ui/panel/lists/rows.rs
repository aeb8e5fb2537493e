/// The rows of a list on the page. Each keeps its number for as long as it exists, so that a row that
/// comes or goes does not take the caret out of another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    rows: Vec<u32>,
    /// The row that is not in the document yet because nothing has been typed in it.
    draft: Option<u32>,
    next: u32,
}

impl Rows {
    /// The numbers of the rows in order.
    pub fn all(&self) -> &[u32] {
        &self.rows
    }

    /// The row that is not in the document.
    pub fn draft(&self) -> Option<u32> {
        self.draft
    }

    /// How many rows stand for items of the document.
    pub fn items(&self) -> usize {
        self.rows.len() - usize::from(self.draft.is_some())
    }

    /// The index of a row among all rows.
    pub fn position(&self, row: u32) -> Option<usize> {
        self.rows.iter().position(|&other| other == row)
    }

    /// How many items of the document come before a row.
    pub fn before(&self, row: u32) -> usize {
        let rows = self.rows.iter().take_while(|&&other| other != row);
        rows.filter(|&&other| Some(other) != self.draft).count()
    }

    /// The index of the item that a row stands for; `None` for the draft and for a row that is gone.
    pub fn item(&self, row: u32) -> Option<usize> {
        let is_there = self.draft != Some(row) && self.rows.contains(&row);
        is_there.then(|| self.before(row))
    }

    /// The row that stands for an item of the document.
    pub fn of_item(&self, index: usize) -> Option<u32> {
        let rows = self.rows.iter().copied();
        rows.filter(|&row| Some(row) != self.draft).nth(index)
    }

    /// The row before or after one.
    pub fn neighbour(&self, row: u32, forward: bool) -> Option<u32> {
        let at = self.position(row)?;
        let to = if forward { at + 1 } else { at.checked_sub(1)? };
        self.rows.get(to).copied()
    }

    /// A new row at a position, for an item that is being added to the document.
    pub fn insert(&mut self, position: usize) -> u32 {
        let row = self.next;
        self.next += 1;
        self.rows.insert(position.min(self.rows.len()), row);
        row
    }

    /// A new row at a position, with nothing typed in it yet.
    pub fn insert_draft(&mut self, position: usize) -> u32 {
        let mut position = position;
        // There is at most one draft, or undo could not tell which row an item goes to.
        if let Some(old) = self.draft.take() {
            let at = self.position(old);
            position -= usize::from(at.is_some_and(|at| at < position));
            self.remove(old);
        }
        let row = self.insert(position);
        self.draft = Some(row);
        row
    }

    /// The draft has become an item of the document.
    pub fn adopt_draft(&mut self) {
        self.draft = None;
    }

    /// The item of this row has left the document; the row stays.
    pub fn make_draft(&mut self, row: u32) {
        if let Some(old) = self.draft.replace(row)
            && old != row
        {
            self.rows.retain(|&other| other != old);
        }
    }

    pub fn remove(&mut self, row: u32) {
        self.rows.retain(|&other| other != row);
        if self.draft == Some(row) {
            self.draft = None;
        }
    }

    /// Adds or removes rows at the end until there are as many as the document has items.
    pub fn fit(&mut self, items: usize) {
        while self.items() < items {
            // A draft at the end stays at the end.
            let draft_is_last = self.draft.is_some() && self.draft == self.rows.last().copied();
            self.insert(self.rows.len() - usize::from(draft_is_last));
        }
        while self.items() > items {
            let mut from_end = self.rows.iter().rev().copied();
            let Some(row) = from_end.find(|&row| Some(row) != self.draft) else {
                return;
            };
            self.remove(row);
        }
    }
}
