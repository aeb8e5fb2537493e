//! How wide text is in the page's own fonts.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::CanvasRenderingContext2d;

use banyan_core::layout::{ApproximateMetrics, FontSpec, TextMetrics};
use banyan_core::session::{Host, Phase};

use super::timing::{self, Span};

/// Measures with a canvas that no one sees, in the font stack of the stylesheet. Each text is
/// asked for once: wrapping asks word by word, and in Chinese character by character.
#[derive(Clone)]
pub struct PageTextMetrics {
    context: Option<CanvasRenderingContext2d>,
    known: Rc<RefCell<HashMap<FaceKey, HashMap<String, f32>>>>,
    /// The phases of the session that are under way.
    phases: Rc<RefCell<Vec<Span>>>,
}

/// Bits of the size, and whether it is bold.
type FaceKey = (u32, bool);

/// Texts remembered per face before the memory is cleared: a bound, not a tuning.
const REMEMBERED: usize = 50_000;

impl PageTextMetrics {
    /// A measure for the page. Where the browser gives no canvas, widths are estimated.
    pub fn new() -> Self {
        Self {
            context: context(),
            known: Rc::default(),
            phases: Rc::default(),
        }
    }
}

impl Default for PageTextMetrics {
    fn default() -> Self {
        Self::new()
    }
}

impl TextMetrics for PageTextMetrics {
    fn width(&self, text: &str, face: FontSpec) -> f32 {
        let Some(context) = &self.context else {
            return ApproximateMetrics.width(text, face);
        };
        let mut known = self.known.borrow_mut();
        let known = known.entry((face.size.to_bits(), face.bold)).or_default();
        if let Some(width) = known.get(text) {
            return *width;
        }
        let weight = if face.bold { 600 } else { 400 };
        context.set_font(&format!("{weight} {}px {FONT_STACK}", face.size));
        let width = context.measure_text(text).map_or_else(
            |_| ApproximateMetrics.width(text, face),
            |m| m.width() as f32,
        );
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width
    }
}

impl Host for PageTextMetrics {
    fn begins(&self, phase: Phase) {
        let span = timing::span(match phase {
            Phase::Layout => timing::LAYOUT,
            Phase::Draw => timing::DRAW,
        });
        self.phases.borrow_mut().push(span);
    }

    fn ends(&self, _: Phase) {
        self.phases.borrow_mut().pop();
    }
}

/// The same stack as `--font` in style/tokens.css; a test holds the two together.
pub const FONT_STACK: &str = r#"system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif"#;

fn context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: web_sys::HtmlCanvasElement =
        document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
