//! Everything by keys, without the pointer.

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese:
        the_sheet_of_shortcuts_and_back,
        regions_are_gone_round_by_key,
        the_menu_is_walked_by_arrows;
    in_english:
        a_chart_of_ten_without_the_pointer,
        escape_takes_a_title_back;
}

async fn a_chart_of_ten_without_the_pointer(person: &Person) {
    // From the top of the page to an empty chart, and to its first card.
    person.keyboard_is_at(".start h1").await;
    person.tabs_to(".way.primary").await;
    person.presses("Enter").await;
    person.sees(".drawing-empty").await;
    person.keyboard_is_at(".title-input").await;
    person.tabs_to(".drawing-empty .button.primary").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".title-input.renaming").await;
    person.types("Head").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".title-input:not(.renaming)").await;

    // Tab adds a report, Shift+Enter a peer, the arrow goes back up. Tab also ends a title.
    let steps = [
        ("Tab", "Sales"),
        ("Tab", "Rep one"),
        ("Shift+Enter", "Rep two"),
        ("ArrowUp", ""),
        ("Shift+Enter", "Ops"),
        ("Tab", "Buyer"),
        ("ArrowUp", ""),
        ("Shift+Enter", "Finance"),
        ("Tab", "Clerk"),
        ("Shift+Tab", "Controller"),
    ];
    for (key, title) in steps {
        person.presses(key).await;
        if !title.is_empty() {
            person.keyboard_is_at(".title-input.renaming").await;
            person.types(title).await;
            person.presses("Enter").await;
        }
        person.keyboard_is_at(".title-input:not(.renaming)").await;
    }
    person.presses("ArrowDown").await;
    person.types("Book-keeper").await;
    person.presses("Tab").await;
    person.keyboard_is_at(".title-input.renaming").await;
    person.types("Trainee").await;
    person.presses("Enter").await;
    let finance = [
        "  Finance",
        "    Controller",
        "      Book-keeper",
        "        Trainee",
    ];
    let ops = ["  Ops", "    Buyer"];
    let sales = ["  Sales", "    Rep one", "    Rep two"];
    person
        .expects_tree(&[&["Head"][..], &sales, &ops, &finance].concat())
        .await;

    // A branch is folded and expanded.
    person.presses("Home").await;
    for _ in 0..4 {
        person.presses("ArrowUp").await;
    }
    person.expects_selected(&["Head"]).await;
    person.presses_each(&["ArrowDown", "Home"]).await;
    person.expects_selected(&["Sales"]).await;
    person.presses(" ").await;
    person.sees(".fold.closed").await;
    assert_eq!(person.text_of(".fold.closed").await, "+2");
    assert!(
        person
            .cards()
            .await
            .iter()
            .all(|card| card.title != "Rep one")
    );
    person.presses(" ").await;
    person.no_longer_sees(".fold.closed").await;
    person.card("Rep one").await;

    // Sales goes after Ops.
    person.presses("Alt+ArrowRight").await;
    person
        .expects_tree(&[&["Head"][..], &ops, &sales, &finance].concat())
        .await;
    person.presses("Alt+ArrowLeft").await;
    person
        .expects_tree(&[&["Head"][..], &sales, &ops, &finance].concat())
        .await;
    person.keyboard_is_at(".title-input").await;

    // Find goes to a card, and so does focus.
    person.presses("Ctrl+k").await;
    person.keyboard_is_at(".find-field").await;
    person.types("trai").await;
    person.sees(".found").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".title-input").await;
    person.expects_selected(&["Trainee"]).await;
    person.no_longer_sees(".find-sheet").await;
}

async fn the_sheet_of_shortcuts_and_back(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.presses_each(&["ArrowDown", "ArrowDown"]).await;
    person.expects_selected(&["Anna"]).await;
    person.presses("?").await;
    person.sees("dialog.shortcuts").await;
    person.keyboard_is_at("dialog *").await;
    person.reads(person.words.shift_left()).await;
    // No key reaches the page behind the sheet.
    person.presses("Delete").await;
    person.presses("Escape").await;
    person.no_longer_sees("dialog").await;
    person.keyboard_is_at(".title-input").await;
    person.expects_selected(&["Anna"]).await;
    person.expects_tree(&["Head", "  Anna"]).await;
}

async fn regions_are_gone_round_by_key(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.presses("ArrowDown").await;
    for region in [
        ".panel *",
        ".outline [role=treeitem]",
        ".topbar *",
        ".title-input",
    ] {
        person.presses("F6").await;
        person.keyboard_is_at(region).await;
    }
    person.presses("Shift+F6").await;
    person.keyboard_is_at(".topbar *").await;
    // From a field, Escape goes back to the drawing.
    person.presses_each(&["F6", "F6"]).await;
    person.keyboard_is_at(".panel *").await;
    person.presses("Escape").await;
    person.keyboard_is_at(".title-input").await;
    person.expects_selected(&["Head"]).await;
}

async fn escape_takes_a_title_back(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.types("Somebody else").await;
    person.card("Somebody else").await;
    person.presses("Escape").await;
    person.card("Anna").await;
    person.keyboard_is_at(".title-input:not(.renaming)").await;
    assert_eq!(person.exports().await, before);
    // A double-click and F2 keep the old title for editing.
    person.double_clicks_card("Anna").await;
    person.presses("End").await;
    person.types(" B").await;
    person.presses("Enter").await;
    person.presses("F2").await;
    person.presses("End").await;
    person.types(".").await;
    person.presses("Enter").await;
    person.expects_tree(&["Head", "  Anna B."]).await;
}

async fn the_menu_is_walked_by_arrows(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.right_clicks_card("Anna").await;
    person.keyboard_is_at(".context-menu .menu-item").await;
    // The first item is to rename, the second to add a report.
    person.presses("ArrowDown").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".title-input.renaming").await;
    person.types("Rep").await;
    person.presses("Enter").await;
    person.expects_tree(&["Head", "  Anna", "    Rep"]).await;
    person.right_clicks_card("Rep").await;
    person.keyboard_is_at(".context-menu .menu-item").await;
    person.presses("Escape").await;
    person.no_longer_sees(".context-menu").await;
    person.keyboard_is_at(".title-input").await;
}
