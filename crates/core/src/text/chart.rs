//! Words on cards, and for totals.

use crate::model::{Card, Duty, Headcount, Kind};

use super::{Locale, phrases, plural};

phrases! {
    untitled => "（未命名）", "(untitled)";
    untitled_chart => "未命名的图", "Untitled chart";
    vacant => "空缺", "vacant";
    kind_unit => "单位", "unit";
    kind_position => "岗位", "position";
    kind_external => "外部", "external";
    authorised => "编制", "authorised";
    in_post => "在岗", "in post";
    vacancies => "缺编", "vacant";
    posts => "岗位", "positions";
    units => "单位", "units";
    not_stated => "未注明", "not stated";
    head_of_unit => "负责人", "head";
    assistant => "助理", "assistant";
    outsourced => "外包", "outsourced";
    part_time => "编外兼职", "part-time";
    new_position => "新岗位", "New position";
    new_unit => "新部门", "New unit";
}

impl Locale {
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Unit => self.kind_unit(),
            Kind::Position => self.kind_position(),
            Kind::External => self.kind_external(),
        }
    }

    /// A headcount in figures: "3", "2–3", "2+", empty when not stated.
    pub fn headcount(self, headcount: &Headcount) -> String {
        match headcount {
            Headcount::NotStated => String::new(),
            Headcount::Exactly(n) => n.to_string(),
            Headcount::Range { min, max } => format!("{min}–{max}"),
            Headcount::Open { min: 0, remark } if !remark.is_empty() => remark.clone(),
            Headcount::Rule { rule, .. } if !rule.is_empty() => rule.clone(),
            Headcount::Open { min, .. } | Headcount::Rule { min, .. } => format!("{min}+"),
        }
    }

    /// A position's headcount with its word: "2–3 authorised", 编制 2–3; a remark is shown by itself.
    pub fn authorised_chip(self, headcount: &Headcount) -> Option<String> {
        let figure = self.headcount(headcount);
        let word = self.authorised();
        match headcount {
            Headcount::NotStated => None,
            Headcount::Open {
                min: 0,
                remark: words,
            }
            | Headcount::Rule { rule: words, .. }
                if !words.is_empty() =>
            {
                Some(self.pick(format!("{word} {figure}"), figure))
            }
            _ => Some(self.pick(format!("{word} {figure}"), format!("{figure} {word}"))),
        }
    }

    /// "7 positions".
    pub fn count_posts(self, n: usize) -> String {
        let noun = plural(n, "position", "positions");
        self.pick(format!("{n} 个岗位"), format!("{n} {noun}"))
    }

    /// "7 cards", whatever their kinds.
    pub fn count_nodes(self, n: usize) -> String {
        let noun = plural(n, "card", "cards");
        self.pick(format!("{n} 张卡片"), format!("{n} {noun}"))
    }

    /// "7 duties".
    pub fn count_duties(self, n: usize) -> String {
        let noun = plural(n, "duty", "duties");
        self.pick(format!("职责 {n}"), format!("{n} {noun}"))
    }

    /// The marks of a position: it leads its unit, is an assistant, or is outside the headcount.
    pub fn marks(self, card: &Card) -> impl Iterator<Item = &'static str> + use<> {
        let marks = [
            (card.head, self.head_of_unit()),
            (card.assistant, self.assistant()),
            (card.outsourced, self.outsourced()),
            (card.part_time, self.part_time()),
        ];
        let set = marks.into_iter().filter(|(is_set, _)| *is_set);
        set.map(|(_, word)| word)
    }

    /// "3 reports": the direct ones.
    pub fn count_reports(self, n: usize) -> String {
        let noun = plural(n, "report", "reports");
        self.pick(format!("{n} 个下属"), format!("{n} {noun}"))
    }

    /// A card as a screen reader says it: titles, kind, marks, holders, headcount, number in post
    /// where it is given, level, duties, reports.
    pub fn card_name(self, card: &Card, reports: usize, hidden: u32) -> String {
        let comma = self.pick("，", ", ");
        let title = card.title.trim();
        let title = if title.is_empty() {
            self.untitled()
        } else {
            title
        };
        let mut parts = vec![title.to_owned()];
        if !card.second_title.is_empty() {
            parts.push(card.second_title.clone());
        }
        parts.push(self.kind(card.kind).to_owned());
        parts.extend(self.marks(card).map(str::to_owned));
        if !card.holders.is_empty() {
            let names: Vec<&str> = card.holders.iter().map(|h| h.name.as_str()).collect();
            let names = names.join(self.pick("、", " and "));
            parts.push(self.pick(format!("任职人 {names}"), format!("held by {names}")));
        }
        let headcount = self.headcount(&card.headcount);
        if !headcount.is_empty() {
            parts.push(self.pick(
                format!("编制 {headcount}"),
                format!("authorised {headcount}"),
            ));
        }
        if card.in_post.is_some() {
            parts.push(self.in_post_chip(card.people_in_post().into()));
        }
        if !card.level.is_empty() {
            parts.push(card.level.clone());
        }
        let duties = Duty::count(&card.duties) + Duty::count(&card.auxiliary_duties);
        if duties > 0 {
            parts.push(self.count_duties(duties));
        }
        if reports > 0 {
            parts.push(self.count_reports(reports));
        }
        if hidden > 0 {
            parts.push(self.pick(format!("收起 {hidden}"), format!("{hidden} hidden")));
        }
        parts.join(comma)
    }
}
