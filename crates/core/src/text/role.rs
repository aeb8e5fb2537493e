//! Words for the fields of a card: its lists, their items and the details of each item.

use super::{Locale, phrases};

phrases! {
    aliases => "又名", "Also called";
    alias => "别名", "Other name";
    add_alias => "加一个别名", "Add another name";
    summary => "概述", "Summary";
    summary_hint => "为什么设这个岗位或单位", "What the position or unit is for";
    holders => "任职人", "Holders";
    holder => "任职人", "Holder";
    add_holder => "加任职人", "Add a holder";
    share => "工时占比", "Share of time";
    holder_note => "任职人备注", "Remark on the holder";
    holder_note_hint => "备注，如：兼任", "remark, e.g. acting";
    duties => "主要职责", "Duties";
    duty => "职责", "Duty";
    add_duty => "加一条职责", "Add a duty";
    auxiliary_duties => "辅助责任", "Auxiliary duties";
    auxiliary_duty => "辅助责任", "Auxiliary duty";
    add_auxiliary_duty => "加一条辅助责任", "Add an auxiliary duty";
    duty_when => "频率或期限", "Frequency or deadline";
    duty_when_hint => "频率或期限", "how often, until when";
    heading => "小标题", "Heading";
    indent => "降一级", "Make it part of the duty above";
    outdent => "升一级", "Take it out of the duty above";
    authority => "权力", "Authority";
    authority_item => "权力", "Authority";
    add_authority => "加一项权力", "Add an authority";
    right_kind => "权力类别", "Kind of right";
    requirements => "任职资格", "Requirements";
    requirement => "任职资格", "Requirement";
    add_requirement => "加一项资格", "Add a requirement";
    preferred_only => "优先", "preferred";
    competencies => "能力要求", "Competencies";
    competency => "能力", "Competency";
    add_competency => "加一项能力", "Add a competency";
    required_level => "要求的级别", "Level required";
    required_level_hint => "级别", "level";
    scale => "最高级别", "Highest level of the scale";
    scale_hint => "最高", "of";
    competency_description => "级别说明", "What this level means";
    competency_description_hint => "这一级要做到什么", "what this level means";
    measures => "考核指标", "Metrics";
    measure => "考核指标", "Metric";
    add_measure => "加一项考核指标", "Add a metric";
    nature_kind => "定量或定性", "Quantitative or qualitative";
    period => "考核周期", "Period";
    period_hint => "周期", "how often";
    target => "目标", "Target";
    target_hint => "目标", "target";
    tools => "工作设备", "Tools";
    tool => "设备", "Tool";
    add_tool => "加一件设备", "Add a tool";
    documents => "文件", "Documents";
    document => "文件", "Document";
    add_document => "加一份文件", "Add a document";
    document_type => "文件类型", "Type of document";
    document_type_hint => "类型，如：岗位责任书", "type, e.g. job description";
    document_link => "文件位置", "Where it is";
    document_link_hint => "链接或存放处", "link or place";
    document_text => "文件内容", "Text of the document";
    document_text_hint => "内容", "text";
    line_note => "汇报线说明", "Remark on the reporting line";
    line_note_hint => "如：业务上向总部汇报", "e.g. for technical matters only";
    headcount_note => "编制说明", "Remark on the headcount";
    headcount_note_hint => "编制取决于什么", "What the headcount depends on";
    in_post_number => "在岗人数", "Number in post";
    in_post_hint => "只知人数、不知姓名时填写", "if only the number is known";
    like_units => "同类单位数", "Number of similar units";
    establishment => "按职级的编制", "Establishment by level";
    establishment_level => "编制职级", "Level";
    add_establishment => "加一个职级的编制", "Add a level";
    head_choice => "负责人", "Head";
    no_head => "未指定", "none";
    leads_unit => "单位负责人", "Head of its unit";
    is_assistant => "助理", "Assistant";
    is_outsourced => "外包", "Outsourced";
    part_time_outside => "编外兼职", "Part-time, not counted";
    post_marks => "岗位标记", "Position marks";
    add_more => "添加", "Add";
    not_one_person => "不是同一人", "Not the same person";
}

impl Locale {
    /// The button that makes holders with the same name one person: "Same person as in 品牌主管".
    pub fn same_person_as(self, post: &str) -> String {
        let post = self.short_title(post);
        self.pick(
            format!("与“{post}”的是同一人"),
            format!("Same person as in {post}"),
        )
    }

    /// Under a holder: which other positions the person holds.
    pub fn also_holds(self, posts: &[String]) -> String {
        let posts = posts.join(self.pick("、", ", "));
        self.pick(
            format!("同一人，还任 {posts}"),
            format!("Also holds {posts}"),
        )
    }

    /// What the field of an item's detail is called: "Metric 2: Target".
    pub fn detail_name(self, detail: &str, item: &str) -> String {
        self.pick(format!("{item} 的{detail}"), format!("{item}: {detail}"))
    }

    /// When what was typed is not a number, or is out of range.
    pub fn number_from_to(self, name: &str, least: u32, most: u32) -> String {
        self.pick(
            format!("{name}应为 {least} 到 {most} 的整数。未作更改。"),
            format!("{name} must be a whole number from {least} to {most}. Nothing was changed."),
        )
    }
}
