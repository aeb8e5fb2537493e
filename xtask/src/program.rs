//! The program that cargo linked: wasm-bindgen adds its script, and wasm-opt makes it small.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use crate::failure::{Failure, Outcome, at};
use crate::project::Project;
use crate::run;
use crate::tools::wasm_target::TARGET;

/// The program's name as cargo knows it.
const NAME: &str = "banyan-page";
/// The ending of a program's name once it has its script.
pub const WASM: &str = "_bg.wasm";
/// How programs are made smaller: for size, with every feature that today's compiler uses allowed.
const SMALLER: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The linked program, with everything that is needed to cut it into parts.
pub struct Program {
    pub linked: Vec<u8>,
    /// The name that trunk gave it, which changes with its content.
    pub stem: String,
}

impl Program {
    /// The program of the page that trunk built into `site`.
    pub fn built(project: &Project, site: &Path) -> Outcome<Self> {
        let file = project
            .target()
            .join(format!("{TARGET}/release/{NAME}.wasm"));
        Ok(Self {
            linked: fs::read(&file).map_err(at("read", &file))?,
            stem: stem_in(site)?,
        })
    }

    /// What trunk put after the name.
    pub fn hash(&self) -> &str {
        self.stem.trim_start_matches(NAME).trim_start_matches('-')
    }
}

/// The name of the one program in a page's folder.
fn stem_in(site: &Path) -> Outcome<String> {
    let entries = fs::read_dir(site).map_err(at("read", site))?;
    let mut stems = entries.filter_map(|entry| {
        let name = entry.ok()?.file_name().to_string_lossy().into_owned();
        Some(name.strip_suffix(WASM)?.to_owned())
    });
    match (stems.next(), stems.next()) {
        (Some(stem), None) => Ok(stem),
        _ => Err(Failure::because(format!(
            "The page's folder has not exactly one …{WASM}."
        ))),
    }
}

/// Writes the script of a program into a folder, and the program as that script starts it.
pub fn bind(
    project: &Project,
    program: &Path,
    stem: &str,
    folder: &Path,
    options: &[&str],
) -> Outcome {
    run::openly(
        project
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-name", stem])
            .arg("--out-dir")
            .args([folder, program])
            .args(options),
    )
}

/// Makes programs smaller, each into a file of its own, as many at a time as there are cores.
pub fn optimise(project: &Project, programs: Vec<(PathBuf, PathBuf)>) -> Outcome {
    let size = |file: &Path| fs::metadata(file).map_or(0, |it| it.len());
    let mut waiting = programs;
    // The largest is taken first, so that no core waits for it at the end.
    waiting.sort_by_key(|(from, _)| size(from));
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().ok()?.pop();
    let work = || -> Outcome {
        while let Some((from, to)) = next() {
            let mut command = project.command("wasm-opt");
            command.args(SMALLER).arg(&from).arg("-o").arg(&to);
            run::openly(&mut command)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Failure::because("wasm-opt could not be watched.")))
        })
    })
}
