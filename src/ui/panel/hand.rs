use leptos::prelude::*;

/// Whether the pointer is pressed. Nothing in the panel changes its height meanwhile: what is clicked
/// would move away between press and release, and the click would be lost.
#[derive(Clone, Copy)]
pub struct Hand(RwSignal<bool>);

impl Hand {
    /// Watches the pointer for as long as the panel exists.
    pub fn watched() -> Self {
        let pressed = RwSignal::new(false);
        let watch = move |is_pressed: bool| {
            // A drop-down list may keep the release to itself; then the next key ends the press.
            // And a release may come when the panel has gone.
            if pressed.try_get_untracked() == Some(!is_pressed) {
                pressed.set(is_pressed);
            }
        };
        let down = window_event_listener(leptos::ev::pointerdown, move |_| watch(true));
        // After the click that the release causes.
        let release = move || set_timeout(move || watch(false), std::time::Duration::ZERO);
        let up = window_event_listener(leptos::ev::pointerup, move |_| release());
        let lost = window_event_listener(leptos::ev::pointercancel, move |_| release());
        let key = window_event_listener(leptos::ev::keydown, move |_| watch(false));
        on_cleanup(move || {
            for listener in [down, up, lost] {
                listener.remove();
            }
            key.remove();
        });
        Self(pressed)
    }

    /// A signal that follows another one, except while the pointer is pressed.
    pub fn at_rest(self, follows: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
        Memo::new(move |before: Option<&bool>| match before {
            Some(before) if self.0.get() => *before,
            _ => follows(),
        })
    }
}
