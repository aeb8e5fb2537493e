//! The names of the templates, what they suit, and the words by which search finds them.

use super::{Locale, phrases, plural};

phrases! {
    templates_for_any => "通用", "For any company";
    templates_by_industry => "按行业", "By industry";
    templates_by_work => "按做法", "By way of working";
    two_modes => "同一个部门，两种模式", "One department, two modes";
    find_template => "查找模板", "Find a template";
    find_template_hint => "查找：名称、岗位、行业、模式", "Find by name, position, industry, mode";
    clear_search => "清除", "Clear";
    no_template_hint => "可以换一个词，例如岗位名称或行业；也可以从空白开始。",
        "Try another word, such as a position or an industry, or start with an empty chart.";
    pictures_failed => "没有取到模板的缩略图。模板本身仍可打开。",
        "The pictures of the templates could not be fetched. The templates can still be opened.";
    template_centralised => "集中式市场部", "Centralised department";
    template_centralised_suits => "初创期和中小企业：一位经理统管，直接向高层汇报",
        "Start-ups and small companies: one manager runs it and reports to the top";
    template_centralised_found_by => "初创 中小企业 通用 集中",
        "start-up small company any industry centralized";
    template_decentralised => "分权式市场部", "Decentralised department";
    template_decentralised_suits => "成熟的大企业：分设子部门，各司其职",
        "Mature large companies: sub-departments, each with its own field";
    template_decentralised_found_by => "大型企业 通用 分权",
        "large company any industry decentralized";
    template_technology => "科技公司市场部", "Technology company";
    template_technology_suits => "科技公司：一位经理带五个岗位，人数随业务增减",
        "Technology companies: one manager, five positions, numbers that follow the business";
    template_technology_found_by => "高科技 互联网 软件", "tech software IT internet high-tech";
    template_named => "写明任职人的小部门", "Small department with names";
    template_named_suits => "人少的部门：职责分计划与现有两组，写到个人",
        "Small teams: planned and current duties, person by person";
    template_named_found_by => "销售内勤 通用", "sales office any industry";
    template_typical => "典型市场部", "Typical department";
    template_typical_suits => "多数公司：一位主管带一个团队，另有支持部门配合",
        "Most companies: one head, one team, and departments that support it";
    template_typical_found_by => "通用 职能式", "any industry functional";
    template_hospital => "医院市场部", "Hospital";
    template_hospital_suits => "医院：公关与营销两科，附能力要求",
        "Hospitals: public relations and marketing, with the skills required";
    template_hospital_found_by => "医疗 卫生 健康", "healthcare health medical clinic";
    template_sections => "主辅分工的四个部门", "Four sections that assist each other";
    template_sections_suits => "职责分主要和辅助，部门之间互相协助",
        "Main and auxiliary duties, and who assists whom";
    template_sections_found_by => "通讯 套餐 通用 职能式", "telecoms any industry functional";
    template_events => "以活动为主的市场部", "Event-focused department";
    template_events_suits => "靠现场活动和大客户打开市场的公司",
        "Companies that win customers through live events";
    template_events_found_by => "线下 会展 通讯", "event field marketing key accounts";
    template_department => "部门说明卡", "Department card";
    template_department_suits => "一位经理带七个职能小组，写明编制和权力",
        "One manager, seven functions, with establishment and authority";
    template_department_found_by => "通用 职能式 快消", "any industry functional consumer goods";
    template_retail => "零售市场部", "Retail with purchasing";
    template_retail_suits => "零售企业：市场与采购在同一个部门",
        "Retailers: marketing and purchasing in one department";
    template_retail_found_by => "商贸 门店 电商 新媒体", "shop store trade e-commerce";
    template_property => "房产代理市场部", "Property agency";
    template_property_suits => "房产代理公司：以拓展项目、联系开发商为主",
        "Property agencies: winning projects and keeping in touch with developers";
    template_property_found_by => "房地产 地产 中介", "real estate developer";
    template_centre => "营销中心", "Marketing centre";
    template_centre_suits => "总经理之下四个团队，岗位名称中英对照",
        "Four teams under one head, with titles in both languages";
    template_centre_found_by => "外企 双语 通用", "multinational bilingual any industry";
    template_functional => "四个职能部门", "Four functional departments";
    template_functional_suits => "策划、品牌、推广、销售各成一部",
        "Planning, brand, promotion and sales, each a department";
    template_functional_found_by => "通用 职能式", "any industry functional";
    template_brand => "产品与品牌两位经理", "Product and brand managers";
    template_brand_suits => "写明考核指标、工作流程和跨部门协作",
        "Metrics, a workflow and work across departments";
    template_brand_found_by => "消费品 快消 通用", "consumer goods any industry KPI";
    template_liaison => "对外联络与项目申报", "Liaison and project applications";
    template_liaison_suits => "靠政策、协会和政府项目发展的企业",
        "Companies that depend on policy, associations and public projects";
    template_liaison_found_by => "政府 政策 科技 职能式", "government public affairs policy functional";
    template_teams => "一位经理与四个团队", "Manager and four teams";
    template_teams_suits => "销售、研究、品牌、数字营销；销售再分小组",
        "Sales, research, brand and digital; sales in groups";
    template_teams_found_by => "通用 团队", "any industry";
    template_group => "集团营销中心", "Group marketing centre";
    template_group_suits => "集团公司：总部市场部管各营销区",
        "Groups of companies: head office looks after the sales regions";
    template_group_found_by => "集团 区域 工程 制造", "corporate group regions manufacturing industrial";
    template_zero => "从零搭起六个部门", "Six departments from scratch";
    template_zero_suits => "消费品牌：新品按项目组队，六个部门出人",
        "Consumer brands: a project team for every new product";
    template_zero_found_by => "项目制 矩阵 电商 快消", "project matrix e-commerce consumer goods start-up";
}

impl Locale {
    /// "18 templates", or how many of them are found: "3 of 18 templates".
    pub fn templates(self, found: usize, all: usize) -> String {
        if found == all {
            return self.pick(format!("{all} 个模板"), format!("{all} templates"));
        }
        self.pick(
            format!("{all} 个模板中的 {found} 个"),
            format!("{found} of {all} templates"),
        )
    }

    /// Shown instead of the templates when none is found.
    pub fn no_template(self, typed: &str) -> String {
        self.pick(
            format!("没有模板含有“{typed}”。"),
            format!("No template contains “{typed}”."),
        )
    }

    /// A title in a template by which it was found: "Has Data analyst".
    pub fn template_has(self, title: &str) -> String {
        self.pick(format!("含有：{title}"), format!("Has {title}"))
    }

    /// "15 positions · 3 layers", "5 positions · 7 units · 1 layer". Most templates have one unit,
    /// which is not mentioned.
    pub fn template_size(self, posts: usize, units: usize, layers: usize) -> String {
        let mut parts = Vec::new();
        if posts > 0 {
            parts.push(self.count_posts(posts));
        }
        if units > 1 {
            let noun = plural(units, "unit", "units");
            parts.push(self.pick(format!("{units} 个单位"), format!("{units} {noun}")));
        }
        if layers > 0 {
            let noun = plural(layers, "layer", "layers");
            parts.push(self.pick(format!("{layers} 个层级"), format!("{layers} {noun}")));
        }
        parts.join(" · ")
    }
}
