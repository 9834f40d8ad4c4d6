import { sortable } from './time';
import type { Entry, EntryPage, Status } from './wire';

export type Side = 'older' | 'newer';

/** How the loaded part goes on: not at all, from a cursor of the server, or where entries were cut off. */
type Edge = 'end' | 'cut' | { cursor: string };

export interface Request {
  cursor: string | null;
  direction: Side | 'around';
}

const CAP = 200;

/** A status only moves forward; a failure ends it. */
const RANK: Record<Status, number> = {
  waiting: 0,
  sending: 0,
  queued: 1,
  unknown: 2,
  sent: 3,
  delivered: 4,
  read: 5,
  failed: 6,
};

/** The loaded part of one contact's entries, oldest first. */
export class Timeline {
  entries: Entry[] = [];
  seq = 0;
  private edges: Record<Side, Edge> = { older: 'end', newer: 'end' };
  private readonly byId = new Map<string, Entry>();

  constructor(readonly contact: string) {}

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** Whether the newest entry of the contact is here. */
  get isLatest(): boolean {
    return this.edges.newer === 'end';
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  get(id: string): Entry | undefined {
    return this.byId.get(id);
  }

  /** The highest number among the loaded incoming messages, 0 when there is none. */
  lastOrdinal(): number {
    return this.entries.reduce((last, { ordinal }) => Math.max(last, ordinal ?? 0), 0);
  }

  /** Whether the entries reach back to what was read already. */
  reachesBackTo(ordinal: number): boolean {
    if (this.edges.older === 'end') return true;
    return this.entries.some((entry) => entry.ordinal !== null && entry.ordinal <= ordinal);
  }

  /** What to ask the server for to go on at a side; null at the end. */
  request(side: Side): Request | null {
    const edge = this.edges[side];
    if (edge === 'end') return null;
    if (edge !== 'cut') return { cursor: edge.cursor, direction: side };
    const last = side === 'older' ? this.entries[0] : this.entries[this.entries.length - 1];
    return { cursor: last.id, direction: 'around' };
  }

  /** Shows this page and nothing else. */
  show(page: EntryPage): void {
    this.entries = [];
    this.byId.clear();
    this.edges = { older: edge(page.older), newer: edge(page.newer) };
    this.renew(page);
  }

  /** Takes the newest page; what does not touch it any more is dropped. */
  showLatest(page: EntryPage): void {
    const touches = page.entries.some(({ id }) => this.has(id));
    if (!touches || !this.isLatest) this.show(page);
    else this.renew(page);
  }

  /** Adds a page at a side, and cuts off the other side what is too much. */
  extend(side: Side, page: EntryPage): void {
    this.edges[side] = edge(page[side]);
    this.renew(page);
    this.cut(side === 'older' ? 'newer' : 'older', CAP);
  }

  /** Renews or adds the entries of a page; one read before the newest patch turns no status back. */
  renew(page: EntryPage): void {
    const current = page.seq >= this.seq;
    this.seq = Math.max(this.seq, page.seq);
    page.entries.forEach((entry) => this.put(entry, current));
  }

  /** Cuts off a side all but so many entries. */
  cut(side: Side, keep: number): void {
    const extra = this.entries.length - keep;
    if (extra <= 0) return;
    const cut = this.entries.splice(side === 'older' ? 0 : keep, extra);
    cut.forEach(({ id }) => this.byId.delete(id));
    this.edges[side] = 'cut';
  }

  /** Adds the entry, or puts it in place of the one with its id. */
  put(entry: Entry, current = true): void {
    const before = this.byId.get(entry.id);
    const next = before && !current ? { ...entry, ...later(before, entry) } : entry;
    if (before) this.entries.splice(this.entries.indexOf(before), 1);
    this.entries.splice(this.slot(next), 0, next);
    this.byId.set(next.id, next);
  }

  private slot(entry: Entry): number {
    let index = this.entries.length;
    while (index > 0 && isAfter(this.entries[index - 1], entry)) index--;
    return index;
  }
}

function edge(cursor: string | null): Edge {
  return cursor === null ? 'end' : { cursor };
}

/** What is known of the later state of the same entry: a preview once shown stays, too. */
function later(a: Entry, b: Entry): Pick<Entry, 'status' | 'error' | 'preview'> {
  const { status, error } = rank(a) > rank(b) ? a : b;
  return { status, error, preview: b.preview ?? a.preview };
}

function rank({ status }: Entry): number {
  return status === null ? -1 : RANK[status];
}

function isAfter(a: Entry, b: Entry): boolean {
  const [left, right] = [sortable(a.at), sortable(b.at)];
  return left === right ? a.id > b.id : left > right;
}
