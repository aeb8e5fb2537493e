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

/// The forms in the order in which they are offered.
pub const FORMS: [Form; 5] = [
    Form::NotStated,
    Form::Exactly,
    Form::Range,
    Form::Open,
    Form::Rule,
];

/// A headcount as it is being typed, which may not be complete yet.
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

/// Why the input is not a headcount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidHeadcount {
    /// A number is still missing.
    Empty,
    /// Something is not a whole number.
    NotANumber,
    /// A number is beyond [`Headcount::LIMIT`].
    TooMany,
    /// The maximum is less than the minimum.
    Crossed,
}

impl FieldDraft {
    /// The draft of a headcount, ready to be edited.
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

    /// The text typed for one of its numbers.
    pub fn bound(&self, bound: Bound) -> &str {
        match bound {
            Bound::Min => &self.min,
            Bound::Max => &self.max,
        }
    }

    /// Takes the text typed for one of its numbers.
    pub fn set_bound(&mut self, bound: Bound, typed: &str) {
        let place = match bound {
            Bound::Min => &mut self.min,
            Bound::Max => &mut self.max,
        };
        typed.clone_into(place);
    }

    /// The headcount that was typed.
    /// # Errors
    /// When it is incomplete or impossible.
    pub fn read(&self) -> Result<Headcount, InvalidHeadcount> {
        Ok(match self.form {
            Form::NotStated => Headcount::NotStated,
            Form::Exactly => Headcount::Exactly(whole(&self.min)?),
            Form::Range => {
                let (min, max) = (whole(&self.min)?, whole(&self.max)?);
                if max < min {
                    return Err(InvalidHeadcount::Crossed);
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

    /// The smallest number promised, zero when nothing is typed.
    fn promise(&self) -> Result<u32, InvalidHeadcount> {
        match whole(&self.min) {
            Err(InvalidHeadcount::Empty) => Ok(0),
            other => other,
        }
    }
}

/// A promise of zero is shown as an empty field.
fn promised(min: u32) -> String {
    if min == 0 {
        String::new()
    } else {
        min.to_string()
    }
}

/// The whole number that was typed.
/// # Errors
/// When it is not a whole number.
pub fn whole(typed: &str) -> Result<u32, InvalidHeadcount> {
    // A Chinese input method may type full-width digits.
    let folded = fold(typed);
    let figures = folded.trim();
    if figures.is_empty() {
        return Err(InvalidHeadcount::Empty);
    }
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(InvalidHeadcount::NotANumber);
    }
    match figures.parse() {
        Ok(number) if number <= Headcount::LIMIT => Ok(number),
        _ => Err(InvalidHeadcount::TooMany),
    }
}
