import { Refused } from './api.js';
import { backoff } from './backoff.js';

const UNITS = ['B', 'KB', 'MB'];

/** A file's size as people say it. */
export function sizeText(bytes) {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${Math.round((bytes / 1024 ** step) * 10) / 10} ${UNITS[step]}`;
}

/**
 * Files on their way, one after the other, each under an id of its own that the server takes once. They live as
 * long as the page: a browser keeps no file for later.
 */
export function files(deliver, changed) {
  const waiting = backoff();
  const all = new Map();
  let sending = false;

  function keep(id, file) {
    all.set(id, { id, file, failed: false });
    flush();
  }

  /** Tries one again; false if it is none of these. */
  function retry(id) {
    const one = all.get(id);
    if (one) {
      one.failed = false;
      changed(id, 'sending');
      flush();
    }
    return Boolean(one);
  }

  async function flush() {
    if (sending) {
      return;
    }
    sending = true;
    for (let next = first(); next; next = first()) {
      await attempt(next);
    }
    sending = false;
  }

  const first = () => [...all.values()].find(({ failed }) => !failed);

  async function attempt(one) {
    try {
      await deliver(one);
      waiting.reset();
      all.delete(one.id);
      changed(one.id, 'sent');
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.passing) {
        await waiting.pause(failure.pause ?? 0);
      } else {
        one.failed = true;
        changed(one.id, failure.status === 422 ? 'refused' : 'failed');
      }
    }
  }

  return { keep, retry };
}
