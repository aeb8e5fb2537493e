use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::layout::{LayoutDirection, Pen, Point, Rect, connector_path};

use super::{Placed, Scene, Seen};
use crate::model::NodeKey;

/// The lines of every manager whose lines cross an area, as SVG path data relative to `origin`. A
/// manager has one trunk, with assistants on either side, and one bar; a column of hanging cards
/// has one line with a branch to the side of each card.
pub fn lines(scene: &Scene, area: &Rect, origin: Point) -> String {
    let direction = scene.plan().direction;
    let mut managers: Vec<Manager> = Vec::new();
    let mut numbers: HashMap<NodeKey, usize> = HashMap::new();
    let mut path = String::new();
    scene.visit(area, 0.0, |seen| {
        let Seen::Card(card) = seen else {
            return ControlFlow::Continue(());
        };
        if scene.has_reports(&card) {
            // The outermost reports define the bar, even when they are outside the area.
            let outermost = scene.row_ends(&card).into_iter().flatten();
            let ends = outermost.map(|end| end_of(&end, direction, origin));
            numbers.insert(card.node, managers.len());
            managers.push(Manager {
                card,
                ends: ends.collect(),
            });
        }
        // A card is always visited after its manager.
        let manager = card.above.and_then(|above| numbers.get(&above));
        let Some(manager) = manager.and_then(|&number| managers.get_mut(number)) else {
            return ControlFlow::Continue(());
        };
        if card.assistant {
            let superior = &manager.card.rect;
            assistant_line(superior, &card.rect, direction, origin, &mut path);
        } else {
            let end = end_of(&card, direction, origin);
            if !manager.ends.contains(&end) {
                manager.ends.push(end);
            }
        }
        if let Some(hang) = card.column_slot {
            let (hang, rect) = (hang.less(origin), card.rect.less(origin));
            // Columns run down, whichever way the chart grows.
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
    for manager in &managers {
        trunk(scene, manager, origin, &mut path);
    }
    path
}

/// A card whose lines are drawn.
struct Manager<'a> {
    card: Placed<'a>,
    /// Where lines from its bar end.
    ends: Vec<Rect>,
}

/// The lines of these cards without round corners, for painting: `stroke` gets both ends of each.
/// The cards must be in tree order and include the managers above them.
pub fn strokes(scene: &Scene, shown: &[Placed], mut stroke: impl FnMut(Point, Point)) {
    let direction = scene.plan().direction;
    // The managers above the current card, and where the lines of each divide.
    let mut managers: Vec<(NodeKey, Rect, f64)> = Vec::new();
    // From coordinates across and along to x and y.
    let mut line = |from: [f64; 2], to: [f64; 2]| {
        let point = |[x, y]: [f64; 2]| direction.turned(Point { x, y });
        stroke(point(from), point(to));
    };
    for card in shown {
        let own = direction.turned_rect(&card.rect);
        while managers
            .last()
            .is_some_and(|last| Some(last.0) != card.above)
        {
            managers.pop();
        }
        let manager = managers.last().copied();
        if scene.has_reports(card) {
            let middle = own.centre().x;
            let bar = trunk_end(scene, card);
            managers.push((card.node, own, bar));
            line([middle, own.bottom()], [middle, bar]);
            if let Some(ends) = scene.row_ends(card) {
                let [first, last] = ends.map(|end| direction.turned(end.line_end(direction)).x);
                line([first.min(middle), bar], [last.max(middle), bar]);
            }
        }
        let Some((_, superior, bar)) = manager else {
            continue;
        };
        if card.assistant {
            let trunk = superior.centre().x;
            let side = if own.x > trunk { own.x } else { own.right() };
            line([trunk, own.centre().y], [side, own.centre().y]);
            continue;
        }
        let end = direction.turned(card.line_end(direction));
        line([end.x, bar], [end.x, end.y]);
        if let Some(hang) = card.column_slot {
            let (x, y) = (card.rect.x, card.rect.centre().y);
            for (from, to) in [
                ([hang.from, hang.top], [hang.line, hang.top]),
                ([hang.line, hang.top], [hang.line, y]),
                ([hang.line, y], [x, y]),
            ] {
                // Columns run down, whichever way the chart grows.
                let point = |[x, y]: [f64; 2]| match direction {
                    LayoutDirection::Down => [x, y],
                    LayoutDirection::Right => [y, x],
                };
                line(point(from), point(to));
            }
        }
    }
}

/// Where the lines of a manager divide: how far along its trunk ends, at the bar, or at the last
/// assistant if no other report is shown.
fn trunk_end(scene: &Scene, manager: &Placed) -> f64 {
    let plan = scene.plan();
    let along = |rect: &Rect| plan.direction.turned_rect(rect);
    match scene.row_ends(manager) {
        Some([first, _]) => {
            let end = first.line_end(plan.direction);
            plan.direction.turned(end).y - f64::from(plan.gaps.level) / 2.0
        }
        None => {
            let reports = scene.reports(manager);
            reports
                .map(|report| along(&report.rect).centre().y)
                .fold(along(&manager.rect).bottom(), f64::max)
        }
    }
}

/// The trunk of a manager and the bar with its drops.
fn trunk(scene: &Scene, manager: &Manager, origin: Point, path: &mut String) {
    let Manager {
        card: manager,
        ends,
    } = manager;
    let plan = scene.plan();
    let direction = plan.direction;
    let card = direction.turned_rect(&manager.rect.less(origin));
    let along_of_origin = direction.turned(origin).y;
    let end = trunk_end(scene, manager) - along_of_origin;
    let half_level = f64::from(plan.gaps.level) / 2.0;
    // Past assistants, or up to the line of the next level, the trunk is longer than the gap.
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

/// Where the line from the bar to a card ends.
fn end_of(card: &Placed, direction: LayoutDirection, origin: Point) -> Rect {
    let end = card.line_end(direction);
    Rect {
        x: end.x - origin.x,
        y: end.y - origin.y,
        width: 0.0,
        height: 0.0,
    }
}
