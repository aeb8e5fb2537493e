//! Fingers on a screen.

use serde_json::{Value, json};

use super::Person;

impl Person {
    /// Puts fingers on the screen.
    pub async fn touches(&self, fingers: &[(f64, f64)]) {
        self.touch("touchStart", fingers).await;
    }

    /// Moves the fingers that are on the screen.
    pub async fn moves_fingers(&self, fingers: &[(f64, f64)]) {
        self.touch("touchMove", fingers).await;
    }

    /// Takes all fingers off the screen.
    pub async fn lifts_fingers(&self) {
        self.touch("touchEnd", &[]).await;
    }

    async fn touch(&self, kind: &str, fingers: &[(f64, f64)]) {
        let points: Vec<Value> = fingers
            .iter()
            .enumerate()
            .map(|(id, at)| json!({ "x": at.0, "y": at.1, "id": id }))
            .collect();
        let event = json!({ "type": kind, "touchPoints": points });
        self.devtools("Input.dispatchTouchEvent", event).await;
    }
}
