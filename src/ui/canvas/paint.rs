//! Painting a scene on a canvas: shapes with titles, then shapes, then density.

use std::ops::ControlFlow;

use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::platform::preferences;
use banyan_core::drawing::{
    LEVEL_COLOURS, Name, Placed, Scene, Seen, level_colour, names, strokes,
};
use banyan_core::layout::card::{
    BAR, BAR_INSET, OVERLINE_LINE, PADDING_X, PADDING_Y, RADIUS, TITLE_FACE,
};
use banyan_core::layout::{Rect, Size, View};
use banyan_core::model::{Document, Kind};

/// Branches smaller than this on the screen are painted as one spot, px.
pub(super) const SPOT: f64 = 2.5;
/// Below this zoom a card has no frame and no round corners.
const FRAMED: f64 = 0.12;
/// Below this height on the screen a title cannot be read and is not painted, px.
const LEAST_TITLE: f64 = 5.0;

/// The colours of the stylesheet, as the page shows them now.
pub struct Palette {
    card: String,
    frame: String,
    line: String,
    pub(super) ink: String,
    pub(super) halo: String,
    crowd: String,
    pub(super) accent: String,
    pub(super) warning: String,
    levels: Vec<String>,
}

impl Palette {
    /// Asks the page.
    pub fn of_page() -> Self {
        let names = [
            "--raised",
            "--hairline-strong",
            "--line",
            "--ink",
            "--paper",
            "--ink-3",
            "--accent",
            "--warning",
        ];
        let levels: Vec<String> = (0..LEVEL_COLOURS)
            .map(|level| format!("--level-{level}"))
            .collect();
        let names: Vec<&str> = names
            .into_iter()
            .chain(levels.iter().map(String::as_str))
            .collect();
        let mut colours = preferences::colours(&names).into_iter();
        let mut next = || colours.next().unwrap_or_default();
        Self {
            card: next(),
            frame: next(),
            line: next(),
            ink: next(),
            halo: next(),
            crowd: next(),
            accent: next(),
            warning: next(),
            levels: (0..LEVEL_COLOURS).map(|_| next()).collect(),
        }
    }
}

/// What is painted, and how it is looked at.
pub struct FarPicture<'a> {
    /// Where everything stands.
    pub scene: &'a Scene,
    /// Offset and zoom.
    pub view: View,
    /// Size of the canvas, CSS px.
    pub window: Size,
    /// The chart, for the names of large branches where titles cannot be read; `None` for none.
    pub names: Option<&'a Document>,
}

/// A canvas made ready.
pub struct Painter {
    pub(super) context: CanvasRenderingContext2d,
    pub(super) palette: Palette,
}

impl Painter {
    /// Sizes the canvas to the window at the screen's own resolution. `None` where the browser
    /// gives no canvas.
    pub fn new(canvas: &HtmlCanvasElement, window: Size, palette: Palette) -> Option<Self> {
        let ratio = preferences::pixel_ratio();
        let pixels = |length: f32| (f64::from(length) * ratio).round() as u32;
        let (width, height) = (pixels(window.width), pixels(window.height));
        if (canvas.width(), canvas.height()) != (width, height) {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context
            .set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)
            .ok()?;
        context.clear_rect(0.0, 0.0, window.width.into(), window.height.into());
        Some(Self { context, palette })
    }

    /// Paints lines, cards, spots and names.
    pub fn paint(&self, picture: &FarPicture) {
        let FarPicture { scene, view, .. } = *picture;
        let area = view.visible(picture.window);
        let mut cards: Vec<Placed> = Vec::new();
        let mut crowds: Vec<Rect> = Vec::new();
        scene.visit(&area, SPOT / view.zoom, |seen| {
            match seen {
                Seen::Card(card) => cards.push(card),
                Seen::Crowd { around, .. } => {
                    let spot = view.to_screen(around);
                    // Spots on the same pixel are one.
                    let same = |last: &Rect| {
                        last.x.floor() == spot.x.floor() && last.y.floor() == spot.y.floor()
                    };
                    if !crowds.last().is_some_and(same) {
                        crowds.push(spot);
                    }
                }
            }
            ControlFlow::Continue(())
        });
        self.lines(picture, &cards);
        self.cards(picture, &cards, &area);
        self.context.set_fill_style_str(&self.palette.crowd);
        for spot in &crowds {
            self.context
                .fill_rect(spot.x, spot.y, spot.width.max(1.0), spot.height.max(1.0));
        }
        if f64::from(TITLE_FACE.size) * view.zoom >= LEAST_TITLE {
            self.titles(picture, &cards, &area);
        } else if let Some(document) = picture.names {
            self.names(picture, document, &cards);
        }
    }

    /// A ring around a card, as around a selected one.
    pub fn ring(&self, picture: &FarPicture, card: &Rect) {
        let rect = picture.view.to_screen(*card).inflate(2.0);
        self.context.set_stroke_style_str(&self.palette.accent);
        self.context.set_line_width(2.0);
        self.context
            .stroke_rect(rect.x, rect.y, rect.width.max(4.0), rect.height.max(4.0));
    }

    fn lines(&self, picture: &FarPicture, shown: &[Placed]) {
        let FarPicture { scene, view, .. } = *picture;
        let path = &self.context;
        path.begin_path();
        strokes(scene, shown, |from, to| {
            path.move_to(from.x * view.zoom + view.x, from.y * view.zoom + view.y);
            path.line_to(to.x * view.zoom + view.x, to.y * view.zoom + view.y);
        });
        path.set_stroke_style_str(&self.palette.line);
        path.set_line_width((1.5 * view.zoom).clamp(0.5, 1.5));
        path.stroke();
    }

    fn cards(&self, picture: &FarPicture, shown: &[Placed], area: &Rect) {
        let view = picture.view;
        let path = &self.context;
        let radius = f64::from(RADIUS) * view.zoom;
        let mut bars: Vec<Vec<Rect>> = vec![Vec::new(); LEVEL_COLOURS];
        path.begin_path();
        for card in shown {
            if !card.rect.intersects(area) {
                continue;
            }
            let rect = view.to_screen(card.rect);
            if view.zoom < FRAMED {
                path.rect(rect.x, rect.y, rect.width, rect.height);
            } else {
                let _ = path.round_rect_with_f64(rect.x, rect.y, rect.width, rect.height, radius);
            }
            if let Some(level) = card.face.level.filter(|_| card.face.kind == Kind::Position) {
                bars[level_colour(level)].push(rect);
            }
        }
        path.set_fill_style_str(&self.palette.card);
        path.fill();
        path.set_stroke_style_str(&self.palette.frame);
        path.set_line_width(if view.zoom < FRAMED { 0.5 } else { 1.0 });
        path.stroke();
        for (rects, colour) in bars.iter().zip(&self.palette.levels) {
            path.set_fill_style_str(colour);
            for rect in rects {
                let width = (f64::from(BAR) * view.zoom).max(1.0);
                let inset = (f64::from(BAR_INSET) * view.zoom).min(rect.height / 4.0);
                path.fill_rect(rect.x, rect.y + inset, width, rect.height - 2.0 * inset);
            }
        }
    }

    fn titles(&self, picture: &FarPicture, shown: &[Placed], area: &Rect) {
        let view = picture.view;
        let path = &self.context;
        path.set_fill_style_str(&self.palette.ink);
        path.set_text_baseline("top");
        let left = f64::from(BAR + PADDING_X);
        let mut font = None;
        for card in shown {
            if !card.rect.intersects(area) {
                continue;
            }
            let (face, line_height) = card.face.title_style();
            // Setting a font is slow, and most cards have the same.
            if font.replace(face) != Some(face) {
                let size = f64::from(face.size) * view.zoom;
                path.set_font(&format!(
                    "600 {size}px {}",
                    crate::platform::measure::FONT_STACK
                ));
            }
            let fitted = &card.face.fitted;
            let above = OVERLINE_LINE * fitted.overline.len() as f32;
            let top = PADDING_Y + above + (line_height - face.size) / 2.0;
            for (number, line) in fitted.title.iter().enumerate() {
                let at = view.to_screen(Rect {
                    x: card.rect.x + left,
                    y: card.rect.y + f64::from(top + line_height * number as f32),
                    ..Rect::default()
                });
                let _ = path.fill_text(line, at.x, at.y);
            }
        }
    }

    fn names(&self, picture: &FarPicture, document: &Document, shown: &[Placed]) {
        let path = &self.context;
        path.set_text_baseline("middle");
        path.set_text_align("center");
        path.set_line_join("round");
        path.set_fill_style_str(&self.palette.ink);
        let FarPicture {
            scene,
            view,
            window,
            ..
        } = *picture;
        let names = names(document, scene, view, window, shown);
        path.begin_path();
        for name in &names {
            path.move_to(name.card.x, name.card.y);
            path.line_to(name.at.x, name.at.y);
        }
        path.set_stroke_style_str(&self.palette.line);
        path.set_line_width(1.0);
        path.stroke();
        path.set_stroke_style_str(&self.palette.halo);
        path.set_line_width(4.0);
        for Name { text, size, at, .. } in &names {
            path.set_font(&format!(
                "600 {size:.1}px {}",
                crate::platform::measure::FONT_STACK
            ));
            let _ = path.stroke_text(text, at.x, at.y);
            let _ = path.fill_text(text, at.x, at.y);
        }
        path.set_text_align("start");
    }
}
