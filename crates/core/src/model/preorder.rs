use super::{Document, NodeKey};

/// Walks branches in tree order without recursion.
pub struct Preorder<'a> {
    document: &'a Document,
    stack: Vec<std::slice::Iter<'a, NodeKey>>,
}

impl<'a> Preorder<'a> {
    pub(super) fn over(document: &'a Document, tops: &'a [NodeKey]) -> Self {
        Self {
            document,
            stack: vec![tops.iter()],
        }
    }

    /// Skips everything below the node that was returned last.
    pub fn skip_below(&mut self) {
        // `next` has pushed the reports of that node: replace them with an empty level.
        if let Some(level) = self.stack.last_mut() {
            *level = [].iter();
        }
    }
}

impl Iterator for Preorder<'_> {
    /// The node, and how many of the walk's nodes are above it.
    type Item = (NodeKey, usize);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(level) = self.stack.last_mut() {
            if let Some(&node) = level.next() {
                let depth = self.stack.len() - 1;
                self.stack.push(self.document.children(Some(node)).iter());
                return Some((node, depth));
            }
            self.stack.pop();
        }
        None
    }
}
