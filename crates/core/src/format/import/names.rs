//! The names that other programs give to the fields of an org chart, and the words that mean
//! "none". All are folded: see [`fold`].

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words;

/// The meaning of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Id,
    Parent,
    Name,
    FirstName,
    LastName,
    Title,
    Level,
    Headcount,
    Email,
    Children,
    /// Not on nodes: the field of the whole file that holds the nodes.
    Container,
}

const ROLES: [(Role, &str); 11] = [
    (Role::Id, words::ID),
    (Role::Parent, words::PARENT),
    (Role::Name, words::NAME),
    (Role::FirstName, words::FIRST_NAME),
    (Role::LastName, words::LAST_NAME),
    (Role::Title, words::TITLE),
    (Role::Level, words::LEVEL),
    (Role::Headcount, words::HEADCOUNT),
    (Role::Email, words::EMAIL),
    (Role::Children, words::CHILDREN),
    (Role::Container, words::CONTAINER),
];

/// Every known name with its possible roles and the rank in each.
static KNOWN: LazyLock<HashMap<&str, Vec<(Role, usize)>>> = LazyLock::new(|| {
    let mut known: HashMap<&str, Vec<(Role, usize)>> = HashMap::new();
    for (role, names) in ROLES {
        for (rank, name) in names.split_whitespace().enumerate() {
            known.entry(name).or_default().push((role, rank));
        }
    }
    known
});

/// A field's name without case, whitespace, `_ - .`, a byte order mark and a trailing `[Required]`.
pub(super) fn fold(name: &str) -> String {
    let folded: String = name
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '.' | '\u{feff}'))
        .flat_map(char::to_lowercase)
        .collect();
    match folded.strip_suffix("[required]") {
        Some(short) => short.to_owned(),
        None => folded,
    }
}

/// Whether a person's name says that the post is vacant.
pub(super) fn is_vacancy(name: &str) -> bool {
    // No word in the list is longer; most names need no folding.
    if name.len() > 60 {
        return false;
    }
    let folded = fold(name);
    words::VACANT.split_whitespace().any(|word| word == folded) || folded.starts_with("vacant")
}

/// Whether the text in a parent field means that there is no parent.
pub(super) fn is_no_parent(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 20 {
        return false;
    }
    let text = text.to_lowercase().replace(' ', "_");
    text.is_empty() || words::NO_PARENT.split_whitespace().any(|word| word == text)
}

/// Whether a parent's field name says that the nodes are departments.
pub(super) fn means_units(parent_field: &str) -> bool {
    let folded = fold(parent_field);
    ["dept", "department", "部门", "unidade", "uniuo"]
        .iter()
        .any(|word| folded.contains(word))
}

/// The roles of one file's fields; every name is folded once.
#[derive(Default)]
pub(super) struct Roles<'a> {
    known: HashMap<&'a str, &'static [(Role, usize)]>,
}

impl<'a> Roles<'a> {
    /// The possible roles of a field, each with its rank: the lower, the better known.
    pub(super) fn of(&mut self, name: &'a str) -> &'static [(Role, usize)] {
        self.known.entry(name).or_insert_with(|| {
            // No known name is longer, and a file can be full of names.
            if name.len() > 60 {
                return &[];
            }
            KNOWN.get(fold(name).as_str()).map_or(&[], Vec::as_slice)
        })
    }

    /// The rank of a field for one role.
    pub(super) fn rank(&mut self, name: &'a str, role: Role) -> Option<usize> {
        let found = self.of(name).iter().find(|(other, _)| *other == role)?;
        Some(found.1)
    }

    /// Whether a field can say who or what a node is.
    pub(super) fn identifies(&mut self, name: &'a str) -> bool {
        self.of(name).iter().any(|(role, _)| {
            matches!(
                role,
                Role::Id | Role::Name | Role::FirstName | Role::Title | Role::Email
            )
        })
    }
}
