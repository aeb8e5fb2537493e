//! Text metrics in the page's own fonts.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::CanvasRenderingContext2d;

use banyan_core::layout::{ApproximateMetrics, FontSpec, TextMetrics};

/// Measures with a hidden canvas, in the font stack of the stylesheet. Each text is measured only
/// once, because wrapping measures word by word, and in Chinese character by character.
#[derive(Clone)]
pub struct PageTextMetrics {
    context: Option<CanvasRenderingContext2d>,
    known: Rc<RefCell<HashMap<FontKey, HashMap<String, f32>>>>,
}

/// The bits of the size, and whether it is bold.
type FontKey = (u32, bool);

/// How many texts are remembered per font before they are forgotten: it only bounds the memory.
const REMEMBERED: usize = 50_000;

impl PageTextMetrics {
    /// Where the browser gives no canvas, widths are estimated.
    pub fn new() -> Self {
        Self {
            context: context(),
            known: Rc::default(),
        }
    }
}

impl Default for PageTextMetrics {
    fn default() -> Self {
        Self::new()
    }
}

impl TextMetrics for PageTextMetrics {
    fn width(&self, text: &str, font: FontSpec) -> f32 {
        let Some(context) = &self.context else {
            return ApproximateMetrics.width(text, font);
        };
        let mut known = self.known.borrow_mut();
        let known = known.entry((font.size.to_bits(), font.bold)).or_default();
        if let Some(width) = known.get(text) {
            return *width;
        }
        let weight = if font.bold { 600 } else { 400 };
        context.set_font(&format!("{weight} {}px {FONT_STACK}", font.size));
        let width = context.measure_text(text).map_or_else(
            |_| ApproximateMetrics.width(text, font),
            |m| m.width() as f32,
        );
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width
    }
}

/// The same stack as `--font` in style/tokens.css; a test compares the two.
pub const FONT_STACK: &str = r#"system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif"#;

fn context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: web_sys::HtmlCanvasElement =
        document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
