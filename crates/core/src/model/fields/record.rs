//! How a record declares its fields.

use super::Record;
use super::value::{Records, Ref, Value};

/// How one field of a record is read and set.
pub(super) struct Access<R: 'static> {
    pub(super) get: fn(&R) -> Ref<'_>,
    pub(super) set: fn(&mut R, Value),
    pub(super) clear: fn(&mut R),
    pub(super) list_mut: fn(&mut R) -> Option<&mut dyn Records>,
    pub(super) record_mut: fn(&mut R) -> Option<&mut dyn Record>,
}

/// The kind of value of a field, from how it is declared.
macro_rules! kind {
    (text $member:ident) => {
        ValueKind::Text
    };
    (id $member:ident) => {
        ValueKind::Id
    };
    (flag $member:ident) => {
        ValueKind::Flag
    };
    (number $member:ident $least:tt to $most:expr) => {
        ValueKind::Number {
            least: $least,
            most: $most as u32,
        }
    };
    (depth $member:ident $least:tt to $most:expr) => {
        ValueKind::Number {
            least: $least,
            most: $most as u32,
        }
    };
    (stated $member:ident $words:ident) => {
        ValueKind::Choice(<$words as Word>::WORDS)
    };
    (usual $member:ident $words:ident) => {
        ValueKind::Choice(<$words as Word>::WORDS)
    };
    (choice $member:ident $words:ident) => {
        ValueKind::Choice(<$words as Word>::WORDS)
    };
    (headcount $member:ident) => {
        ValueKind::Headcount
    };
    (inline $member:ident) => {
        ValueKind::InlineHeadcount
    };
    (texts $member:ident) => {
        ValueKind::Texts
    };
    (ids $member:ident) => {
        ValueKind::Ids
    };
    (list $member:ident $item:ident) => {
        ValueKind::List(Item::$item)
    };
    (layout $member:ident) => {
        ValueKind::Layout
    };
    (own $kind:expr; $get:expr; $set:expr) => {
        $kind
    };
}
pub(super) use kind;

/// An [`Access`] with these functions; the others do nothing.
macro_rules! plain {
    ($get:expr, $set:expr, $clear:expr) => {
        Access {
            get: $get,
            set: $set,
            clear: $clear,
            list_mut: |_| None,
            record_mut: |_| None,
        }
    };
}
pub(super) use plain;

/// How a field is read and set, from how it is declared.
macro_rules! access {
    (text $member:ident) => {
        plain!(|r| Ref::Text(&r.$member), |r, v| r.$member = v.text(), |r| r.$member.clear())
    };
    (id $member:ident) => {
        plain!(
            |r| Ref::Text(&r.$member),
            |r, v| r.$member = v.text().into(),
            |r| r.$member = Default::default()
        )
    };
    (flag $member:ident) => {
        plain!(|r| Ref::Flag(r.$member), |r, v| r.$member = v.flag(), |r| r.$member = false)
    };
    (number $member:ident $least:tt to $most:expr) => {
        plain!(
            |r| Ref::Number(r.$member.map(u32::from)),
            |r, v| r.$member = v.number().and_then(|number| number.try_into().ok()),
            |r| r.$member = None
        )
    };
    // Zero is the default and is not written.
    (depth $member:ident $least:tt to $most:expr) => {
        plain!(
            |r| Ref::Number((r.$member > 0).then_some(r.$member.into())),
            |r, v| r.$member = v.number().and_then(|n| n.try_into().ok()).unwrap_or_default(),
            |r| r.$member = 0
        )
    };
    // A choice that is always written.
    (stated $member:ident $words:ident) => {
        plain!(
            |r| Ref::Choice(Some(r.$member.word())),
            |r, v| r.$member = v.choice().and_then($words::of).unwrap_or_default(),
            |r| r.$member = $words::default()
        )
    };
    // A choice whose default is not written.
    (usual $member:ident $words:ident) => {
        plain!(
            |r| Ref::Choice(
                Some(r.$member).filter(|word| *word != $words::default()).map(Word::word)
            ),
            |r, v| r.$member = v.choice().and_then($words::of).unwrap_or_default(),
            |r| r.$member = $words::default()
        )
    };
    (choice $member:ident $words:ident) => {
        plain!(
            |r| Ref::Choice(r.$member.map(Word::word)),
            |r, v| r.$member = v.choice().and_then($words::of),
            |r| r.$member = None
        )
    };
    (headcount $member:ident) => {
        plain!(
            |r| Ref::Headcount(&r.$member),
            |r, v| r.$member = v.headcount(),
            |r| r.$member = Default::default()
        )
    };
    (inline $member:ident) => { access!(headcount $member) };
    (texts $member:ident) => {
        plain!(|r| Ref::Texts(&r.$member), |r, v| r.$member = v.texts(), |r| r.$member.clear())
    };
    (ids $member:ident) => {
        plain!(
            |r| Ref::Ids(&r.$member),
            |r, v| r.$member = v.texts().into_iter().map(Into::into).collect(),
            |r| r.$member.clear()
        )
    };
    (list $member:ident $item:ident) => {
        Access {
            get: |r| Ref::List(&r.$member),
            set: |_, v| debug_assert!(false, "{v:?} is set where a list belongs"),
            clear: |r| r.$member.clear(),
            list_mut: |r| Some(&mut r.$member),
            record_mut: |_| None,
        }
    };
    (layout $member:ident) => {
        Access {
            get: |r| Ref::Record(&r.$member),
            set: |_, v| debug_assert!(false, "{v:?} is set where a record belongs"),
            clear: |r| r.$member = Default::default(),
            list_mut: |_| None,
            record_mut: |r| Some(&mut r.$member),
        }
    };
    (own $kind:expr; $get:expr; $set:expr) => {
        plain!($get, |r, v| ($set)(r, v.text()), |r| ($set)(r, String::new()))
    };
}
pub(super) use access;

/// Whether a field was added after version 1 was released.
macro_rules! late {
    () => {
        false
    };
    (late) => {
        true
    };
}
pub(super) use late;

/// Declares the fields of a record: an enum of them, how each stands in a file, and how it is read
/// and set. The members of the record are listed once more, so that one that is not declared
/// anywhere does not compile.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident of $record:ident { $($member:ident),* } {
            $($variant:ident $key:literal $find:literal ($($how:tt)*) $about:literal $($late:ident)?;)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $about] $variant,)*
        }

        impl $name {
            /// All of them, in the order of the file.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// What each is, in the words of the format's description.
            pub const ABOUT: &'static [&'static str] = &[$($about),*];
            /// How they stand in files, in the same order.
            pub const INFO: &'static [FieldInfo] = &[$(FieldInfo {
                key: $key,
                kind: kind!($($how)*),
                find: $find,
                late: late!($($late)?),
            }),*];

            const ACCESS: &'static [Access<$record>] = &[$(access!($($how)*)),*];

            /// How it stands in files.
            pub fn info(self) -> &'static FieldInfo {
                &Self::INFO[self as usize]
            }
        }

        // Every member of the record must be declared above.
        const _: fn($record) = |$record { $($member: _),* }| ();

        impl Record for $record {
            fn fields(&self) -> &'static [FieldInfo] {
                $name::INFO
            }

            fn get(&self, at: usize) -> Ref<'_> {
                ($name::ACCESS[at].get)(self)
            }

            fn set(&mut self, at: usize, value: Value) {
                ($name::ACCESS[at].set)(self, value);
            }

            fn clear(&mut self, at: usize) {
                ($name::ACCESS[at].clear)(self);
            }

            fn list_mut(&mut self, at: usize) -> Option<&mut dyn Records> {
                ($name::ACCESS[at].list_mut)(self)
            }

            fn record_mut(&mut self, at: usize) -> Option<&mut dyn Record> {
                ($name::ACCESS[at].record_mut)(self)
            }
        }
    };
}
pub(super) use record;

/// Makes a record keep unknown fields.
macro_rules! keeps_unknown {
    ($($record:ident),*) => {
        $(impl OpenRecord for $record {
            fn extra(&self) -> &Extra {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut Extra {
                &mut self.extra
            }
        })*
    };
}
pub(super) use keeps_unknown;
