//! Words of the card panel, the outline and the find box.

use crate::model::Headcount;

use super::{Locale, phrases, plural};

phrases! {
    title => "名称", "Title";
    second_title => "另一语言名称", "Second title";
    node_kind => "类型", "Kind";
    unit_type => "单位类型", "Unit type";
    unit_type_hint => "部门、中心、团队…", "department, centre, team…";
    level => "职级", "Level";
    note => "备注", "Note";
    note_hint => "想说明的其他事", "Anything else worth saying";
    move_up => "上移", "Move up";
    move_down => "下移", "Move down";
    remove => "移除", "Remove";
    headcount_exactly => "定数", "exactly";
    headcount_range => "范围", "a range";
    headcount_by_rule => "按规则", "by a rule";
    headcount_rule => "编制规则", "The rule";
    headcount_rule_hint => "如：每个新品一名", "such as: one per new product";
    headcount_open => "不限上限", "open-ended";
    headcount_section => "编制", "Headcount";
    headcount_form => "编制写法", "How it is stated";
    headcount_number => "人数", "How many";
    headcount_min => "至少", "At least";
    headcount_max => "至多", "At most";
    headcount_remark => "说明", "Remark";
    headcount_remark_hint => "如：按业务需要", "e.g. as business requires";
    headcount_empty => "填写人数后才会更改；现在仍是原来的编制。",
        "Type a number to change it; until then the headcount stays as it was.";
    headcount_not_a_number => "人数应为整数。未作更改。", "This is not a whole number. Nothing was changed.";
    headcount_crossed => "“至多”小于“至少”。未作更改。",
        "“At most” is less than “At least”. Nothing was changed.";
    about_chart => "整张图", "The chart";
    author => "作者", "Author";
    chart_date => "日期", "Date";
    chart_language => "图的语言", "Language of the chart";
    chart_status => "状态", "Status";
    chart_mode => "组织模式", "Mode";
    chart_mode_hint => "如：集中、分权", "e.g. centralised, decentralised";
    chart_stage => "发展阶段", "Stage";
    chart_stage_hint => "适合公司的哪个阶段", "the company stage that it suits";
    chart_industry => "行业", "Industry";
    chart_industry_hint => "如：房地产、零售", "e.g. real estate, retail";
    company_size => "规模", "Size";
    company_size_hint => "适合多大的公司", "the company size that it suits";
    span_limit_hint => "一位上级最多直接管几人", "direct reports per superior, at most";
    levels => "职级", "Levels";
    levels_hint => "从高到低；次序决定颜色。", "Highest first; the order sets the colours.";
    add_level => "加一个职级", "Add a level";
    level_taken => "已有同名的职级。图没有变。", "There is already a level with this name. The chart is unchanged.";
    level_used => "还有卡片在用", "Some cards still use it";
    several_hint => "这里的更改对选中的每一张都有效。", "Changes here apply to every selected card.";
    empty_outline => "这里会列出图上的岗位和单位。", "The positions and units of the chart will be listed here.";
    found_nothing => "没有找到", "Nothing found";
    found_nothing_hint => "卡片上的内容都查过了：名称、任职人、职责、权力、任职资格、考核指标、备注等。",
        "Everything on the cards was searched: titles, holders, duties, authority, requirements, metrics, notes and more.";
    path_separator => " › ", " › ";
}

impl Locale {
    /// Next to the figures of a position: what it is authorised for, with everything below it.
    pub fn with_reports(self, sum: &str) -> String {
        self.pick(
            format!("含下属编制 {sum}"),
            format!("including reports {sum}"),
        )
    }

    /// Under a card: fields of its file that Banyan does not know.
    pub fn fields_kept(self, n: usize) -> String {
        let (noun, verb) = match n {
            1 => ("field", "is"),
            _ => ("fields", "are"),
        };
        self.pick(
            format!("文件里另有 {n} 个字段，原样保留。"),
            format!("{n} more {noun} from the file {verb} kept unchanged."),
        )
    }

    /// A number beyond what one position may state.
    pub fn headcount_too_many(self) -> String {
        let limit = Headcount::LIMIT;
        self.pick(
            format!("一个岗位最多 {limit} 人。未作更改。"),
            format!("One position can have {limit} at most. Nothing was changed."),
        )
    }

    /// How many cards have a level.
    pub fn cards_with_level(self, n: usize) -> String {
        let noun = plural(n, "card", "cards");
        self.pick(format!("{n} 张卡片"), format!("{n} {noun}"))
    }

    /// What the field of one item is called: "Duty 3".
    pub fn item_name(self, item: &str, number: usize) -> String {
        format!("{item} {number}")
    }

    /// How much of the chart has been searched.
    pub fn searching(self, percent: u32) -> String {
        self.pick(
            format!("正在查找…{percent}%"),
            format!("Searching… {percent}%"),
        )
    }

    /// How many cards were found, and how many of them are listed.
    pub fn found(self, total: usize, listed: usize) -> String {
        let noun = plural(total, "card", "cards");
        if listed < total {
            self.pick(
                format!("找到 {total} 张，列出前 {listed} 张"),
                format!("{total} {noun} found, the first {listed} listed"),
            )
        } else {
            self.pick(format!("找到 {total} 张"), format!("{total} {noun} found"))
        }
    }
}
