use serde_json::{Value, json};

fn schema() -> jsonschema::Validator {
    let schema = include_str!("../../../public/banyan-chart.schema.json");
    let schema: Value = serde_json::from_str(schema).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::draft202012::new(&schema).unwrap()
}

#[test]
fn the_golden_file_and_the_example_follow_the_schema() {
    let schema = schema();
    let page = include_str!("../../../docs/format.md");
    let example = page.split_once("```json\n").unwrap().1;
    let example = example.split_once("```").unwrap().0;
    for text in [include_str!("../../data/native/v1.json"), example] {
        let value: Value = serde_json::from_str(text).unwrap();
        let errors: Vec<String> = schema.iter_errors(&value).map(|e| e.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let schema = schema();
    let with = |node: Value| json!({"format": "banyan-chart", "version": 1, "nodes": [node]});
    assert!(schema.is_valid(&with(json!({"id": "a", "kind": "unit", "anything": [1]}))));
    for wrong in [
        json!([]),
        json!({"version": 1, "nodes": []}),
        json!({"format": "banyan-branch", "version": 1, "nodes": []}),
        json!({"format": "banyan-chart", "version": 2, "nodes": []}),
        json!({"format": "banyan-chart", "version": 1}),
        json!({"format": "banyan-chart", "version": 1, "nodes": {}}),
        json!({"format": "banyan-chart", "version": 1, "nodes": [], "levels": "A"}),
        json!({"format": "banyan-chart", "version": 1, "nodes": [], "forest": 1}),
        with(json!({"kind": "unit"})),
        with(json!({"id": "", "kind": "unit"})),
        with(json!({"id": 5, "kind": "unit"})),
        with(json!({"id": "a"})),
        with(json!({"id": "a", "kind": "team"})),
        with(json!({"id": "a", "kind": "unit", "parent": null})),
        with(json!({"id": "a", "kind": "unit", "title": 5})),
        with(json!({"id": "a", "kind": "unit", "title": "x".repeat(10_001)})),
        with(json!({"id": "x".repeat(257), "kind": "unit"})),
        with(json!({"id": "a", "kind": "unit", "holders": ["Ann"]})),
        with(json!({"id": "a", "kind": "unit", "holders": [{}]})),
        with(json!({"id": "a", "kind": "unit", "duties": [{"text": 1}]})),
        with(json!({"id": "a", "kind": "unit", "headcount": -1})),
        with(json!({"id": "a", "kind": "unit", "headcount": "3"})),
        with(json!({"id": "a", "kind": "unit", "headcount": {"min": 1}})),
        with(json!({"id": "a", "kind": "unit", "headcount": {"min": 1, "max": 2, "remark": ""}})),
        with(json!({"id": "a", "kind": "unit", "headcount": 1_000_001})),
    ] {
        assert!(!schema.is_valid(&wrong), "{wrong:.200}");
    }
}
