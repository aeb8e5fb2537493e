//! Words for how a chart is laid out.

use super::{Locale, phrases};

phrases! {
    layout => "布局", "Layout";
    layout_down => "从上到下", "Top to bottom";
    layout_right => "从左到右", "Left to right";
    layout_levels => "同层对齐", "Align layers";
    leaves => "下属排列", "Report columns";
    leaves_automatic => "自动", "Automatic";
    leaves_in_place => "不分列", "Not in columns";
    beside_line => "助理，画在汇报线旁", "Assistant, beside the line";
}

impl Locale {
    /// How the leaves of a branch are arranged: "3 columns".
    pub fn leaves_in(self, columns: Option<u8>) -> String {
        match columns {
            None => self.leaves_automatic().to_owned(),
            Some(0) => self.leaves_in_place().to_owned(),
            Some(1) => self.pick("1 列", "1 column").to_owned(),
            Some(n) => self.pick(format!("{n} 列"), format!("{n} columns")),
        }
    }

    /// The same for a small button.
    pub fn leaves_in_short(self, columns: Option<u8>) -> String {
        match columns {
            None => self.leaves_automatic().to_owned(),
            Some(0) => self.leaves_in_place().to_owned(),
            Some(n) => n.to_string(),
        }
    }
}
