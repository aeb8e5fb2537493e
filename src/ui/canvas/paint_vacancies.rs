//! Painting vacancies and overstaffing where cards are too small for words.

use std::ops::ControlFlow;

use banyan_core::drawing::{Placed, Seen};
use banyan_core::layout::Rect;
use banyan_core::model::Staffing;

use super::paint::{FarPicture, Painter, SPOT};

/// The size of a mark at zoom 1, in px.
const MARK: f64 = 18.0;
/// The least size of a mark on the screen, in px.
const LEAST: f64 = 4.0;

impl Painter {
    /// Marks cards and spots: a ring, like an empty seat, for a vacancy, and a filled square for
    /// overstaffing. `staffing` tells it of a card, or of its whole branch when the second
    /// argument is true, if it has a vacancy or overstaffing.
    pub fn marks(
        &self,
        picture: &FarPicture,
        staffing: impl Fn(&Placed, bool) -> Option<Staffing>,
    ) {
        let FarPicture { scene, view, .. } = *picture;
        let path = &self.context;
        let size = (MARK * view.zoom).max(LEAST);
        let mut seats: Vec<(f64, f64)> = Vec::new();
        let mut squares: Vec<Rect> = Vec::new();
        let mut spots: Vec<Rect> = Vec::new();
        let area = view.visible(picture.window);
        scene.visit(&area, SPOT / view.zoom, |seen| {
            match seen {
                Seen::Card(card) => {
                    let Some(staffing) = staffing(&card, false) else {
                        return ControlFlow::Continue(());
                    };
                    let card = view.to_screen(card.rect);
                    let (x, y) = (card.right() - size / 2.0, card.y + size / 2.0);
                    if staffing.is_vacant() {
                        seats.push((x, y));
                    }
                    if staffing.over > 0 {
                        squares.push(Rect {
                            x: x - size / 2.0,
                            y: card.bottom() - size,
                            width: size,
                            height: size,
                        });
                    }
                }
                Seen::Crowd { top, around } => {
                    if staffing(&top, true).is_some() {
                        spots.push(view.to_screen(around));
                    }
                }
            }
            ControlFlow::Continue(())
        });
        path.set_fill_style_str(&self.palette.warning);
        for spot in spots.iter().chain(&squares) {
            path.fill_rect(spot.x, spot.y, spot.width.max(1.0), spot.height.max(1.0));
        }
        path.set_stroke_style_str(&self.palette.warning);
        path.set_line_width((size / 5.0).max(1.5));
        path.begin_path();
        for (x, y) in seats {
            let radius = size / 2.0;
            path.move_to(x + radius, y);
            let _ = path.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        }
        path.stroke();
    }
}
