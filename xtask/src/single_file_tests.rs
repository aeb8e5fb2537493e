//! The single file, made from a site as small as one of trunk's could be.

use super::*;

const INDEX: &str = r#"<head><meta charset="utf-8">
<link rel="icon" type="image/svg+xml" href="./favicon.svg">
<link rel="stylesheet" href="./base-1.css" integrity="sha384-x"/>
<script id="file-notice-script">notice()</script>
<script type="module">import init from './banyan-page-1.js';</script>
<link rel="modulepreload" href="./banyan-page-1.js"></head>"#;
const GLUE: &str = "// </script>\nexport { initSync, __wbg_init as default };\n";

/// A site in a folder of its own, removed at the end of the test.
struct Site(PathBuf);

impl Site {
    fn new(test: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("banyan-xtask-{}-{test}", std::process::id()));
        fs::create_dir_all(folder.join("templates")).unwrap();
        let site = Site(folder);
        site.write("favicon.svg", "<svg/>");
        site.write("base-1.css", "body{}");
        site.write("whole.js", GLUE);
        site.write("whole.wasm", "wasm");
        site
    }

    fn make(&self, index: &str) -> Outcome<String> {
        let whole = Whole {
            script: self.0.join("whole.js"),
            wasm: self.0.join("whole.wasm"),
            rough: PathBuf::new(),
        };
        make(&self.0, index, &whole)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn everything_is_inside() {
    let site = Site::new("inside");
    site.write("templates/team.json", r#"{"name":"</script>"}"#);
    let page = site.make(INDEX).unwrap();
    assert!(page.contains("<style>\nbody{}</style>"), "{page}");
    assert!(
        page.contains("href=\"data:image/svg+xml;base64,PHN2Zy8+\""),
        "{page}"
    );
    assert!(page.contains(
        r#"<script type="application/json" id="template-team">{"name":"<\/script>"}</script>"#
    ));
    assert!(
        page.contains(r#"<script type="text/plain" id="banyan-wasm">d2FzbQ==</script>"#),
        "{page}"
    );
    assert!(page.contains("await __wbg_init({"), "{page}");
    assert!(
        !page.contains("notice()") && !page.contains("modulepreload") && !page.contains("./"),
        "{page}"
    );
}

#[test]
fn a_site_without_templates_is_fine() {
    let site = Site::new("none");
    fs::remove_dir(site.0.join("templates")).unwrap();
    assert!(!site.make(INDEX).unwrap().contains("template-"));
}

#[test]
fn what_cannot_be_inside_is_refused() {
    let site = Site::new("refused");
    site.write("base-1.css", "body{background:url(tree.png)}");
    assert!(site.make(INDEX).is_err());
    site.write("base-1.css", "body{}");
    site.write(
        "whole.js",
        &format!("import * as a from './snippets/a.js';\n{GLUE}"),
    );
    assert!(site.make(INDEX).is_err());
    site.write("whole.js", GLUE);
    let index = INDEX.replace("</head>", "<script src=\"./x.js\"></script></head>");
    assert!(site.make(&index).is_err());
    assert!(site.make("<head></head>").is_err());
}

#[test]
fn the_start_function_is_the_default_export() {
    assert_eq!(
        start_function("export { initSync, __wbg_init as default };"),
        Some("__wbg_init")
    );
    assert_eq!(
        start_function("export { start as default };"),
        Some("start")
    );
    assert_eq!(start_function("export { initSync };"), None);
}

#[test]
fn styles_may_hold_what_they_show() {
    for css in [
        "a{}",
        "a{b:url(data:x)}",
        "a{b:url('data:x')}",
        "a{b:url(\"#mark\")}",
    ] {
        assert!(!loads_another_file(css), "{css}");
    }
    for css in [
        "@import 'x.css';",
        "a{b:url(x.png)}",
        "a{b:url(data:x), url('x.png')}",
    ] {
        assert!(loads_another_file(css), "{css}");
    }
}

#[test]
fn styles_for_paper_stay_on_paper() {
    let site = Site::new("paper");
    let index = INDEX.replace("rel=\"stylesheet\"", "rel=\"stylesheet\" media=\"print\"");
    let page = site.make(&index).unwrap();
    assert!(
        page.contains("<style media=\"print\">\nbody{}</style>"),
        "{page}"
    );
}
