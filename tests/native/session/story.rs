//! Plays acts on a session, as a person and the page would.

use banyan_core::drawing::{ContentCache, Folds, Scene};
use banyan_core::format;
use banyan_core::layout::{ApproximateMetrics, Rect, Size};
use banyan_core::model::{Document, Gap, NodeKey};
use banyan_core::search::Query;
use banyan_core::session::{
    ActionId, CardView, Effects, Fold, Intent, KeyContext, KeyPress, LinkScope, Opening, PageTask,
    SavedView, Session, TitleStart,
};
use banyan_core::text::Locale;

use crate::scene::desk::difference;

use super::tree;

/// A session, and what it reported.
pub struct Story {
    pub session: Session<ApproximateMetrics>,
    /// The effects of the last act.
    pub effects: Effects,
    /// The last message to the person, in English.
    pub told: Vec<String>,
    pub clipboard: String,
    typed: String,
}

impl Story {
    pub fn of(text: &str) -> Self {
        let parsed = tree::parse(text);
        Self::open_with(parsed.document, parsed.folds, parsed.saved)
    }

    pub fn open_with(document: Document, folds: Folds, saved: SavedView) -> Self {
        let (session, effects) = Session::open(Opening {
            document,
            host: ApproximateMetrics,
            contents: ContentCache::default(),
            folds,
            saved,
            locale: Locale::English,
            link_scope: LinkScope::OfSelection,
            marks_vacancies: false,
            seed: 7,
        });
        let mut story = Self {
            session,
            effects,
            told: Vec::new(),
            clipboard: String::new(),
            typed: String::new(),
        };
        story.send(Intent::Resize(Size {
            width: 1200.0,
            height: 800.0,
        }));
        story
    }

    /// Sends an intent, and does with its effects what the page does: long work continues until it is
    /// done, texts reach the clipboard.
    pub fn send(&mut self, intent: Intent) -> &Effects {
        let mut all = self.session.dispatch(intent);
        let mut work = std::mem::take(&mut all.work);
        while let Some(ticket) = work.pop() {
            let next = self.session.dispatch(Intent::GoOn(ticket));
            work.extend(next.work.iter().copied());
            all.edited |= next.edited;
            all.cards.extend(next.cards);
            all.notices.extend(next.notices);
            all.page.extend(next.page);
            all.save = all.save.max(next.save);
            all.check = all.check.max(next.check);
            all.motion = next.motion.or(all.motion);
        }
        for notice in &all.notices {
            self.told.push(notice.words(Locale::English));
        }
        for task in &all.page {
            if let PageTask::Clipboard(text) = task {
                self.clipboard.clone_from(text);
            }
        }
        self.effects = all;
        &self.effects
    }

    /// The first node with this title in tree order.
    pub fn node(&self, title: &str) -> NodeKey {
        let document = self.session.document();
        let mut nodes = document.preorder().map(|(node, _)| node);
        nodes
            .find(|&node| document.card(node).title == title)
            .unwrap_or_else(|| panic!("no card {title} in\n{}", self.tree()))
    }

    pub fn rect(&self, title: &str) -> Rect {
        let node = self.node(title);
        let card = self.session.scene().card(node);
        card.unwrap_or_else(|| panic!("{title} is folded away"))
            .rect
    }

    /// What the page would show of a card.
    pub fn card(&self, title: &str) -> CardView {
        let mut views = self.session.card_views([self.node(title)]);
        views.next().unwrap().1
    }

    pub fn tree(&self) -> String {
        tree::write(
            self.session.document(),
            self.session.folds(),
            self.session.selection(),
        )
    }

    pub fn file(&self) -> String {
        format::write(self.session.document())
    }

    /// The titles of the selected cards, the leading one last.
    pub fn selected(&self) -> Vec<&str> {
        let document = self.session.document();
        let nodes = self.session.selection().nodes.iter();
        nodes
            .map(|&node| document.card(node).title.as_str())
            .collect()
    }

    /// Plays one act.
    pub fn act(&mut self, act: &str) {
        let (verb, rest) = act.split_once(' ').unwrap_or((act, ""));
        match verb {
            "press" => rest.split(", ").for_each(|key| self.press(key)),
            "type" => rest.chars().for_each(|letter| self.type_letter(letter)),
            "click" => {
                let node = self.node(rest);
                self.send(Intent::Select(vec![node]));
            }
            "add" => {
                let node = self.node(rest);
                self.send(Intent::ToggleSelected(node));
            }
            "double-click" => {
                let node = self.node(rest);
                self.send(Intent::Select(vec![node]));
                self.begin_typing(node, TitleStart::Existing);
            }
            "drop" => self.drop(rest),
            "fold" => self.fold(rest, Fold::Closed),
            "open" => self.fold(rest, Fold::Open),
            "go" => {
                let node = self.node(rest);
                self.send(Intent::JumpTo(node));
            }
            "find" => {
                self.send(Intent::LookFor(Query::new(rest)));
            }
            "copy" => {
                self.send(Intent::Copy);
            }
            "cut" => {
                self.send(Intent::Cut);
            }
            "paste" => {
                let text = if rest.is_empty() {
                    &self.clipboard
                } else {
                    rest
                };
                self.send(Intent::Paste(text.to_owned()));
            }
            _ => panic!("no act {act}"),
        }
        self.expect_whole();
    }

    /// Plays acts, one a line.
    pub fn acts(&mut self, acts: &str) {
        for act in tree::lines(acts) {
            self.act(act);
        }
    }

    /// Presses a key at the drawing, or in the title that is being typed.
    fn press(&mut self, key: &str) {
        let (held, name) = match key.rsplit_once('+') {
            Some((held, name)) if !name.is_empty() => (held, name),
            _ => ("", key),
        };
        let press = KeyPress {
            name: if name == "Space" { " " } else { name }.to_owned(),
            command: held.contains("Ctrl"),
            shift: held.contains("Shift"),
            alt: held.contains("Alt"),
        };
        let renames = self.session.rename().is_some();
        if renames && name == "End" {
            // The old title is no longer selected to be typed over.
            let node = self.session.lead().unwrap();
            self.typed = self.session.document().card(node).title.clone();
            return;
        }
        let intents = self.session.title_key(&press);
        if !intents.is_empty() {
            for intent in intents {
                self.send(intent);
            }
        } else {
            let works = |context| context == KeyContext::Anywhere || !renames;
            if let Some(action) = self.session.action_for(&press, works) {
                self.send(Intent::Act(action));
            }
        }
        self.typed.clear();
    }

    fn begin_typing(&mut self, node: NodeKey, start: TitleStart) {
        self.send(Intent::Rename(node, start));
        self.typed.clear();
    }

    /// A letter typed at the drawing replaces the old title, whose text is selected; after `End` it is
    /// appended.
    fn type_letter(&mut self, letter: char) {
        if self.session.rename().is_none()
            && let Some(lead) = self.session.lead()
        {
            self.begin_typing(lead, TitleStart::Empty);
        }
        self.typed.push(letter);
        self.send(Intent::TypeTitle(self.typed.clone()));
    }

    /// `Rep onto Cleo`, `Rep before Cleo`, `Rep after Cleo`, or without the first name: the selected
    /// cards. The branch that is dropped is selected first, as pressing it does.
    fn drop(&mut self, act: &str) {
        for way in ["onto", "before", "after"] {
            let Some((dragged, target)) = act.split_once(way) else {
                continue;
            };
            if !dragged.trim().is_empty() {
                let node = self.node(dragged.trim());
                self.send(Intent::Select(vec![node]));
            }
            let target = self.node(target.trim());
            let document = self.session.document();
            let gap = match way {
                "onto" => Gap::last_below(Some(target)),
                "before" => Gap {
                    parent: document.parent(target),
                    before: Some(target),
                },
                _ => document.gap_after(target).unwrap(),
            };
            self.send(Intent::Drop(gap));
            return;
        }
        panic!("drop {act}");
    }

    fn fold(&mut self, title: &str, fold: Fold) {
        let node = self.node(title);
        self.send(Intent::Fold(node, fold));
    }

    /// The updated drawing equals a drawing of the chart made from scratch.
    fn expect_whole(&self) {
        let session = &self.session;
        let anew = Scene::of(
            session.document(),
            session.folds(),
            &mut ContentCache::default(),
            session.locale(),
            &ApproximateMetrics,
        );
        assert_eq!(
            difference(session.scene(), &anew),
            None,
            "in\n{}",
            self.tree()
        );
        for node in session.drawn() {
            assert!(
                session.scene().card(*node).is_some(),
                "a drawn card is not shown"
            );
        }
    }

    /// Repeats this action until nothing is left to do, and returns how often it did something.
    pub fn repeat(&mut self, action: ActionId) -> usize {
        let mut times = 0;
        while self.session.enabled(action) {
            self.send(Intent::Act(action));
            self.expect_whole();
            times += 1;
        }
        times
    }
}

/// Plays acts on a chart.
pub fn play(before: &str, acts: &str) -> Story {
    let mut story = Story::of(before);
    story.acts(acts);
    story
}

/// Plays acts on a chart and expects the tree that results; and that undo restores the exact bytes of
/// the file, and redo those of the end.
pub fn check(before: &str, acts: &str, after: &str) {
    let begun = Story::of(before).file();
    let mut story = play(before, acts);
    assert_eq!(story.tree(), tree::tidied(after), "after\n{acts}");
    let ended = story.file();
    let ends_redo = story.session.redoable().is_none();
    story.repeat(ActionId::Undo);
    assert_eq!(story.file(), begun, "after all was undone");
    story.repeat(ActionId::Redo);
    if ends_redo {
        assert_eq!(story.file(), ended, "after all was redone");
    }
}
