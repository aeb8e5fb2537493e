use super::Document;

/// Makes ids for new nodes: seven letters and digits, random enough that two people who add posts
/// to copies of one chart do not make the same id.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014); the seed comes from outside, so that
/// planning an edit stays a pure function.
#[derive(Clone, Debug)]
pub struct IdSource {
    state: u64,
}

/// No vowels, so that no id spells a word, and no characters that look alike.
const ALPHABET: &[u8; 28] = b"23456789bcdfghjkmnpqrstvwxyz";

impl IdSource {
    /// The same seed gives the same ids.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// An id that the document has never used, deleted nodes included, and that is not
    /// `also_taken`.
    pub fn fresh(&mut self, document: &Document, also_taken: impl Fn(&str) -> bool) -> String {
        loop {
            let mut bits = self.next();
            let id: String = (0..7)
                .map(|_| {
                    let letter = ALPHABET[(bits % ALPHABET.len() as u64) as usize];
                    bits /= ALPHABET.len() as u64;
                    char::from(letter)
                })
                .collect();
            if document.key_of(&id).is_none() && !also_taken(&id) {
                return id;
            }
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
