//! The script that watches the page from inside; it is installed before the page's own scripts.
//!
//! An action lasts from the moment that the browser takes the input until the frame with its effect has
//! been made: the second animation frame after it, and the task after that one. Peers are measured to
//! the same moment.

/// `__bench`: the phases that the page marks, the longest task above 50 ms, frames, the start,
/// WebAssembly's memory. `arm` waits for the next input of a kind, `armLayout` for a key that causes the
/// chart to be laid out again, which may take long, and `armOpening` for a file; `result` holds the
/// start and the end.
pub const SCRIPT: &str = r"(() => {
const bench = window.__bench = { marks: [], frames: null, start: null, memory: null, result: null };
bench.longest = 0;
new PerformanceObserver(list => {
    for (const task of list.getEntries()) bench.longest = Math.max(bench.longest, task.duration);
}).observe({ type: 'longtask' });
new PerformanceObserver(list => {
    for (const mark of list.getEntries()) bench.marks.push([mark.name, mark.duration]);
}).observe({ type: 'measure' });
const keep = made => {
    bench.memory ??= (made.instance ?? made).exports.memory ?? null;
    return made;
};
for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = (...parts) => real(...parts).then(keep);
}
const look = () => {
    if (document.querySelector('.start')) bench.start = performance.now();
    else requestAnimationFrame(look);
};
requestAnimationFrame(look);
const afterFrame = done =>
    requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
const whenFree = done => document.querySelector('[aria-busy=true]')
    ? requestAnimationFrame(() => whenFree(done))
    : afterFrame(done);
bench.arm = type => {
    bench.result = new Promise(done => addEventListener(type, event => {
        requestAnimationFrame(() => whenFree(to => done([event.timeStamp, to])));
    }, { capture: true, once: true }));
};
const drawings = () => performance.getEntriesByName('banyan:draw', 'measure').length;
bench.armLayout = () => {
    bench.result = new Promise(done => addEventListener('keydown', event => {
        const before = drawings();
        const wait = () => requestAnimationFrame(drawings() > before
            ? () => afterFrame(to => done([event.timeStamp, to]))
            : wait);
        wait();
    }, { capture: true, once: true }));
};
bench.armOpening = () => {
    bench.result = new Promise(done => addEventListener('change', () => {
        const from = performance.now();
        const opened = () => performance.getEntriesByName('banyan:open', 'measure').length > 0;
        const wait = () => opened()
            ? afterFrame(to => done([from, to]))
            : requestAnimationFrame(wait);
        requestAnimationFrame(wait);
    }, { capture: true, once: true }));
};
let last = 0;
const frame = () => {
    if (bench.frames === null) return;
    const now = performance.now();
    bench.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
};
bench.watchFrames = () => {
    last = performance.now();
    bench.frames = [];
    requestAnimationFrame(frame);
};
})()";
