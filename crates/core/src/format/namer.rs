use std::collections::{HashMap, HashSet};

/// Makes names that are not taken, without trying the same ones again and again.
#[derive(Clone, Default)]
pub(super) struct Namer {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
    numbers: usize,
}

impl Namer {
    /// Makes names that differ from these.
    pub(super) fn beside<'n>(taken: impl Iterator<Item = &'n str>) -> Self {
        Self {
            taken: taken.map(str::to_owned).collect(),
            ..Self::default()
        }
    }

    /// The next number that is not taken, from 1.
    pub(super) fn number(&mut self) -> String {
        loop {
            self.numbers += 1;
            let name = self.numbers.to_string();
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }

    /// The base itself, or the base with the separator and the lowest free number from 2.
    pub(super) fn free(&mut self, base: &str, separator: char) -> String {
        if self.taken.insert(base.to_owned()) {
            return base.to_owned();
        }
        let next = self.next.entry(base.to_owned()).or_insert(2);
        loop {
            let name = format!("{base}{separator}{next}");
            *next += 1;
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}
