//! Without a server: the whole application in one file on the disk.

use banyan_core::text::Locale;
use libtest_mimic::Trial;

use crate::harness::{Person, Setting, tree, trial};

pub fn stories() -> Vec<Trial> {
    let tell = |words: Locale| {
        trial(
            module_path!(),
            "the_single_file_does_the_main_job",
            Setting::single_file(words),
            from_template_to_file_and_back,
        )
    };
    vec![tell(Locale::Chinese), tell(Locale::English)]
}

async fn from_template_to_file_and_back(person: &Person) {
    let words = person.words;
    // The templates are inside the file.
    person.presses_button(words.template_centre()).await;
    let analyst = person.reads_as("市场数据分析师", "Market Data Analyst");
    let general = person.reads_as("总经理", "General Manager");
    let opened = tree(&person.exports().await);
    assert!(opened.len() > 15, "{opened:?}");
    person.clicks_card(analyst).await;
    person.types("品牌 Analyst").await;
    person.presses("Enter").await;
    person.drops_card_on("品牌 Analyst", general).await;
    let edited = person.exports().await;
    assert!(
        tree(&edited).contains(&"    品牌 Analyst".to_owned()),
        "{edited}"
    );
    person.presses("Ctrl+z").await;
    assert_ne!(person.exports().await, edited);
    person.presses("Ctrl+y").await;
    // After opening the page again, the chart is still there, and its export opens byte for byte.
    person.reloads().await;
    assert_eq!(person.exports().await, edited);
    person.presses_button(words.back_to_start()).await;
    person.chooses_file("chart.json", &edited).await;
    person.sees(".editor .card").await;
    assert_eq!(person.exports().await, edited);
    let library = person.library().await;
    assert_eq!(library.len(), 2, "{:?}", library.keys());
}
