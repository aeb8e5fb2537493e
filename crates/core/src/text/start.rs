//! Words of the start screen.

use super::{Locale, phrases, plural};

phrases! {
    purpose => "画清谁向谁汇报、每个岗位做什么、需要多少人。",
        "Draw who reports to whom, what each position is for, and how many people it takes.";
    where_kept => "所有内容只存在这个浏览器里，除非您把文件发出去。",
        "Everything stays in this browser until you send a file.";
    ways_to_begin => "开始", "Begin";
    new_chart => "新建一张图", "New chart";
    new_chart_hint => "从空白开始，键盘就能画", "Start empty, draw with the keyboard";
    open_file => "打开文件", "Open a file";
    open_file_hint => "JSON：榕图的文件，或其他程序导出的名单",
        "JSON, from Banyan or another program";
    cancel => "取消", "Cancel";
    opening_chart => "正在打开…", "Opening…";
    drop_file => "把文件拖到页面任意处", "Drop a file anywhere";
    drop_file_hint => "也可粘贴内容。另开一张，不动原有的图",
        "Or paste its text. It opens as a new chart";
    drop_here => "松手即打开", "Drop it to open it";
    in_this_browser => "在这个浏览器里", "In this browser";
    no_charts => "这里还没有图。", "No charts here yet.";
    no_charts_hint => "新建一张，打开一个文件，或者从下面选一个模板。",
        "Make a new one, open a file, or pick a template below.";
    storage_off => "这个浏览器不允许本页保存任何内容。",
        "This browser does not let the page store anything.";
    storage_off_safe => "您可以照常画图和打开文件，但回到首页或关闭标签页后，图就没有了。",
        "You can draw and open files as usual, but a chart is gone once you leave it or close its tab.";
    storage_off_do => "离开之前请导出文件；或在浏览器设置里允许本站保存数据，再重新载入。",
        "Export a file before you leave it, or allow this site to store data in the browser's settings and reload.";
    no_posts => "空图", "empty";
    no_file_yet => "还没有文件", "no file yet";
    delete_chart => "删除", "Delete";
    copy_failed => "未能复制", "The chart could not be copied";
    restore_failed => "未能恢复", "The chart could not be restored";
    unreadable_charts => "读不出来的图", "Could not be read";
    unreadable_charts_hint => "原文一字未动。请下载保存，再找人修复或删除。",
        "Their text is unchanged. Download it to have it repaired, or delete it.";
    download => "下载", "Download";
    last_copy => "这是最后一份，删除后无法恢复。", "This is the last copy; it cannot be restored.";
    delete_for_good => "彻底删除", "Delete for good";
    keep => "保留", "Keep";
    from_template => "从模板开始", "Start from a template";
    from_template_hint => "点一下就是一张可以改的图", "One click makes a chart of your own";
    template_failed => "没有取到这个模板。您的图都没有变。请检查网络后再试。",
        "This template could not be fetched. Your charts are unchanged. Check the connection and try again.";
    part_failed => "榕图还有一部分没有载入，暂时不能打开图。您的图都没有变。请检查网络后再试。",
        "Part of Banyan could not be loaded, so charts cannot be opened yet. Your charts are unchanged. Check the connection and try again.";
    part_missing => "榕图的这一部分没有载入。您的图没有变。请检查网络后再试。",
        "Part of Banyan could not be loaded. Your chart is unchanged. Check the connection and try again.";
    loading_part => "正在载入…", "Loading…";
    try_again => "再试一次", "Try again";
}

impl Locale {
    /// While a file is being opened; a pasted text has no name.
    pub fn opening_file(self, name: &str) -> String {
        if name.is_empty() {
            return self
                .pick("正在打开粘贴的内容…", "Opening the pasted text…")
                .to_owned();
        }
        self.pick(format!("正在打开“{name}”…"), format!("Opening “{name}”…"))
    }
}

/// A day as seen from today, and perhaps the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The time of day: "10:42".
    Today(String),
    Yesterday,
    /// Month and day.
    ThisYear(u32, u32),
    /// Year, month and day.
    Day(u32, u32, u32),
}

impl Moment {
    /// Days as year, month and day; `time` is the time of day at `day`.
    pub fn of(
        day: (u32, u32, u32),
        today: (u32, u32, u32),
        yesterday: (u32, u32, u32),
        time: String,
    ) -> Self {
        match day {
            day if day == today => Self::Today(time),
            day if day == yesterday => Self::Yesterday,
            (year, month, day) if year == today.0 => Self::ThisYear(month, day),
            (year, month, day) => Self::Day(year, month, day),
        }
    }
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl Locale {
    /// "today 10:42", "yesterday", "19 Nov".
    pub fn moment(self, moment: &Moment) -> String {
        let month_name = |month: u32| {
            let index = (month as usize).saturating_sub(1).min(MONTHS.len() - 1);
            MONTHS[index]
        };
        match moment {
            Moment::Today(time) => self.pick(format!("今天 {time}"), format!("today {time}")),
            Moment::Yesterday => self.pick("昨天", "yesterday").to_owned(),
            Moment::ThisYear(month, day) => self.pick(
                format!("{month}月{day}日"),
                format!("{day} {}", month_name(*month)),
            ),
            Moment::Day(year, month, day) => self.pick(
                format!("{year}年{month}月{day}日"),
                format!("{day} {} {year}", month_name(*month)),
            ),
        }
    }

    /// When a chart was last edited: "edited today 10:42".
    pub fn edited(self, moment: &Moment) -> String {
        let when = self.moment(moment);
        self.pick(format!("改于{when}"), format!("edited {when}"))
    }

    /// When a chart was last exported: "file 19 Nov".
    pub fn file_from(self, moment: &Moment) -> String {
        let when = self.moment(moment);
        self.pick(format!("文件 {when}"), format!("file {when}"))
    }

    /// When a text was set aside because it could not be read: "found today 10:42".
    pub fn set_aside(self, moment: &Moment) -> String {
        let when = self.moment(moment);
        self.pick(format!("发现于{when}"), format!("found {when}"))
    }

    /// How large a chart is: its positions, or its cards when it has no position.
    pub fn chart_size(self, posts: usize, nodes: usize) -> String {
        match (posts, nodes) {
            (0, 0) => self.no_posts().to_owned(),
            (0, nodes) => self.count_nodes(nodes),
            (posts, _) => self.count_posts(posts),
        }
    }

    /// "3 charts · 412 kB".
    pub fn library_size(self, charts: usize, bytes: usize) -> String {
        let noun = plural(charts, "chart", "charts");
        let bytes = self.bytes(bytes);
        self.pick(
            format!("{charts} 张图 · {bytes}"),
            format!("{charts} {noun} · {bytes}"),
        )
    }

    /// A size as people read it: "412 kB", "1.3 MB".
    pub fn bytes(self, bytes: usize) -> String {
        let kilo = bytes.div_ceil(1_000);
        match bytes {
            0 => "0 kB".to_owned(),
            1..=999_999 => format!("{kilo} kB"),
            _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
        }
    }

    /// A button of a row as a screen reader says it: "Delete: Marketing 2027".
    pub fn on_chart(self, label: &str, title: &str) -> String {
        self.pick(format!("{label}：{title}"), format!("{label}: {title}"))
    }

    /// In the row of a chart that was deleted.
    pub fn chart_deleted(self, title: &str) -> String {
        self.pick(format!("已删除“{title}”"), format!("Deleted “{title}”"))
    }

    pub fn copy_of(self, title: &str) -> String {
        self.pick(format!("{title}（副本）"), format!("{title} (copy)"))
    }

    /// A failure to store, with its reason; whatever was stored before is unaffected.
    pub fn not_stored(self, what: &str, why: &str) -> String {
        self.pick(
            format!("{what}：{why}。其他图没有变。"),
            format!("{what}: {why}. Your other charts are unchanged."),
        )
    }

    /// The file name for the download of an unreadable text, without its extension.
    pub fn unreadable_name(self, id: &str) -> String {
        self.pick(
            format!("榕图 读不出 {id}"),
            format!("Banyan unreadable {id}"),
        )
    }

    /// The label of the button for light and dark: "Theme: dark".
    pub fn theme_now(self, theme: &str) -> String {
        let word = self.theme();
        self.pick(format!("{word}：{theme}"), format!("{word}: {theme}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_as_seen_from_today() {
        let moment = |day| Moment::of(day, (2026, 1, 1), (2025, 12, 31), "09:05".to_owned());
        let words = |day| {
            let moment = moment(day);
            (
                Locale::English.edited(&moment),
                Locale::Chinese.edited(&moment),
            )
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            words((2026, 1, 1)),
            pair("edited today 09:05", "改于今天 09:05")
        );
        assert_eq!(words((2025, 12, 31)), pair("edited yesterday", "改于昨天"));
        assert_eq!(
            words((2025, 11, 9)),
            pair("edited 9 Nov 2025", "改于2025年11月9日")
        );
        assert_eq!(words((2026, 3, 2)), pair("edited 2 Mar", "改于3月2日"));
    }

    #[test]
    fn a_size_is_never_nothing() {
        let words = Locale::English;
        let sizes = [0, 1, 999, 1_001, 411_900, 1_299_000].map(|bytes| words.bytes(bytes));
        assert_eq!(sizes, ["0 kB", "1 kB", "1 kB", "2 kB", "412 kB", "1.2 MB"]);
    }
}
