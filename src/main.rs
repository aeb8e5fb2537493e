//! The page: mounts the editor. On any other target there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    banyan::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Banyan runs in a browser: cargo xtask serve");
}
