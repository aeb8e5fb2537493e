//! Versions of the file format. A file of any earlier version opens in every later Banyan: each
//! step of the table turns the fields of one version into those of the next.

use super::compact::compact;
use super::error::OpenError;
use super::json_document::Value;
use super::object::Object;

/// The version that is written, and the highest that is read.
pub const VERSION: u32 = 1;

/// How the fields of one version become those of the next.
pub(super) struct Migration {
    /// The version that this step starts from; it leads to the next one.
    pub(super) from: u32,
    /// Changes the fields of the chart.
    pub(super) chart: fn(&mut Object<'_>),
    /// Changes the fields of one node.
    pub(super) node: fn(&mut Object<'_>),
}

/// All steps in order, one for each version before [`VERSION`].
const STEPS: &[Migration] = &[];

/// The version of a file, from which it is brought up to date.
#[derive(Clone, Copy)]
pub(super) struct Version {
    found: u32,
    steps: &'static [Migration],
}

impl Version {
    /// Reads the version field.
    pub(super) fn read(field: Option<Value<'_>>) -> Result<Self, OpenError> {
        let bad = || OpenError::BadVersion {
            found: field.map(compact),
        };
        let text = field.and_then(Value::number).ok_or_else(bad)?;
        if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(bad());
        }
        // Digits that do not fit into a number are a version too, a very new one.
        match text.parse().unwrap_or(u32::MAX) {
            0 => Err(bad()),
            found if found <= VERSION => Ok(Self {
                found,
                steps: STEPS,
            }),
            _ => Err(OpenError::TooNew {
                found: text.to_owned(),
                supported: VERSION,
            }),
        }
    }

    /// Brings the chart's own fields up to date.
    pub(super) fn update_chart(self, object: &mut Object<'_>) {
        for step in self.due() {
            (step.chart)(object);
        }
    }

    /// Brings a node's fields up to date.
    pub(super) fn update_node(self, object: &mut Object<'_>) {
        for step in self.due() {
            (step.node)(object);
        }
    }

    fn due(self) -> impl Iterator<Item = &'static Migration> {
        self.steps
            .iter()
            .filter(move |step| step.from >= self.found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::json_document::JsonDocument;
    use crate::work::Job;

    #[test]
    fn the_table_has_one_step_for_each_earlier_version() {
        let from: Vec<u32> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(from, (1..VERSION).collect::<Vec<_>>());
    }

    #[test]
    fn steps_run_in_order_from_the_version_of_the_file() {
        static TWO_STEPS: [Migration; 2] = [
            Migration {
                from: 1,
                chart: |_| (),
                node: |node| node.rename("naam", "name"),
            },
            Migration {
                from: 2,
                chart: |_| (),
                node: |node| node.rename("name", "title"),
            },
        ];
        let json_document =
            Job::new(async |pace| JsonDocument::parse(r#"{"naam":"Ann"}"#, &pace).await);
        let json_document = json_document.finish().expect("JSON");
        for (found, name) in [(1, "title"), (2, "naam"), (3, "naam")] {
            let mut node = Object::of(json_document.root());
            let version = Version {
                found,
                steps: &TWO_STEPS,
            };
            version.update_node(&mut node);
            let (fields, _) = node.finish(|_| None);
            assert_eq!(
                fields,
                [(name.to_owned(), "\"Ann\"".to_owned())],
                "from {found}"
            );
        }
    }
}
