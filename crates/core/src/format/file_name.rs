use super::limits;

/// Names that Windows reserves for devices, whatever extension follows.
const DEVICES: [&str; 30] = [
    "con", "prn", "aux", "nul", "conin$", "conout$", "com0", "com1", "com2", "com3", "com4",
    "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³", "lpt0", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "clock$",
];

/// A file name for a chart with this title that Windows, macOS and Linux accept. `extension` is
/// given without the dot. A title of which nothing is left becomes `chart`.
pub fn file_name(title: &str, extension: &str) -> String {
    // The dot, and the word that goes before a device name.
    let taken = extension.len() + 1 + "chart ".len();
    let room = limits::FILE_NAME_BYTES.saturating_sub(taken);
    let mut name = String::new();
    for c in title.chars() {
        let c = match c {
            '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_whitespace() => ' ',
            c if c.is_control() || is_invisible(c) => continue,
            c => c,
        };
        // A run of line breaks and spaces becomes one space; there is none at the beginning.
        if c == ' ' && (name.is_empty() || name.ends_with(' ')) {
            continue;
        }
        if name.len() + c.len_utf8() > room {
            break;
        }
        name.push(c);
    }
    // A leading dot would hide the file; Windows removes a trailing one.
    let name = name.trim_matches(|c| c == '.' || c == ' ');
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    if name.trim_matches(['-', ' ', '.']).is_empty() {
        format!("chart.{extension}")
    } else if DEVICES.contains(&stem.to_lowercase().as_str()) {
        format!("chart {name}.{extension}")
    } else {
        format!("{name}.{extension}")
    }
}

/// Characters that cannot be seen and can make a name look like another: direction marks and
/// overrides, joiners, byte order marks, tags and code points that are not characters. The joiners
/// are needed inside emoji and some scripts, but a file name can do without them.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}
