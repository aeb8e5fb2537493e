//! The Content-Security-Policy of the built pages: nothing is loaded from or sent to anywhere else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome};
use crate::html::{Element, elements};

/// The policy is inserted after this tag, before everything that it governs.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Where a page may load its parts from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// The files next to it.
    Beside,
    /// Nowhere: everything is inside the page.
    Inside,
}

/// Writes the policy into a page; its inline scripts are allowed by their hash.
pub fn protect(page: &str, parts: Parts) -> Outcome<String> {
    if !page.contains(CHARSET) {
        return Err(Failure::because(format!(
            "index.html must say {CHARSET}, the policy goes behind it."
        )));
    }
    let meta = format!(
        "{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(page, parts)
    );
    Ok(page.replacen(CHARSET, &meta, 1))
}

fn policy(page: &str, parts: Parts) -> String {
    let own = if parts == Parts::Beside {
        "'self' "
    } else {
        ""
    };
    let mut scripts = format!("script-src {own}'wasm-unsafe-eval'");
    for script in elements(page, "script")
        .iter()
        .filter(|script| Element::runs_inline(script))
    {
        scripts.push_str(&format!(" '{}'", hash(script.content)));
    }
    let connect = if parts == Parts::Beside {
        "'self'"
    } else {
        "'none'"
    };
    let manifest = connect;
    [
        "default-src 'none'",
        &scripts,
        &format!("style-src {own}'unsafe-inline'"),
        &format!("img-src {own}data: blob:"),
        &format!("connect-src {connect}"),
        &format!("manifest-src {manifest}"),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

fn hash(script: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\"></head><script>doSomething();</script>\
        <script type=\"application/json\">{}</script>";

    #[test]
    fn the_hash_is_that_of_the_policy_standard() {
        // The output of `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            hash("doSomething();"),
            "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc="
        );
    }

    #[test]
    fn only_scripts_that_run_are_allowed() {
        let page = protect(PAGE, Parts::Beside).unwrap();
        assert_eq!(page.matches("sha256-").count(), 1);
        assert!(page.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-RFWPL"));
        assert!(page.contains("connect-src 'self';"));
    }

    #[test]
    fn the_single_file_reaches_nothing() {
        let page = protect(PAGE, Parts::Inside).unwrap();
        assert!(!page.contains("'self'"));
        assert!(page.contains("connect-src 'none'"));
    }

    #[test]
    fn a_page_without_charset_is_refused() {
        assert!(protect("<head></head>", Parts::Beside).is_err());
    }
}
