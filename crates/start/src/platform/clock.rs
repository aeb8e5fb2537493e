//! Time of day and randomness.

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since the page was there, for measuring how long something takes.
pub fn ticks() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(now, |performance| performance.now())
}

/// Lets the browser take what waits: keys, the pointer, a frame. Timers would take 4 ms each, and
/// a second while nobody looks at the page; a message to oneself waits for neither.
pub async fn pause() {
    let Ok(channel) = web_sys::MessageChannel::new() else {
        return;
    };
    let said = js_sys::Promise::new(&mut |heard, _| {
        channel.port1().set_onmessage(Some(&heard));
        let _ = channel.port2().post_message(&wasm_bindgen::JsValue::NULL);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(said).await;
    channel.port1().close();
}

/// A number that grows with time and that no other tab draws in the same millisecond: whole, so
/// that it is the same after it was written and read.
pub fn stamp() -> u64 {
    let random = (js_sys::Math::random() * 4096.0) as u64;
    now() as u64 * 4096 + random
}

/// A time of day in the browser's zone: "10:42".
pub fn time_of_day(at: f64) -> String {
    let date = js_sys::Date::new(&at.into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Year, month (1 to 12) and day in the browser's zone.
pub fn calendar_day(at: f64) -> (u32, u32, u32) {
    let date = js_sys::Date::new(&at.into());
    (date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A number that differs each time, to seed the ids of new nodes.
pub fn seed() -> u64 {
    let high = js_sys::Math::random().to_bits();
    let low = js_sys::Math::random().to_bits();
    // The exponent bits of a double say little, so its mantissas are laid over each other.
    high.rotate_left(12) ^ low ^ now().to_bits()
}
