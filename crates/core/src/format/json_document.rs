//! JSON text as a flat list of values. Nothing here recurses, so depth costs memory and never
//! stack: not when parsing, walking or dropping.

use json_event_parser::{JsonEvent, LowLevelJsonParser, LowLevelJsonParserResult};

use super::error::{OpenError, Oversize};
use super::fault::not_json;
use super::limits;
use crate::work::Pace;

/// How many values are parsed before the work may pause.
const PIECE: usize = 256;

/// A parsed JSON text.
pub(super) struct JsonDocument<'t> {
    text: &'t str,
    /// Strings that had escapes, one after another.
    unescaped: String,
    /// Values in order; an object's fields are a key and a value each.
    slots: Vec<JsonNode>,
}

/// One value or key. For a container, `end` is the index of the slot after its last one; for the
/// others, `start..end` are the bytes in the text or among the unescaped strings.
#[derive(Clone, Copy)]
struct JsonNode {
    shape: JsonKind,
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JsonKind {
    Object,
    Array,
    /// A string that is in the text as it is.
    Text,
    /// A string that had escapes.
    Unescaped,
    Number,
    True,
    False,
    Null,
}

impl<'t> JsonDocument<'t> {
    /// Parses a text; a leading byte order mark is skipped. A value is a unit of work.
    pub(super) async fn parse(text: &'t str, pace: &Pace) -> Result<Self, OpenError> {
        if text.len() > limits::TEXT_BYTES {
            return Err(OpenError::TooLarge {
                what: Oversize::Text,
                limit: limits::TEXT_BYTES,
                found: text.len(),
            });
        }
        let blank = text.strip_prefix('\u{feff}').unwrap_or(text);
        if blank.trim().is_empty() {
            return Err(OpenError::Empty);
        }
        let mut json_document = Self {
            text,
            unescaped: String::new(),
            // Charts have a value or key for about every sixteen bytes; growing in steps would copy
            // them.
            slots: Vec::with_capacity((text.len() / 16).min(limits::VALUES)),
        };
        json_document.fill(pace).await?;
        Ok(json_document)
    }

    async fn fill(&mut self, pace: &Pace) -> Result<(), OpenError> {
        // Depth is limited by the text and costs the parser one byte per level.
        let mut parser = LowLevelJsonParser::new().with_max_stack_size(usize::MAX - 1);
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        let mut events = 0_usize;
        loop {
            events += 1;
            if events.is_multiple_of(PIECE) {
                pace.rest(PIECE, at, self.text.len()).await;
            }
            let LowLevelJsonParserResult {
                event,
                consumed_bytes,
            } = parser.parse_next(&self.text.as_bytes()[at..], true);
            at += consumed_bytes;
            match event {
                None => continue,
                Some(Err(error)) => return Err(not_json(self.text, &error)),
                Some(Ok(JsonEvent::Eof)) => return Ok(()),
                Some(Ok(JsonEvent::EndObject | JsonEvent::EndArray)) => {
                    let end = narrow(self.slots.len());
                    if let Some(container) = open.pop() {
                        self.slots[container].end = end;
                    }
                    continue;
                }
                Some(Ok(event)) => {
                    if matches!(event, JsonEvent::StartObject | JsonEvent::StartArray) {
                        open.push(self.slots.len());
                    }
                    let slot = self.slot(event, at);
                    self.slots.push(slot);
                }
            }
            if self.slots.len() > limits::VALUES {
                return Err(OpenError::TooLarge {
                    what: Oversize::Values,
                    limit: limits::VALUES,
                    found: self.slots.len(),
                });
            }
        }
    }

    /// The slot of an event that ends just before byte `at`.
    fn slot(&mut self, event: JsonEvent<'_>, at: usize) -> JsonNode {
        let plain = |shape| JsonNode {
            shape,
            start: 0,
            end: 0,
        };
        match event {
            JsonEvent::StartObject => plain(JsonKind::Object),
            JsonEvent::StartArray => plain(JsonKind::Array),
            JsonEvent::Boolean(true) => plain(JsonKind::True),
            JsonEvent::Boolean(false) => plain(JsonKind::False),
            JsonEvent::Number(number) => JsonNode {
                shape: JsonKind::Number,
                start: narrow(at - number.len()),
                end: narrow(at),
            },
            JsonEvent::String(std::borrow::Cow::Borrowed(string))
            | JsonEvent::ObjectKey(std::borrow::Cow::Borrowed(string)) => JsonNode {
                shape: JsonKind::Text,
                // The closing quote is the last byte that was read.
                start: narrow(at - 1 - string.len()),
                end: narrow(at - 1),
            },
            JsonEvent::String(string) | JsonEvent::ObjectKey(string) => {
                let start = narrow(self.unescaped.len());
                self.unescaped.push_str(&string);
                JsonNode {
                    shape: JsonKind::Unescaped,
                    start,
                    end: narrow(self.unescaped.len()),
                }
            }
            JsonEvent::Null | JsonEvent::EndObject | JsonEvent::EndArray | JsonEvent::Eof => {
                plain(JsonKind::Null)
            }
        }
    }

    /// The value of the whole text.
    pub(super) fn root(&self) -> Value<'_> {
        Value {
            json_document: self,
            at: 0,
        }
    }
}

/// Texts are bounded far below 4 GB (see [`limits::TEXT_BYTES`]).
fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A value in a parsed text.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    json_document: &'a JsonDocument<'a>,
    at: usize,
}

impl<'a> Value<'a> {
    pub(super) fn shape(self) -> JsonKind {
        self.json_document.slots[self.at].shape
    }

    pub(super) fn is_object(self) -> bool {
        self.shape() == JsonKind::Object
    }

    pub(super) fn is_null(self) -> bool {
        self.shape() == JsonKind::Null
    }

    /// The string, if it is one.
    pub(super) fn text(self) -> Option<&'a str> {
        let slot = self.json_document.slots[self.at];
        let range = slot.start as usize..slot.end as usize;
        match slot.shape {
            JsonKind::Text => self.json_document.text.get(range),
            JsonKind::Unescaped => self.json_document.unescaped.get(range),
            _ => None,
        }
    }

    /// The number as it is written, if it is one.
    pub(super) fn number(self) -> Option<&'a str> {
        let slot = self.json_document.slots[self.at];
        match slot.shape {
            JsonKind::Number => self
                .json_document
                .text
                .get(slot.start as usize..slot.end as usize),
            _ => None,
        }
    }

    /// The string, or the number as it is written.
    pub(super) fn scalar(self) -> Option<&'a str> {
        self.text().or_else(|| self.number())
    }

    /// The fields of an object in order; none for anything else.
    pub(super) fn fields(self) -> impl Iterator<Item = (&'a str, Value<'a>)> {
        let mut inside = self.inside(JsonKind::Object);
        std::iter::from_fn(move || Some((inside.next()?.text()?, inside.next()?)))
    }

    /// The items of an array in order; none for anything else.
    pub(super) fn items(self) -> impl Iterator<Item = Value<'a>> {
        self.inside(JsonKind::Array)
    }

    /// What is directly inside a container of this kind.
    fn inside(self, shape: JsonKind) -> Inside<'a> {
        let slot = self.json_document.slots[self.at];
        let end = if slot.shape == shape {
            slot.end as usize
        } else {
            0
        };
        Inside {
            json_document: self.json_document,
            at: self.at + 1,
            end,
        }
    }

    /// This value and everything in it, in the order of the text, each with the number of slots it
    /// takes.
    pub(super) fn walk(self) -> impl Iterator<Item = (Value<'a>, usize)> {
        (self.at..self.after()).map(move |at| {
            let value = Value {
                json_document: self.json_document,
                at,
            };
            (value, value.after() - at)
        })
    }

    /// The index after this value and everything in it.
    fn after(self) -> usize {
        match self.shape() {
            JsonKind::Object | JsonKind::Array => self.json_document.slots[self.at].end as usize,
            _ => self.at + 1,
        }
    }
}

/// Walks the values directly inside a container.
struct Inside<'a> {
    json_document: &'a JsonDocument<'a>,
    at: usize,
    end: usize,
}

impl<'a> Iterator for Inside<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        if self.at >= self.end {
            return None;
        }
        let value = Value {
            json_document: self.json_document,
            at: self.at,
        };
        self.at = value.after();
        Some(value)
    }
}
