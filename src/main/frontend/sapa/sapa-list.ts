import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { channelStyles } from './channel-styles';
import { DRAFT_CHANGED, type DraftChanged, type Glimpse } from './drafts';
import { doing } from './actions';
import { choose } from './choice';
import { Island, Patience } from './island';
import { ListFeed } from './list-feed';
import { rowTemplate, ROW_HEIGHT, type Deed } from './list-row';
import { listStyles } from './list-styles';
import { Picks } from './picks';
import { shared } from './styles';
import type { Row, RowChange, RowPage } from './wire';

interface ListServer {
  page(cursor: string | null): Promise<RowPage>;
  select(contact: string): Promise<void>;
  act(contact: string, deed: Deed): Promise<void>;
  picked(contacts: string[]): Promise<void>;
}

/** As browsers have it from 2025 on; older ones open it at the side. */
type PopoverWithSource = HTMLElement & { showPopover(options: { source: HTMLElement }): void };

interface Opening {
  box: string;
  selected: string | null;
  seq: number;
  empty: string;
  emptyLink?: { text: string; href: string };
}

const OVERSCAN = 6;
const LOAD_AHEAD = 10;
/** A contact that left the box stays visible this long while it is selected. */
const FAREWELL_MS = 5000;
/** Holding J down opens only the conversation it stops at. */
const REST_MS = 60;

/** The conversations of one box: only the visible rows are in the page, the rest is a tall empty space. */
export class SapaList extends Island<ListServer> {
  static override styles = [shared, listStyles, channelStyles];

  private readonly feed = new ListFeed(
    (cursor) => this.$server.page(cursor),
    () => this.requestUpdate(),
    (change) => this.change(change),
    () => this.lastVisible(),
  );
  private readonly rows = this.feed.rows;
  private readonly skeletons = new Patience(() => this.requestUpdate());
  private opening: Opening = { box: '', selected: null, seq: 0, empty: '' };
  private drafted: Record<string, Glimpse> = {};
  private selected: string | null = null;
  /** The row that Tab enters and the keys move from. */
  private active: string | null = null;
  private readonly picks = new Picks((ids) => {
    this.tell(this.$server.picked(ids));
    this.requestUpdate();
  });
  private pointed = false;
  private top = 0;
  private height = 0;
  private restTimer = 0;
  private farewellTimer = 0;
  private ticker = 0;

  private readonly resized = new ResizeObserver(([entry]) => {
    this.height = entry.contentRect.height;
    this.requestUpdate();
  });
  private readonly draftChanged = ({ detail: { contact, ...changed } }: CustomEvent<DraftChanged>) => {
    const draft = this.drafted[contact] ?? { text: '', files: 0 };
    this.drafted = { ...this.drafted, [contact]: { ...draft, ...changed } };
    this.requestUpdate();
  };

  constructor() {
    super();
    doing(this, {
      next: () => this.step(1),
      previous: () => this.step(-1),
      pick: () => this.pickActive(),
      'pick-all': () => this.pickAll(),
    });
  }

  // ---------- called by the server ----------

  open(opening: Opening): void {
    this.opening = opening;
    this.selected = this.active = opening.selected;
    this.picks.drop();
    this.scrollToTop();
    void this.arrive(opening);
  }

  /** Everybody in the list is meant, by the server's own count. */
  pickEverybody(): void {
    this.picks.everybody();
    this.requestUpdate();
  }

  /** The server has done with whoever was selected. */
  dropPicks(): void {
    this.picks.drop(true);
    this.requestUpdate();
  }

  patch({ seq, changes }: { seq: number; changes: RowChange[] }): void {
    this.feed.patch(seq, changes);
  }

  select(contact: string | null): void {
    if (contact === this.selected) return;
    this.selected = this.active = contact;
    this.settleUnlessHeld();
    this.requestUpdate();
  }

  /** Replies begun, by contact; with nothing in them where there is none. */
  drafts(drafts: Record<string, Glimpse>): void {
    this.drafted = { ...this.drafted, ...drafts };
    this.requestUpdate();
  }

  /** Gives the keyboard back to the list, at the selected row. */
  focusSelected(): void {
    const index = Math.max(0, this.rows.indexOf(this.selected ?? ''));
    void this.focusRow(index);
  }

  // ---------- life ----------

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(DRAFT_CHANGED, this.draftChanged as EventListener);
    this.ticker = window.setInterval(() => this.requestUpdate(), 60_000);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.skeletons.stop();
    document.removeEventListener(DRAFT_CHANGED, this.draftChanged as EventListener);
    [this.restTimer, this.farewellTimer].forEach((timer) => window.clearTimeout(timer));
    window.clearInterval(this.ticker);
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.scroller) this.resized.observe(this.scroller);
    if (this.feed.ready) this.skeletons.stop();
    if (this.feed.mayLoadMore() && this.isNearEnd()) void this.feed.loadMore();
  }

  private async arrive(opening: Opening): Promise<void> {
    this.skeletons.start();
    await this.feed.open(opening.seq);
    await this.updateComplete;
    if (opening === this.opening) this.reveal(this.rows.indexOf(this.selected ?? ''));
  }

  // ---------- changes ----------

  private change({ id, row, hidden }: RowChange): void {
    if (row === null) this.picks.forget(id);
    if (hidden) {
      this.rows.change(id, null, false);
      document.querySelector('sapa-thread')?.forget(id);
      return;
    }
    const shown = row && !this.feed.isComplete && this.rows.isBelowAll(row) ? null : row;
    const leaving = shown === null && id === this.selected;
    this.rows.change(id, shown, leaving || this.isHeld());
    if (leaving) this.sayFarewell();
  }

  private sayFarewell(): void {
    window.clearTimeout(this.farewellTimer);
    this.farewellTimer = window.setTimeout(() => {
      if (!this.isHeld()) this.rows.settle();
      this.requestUpdate();
    }, FAREWELL_MS);
  }

  /** Rows may not move while someone points at them or has scrolled down to them. */
  private isHeld(): boolean {
    return this.pointed || this.top > 0;
  }

  private settleUnlessHeld(): void {
    if (this.isHeld()) return;
    this.rows.settle(this.selected);
    this.requestUpdate();
  }

  private showWaiting(): void {
    this.rows.settle(this.selected);
    this.scrollToTop();
    this.requestUpdate();
  }

  private point(event: PointerEvent, pointed: boolean): void {
    if (event.pointerType === 'touch') return;
    this.pointed = pointed;
    this.settleUnlessHeld();
  }

  // ---------- selection and keys ----------

  private choose(row: Row): void {
    window.clearTimeout(this.restTimer);
    this.highlight(row.id);
    this.tell(choose(row, (contact) => this.$server.select(contact)));
  }

  private clicked(event: MouseEvent, row: Row): void {
    if (event.shiftKey) this.pickTo(row.id);
    else if (event.ctrlKey || event.metaKey) this.picks.toggle(row.id);
    else this.choose(row);
  }

  private pickTo(id: string): void {
    this.picks.stretch(
      id,
      (each) => this.rows.indexOf(each),
      (index) => this.rows.at(index)?.row.id,
    );
  }

  private pick(event: MouseEvent, id: string): void {
    event.stopPropagation();
    if (event.shiftKey) this.pickTo(id);
    else this.picks.toggle(id);
  }

  private pickActive(): void {
    const item = this.rows.at(this.activeIndex());
    if (item) this.picks.toggle(item.row.id);
  }

  private pickAll(): void {
    const ids = Array.from({ length: this.rows.length }, (_, index) => this.rows.at(index)!.row.id);
    this.picks.all(ids);
  }

  /** Menus belong to the page and open beside the button, where browsers can. */
  private act(id: string, deed: Deed, source: HTMLElement): void {
    this.tell(this.$server.act(id, deed));
    if (deed !== 'snooze' && deed !== 'assign') return;
    const menu = document.getElementById(`row-${deed}`) as PopoverWithSource | null;
    menu?.showPopover({ source });
  }

  private highlight(id: string): void {
    this.active = id;
    if (id === this.selected) return;
    this.selected = id;
    this.settleUnlessHeld();
    this.requestUpdate();
  }

  private step(by: number): void {
    const from = this.rows.indexOf(this.active ?? '');
    this.moveTo(from < 0 ? 0 : from + by);
  }

  private moveTo(index: number): void {
    const target = Math.min(Math.max(index, 0), this.rows.length - 1);
    const item = this.rows.at(target);
    if (!item) return;
    this.highlight(item.row.id);
    void this.focusRow(this.rows.indexOf(item.row.id));
    window.clearTimeout(this.restTimer);
    this.restTimer = window.setTimeout(() => this.choose(item.row), REST_MS);
  }

  private async focusRow(index: number): Promise<void> {
    const item = this.rows.at(index);
    if (!item) return;
    this.active = item.row.id;
    this.reveal(index);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"][role="row"]')?.focus({ preventScroll: true });
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = this.pressed(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  }

  private pressed(key: string): (() => void) | null {
    switch (key) {
      case 'ArrowDown':
        return () => this.step(1);
      case 'ArrowUp':
        return () => this.step(-1);
      case 'Home':
        return () => this.moveTo(0);
      case 'End':
        return () => this.moveTo(this.rows.length - 1);
      case 'Enter':
        return () => this.enter();
      case 'Escape':
        return this.picks.any ? () => this.picks.drop() : null;
      default:
        return null;
    }
  }

  private enter(): void {
    const item = this.rows.at(this.rows.indexOf(this.active ?? ''));
    if (!item) return;
    this.choose(item.row);
    document.querySelector('sapa-thread')?.focusLatest(item.row.id);
  }

  // ---------- scrolling ----------

  private get scroller(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.scroller') ?? null;
  }

  private scrolled(event: Event): void {
    const wasTop = this.top === 0;
    this.top = Math.max(0, (event.currentTarget as HTMLElement).scrollTop);
    if (!wasTop && this.top === 0) this.settleUnlessHeld();
    this.requestUpdate();
  }

  private scrollToTop(): void {
    this.top = 0;
    if (this.scroller) this.scroller.scrollTop = 0;
  }

  private reveal(index: number): void {
    if (index < 0 || !this.scroller) return;
    const start = index * ROW_HEIGHT;
    const lowest = start + ROW_HEIGHT - this.scroller.clientHeight;
    this.top = Math.max(Math.min(this.top, start), lowest, 0);
    this.scroller.scrollTop = this.top;
  }

  private lastVisible(): number {
    return Math.ceil((this.top + this.height) / ROW_HEIGHT);
  }

  private isNearEnd(): boolean {
    return this.lastVisible() + LOAD_AHEAD >= this.rows.length;
  }

  /** The indexes to draw: the visible ones, some around them, and the active one to keep its focus. */
  private drawn(): number[] {
    const first = Math.max(0, Math.floor(this.top / ROW_HEIGHT) - OVERSCAN);
    const end = Math.min(this.rows.length, this.lastVisible() + OVERSCAN);
    const indexes = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
    const active = this.activeIndex();
    return active < 0 || (active >= first && active < end) ? indexes : [...indexes, active];
  }

  private activeIndex(): number {
    const index = this.rows.indexOf(this.active ?? '');
    return index < 0 && this.rows.length > 0 ? 0 : index;
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    return html`${this.waitingTemplate()}
      <div
        class="scroller"
        tabindex="-1"
        @scroll=${this.scrolled}
        @pointerenter=${(event: PointerEvent) => this.point(event, true)}
        @pointerleave=${(event: PointerEvent) => this.point(event, false)}
      >
        ${this.bodyTemplate()}
      </div>
      ${this.failureTemplate()}
      <div class="sr" role="status">${this.skeletons.shown ? this.label('list.loading') : nothing}</div>`;
  }

  private bodyTemplate(): TemplateResult {
    if (this.feed.ready && this.rows.length === 0) return this.emptyTemplate();
    return html`${this.rows.length > 0 ? this.gridTemplate() : nothing}${this.bonesTemplate()}`;
  }

  private gridTemplate(): TemplateResult {
    return html`<div
      class="rows ${this.picks.any ? 'picking' : ''}"
      role="grid"
      aria-label=${this.label('list.name')}
      aria-rowcount=${this.feed.isComplete ? this.rows.length : -1}
      style="height:${this.rows.length * ROW_HEIGHT}px"
      @keydown=${this.press}
    >
      ${repeat(
        this.drawn(),
        (index) => this.rows.at(index)?.row.id,
        (index) => this.rowAt(index),
      )}
    </div>`;
  }

  private rowAt(index: number): TemplateResult {
    const { row, gone } = this.rows.at(index)!;
    return rowTemplate({
      row,
      gone,
      index,
      selected: row.id === this.selected,
      reachable: index === this.activeIndex(),
      draft: this.drafted[row.id] ?? { text: '', files: 0 },
      clock: this.clock,
      label: (key, ...values) => this.label(key, ...values),
      counted: (key, count) => this.counted(key, count),
      choose: (event) => this.clicked(event, row),
      picked: this.picks.has(row.id),
      pick: (event) => this.pick(event, row.id),
      act: (deed, button) => this.act(row.id, deed, button),
    });
  }

  private bonesTemplate(): TemplateResult | typeof nothing {
    if (!this.skeletons.shown || this.feed.failed) return nothing;
    const bone = html`<div class="row" aria-hidden="true">
      <i class="bone round"></i>
      <div>
        <i class="bone" style="width:55%"></i><i class="bone"></i><i class="bone" style="width:30%"></i>
      </div>
    </div>`;
    return html`<div class="bones">${Array.from({ length: 8 }, () => bone)}</div>`;
  }

  private emptyTemplate(): TemplateResult {
    const { empty, emptyLink } = this.opening;
    return html`<div class="blank">
      <span>${empty}</span>
      ${emptyLink ? html`<a href=${emptyLink.href}>${emptyLink.text}</a>` : nothing}
    </div>`;
  }

  private waitingTemplate(): TemplateResult | typeof nothing {
    const count = this.rows.waiting;
    if (count === 0) return nothing;
    return html`<button class="pill" @click=${this.showWaiting}>${this.counted('list.new', count)}</button>`;
  }

  private failureTemplate(): TemplateResult | typeof nothing {
    if (!this.feed.failed) return nothing;
    return html`<div class="alert" role="alert">
      <span>${this.label('list.failed')}</span>
      <button class="button" @click=${() => this.feed.retry()}>${this.label('retry')}</button>
    </div>`;
  }
}

customElements.define('sapa-list', SapaList);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-list': SapaList;
  }
}
