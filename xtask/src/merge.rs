//! Puts pieces of a program that always come together into one.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection,
    Module, TypeSection,
};
use wasmparser::{Parser, Payload, TypeRef};

use crate::failure::{Failure, Outcome};

/// One piece with all that these hold. What the splitter writes knows nothing of the others: pieces
/// share the memory, the table of functions and the globals of the first part, import them by the
/// same names, and put their own functions and data at places that are theirs alone.
pub fn merge(pieces: &[Vec<u8>]) -> Outcome<Vec<u8>> {
    let mut merged = Merged::default();
    for piece in pieces {
        merged.add(piece)?;
    }
    Ok(merged.finish())
}

#[derive(Default)]
struct Merged {
    /// Module and name of what is imported already.
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

/// How much there is of everything that is numbered.
#[derive(Clone, Copy, Default)]
struct Offsets {
    types: u32,
    functions: u32,
    elements: u32,
    data: u32,
}

/// The numbers of a piece in the whole.
struct Numbering {
    before: Offsets,
    globals: Vec<u32>,
}

impl Merged {
    fn add(&mut self, piece: &[u8]) -> Outcome {
        let mut numbering = Numbering {
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
        Ok(())
    }

    fn take(&mut self, numbering: &mut Numbering, payload: Payload<'_>, piece: &[u8]) -> Outcome {
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
            // The splitter writes these sections too when there is nothing in them.
            Payload::ExportSection(section) if section.count() == 0 => Ok(()),
            Payload::GlobalSection(section) if section.count() == 0 => Ok(()),
            Payload::MemorySection(section) if section.count() == 0 => Ok(()),
            Payload::TableSection(section) if section.count() == 0 => Ok(()),
            // Names are left out; the number of data is known in the end; code is read above.
            Payload::Version { .. }
            | Payload::CustomSection(_)
            | Payload::DataCountSection { .. }
            | Payload::CodeSectionEntry(_)
            | Payload::End(_) => Ok(()),
            other => return Err(refused(&format!("{other:?} is not expected in it"))),
        }
        .map_err(|error| refused(&error))
    }

    fn import(&mut self, numbering: &mut Numbering, import: wasmparser::Import<'_>) -> Outcome {
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
            // There is one memory and one table, which all numbers of them mean.
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

impl Reencode for Numbering {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.before.types)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.before.functions)
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
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, Elements, EntityType, Function, GlobalType, MemoryType, RefType, TableType,
        ValType,
    };

    /// A piece that imports these globals, and whose two functions read the last of them; the
    /// second calls the first. It is put at this place of the table.
    fn piece(globals: &[&str], place: i32) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        for name in globals {
            let global = GlobalType {
                val_type: ValType::I32,
                mutable: true,
                shared: false,
            };
            imports.import("first", name, EntityType::Global(global));
        }
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let table = TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 9,
            maximum: None,
            shared: false,
        };
        imports.import("first", "memory", EntityType::Memory(memory));
        imports.import("first", "table", EntityType::Table(table));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        module.section(&functions);
        let mut elements = ElementSection::new();
        elements.active(
            Some(0),
            &ConstExpr::i32_const(place),
            Elements::Functions([1].as_slice().into()),
        );
        module.section(&elements);
        let mut code = CodeSection::new();
        let last = globals.len() as u32 - 1;
        let mut reads = Function::new([]);
        reads.instructions().global_get(last).end();
        let mut calls = Function::new([]);
        calls.instructions().call(0).end();
        code.function(&reads).function(&calls);
        module.section(&code);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(place), *b"x");
        module.section(&data);
        module.finish()
    }

    #[test]
    fn each_piece_keeps_its_own_and_shares_what_it_imports() {
        let merged = merge(&[piece(&["a"], 3), piece(&["b", "a"], 5)]).unwrap();
        wasmparser::Validator::new().validate_all(&merged).unwrap();
        let (mut imports, mut reads, mut calls, mut places) = (0, vec![], vec![], vec![]);
        for payload in Parser::new(0).parse_all(&merged) {
            match payload.unwrap() {
                Payload::ImportSection(section) => imports = section.count(),
                Payload::ElementSection(section) => {
                    for element in section {
                        if let wasmparser::ElementItems::Functions(items) = element.unwrap().items {
                            places.extend(items.into_iter().map(Result::unwrap));
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().unwrap() {
                        match operator.unwrap() {
                            wasmparser::Operator::GlobalGet { global_index } => {
                                reads.push(global_index);
                            }
                            wasmparser::Operator::Call { function_index } => {
                                calls.push(function_index);
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        // Memory, table, and the globals a and b.
        assert_eq!(imports, 4);
        assert_eq!((reads, calls, places), (vec![0, 0], vec![0, 2], vec![1, 3]));
    }

    #[test]
    fn a_piece_that_needs_more_than_the_first_part_is_refused() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("server", "function", EntityType::Function(0));
        module.section(&imports);
        assert!(merge(&[module.finish()]).is_err());
    }
}
