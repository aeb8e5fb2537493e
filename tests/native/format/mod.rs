//! The file format by example: what is written, what is read, what is said about broken files.

mod derived;
mod errors;
mod file_names;
mod findings;
mod fragments;
mod hostile;
mod import_fields;
mod import_real;
mod import_shapes;
mod late;
mod mutate;
mod native;
mod own;
mod properties;
mod schema;
mod support;
mod version_1;
