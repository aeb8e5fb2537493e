//! Short ways to write charts with links.

use banyan_core::drawing::{ContentCache, Folds, LinkMap, Scene, Shown};
use banyan_core::layout::ApproximateMetrics;
use banyan_core::model::{
    About, Card, Document, Kind, Link, LinkDirection, LinkEnd, NewNode, NodeKey,
};
use banyan_core::text::Locale;

/// head → (a → (a1, a2, a3), b, c → (c1))
pub const TREE: [(&str, Option<usize>); 8] = [
    ("head", None),
    ("a", Some(0)),
    ("a1", Some(1)),
    ("a2", Some(1)),
    ("a3", Some(1)),
    ("b", Some(0)),
    ("c", Some(0)),
    ("c1", Some(6)),
];

/// A link to a node or, with a `*` before the name, to an outside party.
pub fn link(to: &str) -> Link {
    let end = match to.strip_prefix('*') {
        Some(name) => LinkEnd::Party {
            name: name.to_owned(),
            party_type: String::new(),
        },
        None => LinkEnd::Node(to.into()),
    };
    Link {
        end,
        ..Link::default()
    }
}

/// A link in this direction.
pub fn going(to: &str, direction: LinkDirection) -> Link {
    Link {
        direction,
        ..link(to)
    }
}

/// The chart of [`TREE`] with these links.
pub fn chart(links: &[(&str, Link)]) -> Document {
    let nodes = TREE.map(|(id, parent)| NewNode {
        id: id.into(),
        parent,
        card: Card {
            links: of(links, id),
            ..Card::titled(Kind::Position, id)
        },
    });
    Document::build(About::default(), nodes.to_vec()).unwrap()
}

fn of(links: &[(&str, Link)], holder: &str) -> Vec<Link> {
    let own = links.iter().filter(|(from, _)| *from == holder);
    own.map(|(_, link)| link.clone()).collect()
}

pub fn key(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

pub fn scene(document: &Document, folds: &Folds) -> Scene {
    let mut faces = ContentCache::default();
    Scene::of(
        document,
        folds,
        &mut faces,
        Locale::English,
        &ApproximateMetrics,
    )
}

/// The scene of a chart and the links that are shown.
pub fn drawn(document: &Document, folds: &Folds, shown: Shown) -> (Scene, LinkMap) {
    let scene = scene(document, folds);
    let map = LinkMap::of(document, &scene, shown, &ApproximateMetrics);
    (scene, map)
}
