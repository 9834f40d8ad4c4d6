import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Anchor } from './anchor';
import { blocks } from './blocks';
import { CHOSEN, isPassedBy } from './choice';
import { copy, linkTo } from './clipboard';
import { EntryMenu, entryMenuStyles, type Choice } from './entry-menu';
import { icon } from './icons';
import type { Filed } from './files';
import { Island, Patience } from './island';
import { previewStyles } from './previews';
import { askQuote, quoteStyles } from './quotes';
import { ReadWatch } from './read-watch';
import { askRetry } from './retry';
import { SapaLightbox } from './sapa-lightbox';
import { shared } from './styles';
import { askBack } from './take-back';
import { blockTemplate, detailsTemplate, type ThreadView } from './thread-entry';
import { threadFilesStyles } from './thread-files';
import { ThreadFeed, UNTOLD, type Outcome, type ThreadOpening } from './thread-feed';
import { threadStyles } from './thread-styles';
import type { Request, Side } from './timeline';
import { Tip } from './tip';
import type { Entry, EntryPage, Row, Stretch, Waiting } from './wire';

interface ThreadServer {
  entries(contact: string, cursor: string | null, direction: Request['direction']): Promise<EntryPage>;
  read(contact: string, ordinal: number): Promise<void>;
  retry(contact: string, messageId: string): Promise<void>;
  sendNow(contact: string, id: string): Promise<void>;
  cancel(contact: string, id: string): Promise<void>;
}

const LOAD_AHEAD_PX = 600;
const NEAR_END_PX = 50;
const TYPING_MS = 5000;

/** One contact's messages, comments and events, with endless history upward. */
export class SapaThread extends Island<ThreadServer> {
  static override styles = [
    shared,
    threadStyles,
    threadFilesStyles,
    previewStyles,
    quoteStyles,
    entryMenuStyles,
  ];

  private readonly feed = new ThreadFeed(
    (contact, cursor, direction) => this.$server.entries(contact, cursor, direction),
    () => this.requestUpdate(),
    (entry) => this.welcome(entry),
  );
  private opening: ThreadOpening | null = null;
  private notice: string | null = null;
  /** Where entries hold what is sought. */
  private places: ReadonlyMap<string, Stretch[]> = new Map();
  private readonly unfolded = new Set<string>();
  private typists: string[] = [];
  private typingTimer = 0;
  private announcement = '';
  /** Incoming messages that came while the reader was further up. */
  private unseen = 0;
  /** Until the first page stands: scroll to the start of reading instead of keeping the place. */
  private arriving = false;
  /** Whether the reader is at the end, and stays there when messages come. */
  private stuck = true;
  /** The contact whose messages get the keyboard when they are here. */
  private awaited: string | null = null;
  private anchor: Anchor | null = null;

  private readonly skeletons = new Patience(() => this.requestUpdate());
  private readonly tip = new Tip(this, () => this.requestUpdate());
  private readonly menu = new EntryMenu(
    this,
    (entry) => this.choicesOf(entry),
    () => this.requestUpdate(),
  );
  private readonly watch = new ReadWatch((ordinal) => this.markRead(ordinal));
  private readonly visibility = () => this.look();
  private readonly chosen = ({ detail }: CustomEvent<Row>) => {
    if (!this.feed.shows(detail.id)) this.begin({ contact: detail.id, seq: 0, at: null, readTo: UNTOLD });
  };
  private readonly resized = new ResizeObserver(() => {
    if (this.stuck) this.toEnd();
    this.look();
  });

  // ---------- called by the server ----------

  open(opening: ThreadOpening): void {
    if (!isPassedBy(opening.contact) && !this.feed.learn(opening)) this.begin(opening);
  }

  private begin(opening: ThreadOpening): void {
    const isNew = !this.feed.shows(opening.contact) || opening.at !== null;
    if (!this.feed.shows(opening.contact)) this.places = new Map();
    this.opening = opening;
    this.notice = null;
    if (isNew) {
      this.keepKeyboard(opening.contact);
      this.startReading();
    }
    void this.arrive(opening);
  }

  patch({ contact, seq, entries }: { contact: string; seq: number; entries: Entry[] }): void {
    this.feed.patch(contact, seq, entries);
    if (this.stuck) this.feed.trim();
  }

  /** Shows what waits to be sent to the contact. */
  waiting({ contact, entries }: { contact: string; entries: Entry[] }): void {
    this.feed.wait(contact, entries);
  }

  typing({ contact, names }: { contact: string; names: string[] }): void {
    window.clearTimeout(this.typingTimer);
    this.typists = this.feed.shows(contact) ? names : [];
    this.typingTimer = window.setTimeout(() => {
      this.typists = [];
      this.requestUpdate();
    }, TYPING_MS);
    this.requestUpdate();
  }

  /** Empties the thread: nothing of the contact stays on the screen or in memory. */
  close({ reason }: { reason: string | null }): void {
    this.feed.close();
    this.opening = null;
    this.notice = reason;
    this.typists = [];
    this.announcement = '';
    this.tip.hide();
    this.menu.hide();
    this.requestUpdate();
  }

  // ---------- called by the composer and the list ----------

  /** Shows what was just written, before the server knows it. */
  optimistic(entry: Entry, contact: string): void {
    const isNew = this.feed.optimistic(entry, contact);
    if (isNew && this.feed.shows(contact) && this.feed.opened) void this.toLatest();
  }

  /** Tells what became of an optimistic entry. */
  settle(id: string, outcome: Outcome, contact: string): void {
    this.feed.settle(id, outcome, contact);
  }

  /** Tells that a reply that waited is with its author again. */
  unwait(contact: string, id: string): void {
    this.feed.unwait(contact, id);
  }

  /** The reply to the contact that was sent last and may still be taken back. */
  lastUndoable(contact: string): string | undefined {
    return this.feed.shows(contact) ? this.feed.lastUndoable() : undefined;
  }

  /** Brings an entry into sight, wherever it is in the history, and marks what is sought in all that hold it. */
  reveal(contact: string, id: string, places: ReadonlyMap<string, Stretch[]>): void {
    const { opening, feed } = this;
    if (opening?.contact !== contact || !feed.timeline) return;
    this.places = places;
    if (!feed.opened || feed.busy || !feed.timeline.has(id)) {
      this.begin({ ...opening, seq: feed.timeline.seq, readTo: feed.readTo, at: id });
      return;
    }
    this.opening = { ...opening, at: id };
    this.stuck = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.scrollToKey(id));
  }

  /** Keeps nothing of a contact that went out of sight. */
  forget(contact: string): void {
    this.feed.forget(contact);
  }

  /** Nothing is sought any more; the entry that was found last stays marked. */
  forgetPlaces(): void {
    this.places = new Map();
    this.requestUpdate();
  }

  /** Puts the keyboard on the contact's newest message, once it is here. */
  focusLatest(contact: string): void {
    this.awaited = this.feed.opened && this.feed.shows(contact) ? null : contact;
    if (this.awaited !== null) return;
    const entries = this.renderRoot.querySelectorAll<HTMLElement>('[data-entry]');
    (entries.item(entries.length - 1) ?? this.scroller)?.focus();
  }

  /** Whoever reads by keyboard still does when what they read is replaced. */
  private keepKeyboard(contact: string): void {
    if (this.shadowRoot?.activeElement == null) return;
    this.scroller?.focus({ preventScroll: true });
    this.awaited = contact;
  }

  // ---------- life ----------

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.visibility);
    document.addEventListener(CHOSEN, this.chosen as EventListener);
    this.addEventListener('pointerleave', this.menu.left);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.visibility);
    document.removeEventListener(CHOSEN, this.chosen as EventListener);
    this.resized.disconnect();
    this.watch.see(0);
    this.skeletons.stop();
    this.tip.hide();
    window.clearTimeout(this.typingTimer);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { scroller } = this;
    const staysAtEnd = this.stuck && this.isAtEnd();
    this.anchor = scroller && !staysAtEnd ? Anchor.of(scroller) : null;
  }

  protected override updated(_changed: PropertyValues): void {
    const { scroller } = this;
    this.toggleAttribute('foreseen', this.feed.isForeseen);
    if (!scroller) return;
    this.resized.observe(scroller);
    if (this.arriving) this.toStartOfReading();
    else if (this.anchor) this.anchor.restore(scroller);
    else this.toEnd();
    this.look();
    this.tip.place();
    this.menu.place();
  }

  // ---------- opening ----------

  private startReading(): void {
    this.unseen = 0;
    this.typists = [];
    this.unfolded.clear();
    // An event that is led to stands in no folded run.
    if (this.opening?.at) this.unfolded.add(this.opening.at);
    this.announcement = '';
    this.stuck = true;
    this.arriving = true;
    this.tip.hide();
    this.menu.hide();
    this.watch.see(0);
  }

  private async arrive(opening: ThreadOpening): Promise<void> {
    this.skeletons.start();
    if (!(await this.feed.open(opening))) return;
    this.skeletons.stop();
    await this.updateComplete;
    if (opening !== this.opening) return;
    this.arriving = false;
    this.look();
    if (this.awaited === opening.contact) this.focusLatest(opening.contact);
  }

  private retryLoading(): void {
    if (this.feed.opened) void this.feed.retry();
    else void this.arrive(this.opening!);
  }

  private async toLatest(): Promise<void> {
    await this.feed.latest();
    await this.updateComplete;
    this.toEnd();
    this.look();
  }

  private welcome({ direction, sender, text, files }: Entry): void {
    if (direction !== 'in') return;
    const said = [text, ...(files ?? []).map(({ name }) => name)].filter((part) => part !== '').join(', ');
    this.announcement = sender ? `${sender.name}: ${said}` : said;
    if (!this.stuck) this.unseen++;
  }

  /** Shows a picture large, among all that are here. */
  private enlarge(file: Filed): void {
    const pictures = this.feed
      .entries()
      .flatMap(({ files }) => files ?? [])
      .filter(({ shape, missing }) => shape === 'image' && !missing);
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-file="${CSS.escape(file.id)}"]`);
    SapaLightbox.open(pictures, file, button);
  }

  private choicesOf(id: string): Choice[] {
    const entry = this.feed.find(id);
    const contact = this.opening?.contact;
    if (!entry || contact === undefined) return [];
    if (entry.waiting) return this.waitingChoices(contact, entry, entry.waiting);
    const { text } = entry;
    const isKept = entry.status !== 'sending' && entry.error === null;
    const mayReply = document.querySelector('sapa-composer')?.mayReply ?? false;
    return [
      ...(entry.kind === 'message' && isKept && mayReply
        ? [{ key: 'entry.reply', icon: 'reply', run: () => askQuote(contact, entry) }]
        : []),
      ...(text === '' ? [] : [{ key: 'entry.copy', icon: 'copy', run: () => void this.copy(text) }]),
      { key: 'entry.link', icon: 'link', run: () => void this.copy(linkTo(contact, id)) },
    ];
  }

  private waitingChoices(contact: string, { id, status }: Entry, { scheduled, mine }: Waiting): Choice[] {
    const decided = (decision: Promise<void>) => this.tell(decision);
    const isPlain = !scheduled && status === 'waiting';
    const back = { key: isPlain ? 'waiting.undo' : 'waiting.edit', icon: isPlain ? 'undo' : 'edit' };
    const mayWrite = document.querySelector('sapa-composer')?.mayReply ?? false;
    const now = { key: 'waiting.now', icon: 'up', run: () => decided(this.$server.sendNow(contact, id)) };
    const never = {
      key: 'waiting.cancel',
      icon: 'close',
      run: () => decided(this.$server.cancel(contact, id)),
    };
    return [
      ...(mine && mayWrite ? [{ ...back, run: () => askBack(contact, id) }] : []),
      ...(mine && !isPlain ? [now] : []),
      ...(isPlain ? [] : [never]),
    ];
  }

  private async copy(text: string): Promise<void> {
    this.menu.tell(this.label((await copy(text)) ? 'entry.copied' : 'entry.not-copied'));
  }

  private retry(entry: Entry): void {
    this.feed.resend(entry);
    if (!askRetry(entry.id)) this.tell(this.$server.retry(this.opening!.contact, entry.id));
  }

  // ---------- reading ----------

  private get scroller(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.scroller') ?? null;
  }

  private isAtEnd(): boolean {
    const { scroller } = this;
    if (!scroller || !this.feed.timeline?.isLatest) return false;
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  }

  private toEnd(): void {
    const { scroller } = this;
    if (scroller && this.feed.timeline?.isLatest) scroller.scrollTop = scroller.scrollHeight;
  }

  private toStartOfReading(): void {
    const { scroller } = this;
    const key = this.opening?.at ?? (this.feed.divider ? 'unread' : null);
    if (!scroller || (key && this.scrollToKey(key))) return;
    if (!this.opening?.at) this.toEnd();
  }

  /** Whether there is such a line to scroll to. */
  private scrollToKey(key: string): boolean {
    const { scroller } = this;
    const goal = this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!scroller || !goal) return false;
    scroller.scrollTop = goal.offsetTop - scroller.clientHeight / 4;
    return true;
  }

  /** Takes note of what is in sight: more to load, the end reached, messages read. */
  private look(): void {
    const { scroller } = this;
    const isHidden = !scroller || scroller.clientHeight === 0;
    if (isHidden) return this.watch.see(0);
    const stuck = this.isAtEnd();
    if (stuck !== this.stuck || (stuck && this.unseen > 0)) this.requestUpdate();
    this.stuck = stuck;
    if (stuck) this.unseen = 0;
    if (!this.arriving) this.loadAround(scroller);
    this.watch.see(this.unreadInSight());
  }

  private loadAround({ scrollTop, scrollHeight, clientHeight }: HTMLElement): void {
    const below = scrollHeight - scrollTop - clientHeight;
    if (scrollTop < LOAD_AHEAD_PX && this.feed.mayExtend('older')) void this.feed.extend('older');
    else if (below < LOAD_AHEAD_PX && this.feed.mayExtend('newer')) void this.feed.extend('newer');
  }

  private unreadInSight(): number {
    const isSeen = this.stuck && document.visibilityState === 'visible';
    const last = isSeen && this.feed.opened ? this.feed.timeline!.lastOrdinal() : 0;
    return last > this.feed.readTo ? last : 0;
  }

  private markRead(ordinal: number): void {
    if (!this.opening || ordinal <= this.feed.readTo) return;
    this.feed.readTo = ordinal;
    this.tell(this.$server.read(this.opening.contact, ordinal));
  }

  private readonly pointed = (event: PointerEvent): void => {
    this.tip.pointed(event);
    this.menu.pointed(event);
  };

  private readonly focused = (event: FocusEvent): void => {
    this.tip.focused(event);
    this.menu.pointed(event);
  };

  private scrolled(): void {
    this.tip.hide();
    this.menu.scrolled();
    this.look();
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { entry } = (event.target as HTMLElement).dataset;
    if (event.key === 'Enter' && entry !== undefined) {
      event.preventDefault();
      this.menu.open(entry);
    }
    if (event.key === 'End') {
      event.preventDefault();
      void this.toLatest();
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.moveFocus(event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  private moveFocus(by: 1 | -1): void {
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-entry]')];
    const from = entries.findIndex((entry) => entry.matches(':focus-within'));
    const to = from < 0 ? entries.length - 1 : from + by;
    entries[to]?.focus({ preventScroll: true });
    entries[to]?.scrollIntoView({ block: 'nearest' });
  }

  private toggle(events: Entry[]): void {
    const open = this.isOpen(events);
    events.forEach(({ id }) => (open ? this.unfolded.delete(id) : this.unfolded.add(id)));
    this.requestUpdate();
  }

  private isOpen(events: Entry[]): boolean {
    return events.some(({ id }) => this.unfolded.has(id));
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    if (!this.feed.timeline) return this.closedTemplate();
    return html`<div
        class="scroller"
        role="log"
        aria-live="off"
        aria-label=${this.label('thread.name')}
        aria-busy=${this.feed.busy}
        tabindex="0"
        @scroll=${this.scrolled}
        @keydown=${this.press}
        @pointerover=${this.pointed}
        @pointerleave=${this.tip.left}
        @focusin=${this.focused}
        @focusout=${this.tip.left}
      >
        ${this.failureTemplate('older')} ${this.contentTemplate()} ${this.failureTemplate('newer')}
      </div>
      ${this.latestTemplate()}${this.tipTemplate()}${this.menu.template((key) => this.label(key))}
      <div class="typing" translate="no">${this.typingText()}</div>
      <div class="sr" aria-live="polite" translate="no">${this.announcement}</div>`;
  }

  private contentTemplate(): TemplateResult {
    const entries = this.feed.entries();
    if (entries.length === 0) return this.emptyTemplate();
    const view = this.view();
    const laid = blocks(entries, this.feed.divider, (at) => this.clock.dayOf(at));
    return html`${repeat(
      laid,
      ({ key }) => key,
      (block) => blockTemplate(block, view),
    )}`;
  }

  private view(): ThreadView {
    return {
      clock: this.clock,
      found: this.opening?.at ?? null,
      places: this.places,
      described: this.tip.entry,
      isOpen: (events) => this.isOpen(events),
      toggle: (events) => this.toggle(events),
      retry: (entry) => this.retry(entry),
      choices: (entry) => this.choicesOf(entry),
      language: this.language,
      enlarge: (file) => this.enlarge(file),
      show: (entry) => this.reveal(this.opening!.contact, entry, this.places),
      label: (key, ...values) => this.label(key, ...values),
      counted: (key, count) => this.counted(key, count),
    };
  }

  private emptyTemplate(): TemplateResult {
    if (this.feed.opened) return html`<div class="blank">${this.label('thread.empty')}</div>`;
    if (!this.skeletons.shown || this.feed.failure) return html``;
    const bones = ['in', 'out', 'in', 'out'].map((side) => html`<i class="bone ${side}"></i>`);
    return html`<div class="bones" aria-hidden="true">${bones}</div>`;
  }

  private closedTemplate(): TemplateResult {
    if (this.notice) return html`<div class="blank" role="status">${this.notice}</div>`;
    const hint = (keys: string[], key: string) =>
      html`<li>${keys.map((name) => html`<kbd>${name}</kbd> `)}${this.label(key)}</li>`;
    return html`<div class="blank">
      <span>${this.label('thread.none')}</span>
      <ul>
        ${hint(['J', 'K'], 'hint.move')}${hint(['Enter'], 'hint.read')}${hint(['R'], 'hint.reply')}
        ${hint(['C'], 'hint.comment')}
      </ul>
    </div>`;
  }

  private failureTemplate(side: Side): TemplateResult | typeof nothing {
    const { failure } = this.feed;
    if (failure !== side && !(failure === 'all' && side === 'newer')) return nothing;
    return html`<div class="alert" role="alert">
      <span>${this.label(failure === 'all' ? 'thread.failed' : `thread.${side}.failed`)}</span>
      <button class="button" @click=${this.retryLoading}>${this.label('retry')}</button>
    </div>`;
  }

  private latestTemplate(): TemplateResult | typeof nothing {
    if (this.stuck || this.arriving || this.feed.timeline!.isEmpty) return nothing;
    const text = this.unseen > 0 ? this.counted('thread.new', this.unseen) : this.label('thread.latest');
    return html`<button class="pill" @click=${this.toLatest}>${icon('latest')}${text}</button>`;
  }

  private tipTemplate(): TemplateResult | typeof nothing {
    const entry = this.tip.entry === null ? undefined : this.feed.find(this.tip.entry);
    if (!entry) return nothing;
    return html`<div id="tip" class="tip" role="tooltip">${detailsTemplate(entry, this.view())}</div>`;
  }

  private typingText(): string {
    const [first, second, ...more] = this.typists;
    if (first === undefined) return '';
    if (second === undefined) return this.label('typing.one', first);
    return more.length === 0
      ? this.label('typing.two', first, second)
      : this.label('typing.many', this.typists.length);
  }
}

customElements.define('sapa-thread', SapaThread);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-thread': SapaThread;
  }
}
