use banyan_core::model::fields::{OpenRecord, Value};
use banyan_core::model::{Card, Field};
use banyan_core::text::{FieldWords, Locale};

use super::details::{DetailShape, shown};

/// Puts an item that was taken out back at an index, with this text.
pub type PutBack = Box<dyn FnOnce(&mut Card, usize, String) + Send + Sync>;

/// A list on a card, whatever its items are. Everything that the page does to lists goes through this,
/// so that an item always moves and leaves as a whole.
pub trait Items: Sync {
    /// What kind of list it is, and its labels.
    fn name(&self) -> &ListName;
    /// The details that its items have besides their texts.
    fn shapes(&self) -> Vec<&'static DetailShape>;
    fn count(&self, card: &Card) -> usize;
    /// How many items count: headings do not.
    fn sum(&self, card: &Card) -> usize;
    /// The text of an item; empty when there is no such item.
    fn text<'a>(&self, card: &'a Card, index: usize) -> &'a str;
    fn set_text(&self, card: &mut Card, index: usize, text: String);
    /// A detail of an item, as it is typed or chosen.
    fn detail(&self, card: &Card, index: usize, detail: usize) -> String;
    /// Sets a detail of an item.
    fn set_detail(&self, card: &mut Card, index: usize, detail: usize, value: &str);
    /// How an item looks.
    fn look(&self, card: &Card, index: usize) -> ListStyle;
    /// A new item at an index, made to follow the one before.
    fn insert(&self, card: &mut Card, index: usize, text: String);
    /// Takes an item out.
    fn take(&self, card: &mut Card, index: usize) -> Option<PutBack>;
    /// Merges an item into the previous one: appends its text, and keeps its details where that one has
    /// none.
    fn join(&self, card: &mut Card, index: usize);
    /// Moves an item past its neighbour. Returns its new index.
    fn shift(&self, card: &mut Card, index: usize, forward: bool) -> Option<usize>;
    /// Makes an item a part of the previous one, or takes it out again.
    fn nest(&self, card: &mut Card, index: usize, deeper: bool);
    /// Whether items nest.
    fn nests(&self) -> bool;
}

/// What a list is called.
pub struct ListName {
    /// The list's key in ids and classes.
    pub slug: &'static str,
    /// The field of the card, which provides its words.
    pub field: Field,
}

impl ListName {
    /// The labels of the list and of its items.
    pub fn words(&self, words: Locale) -> FieldWords {
        words.field_words(self.field)
    }
}

/// How an item looks, apart from its texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListStyle {
    /// The number or initial before it.
    pub mark: String,
    /// How deep it is nested.
    pub depth: u8,
    /// Whether it is the heading of the items that follow.
    pub heading: bool,
    /// A level on a scale, and the top of the scale.
    pub bar: Option<(u8, u8)>,
}

/// What the items of a list must be able to do.
pub trait ListedItem: OpenRecord + Clone + Default + Send + Sync + 'static {
    /// Their details besides the text.
    const DETAILS: &'static [DetailShape] = &[];
    /// Whether they nest.
    const NESTS: bool = false;

    /// Sets a detail.
    fn set_detail(&mut self, at: usize, value: Value) {
        self.set(at, value);
    }

    /// A blank item to follow this one.
    fn next(&self) -> Self {
        Self::default()
    }

    /// How an item of the list looks.
    fn look(_list: &[Self], _index: usize) -> ListStyle {
        ListStyle::default()
    }

    /// Moves an item past its neighbour.
    fn shift(list: &mut [Self], index: usize, forward: bool) -> Option<usize> {
        let to = if forward {
            index + 1
        } else {
            index.checked_sub(1)?
        };
        (index.max(to) < list.len()).then(|| list.swap(index, to))?;
        Some(to)
    }

    /// Makes an item a part of the previous one, or takes it out.
    fn nest(_list: &mut [Self], _index: usize, _deeper: bool) {}
}

/// Where a list of such items is kept on a card.
pub struct ListField<T: 'static> {
    pub name: ListName,
    pub of: fn(&Card) -> &Vec<T>,
    /// The list, to be changed.
    pub of_mut: fn(&mut Card) -> &mut Vec<T>,
}

impl<T: ListedItem> Items for ListField<T> {
    fn name(&self) -> &ListName {
        &self.name
    }

    fn shapes(&self) -> Vec<&'static DetailShape> {
        T::DETAILS.iter().collect()
    }

    fn count(&self, card: &Card) -> usize {
        (self.of)(card).len()
    }

    fn sum(&self, card: &Card) -> usize {
        let list = (self.of)(card);
        let counts = |index: &usize| !T::look(list, *index).heading;
        (0..list.len()).filter(counts).count()
    }

    fn text<'a>(&self, card: &'a Card, index: usize) -> &'a str {
        (self.of)(card)
            .get(index)
            .map_or("", |item| item.get(0).text())
    }

    fn set_text(&self, card: &mut Card, index: usize, text: String) {
        if let Some(item) = (self.of_mut)(card).get_mut(index) {
            item.set(0, Value::Text(text));
        }
    }

    fn detail(&self, card: &Card, index: usize, detail: usize) -> String {
        let item = (self.of)(card).get(index);
        let detail = T::DETAILS.get(detail);
        item.zip(detail)
            .map_or_else(String::new, |(item, detail)| shown(item.get(detail.at)))
    }

    fn set_detail(&self, card: &mut Card, index: usize, detail: usize, value: &str) {
        let item = (self.of_mut)(card).get_mut(index);
        if let Some((item, detail)) = item.zip(T::DETAILS.get(detail)) {
            item.set_detail(detail.at, detail.read(value));
        }
    }

    fn look(&self, card: &Card, index: usize) -> ListStyle {
        T::look((self.of)(card), index)
    }

    fn insert(&self, card: &mut Card, index: usize, text: String) {
        let list = (self.of_mut)(card);
        let index = index.min(list.len());
        let before = index.checked_sub(1).and_then(|before| list.get(before));
        let mut item = before.map_or_else(T::default, T::next);
        item.set(0, Value::Text(text));
        list.insert(index, item);
    }

    fn take(&self, card: &mut Card, index: usize) -> Option<PutBack> {
        let list = (self.of_mut)(card);
        let mut item = (index < list.len()).then(|| list.remove(index))?;
        let of_mut = self.of_mut;
        Some(Box::new(move |card, index, text| {
            let list = of_mut(card);
            item.set(0, Value::Text(text));
            list.insert(index.min(list.len()), item);
        }))
    }

    fn join(&self, card: &mut Card, index: usize) {
        let list = (self.of_mut)(card);
        if index == 0 || index >= list.len() {
            return;
        }
        let mut gone = list.remove(index);
        let before = &mut list[index - 1];
        let joined = before.get(0).text().to_owned() + gone.get(0).text();
        before.set(0, Value::Text(joined));
        for detail in T::DETAILS {
            if before.get(detail.at).is_empty() {
                before.set_detail(detail.at, detail.read(&shown(gone.get(detail.at))));
            }
        }
        let known = before.extra_mut();
        for (name, value) in std::mem::take(gone.extra_mut()) {
            if known.iter().all(|(other, _)| *other != name) {
                known.push((name, value));
            }
        }
    }

    fn shift(&self, card: &mut Card, index: usize, forward: bool) -> Option<usize> {
        T::shift((self.of_mut)(card), index, forward)
    }

    fn nest(&self, card: &mut Card, index: usize, deeper: bool) {
        T::nest((self.of_mut)(card), index, deeper);
    }

    fn nests(&self) -> bool {
        T::NESTS
    }
}
