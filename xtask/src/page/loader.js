// Loads the parts of the program and starts them; `needs` names the files of each.

// What has been loaded or is on its way.
const files = new Map();

async function start(file) {
  const answer = await fetch(new URL(`./${file}.wasm`, import.meta.url));
  if (!answer.ok) throw new Error(`${file}.wasm: ${answer.status}`);
  // The part that starts the page exports everything that the others share.
  const imports = { __wasm_split: initSync() };
  // A browser compiles while loading only what the server calls WebAssembly; not every server does.
  return WebAssembly.instantiateStreaming && answer.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}

function load(file) {
  if (!files.has(file)) {
    const coming = start(file);
    files.set(file, coming);
    // A file that failed to load is tried again at its next use.
    coming.catch(() => files.delete(file));
  }
  return files.get(file);
}

// Tells the program, by calling a function of its own, whether a part has loaded.
async function loadPart(part, callback, data) {
  let come = true;
  try {
    await Promise.all(needs[part].map(load));
  } catch (error) {
    console.error(error);
    come = false;
  }
  initSync().__indirect_function_table.get(callback)(data, come);
}
