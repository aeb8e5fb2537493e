// Runs before the page's own scripts and tracks what the page has still to do: what it has scheduled for
// a moment from now, for the next frame, or posted to itself as a message.
(() => {
    if (window.harness) return;
    // A pause of seconds is not work: a message disappears by itself, a write that failed is tried
    // again.
    const LONG = 5000;
    // A pause this short only lets whatever else is waiting go first.
    const MOMENT = 50;
    const timers = new Map();
    let reading = 0;
    const frames = new Set();
    const harness = window.harness = {
        messages: 0,
        held: null,
        pauses: [],
        cuts: false,
        lasts: false,
        said: [],
        // Something is about to move: the focus, the view, what is drawn.
        moves: () => frames.size > 0 || [...timers.values()].some(pause => pause <= MOMENT),
        // Something is still to be done at once, or is being done in slices.
        works: () => harness.moves() || reading > 0 || (harness.messages > 0 && !harness.held),
        // Something is still to be done, at once or after a short pause.
        waits: () => harness.works() || [...timers.values()].some(pause => pause < LONG),
    };

    // Cards are moving to another place. Where frames are late, they still are after the page has
    // removed the class that moves them.
    harness.glides = () => document.querySelector('.gliding') !== null
        || document.getAnimations().some(one => one instanceof CSSTransition
            && one.playState !== 'finished' && one.effect.target.closest('.world'));
    harness.cards = () => [...document.querySelectorAll('.card')].map(card => ({
        title: [...card.querySelectorAll('.card-title')].map(line => line.textContent).join('\n'),
        name: card.getAttribute('aria-label'),
        place: card.getBoundingClientRect().toJSON(),
        selected: card.getAttribute('aria-selected') === 'true',
    }));

    const { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame } = window;
    window.setTimeout = (act, pause = 0, ...rest) => {
        let wait = pause;
        if (pause >= LONG && harness.cuts) {
            harness.pauses.push(pause);
            wait = harness.lasts ? 1e9 : 20;
        }
        const held = harness.held && pause === 0;
        const go = () => {
            if (held) clearTimeout(timer);
            timers.delete(timer);
            act(...rest);
        };
        const timer = setTimeout(go, held ? 1e9 : wait);
        if (held) harness.held.push({ timer, go });
        else timers.set(timer, pause);
        return timer;
    };
    window.clearTimeout = timer => {
        timers.delete(timer);
        harness.held = harness.held?.filter(one => one.timer !== timer) ?? null;
        clearTimeout(timer);
    };
    window.requestAnimationFrame = act => {
        const frame = requestAnimationFrame(time => {
            frames.delete(frame);
            act(time);
        });
        frames.add(frame);
        return frame;
    };
    window.cancelAnimationFrame = frame => {
        frames.delete(frame);
        cancelAnimationFrame(frame);
    };
    window.MessageChannel = class extends MessageChannel {
        constructor() {
            super();
            const post = this.port2.postMessage.bind(this.port2);
            this.port1.addEventListener('message', () => { harness.messages -= 1; });
            this.port2.postMessage = message => {
                harness.messages += 1;
                if (harness.held) harness.held.push({ go: () => post(message) });
                else post(message);
            };
        }
    };

    for (const read of ['readAsText', 'readAsArrayBuffer']) {
        const begin = FileReader.prototype[read];
        FileReader.prototype[read] = function (...file) {
            reading += 1;
            this.addEventListener('loadend', () => { reading -= 1; }, { once: true });
            begin.apply(this, file);
        };
    }

    // For drivers that keep no log of the console.
    for (const kind of ['debug', 'log', 'info', 'warn', 'error']) {
        const write = console[kind].bind(console);
        console[kind] = (...words) => {
            harness.said.push(`${kind}: ${words.join(' ')}`);
            write(...words);
        };
    }
    window.addEventListener('error', event => harness.said.push(`uncaught: ${event.message}`));
    window.addEventListener('unhandledrejection', event =>
        harness.said.push(`unhandled: ${event.reason}`));
    document.addEventListener('securitypolicyviolation', event =>
        harness.said.push(`forbidden: ${event.blockedURI}`));
})();
