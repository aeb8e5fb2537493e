//! Words of the list of checks: what is checked, what was found, and the quick fixes.

use crate::check::{Check, Finding, QuickFix};
use crate::model::{Document, LinkEnd, NodeKey};

use super::{Locale, phrases, plural};

phrases! {
    checks => "检查", "Checks";
    checks_list => "检查结果", "Check findings";
    checking => "正在检查…", "Checking…";
    checks_clear => "没有发现问题", "No problems found";
    checks_clear_hint => "查过这些：", "These checks were made:";
    span_limit => "管理幅度上限", "Span of control limit";
    show_checks => "看检查结果", "Show the checks";
    fix_gone => "这一处已经改过，不需要再处理。", "This has changed in the meantime. There is nothing left to fix.";
}

impl Locale {
    /// What a check looks for, as the heading of its findings.
    pub fn check(self, check: Check) -> &'static str {
        match check {
            Check::Nothing => self.pick("联系失效", "Broken links"),
            Check::NoHead => self.pick("单位没有负责人", "Units without a head"),
            Check::Superiors => self.pick("岗位有两个上级", "Positions with two superiors"),
            Check::Span => self.pick("管理幅度过大", "Span of control too wide"),
            Check::Chain => self.pick(
                "连续几级各只管一人",
                "Chains of managers with one report each",
            ),
            Check::Establishment => self.pick("编制与岗位合计不符", "Establishment does not match"),
            Check::FullTime => self.pick("一人任两个全职岗位", "Two full-time positions"),
            Check::NoDuties => self.pick("岗位没有职责", "Positions without duties"),
            Check::SameDuty => self.pick("同一职责归多个岗位", "Duties given to several positions"),
            Check::Metrics => self.pick("有考核指标而没有职责", "Metrics without a duty"),
        }
    }

    fn title_of(self, document: &Document, node: NodeKey) -> String {
        self.short_title(&document.card(node).title)
    }

    /// What a finding is about: the title of its first node, or of its team.
    pub fn finding_subject(self, document: &Document, finding: &Finding) -> String {
        match finding {
            Finding::GoneMembers { team, .. } => {
                let team = document.about().teams.get(*team);
                self.short_title(team.map_or("", |team| &team.title))
            }
            Finding::FullTime { name, .. } => self.short_title(name),
            other => other
                .node()
                .map(|node| self.title_of(document, node))
                .unwrap_or_default(),
        }
    }

    /// The first few titles, and how many more there are: "A, B and 3 more".
    fn titles(self, document: &Document, nodes: &[NodeKey]) -> String {
        const NAMED: usize = 3;
        let named = nodes.iter().take(NAMED);
        let named: Vec<String> = named.map(|&node| self.title_of(document, node)).collect();
        let named = named.join(self.pick("、", ", "));
        match nodes.len().saturating_sub(NAMED) {
            0 => named,
            more => self.pick(
                format!("{named}等 {} 处", nodes.len()),
                format!("{named} and {more} more"),
            ),
        }
    }

    /// What was found, in a sentence under the subject.
    pub fn finding(self, document: &Document, finding: &Finding) -> String {
        match finding {
            Finding::DeadLink { link, .. } => match &link.end {
                LinkEnd::Node(id) => match document.key_of(id) {
                    Some(gone) => {
                        let title = self.title_of(document, gone);
                        self.pick(
                            format!("联系的另一端“{title}”已删除"),
                            format!("A link leads to {title}, which has been deleted"),
                        )
                    }
                    None => self.pick(
                        format!("联系的另一端不在图里（{id}）"),
                        format!("A link leads to {id}, which is not in the chart"),
                    ),
                },
                LinkEnd::Party { .. } => self
                    .pick(
                        "联系没有写明另一端",
                        "A link does not say who is at its other end",
                    )
                    .to_owned(),
            },
            Finding::GoneMembers { gone, .. } => {
                let gone = gone.len();
                let noun = plural(gone, "member is", "members are");
                self.pick(
                    format!("项目组有 {gone} 名成员已不在图里"),
                    format!("{gone} {noun} no longer in the chart"),
                )
            }
            Finding::NoHead { could_be, .. } => match could_be {
                Some(_) => self.pick("没有标明由谁负责", "No position is marked as its head"),
                None => self.pick(
                    "下面没有可作负责人的岗位",
                    "It has no position that could be its head",
                ),
            }
            .to_owned(),
            Finding::SeveralDotted { superiors, .. } => self.pick(
                format!("除直属上级外，还向 {superiors} 处虚线汇报"),
                format!("Dotted lines to {superiors} superiors besides the line superior"),
            ),
            Finding::DottedInLine { superior, .. } => {
                let title = self.title_of(document, *superior);
                self.pick(
                    format!("与“{title}”已在同一条汇报线上，又有虚线"),
                    format!("A dotted line to {title}, which is already in its reporting line"),
                )
            }
            Finding::WideSpan { reports, .. } => self.pick(
                format!("直接管理 {reports} 人"),
                format!("{reports} direct reports"),
            ),
            Finding::Chain { managers } => {
                let n = managers.len();
                self.pick(
                    format!("连续 {n} 级各只管一人：{}", self.titles(document, managers)),
                    format!(
                        "{n} managers in a row with one report each: {}",
                        self.titles(document, managers)
                    ),
                )
            }
            Finding::Establishment { level, .. } if level.is_empty() => self
                .pick(
                    "核定人数与岗位合计不符",
                    "Its positions add up to a different number",
                )
                .to_owned(),
            Finding::Establishment { level, .. } => self.pick(
                format!("“{level}”的核定人数与岗位合计不符"),
                format!("At level {level}, its positions add up to a different number"),
            ),
            Finding::FullTime {
                posts,
                person,
                share,
                ..
            } => {
                let titles = self.titles(document, posts);
                if person.is_empty() {
                    self.pick(
                        format!("同名的人任 {titles}，都是全职"),
                        format!("Someone of the same name holds {titles}, each full-time"),
                    )
                } else {
                    self.pick(
                        format!("任 {titles}，合计占 {share}% 的时间"),
                        format!("Holds {titles}, {share}% of their time in total"),
                    )
                }
            }
            Finding::NoDuties { .. } => {
                self.pick("还没有写职责", "No duties are stated").to_owned()
            }
            Finding::SameDuty { posts, duty } => {
                let titles = self.titles(document, posts);
                let duty = self.short_title(duty);
                self.pick(
                    format!("“{duty}”同时归：{titles}"),
                    format!("“{duty}” is given to {titles}"),
                )
            }
            Finding::Metrics { measures, .. } => {
                let noun = plural(*measures, "metric", "metrics");
                self.pick(
                    format!("有 {measures} 项考核指标，却没有职责可考核"),
                    format!("{measures} {noun}, but no duty that they could measure"),
                )
            }
        }
    }

    /// The button of a quick fix.
    pub fn quick_fix(self, document: &Document, fix: QuickFix) -> String {
        match fix {
            QuickFix::RemoveLink => self.pick("移除联系", "Remove the link").to_owned(),
            QuickFix::RemoveMembers => self
                .pick("移出项目组", "Remove them from the team")
                .to_owned(),
            QuickFix::MakeHead(post) => {
                let title = self.title_of(document, post);
                self.pick(format!("由“{title}”负责"), format!("Make {title} the head"))
            }
            QuickFix::RemoveManagers(1) => self
                .pick(
                    "去掉第二级，下属上移",
                    "Remove the second and move its report up",
                )
                .to_owned(),
            QuickFix::RemoveManagers(n) => self.pick(
                format!("去掉下面 {n} 级，下属上移"),
                format!("Remove the lower {n} and move the report up"),
            ),
            QuickFix::SetEstablishment => self
                .pick("核定数改为岗位合计", "Set it to the total of the positions")
                .to_owned(),
            QuickFix::OnePerson => self
                .pick("是同一人，时间平分", "Same person: split the time evenly")
                .to_owned(),
            QuickFix::SplitTime => self.pick("时间平分", "Split the time evenly").to_owned(),
            QuickFix::KeepDuty(post) => {
                let title = self.title_of(document, post);
                self.pick(
                    format!("只归“{title}”"),
                    format!("Keep it only with {title}"),
                )
            }
        }
    }

    /// The heading of a check, with the number of findings: "Positions without duties, 12".
    pub fn check_heading(self, check: Check, found: usize) -> String {
        let name = self.check(check);
        self.pick(format!("{name}，{found} 处"), format!("{name}, {found}"))
    }

    /// After a quick fix: "品牌部: Make 品牌主管 the head".
    pub fn mended(self, subject: &str, done: &str) -> String {
        self.pick(format!("{subject}：已{done}"), format!("{subject}: {done}"))
    }

    /// A row as a screen reader says it.
    pub fn finding_name(self, subject: &str, sentence: &str, fix: Option<&str>) -> String {
        let comma = self.pick("，", ", ");
        match fix {
            None => format!("{subject}{comma}{sentence}"),
            Some(fix) => self.pick(
                format!("{subject}，{sentence}。按 F：{fix}"),
                format!("{subject}, {sentence}. F: {fix}"),
            ),
        }
    }
}
