// A browser compiles as it comes only what its server calls WebAssembly; not every server does.
const streaming = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (source, imports) => {
  const answer = await source;
  return streaming && answer.headers.get("Content-Type") === "application/wasm"
    ? streaming.call(WebAssembly, answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
};
