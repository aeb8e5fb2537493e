//! `cargo xtask setup`: installs the tools that are missing, and nothing else.

use std::time::Instant;

use crate::failure::Outcome;
use crate::project::Project;
use crate::run::spoken;
use crate::tools::{
    Tool, browser::Browser, cargo_program, crates::Crates, poppler::Poppler, wasm_opt::WasmOpt,
    wasm_target::WasmTarget,
};

/// Installs everything that any command needs.
pub fn everything(project: &Project) -> Outcome {
    let mut tools = building_tools(project)?;
    tools.push(Box::new(Browser));
    tools.push(Box::new(Poppler));
    install_missing(project, &tools)
}

/// Installs what building the page needs: everything except what tests it.
pub fn for_building(project: &Project) -> Outcome {
    install_missing(project, &building_tools(project)?)
}

fn building_tools(project: &Project) -> Outcome<Vec<Box<dyn Tool>>> {
    Ok(vec![
        Box::new(WasmTarget),
        Box::new(cargo_program::trunk()),
        Box::new(cargo_program::wasm_bindgen(project)?),
        Box::new(WasmOpt),
        Box::new(Crates),
    ])
}

fn install_missing(project: &Project, tools: &[Box<dyn Tool>]) -> Outcome {
    let started = Instant::now();
    let mut installed = 0;
    for (index, tool) in tools.iter().enumerate() {
        if tool.is_ready(project) {
            continue;
        }
        let step = Instant::now();
        eprintln!(
            "[{}/{}] {}: {}",
            index + 1,
            tools.len(),
            tool.name(),
            tool.work()
        );
        tool.install(project)?;
        eprintln!("      done in {}", spoken(step.elapsed()));
        installed += 1;
    }
    cargo_program::remove_leftovers(project)?;
    let result = if installed == 0 {
        "everything is in place"
    } else {
        "finished"
    };
    eprintln!("Set-up: {result} ({}).", spoken(started.elapsed()));
    Ok(())
}
