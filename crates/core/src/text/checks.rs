//! Words of the list of checks: what is looked at, what was found, and what mends it.

use crate::check::{Check, Finding, QuickFix};
use crate::model::{Document, LinkEnd, NodeKey};

use super::{Locale, phrases, plural};

phrases! {
    checks => "检查", "Checks";
    checks_list => "检查结果", "What the checks found";
    checking => "正在检查…", "checking…";
    checks_clear => "没有发现问题", "Nothing was found";
    checks_clear_hint => "看过这些：", "This is what was looked at:";
    span_limit => "管理幅度上限", "Span of control, at most";
    show_checks => "看检查结果", "Show the checks";
    fix_gone => "这一处已经变了，没有要改的。", "This has changed since; there is nothing left to mend.";
}

impl Locale {
    /// What a check looks for, as the heading of what it found.
    pub fn check(self, check: Check) -> &'static str {
        match check {
            Check::Nothing => self.pick("联系落空", "Links to nothing"),
            Check::NoHead => self.pick("单位没有负责人", "Units without a head"),
            Check::Superiors => self.pick("岗位有两个上级", "Posts with two superiors"),
            Check::Span => self.pick("管理幅度过大", "Spans that are too wide"),
            Check::Chain => self.pick("一对一层层管理", "Chains of one-report managers"),
            Check::Establishment => self.pick("编制与岗位合计不符", "Establishment not matched"),
            Check::FullTime => self.pick("一人两个全职岗位", "Two full-time posts"),
            Check::NoDuties => self.pick("岗位没有职责", "Posts without duties"),
            Check::SameDuty => self.pick("同一职责归了几个岗位", "Duties given to several posts"),
            Check::Metrics => self.pick("有考核而没有职责", "Measures without a duty"),
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

    /// Several titles in a row, those that are too many counted: "A, B and 3 more".
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
                            format!("A link leads to {title}, which was deleted"),
                        )
                    }
                    None => self.pick(
                        format!("联系的另一端不在图里（{id}）"),
                        format!("A link leads to {id}, which is not in the chart"),
                    ),
                },
                LinkEnd::Party { .. } => self
                    .pick("联系没有写明另一端", "A link names nobody at its other end")
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
                Some(_) => self.pick("没有标明由谁负责", "No post is marked as its head"),
                None => self.pick(
                    "下面没有可作负责人的岗位",
                    "No post in it could be its head",
                ),
            }
            .to_owned(),
            Finding::SeveralDotted { superiors, .. } => self.pick(
                format!("除直属上级外，还向 {superiors} 处虚线汇报"),
                format!("Dotted lines to {superiors} superiors beside the line superior"),
            ),
            Finding::DottedInLine { superior, .. } => {
                let title = self.title_of(document, *superior);
                self.pick(
                    format!("与“{title}”已在同一条汇报线上，又有虚线"),
                    format!("A dotted line to {title}, who stands in its reporting line already"),
                )
            }
            Finding::WideSpan { reports, .. } => self.pick(
                format!("直接管理 {reports} 人"),
                format!("{reports} report directly"),
            ),
            Finding::Chain { managers } => {
                let n = managers.len();
                self.pick(
                    format!("连续 {n} 级各只管一人：{}", self.titles(document, managers)),
                    format!(
                        "{n} in a row with one report each: {}",
                        self.titles(document, managers)
                    ),
                )
            }
            Finding::Establishment { level, .. } if level.is_empty() => self
                .pick(
                    "核定人数与岗位合计不符",
                    "The boxes add up to something else",
                )
                .to_owned(),
            Finding::Establishment { level, .. } => self.pick(
                format!("“{level}”的核定人数与岗位合计不符"),
                format!("For {level}, the boxes add up to something else"),
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
                        format!("同名者任 {titles}，都按全职算"),
                        format!("The same name holds {titles}, each full-time"),
                    )
                } else {
                    self.pick(
                        format!("任 {titles}，合计占 {share}% 的时间"),
                        format!("Holds {titles}, {share}% of the time in all"),
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
                    format!("“{duty}” is with {titles}"),
                )
            }
            Finding::Metrics { measures, .. } => {
                let noun = plural(*measures, "measure", "measures");
                self.pick(
                    format!("有 {measures} 项考核，没有可考核的职责"),
                    format!("{measures} {noun}, and no duty to judge"),
                )
            }
        }
    }

    /// The button that mends a finding.
    pub fn mending(self, document: &Document, mending: QuickFix) -> String {
        match mending {
            QuickFix::RemoveLink => self.pick("移除联系", "Remove the link").to_owned(),
            QuickFix::RemoveMembers => self.pick("移出项目组", "Take them off the team").to_owned(),
            QuickFix::MakeHead(post) => {
                let title = self.title_of(document, post);
                self.pick(format!("由“{title}”负责"), format!("Make {title} the head"))
            }
            QuickFix::RemoveManagers(1) => self
                .pick(
                    "去掉第二级，下属上移",
                    "Remove the second, move its report up",
                )
                .to_owned(),
            QuickFix::RemoveManagers(n) => self.pick(
                format!("去掉下面 {n} 级，下属上移"),
                format!("Remove the lower {n}, move the report up"),
            ),
            QuickFix::SetEstablishment => self
                .pick("按岗位合计改核定数", "Set it to what the boxes add up to")
                .to_owned(),
            QuickFix::OnePerson => self
                .pick("是同一人，时间平分", "One person, time split evenly")
                .to_owned(),
            QuickFix::SplitTime => self.pick("时间平分", "Split the time evenly").to_owned(),
            QuickFix::KeepDuty(post) => {
                let title = self.title_of(document, post);
                self.pick(format!("只归“{title}”"), format!("Leave it to {title}"))
            }
        }
    }

    /// The heading of a check with how much it found: "Posts without duties, 12".
    pub fn check_heading(self, check: Check, found: usize) -> String {
        let name = self.check(check);
        self.pick(format!("{name}，{found} 处"), format!("{name}, {found}"))
    }

    /// After a finding was mended: "品牌部: made 品牌主管 the head".
    pub fn mended(self, subject: &str, done: &str) -> String {
        self.pick(format!("{subject}：已{done}"), format!("{subject}: {done}"))
    }

    /// A row in one breath, for those who do not see it.
    pub fn finding_name(self, subject: &str, sentence: &str, mending: Option<&str>) -> String {
        let comma = self.pick("，", ", ");
        match mending {
            None => format!("{subject}{comma}{sentence}"),
            Some(mending) => self.pick(
                format!("{subject}，{sentence}。按 F：{mending}"),
                format!("{subject}, {sentence}. F: {mending}"),
            ),
        }
    }
}
