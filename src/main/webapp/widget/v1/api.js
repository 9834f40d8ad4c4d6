const BASE = '/widget/api/';

/** The server said no, or nothing at all (status 0). */
export class Refused extends Error {
  constructor(status, pause) {
    super(`refused: ${status}`);
    this.status = status;
    this.pause = pause;
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** Sends one request; the answer's JSON, or null where it has none. */
export async function post(path, token, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  const answer = await ask(path, { method: 'POST', headers, body: JSON.stringify(body), keepalive: true });
  return answer.headers.get('Content-Type')?.startsWith('application/json') ? answer.json() : null;
}

/** Brings a file, which is a message of its own; the same id again is a repeat. */
export function bring(token, { id, name, language }, file) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' };
  return ask(`files?${new URLSearchParams({ id, name, language })}`, { method: 'POST', headers, body: file });
}

/** A file of the conversation, which nobody gets without the token. */
export async function fetchFile(token, id) {
  return (await ask(`files/${id}`, { headers: { Authorization: `Bearer ${token}` } })).blob();
}

/** Opens the stream of events after a cursor. */
export function events(token, cursor, signal) {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
  if (cursor) {
    headers['Last-Event-ID'] = cursor;
  }
  return ask('events', { headers, signal });
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(BASE + path, { credentials: 'omit', cache: 'no-store', redirect: 'error', ...options });
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Refused(0, 0);
  }
  if (!answer.ok) {
    throw new Refused(answer.status, (Number(answer.headers.get('Retry-After')) || 0) * 1000);
  }
  return answer;
}
