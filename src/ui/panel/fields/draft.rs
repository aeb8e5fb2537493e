use banyan_core::model::Headcount;
use banyan_core::search::fold;

/// How a headcount is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    NotStated,
    Exactly,
    Range,
    Open,
    Rule,
}

/// The forms in the order of their choice.
pub const FORMS: [Form; 5] = [
    Form::NotStated,
    Form::Exactly,
    Form::Range,
    Form::Open,
    Form::Rule,
];

/// A headcount as it is being typed, which may be no headcount yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDraft {
    pub form: Form,
    pub min: String,
    pub max: String,
    pub remark: String,
}

/// The numbers of a headcount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Min,
    Max,
}

/// Why what is typed is no headcount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A number is still to be typed.
    Empty,
    /// Something is not a whole number.
    NotANumber,
    /// A number is beyond [`Headcount::LIMIT`].
    TooMany,
    /// The most is less than the fewest.
    Crossed,
}

impl FieldDraft {
    /// A headcount, ready to be changed.
    pub fn of(headcount: &Headcount) -> Self {
        let (form, min, max, remark) = match headcount {
            Headcount::NotStated => (Form::NotStated, String::new(), String::new(), ""),
            Headcount::Exactly(n) => (Form::Exactly, n.to_string(), String::new(), ""),
            Headcount::Range { min, max } => (Form::Range, min.to_string(), max.to_string(), ""),
            Headcount::Open { min, remark } => {
                (Form::Open, promised(*min), String::new(), remark.as_str())
            }
            Headcount::Rule { min, rule } => {
                (Form::Rule, promised(*min), String::new(), rule.as_str())
            }
        };
        Self {
            form,
            min,
            max,
            remark: remark.to_owned(),
        }
    }

    /// What is typed as one of its numbers.
    pub fn bound(&self, bound: Bound) -> &str {
        match bound {
            Bound::Min => &self.min,
            Bound::Max => &self.max,
        }
    }

    /// Takes what was typed as one of its numbers.
    pub fn set_bound(&mut self, bound: Bound, typed: &str) {
        let place = match bound {
            Bound::Min => &mut self.min,
            Bound::Max => &mut self.max,
        };
        typed.clone_into(place);
    }

    /// The headcount that is typed.
    ///
    /// # Errors
    /// When it is none yet, or none that can be.
    pub fn read(&self) -> Result<Headcount, Slip> {
        Ok(match self.form {
            Form::NotStated => Headcount::NotStated,
            Form::Exactly => Headcount::Exactly(whole(&self.min)?),
            Form::Range => {
                let (min, max) = (whole(&self.min)?, whole(&self.max)?);
                if max < min {
                    return Err(Slip::Crossed);
                }
                Headcount::Range { min, max }
            }
            Form::Open => Headcount::Open {
                min: self.promise()?,
                remark: self.remark.clone(),
            },
            Form::Rule => Headcount::Rule {
                min: self.promise()?,
                rule: self.remark.clone(),
            },
        })
    }

    /// The fewest that are promised, none when nothing is typed.
    fn promise(&self) -> Result<u32, Slip> {
        match whole(&self.min) {
            Err(Slip::Empty) => Ok(0),
            other => other,
        }
    }
}

/// Nothing promised is shown as nothing.
fn promised(min: u32) -> String {
    if min == 0 {
        String::new()
    } else {
        min.to_string()
    }
}

/// The whole number that is typed.
///
/// # Errors
/// When it is none.
pub fn whole(typed: &str) -> Result<u32, Slip> {
    // A Chinese input method may type figures in full width.
    let folded = fold(typed);
    let figures = folded.trim();
    if figures.is_empty() {
        return Err(Slip::Empty);
    }
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Slip::NotANumber);
    }
    match figures.parse() {
        Ok(number) if number <= Headcount::LIMIT => Ok(number),
        _ => Err(Slip::TooMany),
    }
}
