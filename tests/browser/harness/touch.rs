//! Fingers on a screen.

use super::Person;
use super::hand::Touch;

impl Person {
    /// Puts fingers on the screen.
    pub async fn touches(&self, fingers: &[(f64, f64)]) {
        self.touching.set(fingers.len());
        self.fingers(Touch::Start, fingers).await;
    }

    /// Moves the fingers that are on the screen.
    pub async fn moves_fingers(&self, fingers: &[(f64, f64)]) {
        self.fingers(Touch::Move, fingers).await;
    }

    /// Takes all fingers off the screen.
    pub async fn lifts_fingers(&self) {
        let nowhere = vec![(0.0, 0.0); self.touching.take()];
        self.fingers(Touch::End, &nowhere).await;
    }
}
