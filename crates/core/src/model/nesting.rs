//! Duties inside duties: what belongs together, and how it moves.

use super::Duty;

impl Duty {
    /// How many entries of the list, from this one on, belong together: the duty with its parts. A
    /// heading stands alone.
    pub fn with_parts(duties: &[Self], index: usize) -> usize {
        let Some((first, rest)) = duties.get(index..).and_then(<[Self]>::split_first) else {
            return 0;
        };
        let is_part = |duty: &&Self| !duty.heading && duty.depth > first.depth;
        let parts = rest.iter().take_while(is_part).count();
        if first.heading { 1 } else { 1 + parts }
    }

    /// Makes a duty with its parts a part of the one before, or takes it out of the duty that it is
    /// a part of. Returns whether that was possible.
    pub fn nest(duties: &mut [Self], index: usize, deeper: bool) -> bool {
        let Some(depth) = duties.get(index).map(|duty| duty.depth) else {
            return false;
        };
        let count = Self::with_parts(duties, index);
        let block = &duties[index..index + count];
        let deepest = block.iter().map(|duty| duty.depth).max().unwrap_or(0);
        let possible = if deeper {
            depth < Self::room(duties, index) && deepest < Self::DEEPEST && !duties[index].heading
        } else {
            depth > 0
        };
        if possible {
            for duty in &mut duties[index..index + count] {
                duty.depth = if deeper {
                    duty.depth + 1
                } else {
                    duty.depth.saturating_sub(1)
                };
            }
        }
        possible
    }

    /// Moves a duty with its parts past its neighbour with its parts. Returns its new index; `None`
    /// at the end of the list.
    pub fn shift(duties: &mut [Self], index: usize, forward: bool) -> Option<usize> {
        let depth = duties.get(index)?.depth;
        let count = Self::with_parts(duties, index);
        let to = if forward {
            let next = index + count;
            let passed = match duties.get(next)? {
                outer if outer.depth < depth => 1,
                _ => Self::with_parts(duties, next),
            };
            duties[index..next + passed].rotate_left(count);
            index + passed
        } else {
            let before = duties.get(..index)?;
            let is_part = |duty: &Self| !duty.heading && duty.depth > depth;
            let start = match before.iter().rposition(|duty| !is_part(duty)) {
                // A list may begin with nested entries that have no duty above them.
                None if index > 0 => 0,
                start => start?,
            };
            duties[start..index + count].rotate_right(count);
            start
        };
        // At its new place it may be nested deeper than the entry before allows.
        let beyond = duties[to].depth.saturating_sub(Self::room(duties, to));
        for duty in &mut duties[to..to + count] {
            duty.depth -= beyond;
        }
        Some(to)
    }

    /// How deep a duty may stand at most, given the one before.
    fn room(duties: &[Self], index: usize) -> u8 {
        let before = index.checked_sub(1).and_then(|before| duties.get(before));
        match before {
            Some(before) if !before.heading => (before.depth + 1).min(Self::DEEPEST),
            _ => 0,
        }
    }

    /// The number before a duty: "2" for the second of its group, "2.1" for the first of its
    /// parts.
    pub fn number(duties: &[Self], index: usize) -> String {
        let mut numbers = DutyNumbers::default();
        let upto = duties.iter().take(index + 1);
        let last = upto.map(|duty| numbers.next(duty).0).last();
        last.filter(|_| index < duties.len()).unwrap_or_default()
    }
}

/// Numbers the duties of a list one after another, starting again in each group.
#[derive(Debug, Default)]
pub struct DutyNumbers {
    counts: Vec<u32>,
}

impl DutyNumbers {
    /// The number of the next duty, such as "2.1", and how deep it is nested: at most one deeper
    /// than the one before, whatever the file says. A heading has no number and begins a group.
    pub fn next(&mut self, duty: &Duty) -> (String, usize) {
        if duty.heading {
            self.counts.clear();
            return (String::new(), 0);
        }
        let depth = usize::from(duty.depth).min(self.counts.len());
        self.counts.resize(depth + 1, 0);
        self.counts[depth] += 1;
        let parts: Vec<String> = self.counts.iter().map(u32::to_string).collect();
        (parts.join("."), depth)
    }
}
