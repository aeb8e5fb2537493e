//! The program in one piece, made from what was linked to be cut into parts, so that `banyan.html` needs
//! no separate link: where a part would be loaded, its function is called at once.

use std::collections::HashMap;
use std::convert::Infallible;
use std::fs;
use std::path::PathBuf;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, Function, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, FunctionSectionReader, Imports, Parser,
    Payload, TypeRef,
};

use crate::failure::{Failure, Outcome, at};
use crate::program::{Program, WASM, bind};
use crate::project::Project;

/// The module that wasm_split's macro imports from, for the splitter to replace.
const PLACEHOLDER: &str = "__wasm_split_placeholder__";
/// Prefixes of the names that the macro imports and exports.
const PREFIXES: [&str; 2] = ["__wasm_split_", "_WASM_SPLIT_MARKER_"];
/// The macro's import that loads a part; its import of a function in a part has a counterpart of the
/// same name among the exports, with the other word.
const LOADER: &str = "__wasm_split_load_";
const IMPORTED: &str = "00_import_";
const EXPORTED: &str = "00_export_";

/// The program in one piece.
pub struct Whole {
    pub script: PathBuf,
    pub wasm: PathBuf,
    /// The same WebAssembly before it is optimised.
    pub rough: PathBuf,
}

impl Whole {
    pub fn of(project: &Project, program: &Program) -> Outcome<Self> {
        let folder = project.target().join("whole");
        fs::create_dir_all(&folder).map_err(at("make", &folder))?;
        let joined = folder.join("joined.wasm");
        fs::write(&joined, join(&program.linked)?).map_err(at("write", &joined))?;
        let stem = "whole";
        bind(project, &joined, stem, &folder, &[])?;
        Ok(Self {
            script: folder.join(format!("{stem}.js")),
            wasm: folder.join(format!("{stem}.wasm")),
            rough: folder.join(format!("{stem}{WASM}")),
        })
    }
}

/// The linked program with no trace of its parts.
fn join(linked: &[u8]) -> Outcome<Vec<u8>> {
    let mut joining = Joining::plan(linked)?;
    let mut module = Module::new();
    joining
        .parse_core_module(&mut module, Parser::new(0), linked)
        .map_err(|error| not_joined(&error))?;
    Ok(module.finish())
}

fn not_joined(reason: &dyn std::fmt::Display) -> Failure {
    Failure::because(format!(
        "The parts of the program cannot be put together: {reason}."
    ))
}

/// Where each function of the linked program is found in the whole one.
struct Joining {
    functions: Vec<u32>,
    /// The type of a function that loads a part, if there is one.
    loader_type: Option<u32>,
}

impl Joining {
    fn plan(linked: &[u8]) -> Outcome<Self> {
        let mut imports = Vec::new();
        let mut defined = 0;
        let mut exports = HashMap::new();
        for payload in Parser::new(0).parse_all(linked) {
            match payload.map_err(|error| not_joined(&error))? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(|error| not_joined(&error))?;
                        if let TypeRef::Func(of_type) = import.ty {
                            imports.push((import.module, import.name, of_type));
                        }
                    }
                }
                Payload::FunctionSection(section) => defined = section.count(),
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.map_err(|error| not_joined(&error))?;
                        exports.insert(export.name, export.index);
                    }
                }
                _ => {}
            }
        }
        Self::of(&imports, defined, &exports)
    }

    fn of(
        imports: &[(&str, &str, u32)],
        defined: u32,
        exports: &HashMap<&str, u32>,
    ) -> Outcome<Self> {
        let is_kept = |import: &&(&str, &str, u32)| import.0 != PLACEHOLDER;
        let kept = imports.iter().filter(is_kept).count() as u32;
        let removed = imports.len() as u32 - kept;
        // The function that replaces all that load a part comes last.
        let loader = kept + defined;
        let mut loader_type = None;
        let mut next = 0;
        let mut functions = Vec::new();
        for import @ (_, name, of_type) in imports {
            functions.push(if is_kept(&import) {
                next += 1;
                next - 1
            } else if name.starts_with(LOADER) {
                loader_type = Some(*of_type);
                loader
            } else {
                let partner = exports.get(name.replace(IMPORTED, EXPORTED).as_str());
                partner.ok_or_else(|| not_joined(&format!("{name} has no partner")))? - removed
            });
        }
        functions.extend(kept..kept + defined);
        Ok(Self {
            functions,
            loader_type,
        })
    }
}

impl Reencode for Joining {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.functions[function as usize])
    }

    fn parse_imports(
        &mut self,
        kept: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        match &imports {
            Imports::Single(_, import) if import.module == PLACEHOLDER => Ok(()),
            _ => utils::parse_imports(self, kept, imports),
        }
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_function_section(self, functions, section)?;
        if let Some(of_type) = self.loader_type {
            functions.function(of_type);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_code_section(self, code, section)?;
        if let Some(of_type) = self.loader_type {
            code.function(&loads_at_once(of_type));
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        if PREFIXES
            .iter()
            .any(|prefix| export.name.starts_with(prefix))
        {
            return Ok(());
        }
        utils::parse_export(self, exports, export)
    }

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        // Relocations and names refer to the functions by their old numbers; nothing reads them after
        // this.
        let name = section.name();
        let is_stale = ["reloc.", "linking", "name", PREFIXES[0]]
            .iter()
            .any(|stale| name.starts_with(stale));
        if is_stale {
            return Ok(());
        }
        utils::parse_custom_section(self, module, section)
    }
}

/// A function like those that load a part, `(callback, data)`: it reports success to the callback right
/// away. The callback's type, `(data, success)`, is the same.
fn loads_at_once(of_type: u32) -> Function {
    let mut function = Function::new([]);
    function
        .instructions()
        .local_get(1)
        .i32_const(1)
        .local_get(0)
        .call_indirect(0, of_type)
        .end();
    function
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, CustomSection, ElementSection, Elements, EntityType, ExportKind, RefType,
        TableSection, TableType, TypeSection, ValType,
    };

    /// A program that exports `go`, which calls a function `other` of its server and one of a part,
    /// after a table with the function that loads the part.
    fn linked(partner: &str) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32, ValType::I32], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports
            .import(PLACEHOLDER, "__wasm_split_load_p", EntityType::Function(1))
            .import("server", "other", EntityType::Function(0))
            .import(
                PLACEHOLDER,
                "__wasm_split_00p00_import_1_f",
                EntityType::Function(0),
            );
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        module.section(&functions);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 1,
            maximum: None,
            shared: false,
        });
        module.section(&tables);
        let mut exports = ExportSection::new();
        exports.export("go", ExportKind::Func, 3);
        exports.export(partner, ExportKind::Func, 4);
        module.section(&exports);
        let mut elements = ElementSection::new();
        elements.active(
            None,
            &ConstExpr::i32_const(0),
            Elements::Functions([0].as_slice().into()),
        );
        module.section(&elements);
        let mut code = CodeSection::new();
        let mut go = Function::new([]);
        go.instructions().call(1).call(2).end();
        let mut part = Function::new([]);
        part.instructions().end();
        code.function(&go).function(&part);
        module.section(&code);
        module.section(&CustomSection {
            name: "reloc.CODE".into(),
            data: (&[][..]).into(),
        });
        module.finish()
    }

    #[test]
    fn a_function_of_a_part_is_called_directly() {
        let whole = join(&linked("__wasm_split_00p00_export_1_f")).unwrap();
        wasmparser::Validator::new().validate_all(&whole).unwrap();
        let text = format!("{:?}", Parser::new(0).parse_all(&whole).collect::<Vec<_>>());
        assert!(!text.contains("reloc"), "{text}");
        let mut calls = Vec::new();
        for payload in Parser::new(0).parse_all(&whole) {
            match payload.unwrap() {
                Payload::ImportSection(section) => assert_eq!(section.count(), 1),
                Payload::ExportSection(section) => assert_eq!(section.count(), 1),
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap();
                    let called = operators.into_iter().filter_map(|operator| match operator {
                        Ok(wasmparser::Operator::Call { function_index }) => Some(function_index),
                        _ => None,
                    });
                    calls.push(called.collect::<Vec<_>>());
                }
                _ => {}
            }
        }
        // The server's function is the first, `go` the second, the part's the third, and the fourth
        // reports at once that the part is here.
        assert_eq!(calls, [vec![0, 2], vec![], vec![]]);
    }

    #[test]
    fn a_function_that_is_in_no_part_is_refused() {
        assert!(join(&linked("something else")).is_err());
    }
}
