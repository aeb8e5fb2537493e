//! Merges pieces as small as the splitter could write them.

use super::*;
use wasm_encoder::{
    ConstExpr, Elements, EntityType, Function, GlobalType, MemoryType, RefType, TableType, ValType,
};

/// A piece that imports these globals, and whose two functions read the last of them; the second calls
/// the first. It is put at this place in the table.
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

/// A piece with these functions, of a type without arguments, put at this place.
fn piece_of(functions_given: &[Function], place: i32) -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    let mut imports = ImportSection::new();
    let table = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: None,
        shared: false,
    };
    imports.import("first", "table", EntityType::Table(table));
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    for function in functions_given {
        functions.function(0);
        code.function(function);
    }
    let mut elements = ElementSection::new();
    elements.active(
        Some(0),
        &ConstExpr::i32_const(place),
        Elements::Functions([0].as_slice().into()),
    );
    module.section(&types).section(&imports).section(&functions);
    module.section(&elements).section(&code);
    module.finish()
}

fn function(write: impl Fn(&mut wasm_encoder::InstructionSink<'_>)) -> Function {
    let mut function = Function::new([]);
    write(&mut function.instructions());
    function
}

#[test]
fn pieces_of_the_whole_call_each_other_directly() {
    let constant = function(|it| {
        it.i32_const(7).end();
    });
    let through = |place| {
        function(move |it| {
            it.i32_const(place).call_indirect(0, 0).end();
        })
    };
    let calls = function(|it| {
        it.call(1).drop().call(2).end();
    });
    let merged = merge(&[
        piece_of(std::slice::from_ref(&constant), 7),
        // Place 3 belongs to another file.
        piece_of(&[calls, through(7), through(3)], 5),
    ]);
    let merged = merged.unwrap();
    wasmparser::Validator::new().validate_all(&merged).unwrap();
    let mut called = Vec::new();
    for payload in Parser::new(0).parse_all(&merged) {
        if let Payload::CodeSectionEntry(body) = payload.unwrap() {
            let operators = body.get_operators_reader().unwrap().into_iter();
            called.extend(operators.filter_map(|operator| match operator.unwrap() {
                Operator::Call { function_index } => Some(function_index),
                _ => None,
            }));
        }
    }
    // The constant itself, which is the first of all, and the function that calls place 3 of the table.
    assert_eq!(called, [0, 3]);
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
