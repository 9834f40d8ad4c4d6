import { Refused } from './api.js';
import { backoff } from './backoff.js';

const KEY = 'outbox';

/**
 * Messages that the server has not acknowledged yet, in the order they were written. They survive a reload, and
 * go out again under the same id, so the server takes each of them once.
 */
export function outbox(memory, deliver, changed) {
  const waiting = backoff();
  let sending = false;

  const all = () => memory.read(KEY) ?? [];

  function keep(message) {
    memory.write(KEY, [...all(), message]);
    flush();
  }

  function remove(id) {
    memory.write(KEY, all().filter((message) => message.id !== id));
  }

  /** Puts a refused message back in line. */
  function retry(id) {
    memory.write(KEY, all().map((message) => (message.id === id ? { ...message, failed: false } : message)));
    changed(id, 'sending');
    flush();
  }

  async function flush() {
    waiting.cut();
    if (sending) {
      return;
    }
    sending = true;
    try {
      for (let next = first(); next; next = first()) {
        await attempt(next);
      }
    } finally {
      sending = false;
    }
  }

  const first = () => all().find((message) => !message.failed);

  async function attempt(message) {
    try {
      await deliver(message);
      waiting.reset();
      remove(message.id);
      changed(message.id, 'sent');
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.passing) {
        await waiting.pause(failure.pause ?? 0);
      } else {
        memory.write(KEY, all().map((one) => (one.id === message.id ? { ...one, failed: true } : one)));
        changed(message.id, 'failed');
      }
    }
  }

  addEventListener('online', flush);
  return { all, keep, retry, flush };
}
