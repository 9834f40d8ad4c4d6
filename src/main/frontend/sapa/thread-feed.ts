import type { Divider } from './blocks';
import { Shelf } from './shelf';
import { sortable } from './time';
import { Timeline, type Request, type Side } from './timeline';
import { Unsent } from './unsent';
import type { Entry, EntryPage } from './wire';

export interface ThreadOpening {
  contact: string;
  seq: number;
  /** The entry to show, or null for the first unread one or the end. */
  at: string | null;
  /** The last incoming number this viewer has read. */
  readTo: number;
}

export type Outcome = Entry | { status: 'failed'; error: string };

type Ask = (contact: string, cursor: string | null, direction: Request['direction']) => Promise<EntryPage>;

const LATEST: Request = { cursor: null, direction: 'older' };
const MOST = 200;
/** How many entries a further page has at most. */
const STRETCH = 50;
/** As far as the viewer has read, until the server has told it: nothing counts as unread. */
export const UNTOLD = Number.POSITIVE_INFINITY;

/** Brings the entries of the opened contact, keeps them up to date, and knows what failed to load. */
export class ThreadFeed {
  timeline: Timeline | null = null;
  divider: Divider | null = null;
  readTo = 0;
  /** Whether the first page stands. */
  opened = false;
  busy = false;
  failure: Side | 'all' | null = null;

  /** What waits to be sent, the next to leave first. */
  private waits: Entry[] = [];
  private readonly shelf = new Shelf();
  private readonly unsent = new Unsent();
  /** Counts openings, so that an answer to an earlier one is dropped. */
  private round = 0;
  /** Patched entries that came before the first page. */
  private early: Entry[] = [];

  constructor(
    private readonly ask: Ask,
    private readonly changed: () => void,
    /** Called for each entry that a patch brings for the first time. */
    private readonly arrived: (entry: Entry) => void,
  ) {}

  /** What to show: the loaded part and, below its end, what is not confirmed yet and what waits to be sent. */
  entries(): Entry[] {
    const { timeline } = this;
    if (!timeline) return [];
    if (!timeline.isLatest) return timeline.entries;
    return [...timeline.entries, ...this.ahead(timeline)];
  }

  /**
   * What is not confirmed yet and what waits for its moment, in the order in which it was written, then what waits
   * for a time. Nothing stands before what is there already, whenever it was to leave.
   */
  private ahead(timeline: Timeline): Entry[] {
    const waits = this.waits.filter(({ id }) => !timeline.has(id));
    const soon = [...this.unsent.of(timeline.contact), ...waits.filter(({ waiting }) => !waiting!.scheduled)];
    const later = waits.filter(({ waiting }) => waiting!.scheduled);
    soon.sort((a, b) => compared(a.id, b.id));
    later.sort((a, b) => compared(sortable(a.at), sortable(b.at)));
    let last = timeline.entries.at(-1)?.at ?? '';
    return [...soon, ...later].map((entry) => {
      if (sortable(entry.at) < sortable(last)) return { ...entry, at: last };
      last = entry.at;
      return entry;
    });
  }

  /** The reply that this reader sent last and may still take back. */
  lastUndoable(): string | undefined {
    const all = this.timeline ? this.ahead(this.timeline) : [];
    return all.findLast(({ waiting }) => waiting?.mine && !waiting.scheduled)?.id;
  }

  find(id: string): Entry | undefined {
    const { timeline } = this;
    const waits = this.waits.find((entry) => entry.id === id);
    return timeline?.get(id) ?? waits ?? this.unsent.get(timeline?.contact ?? '', id);
  }

  shows(contact: string): boolean {
    return this.timeline?.contact === contact;
  }

  // ---------- opening ----------

  /**
   * Shows what is known of the contact at once, and what is shown of it already until the place that was asked
   * for is here; resolves to true when its first page stands.
   */
  async open(opening: ThreadOpening): Promise<boolean> {
    const round = ++this.round;
    const stays = this.shows(opening.contact) && (opening.at === null || this.opened);
    if (!stays) this.turnTo(opening);
    const timeline = this.timeline!;
    timeline.seq = opening.seq;
    this.busy = true;
    this.failure = null;
    this.changed();
    const loaded = await succeeds(this.firstPages(timeline, opening.at, round));
    if (round !== this.round) return false;
    this.busy = false;
    this.failure = loaded ? null : 'all';
    if (loaded) this.stand(timeline);
    this.changed();
    return loaded;
  }

  /** Whether the server has yet to open what is shown. */
  get isForeseen(): boolean {
    return this.timeline !== null && this.readTo === UNTOLD;
  }

  /** Takes what the server tells when it opens what was foreseen; false when that has to be opened anew. */
  learn({ contact, at, readTo }: ThreadOpening): boolean {
    if (!this.shows(contact) || !this.isForeseen || at !== null || this.failure) return false;
    this.readTo = readTo;
    this.fixDivider(this.timeline!);
    this.changed();
    return true;
  }

  /** Keeps nothing of a contact that is not on the screen. */
  forget(contact: string): void {
    this.shelf.drop(contact);
  }

  /** Forgets the contact, on the screen and in memory. */
  close(): void {
    this.round++;
    if (this.timeline) {
      this.shelf.drop(this.timeline.contact);
      this.unsent.drop(this.timeline.contact);
    }
    this.timeline = null;
    this.waits = [];
    this.divider = null;
    this.busy = false;
    this.failure = null;
  }

  private turnTo({ contact, readTo }: ThreadOpening): void {
    if (this.timeline) this.shelf.put(this.timeline);
    this.timeline = this.shelf.take(contact) ?? new Timeline(contact);
    this.opened = false;
    this.waits = [];
    this.early = [];
    this.readTo = readTo;
    this.fixDivider(this.timeline);
  }

  private async firstPages(timeline: Timeline, at: string | null, round: number): Promise<void> {
    const page = await this.read(timeline, at ? { cursor: at, direction: 'around' } : LATEST);
    if (round !== this.round) return;
    if (at) timeline.show(page);
    else timeline.showLatest(page);
    if (!this.opened && !at) await this.loadUnread(timeline, round);
  }

  /** What is unread, as far as the newest entries stay beside it. */
  private async loadUnread(timeline: Timeline, round: number): Promise<void> {
    while (!timeline.reachesBackTo(this.readTo) && timeline.entries.length + STRETCH <= MOST) {
      const request = timeline.request('older');
      if (!request) return;
      const page = await this.read(timeline, request);
      if (round !== this.round) return;
      timeline.extend('older', page);
    }
  }

  private stand(timeline: Timeline): void {
    if (!this.opened) this.fixDivider(timeline);
    this.opened = true;
    this.early.splice(0).forEach((entry) => this.take(timeline, entry));
    this.confirmLoaded(timeline);
  }

  /** The divider stands where reading stopped when the thread was opened; later messages do not move it. */
  private fixDivider(timeline: Timeline): void {
    const count = timeline.lastOrdinal() - this.readTo;
    const known = count > 0 && timeline.isLatest && timeline.reachesBackTo(this.readTo);
    this.divider = known ? { after: this.readTo, count } : null;
  }

  // ---------- loading ----------

  /** Whether there is more to load at a side, and nothing hinders it. */
  mayExtend(side: Side): boolean {
    if (!this.opened || this.busy || this.failure) return false;
    return this.timeline?.request(side) != null;
  }

  async extend(side: Side): Promise<void> {
    const request = this.timeline?.request(side);
    if (request) await this.load(request, side, (timeline, page) => timeline.extend(side, page));
  }

  /** Brings the end of the thread, when it is not here. */
  async latest(): Promise<void> {
    if (this.timeline?.isLatest !== false) return;
    await this.load(LATEST, 'newer', (timeline, page) => timeline.showLatest(page));
  }

  /** Tries again what failed, once the first page stands. */
  async retry(): Promise<void> {
    const { failure } = this;
    if (failure === 'all') await this.catchUp();
    else if (failure) await this.extend(failure);
  }

  /** Patches were missed: reads again what is on the screen. */
  private async catchUp(): Promise<void> {
    const { entries, isLatest } = this.timeline!;
    const middle = entries[Math.floor(entries.length / 2)];
    if (isLatest || !middle) await this.load(LATEST, 'all', (timeline, page) => timeline.showLatest(page));
    else {
      const around: Request = { cursor: middle.id, direction: 'around' };
      await this.load(around, 'all', (timeline, page) => timeline.renew(page));
    }
  }

  private async load(
    request: Request,
    part: Side | 'all',
    use: (timeline: Timeline, page: EntryPage) => void,
  ): Promise<void> {
    const { round } = this;
    const timeline = this.timeline!;
    this.busy = true;
    this.failure = null;
    this.changed();
    const page = await this.read(timeline, request).catch(() => null);
    if (round !== this.round) return;
    this.busy = false;
    if (page) use(timeline, page);
    else this.failure = part;
    this.confirmLoaded(timeline);
    this.changed();
  }

  private read(timeline: Timeline, { cursor, direction }: Request): Promise<EntryPage> {
    return this.ask(timeline.contact, cursor, direction);
  }

  // ---------- changes ----------

  patch(contact: string, seq: number, entries: Entry[]): void {
    const { timeline } = this;
    if (timeline?.contact !== contact) return this.shelf.drop(contact);
    if (seq <= timeline.seq) return;
    const missed = seq > timeline.seq + 1;
    timeline.seq = seq;
    if (this.opened) entries.forEach((entry) => this.take(timeline, entry));
    else this.early.push(...entries);
    if (missed && this.opened) void this.catchUp();
    this.changed();
  }

  /** Shows what was just written; true when it is new here. */
  optimistic(entry: Entry, contact: string): boolean {
    if (this.timelineOf(contact)?.has(entry.id)) return false;
    const isNew = this.unsent.put(contact, entry);
    this.changed();
    return isNew;
  }

  settle(id: string, outcome: Outcome, contact: string): void {
    const letter = this.unsent.get(contact, id);
    if ('id' in outcome && outcome.waiting) {
      this.unsent.confirm(contact, id);
      if (this.shows(contact)) this.waits = [...this.waits.filter((each) => each.id !== id), outcome];
    } else if ('id' in outcome) {
      this.unsent.confirm(contact, id);
      this.timelineOf(contact)?.put(outcome, false);
    } else if (letter) {
      this.unsent.put(contact, { ...letter, ...outcome });
    }
    this.changed();
  }

  /** Shows these as what waits to be sent, and nothing else. */
  wait(contact: string, entries: Entry[]): void {
    if (!this.shows(contact)) return;
    entries.forEach(({ id }) => this.unsent.confirm(contact, id));
    this.waits = entries;
    this.changed();
  }

  /** It will not be sent: its author has it back. */
  unwait(contact: string, id: string): void {
    if (this.shows(contact)) this.waits = this.waits.filter((each) => each.id !== id);
    this.changed();
  }

  /** Shows a failed entry as on its way again. */
  resend(entry: Entry): void {
    const { contact } = this.timeline!;
    const sending: Entry = { ...entry, status: 'sending', error: null };
    if (this.unsent.get(contact, entry.id)) this.unsent.put(contact, sending);
    else this.timeline!.put(sending);
    this.changed();
  }

  /** Lets go of old entries while the reader is at the end. */
  trim(): void {
    this.timeline?.cut('older', MOST);
  }

  private timelineOf(contact: string): Timeline | undefined {
    return this.shows(contact) ? this.timeline! : this.shelf.look(contact);
  }

  private take(timeline: Timeline, entry: Entry): void {
    const known = timeline.has(entry.id);
    this.unsent.confirm(timeline.contact, entry.id);
    if (known || timeline.isLatest) timeline.put(entry);
    if (!known) this.arrived(entry);
  }

  private confirmLoaded(timeline: Timeline): void {
    timeline.entries.forEach(({ id }) => this.unsent.confirm(timeline.contact, id));
  }
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
