/// How many colours the stylesheet has for levels; further levels start again from the first.
pub const LEVEL_COLOURS: usize = 8;

/// Which of the stylesheet's colours a level has, by its index in the chart's list.
pub fn level_colour(level: usize) -> usize {
    level % LEVEL_COLOURS
}
