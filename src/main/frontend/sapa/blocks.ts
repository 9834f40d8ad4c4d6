import type { Entry } from './wire';

/** One thing in the thread, from top to bottom. Keys are stable while entries come and go. */
export type Block =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string; count: number }
  | { kind: 'events'; key: string; events: Entry[] }
  | { kind: 'entry'; key: string; entry: Entry; first: boolean };

/** Where the unread messages began when the thread was opened. */
export interface Divider {
  /** The last incoming number that was read. */
  after: number;
  count: number;
}

const GROUP_MS = 5 * 60_000;
const RUN = 3;

/** Lays entries out: days, the unread divider, runs of events, and groups of messages. */
export function blocks(entries: Entry[], divider: Divider | null, dayOf: (at: string) => string): Block[] {
  const laid: Block[] = [];
  let previous: Entry | null = null;
  let divided = divider === null;
  for (const entry of entries) {
    if (!previous || dayOf(previous.at) !== dayOf(entry.at)) {
      laid.push({ kind: 'day', key: `day-${dayOf(entry.at)}`, at: entry.at });
    }
    if (!divided && divider && (entry.ordinal ?? 0) > divider.after) {
      laid.push({ kind: 'unread', key: 'unread', count: divider.count });
      divided = true;
    }
    const first = laid.at(-1)?.kind !== 'entry' || !previous || !isSameGroup(previous, entry);
    laid.push({ kind: 'entry', key: entry.id, entry, first });
    previous = entry;
  }
  return gatherRuns(laid);
}

function isSameGroup(a: Entry, b: Entry): boolean {
  return (
    a.kind === b.kind &&
    a.direction === b.direction &&
    a.sender?.name === b.sender?.name &&
    Date.parse(b.at) - Date.parse(a.at) < GROUP_MS
  );
}

function gatherRuns(laid: Block[]): Block[] {
  const gathered: Block[] = [];
  let run: Entry[] = [];
  const close = () => {
    if (run.length >= RUN) {
      gathered.splice(-run.length, run.length, { kind: 'events', key: `run-${run[0].id}`, events: run });
    }
    run = [];
  };
  for (const block of laid) {
    const isEvent = block.kind === 'entry' && block.entry.kind === 'event';
    if (!isEvent) close();
    gathered.push(block);
    if (isEvent) run.push(block.entry);
  }
  close();
  return gathered;
}
