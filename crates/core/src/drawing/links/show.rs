//! The links that an area shows: curves, arrow heads, labels and outside parties.

use crate::layout::curve::{label_place, link_curve};
use crate::layout::text::FontSpec;
use crate::layout::{Curve, Point, Rect, TextMetrics};
use crate::model::NodeKey;

use super::super::Scene;
use super::party::shortened;
use super::{FarLink, LineEnd, LinkLine, LinkMap, LinkName, PartyPill};

/// The most curves that are elements at once. Those that only pass through are left out first.
pub const MOST_NEAR: usize = 400;
/// The most curves that are painted at once.
pub const MOST_FAR: usize = 4000;
/// If a curve may cross more cards than this, it does not try to avoid them.
const MOST_AROUND: usize = 200;
/// Curves shorter than this on the screen are not painted, px.
const LEAST: f64 = 4.0;
/// The font of labels.
const FACE: FontSpec = FontSpec {
    size: 11.0,
    bold: false,
};
/// The height of a label, px.
const LABEL: f64 = 16.0;
/// The padding left and right of a label's text together, px.
const PADDING: f64 = 6.0;
/// Labels longer than this are cut, counted in characters.
const LONGEST: usize = 18;

/// A link as it is drawn close up.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLink {
    pub links: Vec<LinkName>,
    /// The nodes of the cards at its ends.
    pub nodes: Vec<NodeKey>,
    /// Its curve as SVG path data.
    pub path: String,
    /// Its arrow heads as SVG path data.
    pub heads: String,
    /// Its label, if there is room for one.
    pub label: Option<DrawnLabel>,
    /// Its whole text.
    pub text: String,
}

/// The text at a curve.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLabel {
    /// Cut if it is long.
    pub text: String,
    pub rect: Rect,
}

/// What an area shows close up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrawnLinks {
    /// The curves in the order of their lines.
    pub links: Vec<DrawnLink>,
    pub parties: Vec<PartyPill>,
}

impl LinkMap {
    /// The links in an area seen close up: at most [`MOST_NEAR`] curves, and the parties.
    /// Coordinates are relative to `origin`.
    pub fn near(
        &self,
        scene: &Scene,
        area: Rect,
        origin: Point,
        measure: &impl TextMetrics,
    ) -> DrawnLinks {
        let ends_here = |line: &LinkLine| line.rects.iter().any(|rect| rect.intersects(&area));
        let (mut seen, mut passing): (Vec<&LinkLine>, Vec<&LinkLine>) =
            self.seen(area).partition(|line| ends_here(line));
        seen.truncate(MOST_NEAR);
        passing.truncate(MOST_NEAR - seen.len());
        seen.append(&mut passing);
        let mut taken: Vec<Rect> = Vec::new();
        let links = seen
            .into_iter()
            .map(|line| {
                let curve = self.curve(scene, line);
                let text = shortened(&line.text, LONGEST);
                let width = f64::from(measure.width(&text, FACE)).ceil() + PADDING;
                let place = label_place(&curve, (width, LABEL), |rect| {
                    scene.within(rect, 0).is_empty()
                        && !taken.iter().any(|other| other.intersects(rect))
                        && !self.parties.iter().any(|party| party.rect.intersects(rect))
                });
                taken.extend(place);
                let curve = curve.less(origin);
                let mut heads = String::new();
                for (at_end, head) in line.heads.into_iter().enumerate() {
                    if head {
                        curve.push_head(at_end == 1, &mut heads);
                    }
                }
                DrawnLink {
                    links: line.links.clone(),
                    nodes: line.nodes().collect(),
                    path: curve.path(),
                    heads,
                    label: place.map(|rect| DrawnLabel {
                        text,
                        rect: rect.less(origin),
                    }),
                    text: line.text.clone(),
                }
            })
            .collect();
        let parties = self
            .parties
            .iter()
            .filter(|party| party.rect.intersects(&area));
        let parties = parties.map(|party| PartyPill {
            rect: party.rect.less(origin),
            ..party.clone()
        });
        DrawnLinks {
            links,
            parties: parties.collect(),
        }
    }

    /// The links in an area seen from far away: at most [`MOST_FAR`] curves, without those that are
    /// too short on the screen or would lie on another.
    pub fn far(&self, area: Rect, zoom: f64) -> Vec<FarLink> {
        let mut curves: Vec<FarLink> = Vec::new();
        let mut last = None;
        for line in self.seen(area) {
            let [from, to] = line.rects.map(|rect| rect.centre());
            if (to.x - from.x).hypot(to.y - from.y) * zoom < LEAST {
                continue;
            }
            let pixel = [from.x, from.y, to.x, to.y].map(|at| (at * zoom).floor());
            if last == Some(pixel) && zoom < 0.1 {
                continue;
            }
            last = Some(pixel);
            curves.push(FarLink {
                curve: link_curve(&line.rects[0], &line.rects[1], line.lane, &[]),
                heads: line.heads,
            });
            if curves.len() == MOST_FAR {
                break;
            }
        }
        curves
    }

    /// The nodes of the cards at the ends of the line that stands for a link.
    pub fn nodes_at(&self, link: LinkName) -> impl Iterator<Item = NodeKey> {
        self.line(link).into_iter().flat_map(LinkLine::nodes)
    }

    fn seen(&self, area: Rect) -> impl Iterator<Item = &LinkLine> {
        let lines = self.lines.iter();
        lines.filter(move |line| line.around.intersects(&area))
    }

    fn curve(&self, scene: &Scene, line: &LinkLine) -> Curve {
        let mut cards: Vec<Rect> = Vec::new();
        let between = scene.within(&line.around, MOST_AROUND);
        if between.len() <= MOST_AROUND {
            let between = between.iter();
            let between = between.filter(|card| !line.ends.contains(&LineEnd::Card(card.node)));
            cards.extend(between.map(|card| card.rect));
            cards.extend(self.parties.iter().map(|party| party.rect));
        }
        link_curve(&line.rects[0], &line.rects[1], line.lane, &cards)
    }
}
