//! Time of day and randomness.

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since the page was loaded, for measuring how long something takes.
pub fn ticks() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(now, |performance| performance.now())
}

/// Lets the browser handle what is waiting: keys, the pointer, a frame. A timer would take 4 ms, and
/// a second in a background tab; a message to oneself is delivered at once.
pub async fn pause() {
    let Ok(channel) = web_sys::MessageChannel::new() else {
        return;
    };
    let delivered = js_sys::Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        let _ = channel.port2().post_message(&wasm_bindgen::JsValue::NULL);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(delivered).await;
    channel.port1().close();
}

/// A number that grows with time and that no other tab is likely to have, even in the same
/// millisecond. It is whole, so that it survives being written and read.
pub fn stamp() -> u64 {
    let random = (js_sys::Math::random() * 4096.0) as u64;
    now() as u64 * 4096 + random
}

/// A time of day in the browser's time zone: "10:42".
pub fn time_of_day(at: f64) -> String {
    let date = js_sys::Date::new(&at.into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Year, month (1 to 12) and day in the browser's time zone.
pub fn calendar_day(at: f64) -> (u32, u32, u32) {
    let date = js_sys::Date::new(&at.into());
    (date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A number that differs each time, to seed the ids of new nodes.
pub fn seed() -> u64 {
    let high = js_sys::Math::random().to_bits();
    let low = js_sys::Math::random().to_bits();
    // The exponent bits of a double are hardly random, so two numbers are laid over each other.
    high.rotate_left(12) ^ low ^ now().to_bits()
}
