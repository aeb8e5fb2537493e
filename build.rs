//! Tells the linker to leave in the page what cutting it into parts needs to know.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_IN_PARTS").is_some()
        && std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
    {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
