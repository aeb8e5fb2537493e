//! The drawing: choosing what to draw, moving the view.

use leptos::prelude::*;
use std::collections::{HashMap, HashSet};

use banyan_core::drawing::{amiss, lines};
use banyan_core::layout::{Point, Rect, Size, View};
use banyan_core::model::{Card, Document, NodeKey};

use super::committing::set_if_other;
use super::editor::State;
use super::{Amiss, CardView, Editor};

/// Around the drawing when it is fitted to the window, px.
const FIT_PADDING: f64 = 40.0;
/// The zoom at which titles can just be read.
pub(super) const READABLE: f64 = 0.7;
/// How far out a chart that fits the window can be zoomed.
const LEAST_ZOOM: f64 = 0.1;
/// Around a card that is brought into view, px.
const REVEAL_MARGIN: f64 = 48.0;
/// The most cards that are elements at once; more than that is painted.
const MOST_CARDS: usize = 400;
/// So few cards stay elements at any zoom.
const FEW_CARDS: usize = 60;
/// Below this zoom no title on a card can be read, so that shapes and large names serve better.
const READ_AS_SHAPES: f64 = 0.25;
/// The steps in which the page's coordinates move along, px of the drawing.
const ORIGIN_STEP: f64 = 100_000.0;
/// How much more than the window is drawn on each side, as a part of the window.
const AHEAD: f64 = 0.5;

impl Editor {
    /// Chooses the cards that the window shows and sets the signals of those that changed.
    /// Does nothing while the window stays inside what is drawn already. Where too many cards
    /// would be seen, none is an element: the drawing is then painted (see `ui::canvas::far`).
    pub fn draw(self) {
        let visible = self
            .view
            .get_untracked()
            .visible(self.window.get_untracked());
        let stale = self.state.with_value(|state| {
            !state
                .covered
                .is_some_and(|covered| covers(&covered, &visible))
        });
        if !stale {
            return;
        }
        let _span = crate::platform::timing::span(crate::platform::timing::DRAW);
        let ahead = Rect {
            x: visible.x - visible.width * AHEAD,
            y: visible.y - visible.height * AHEAD,
            width: visible.width * (1.0 + 2.0 * AHEAD),
            height: visible.height * (1.0 + 2.0 * AHEAD),
        };
        let selected: HashSet<NodeKey> = self
            .selection
            .with_untracked(|s| s.nodes.iter().copied().collect());
        let lead = self.lead();
        let zoom = self.view.get_untracked().zoom;
        let drawn = self.change(|state| {
            let mut shown = state.scene.within(&ahead, MOST_CARDS);
            let unreadable = zoom < READ_AS_SHAPES && shown.len() > FEW_CARDS;
            let far = shown.len() > MOST_CARDS || unreadable;
            if far {
                shown.clear();
            }
            state.covered = (!far).then_some(ahead);
            state.origin = origin(&ahead);
            // The leading card stays on the page wherever it is: the keyboard is at it.
            let leading = lead.and_then(|lead| state.scene.index_of(lead));
            shown.extend(leading.filter(|index| !shown.contains(index)));
            let mut cards = HashMap::with_capacity(shown.len());
            let mut drawn = Vec::with_capacity(shown.len());
            for index in shown {
                let node = state.scene.cards()[index].node;
                let view = self.card_view(state, node, &selected, lead);
                let signal = match state.cards.get(&node) {
                    Some(signal) => {
                        set_if_changed(signal, view);
                        signal.clone()
                    }
                    None => ArcRwSignal::new(view),
                };
                cards.insert(node, signal);
                drawn.push(node);
            }
            state.cards = cards;
            let lines = if far {
                String::new()
            } else {
                lines(&state.scene, &ahead, state.origin)
            };
            (drawn, lines, far, state.origin)
        });
        let Some((drawn, lines, far, origin)) = drawn else {
            return;
        };
        set_if_other(self.far, far);
        set_if_other(self.origin, origin);
        set_if_other(self.drawn, drawn);
        set_if_other(self.lines, lines);
        self.draw_links();
    }

    fn card_view(
        self,
        state: &State,
        node: NodeKey,
        selected: &HashSet<NodeKey>,
        lead: Option<NodeKey>,
    ) -> CardView {
        let document = &state.document;
        let reports = document.children(Some(node)).len();
        let placed = state.scene.card(node);
        let hidden = placed.map_or(0, |card| card.hidden);
        let rect = placed.map_or_else(Rect::default, |card| card.rect.less(state.origin));
        let amiss = self.amiss(document, node, hidden > 0);
        CardView {
            face: placed.map_or_else(|| unreachable_face(state, node), |card| card.face.clone()),
            rect,
            exit: state.scene.plan().direction.exit(&rect),
            selected: selected.contains(&node),
            leads: lead == Some(node),
            dragged: state.dragged.contains(&node)
                || document
                    .ancestors(node)
                    .any(|above| state.dragged.contains(&above)),
            lit: state.lit.contains(&node),
            team: state.team_tags.get(&node).cloned(),
            hidden,
            reports,
            name: self.name_with(document.card(node), reports, hidden, &amiss),
            amiss,
        }
    }

    /// A card in one breath, with what is marked on it.
    fn name_with(self, card: &Card, reports: usize, hidden: u32, amiss: &Amiss) -> String {
        let words = self.app.words();
        let mut name = words.card_name(card, reports, hidden);
        for mark in amiss.vacant.iter().chain(&amiss.over) {
            name += words.pause();
            name += mark;
        }
        name
    }

    /// What is marked on a card while the drawing shows who is missing.
    fn amiss(self, document: &Document, node: NodeKey, folded: bool) -> Amiss {
        if !self.app.marks_vacancies.get_untracked() {
            return Amiss::default();
        }
        let words = self.app.words();
        let staffing = amiss(document, node, folded).unwrap_or_default();
        Amiss {
            vacant: words.vacant_chip(&staffing),
            over: words.over_chip(&staffing),
        }
    }

    /// Marks who is missing and who is too many on the drawing, or no longer.
    pub fn mark_vacancies(self) {
        self.app.marks_vacancies.update(|marks| *marks = !*marks);
        self.app.remember();
        let drawn = self.drawn.get_untracked();
        self.redraw(drawn);
    }

    /// Sets the signals of these cards anew, where they are drawn.
    pub(super) fn redraw(self, nodes: impl IntoIterator<Item = NodeKey>) {
        let selected: HashSet<NodeKey> = self
            .selection
            .with_untracked(|s| s.nodes.iter().copied().collect());
        let lead = self.selection.with_untracked(super::Selection::lead);
        self.state.with_value(|state| {
            for node in nodes {
                if let Some(signal) = state.cards.get(&node) {
                    set_if_changed(signal, self.card_view(state, node, &selected, lead));
                }
            }
        });
    }

    /// Marks branches as being dragged, or none.
    pub fn set_dragged(self, nodes: Vec<NodeKey>) {
        self.change(|state| state.dragged = nodes);
        let drawn = self.drawn.get_untracked();
        self.redraw(drawn);
    }

    /// Takes note of the drawing's window. The first time, the chart is put into view.
    pub fn resize(self, window: Size) {
        let first = self.window.get_untracked() == Size::default();
        if self.window.get_untracked() == window {
            return;
        }
        self.window.set(window);
        if first && !self.restore_view() {
            self.show_first();
        }
        self.draw();
        self.change(|state| state.opening = None);
    }

    /// Moves the view.
    pub fn set_view(self, view: View) {
        self.view.set(view);
        self.draw();
        self.save_view_soon();
    }

    /// Pans by px of the screen, as far as something of the chart stays in the window.
    pub fn pan(self, dx: f64, dy: f64) {
        self.look(self.view.get_untracked().moved(dx, dy));
    }

    /// Shows this place and zoom, or what is next to it and shows something of the chart.
    fn look(self, view: View) {
        let window = self.window.get_untracked();
        self.set_view(view.in_sight(self.drawing_bounds(), window));
    }

    /// Zooms by a factor at a point of the window, out to the whole chart and no further.
    pub fn zoom_at(self, at: Point, factor: f64) {
        let (view, bounds) = (self.view.get_untracked(), self.drawing_bounds());
        let whole = View::fit(bounds, self.window.get_untracked(), FIT_PADDING);
        let least = whole.zoom.min(LEAST_ZOOM).min(view.zoom);
        let zoomed = view.zoom_at(at, factor.max(least / view.zoom));
        if bounds.contains(view.to_document(at)) {
            // What is under the pointer stays there, and so in sight.
            self.set_view(zoomed);
        } else {
            self.look(zoomed);
        }
    }

    /// Zooms by a factor at the middle of the window.
    pub fn zoom(self, factor: f64) {
        let window = self.window.get_untracked();
        let middle = Point {
            x: f64::from(window.width) / 2.0,
            y: f64::from(window.height) / 2.0,
        };
        self.zoom_at(middle, factor);
    }

    /// Shows the whole chart.
    pub fn fit(self) {
        let bounds = self.drawing_bounds();
        self.set_view(View::fit(bounds, self.window.get_untracked(), FIT_PADDING));
    }

    /// The rectangle around all cards and outside parties.
    fn drawing_bounds(self) -> Rect {
        self.read_links(|scene, links| links.bounds(scene.bounds()))
    }

    /// The first look at a chart: all of it where that can be read, else its top.
    pub(super) fn show_first(self) {
        let (bounds, top) =
            self.read_scene(|scene| (scene.bounds(), scene.cards().first().map(|card| card.rect)));
        let window = self.window.get_untracked();
        let fitted = View::fit(bounds, window, FIT_PADDING);
        let view = match top {
            Some(top) if fitted.zoom < READABLE => {
                let near = View {
                    zoom: READABLE,
                    ..fitted
                }
                .centre_on(top, window);
                View {
                    y: FIT_PADDING,
                    ..near
                }
            }
            _ => fitted,
        };
        self.set_view(view);
    }

    /// The card that the person looks at: the leading one where the window shows it, else the first
    /// one that it shows.
    pub(super) fn looked_at(self) -> Option<NodeKey> {
        let visible = self
            .view
            .get_untracked()
            .visible(self.window.get_untracked());
        let lead = self.lead();
        self.read_scene(|scene| {
            let is_shown = |node: &NodeKey| {
                scene
                    .card(*node)
                    .is_some_and(|c| c.rect.intersects(&visible))
            };
            let first = || Some(scene.cards()[*scene.within(&visible, 1).first()?].node);
            lead.filter(is_shown).or_else(first)
        })
    }

    /// Pans as little as brings the card into view.
    pub fn bring_into_view(self, node: NodeKey) {
        if let Some(rect) = self.read_scene(|scene| scene.card(node).map(|card| card.rect)) {
            let view = self.view.get_untracked();
            let shown = view.reveal(rect, self.window.get_untracked(), REVEAL_MARGIN);
            if shown != view {
                self.set_view(shown);
            }
        }
    }
}

fn covers(outer: &Rect, inner: &Rect) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom()
}

fn set_if_changed(signal: &ArcRwSignal<CardView>, view: CardView) {
    if signal.with_untracked(|before| *before != view) {
        signal.set(view);
    }
}

/// A drawn card is always in the scene; its last face stands in should that ever fail.
fn unreachable_face(
    state: &State,
    node: NodeKey,
) -> std::sync::Arc<banyan_core::drawing::CardContent> {
    let any = state
        .cards
        .get(&node)
        .map(|card| card.with_untracked(|view| view.face.clone()));
    any.unwrap_or_else(|| {
        banyan_core::drawing::ContentCache::default().face(
            &state.document,
            node,
            banyan_core::text::Locale::default(),
            &state.measure,
        )
    })
}

/// Where coordinates on the page count from. Browsers keep them in 32 bits, which would let cards
/// jump far out in a drawing of millions of px; near its corner nothing needs to move.
fn origin(ahead: &Rect) -> Point {
    let step = |at: f64| (at / ORIGIN_STEP).trunc() * ORIGIN_STEP;
    Point {
        x: step(ahead.x),
        y: step(ahead.y),
    }
}
