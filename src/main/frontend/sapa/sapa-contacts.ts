import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { channelStyles } from './channel-styles';
import { avatar, COLUMNS, type Column, type RowWords } from './contacts-cells';
import { contactsStyles } from './contacts-styles';
import type { ContactPage, ContactRow, ContactsChange, ContactsOpening } from './contacts-wire';
import { icon } from './icons';
import { Island, Patience } from './island';
import { shared } from './styles';

interface ContactsServer {
  page(cursor: string | null): Promise<ContactPage>;
  sort(order: string): Promise<void>;
  block(contact: string): Promise<void>;
  unblock(contact: string): Promise<void>;
}

const LOAD_AHEAD_PX = 600;

/** As the server writes orders: a minus before one that begins with its end. */
const ORDERS = ['latest', '-latest', 'name', '-name', 'added', '-added'];

/** Which orders begin with the largest; the others do so behind their minus. */
const FALLING = ['latest', 'added', '-name'];

/** The contacts of one segment in a table, page after page; where there is no room, one card below the other. */
export class SapaContacts extends Island<ContactsServer> {
  static override styles = [shared, contactsStyles, channelStyles];

  private opening: ContactsOpening = { name: '', kind: '', order: '', selected: null };
  private rows: ContactRow[] = [];
  private next: string | null = null;
  private state: 'loading' | 'ready' | 'failed' = 'loading';
  /** Why, in words for the person, where the server says so. */
  private refused = '';
  private moreFailed = false;
  private loadingMore = false;
  /** Where those were who have left the list since it was opened. */
  private readonly left = new Map<string, number>();
  /** In whose row the keyboard was last. */
  private last: string | null = null;
  /** Counts openings, so that an answer to an earlier one is dropped. */
  private round = 0;
  private readonly bones = new Patience(() => this.requestUpdate());

  // ---------- called by the server ----------

  open(opening: ContactsOpening): void {
    this.opening = opening;
    this.scroller?.scrollTo(0, 0);
    void this.load();
  }

  select(contact: string | null): void {
    const left = this.opening.selected;
    this.opening = { ...this.opening, selected: contact };
    this.requestUpdate();
    // Whoever closes the profile goes on where they opened it.
    if (contact === null && left !== null && !document.activeElement?.checkVisibility()) this.focusRow(left);
  }

  change({ rows, gone }: ContactsChange): void {
    const lost = this.rows.findIndex(({ id }) => id === this.last && gone.includes(id));
    gone.forEach((id) => this.left.set(id, this.placeOf(id)));
    this.rows = this.rows.filter(({ id }) => !gone.includes(id));
    rows.forEach((row) => this.put(row));
    this.requestUpdate();
    if (lost >= 0) this.goOnFrom(lost);
  }

  /** In its place; whoever has left and is back comes where they were. */
  private put(row: ContactRow): void {
    const place = this.placeOf(row.id);
    const before = this.left.get(row.id);
    if (place >= 0) this.rows = this.rows.with(place, row);
    else if (before !== undefined) this.rows = this.rows.toSpliced(before, 0, row);
    this.left.delete(row.id);
  }

  private placeOf(contact: string): number {
    return this.rows.findIndex(({ id }) => id === contact);
  }

  // ---------- life ----------

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.bones.stop();
  }

  protected override updated(): void {
    this.loadMoreNearEnd();
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot?.querySelector('.scroller') ?? null;
  }

  private entered(event: FocusEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-contact]');
    this.last = row?.dataset.contact ?? null;
  }

  /** The row with the keyboard is gone: the next one gets it, once a question about it has closed. */
  private goOnFrom(place: number): void {
    const next = this.rows[Math.min(place, this.rows.length - 1)]?.id;
    requestAnimationFrame(() => {
      const inside = this.renderRoot as ShadowRoot;
      const holder = document.activeElement;
      if (holder === document.body || (holder === this && !inside.activeElement)) this.focusRow(next);
    });
  }

  private focusRow(contact: string | undefined): void {
    void this.updateComplete.then(() => {
      const link = contact && this.renderRoot.querySelector<HTMLElement>(`[data-contact="${contact}"] a`);
      (link || this.scroller)?.focus();
    });
  }

  // ---------- loading ----------

  private async load(): Promise<void> {
    const round = ++this.round;
    this.rows = [];
    this.left.clear();
    this.next = null;
    this.state = 'loading';
    this.moreFailed = this.loadingMore = false;
    this.bones.start();
    this.requestUpdate();
    const page = await this.$server.page(null).catch(() => ({ refused: '' }));
    if (round !== this.round) return;
    this.bones.stop();
    if ('refused' in page) {
      this.state = 'failed';
      this.refused = page.refused;
    } else {
      this.state = 'ready';
      this.rows = page.rows;
      this.next = page.next;
    }
    this.requestUpdate();
  }

  private loadMoreNearEnd(): void {
    const { scroller } = this;
    if (!scroller || this.moreFailed || scroller.clientHeight === 0) return;
    if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < LOAD_AHEAD_PX)
      void this.loadMore();
  }

  private async loadMore(): Promise<void> {
    if (this.next === null || this.loadingMore) return;
    const { round } = this;
    this.loadingMore = true;
    const page = await this.$server.page(this.next).catch(() => ({ refused: '' }));
    if (round !== this.round) return;
    this.loadingMore = false;
    this.moreFailed = 'refused' in page;
    if (!('refused' in page)) {
      const known = new Set(this.rows.map(({ id }) => id));
      this.rows = [...this.rows, ...page.rows.filter(({ id }) => !known.has(id))];
      this.next = page.next;
    }
    this.requestUpdate();
  }

  private retryMore(): void {
    this.moreFailed = false;
    void this.loadMore();
  }

  // ---------- doing ----------

  private sort(order: string): void {
    this.tell(this.$server.sort(order));
  }

  private turn({ sort }: { sort: string }): void {
    this.sort(this.opening.order === sort ? `-${sort}` : sort);
  }

  /** A click beside the links and buttons of a row means the contact. */
  private press(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('a, button') || getSelection()?.isCollapsed === false) return;
    target.closest('tr')?.querySelector<HTMLElement>('a')?.click();
  }

  /** The arrow keys lead from name to name. */
  private moved(event: KeyboardEvent): void {
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('a.name')];
    const at = names.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    if (at < 0 || !(event.key in to)) return;
    event.preventDefault();
    names[to[event.key]]?.focus();
  }

  // ---------- drawing ----------

  private get words(): RowWords {
    return { clock: this.clock, label: (key, ...values) => this.label(key, ...values) };
  }

  protected override render(): TemplateResult {
    const none = this.rows.length === 0;
    return html`<div class="sr" role="status">${this.told()}</div>
      ${none ? nothing : this.ordersTemplate()}
      <div
        class="scroller"
        role="region"
        tabindex="0"
        aria-label=${this.opening.name}
        aria-busy=${this.state === 'loading'}
        @scroll=${this.loadMoreNearEnd}
        @keydown=${this.moved}
        @focusin=${this.entered}
      >
        ${none ? this.withoutRowsTemplate() : this.tableTemplate()} ${this.endTemplate()}
      </div>`;
  }

  private told(): string {
    if (this.state === 'loading') return this.bones.shown ? this.label('contacts.loading') : '';
    return this.rows.length === 0 ? '' : this.counted('contacts.shown', this.rows.length);
  }

  private withoutRowsTemplate(): TemplateResult | typeof nothing {
    if (this.state === 'failed') return this.failedTemplate(this.refused, () => this.load());
    if (this.state === 'loading') return this.bones.shown ? this.bonesTemplate() : nothing;
    return html`<div class="blank">
      <strong>${this.label(`contacts.empty.${this.opening.kind}`)}</strong>
      <p>${this.label(`contacts.empty.${this.opening.kind}.hint`)}</p>
    </div>`;
  }

  private failedTemplate(why: string, again: () => unknown): TemplateResult {
    return html`<div class="alert" role="alert">
      <span>${why || this.label('contacts.failed')}</span>
      <button type="button" class="button" @click=${again}>${this.label('retry')}</button>
    </div>`;
  }

  private bonesTemplate(): TemplateResult {
    return html`<div class="bones" aria-hidden="true">
      ${[1, 2, 3, 4, 5, 6, 7, 8].map(() => html`<i class="bone"></i>`)}
    </div>`;
  }

  private endTemplate(): TemplateResult | typeof nothing {
    if (this.moreFailed) return this.failedTemplate('', () => this.retryMore());
    if (this.next === null) return nothing;
    return html`<div class="end">
      <button type="button" class="button" @click=${this.loadMore}>${this.label('contacts.more')}</button>
    </div>`;
  }

  /** Where the table has no head. */
  private ordersTemplate(): TemplateResult {
    return html`<label class="orders">
      <span>${this.label('contacts.sort')}</span>
      <select @change=${(event: Event) => this.sort((event.target as HTMLSelectElement).value)}>
        ${ORDERS.map(
          (order) =>
            html`<option value=${order} ?selected=${order === this.opening.order}>
              ${this.label(`contacts.sort.${order}`)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  // The roles are told, since browsers forget them where a table is drawn as cards.
  private tableTemplate(): TemplateResult {
    return html`<table role="table" aria-label=${this.opening.name}>
      <thead role="rowgroup">
        <tr role="row">
          ${this.headTemplate({ key: 'name', sort: 'name' })}
          ${COLUMNS.map((column) => this.headTemplate(column))}
          <th role="columnheader" scope="col" class="deeds">
            <span class="sr">${this.label('contacts.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @click=${this.press}>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (row) => this.rowTemplate(row),
        )}
      </tbody>
    </table>`;
  }

  private headTemplate({ key, sort }: Pick<Column, 'key' | 'sort'>): TemplateResult {
    const name = this.label(`contacts.${key}`);
    if (!sort) return html`<th role="columnheader" scope="col" class=${key}>${name}</th>`;
    const { order } = this.opening;
    const sorted = order.replace('-', '') === sort;
    const falls = FALLING.includes(order);
    return html`<th
      role="columnheader"
      scope="col"
      class=${key}
      aria-sort=${sorted ? (falls ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" @click=${() => this.turn({ sort })}>
        ${name}${sorted ? icon(falls ? 'down' : 'up') : nothing}
      </button>
    </th>`;
  }

  private rowTemplate(row: ContactRow): TemplateResult {
    const here = row.id === this.opening.selected;
    return html`<tr role="row" data-contact=${row.id} class=${here ? 'here' : ''}>
      <th role="rowheader" scope="row" class="name">
        ${avatar(row)}
        <a
          class="name"
          href=${row.href}
          aria-current=${here ? 'true' : nothing}
          title=${row.name}
          translate="no"
          >${row.name}</a
        >
      </th>
      ${COLUMNS.map(
        (column) => html`<td role="cell" class=${column.key}>${column.cell(row, this.words)}</td>`,
      )}
      <td role="cell" class="deeds">${this.deedsTemplate(row)}</td>
    </tr>`;
  }

  private deedsTemplate({ id, name, status, conversation }: ContactRow): TemplateResult {
    const blocked = status === 'blocked';
    const open = this.label('contacts.conversation', name);
    const block = this.label(blocked ? 'contacts.unblock' : 'contacts.block', name);
    const change = () => this.tell(blocked ? this.$server.unblock(id) : this.$server.block(id));
    return html`<a class="deed" href=${conversation} aria-label=${open} title=${open}>${icon('webchat')}</a>
      <button type="button" class="deed" aria-label=${block} title=${block} @click=${change}>
        ${icon(blocked ? 'unblock' : 'block')}
      </button>`;
  }
}

customElements.define('sapa-contacts', SapaContacts);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-contacts': SapaContacts;
  }
}
