//! Time of day and randomness.

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since 1970 with a random fraction, so that no two moments are the same.
pub fn moment() -> f64 {
    now() + js_sys::Math::random()
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
