//! `cargo xtask serve`: the page on this machine, built again at every change.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run;

const USUAL_PORT: u16 = 8080;

/// Serves the page on the loopback address until it is stopped.
pub fn serve(project: &Project, port: Option<u16>, release: bool) -> Outcome {
    let port = free_port(port.unwrap_or(USUAL_PORT))?;
    let number = port.to_string();
    let folder = project.target().join("serve");
    // trunk asks for the folder before it builds.
    std::fs::create_dir_all(&folder).map_err(crate::failure::at("make", &folder))?;
    let folder = folder.to_string_lossy();

    let mut arguments = vec![
        "serve",
        "--address",
        "127.0.0.1",
        "--port",
        &number,
        "--dist",
        &folder,
    ];
    if release {
        arguments.push("--release");
    }
    announce_when_up(port);
    eprintln!("Building; the first time takes a few minutes. Control-C stops it.");
    run::openly(&mut project.trunk(&arguments))
}

/// The requested port, or another one if that is taken.
fn free_port(wanted: u16) -> Outcome<u16> {
    let listen = |port| {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| listener.local_addr())
    };
    if let Ok(address) = listen(wanted) {
        return Ok(address.port());
    }
    let address = listen(0)
        .map_err(|error| Failure::because(format!("No port is free to serve on: {error}.")))?;
    eprintln!("Port {wanted} is taken, so {} it is.", address.port());
    Ok(address.port())
}

/// Prints the address as soon as something answers there.
fn announce_when_up(port: u16) {
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(300));
        }
        eprintln!("\n    Banyan is at http://127.0.0.1:{port}/\n");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_replaced() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
