//! Words of the editor's bars, menus and messages.

use super::{Locale, phrases, plural};

phrases! {
    app_name => "榕图", "Banyan";
    back_to_start => "所有的图", "All charts";
    undo => "撤销", "Undo";
    redo => "重做", "Redo";
    nothing_to_undo => "没有可撤销的", "Nothing to undo";
    nothing_to_redo => "没有可重做的", "Nothing to redo";
    export => "导出", "Export";
    export_file => "导出 JSON 文件", "Export a JSON file";
    view_menu => "视图", "View";
    find => "查找", "Find";
    find_hint => "查找岗位、姓名、职责", "Find positions, names, duties";
    shortcuts => "快捷键", "Shortcuts";
    chart_title => "图的名称", "Chart title";
    outline => "大纲", "Outline";
    card_panel => "卡片", "Card";
    show_outline => "显示大纲", "Show the outline";
    hide_outline => "收起大纲", "Hide the outline";
    show_panel => "显示卡片", "Show the card";
    hide_panel => "收起卡片", "Hide the card";
    language => "语言", "Language";
    theme => "外观", "Theme";
    theme_system => "跟随系统", "System";
    theme_light => "浅色", "Light";
    theme_dark => "深色", "Dark";
    keys_hint => "Enter 改名 · Tab 加下属 · ? 快捷键", "Enter rename · Tab add report · ? shortcuts";
    close => "关闭", "Close";
    cut => "剪切", "Cut";
    copy => "复制", "Copy";
    paste => "粘贴", "Paste";
    duplicate => "复制一份", "Duplicate";
    delete_node => "删除（下属上移）", "Delete and move reports up";
    delete_branch => "删除整个分支", "Delete the whole branch";
    select_all => "全选", "Select all";
    saving => "正在保存…", "saving…";
    save_now => "立即保存", "Save now";
    not_a_branch => "剪贴板里没有组织结构图的内容", "The clipboard does not hold part of a chart";
    would_cycle => "不能归到自己的下级之下。图没有变。",
        "Nobody can report to someone below them. The chart is unchanged.";
    opened_repaired => "存储里的图有问题，已按建议修复后打开；原文已另存，可在首页下载",
        "The stored chart had errors and was repaired. Its original text is kept on the start screen, where you can download it";
    no_such_chart => "这个浏览器里没有这张图", "This chart is not in this browser";
    chart_set_aside => "这张图读不出来，原文已另存，可在下面下载",
        "This chart could not be read. Its text is kept below for you to download";
    continued_as_copy => "另一个标签页改过这张图。您的版本已另存为副本，两边都没有丢。",
        "Another tab changed this chart. Your version is now a copy, and nothing is lost in either.";
    store_denied => "浏览器不允许保存，请导出文件",
        "this browser does not let the page store anything; export a file";
    store_full => "浏览器的存储空间已满，请导出文件或删除旧图",
        "the browser's storage is full; export a file or delete an old chart";
    crashed_kept => "榕图出错，已停止运行。上次保存的图都还在这个浏览器里。请重新载入页面。",
        "Banyan ran into an error and stopped. Your charts are still in this browser as last saved. Please reload the page.";
    crashed => "榕图出错，已停止运行。请重新载入页面。",
        "Banyan ran into an error and stopped. Please reload the page.";
    leaving_unsaved => "这张图还没有保存", "This chart has not been saved";
    leaving_unsaved_why => "浏览器没有存下它，离开后就没有了。导出成文件即可保留；其他的图都没有受影响。",
        "The browser has not stored it, so leaving would lose it. Export it as a file to keep it; your other charts are not affected.";
    leave_unsaved => "仍然离开", "Leave anyway";
    stay => "留在这里", "Stay";
    key_space => "空格", "Space";
    step_up => "到上级", "Go to the superior";
    step_down => "到下属", "Go to the reports";
    step_left => "到左边一张", "Go to the card on the left";
    step_right => "到右边一张", "Go to the card on the right";
    step_first => "到同级第一张", "Go to the first peer";
    step_last => "到同级最后一张", "Go to the last peer";
    extend_up => "向上扩大选择", "Extend the selection up";
    extend_down => "向下扩大选择", "Extend the selection down";
    extend_left => "向左扩大选择", "Extend the selection left";
    extend_right => "向右扩大选择", "Extend the selection right";
    select_nothing => "取消选择", "Clear the selection";
    shift_left => "前移一位", "Move before the previous peer";
    shift_right => "后移一位", "Move after the next peer";
    promote => "上移一级", "Move up a level";
    demote => "归到前一个同级之下", "Move below the previous peer";
    laying_out => "正在排布卡片…", "Laying out…";
    toggle_fold => "收起或展开", "Collapse or expand";
    next_region => "到下一个区域", "Go to the next region";
    previous_region => "到上一个区域", "Go to the previous region";
    node_gone => "这张卡片已不在图里。图没有变。",
        "This card is no longer in the chart. The chart is unchanged.";
}

impl Locale {
    /// The page's title in the browser, with the chart's name first so that tabs can be told apart.
    pub fn page_title(self, chart: &str) -> String {
        format!("{} · {}", self.short_title(chart), self.app_name())
    }

    /// The save state: "saved in this browser 10:42".
    pub fn saved_at(self, time: &str) -> String {
        self.pick(
            format!("已保存在此浏览器 {time}"),
            format!("saved in this browser {time}"),
        )
    }

    /// The save state when the last write failed.
    pub fn not_saved(self, why: &str) -> String {
        self.pick(format!("未保存：{why}"), format!("not saved: {why}"))
    }

    /// After a deletion: what became of the reports.
    pub fn deleted(self, subject: &str, moved_up: usize) -> String {
        let subject = self.short_title(subject);
        let noun = plural(moved_up, "report", "reports");
        match moved_up {
            0 => self.pick(format!("已删除 {subject}"), format!("Deleted {subject}")),
            n => self.pick(
                format!("已删除 {subject}，{n} 个下属上移"),
                format!("Deleted {subject}; {n} {noun} moved up"),
            ),
        }
    }

    /// After a branch was deleted: how many cards it had.
    pub fn deleted_branch(self, subject: &str, cards: usize) -> String {
        let subject = self.short_title(subject);
        let cards = self.count_nodes(cards);
        self.pick(
            format!("已删除 {subject} 的分支，共 {cards}"),
            format!("Deleted the branch of {subject}: {cards}"),
        )
    }

    /// After cutting or copying: how many cards are on the clipboard.
    pub fn on_clipboard(self, cards: usize) -> String {
        let cards = self.count_nodes(cards);
        self.pick(
            format!("已放到剪贴板：{cards}"),
            format!("On the clipboard: {cards}"),
        )
    }

    pub fn selected(self, n: usize) -> String {
        self.pick(format!("已选 {n} 张"), format!("{n} selected"))
    }

    /// After an export: the name of the file.
    pub fn exported(self, name: &str) -> String {
        self.pick(format!("已导出 {name}"), format!("Exported {name}"))
    }

    /// When the browser refused to download.
    pub fn not_exported(self, why: &str) -> String {
        self.pick(
            format!("浏览器没有接受下载（{why}）。图仍保存在此浏览器，可再试一次。"),
            format!("The browser refused the download ({why}). The chart is still in this browser; try again."),
        )
    }

    /// When the browser gives its own reason for not storing the chart.
    pub fn store_other(self, why: &str) -> String {
        self.pick(
            format!("{why}，请导出文件"),
            format!("{why}; export a file"),
        )
    }
}
