//! Merges pieces of a program that are always loaded together.

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection,
    Module, TypeSection,
};
use wasmparser::{ElementItems, ElementKind, FunctionBody, Operator, Parser, Payload, TypeRef};

use crate::failure::{Failure, Outcome};

/// One piece with everything that these contain. The splitter writes each of them independently: pieces
/// share the memory, the table of functions and the globals of the first part, import them by the same
/// names, and put their own functions and data at places of their own.
/// Pieces call each other through the table, each by a function that does nothing else. In the merged
/// piece they call directly: this is smaller, and lets the optimiser inline.
pub fn merge(pieces: &[Vec<u8>]) -> Outcome<Vec<u8>> {
    let mut merged = Merged {
        direct: direct_calls(pieces).map_err(|error| refused(&error))?,
        ..Merged::default()
    };
    for piece in pieces {
        merged.add(piece)?;
    }
    Ok(merged.finish())
}

/// Functions of the merged piece that only call another of its functions through the table, each with
/// that function.
fn direct_calls(pieces: &[Vec<u8>]) -> wasmparser::Result<HashMap<u32, u32>> {
    let mut table = HashMap::new();
    let mut calling = Vec::new();
    let mut functions = 0;
    for piece in pieces {
        let before = functions;
        let mut types = Vec::new();
        for payload in Parser::new(0).parse_all(piece) {
            match payload? {
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<wasmparser::Result<_>>()?;
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        let element = element?;
                        let (Some(place), ElementItems::Functions(items)) =
                            (place_of(&element.kind), element.items)
                        else {
                            continue;
                        };
                        for (place, function) in (place..).zip(items) {
                            table.insert(place, before + function?);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let of_type = types[(functions - before) as usize];
                    if let Some(place) = place_called(&body, of_type) {
                        calling.push((functions, place));
                    }
                    functions += 1;
                }
                _ => {}
            }
        }
    }
    let calling = calling.into_iter();
    Ok(calling
        .filter_map(|(function, place)| Some((function, *table.get(&place)?)))
        .collect())
}

/// Where a piece puts functions into the table.
fn place_of(kind: &ElementKind<'_>) -> Option<i32> {
    let ElementKind::Active { offset_expr, .. } = kind else {
        return None;
    };
    match offset_expr.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Some(value),
        _ => None,
    }
}

/// The place in the table of the function that this one does nothing but call, with its own arguments;
/// it has this type.
fn place_called(body: &FunctionBody<'_>, of_type: u32) -> Option<i32> {
    let operators = body.get_operators_reader().ok()?.into_iter();
    let operators: Vec<Operator<'_>> = operators.collect::<wasmparser::Result<_>>().ok()?;
    let [
        arguments @ ..,
        Operator::I32Const { value: place },
        Operator::CallIndirect { type_index, .. },
        Operator::End,
    ] = operators.as_slice()
    else {
        return None;
    };
    let are_its_own = arguments.iter().enumerate().all(|(index, operator)| {
        matches!(operator, Operator::LocalGet { local_index } if *local_index as usize == index)
    });
    (are_its_own && *type_index == of_type).then_some(*place)
}

#[derive(Default)]
struct Merged {
    direct: HashMap<u32, u32>,
    /// Module and name of what has been imported already.
    imported: Vec<(String, String)>,
    globals: Vec<(String, String)>,
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    counted: Offsets,
}

/// How many there are of everything that is numbered.
#[derive(Clone, Copy, Default)]
struct Offsets {
    types: u32,
    functions: u32,
    elements: u32,
    data: u32,
}

/// The numbers that a piece's items have in the merged one.
struct Numbering<'a> {
    direct: &'a HashMap<u32, u32>,
    before: Offsets,
    globals: Vec<u32>,
}

impl Merged {
    fn add(&mut self, piece: &[u8]) -> Outcome {
        let direct = std::mem::take(&mut self.direct);
        let mut numbering = Numbering {
            direct: &direct,
            before: self.counted,
            globals: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(piece) {
            self.take(
                &mut numbering,
                payload.map_err(|error| refused(&error))?,
                piece,
            )?;
        }
        self.direct = direct;
        Ok(())
    }

    fn take(
        &mut self,
        numbering: &mut Numbering<'_>,
        payload: Payload<'_>,
        piece: &[u8],
    ) -> Outcome {
        let counted = &mut self.counted;
        match payload {
            Payload::TypeSection(section) => {
                counted.types += section.count();
                numbering.parse_type_section(&mut self.types, section)
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.map_err(|error| refused(&error))?;
                    self.import(numbering, import)?;
                }
                Ok(())
            }
            Payload::FunctionSection(section) => {
                counted.functions += section.count();
                numbering.parse_function_section(&mut self.functions, section)
            }
            Payload::ElementSection(section) => {
                counted.elements += section.count();
                numbering.parse_element_section(&mut self.elements, section)
            }
            Payload::CodeSectionStart { range, .. } => {
                let bytes = &piece[range.start as usize..range.end as usize];
                let reader = wasmparser::BinaryReader::new(bytes, range.start);
                let section = wasmparser::CodeSectionReader::new(reader);
                let section = section.map_err(|error| refused(&error))?;
                numbering.parse_code_section(&mut self.code, section)
            }
            Payload::DataSection(section) => {
                counted.data += section.count();
                numbering.parse_data_section(&mut self.data, section)
            }
            // The splitter writes these sections even when they are empty.
            Payload::ExportSection(section) if section.count() == 0 => Ok(()),
            Payload::GlobalSection(section) if section.count() == 0 => Ok(()),
            Payload::MemorySection(section) if section.count() == 0 => Ok(()),
            Payload::TableSection(section) if section.count() == 0 => Ok(()),
            // Names are left out; the number of data segments is known at the end; code is read above.
            Payload::Version { .. }
            | Payload::CustomSection(_)
            | Payload::DataCountSection { .. }
            | Payload::CodeSectionEntry(_)
            | Payload::End(_) => Ok(()),
            other => return Err(refused(&format!("{other:?} is not expected in it"))),
        }
        .map_err(|error| refused(&error))
    }

    fn import(&mut self, numbering: &mut Numbering<'_>, import: wasmparser::Import<'_>) -> Outcome {
        let name = (import.module.to_owned(), import.name.to_owned());
        match import.ty {
            TypeRef::Global(_) => {
                let known = self.globals.iter().position(|global| *global == name);
                let at = known.unwrap_or(self.globals.len());
                if known.is_none() {
                    self.globals.push(name.clone());
                }
                numbering.globals.push(at as u32);
            }
            // There is only one memory and one table, so their numbers need no change.
            TypeRef::Memory(_) | TypeRef::Table(_) => {}
            _ => return Err(refused(&format!("it imports {}", import.name))),
        }
        if self.imported.contains(&name) {
            return Ok(());
        }
        self.imported.push(name);
        let ty = numbering.entity_type(import.ty);
        let ty = ty.map_err(|error| refused(&error))?;
        self.imports.import(import.module, import.name, ty);
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let count = self.counted.data;
        let mut module = Module::new();
        module
            .section(&self.types)
            .section(&self.imports)
            .section(&self.functions)
            .section(&self.elements)
            .section(&DataCountSection { count })
            .section(&self.code)
            .section(&self.data);
        module.finish()
    }
}

impl Reencode for Numbering<'_> {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.before.types)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        let index = index + self.before.functions;
        Ok(self.direct.get(&index).copied().unwrap_or(index))
    }

    fn element_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.before.elements)
    }

    fn data_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.before.data)
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.globals[index as usize])
    }
}

fn refused(reason: &dyn std::fmt::Display) -> Failure {
    Failure::because(format!(
        "A piece of the program cannot be put to another: {reason}."
    ))
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
