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
    headcount_empty => "填上人数才会记入；现在仍是原来的编制。",
        "Type the number to record it; until then the headcount stays as it was.";
    headcount_not_a_number => "人数要写成整数。没有记入。", "This is not a whole number. It was not recorded.";
    headcount_crossed => "至多的人数小于至少的人数。没有记入。",
        "At most is less than at least. It was not recorded.";
    about_chart => "整张图", "The chart";
    author => "作者", "Author";
    chart_date => "日期", "Date";
    chart_language => "图的语言", "Language of the chart";
    chart_status => "状态", "Status";
    chart_mode => "组织模式", "Mode";
    chart_mode_hint => "如：集中、分权", "e.g. centralised, decentralised";
    chart_stage => "发展阶段", "Stage";
    chart_stage_hint => "适合公司的哪个阶段", "of the company that it suits";
    chart_industry => "行业", "Industry";
    chart_industry_hint => "如：房地产、零售", "e.g. real estate, retail";
    company_size => "规模", "Size";
    company_size_hint => "适合多大的公司", "of the company that it suits";
    span_limit_hint => "直属下属至多几人", "most reports to one superior";
    levels => "职级", "Levels";
    levels_hint => "从高到低；次序决定颜色。", "Highest first; the order gives the colours.";
    add_level => "加一个职级", "Add a level";
    level_taken => "已有同名的职级。图没有变。", "There is a level of this name already. The chart is unchanged.";
    level_used => "还有卡片用着它", "Some cards still have it";
    several_hint => "这里做的，对选中的每一张都算数。", "What you do here is done to each of them.";
    empty_outline => "这里会列出图上的岗位和单位。", "The posts and units of the chart will be listed here.";
    found_nothing => "没有找到", "Nothing found";
    found_nothing_hint => "卡片上写的都找过了：名称、任职人、职责、权力、任职资格、考核、备注等。",
        "Looked in all that cards say: titles, holders, duties, authority, requirements, measures, notes and the rest.";
    path_separator => " › ", " › ";
}

impl Locale {
    /// Beside the figures of a post: what it is authorised for with everything below it.
    pub fn with_reports(self, sum: &str) -> String {
        self.pick(format!("含下属编制 {sum}"), format!("with reports {sum}"))
    }

    /// Under a card: fields of the file that this program does not know.
    pub fn fields_kept(self, n: usize) -> String {
        let (noun, verb) = match n {
            1 => ("field", "is"),
            _ => ("fields", "are"),
        };
        self.pick(
            format!("文件里另有 {n} 个字段，原样保留。"),
            format!("{n} more {noun} from the file {verb} kept as written."),
        )
    }

    /// A number beyond what one post may state.
    pub fn headcount_too_many(self) -> String {
        let limit = Headcount::LIMIT;
        self.pick(
            format!("一个岗位至多 {limit} 人。没有记入。"),
            format!("One post may have {limit} at most. It was not recorded."),
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

    /// What is said while the chart is looked through: how much of it was looked at.
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
