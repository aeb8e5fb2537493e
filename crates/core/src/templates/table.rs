use crate::text::{Locale, Phrase};

/// A chart to begin from, by its name; its content is in a file.
#[derive(Debug)]
pub struct Template {
    /// The name of its files without language and ending.
    pub stem: &'static str,
    pub name: Phrase,
    pub suits: Phrase,
    /// What people may look for besides name and purpose: industry, mode, size.
    pub found_by: Phrase,
}

impl Template {
    /// The name of its file in this language, without the ending.
    pub fn file(&self, locale: Locale) -> String {
        format!("{}.{}", self.stem, locale.pick("zh", "en"))
    }
}

/// Templates that are shown together on the start screen.
#[derive(Debug)]
pub struct TemplateGroup {
    pub name: Phrase,
    /// An entry with more than one template offers the same department in several modes.
    pub entries: &'static [&'static [Template]],
}

/// All templates in the order of the start screen. Each has one address in memory, by which it is
/// compared.
pub static GROUPS: &[TemplateGroup] = &[
    TemplateGroup {
        name: Locale::templates_for_any,
        entries: &[
            &[
                Template {
                    stem: "01-build-plan-centralised",
                    name: Locale::template_centralised,
                    suits: Locale::template_centralised_suits,
                    found_by: Locale::template_centralised_found_by,
                },
                Template {
                    stem: "01-build-plan-decentralised",
                    name: Locale::template_decentralised,
                    suits: Locale::template_decentralised_suits,
                    found_by: Locale::template_decentralised_found_by,
                },
            ],
            &[Template {
                stem: "14-four-functional-departments",
                name: Locale::template_functional,
                suits: Locale::template_functional_suits,
                found_by: Locale::template_functional_found_by,
            }],
            &[Template {
                stem: "17-manager-and-four-teams",
                name: Locale::template_teams,
                suits: Locale::template_teams_suits,
                found_by: Locale::template_teams_found_by,
            }],
            &[Template {
                stem: "04-typical-with-support-departments",
                name: Locale::template_typical,
                suits: Locale::template_typical_suits,
                found_by: Locale::template_typical_found_by,
            }],
            &[Template {
                stem: "09-department-card",
                name: Locale::template_department,
                suits: Locale::template_department_suits,
                found_by: Locale::template_department_found_by,
            }],
            &[Template {
                stem: "12-china-marketing-centre-bilingual",
                name: Locale::template_centre,
                suits: Locale::template_centre_suits,
                found_by: Locale::template_centre_found_by,
            }],
            &[Template {
                stem: "15-courseware-kpi-workflow",
                name: Locale::template_brand,
                suits: Locale::template_brand_suits,
                found_by: Locale::template_brand_found_by,
            }],
        ],
    },
    TemplateGroup {
        name: Locale::templates_by_industry,
        entries: &[
            &[Template {
                stem: "02-tech-company",
                name: Locale::template_technology,
                suits: Locale::template_technology_suits,
                found_by: Locale::template_technology_found_by,
            }],
            &[Template {
                stem: "05-hospital",
                name: Locale::template_hospital,
                suits: Locale::template_hospital_suits,
                found_by: Locale::template_hospital_found_by,
            }],
            &[Template {
                stem: "10-retail-with-purchasing",
                name: Locale::template_retail,
                suits: Locale::template_retail_suits,
                found_by: Locale::template_retail_found_by,
            }],
            &[Template {
                stem: "11-real-estate-agency",
                name: Locale::template_property,
                suits: Locale::template_property_suits,
                found_by: Locale::template_property_found_by,
            }],
        ],
    },
    TemplateGroup {
        name: Locale::templates_by_work,
        entries: &[
            &[Template {
                stem: "03-named-holders",
                name: Locale::template_named,
                suits: Locale::template_named_suits,
                found_by: Locale::template_named_found_by,
            }],
            &[Template {
                stem: "06-four-sections-main-auxiliary",
                name: Locale::template_sections,
                suits: Locale::template_sections_suits,
                found_by: Locale::template_sections_found_by,
            }],
            &[Template {
                stem: "08-event-focused",
                name: Locale::template_events,
                suits: Locale::template_events_suits,
                found_by: Locale::template_events_found_by,
            }],
            &[Template {
                stem: "16-government-liaison-functions",
                name: Locale::template_liaison,
                suits: Locale::template_liaison_suits,
                found_by: Locale::template_liaison_found_by,
            }],
            &[Template {
                stem: "18-group-marketing-centre",
                name: Locale::template_group,
                suits: Locale::template_group_suits,
                found_by: Locale::template_group_found_by,
            }],
            &[Template {
                stem: "19-six-departments-from-zero",
                name: Locale::template_zero,
                suits: Locale::template_zero_suits,
                found_by: Locale::template_zero_found_by,
            }],
        ],
    },
];

/// All templates in the order of the start screen.
pub fn all() -> impl Iterator<Item = &'static Template> {
    let entries = GROUPS.iter().flat_map(|group| group.entries);
    entries.copied().flatten()
}
