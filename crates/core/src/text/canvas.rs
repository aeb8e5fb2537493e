//! Words on and around the drawing.

use super::{Locale, phrases};

phrases! {
    drawing => "组织结构图", "Organisation chart";
    drawing_help => "方向键移动，回车改名，Tab 加下属，问号看快捷键",
        "Arrows move, Enter renames, Tab adds a report, ? shows shortcuts";
    add_report => "加下属", "Add a report";
    add_peer => "加同级", "Add a peer";
    add_manager => "在上面加一级", "Add a manager above";
    rename => "改名", "Rename";
    collapse => "收起", "Collapse";
    expand_all => "全部展开", "Expand all";
    collapse_all => "全部收起", "Collapse all";
    minimap => "全图，拖动方框可移动", "The whole chart; drag the frame to move";
    zoom_in => "放大", "Zoom in";
    zoom_out => "缩小", "Zoom out";
    zoom_fit => "适合窗口", "Fit";
    zoom_fit_long => "整图适合窗口", "Fit the chart to the window";
    zoom_actual => "原始大小", "Actual size";
    empty_chart => "这张图还是空的", "This chart is empty";
    empty_chart_hint => "加第一个岗位或部门，或粘贴一个分支。",
        "Add the first position or unit, or paste a branch.";
    add_first_position => "加一个岗位", "Add a position";
    add_first_unit => "加一个部门", "Add a unit";
    drop_onto => "归到此处", "Report here";
}

impl Locale {
    /// The button that shows how many cards are folded away.
    pub fn expand_hidden(self, hidden: u32) -> String {
        self.pick(format!("展开 {hidden} 张"), format!("Show {hidden} hidden"))
    }

    /// What is being dragged, next to the pointer: "品牌主管 and 2 more".
    pub fn dragging(self, title: &str, count: usize) -> String {
        let title = self.short_title(title);
        match count {
            0 | 1 => title,
            n => self.pick(
                format!("{title} 等 {n} 项"),
                format!("{title} and {} more", n - 1),
            ),
        }
    }
}
