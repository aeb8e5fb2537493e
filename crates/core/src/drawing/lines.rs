use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::layout::{LayoutDirection, Pen, Point, Rect, connector_path};

use super::{Placed, Scene, Seen};

/// The lines of every manager whose lines cross an area, as SVG path data counted from `origin`.
/// A manager has one trunk, with assistants beside it, and one bar; a column of hanging cards has
/// one line with a branch to the side of each card.
pub fn lines(scene: &Scene, area: &Rect, origin: Point) -> String {
    let direction = scene.plan().direction;
    let cards = scene.cards();
    let mut managers: Vec<usize> = Vec::new();
    let mut ends: HashMap<usize, Vec<Rect>> = HashMap::new();
    let mut path = String::new();
    scene.visit(area, 0.0, |seen| {
        let Seen::Card(index) = seen else {
            return ControlFlow::Continue(());
        };
        let card = &cards[index];
        if scene.end(index) > index + 1 {
            let row = scene.row(index).into_iter();
            // The outermost reports carry the bar, wherever they are.
            let outermost = row
                .flat_map(|(first, last)| [first, last])
                .map(|end| end_of(&cards[end], direction, origin));
            managers.push(index);
            ends.insert(index, outermost.collect());
        }
        let Some(above) = card.above else {
            return ControlFlow::Continue(());
        };
        if card.assistant {
            assistant_line(&cards[above].rect, &card.rect, direction, origin, &mut path);
        } else if let Some(ends) = ends.get_mut(&above) {
            let end = end_of(card, direction, origin);
            if !ends.contains(&end) {
                ends.push(end);
            }
        }
        if let Some(hang) = card.column_slot {
            let (hang, rect) = (hang.less(origin), card.rect.less(origin));
            // Columns are columns in either direction.
            let mut pen = Pen {
                direction: LayoutDirection::Down,
                out: &mut path,
            };
            pen.start(hang.from, hang.top);
            if hang.from < hang.line {
                pen.across(hang.line);
            }
            pen.along(rect.centre().y);
            pen.across(rect.x);
        }
        ControlFlow::Continue(())
    });
    for manager in managers {
        trunk(scene, manager, &ends[&manager], origin, &mut path);
    }
    path
}

/// The lines of these cards without round corners, for painting: `stroke` gets both ends of each.
pub fn strokes(scene: &Scene, shown: &[usize], mut stroke: impl FnMut(Point, Point)) {
    let direction = scene.plan().direction;
    let cards = scene.cards();
    // Along and across, as the lines run.
    let mut line = |from: [f64; 2], to: [f64; 2]| {
        let point = |[x, y]: [f64; 2]| direction.turned(Point { x, y });
        stroke(point(from), point(to));
    };
    for &index in shown {
        let card = &cards[index];
        let own = direction.turned_rect(&card.rect);
        if scene.end(index) > index + 1 {
            let middle = own.centre().x;
            let bar = trunk_end(scene, index);
            line([middle, own.bottom()], [middle, bar]);
            if let Some((first, last)) = scene.row(index) {
                let across = |end: usize| direction.turned(cards[end].line_end(direction)).x;
                let (left, right) = (across(first).min(middle), across(last).max(middle));
                line([left, bar], [right, bar]);
            }
        }
        let Some(above) = card.above else { continue };
        if card.assistant {
            let trunk = direction.turned_rect(&cards[above].rect).centre().x;
            let side = if own.x > trunk { own.x } else { own.right() };
            line([trunk, own.centre().y], [side, own.centre().y]);
            continue;
        }
        let end = direction.turned(card.line_end(direction));
        line([end.x, trunk_end(scene, above)], [end.x, end.y]);
        if let Some(hang) = card.column_slot {
            let (x, y) = (card.rect.x, card.rect.centre().y);
            for (from, to) in [
                ([hang.from, hang.top], [hang.line, hang.top]),
                ([hang.line, hang.top], [hang.line, y]),
                ([hang.line, y], [x, y]),
            ] {
                // Columns are columns in either direction.
                let point = |[x, y]: [f64; 2]| match direction {
                    LayoutDirection::Down => [x, y],
                    LayoutDirection::Right => [y, x],
                };
                line(point(from), point(to));
            }
        }
    }
}

/// Where the lines of a manager part: how far along its trunk ends at a bar, or at its last
/// assistant where no other report is shown.
fn trunk_end(scene: &Scene, manager: usize) -> f64 {
    let plan = scene.plan();
    let along = |rect: &Rect| plan.direction.turned_rect(rect);
    match scene.row(manager) {
        Some((first, _)) => {
            let end = scene.cards()[first].line_end(plan.direction);
            plan.direction.turned(end).y - f64::from(plan.gaps.level) / 2.0
        }
        None => {
            let reports = scene.reports(manager);
            reports
                .map(|report| along(&scene.cards()[report].rect).centre().y)
                .fold(along(&scene.cards()[manager].rect).bottom(), f64::max)
        }
    }
}

/// The trunk of a manager and the bar with its drops.
fn trunk(scene: &Scene, manager: usize, ends: &[Rect], origin: Point, path: &mut String) {
    let plan = scene.plan();
    let direction = plan.direction;
    let card = direction.turned_rect(&scene.cards()[manager].rect.less(origin));
    let along_of_origin = direction.turned(origin).y;
    let end = trunk_end(scene, manager) - along_of_origin;
    let half_level = f64::from(plan.gaps.level) / 2.0;
    // Past assistants, or to the line of the next level, the trunk is longer than the gap.
    let start = if ends.is_empty() {
        end
    } else {
        end - half_level
    };
    if start > card.bottom() {
        let mut pen = Pen {
            direction,
            out: path,
        };
        pen.start(card.centre().x, card.bottom());
        pen.along(start);
    }
    let from = Rect {
        height: (start - card.y).max(card.height),
        ..card
    };
    connector_path(direction, direction.turned_rect(&from), ends, path);
}

/// The line from the trunk to the side of an assistant.
fn assistant_line(
    superior: &Rect,
    card: &Rect,
    direction: LayoutDirection,
    origin: Point,
    path: &mut String,
) {
    let trunk = direction.turned_rect(&superior.less(origin)).centre().x;
    let card = direction.turned_rect(&card.less(origin));
    let mut pen = Pen {
        direction,
        out: path,
    };
    pen.start(trunk, card.centre().y);
    pen.across(if card.x > trunk { card.x } else { card.right() });
}

/// Where the line from the bar ends for a card.
fn end_of(card: &Placed, direction: LayoutDirection, origin: Point) -> Rect {
    let end = card.line_end(direction);
    Rect {
        x: end.x - origin.x,
        y: end.y - origin.y,
        width: 0.0,
        height: 0.0,
    }
}
