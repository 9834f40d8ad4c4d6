import { events } from './api.js';
import { backoff } from './backoff.js';

/** Longer than two heartbeats of the server: whatever is silent for so long is dead. */
const SILENCE = 60_000;

/** A page that nobody looks at for so long lets go: browsers allow few connections to one server. */
const UNSEEN = 30_000;

/**
 * Keeps a stream of server-sent events open: after every loss it asks again for what came after the last event
 * it has seen. (EventSource cannot carry the token outside the address.)
 */
export function stream({ token, heard, up, down, refused }) {
  const waiting = backoff();
  let cursor = '';
  let stopped = false;
  let asleep = Promise.resolve();
  let wake = () => {};
  let falling;
  let abort = new AbortController();

  async function run() {
    while (!stopped) {
      await asleep;
      let pause = 0;
      abort = new AbortController();
      try {
        const answer = await events(token(), cursor, abort.signal);
        waiting.reset();
        up();
        await read(answer.body.getReader());
      } catch (failure) {
        pause = failure.pause ?? 0;
        if (failure.status && !failure.passing) {
          stopped = (await refused(failure)) === false;
        }
      }
      if (!stopped) {
        down();
        await waiting.pause(pause);
      }
    }
  }

  async function read(reader) {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const watchdog = setTimeout(() => abort.abort(), SILENCE);
      const { done, value } = await reader.read().finally(() => clearTimeout(watchdog));
      if (done) {
        return;
      }
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop();
      blocks.forEach(take);
    }
  }

  function take(block) {
    const event = { id: '', event: 'message', data: '' };
    for (const line of block.split('\n')) {
      const cut = line.indexOf(':');
      if (cut > 0) {
        event[line.slice(0, cut)] = line.slice(cut + 1).trimStart();
      }
    }
    if (event.data) {
      heard(event.event, JSON.parse(event.data), event.id);
    }
    if (event.id) {
      cursor = event.id;
    }
  }

  function sleep() {
    asleep = new Promise((resolve) => (wake = resolve));
    abort.abort();
  }

  function watched() {
    clearTimeout(falling);
    if (document.hidden) {
      falling = setTimeout(sleep, UNSEEN);
    } else {
      wake();
      waiting.cut();
    }
  }

  addEventListener('online', waiting.cut);
  addEventListener('offline', () => abort.abort());
  document.addEventListener('visibilitychange', watched);
  watched();
  run();
}
