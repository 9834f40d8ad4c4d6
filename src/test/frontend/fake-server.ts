import type { Looked } from '../../main/frontend/sapa/composer-preview';
import type { Filed } from '../../main/frontend/sapa/files';
import type { Quote } from '../../main/frontend/sapa/quotes';
import type { Brought } from '../../main/frontend/sapa/uploads';
import type {
  Entry,
  EntryPage,
  Mode,
  Page,
  Row,
  RowPage,
  Sent,
  ThreadHit,
} from '../../main/frontend/sapa/wire';
import { HUMAN } from './fixtures';

const FIRST = 40;
const PAGE = 50;

const SNIPPETS = [
  { id: 's1', title: 'Jam buka', shortcut: 'jam', text: 'Kami buka 08.00 sampai 20.00.' },
  { id: 's2', title: 'Rekening', shortcut: 'bank', text: 'Ke BCA 000-555-0101.\nKirim buktinya ya Budi' },
  { id: 's3', title: 'Salam', shortcut: 'salam', text: 'Halo Budi, <b>ada</b> yang bisa dibantu?' },
  {
    id: 's4',
    title: 'Katalog',
    shortcut: 'katalog',
    text: 'Ini katalognya',
    files: [catalogue('a'), catalogue('b')],
  },
];

function catalogue(id: string): Filed {
  const pixels = { width: null, height: null };
  return { id, stored: '', name: `${id}.pdf`, shape: 'document', size: 2048, ...pixels, missing: null };
}

/** Answers the three elements as the screen's Java would, from memory. */
export class FakeServer {
  readonly calls: unknown[][] = [];
  /** Every request fails while this is set. */
  broken = false;
  /** The next sends are refused with this reason. */
  refusal: string | null = null;
  delayMs = 0;
  /** While set, every question waits for it: what stands before an answer is looked at without a race. */
  private held: Promise<void> | null = null;
  private letGo = () => {};
  seq = 0;

  constructor(
    readonly rows: Row[],
    readonly threads: Map<string, Entry[]>,
  ) {}

  async page(cursor: string | null): Promise<RowPage> {
    await this.answer('page', cursor);
    const from = Number(cursor ?? 0);
    const end = from + PAGE;
    return { rows: this.rows.slice(from, end), next: end < this.rows.length ? String(end) : null };
  }

  select = (contact: string) => this.answer('select', contact);
  act = (contact: string, deed: string) => this.answer('act', contact, deed);
  picked = (contacts: string[]) => this.answer('picked', contacts);
  read = (contact: string, ordinal: number) => this.answer('read', contact, ordinal);
  retry = (contact: string, id: string) => this.answer('retry', contact, id);
  draft = (contact: string, mode: Mode, text: string) => this.answer('draft', contact, mode, text);
  removeFile = (contact: string, id: string) => this.answer('removeFile', contact, id);

  /** Files that were put into replies before. */
  kept: Record<string, Filed[]> = {};

  begun(contact: string): Record<Mode, { text: string; files: Filed[] }> {
    return { reply: { text: '', files: this.kept[contact] ?? [] }, comment: { text: '', files: [] } };
  }

  typing = (contact: string) => this.answer('typing', contact);

  async entries(contact: string, cursor: string | null, direction: string): Promise<EntryPage> {
    await this.answer('entries', contact, cursor, direction);
    const all = this.threads.get(contact) ?? [];
    const [from, end] = span(all, cursor, direction);
    return {
      entries: all.slice(from, end),
      older: from > 0 ? String(from) : null,
      newer: end < all.length ? String(end) : null,
      seq: this.seq,
    };
  }

  async send(
    contact: string,
    id: string,
    mode: Mode,
    text: string,
    files: string[],
    answers: string | null,
    preview: boolean,
  ): Promise<Sent> {
    const all = [...files, ...(answers === null ? [] : [answers]), ...(preview ? [] : ['no preview'])];
    await this.answer('send', contact, id, mode, text, ...all);
    if (this.refusal !== null) return { refused: this.refusal };
    if (this.waits && mode === 'reply') return { entry: this.await(waitingEntry(id, text)) };
    const thread = this.threads.get(contact) ?? [];
    this.threads.set(contact, thread);
    const known = thread.find((each) => each.id === id);
    const shown = preview ? Object.keys(this.pages).find((url) => text.includes(url)) : undefined;
    const more = { quote: quoteOf(thread, answers), preview: shown && this.pages[shown].preview };
    if (!known) thread.push({ ...sentEntry(id, mode, text), ...more });
    return { entry: known ?? thread[thread.length - 1] };
  }

  /** Whether replies wait before they leave, as for members who want to be able to take them back. */
  waits = false;
  private readonly waiting = new Map<string, Entry>();

  /** Lets a reply wait, as if it had been sent before. */
  await(entry: Entry): Entry {
    this.waiting.set(entry.id, entry);
    return entry;
  }

  async sendLater(
    contact: string,
    id: string,
    text: string,
    files: string[],
    answers: string | null,
    preview: boolean,
    due: string,
  ): Promise<{ refused?: string }> {
    await this.answer('sendLater', contact, id, text, due);
    return this.refusal === null ? {} : { refused: this.refusal };
  }

  async takeBack(contact: string, id: string): Promise<Sent> {
    await this.answer('takeBack', contact, id);
    const entry = this.waiting.get(id);
    return entry && this.refusal === null ? { entry } : { refused: this.refusal ?? 'It is too late' };
  }

  sendNow = (contact: string, id: string) => this.answer('sendNow', contact, id);
  cancel = (contact: string, id: string) => this.answer('cancel', contact, id);

  async times(): Promise<object[]> {
    await this.answer('times');
    return [
      { label: 'In 1 hour', at: '2026-11-20T04:05:00Z', moment: '20 Nov 2026, 11:05' },
      { label: 'Tomorrow', at: '2026-11-21T02:00:00Z', moment: '21 Nov 2026, 09:00' },
    ];
  }

  async said(text: string): Promise<object> {
    await this.answer('said', text);
    return text === 'besok jam 9' ? { at: '2026-11-21T02:00:00Z', moment: '21 Nov 2026, 09:00' } : {};
  }

  async find(contact: string, among: string, text: string, cursor: string | null): Promise<Page<ThreadHit>> {
    await this.answer('find', contact, among, text, cursor);
    const kind = among === 'comments' ? 'comment' : 'message';
    const all = (this.threads.get(contact) ?? []).filter(
      (each) => each.kind === kind && each.text.includes(text),
    );
    const from = Number(cursor ?? 0);
    const end = from + PAGE;
    const hits = all
      .reverse()
      .slice(from, end)
      .map((each) => asHit(each, text));
    return { hits, total: all.length, rebuilding: false, next: end < all.length ? String(end) : null };
  }

  recents = ['nomor 19', 'parsel'];

  async recent(among: string): Promise<string[]> {
    await this.answer('recent', among);
    return this.recents;
  }

  remember = (among: string, text: string) => this.answer('remember', among, text);
  forget = (among: string, text: string) => this.answer('forget', among, text);

  async mentionable(contact: string, typed: string): Promise<object[]> {
    await this.answer('mentionable', contact, typed);
    return ['Budi Santoso', 'Dewi Lestari', 'Dina Mulya']
      .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
      .map((name) => ({ id: name, name, initials: name.slice(0, 1), hue: 200 }));
  }

  async snippets(contact: string, typed: string): Promise<object[]> {
    await this.answer('snippets', contact, typed);
    return SNIPPETS.filter(({ title, shortcut }) =>
      `${title}\n${shortcut}`.toLowerCase().includes(typed),
    ).map((each) => ({ written: each.text, files: [], ...each }));
  }

  async snippetFiles(contact: string, mode: Mode, snippet: string, ids: string[]): Promise<Brought> {
    await this.answer('snippetFiles', contact, mode, snippet, ...ids);
    if (this.refusal !== null) return { refused: this.refusal };
    return { files: ids.map((id) => ({ ...catalogue('c'), id })) };
  }

  async variables(contact: string): Promise<object[]> {
    await this.answer('variables', contact);
    return [
      { name: 'contact.first_name', label: null, value: 'Budi', written: 'Budi' },
      { name: 'contact.phone', label: null, value: '628••••••7890', written: '{{contact.phone}}' },
      { name: 'field.size', label: 'Ukuran', value: '', written: '' },
    ];
  }

  /** What is at addresses; of all others it will be told. */
  pages: Record<string, Looked> = {};

  async preview(contact: string, url: string): Promise<Looked> {
    await this.answer('preview', contact, url);
    return this.pages[url] ?? { awaited: true };
  }

  async inboxes(): Promise<{ name: string; address: string }[]> {
    await this.answer('inboxes');
    return ['Mine', 'Sales Jakarta'].map((name) => ({ name, address: `w/toko/inbox/${name}` }));
  }

  async contacts(text: string): Promise<object[]> {
    await this.answer('contacts', text);
    return this.rows
      .filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()))
      .map(({ id, name, initials, hue, blocked }) => {
        return { name, initials, hue, blocked, line: '+62 812', address: `w/toko/inbox/all/c/${id}` };
      });
  }

  /** Some two hundred, of which the contact has the last two. */
  tagged = new Set(['t198', 't199']);

  async tags(contact: string): Promise<object[]> {
    await this.answer('tags', contact);
    return Array.from({ length: 200 }, (_, at) => {
      const id = `t${at}`;
      return { id, name: at === 77 ? 'Réseller' : `tag ${at}`, emoji: '', on: this.tagged.has(id) };
    });
  }

  async tag(contact: string, tag: string, on: boolean): Promise<object> {
    await this.answer('tag', contact, tag, on);
    return this.refusal === null ? {} : { refused: this.refusal };
  }

  async tagNamed(contact: string, name: string): Promise<object> {
    await this.answer('tagNamed', contact, name);
    if (this.refusal !== null) return { refused: this.refusal };
    return { tag: { id: `made-${name}`, name, emoji: '', on: true } };
  }

  colour = (dark: boolean) => this.answer('colour', dark);

  called(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name);
  }

  hold(): void {
    this.held = new Promise((done) => (this.letGo = done));
  }

  release(): void {
    this.held = null;
    this.letGo();
  }

  private async answer(...call: unknown[]): Promise<void> {
    this.calls.push(call);
    await this.held;
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (this.broken) throw new Error('The line is broken');
  }
}

function quoteOf(thread: Entry[], answers: string | null): Quote | undefined {
  const found = thread.find(({ id }) => id === answers);
  return found && { id: found.id, name: found.sender?.name ?? '', text: found.text, kind: 'text' };
}

function asHit({ id, at, text: whole }: Entry, text: string): ThreadHit {
  const from = whole.indexOf(text);
  const place: [number, number] = [from, from + text.length];
  return { id, at, line: whole, marks: [place], places: [place] };
}

function span(all: Entry[], cursor: string | null, direction: string): [number, number] {
  if (cursor === null) return [Math.max(0, all.length - FIRST), all.length];
  if (direction === 'older') return [Math.max(0, Number(cursor) - PAGE), Number(cursor)];
  if (direction === 'newer') return [Number(cursor), Math.min(all.length, Number(cursor) + PAGE)];
  const middle = all.findIndex(({ id }) => id === cursor);
  return [Math.max(0, middle - 25), Math.min(all.length, middle + 26)];
}

function waitingEntry(id: string, text: string): Entry {
  const due = new Date(Date.now() + 5000).toISOString();
  const waiting = { due, scheduled: false, mine: true, plain: false };
  return { ...sentEntry(id, 'reply', text), status: 'waiting', waiting };
}

function sentEntry(id: string, mode: Mode, text: string): Entry {
  return {
    id,
    kind: mode === 'reply' ? 'message' : 'comment',
    at: new Date().toISOString(),
    direction: mode === 'reply' ? 'out' : null,
    ordinal: null,
    sender: HUMAN,
    text,
    channelLabel: 'WhatsApp Toko Utama',
    status: mode === 'reply' ? 'queued' : null,
    error: null,
    eventType: null,
  };
}
