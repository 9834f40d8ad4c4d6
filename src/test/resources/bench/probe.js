/*
 * What a page tells about itself while it is measured; runs in every document before its own scripts. Times are
 * milliseconds since the document began. Something counts as painted at the end of the first frame that has it.
 */
(() => {
  const PATIENCE_MS = 20_000;
  const REST_MS = 100;
  const ROW_HEIGHT = 88;

  // ---------- what is on the screen ----------

  const parts = (island, selector) => [
    ...(document.querySelector(island)?.shadowRoot?.querySelectorAll(selector) ?? []),
  ];
  const part = (island, selector) => parts(island, selector)[0] ?? null;
  const entryOf = (element) => element?.dataset.entry ?? null;
  const lastOut = () => parts('sapa-thread', '.bubble.out').at(-1);
  const row = (index) => part('sapa-list', `[aria-rowindex="${index + 1}"]`);

  /** Whether the server has not answered to everything that was written, or refused something of it. */
  const hasUnsent = () => Object.keys(localStorage).some((key) => key.startsWith('sapa.outbox.'));

  /** Each is something else as soon as something else is shown, and null while there is nothing. */
  const signs = {
    rows: () => part('sapa-list', '[role=row]'),
    said: (text) => parts('sapa-list', '[role=row]').find((each) => each.innerText.includes(text)) ?? null,
    thread: () => entryOf(parts('sapa-thread', '[data-entry]').at(-1)),
    oldest: () => entryOf(part('sapa-thread', '[data-entry]')),
    bubble: () => entryOf(lastOut()),
    accepted: () => (lastOut()?.querySelector('.sending') || hasUnsent() ? null : entryOf(lastOut())),
    palette: () => part('sapa-palette', 'dialog[open] [role=option]'),
    contacts: () => part('sapa-palette', '.options[aria-busy=false] [aria-labelledby=group-contacts]'),
    hits: () => part('sapa-search', '.results[aria-busy=false] .hit'),
    count: () => /.*\d.*/.exec(document.querySelector('.sapa-panel .sapa-filter-count')?.innerText)?.[0] ?? null,
  };

  // ---------- time ----------

  const frame = () => new Promise(requestAnimationFrame);

  /** When the frame that is being made is done. */
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });

  async function until(holds, what) {
    const end = performance.now() + PATIENCE_MS;
    do {
      if (performance.now() > end) throw new Error(`${what} did not come`);
      await frame();
    } while (!holds());
    return painted();
  }

  const inputs = {};
  for (const kind of ['pointerup', 'keydown', 'input']) {
    addEventListener(kind, ({ timeStamp }) => (inputs[kind] = timeStamp), { capture: true, passive: true });
  }

  const armed = {};

  /** Waits from now on for a sign to change. */
  function arm(sign, text) {
    const before = signs[sign](text);
    armed[sign] = until(() => ![null, before].includes(signs[sign](text)), sign);
    armed[sign].catch(() => {});
  }

  /** How long after the latest input of a kind the sign that was armed changed. */
  const took = async (sign, kind) => (await armed[sign]) - inputs[kind];

  /** When it changed, in milliseconds since 1970. */
  const when = async (sign) => performance.timeOrigin + (await armed[sign]);

  const gone = (sign) => until(() => signs[sign]() === null, `the end of ${sign}`);

  const usable = until(signs.rows, 'rows');
  usable.catch(() => {});

  // ---------- the line to the server ----------

  let asked = 0;
  const pushed = [];
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...body) {
    asked++;
    this.addEventListener('loadend', () => asked--);
    return send.apply(this, body);
  };
  window.WebSocket = class extends WebSocket {
    constructor(...where) {
      super(...where);
      this.addEventListener('message', ({ data }) => pushed.push(data.length));
    }
  };
  performance.setResourceTimingBufferSize(10_000);
  const resources = (named) =>
    performance.getEntriesByType('resource').filter(({ name }) => named.test(name));

  /** Until nothing was asked of the server for a while. */
  async function quiet() {
    let since = performance.now();
    while (performance.now() - since < REST_MS) {
      await frame();
      if (asked > 0) since = performance.now();
    }
  }

  /** What the server said since this was asked last, in bytes as they travel. */
  function heard() {
    const answers = resources(/[?&]v-r=uidl/).map(({ encodedBodySize }) => encodedBodySize);
    performance.clearResourceTimings();
    return { answers, pushed: pushed.splice(0) };
  }

  // ---------- what a person feels ----------

  const felt = new Map();
  const shift = { from: 0, last: 0, now: 0, worst: 0 };
  const moved = new Set();
  const tasks = [];
  let largest = 0;
  let usableAt = Infinity;
  usable.then((at) => (usableAt = at)).catch(() => {});

  function watch(type, see, options = {}) {
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
      ...options,
    });
  }
  watch(
    'event',
    ({ interactionId, duration, name, target }) => {
      if (!interactionId || duration <= (felt.get(interactionId)?.millis ?? 0)) return;
      felt.set(interactionId, { millis: duration, what: `${name} on ${target?.localName ?? 'what is gone'}` });
    },
    { durationThreshold: 16 },
  );
  watch('largest-contentful-paint', ({ startTime }) => (largest = startTime));
  watch('longtask', ({ duration }) => tasks.push(duration));
  watch('layout-shift', ({ startTime, value, hadRecentInput, sources }) => {
    if (hadRecentInput || startTime < usableAt) return;
    const goesOn = startTime - shift.last < 1000 && startTime - shift.from < 5000;
    if (!goesOn) Object.assign(shift, { from: startTime, now: 0 });
    shift.last = startTime;
    shift.now += value;
    shift.worst = Math.max(shift.worst, shift.now);
    for (const { node, previousRect: from, currentRect: to } of sources) {
      const name = node?.className || node?.nodeName || 'what is gone';
      moved.add(`${name} by ${Math.round(to.x - from.x)}, ${Math.round(to.y - from.y)} px`);
    }
  });

  /** The slow interactions so far, how many there were at all, and the worst session window of layout shift. */
  const feelings = () => ({
    slow: [...felt.values()],
    all: performance.interactionCount ?? felt.size,
    shift: shift.worst,
    moved: [...moved].map(String),
  });

  /** What the first load came to. */
  async function loaded() {
    const rows = await usable;
    await quiet();
    const said = resources(/[?&]v-r=(init|uidl)/).map(({ encodedBodySize }) => encodedBodySize);
    const scripts = resources(/\.js(\?|$)/);
    return {
      millis: Math.max(rows, largest),
      scripts: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      first: [...said, ...pushed].reduce((sum, bytes) => sum + bytes, 0),
    };
  }

  // ---------- what a person does ----------

  const scroller = (island) => part(island, '.scroller');

  /** Brings a row into sight, and tells where its middle is. */
  async function place(index) {
    const list = scroller('sapa-list');
    const top = index * ROW_HEIGHT;
    const isSeen = top >= list.scrollTop && top + ROW_HEIGHT <= list.scrollTop + list.clientHeight;
    if (!isSeen) list.scrollTop = top - list.clientHeight / 2;
    await until(() => row(index) !== null, `row ${index}`);
    const { x, y, width, height } = row(index).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Scrolls to a row that is loaded already. */
  async function jump(index) {
    const begun = performance.now();
    scroller('sapa-list').scrollTop = index * ROW_HEIGHT;
    return (await until(() => row(index) !== null, `row ${index}`)) - begun;
  }

  const loadedRows = () => part('sapa-list', '.rows').offsetHeight / ROW_HEIGHT;

  /** Scrolls to the last row, until those after it are there; null when there are none. */
  async function further() {
    const rows = loadedRows();
    if (part('sapa-list', '.rows').ariaRowCount !== '-1') return null;
    const begun = performance.now();
    scroller('sapa-list').scrollTop = rows * ROW_HEIGHT;
    return (await until(() => row(rows) !== null, 'more rows')) - begun;
  }

  /**
   * Scrolls up until older messages are there: how long that took, and how far what is read has moved meanwhile;
   * null at the beginning of the thread.
   */
  async function older() {
    const thread = scroller('sapa-thread');
    if (thread.scrollTop < 600) return null;
    const before = signs.oldest();
    const begun = performance.now();
    thread.scrollTop = 300;
    await frame();
    const edge = thread.getBoundingClientRect().top;
    const anchor = parts('sapa-thread', '[data-entry]').find((each) => each.getBoundingClientRect().top >= edge);
    const stood = anchor.getBoundingClientRect().top;
    const millis = (await until(() => signs.oldest() !== before, 'older messages')) - begun;
    await frame();
    return { millis, moved: Math.abs(anchor.getBoundingClientRect().top - stood) };
  }

  /** The addresses of some other inboxes that hold something. */
  function inboxes() {
    const holds = (link) => /[1-9]/.test(link.querySelector('.sapa-count')?.innerText ?? '');
    const links = [...document.querySelectorAll('.sapa-side a')].filter((link) => link.checkVisibility());
    return links.filter(holds).map((link) => link.getAttribute('href'));
  }

  /** Elements of the page and of all that it hides inside. */
  function elements(root = document) {
    return [...root.querySelectorAll('*')].reduce(
      (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? elements(shadowRoot) : 0),
      0,
    );
  }

  window.probe = {
    ...{ arm, took, when, gone, quiet, heard, feelings, loaded },
    ...{ place, jump, further, older, loadedRows, inboxes, elements },
    tasks: () => tasks.splice(0),
  };
})();
