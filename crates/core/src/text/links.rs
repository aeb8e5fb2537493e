//! Words of links and of project teams, in the panel and on the drawing.

use crate::model::{Link, LinkDirection, LinkKind};

use super::{Locale, phrases, plural};

phrases! {
    links => "联系", "Links";
    link => "联系", "Link";
    links_hint => "汇报线以外的线：虚线汇报、协作、督导等。",
        "Lines beyond the reporting line: dotted line, cooperation, supervision.";
    add_link => "加一条联系", "Add a link";
    link_to_hint => "输入节点名称，或外部单位的名称", "Type a title, or the name of an outside party";
    link_kind => "联系类型", "Kind of link";
    link_direction => "方向", "Direction";
    link_label => "联系说明", "What it is about";
    link_label_hint => "事由", "about what";
    link_from_here => "从此处到对方", "from here";
    link_to_here => "从对方到此处", "to here";
    link_both_ways => "双向", "both ways";
    link_lost => "对方已不在图上", "no longer in the chart";
    link_noted_there => "记在对方卡片上", "kept on the other card";
    link_jump => "跳到对方", "Go to the other end";
    party => "外部单位", "outside party";
    party_type => "外部单位类别", "Kind of party";
    party_type_hint => "类别", "kind";
    show_all_links => "显示全部联系", "Show all links";
    teams => "项目组", "Project teams";
    team => "项目组", "Project team";
    team_title => "项目组名称", "Name of the team";
    team_untitled => "未命名项目组", "Unnamed team";
    teams_hint => "跨单位组成的项目组，可叠加在图上显示。",
        "Teams of people from several units, which can be shown on the drawing.";
    add_team => "加一个项目组", "Add a team";
    team_lead => "组长", "Lead";
    team_lead_hint => "输入岗位名称", "Type a title";
    team_members => "成员", "Members";
    add_team_member => "加一名成员", "Add a member";
    team_gone => "已不在图上", "no longer in the chart";
    team_show => "在图上显示", "Show on the drawing";
    team_of_card => "所在项目组", "Project teams";
    team_already => "已在这个项目组里。", "Already in this team.";
    node_no_match => "图上没有这个节点", "No such node in the chart";
}

impl Locale {
    /// The kind of a link, in a word or two.
    pub fn link_kind_name(self, kind: LinkKind) -> &'static str {
        match kind {
            LinkKind::Secondary => self.pick("虚线汇报", "dotted line"),
            LinkKind::Assists => self.pick("协助", "assists"),
            LinkKind::Cooperates => self.pick("协作", "cooperates"),
            LinkKind::Supervises => self.pick("督导", "supervises"),
            LinkKind::Informs => self.pick("通报", "informs"),
            LinkKind::Serves => self.pick("服务", "serves"),
        }
    }

    /// Which way a link goes, seen from the card that the panel shows.
    pub fn link_direction_name(self, direction: LinkDirection) -> &'static str {
        match direction {
            LinkDirection::To => self.link_from_here(),
            LinkDirection::From => self.link_to_here(),
            LinkDirection::Both => self.link_both_ways(),
        }
    }

    /// The label of a link's curve: what it is about, or its kind.
    pub fn link_on_drawing(self, link: &Link) -> String {
        match link.label.trim() {
            "" => self.link_kind_name(link.kind).to_owned(),
            label => label.to_owned(),
        }
    }

    /// The label of one curve that stands for many links.
    pub fn links_between(self, n: usize) -> String {
        let noun = plural(n, "link", "links");
        self.pick(format!("{n} 条联系"), format!("{n} {noun}"))
    }

    /// The option for a name that is not a node: a new or known outside party.
    pub fn as_party(self, name: &str) -> String {
        self.pick(
            format!("外部单位“{name}”"),
            format!("“{name}” as an outside party"),
        )
    }

    /// The tag on a card of the team that is shown on the drawing.
    pub fn team_tag(self, team: &str, leads: bool, hidden: u32) -> String {
        let team = self.short_team(team);
        match (leads, hidden) {
            (true, _) => self.pick(format!("{team} · 组长"), format!("{team} · lead")),
            (false, 0) => team,
            (false, n) => self.pick(format!("{team} · 内含 {n}"), format!("{team} · {n} folded")),
        }
    }

    /// A team's name, short enough for a tag.
    pub fn short_team(self, team: &str) -> String {
        match team.trim() {
            "" => self.team_untitled().to_owned(),
            title => self.short_title(title),
        }
    }
}
