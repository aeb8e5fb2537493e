//! The drawing: laying out, choosing what to draw, folding, moving the view.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use leptos::prelude::*;

use crate::drawing::Scene;
use crate::layout::{Point, Rect, Size, View, connector_path};
use crate::model::NodeKey;

use super::editor::State;
use super::{CardView, Editor};

/// Around the drawing when it is fitted to the window, px.
const FIT_PADDING: f64 = 40.0;
/// The zoom at which titles can just be read.
pub(super) const READABLE: f64 = 0.7;
/// Around a card that is brought into view, px.
const REVEAL_MARGIN: f64 = 48.0;
/// How much more than the window is drawn on each side, as a part of the window.
const AHEAD: f64 = 0.5;

impl Editor {
    /// Lays the chart out anew and draws it. The leading card stays where it is on the screen.
    pub(super) fn lay_out(self) {
        self.lay_out_around(self.lead());
    }

    /// Lays the chart out anew and draws it. This card stays where it is on the screen.
    pub(super) fn lay_out_around(self, anchor: Option<NodeKey>) {
        let locale = self.app.words();
        let rect = |scene: &Scene| anchor.and_then(|node| scene.card(node).map(|card| card.rect));
        let moved = self.change(|state| {
            let before = rect(&state.scene);
            state.scene = Scene::of(
                &state.document,
                &state.folds,
                &mut state.faces,
                locale,
                &state.measure,
            );
            state.covered = None;
            before.zip(rect(&state.scene))
        });
        if let Some(Some((before, after))) = moved {
            let view = self.view.get_untracked();
            self.view.set(view.moved(
                (before.centre().x - after.centre().x) * view.zoom,
                (before.y - after.y) * view.zoom,
            ));
        }
        self.draw();
        self.rows.update(|rows| *rows += 1);
    }

    /// Draws the chart anew when the language of the interface has changed.
    pub fn change_language(self) {
        let drawn_in = self.state.with_value(|state| state.scene.locale());
        if drawn_in != self.app.words() {
            self.lay_out();
        }
    }

    /// Chooses the cards that the window shows and sets the signals of those that changed.
    /// Does nothing while the window stays inside what is drawn already.
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
        let ahead = Rect {
            x: visible.x - visible.width * AHEAD,
            y: visible.y - visible.height * AHEAD,
            width: visible.width * (1.0 + 2.0 * AHEAD),
            height: visible.height * (1.0 + 2.0 * AHEAD),
        };
        let selected: HashSet<NodeKey> = self
            .selection
            .with_untracked(|s| s.nodes.iter().copied().collect());
        let lead = self.selection.with_untracked(super::Selection::lead);
        let drawn = self.change(|state| {
            state.covered = Some(ahead);
            let mut cards = HashMap::with_capacity(state.cards.len());
            let mut drawn = Vec::new();
            for card in state.scene.cards() {
                // The leading card stays on the page wherever it is: the keyboard is at it.
                if !card.rect.intersects(&ahead) && Some(card.node) != lead {
                    continue;
                }
                let view = self.card_view(state, card.node, &selected, lead);
                let signal = match state.cards.get(&card.node) {
                    Some(signal) => {
                        set_if_changed(signal, view);
                        signal.clone()
                    }
                    None => ArcRwSignal::new(view),
                };
                cards.insert(card.node, signal);
                drawn.push(card.node);
            }
            state.cards = cards;
            (drawn, lines(&state.scene, &ahead))
        });
        let Some((drawn, lines)) = drawn else { return };
        if self.drawn.with_untracked(|before| *before != drawn) {
            self.drawn.set(drawn);
        }
        if self.lines.with_untracked(|before| *before != lines) {
            self.lines.set(lines);
        }
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
        CardView {
            face: placed.map_or_else(|| unreachable_face(state, node), |card| card.face.clone()),
            rect: placed.map_or_else(Rect::default, |card| card.rect),
            selected: selected.contains(&node),
            leads: lead == Some(node),
            dragged: state.dragged.contains(&node)
                || document
                    .ancestors(node)
                    .any(|above| state.dragged.contains(&above)),
            hidden,
            reports,
            name: self
                .app
                .words()
                .card_name(document.card(node), reports, hidden),
        }
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
    }

    /// Moves the view.
    pub fn set_view(self, view: View) {
        self.view.set(view);
        self.draw();
        self.save_view_soon();
    }

    /// Pans by px of the screen.
    pub fn pan(self, dx: f64, dy: f64) {
        self.set_view(self.view.get_untracked().moved(dx, dy));
    }

    /// Zooms by a factor at a point of the window.
    pub fn zoom_at(self, at: Point, factor: f64) {
        self.set_view(self.view.get_untracked().zoom_at(at, factor));
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
        let bounds = self.read_scene(Scene::bounds);
        self.set_view(View::fit(bounds, self.window.get_untracked(), FIT_PADDING));
    }

    /// The first look at a chart: all of it where that can be read, else its top.
    fn show_first(self) {
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
fn unreachable_face(state: &State, node: NodeKey) -> std::sync::Arc<crate::drawing::CardFace> {
    let any = state
        .cards
        .get(&node)
        .map(|card| card.with_untracked(|view| view.face.clone()));
    any.unwrap_or_else(|| {
        crate::drawing::FaceCache::default().face(
            &state.document,
            node,
            crate::text::Locale::default(),
            &state.measure,
        )
    })
}

/// The lines of every manager that has a card or a line inside the drawn part.
fn lines(scene: &Scene, ahead: &Rect) -> String {
    let cards = scene.cards();
    let mut reports: Vec<Vec<Rect>> = vec![Vec::new(); cards.len()];
    for card in cards {
        if let Some(above) = card.above {
            reports[above].push(card.rect);
        }
    }
    let mut path = String::new();
    for (card, reports) in cards.iter().zip(&reports) {
        let Some(around) = reports.iter().copied().reduce(|all, rect| all.union(&rect)) else {
            continue;
        };
        if around.union(&card.rect).intersects(ahead) {
            connector_path(card.rect, reports, &mut path);
            let _ = path.write_char(' ');
        }
    }
    path
}
