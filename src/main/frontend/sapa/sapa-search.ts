import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { doing } from './actions';
import { hitsStyles } from './hits-styles';
import { icon } from './icons';
import { Island, Patience } from './island';
import { marked } from './marks';
import { searchStyles } from './search-styles';
import { shared } from './styles';
import type { Page, RecentSearch, SearchHit } from './wire';

interface SearchServer {
  search(scope: string, text: string, cursor: string | null): Promise<Page<SearchHit>>;
  recent(): Promise<RecentSearch[]>;
  remember(scope: string, text: string): Promise<void>;
  forget(scope: string, text: string): Promise<void>;
}

const SCOPES = ['contacts', 'messages', 'comments'];
const PAUSE_MS = 250;
const LOAD_AHEAD_PX = 400;
const MOST_COUNTED = 10_000;

/** Fewer characters, as people count them, find nothing that was written. */
const FEWEST = 3;

/** Searches while one types: contacts, messages or comments. */
export class SapaSearch extends Island<SearchServer> {
  static override styles = [shared, hitsStyles, searchStyles];

  private scope = SCOPES[0];
  private typed = '';
  /** What is shown was found by it. */
  private sought = '';
  private hits: SearchHit[] = [];
  private total = 0;
  private next: string | null = null;
  private rebuilding = false;
  private state: 'idle' | 'seeking' | 'found' | 'failed' = 'idle';
  private moreFailed = false;
  private loadingMore = false;
  private recents: RecentSearch[] = [];
  /** Counts searches, so that an answer to an earlier one is dropped. */
  private round = 0;
  private timer = 0;
  private readonly bones = new Patience(() => this.requestUpdate());

  constructor() {
    super();
    doing(this, { find: () => this.input?.select() });
  }

  // ---------- called by the server ----------

  open({ scope, text }: { scope: string; text: string }): void {
    this.scope = scope;
    this.typed = text;
    void this.bringRecents();
    void this.seek();
    this.takeKeyboard();
  }

  /** These contacts are out of sight by now. */
  gone(contacts: string[]): void {
    const { length } = this.hits;
    this.hits = this.hits.filter((hit) => !contacts.includes(hit.contact));
    this.total -= length - this.hits.length;
    this.requestUpdate();
  }

  // ---------- life ----------

  override connectedCallback(): void {
    super.connectedCallback();
    this.takeKeyboard();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.bones.stop();
    window.clearTimeout(this.timer);
  }

  protected override updated(): void {
    this.loadMoreNearEnd();
  }

  /** Also after the router has moved the whole screen, which lets go of the keyboard. */
  private takeKeyboard(): void {
    void this.updateComplete.then(() => this.input?.focus());
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  // ---------- searching ----------

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.seek(), PAUSE_MS);
    this.requestUpdate();
  }

  private choose(scope: string): void {
    this.scope = scope;
    this.hits = [];
    void this.seek();
    this.input?.focus();
  }

  private async seek(): Promise<void> {
    window.clearTimeout(this.timer);
    const round = ++this.round;
    const text = this.typed.trim();
    this.state = text === '' ? 'idle' : 'seeking';
    if (text === '') this.hits = [];
    else this.bones.start();
    this.requestUpdate();
    const page = await this.$server.search(this.scope, text, null).catch(() => null);
    if (round !== this.round) return;
    this.bones.stop();
    if (text !== '') this.show(text, page);
    this.requestUpdate();
  }

  private show(text: string, page: Page<SearchHit> | null): void {
    this.state = page ? 'found' : 'failed';
    this.sought = text;
    this.hits = page?.hits ?? [];
    this.total = page?.total ?? 0;
    this.next = page?.next ?? null;
    this.rebuilding = page?.rebuilding ?? false;
    this.moreFailed = false;
    this.results?.scrollTo(0, 0);
  }

  // ---------- further pages ----------

  private get results(): HTMLElement | null {
    return this.renderRoot?.querySelector('.results') ?? null;
  }

  private loadMoreNearEnd(): void {
    const { results } = this;
    if (!results || this.state !== 'found' || this.next === null || this.loadingMore || this.moreFailed)
      return;
    if (results.scrollHeight - results.scrollTop - results.clientHeight < LOAD_AHEAD_PX) void this.loadMore();
  }

  private async loadMore(): Promise<void> {
    const { round } = this;
    this.loadingMore = true;
    const page = await this.$server.search(this.scope, this.sought, this.next).catch(() => null);
    this.loadingMore = false;
    if (round !== this.round) return;
    this.moreFailed = page === null;
    if (page) {
      this.hits = [...this.hits, ...page.hits];
      this.next = page.next;
    }
    this.requestUpdate();
  }

  private retryMore(): void {
    this.moreFailed = false;
    void this.loadMore();
  }

  // ---------- what was sought before ----------

  private async bringRecents(): Promise<void> {
    this.recents = await this.$server.recent().catch(() => []);
    this.requestUpdate();
  }

  /** It was sought in earnest: somebody stopped at it, or went on from it. */
  private remember(): void {
    if (this.typed.trim() === '') return;
    this.tell(this.$server.remember(this.scope, this.typed.trim()).then(() => this.bringRecents()));
  }

  private again({ scope, text }: RecentSearch): void {
    this.scope = scope;
    this.typed = text;
    void this.seek();
    this.remember();
    this.input?.focus();
  }

  private forget(search: RecentSearch): void {
    this.recents = this.recents.filter((each) => each !== search);
    this.requestUpdate();
    this.tell(this.$server.forget(search.scope, search.text));
    this.input?.focus();
  }

  // ---------- keys ----------

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.remember();
      void this.seek();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.stops()[0]?.focus();
    }
  }

  private moved(event: KeyboardEvent): void {
    const stops = this.stops();
    const at = stops.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 };
    if (at < 0 || !(event.key in to)) return;
    event.preventDefault();
    if (to[event.key] < 0) this.input?.focus();
    else stops[to[event.key]]?.focus();
  }

  /** Where the arrow keys go. */
  private stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.hit, .again')];
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    return html`<div class="head">
        <div class="field" role="search">
          ${icon('search')}
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=${this.label('search.name')}
            placeholder=${this.label(`search.hint.${this.scope}`)}
            .value=${live(this.typed)}
            @input=${this.type}
            @keydown=${this.press}
          />
        </div>
        <div class="scopes" role="group" aria-label=${this.label('search.scope')}>
          ${SCOPES.map((scope) => this.scopeTemplate(scope))}
        </div>
      </div>
      <div
        class="results"
        role="region"
        aria-label=${this.label('search.results')}
        tabindex="0"
        aria-busy=${this.state === 'seeking'}
        @scroll=${this.loadMoreNearEnd}
        @keydown=${this.moved}
      >
        <div class="status" role="status">${this.told()}</div>
        ${this.rebuilding ? html`<div class="warn">${this.label('search.rebuilding')}</div>` : nothing}
        ${this.contentTemplate()}
      </div>`;
  }

  private scopeTemplate(scope: string): TemplateResult {
    return html`<button aria-pressed=${scope === this.scope} @click=${() => this.choose(scope)}>
      ${this.label(`search.${scope}`)}
    </button>`;
  }

  private told(): string {
    if (this.state === 'seeking') return this.bones.shown ? this.label('search.seeking') : '';
    if (this.state !== 'found' || this.hits.length === 0) return '';
    if (this.total >= MOST_COUNTED) return this.label('search.found.most', this.written(MOST_COUNTED));
    return this.total === 1
      ? this.label('search.found.one')
      : this.label('search.found.other', this.written(this.total));
  }

  private contentTemplate(): TemplateResult | typeof nothing {
    if (this.state === 'idle') return this.recentsTemplate();
    if (this.state === 'failed') return this.failedTemplate();
    if (this.hits.length > 0) return this.hitsTemplate();
    if (this.state === 'seeking') return this.bones.shown ? this.bonesTemplate() : nothing;
    return this.blankTemplate(this.isTooShort() ? 'short' : 'nothing');
  }

  /** The server counts alike: an emoji is one. */
  private isTooShort(): boolean {
    return this.scope !== 'contacts' && [...new Intl.Segmenter().segment(this.sought)].length < FEWEST;
  }

  private bonesTemplate(): TemplateResult {
    return html`<div class="bones" aria-hidden="true">
      ${[1, 2, 3, 4].map(() => html`<i class="bone"></i>`)}
    </div>`;
  }

  private blankTemplate(state: 'start' | 'short' | 'nothing'): TemplateResult {
    return html`<div class="blank">
      ${icon('search')}
      <strong>${this.label(`search.${state}`)}</strong>
      <p>${this.label(`search.${state}.hint`)}</p>
    </div>`;
  }

  private failedTemplate(): TemplateResult {
    return html`<div class="alert" role="alert">
      <span>${this.label('search.failed')}</span>
      <button class="button" @click=${this.seek}>${this.label('retry')}</button>
    </div>`;
  }

  private recentsTemplate(): TemplateResult {
    if (this.recents.length === 0) return this.blankTemplate('start');
    return html`<h2>${this.label('search.recent')}</h2>
      <ul>
        ${this.recents.map((search) => this.recentTemplate(search))}
      </ul>`;
  }

  private recentTemplate(search: RecentSearch): TemplateResult {
    const forget = this.label('search.forget', search.text);
    return html`<li class="recent">
      <button class="again" @click=${() => this.again(search)}>
        ${icon('recent')}<span>${search.text}</span><small>${this.label(`search.${search.scope}`)}</small>
      </button>
      <button class="forget" aria-label=${forget} title=${forget} @click=${() => this.forget(search)}>
        ${icon('close')}
      </button>
    </li>`;
  }

  private hitsTemplate(): TemplateResult {
    return html`<ul aria-label=${this.label('search.results')}>
        ${repeat(
          this.hits,
          ({ id }) => id,
          (hit) => html`<li>${this.hitTemplate(hit)}</li>`,
        )}
      </ul>
      ${this.moreFailed ? this.moreFailedTemplate() : nothing}`;
  }

  private moreFailedTemplate(): TemplateResult {
    return html`<div class="alert" role="alert">
      <span>${this.label('search.failed')}</span>
      <button class="button" @click=${this.retryMore}>${this.label('retry')}</button>
    </div>`;
  }

  private hitTemplate({
    href,
    name,
    nameMarks,
    initials,
    hue,
    line,
    lineMarks,
    blocked,
    at,
  }: SearchHit): TemplateResult {
    return html`<a class="hit" href=${href} @click=${this.remember}>
      <span class="avatar" style="--hue:${hue}" aria-hidden="true" translate="no">${initials}</span>
      <span class="words">
        <span class="name">
          <strong translate="no">${marked(name, nameMarks)}</strong>
          ${blocked ? html`<span class="badge">${this.label('state.blocked')}</span>` : nothing}
        </span>
        ${line === null ? nothing : html`<span class="line" translate="no">${marked(line, lineMarks)}</span>`}
      </span>
      ${at === null ? nothing : html`<time datetime=${at} title=${this.clock.exact(at)}>${this.clock.short(at)}</time>`}
    </a>`;
  }

  private written(count: number): string {
    return this.clock.number(count);
  }
}

customElements.define('sapa-search', SapaSearch);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-search': SapaSearch;
  }
}
