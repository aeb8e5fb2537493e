//! `cargo xtask dist`: the page for release, as a folder for any file server and as one file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::csp::{self, Parts};
use crate::failure::{Failure, Outcome, at};
use crate::fingerprint::{Note, Sources};
use crate::program::{self, Program};
use crate::project::Project;
use crate::whole::Whole;
use crate::{parts, run, single_file, sizes, styles};

/// The whole application in one file.
pub const SINGLE_FILE: &str = "banyan.html";

/// Builds the page into `out`, unless the last build there was made from what is here now. Until the
/// build has succeeded, the folder stays as it was.
pub fn build(project: &Project, out: &Path) -> Outcome {
    let out = std::path::absolute(out).map_err(at("find", out))?;
    refuse_foreign_folder(&out)?;
    let sources = Sources::look(project, &out)?;
    if out.exists() && Note::kept(project) == Some(Note::of(project, &sources, &out)?) {
        println!(
            "{} is built already: nothing has changed since.",
            out.display()
        );
        return Ok(());
    }
    let staging = beside(&out, "new")?;
    remove(&staging)?;

    let parts = assemble(project, &staging).inspect_err(|_| {
        // The build's failure is what the person has to know, not a failure to clean up.
        let _ = remove(&staging);
    })?;
    swap(&staging, &out)?;
    Note::of(project, &sources, &out)?.keep(project)?;
    println!("{} is built:", out.display());
    sizes::print(project, &out, &parts)
}

/// Lets trunk build into a folder and cuts the program into parts, then adds the single file and the
/// policies.
fn assemble(project: &Project, folder: &Path) -> Outcome<parts::Parts> {
    let dist = folder.to_string_lossy();
    let build = ["build", "--release", "--dist", &dist];
    run::openly(&mut project.trunk(&[&build[..], &["--features", "in-parts"]].concat()))?;
    let program = Program::built(project, folder)?;
    let parts = parts::cut(project, &program, folder)?;
    let whole = Whole::of(project, &program)?;
    let mut rough = parts.rough.clone();
    rough.push((whole.rough.clone(), whole.wasm.clone()));
    program::optimise(project, rough)?;

    let index_file = folder.join("index.html");
    let index = fs::read_to_string(&index_file).map_err(at("read", &index_file))?;
    let index = styles::join(folder, &index)?;
    let single = single_file::make(folder, &index, &whole)?;
    write(
        &folder.join(SINGLE_FILE),
        &csp::protect(&single, Parts::Inside)?,
    )?;
    let index = parts.lead_from(&index)?;
    write(&index_file, &csp::protect(&index, Parts::Beside)?)?;
    Ok(parts)
}

/// A folder that contains anything other than a page built earlier is not replaced.
fn refuse_foreign_folder(out: &Path) -> Outcome {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(at("read", out)(error)),
    };
    if out.join(SINGLE_FILE).is_file() || entries.next().is_none() {
        return Ok(());
    }
    Err(Failure::because(format!(
        "{} holds something else than the built page: name a new folder, or empty that one.",
        out.display()
    )))
}

/// Puts the new folder in the place of the old one.
fn swap(new: &Path, out: &Path) -> Outcome {
    let old = beside(out, "old")?;
    remove(&old)?;
    if out.exists() {
        fs::rename(out, &old).map_err(at("replace", out))?;
    }
    if let Err(error) = fs::rename(new, out) {
        // The old page is better than none.
        let _ = fs::rename(&old, out);
        return Err(at("replace", out)(error));
    }
    remove(&old)
}

/// A hidden folder next to `out`, and so on the same disk.
fn beside(out: &Path, purpose: &str) -> Outcome<PathBuf> {
    match (out.parent(), out.file_name()) {
        (Some(parent), Some(name)) => {
            fs::create_dir_all(parent).map_err(at("make", parent))?;
            Ok(parent.join(format!(".{}.{purpose}", name.to_string_lossy())))
        }
        _ => Err(Failure::because(format!(
            "{} is no folder to build into.",
            out.display()
        ))),
    }
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(at("remove", folder))
    } else {
        Ok(())
    }
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(at("write", file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(test: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("banyan-dist-{}-{test}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn the_new_page_takes_the_place_of_the_old_one() {
        let place = folder("swap");
        let (new, out) = (place.join(".dist.new"), place.join("dist"));
        for (folder, text) in [(&out, "old"), (&new, "new")] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(SINGLE_FILE), text).unwrap();
        }
        swap(&new, &out).unwrap();
        assert_eq!(fs::read_to_string(out.join(SINGLE_FILE)).unwrap(), "new");
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1);
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn someone_elses_folder_is_left_alone() {
        let place = folder("foreign");
        assert!(refuse_foreign_folder(&place).is_ok());
        assert!(refuse_foreign_folder(&place.join("new")).is_ok());
        fs::write(place.join("thesis.txt"), "").unwrap();
        assert!(refuse_foreign_folder(&place).is_err());
        fs::remove_dir_all(place).unwrap();
    }
}
