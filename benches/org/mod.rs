//! Organisations to measure with: made by a rule, so that every run and every program measured
//! beside this one draws the very same one, or read from a table.

mod csv;

use std::fmt::Write as _;

use serde_json::json;

#[allow(unused_imports, reason = "only the browser's measurements read tables")]
pub use csv::read as from_csv;

/// One position.
pub struct Position {
    /// Its number in the list, from 0; its id is one more.
    pub above: Option<usize>,
    /// The title.
    pub title: String,
    /// Who holds it.
    pub name: String,
    /// The unit that it belongs to.
    pub unit: String,
}

/// Positions, each after the one above it.
pub struct Organisation(pub Vec<Position>);

const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林";
const GIVEN: &str = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";
const TITLES: [&str; 8] = [
    "市场部经理",
    "品牌主管",
    "市场策划专员",
    "Market Research Analyst",
    "渠道公关专员",
    "Senior Product Marketing Manager",
    "平面设计师",
    "活动督导",
];

/// The numbers of a linear congruential generator (Numerical Recipes' constants).
struct Numbers(u32);

impl Numbers {
    /// The next one, from 0 up to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / 4_294_967_296.0
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() * count as f64) as usize
    }

    fn one_of(&mut self, characters: &[char]) -> char {
        characters[self.below(characters.len())]
    }
}

/// An organisation of so many positions. Spans are skewed, 1 to 14 and 5 in the mean, as in
/// reporting lines; the three at the top have four reports more.
pub fn generated(count: usize) -> Organisation {
    let mut numbers = Numbers(7);
    let surnames: Vec<char> = SURNAMES.chars().collect();
    let given: Vec<char> = GIVEN.chars().collect();
    let mut positions = vec![Position {
        above: None,
        title: "总经理".to_owned(),
        name: "王伟".to_owned(),
        unit: "总部".to_owned(),
    }];
    let mut above = 0;
    while positions.len() < count {
        let more = if above < 3 { 4 } else { 0 };
        let span = 1 + (numbers.next() * numbers.next() * 14.0) as usize + more;
        for _ in 0..span.min(count - positions.len()) {
            let name = [
                numbers.one_of(&surnames),
                numbers.one_of(&given),
                numbers.one_of(&given),
            ];
            positions.push(Position {
                above: Some(above),
                name: name.iter().collect(),
                title: TITLES[numbers.below(TITLES.len())].to_owned(),
                unit: format!("部门{}", numbers.below(40)),
            });
        }
        above += 1;
    }
    Organisation(positions)
}

/// What stands in the remark of a position and nowhere else, to find it by.
pub fn mark(position: usize) -> String {
    format!("#{:07}", position + 1)
}

#[allow(dead_code, reason = "each of the measuring programs uses a part")]
impl Organisation {
    /// How many positions there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The organisation as a file of the page's own format.
    pub fn to_file(&self) -> String {
        let mut text = String::from(
            "{\n\"format\":\"banyan-chart\",\n\"version\":1,\n\"title\":\"Benchmark\",\n\
             \"language\":\"zh-CN\",\n\"forest\":true,\n\"nodes\":[",
        );
        for (index, position) in self.0.iter().enumerate() {
            text += if index == 0 { "\n" } else { ",\n" };
            let _ = write!(text, "{{\"id\":\"{}\"", index + 1);
            if let Some(above) = position.above {
                let _ = write!(text, ",\"parent\":\"{}\"", above + 1);
            }
            let title = json!(position.title);
            let holders = match position.name.as_str() {
                "" => String::new(),
                name => format!(",\"holders\":[{{\"name\":{}}}]", json!(name)),
            };
            let unit = json!(format!("{} {}", position.unit, mark(index)));
            let _ = write!(
                text,
                ",\"kind\":\"position\",\"title\":{title}{holders},\"note\":{unit}}}"
            );
        }
        text + "\n]\n}\n"
    }

    /// The reports of every position.
    fn reports(&self) -> Vec<Vec<usize>> {
        let mut reports = vec![Vec::new(); self.len()];
        for (index, position) in self.0.iter().enumerate() {
            if let Some(above) = position.above {
                reports[above].push(index);
            }
        }
        reports
    }

    /// How many positions every branch has, its top included.
    pub fn branches(&self) -> Vec<usize> {
        let mut sizes = vec![1; self.len()];
        for (index, position) in self.0.iter().enumerate().rev() {
            if let Some(above) = position.above {
                sizes[above] += sizes[index];
            }
        }
        sizes
    }

    /// The largest branch of at most so many positions that has a sibling before it, to be moved
    /// below that one.
    pub fn movable_branch(&self, most: usize) -> Option<usize> {
        let sizes = self.branches();
        let reports = self.reports();
        let later = reports.iter().flat_map(|siblings| siblings.iter().skip(1));
        later
            .copied()
            .filter(|&top| sizes[top] <= most)
            // The first of several that are equally large.
            .max_by_key(|&top| (sizes[top], std::cmp::Reverse(top)))
    }

    /// The largest of the top's own branches.
    pub fn largest_branch(&self) -> Option<usize> {
        let sizes = self.branches();
        let below_top = self.reports().into_iter().next().unwrap_or_default();
        below_top.into_iter().max_by_key(|&top| sizes[top])
    }
}
