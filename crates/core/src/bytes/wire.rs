//! Numbers and texts as bytes.

use super::BytesError;
use crate::format::limits;

/// Bytes that are being written.
#[derive(Default)]
pub(super) struct Output {
    pub(super) bytes: Vec<u8>,
}

impl Output {
    pub(super) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// A number, seven bits a byte, the lowest first; the highest bit says that more follow.
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    pub(super) fn count(&mut self, count: usize) {
        self.number(count as u64);
    }

    pub(super) fn flag(&mut self, holds: bool) {
        self.byte(holds.into());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

/// Bytes that are being read.
pub(super) struct Input<'b> {
    pub(super) left: &'b [u8],
}

impl<'b> Input<'b> {
    pub(super) fn byte(&mut self) -> Result<u8, BytesError> {
        let (&byte, left) = self.left.split_first().ok_or(BytesError::CutShort)?;
        self.left = left;
        Ok(byte)
    }

    pub(super) fn number(&mut self) -> Result<u64, BytesError> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                break;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(BytesError::Damaged("a number is too large"))
    }

    pub(super) fn count(&mut self) -> Result<usize, BytesError> {
        let number = self.number()?;
        usize::try_from(number).map_err(|_| BytesError::Damaged("a number is too large"))
    }

    pub(super) fn flag(&mut self) -> Result<bool, BytesError> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(BytesError::Damaged("neither yes nor no")),
        }
    }

    /// A text of any length.
    pub(super) fn text(&mut self) -> Result<&'b str, BytesError> {
        let length = self.count()?;
        let text = self.left.get(..length).ok_or(BytesError::CutShort)?;
        self.left = &self.left[length..];
        std::str::from_utf8(text).map_err(|_| BytesError::Damaged("a text is not UTF-8"))
    }

    /// A text as long as a field may be.
    pub(super) fn field_text(&mut self) -> Result<&'b str, BytesError> {
        self.text_within(limits::FIELD_CHARS)
    }

    /// An id, which may be empty where it names nobody.
    pub(super) fn id(&mut self) -> Result<&'b str, BytesError> {
        self.text_within(limits::ID_CHARS)
    }

    fn text_within(&mut self, limit: usize) -> Result<&'b str, BytesError> {
        let text = self.text()?;
        // Bytes are never fewer than characters, so most texts need no counting.
        if text.len() > limit && text.chars().count() > limit {
            return Err(BytesError::TooLong { limit });
        }
        Ok(text)
    }

    /// What was read, if it was all that there is.
    pub(super) fn end<T>(self, read: T) -> Result<T, BytesError> {
        if self.left.is_empty() {
            Ok(read)
        } else {
            Err(BytesError::Damaged("there is more after the end"))
        }
    }
}
