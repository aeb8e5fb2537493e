//! Measures the built page in headless Chromium from outside, through keys and pointer as a person uses
//! them: `cargo xtask bench` builds the page and runs this.
//!
//! BANYAN_DIST is the path of the built page, CHROME and CHROMEDRIVER those of the browser and its
//! driver. Arguments: sizes of generated organisations (`1000,10000`), and the paths of tables to
//! measure as well. Every measurement is a line of JSON on standard output; progress goes to standard
//! error.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a measurement that meets the unexpected stops there"
)]

mod chromium;
mod driver;
mod edits;
#[path = "../../tests/browser/harness/folder.rs"]
mod folder;
mod frames;
mod hand;
#[path = "../org/mod.rs"]
mod org;
mod page;
#[path = "../../tests/browser/harness/protocol.rs"]
mod protocol;
mod results;
mod rounds;
#[allow(dead_code, reason = "the single file is for the tests")]
#[path = "../../tests/browser/harness/site.rs"]
mod site;
#[path = "../../tests/browser/harness/switches.rs"]
mod switches;
mod typing;
mod watch;
mod weight;

use std::path::Path;

use org::Organisation;
use results::Results;
use site::Served;

/// What one run measures.
struct Subject {
    name: String,
    organisation: Organisation,
}

fn main() {
    // cargo adds an argument of its own.
    let arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let subjects: Vec<Subject> = arguments.flat_map(|argument| subjects(&argument)).collect();
    let dist = site::dist();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let site = Served::start(dist.clone());
        let results = Results::of("page", 0);
        rounds::measure_start(&site, &dist, &results).await;
        for subject in &subjects {
            eprintln!(
                "{} positions ({})",
                subject.organisation.len(),
                subject.name
            );
            let results = Results::of(&subject.name, subject.organisation.len());
            rounds::measure(&site, &subject.organisation, &results).await;
        }
    });
}

/// Sizes separated by commas, or the path of a table.
fn subjects(argument: &str) -> Vec<Subject> {
    if argument
        .split(',')
        .all(|size| size.parse::<usize>().is_ok())
    {
        let sizes = argument.split(',').filter_map(|size| size.parse().ok());
        return sizes
            .map(|size: usize| Subject {
                name: "made".to_owned(),
                organisation: org::generated(size),
            })
            .collect();
    }
    let text = std::fs::read_to_string(argument)
        .unwrap_or_else(|error| panic!("{argument} cannot be read: {error}"));
    let organisation =
        org::from_csv(&text).unwrap_or_else(|why| panic!("{argument} is no organisation: {why}"));
    let name = Path::new(argument).file_stem().unwrap_or_default();
    vec![Subject {
        name: name.to_string_lossy().into_owned(),
        organisation,
    }]
}
