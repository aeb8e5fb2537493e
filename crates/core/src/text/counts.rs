//! Words for the totals of headcounts: authorised, in post, vacant and overstaffed.

use crate::model::{Card, Headcount, Staffing, Totals};

use super::{Locale, phrases, plural};

phrases! {
    overstaffed => "超编", "over";
    pause => "，", ", ";
    by_level => "按职级", "By level";
    no_level => "未注明职级", "no level";
    all_levels => "合计", "total";
    table_authorised => "编制", "authorised";
    table_vacant => "缺编", "vacant";
    mark_vacancies => "标出缺编与超编", "Mark vacancies and overstaffing";
    in_each_like_unit => "同类单位中的一个", "for one of the units like this";
    persons_on_levels => "同时在几个职级任职的人，合计中只算一次。",
        "Someone who holds positions at several levels is counted once in the total.";
}

impl Locale {
    /// A number of people: "8", "7–9", "8+".
    fn people(self, min: u64, max: u64, is_open: bool) -> String {
        match (min, max, is_open) {
            (min, _, true) => format!("{min}+"),
            (min, max, _) if min == max => min.to_string(),
            (min, max, _) => format!("{min}–{max}"),
        }
    }

    /// What a branch is authorised for, without the positions that do not state it: "7–9", "8+".
    /// `None` when no position states it.
    pub fn stated_sum(self, totals: &Totals) -> Option<String> {
        (totals.stated() > 0).then(|| self.people(totals.min, totals.max, totals.open > 0))
    }

    /// What a branch is authorised for: "7–9", "8+", "8 + 7 positions not stated".
    pub fn authorised_sum(self, totals: &Totals) -> String {
        match (self.stated_sum(totals), self.silent_posts(totals)) {
            (None, _) => self.not_stated().to_owned(),
            (Some(stated), None) => stated,
            (Some(stated), Some(silent)) => format!("{stated} + {silent}"),
        }
    }

    /// How many positions of a branch state no headcount: "7 positions not stated"; `None` when all
    /// state one.
    pub fn silent_posts(self, totals: &Totals) -> Option<String> {
        let n = totals.not_stated;
        let noun = plural(n as usize, "position", "positions");
        (n > 0).then(|| {
            self.pick(
                format!("{n} 个岗位未注明"),
                format!("{n} {noun} not stated"),
            )
        })
    }

    /// How many people a branch misses: "2", "2–3"; `None` when none.
    pub fn vacancies_of(self, staffing: &Staffing) -> Option<String> {
        let (least, most) = staffing.vacant;
        staffing
            .is_vacant()
            .then(|| self.people(least, most, false))
    }

    /// A chip for missing people: "2 vacant", 缺 2.
    pub fn vacant_chip(self, staffing: &Staffing) -> Option<String> {
        let n = self.vacancies_of(staffing)?;
        Some(self.pick(format!("缺 {n}"), format!("{n} vacant")))
    }

    /// A chip for people who are too many: "1 over", 超 1.
    pub fn over_chip(self, staffing: &Staffing) -> Option<String> {
        let n = staffing.over;
        (n > 0).then(|| self.pick(format!("超 {n}"), format!("{n} over")))
    }

    /// A chip for the people in post: "6 in post", 在岗 6.
    pub fn in_post_chip(self, n: u64) -> String {
        let word = self.in_post();
        self.pick(format!("{word} {n}"), format!("{n} {word}"))
    }

    /// Below the figures of a unit: how many positions state no headcount.
    pub fn posts_not_stated(self, n: u32) -> String {
        let (noun, verb) = match n {
            1 => ("position", "states"),
            _ => ("positions", "state"),
        };
        self.pick(
            format!("另有 {n} 个岗位未注明编制"),
            format!("{n} more {noun} {verb} no headcount"),
        )
    }

    /// Below the figures: how many more people are in post than authorised.
    pub fn too_many(self, n: u64) -> String {
        self.pick(
            format!("超编 {n} 人"),
            format!("{n} more in post than authorised"),
        )
    }

    /// Next to a row of the outline: people in post against headcount, "1 / 2–3". Empty when
    /// nothing is known; without people in post when the chart names nobody.
    pub fn post_figures(self, card: &Card, names_holders: bool) -> String {
        let authorised = match &card.headcount {
            // There is no room for the remark.
            Headcount::Open { min, .. } | Headcount::Rule { min, .. } => format!("{min}+"),
            other => self.headcount(other),
        };
        match card.people_in_post() {
            _ if !names_holders || !card.is_counted() => authorised,
            n if !authorised.is_empty() => format!("{n} / {authorised}"),
            0 => authorised,
            n => n.to_string(),
        }
    }

    /// Like [`Self::post_figures`], for a unit with all its positions: "6 / 8+", or "6 / 8 + ?"
    /// when some do not state theirs.
    pub fn unit_figures(self, totals: &Totals, names_holders: bool) -> String {
        let mut authorised = self.stated_sum(totals).unwrap_or_default();
        if !authorised.is_empty() && totals.not_stated > 0 {
            authorised += " + ?";
        }
        match totals.in_post {
            _ if totals.counted() == 0 || !names_holders => authorised,
            0 if authorised.is_empty() => String::new(),
            n if authorised.is_empty() => n.to_string(),
            n => format!("{n} / {authorised}"),
        }
    }

    /// Next to a level's total that differs from what the unit is authorised for: "granted 7".
    pub fn granted(self, headcount: &Headcount) -> String {
        let figure = match headcount {
            Headcount::NotStated => "0".to_owned(),
            other => self.headcount(other),
        };
        self.pick(format!("核定 {figure}"), format!("granted {figure}"))
    }
}
