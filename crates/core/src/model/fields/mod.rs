//! What can be said of cards, of the items that they list, and of the chart: each field is declared
//! once. Reading and writing files, the schema, the tables of the format's page, find, the words of
//! undo and the generated charts of the tests are loops over these declarations.
//!
//! The names of fields in files never change.

mod about;
mod card;
mod columns;
mod items;
mod record;
mod value;
mod words;

pub use about::{AboutField, LayoutField};
pub use card::Field;
pub use columns::{Column, ColumnValue, columns};
pub use items::{
    AuthorityField, CompetencyField, DocumentField, DutyField, EstablishmentField, HolderField,
    Item, LinkField, MetricField, RequirementField, TeamField, TextField,
};
pub use value::{FieldInfo, HEADCOUNT_KEYS, OpenRecord, Record, Records, Ref, Value, ValueKind};
pub use words::Word;
