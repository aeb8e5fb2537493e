//! Words of the sheet of shortcuts, besides the names of the actions themselves.

use super::phrases;

phrases! {
    shortcuts_edit => "增改卡片", "Add and edit cards";
    shortcuts_walk => "浏览与选择", "Navigate and select";
    shortcuts_move => "移动卡片", "Move cards";
    shortcuts_view => "查看", "View";
    shortcuts_chart => "整张图", "The chart";
    shortcuts_pointer => "鼠标与触摸", "Mouse and touch";
    shortcuts_or => "或", "or";
    shortcuts_note => "Mac 上用 ⌘ 代替 Ctrl。中文输入法组字时，按键都归输入法。",
        "On a Mac, use ⌘ instead of Ctrl. While an input method is composing, it gets every key.";
    type_title => "直接打字", "Type";
    type_title_does => "给选中的卡片改名", "Rename the selected card";
    double_click => "双击卡片", "Double-click a card";
    double_click_does => "改名，保留原文", "Rename it, keeping the old title";
    drag_card => "拖卡片", "Drag a card";
    drag_card_does => "连同下属一起移动", "Move it with everything below it";
    drop_on_card => "放在卡片上", "Drop on a card";
    drop_on_card_does => "归到它之下", "Make it report there";
    drop_between => "放在两张之间", "Drop between two cards";
    drop_between_does => "插到这个位置", "Put it there";
    click_more => "Ctrl 或 Shift 加单击", "Ctrl or Shift and click";
    click_more_does => "多选一张", "Select one more";
    drag_nothing => "拖空白处", "Drag the background";
    drag_nothing_does => "移动画面", "Move the view";
    drag_frame => "Shift 加拖空白处", "Shift and drag the background";
    drag_frame_does => "框选", "Select what it touches";
    wheel => "滚轮、双指捏合", "Wheel, or pinch";
    wheel_does => "放大缩小", "Zoom";
    right_click => "右击卡片", "Right-click a card";
    right_click_does => "打开它的菜单", "Open its menu";
    hold_card => "手指按住卡片再拖", "Hold a card with a finger, then drag";
    hold_card_does => "移动卡片", "Move it";
    paste_chart => "粘贴，或拖进文件", "Paste, or drop a file";
    paste_chart_does => "打开另一张图，或粘贴分支", "Open another chart, or add a branch";
}
