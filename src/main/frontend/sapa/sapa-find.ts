import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { doing } from './actions';
import { FindHits } from './find-hits';
import { findStyles } from './find-styles';
import { hitsStyles } from './hits-styles';
import { icon } from './icons';
import { Island } from './island';
import { marked } from './marks';
import { optionStyles } from './option-styles';
import { shared } from './styles';
import type { Page, ThreadHit } from './wire';

interface FindServer {
  find(contact: string, among: string, text: string, cursor: string | null): Promise<Page<ThreadHit>>;
  recent(among: string): Promise<string[]>;
  remember(among: string, text: string): Promise<void>;
  forget(among: string, text: string): Promise<void>;
}

const AMONG = ['messages', 'comments'];
const PAUSE_MS = 250;
const FEWEST = 3;
const MOST_COUNTED = 10_000;

/** Searches the messages or comments of the contact that is open, and steps from one to the next in its thread. */
export class SapaFind extends Island<FindServer> {
  static override styles = [shared, hitsStyles, optionStyles, findStyles];

  private contact = '';
  private isOpen = false;
  private among = AMONG[0];
  private typed = '';
  private state: 'idle' | 'seeking' | 'found' | 'failed' = 'idle';
  private readonly found = new FindHits();
  private recents: string[] = [];
  /** Whether the drop-down is wanted. */
  private isDown = false;
  /** Which recent search the arrow keys are at; -1 for none. */
  private recent = -1;
  /** Counts searches, so that an answer to an earlier one is dropped. */
  private round = 0;
  private timer = 0;
  /** Whether a further page is under way. */
  private bringing = false;

  constructor() {
    super();
    doing(this, { 'find-here': () => this.enter() }, () => this.contact !== '');
  }

  // ---------- called by the server ----------

  open({ contact }: { contact: string }): void {
    if (contact === this.contact) return;
    this.contact = contact;
    this.isOpen = false;
    this.forgetFound();
    this.typed = '';
  }

  // ---------- life ----------

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  private enter(): void {
    this.isOpen = true;
    this.isDown = this.typed === '';
    this.requestUpdate();
    void this.bringRecents();
    void this.updateComplete.then(() => this.input?.select());
  }

  private leave(): void {
    this.isOpen = false;
    this.forgetFound();
    this.typed = '';
    document.querySelector('sapa-thread')?.forgetPlaces();
    document.querySelector<HTMLElement>('[data-action="find-here"]')?.focus();
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  private async bringRecents(): Promise<void> {
    this.recents = await this.$server.recent(this.among).catch(() => []);
    this.recent = -1;
    this.requestUpdate();
  }

  // ---------- searching ----------

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.isDown = this.typed === '';
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.seek(), PAUSE_MS);
    this.requestUpdate();
  }

  private choose(event: Event): void {
    this.among = (event.target as HTMLSelectElement).value;
    void this.bringRecents();
    void this.seek();
  }

  private forgetFound(): void {
    this.round++;
    window.clearTimeout(this.timer);
    this.found.clear();
    this.state = 'idle';
    this.isDown = false;
    this.requestUpdate();
  }

  private async seek(): Promise<void> {
    window.clearTimeout(this.timer);
    const round = ++this.round;
    if (this.isTooShort()) {
      this.found.clear();
      this.state = 'idle';
      document.querySelector('sapa-thread')?.forgetPlaces();
      this.requestUpdate();
      return;
    }
    this.state = 'seeking';
    this.requestUpdate();
    const page = await this.ask(null);
    if (round !== this.round) return;
    this.state = page ? 'found' : 'failed';
    if (page) this.found.begin(page);
    else this.found.clear();
    this.reveal();
  }

  private ask(cursor: string | null): Promise<Page<ThreadHit> | null> {
    return this.$server.find(this.contact, this.among, this.typed.trim(), cursor).catch(() => null);
  }

  /** The server counts alike: an emoji is one. */
  private isTooShort(): boolean {
    return [...new Intl.Segmenter().segment(this.typed.trim())].length < FEWEST;
  }

  // ---------- stepping ----------

  private async step(by: 1 | -1): Promise<void> {
    if (this.bringing) return;
    const { round } = this;
    const to = this.found.at + by;
    if (to >= this.found.hits.length && this.found.more !== null) await this.more();
    if (round !== this.round) return;
    this.goTo(to >= this.found.hits.length ? 0 : to < 0 ? this.found.hits.length - 1 : to);
  }

  private async more(): Promise<void> {
    const { round } = this;
    this.bringing = true;
    const page = await this.ask(this.found.more);
    this.bringing = false;
    if (page && round === this.round) this.found.add(page);
    this.requestUpdate();
  }

  private goTo(index: number): void {
    if (this.found.hits.length === 0) return;
    this.found.at = index;
    this.remember();
    this.reveal();
  }

  /** Shows in the thread the one that one is at. */
  private reveal(): void {
    const thread = document.querySelector('sapa-thread');
    const { current } = this.found;
    if (current) thread?.reveal(this.contact, current.id, this.found.places());
    else thread?.forgetPlaces();
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** It was sought in earnest: somebody went through what it found. */
  private remember(): void {
    this.tell(this.$server.remember(this.among, this.typed.trim()));
  }

  private again(text: string): void {
    this.typed = text;
    this.isDown = false;
    void this.seek();
    this.remember();
    this.input?.focus();
  }

  private forget(event: Event, text: string): void {
    event.stopPropagation();
    this.recents = this.recents.filter((each) => each !== text);
    this.recent = -1;
    this.requestUpdate();
    this.tell(this.$server.forget(this.among, text));
    this.input?.focus();
  }

  // ---------- keys ----------

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.showsRecents() ? this.amongRecents(event) : this.amongHits(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private amongHits({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    if (key === 'Enter' && this.state === 'idle') return () => void this.seek();
    if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return () => void this.step(1);
    if (key === 'ArrowUp' || key === 'Enter') return () => void this.step(-1);
    return null;
  }

  private amongRecents({ key }: KeyboardEvent): (() => void) | null {
    const last = this.recents.length - 1;
    const text = this.recents[this.recent];
    if (key === 'ArrowDown') return () => this.point(this.recent >= last ? 0 : this.recent + 1);
    if (key === 'ArrowUp') return () => this.point(this.recent <= 0 ? last : this.recent - 1);
    if (key === 'Enter' && text !== undefined) return () => this.again(text);
    if (key === 'Delete' && text !== undefined) return () => this.forget(new Event(key), text);
    return null;
  }

  private point(index: number): void {
    this.recent = index;
    this.requestUpdate();
  }

  private pressedAnywhere(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.isDown && this.typed !== '') this.toggleDown();
    else this.leave();
  }

  private toggleDown(): void {
    this.isDown = !this.isDown;
    this.requestUpdate();
  }

  private leaving(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (to !== null && this.renderRoot.contains(to)) return;
    this.isDown = false;
    this.requestUpdate();
  }

  // ---------- drawing ----------

  private showsRecents(): boolean {
    return this.isDown && this.typed === '' && this.recents.length > 0;
  }

  private showsHits(): boolean {
    return this.isDown && this.typed !== '' && this.found.hits.length > 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const down = this.showsRecents() || this.showsHits();
    return html`<div
      class="bar"
      role="search"
      aria-label=${this.label('find.name')}
      @keydown=${this.pressedAnywhere}
      @focusout=${this.leaving}
    >
      <select aria-label=${this.label('search.scope')} @change=${this.choose}>
        ${AMONG.map((each) => html`<option value=${each} ?selected=${each === this.among}>${this.label(`search.${each}`)}</option>`)}
      </select>
      <input
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${down}
        aria-controls="down"
        aria-activedescendant=${this.activeOption() ?? nothing}
        aria-label=${this.label('find.name')}
        placeholder=${this.label('find.hint')}
        .value=${live(this.typed)}
        @input=${this.type}
        @keydown=${this.press}
        @focus=${this.entered}
      />
      <span class="place" role="status">${this.told()}</span>
      ${this.toolsTemplate()}
      <div id="down" class="down" role="listbox" aria-label=${this.label('search.results')} ?hidden=${!down}>
        ${this.showsRecents() ? this.recentsTemplate() : nothing}
        ${this.showsHits() ? this.hitsTemplate() : nothing}
      </div>
    </div>`;
  }

  private entered(): void {
    if (this.typed === '') this.isDown = true;
    this.requestUpdate();
  }

  private activeOption(): string | null {
    if (this.showsRecents()) return this.recent < 0 ? null : `option-${this.recent}`;
    return this.showsHits() ? `option-${this.found.at}` : null;
  }

  private told(): string {
    if (this.state === 'failed') return this.label('search.failed');
    if (this.state !== 'found') return '';
    const { hits, total, at } = this.found;
    if (hits.length === 0) return this.label('search.nothing');
    const all = this.clock.number(total) + (total >= MOST_COUNTED ? '+' : '');
    return this.label('find.place', this.clock.number(at + 1), all);
  }

  private toolsTemplate(): TemplateResult {
    const none = this.found.hits.length === 0;
    return html`${this.toolTemplate('newer', 'down', none, () => void this.step(-1))}
      ${this.toolTemplate('older', 'up', none, () => void this.step(1))}
      <button
        class="tool"
        aria-label=${this.label('find.all')}
        title=${this.label('find.all')}
        aria-expanded=${this.showsHits()}
        aria-controls="down"
        ?disabled=${none}
        @click=${this.toggleDown}
      >
        ${icon('rows')}
      </button>
      ${this.toolTemplate('close', 'close', false, () => this.leave())}`;
  }

  private toolTemplate(
    name: string,
    drawing: string,
    disabled: boolean,
    pressed: () => void,
  ): TemplateResult {
    const label = this.label(`find.${name}`);
    return html`<button
      class="tool"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${pressed}
    >
      ${icon(drawing)}
    </button>`;
  }

  private recentsTemplate(): TemplateResult {
    return html`<div role="group" aria-labelledby="recent">
      <div id="recent" class="title" role="presentation">${this.label('search.recent')}</div>
      ${this.recents.map(
        (text, index) =>
          html`<div
            id="option-${index}"
            class="option"
            role="option"
            aria-selected=${index === this.recent}
            @pointerdown=${stay}
            @click=${() => this.again(text)}
          >
            ${icon('recent')}<span class="line">${text}</span>
            <span
              title=${this.label('search.forget', text)}
              @click=${(event: Event) => this.forget(event, text)}
            >
              ${icon('close')}
            </span>
          </div>`,
      )}
    </div>`;
  }

  private hitsTemplate(): TemplateResult {
    return html`${this.found.hits.map(
      ({ line, marks, at }, index) =>
        html`<div
          id="option-${index}"
          class="option"
          role="option"
          aria-selected=${index === this.found.at}
          @pointerdown=${stay}
          @click=${() => this.goTo(index)}
        >
          <span class="line" translate="no">${marked(line, marks)}</span>
          <time datetime=${at}>${this.clock.short(at)}</time>
        </div>`,
    )}`;
  }
}

/** The keyboard stays in the field. */
function stay(event: Event): void {
  event.preventDefault();
}

customElements.define('sapa-find', SapaFind);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-find': SapaFind;
  }
}
