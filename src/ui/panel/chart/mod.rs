//! The description of the chart as a whole.

pub(super) mod chart_facts;
pub(super) mod chart_form;
pub(super) mod level_list;
