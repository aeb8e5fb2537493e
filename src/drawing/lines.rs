use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::ControlFlow;

use crate::layout::{Point, Rect, connector_path};

use super::{Placed, Scene, Seen};

/// The lines of every manager whose lines cross an area, as SVG path data counted from `origin`.
/// A manager has one trunk and one bar; a column of hanging cards has one line with a branch to
/// the side of each card.
pub fn lines(scene: &Scene, area: &Rect, origin: Point) -> String {
    let cards = scene.cards();
    let mut managers: Vec<usize> = Vec::new();
    let mut ends: HashMap<usize, Vec<Rect>> = HashMap::new();
    let mut path = String::new();
    scene.visit(area, 0.0, |seen| {
        let Seen::Card(index) = seen else {
            return ControlFlow::Continue(());
        };
        let card = &cards[index];
        if let Some((first, last)) = scene.branch(index).reports {
            // The outermost reports carry the bar, wherever they are.
            let top = cards[first as usize].rect.y;
            let outermost = [first, last].map(|end| end_of(&cards[end as usize], top, origin));
            managers.push(index);
            ends.insert(index, outermost.to_vec());
        }
        if let Some(above) = card.above
            && let Some(ends) = ends.get_mut(&above)
        {
            let first = scene
                .branch(above)
                .reports
                .map_or(index, |(first, _)| first as usize);
            let end = end_of(card, cards[first].rect.y, origin);
            if !ends.contains(&end) {
                ends.push(end);
            }
            if let Some(line) = card.hangs {
                let rect = card.rect.less(origin);
                let (x, middle) = (line - origin.x, rect.centre().y);
                let _ = write!(path, "M{x:.1} {:.1}V{middle:.1}H{:.1}", end.y, rect.x);
            }
        }
        ControlFlow::Continue(())
    });
    for manager in managers {
        connector_path(cards[manager].rect.less(origin), &ends[&manager], &mut path);
    }
    path
}

/// Where the line from the bar ends for a card: its own top, or the top of its column's line.
fn end_of(card: &Placed, top: f64, origin: Point) -> Rect {
    let rect = match card.hangs {
        None => card.rect,
        Some(line) => Rect {
            x: line,
            y: top,
            width: 0.0,
            height: 0.0,
        },
    };
    rect.less(origin)
}
