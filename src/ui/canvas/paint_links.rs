//! Painting links and a project team over the drawing when seen from far away: thin lines without
//! words.

use std::collections::HashMap;

use crate::platform::measure::FONT_STACK;
use banyan_core::drawing::{FarLink, LinkMap, LinkName};
use banyan_core::layout::{Point, Rect};
use banyan_core::model::NodeKey;
use banyan_core::session::TeamTag;

use super::paint::{FarPicture, Painter};

/// Below this zoom, links have no arrow heads and outside parties no names.
const MARKED: f64 = 0.3;
/// The least size in px of a team's cards on the screen, so that they can be found from far away.
const LEAST_MARK: f64 = 5.0;

/// What is painted over the drawing.
pub struct Overlay<'a> {
    pub links: &'a LinkMap,
    /// The link that stands out.
    pub stands_out: Option<LinkName>,
    /// The tags of the team that is shown, by card.
    pub tags: &'a HashMap<NodeKey, TeamTag>,
}

impl Painter {
    /// Paints the team, then links and outside parties.
    pub fn overlay(&self, picture: &FarPicture, overlay: &Overlay) {
        self.team(picture, overlay.tags);
        self.parties(picture, overlay.links);
        let area = picture.view.visible(picture.window);
        let path = &self.context;
        path.set_stroke_style_str(&self.palette.accent);
        path.set_line_width((1.5 * picture.view.zoom).clamp(0.6, 1.5));
        self.dashes(&[4.0, 3.0]);
        path.begin_path();
        let links = overlay.links.far(area, picture.view.zoom);
        for link in &links {
            self.curve(picture, link);
        }
        path.stroke();
        self.dashes(&[]);
        self.heads(picture, &links);
        let ends = overlay
            .stands_out
            .into_iter()
            .flat_map(|link| overlay.links.nodes_at(link));
        for rect in ends.filter_map(|node| picture.scene.rect_of(node)) {
            self.ring(picture, &rect);
        }
    }

    fn curve(&self, picture: &FarPicture, link: &FarLink) {
        let [a, b, c, d] = link.curve.0.map(|point| on_screen(picture, point));
        self.context.move_to(a.x, a.y);
        self.context.bezier_curve_to(b.x, b.y, c.x, c.y, d.x, d.y);
    }

    fn heads(&self, picture: &FarPicture, links: &[FarLink]) {
        if picture.view.zoom < MARKED {
            return;
        }
        let path = &self.context;
        path.set_fill_style_str(&self.palette.accent);
        path.begin_path();
        for link in links {
            for (at_end, head) in link.heads.into_iter().enumerate() {
                if head {
                    let [a, b, c] = link
                        .curve
                        .head(at_end == 1)
                        .map(|at| on_screen(picture, at));
                    path.move_to(a.x, a.y);
                    path.line_to(b.x, b.y);
                    path.line_to(c.x, c.y);
                    path.close_path();
                }
            }
        }
        path.fill();
    }

    fn parties(&self, picture: &FarPicture, links: &LinkMap) {
        let zoom = picture.view.zoom;
        let path = &self.context;
        path.set_stroke_style_str(&self.palette.accent);
        path.set_line_width(1.0);
        path.set_fill_style_str(&self.palette.ink);
        path.set_font(&format!("{}px {FONT_STACK}", 12.0 * zoom));
        path.set_text_baseline("middle");
        path.set_text_align("center");
        self.dashes(&[3.0, 2.0]);
        for party in links.parties() {
            let rect = picture.view.to_screen(party.rect);
            path.stroke_rect(rect.x, rect.y, rect.width.max(2.0), rect.height.max(2.0));
            if zoom >= MARKED {
                let centre = rect.centre();
                let _ = path.fill_text(&party.text, centre.x, centre.y);
            }
        }
        self.dashes(&[]);
        path.set_text_align("start");
    }

    fn team(&self, picture: &FarPicture, tags: &HashMap<NodeKey, TeamTag>) {
        let path = &self.context;
        path.set_stroke_style_str(&self.palette.accent);
        let mut named: Option<(&str, Rect)> = None;
        for (&node, tag) in tags {
            let Some(card) = picture.scene.card(node) else {
                continue;
            };
            let rect = at_least(picture.view.to_screen(card.rect), LEAST_MARK);
            if !tag.inside {
                path.set_fill_style_str(&self.palette.accent);
                path.set_global_alpha(0.25);
                path.fill_rect(rect.x, rect.y, rect.width, rect.height);
                path.set_global_alpha(1.0);
            }
            self.dashes(if tag.inside { &[3.0, 2.0] } else { &[] });
            path.set_line_width(if tag.leads { 2.0 } else { 1.0 });
            path.stroke_rect(rect.x, rect.y, rect.width, rect.height);
            if tag.leads {
                named = Some((&tag.text, rect));
            }
        }
        self.dashes(&[]);
        if let Some((text, rect)) = named {
            path.set_font(&format!("600 12px {FONT_STACK}"));
            path.set_text_baseline("bottom");
            path.set_text_align("center");
            path.set_line_join("round");
            path.set_line_width(4.0);
            path.set_stroke_style_str(&self.palette.halo);
            path.set_fill_style_str(&self.palette.accent);
            let (x, y) = (rect.centre().x, rect.y - 3.0);
            let _ = path.stroke_text(text, x, y);
            let _ = path.fill_text(text, x, y);
            path.set_text_align("start");
        }
    }

    fn dashes(&self, lengths: &[f64]) {
        let lengths: js_sys::Array = lengths.iter().copied().map(js_sys::Number::from).collect();
        let _ = self.context.set_line_dash(&lengths);
    }
}

fn on_screen(picture: &FarPicture, point: Point) -> Point {
    Point {
        x: point.x * picture.view.zoom + picture.view.x,
        y: point.y * picture.view.zoom + picture.view.y,
    }
}

/// The rectangle, enlarged around its centre if it is smaller than this.
fn at_least(rect: Rect, least: f64) -> Rect {
    let centre = rect.centre();
    let (width, height) = (rect.width.max(least), rect.height.max(least));
    Rect {
        x: centre.x - width / 2.0,
        y: centre.y - height / 2.0,
        width,
        height,
    }
}
