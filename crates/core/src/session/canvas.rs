use std::collections::HashSet;

use crate::drawing::{DrawnLinks, LinkMap, Scene, Shown, lines};
use crate::layout::{Point, Rect};
use crate::model::NodeKey;
use crate::text::Locale;

use super::state::{Host, Phase, Session};
use super::{LinkScope, Motion, Part};

/// The most cards that are elements at once; when there are more, they are painted.
const MOST_CARDS: usize = 400;
/// This many cards stay elements at any zoom.
const FEW_CARDS: usize = 60;
/// Below this zoom no title on a card can be read, so shapes and large names are more useful.
const READ_AS_SHAPES: f64 = 0.25;
/// The steps in which the origin of the page's coordinates moves, px of the drawing.
const ORIGIN_STEP: f64 = 100_000.0;
/// How much more than the window is drawn on each side, as a fraction of the window.
const AHEAD: f64 = 0.5;

/// Laying out, and choosing what is drawn of it.
impl<H: Host> Session<H> {
    /// Lays the chart out from scratch.
    pub(super) fn lay_out(&mut self) {
        self.host.begins(Phase::Layout);
        self.scene = Scene::of(
            &self.document,
            &self.folds,
            &mut self.contents,
            self.locale,
            &self.host,
        );
        self.host.ends(Phase::Layout);
        self.have_laid_out();
    }

    /// Updates the drawing after changes to these nodes: their cards, their reports or their folds.
    /// `keep` stays where it is, and so does the view.
    pub(super) fn follow(&mut self, touched: &[NodeKey], keep: Option<NodeKey>) {
        self.host.begins(Phase::Layout);
        self.update_scene(touched, keep);
        self.host.ends(Phase::Layout);
        self.effects.motion = Some(Motion::Glide);
        self.have_laid_out();
    }

    /// Lays the chart out for another language at once.
    pub(super) fn speak(&mut self, locale: Locale) {
        if self.locale == locale {
            return;
        }
        self.locale = locale;
        let lead = self.lead();
        self.host.begins(Phase::Layout);
        self.scene.speak(
            &self.document,
            &self.folds,
            &mut self.contents,
            locale,
            &self.host,
            lead,
        );
        self.host.ends(Phase::Layout);
        self.mark(Part::Language);
        self.have_laid_out();
    }

    pub(super) fn update_scene(&mut self, touched: &[NodeKey], keep: Option<NodeKey>) {
        self.scene.update(
            &self.document,
            &self.folds,
            &mut self.contents,
            &self.host,
            touched,
            keep,
        );
        // Links refer to cards by their places in the scene.
        self.stale.links = true;
    }

    fn have_laid_out(&mut self) {
        self.mark(Part::Rows);
        self.stale.links = true;
        self.stale.team = true;
        self.stale.area = true;
    }

    /// Updates everything that is drawn.
    pub(super) fn settle(&mut self) {
        self.settle_links();
        if std::mem::take(&mut self.stale.team) {
            self.mark_team();
        }
        let origin = self.drawn.origin;
        self.draw();
        // The origin of the coordinates has moved too: cards must not glide that far.
        if self.effects.motion.is_some() && self.drawn.origin != origin {
            self.effects.motion = Some(Motion::Jump);
        }
    }

    /// Gathers the links that are shown, when they may have changed.
    pub(super) fn settle_links(&mut self) {
        if !std::mem::take(&mut self.stale.links) {
            return;
        }
        let shown = match self.link_scope {
            LinkScope::All => Shown::All,
            LinkScope::OfSelection => Shown::Of(&self.selection.nodes),
        };
        self.links = LinkMap::of(&self.document, &self.scene, shown, &self.host);
        self.stale.drawn_links = true;
    }

    /// Chooses the cards that the window shows. Does nothing while the window stays inside what is
    /// already drawn. Where too many cards would be in view, none is an element: the drawing is
    /// then painted.
    fn draw(&mut self) {
        let visible = self.view.visible(self.window);
        let covers = self
            .drawn
            .covered
            .is_some_and(|area| covers(&area, &visible))
            || self.drawn.chosen_for == Some(visible);
        // The leading card is drawn wherever it is, so a new one may need an element.
        let lead = self.lead();
        let leader_missing =
            lead.is_some_and(|lead| self.scene.shows(lead) && !self.drawn.set.contains(&lead));
        if covers && !leader_missing && !self.stale.area {
            self.draw_links();
            return;
        }
        self.host.begins(Phase::Draw);
        self.stale.area = false;
        let ahead = Rect {
            x: visible.x - visible.width * AHEAD,
            y: visible.y - visible.height * AHEAD,
            width: visible.width * (1.0 + 2.0 * AHEAD),
            height: visible.height * (1.0 + 2.0 * AHEAD),
        };
        let shown = self.scene.within(&ahead, MOST_CARDS).into_iter();
        let mut nodes: Vec<NodeKey> = shown.map(|card| card.node).collect();
        let unreadable = self.view.zoom < READ_AS_SHAPES && nodes.len() > FEW_CARDS;
        let far = nodes.len() > MOST_CARDS || unreadable;
        if far {
            nodes.clear();
        }
        // The leading card stays on the page wherever it is, because it has the focus.
        let leading = lead.filter(|&lead| self.scene.shows(lead));
        nodes.extend(leading.filter(|lead| !nodes.contains(lead)));
        let drawn = &mut self.drawn;
        drawn.set = nodes.iter().copied().collect::<HashSet<NodeKey>>();
        drawn.nodes = nodes;
        drawn.covered = (!far).then_some(ahead);
        drawn.chosen_for = Some(visible);
        drawn.far = far;
        drawn.origin = origin(&ahead);
        drawn.lines = if far {
            String::new()
        } else {
            lines(&self.scene, &ahead, drawn.origin)
        };
        self.mark(Part::Drawn);
        self.touch_all_cards();
        self.stale.drawn_links = true;
        self.host.ends(Phase::Draw);
        self.draw_links();
    }

    /// Draws the links of the drawn area.
    fn draw_links(&mut self) {
        if !std::mem::take(&mut self.stale.drawn_links) {
            return;
        }
        self.drawn.links = match self.drawn.covered {
            Some(area) => self
                .links
                .near(&self.scene, area, self.drawn.origin, &self.host),
            // When zoomed far out, they are painted.
            None => DrawnLinks::default(),
        };
        self.mark(Part::Links);
        self.mark(Part::Gathered);
    }

    /// Marks these branches as being dragged; an empty list marks none.
    pub(super) fn set_dragged(&mut self, nodes: Vec<NodeKey>) {
        self.dragged = nodes;
        self.touch_all_cards();
    }

    /// Starts or stops marking on the drawing where people are missing or too many.
    pub(super) fn mark_vacancies(&mut self) {
        self.marks_vacancies = !self.marks_vacancies;
        self.mark(Part::Settings);
        self.touch_all_cards();
    }
}

fn covers(outer: &Rect, inner: &Rect) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom()
}

/// The origin of coordinates on the page. Browsers keep them in 32 bits, which would make cards far
/// out in a drawing of millions of px jump; near its corner the origin need not move.
fn origin(ahead: &Rect) -> Point {
    let step = |at: f64| (at / ORIGIN_STEP).trunc() * ORIGIN_STEP;
    Point {
        x: step(ahead.x),
        y: step(ahead.y),
    }
}
