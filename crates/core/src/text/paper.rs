//! Words of the sheets that people print and distribute, and of their preview.

use crate::model::{LinkDirection, LinkKind, Nature, Right, Status};

use super::{Locale, phrases, plural};

phrases! {
    job_description => "岗位说明书", "Job description";
    responsibility_statement => "岗位责任书", "Responsibility statement";
    department_card => "部门卡", "Department card";
    booklet => "岗位手册", "Booklet";
    paper_job_description => "岗位说明书…", "Job description…";
    paper_responsibility => "岗位责任书…", "Responsibility statement…";
    paper_department => "部门卡…", "Department card…";
    paper_booklet => "岗位手册…", "Booklet…";
    print_preview => "打印预览", "Print preview";
    print_selected => "打印预览…", "Print preview…";
    print => "打印…", "Print…";
    save_markdown => "存为 Markdown", "Save as Markdown";
    paper_what => "内容", "Sheets";
    paper_scope => "范围", "Scope";
    paper_language => "标题语言", "Language of the headings";
    scope_card => "这张卡片", "This card";
    scope_branch => "这个分支", "This branch";
    scope_chart => "整张图", "The whole chart";
    paper_pages => "打印出来的样子", "The sheets as they will be printed";
    no_post_in_scope => "这个范围里没有岗位。请换一个范围，或换成部门卡。",
        "There are no positions in this scope. Choose another scope, or department cards.";
    no_unit_in_scope => "这个范围里没有部门。请换一个范围，或换成岗位说明书。",
        "There are no units in this scope. Choose another scope, or job descriptions.";
    no_card_in_scope => "这个范围里没有岗位，也没有部门。",
        "There are no positions and no units in this scope.";

    contents => "目录", "Contents";
    paper_department_of => "所属部门", "Department";
    paper_unit_above => "上级部门", "Part of";
    paper_head => "部门负责人", "Head of the unit";
    paper_superior_post => "直属上级", "Line superior";
    paper_superior_unit => "直属领导", "Line superior";
    paper_reports => "直接下级", "Direct reports";
    paper_line_note => "汇报说明", "On the reporting line";
    paper_aliases => "别名", "Also called";
    paper_level => "职级", "Level";
    paper_headcount => "编制", "Authorised";
    paper_in_post => "在岗", "In post";
    paper_vacant => "缺编", "Vacant";
    paper_over => "超编", "Over establishment";
    paper_holders => "任职人", "Holder";
    paper_responsible => "责任人", "Responsible";
    paper_like_units => "同类单位数", "Units like this one";
    paper_outside => "编外岗位", "Outside the headcount";
    paper_marks => "性质", "Nature of the position";
    mark_head => "单位负责人", "head of its unit";
    mark_assistant => "助理", "assistant";
    mark_outsourced => "外包", "outsourced";
    mark_part_time => "编外兼职", "part-time, outside the headcount";
    paper_summary_post => "岗位概述", "Purpose of the position";
    paper_summary_unit => "部门概述", "Purpose of the unit";
    paper_duties_post => "主要职责", "Duties";
    paper_duties_unit => "部门职责", "Duties";
    paper_auxiliary => "辅助职责", "Auxiliary duties";
    paper_authority_post => "权力", "Authority";
    paper_authority_unit => "部门权力", "Authority";
    paper_requirements => "任职资格", "Requirements";
    paper_competencies => "能力要求", "Competencies";
    paper_measures => "考核指标", "Performance metrics";
    paper_tools => "工作设备", "Tools";
    paper_documents => "相关文件", "Documents";
    paper_links => "工作联系", "Working relations";
    paper_note => "备注", "Note";
    paper_by_level => "各职级编制", "Establishment by level";
    paper_chart => "组织结构", "Structure";
    paper_preferred => "优先", "preferred";
    column_level => "职级", "Level";
    column_established => "核定编制", "Established";
    column_posts => "岗位编制合计", "Total of positions";
    column_competency => "能力", "Competency";
    column_required => "要求等级", "Level required";
    column_meaning => "等级说明", "What it means";
    column_measure => "指标", "Metric";
    column_nature => "性质", "Kind";
    column_period => "周期", "Period";
    column_target => "目标", "Target";
    column_relation => "关系", "Relation";
    column_whom => "对象", "With";
    column_about => "事项", "About";
    paper_all_levels => "合计", "Total";
    paper_no_level => "未注明职级", "Not stated";
    by_figures => "定量", "quantitative";
    by_judgement => "定性", "qualitative";
    sign_responsible => "责任人签字", "Signature of the person responsible";
    sign_superior => "直属上级签字", "Signature of the line superior";
    sign_date => "日期", "Date";
    cover_mode => "组织模式", "Mode";
    cover_stage => "发展阶段", "Stage";
    cover_industry => "行业", "Industry";
    cover_size => "规模", "Size";
    cover_author => "编制人", "Prepared by";
    cover_date => "日期", "Date";
    cover_status => "状态", "Status";
    cover_levels => "职级", "Levels";
    status_draft => "草案", "Draft";
    status_in_force => "现行", "In force";
}

impl Locale {
    /// The language of a chart's sheets when none is chosen: that of the chart's text, because
    /// headings belong to what they introduce, or that of the interface when the chart states none.
    pub fn of_paper(self, chart_language: &str) -> Self {
        Self::from_tag(chart_language).unwrap_or(self)
    }

    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Draft => self.status_draft(),
            Status::InForce => self.status_in_force(),
        }
    }

    pub fn right(self, right: Right) -> &'static str {
        match right {
            Right::Decide => self.pick("决定", "decides"),
            Right::Approve => self.pick("审核", "approves"),
            Right::Review => self.pick("考核", "reviews"),
            Right::Execute => self.pick("执行", "carries out"),
            Right::Propose => self.pick("建议", "proposes"),
            Right::TakePart => self.pick("参与", "takes part"),
        }
    }

    /// Whether a metric is quantitative or qualitative.
    pub fn nature(self, nature: Nature) -> &'static str {
        match nature {
            Nature::Quantitative => self.by_figures(),
            Nature::Qualitative => self.by_judgement(),
        }
    }

    /// What a link means, read from the card that it is kept on.
    pub fn relation(self, kind: LinkKind, direction: LinkDirection) -> &'static str {
        let (to, from, both) = match kind {
            LinkKind::Secondary => (
                self.pick("虚线汇报给", "dotted line to"),
                self.pick("接受虚线汇报", "dotted line from"),
                self.pick("互为虚线汇报", "dotted line both ways"),
            ),
            LinkKind::Assists => (
                self.pick("协助", "assists"),
                self.pick("得到协助", "is assisted by"),
                self.pick("互相协助", "assist each other"),
            ),
            LinkKind::Cooperates => {
                let word = self.pick("协作", "works with");
                (word, word, word)
            }
            LinkKind::Supervises => (
                self.pick("督导", "supervises"),
                self.pick("受督导", "is supervised by"),
                self.pick("互相督导", "supervise each other"),
            ),
            LinkKind::Informs => (
                self.pick("通报", "informs"),
                self.pick("得到通报", "is informed by"),
                self.pick("互相通报", "inform each other"),
            ),
            LinkKind::Serves => (
                self.pick("服务", "serves"),
                self.pick("得到服务", "is served by"),
                self.pick("互相服务", "serve each other"),
            ),
        };
        match direction {
            LinkDirection::To => to,
            LinkDirection::From => from,
            LinkDirection::Both => both,
        }
    }

    /// Texts joined as one value: 产品主管、广告主管.
    pub fn joined(self, parts: &[String]) -> String {
        parts.join(self.pick("、", ", "))
    }

    /// A text with a remark after it: 陈晨（兼）, "Chen Chen (acting)".
    pub fn with_remark(self, text: &str, remark: &str) -> String {
        match (text.is_empty(), remark.is_empty()) {
            (_, true) => text.to_owned(),
            (true, false) => remark.to_owned(),
            (false, false) => {
                self.pick(format!("{text}（{remark}）"), format!("{text} ({remark})"))
            }
        }
    }

    /// A text with a label: 决定：…, "decides: …".
    pub fn labelled(self, label: &str, text: &str) -> String {
        self.pick(format!("{label}：{text}"), format!("{label}: {text}"))
    }

    pub fn share_of_time(self, percent: u8) -> String {
        self.pick(
            format!("工时 {percent}%"),
            format!("{percent}% of the time"),
        )
    }

    /// A level of a scale: "3 / 5".
    pub fn degree(self, required: Option<u8>, scale: Option<u8>) -> String {
        match (required, scale) {
            (Some(required), Some(scale)) => format!("{required} / {scale}"),
            (Some(required), None) => required.to_string(),
            (None, Some(scale)) => self.pick(format!("（{scale} 级制）"), format!("(of {scale})")),
            (None, None) => String::new(),
        }
    }

    /// In a box of a chart whose lower layers are left out: how many cards are below it.
    pub fn below_left_out(self, n: u32) -> String {
        self.pick(format!("下设 {n}"), format!("{n} below"))
    }

    /// What a booklet is about, on its cover: "4 units, 15 positions".
    pub fn booklet_of(self, units: u32, posts: u32) -> String {
        let unit = plural(units as usize, "unit", "units");
        let position = plural(posts as usize, "position", "positions");
        self.pick(
            format!("{units} 个单位，{posts} 个岗位"),
            format!("{units} {unit}, {posts} {position}"),
        )
    }

    pub fn count_sheets(self, n: usize) -> String {
        let noun = plural(n, "sheet", "sheets");
        self.pick(format!("共 {n} 份"), format!("{n} {noun}"))
    }

    /// Shown instead of sheets when there are more than can be printed at once.
    pub fn too_many_sheets(self, n: usize, most: usize) -> String {
        self.pick(
            format!("这个范围有 {n} 份，一次最多打印 {most} 份。请选一个分支，分几次打印。"),
            format!(
                "There are {n} sheets in this scope, and at most {most} can be printed at once. Choose a branch and print in parts."
            ),
        )
    }

    /// At the end of the preview, while more sheets are yet to be made.
    pub fn sheets_to_come(self, n: usize) -> String {
        let noun = plural(n, "sheet", "sheets");
        self.pick(
            format!("下面还有 {n} 份，往下翻即可看到；打印时会全部备好。"),
            format!(
                "{n} more {noun} below. Scroll down to see them; all are prepared before printing."
            ),
        )
    }

    /// While the sheets are being made for printing.
    pub fn preparing_sheets(self, done: usize, of: usize) -> String {
        self.pick(
            format!("正在准备 {done} / {of} 份"),
            format!("Preparing {done} of {of} sheets"),
        )
    }
}
