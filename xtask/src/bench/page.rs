//! The page, measured in a browser by benches/browser.

use serde_json::Value;

use super::{Options, figures, output_of};
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::browser::BrowserPaths;

/// All measurements of the page.
pub struct Measured {
    rows: Vec<Value>,
}

/// One organisation that was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// "made", or the name of a table.
    pub name: String,
    pub positions: usize,
}

/// Measures the built page.
pub fn measure(project: &Project, browser: &BrowserPaths, options: &Options) -> Outcome<Measured> {
    let sizes: Vec<String> = options.sizes.iter().map(usize::to_string).collect();
    let mut command = project.command("cargo");
    command
        .args([
            "bench",
            "--features",
            "browser-tests",
            "--bench",
            "browser",
            "--",
        ])
        .arg(sizes.join(","));
    if let Some(table) = &options.csv {
        // cargo runs the measurements in the project's folder, wherever this was called.
        command.arg(std::path::absolute(table).unwrap_or_else(|_| table.clone()));
    }
    command
        .env("BANYAN_DIST", project.dist())
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROME", &browser.browser);
    let (text, succeeded) = output_of(&mut command)?;
    if !succeeded {
        eprintln!("The measurements stopped; the report holds what was measured until then.");
    }
    Ok(Measured::of(&text))
}

impl Measured {
    /// The measuring program's output: a line of JSON for each measurement, among other lines.
    pub fn of(text: &str) -> Self {
        let rows = text
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok());
        Self {
            rows: rows.collect(),
        }
    }

    /// The organisations, in the order in which they were measured.
    pub fn subjects(&self) -> Vec<Subject> {
        let mut subjects: Vec<Subject> = Vec::new();
        for row in &self.rows {
            let subject = subject(row);
            if subject.positions > 0 && !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        subjects
    }

    /// The median of a measurement.
    pub fn median(&self, of: &Subject, what: &str) -> Option<f64> {
        let row = self.row(of, what)?;
        let values = row["values"].as_array()?.iter().filter_map(Value::as_f64);
        figures::median(&values.collect::<Vec<_>>())
    }

    /// Why something could not be measured.
    pub fn failure(&self, of: &Subject, what: &str) -> Option<&str> {
        self.row(of, what)?["failed"].as_str()
    }

    fn row(&self, of: &Subject, what: &str) -> Option<&Value> {
        let mut rows = self.rows.iter();
        rows.find(|row| row["what"] == what && subject(row) == *of)
    }
}

impl Subject {
    /// The page before any organisation is opened.
    pub fn page() -> Self {
        Self {
            name: "page".to_owned(),
            positions: 0,
        }
    }
}

fn subject(row: &Value) -> Subject {
    Subject {
        name: row["subject"].as_str().unwrap_or_default().to_owned(),
        positions: row["positions"].as_u64().unwrap_or_default() as usize,
    }
}
