import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { doing } from './actions';
import { dialogStyles } from './dialog-styles';
import { icon } from './icons';
import { Island } from './island';
import { optionStyles } from './option-styles';
import { paletteStyles } from './palette-styles';
import { shared } from './styles';
import { tagsStyles } from './tags-styles';
import { folded } from './words';

interface Tag {
  id: string;
  name: string;
  /** Empty for none. */
  emoji: string;
  /** Whether the contact has it. */
  on: boolean;
}

interface Answer {
  /** Why nothing was done. */
  refused?: string;
  /** The tag that was asked for by its name. */
  tag?: Tag;
}

interface TagsServer {
  tags(contact: string): Promise<Tag[]>;
  tag(contact: string, tag: string, on: boolean): Promise<Answer>;
  tagNamed(contact: string, name: string): Promise<Answer>;
}

/** Puts tags on the contact that is open and takes them off, by keyboard: type, arrows, Enter. */
export class SapaTags extends Island<TagsServer> {
  static override styles = [shared, dialogStyles, optionStyles, paletteStyles, tagsStyles];

  private contact: string | null = null;
  private name = '';
  private tags: Tag[] = [];
  private typed = '';
  private active = 0;
  private bringing = false;
  private refused = '';

  constructor() {
    super();
    doing(this, { tag: () => void this.show() }, () => this.contact !== null);
  }

  /** Called by the server. */
  open({ contact, name }: { contact: string | null; name: string }): void {
    if (contact !== this.contact) {
      this.tags = [];
      if (this.hasAttribute('open')) this.dialog.close();
    }
    this.contact = contact;
    this.name = name;
    this.requestUpdate();
  }

  // ---------- opening ----------

  private async show(): Promise<void> {
    const { contact } = this;
    if (contact === null || this.hasAttribute('open')) return;
    Object.assign(this, { typed: '', active: 0, refused: '', bringing: true });
    this.toggleAttribute('open', true);
    this.requestUpdate();
    this.performUpdate();
    this.dialog.showModal();
    const tags = await this.$server.tags(contact).catch(() => null);
    if (contact !== this.contact) return;
    this.bringing = false;
    // Those the contact has come first, and stay there while they are taken off and put on.
    if (tags) this.tags = tags.sort((one, other) => Number(other.on) - Number(one.on));
    else this.refused = this.label('tags.failed');
    this.moveTo(this.active);
  }

  private closed(): void {
    this.toggleAttribute('open', false);
    this.requestUpdate();
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  // ---------- choosing ----------

  private get offered(): Tag[] {
    const sought = folded(this.typed.trim());
    return this.tags.filter(({ name }) => folded(name).includes(sought));
  }

  /** What was typed, if it names no tag that there is. */
  private get fresh(): string {
    const name = this.typed.trim();
    const isKnown = this.tags.some((tag) => folded(tag.name) === folded(name));
    return this.bringing || isKnown ? '' : name;
  }

  private get count(): number {
    return this.offered.length + Number(this.fresh !== '');
  }

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.refused = '';
    this.moveTo(0);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.count - 1;
    const to: Record<string, number> = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active === 0 ? last : this.active - 1,
      PageDown: Math.min(this.active + 8, last),
      PageUp: Math.max(this.active - 8, 0),
    };
    if (event.key === 'Enter') this.choose(this.active);
    else if (event.key in to) this.moveTo(to[event.key]);
    else return;
    event.preventDefault();
  }

  private moveTo(index: number): void {
    this.active = Math.max(0, Math.min(index, this.count - 1));
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** What was typed is marked afterwards, so that the next tag can be typed at once. */
  private choose(index: number): void {
    const tag = this.offered[index];
    if (tag) void this.turn(tag, !tag.on);
    else if (this.fresh !== '') void this.make(this.fresh);
    this.renderRoot.querySelector('input')?.select();
  }

  private async turn(tag: Tag, on: boolean): Promise<void> {
    const { contact } = this;
    if (contact === null) return;
    this.put({ ...tag, on });
    const answer = await this.$server.tag(contact, tag.id, on).catch(() => null);
    if (contact !== this.contact || (answer && answer.refused === undefined)) return;
    this.refused = answer?.refused ?? this.label('tags.failed');
    this.put(tag);
  }

  private async make(name: string): Promise<void> {
    const { contact } = this;
    if (contact === null) return;
    const answer = await this.$server.tagNamed(contact, name).catch(() => null);
    if (contact !== this.contact) return;
    if (answer?.tag) this.put(answer.tag);
    else this.refused = answer?.refused ?? this.label('tags.failed');
    this.requestUpdate();
  }

  private put(tag: Tag): void {
    const isKnown = this.tags.some(({ id }) => id === tag.id);
    this.tags = isKnown ? this.tags.map((each) => (each.id === tag.id ? tag : each)) : [tag, ...this.tags];
    this.requestUpdate();
  }

  private clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    const isOpen = this.hasAttribute('open');
    const name = this.label('tags.name', this.name);
    return html`<dialog aria-label=${name} @close=${this.closed} @click=${this.clicked}>
      ${isOpen ? this.contentTemplate(name) : nothing}
    </dialog>`;
  }

  private contentTemplate(name: string): TemplateResult {
    const any = this.count > 0;
    return html`<input
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        autofocus
        maxlength="100"
        aria-autocomplete="list"
        aria-expanded=${any}
        aria-controls="options"
        aria-activedescendant=${any ? `option-${this.active}` : nothing}
        aria-label=${name}
        placeholder=${this.label('tags.hint')}
        .value=${live(this.typed)}
        @input=${this.type}
        @keydown=${this.press}
      />
      <div
        id="options"
        class="options"
        role="listbox"
        aria-multiselectable="true"
        aria-label=${this.label('tags.options')}
        aria-busy=${this.bringing}
        ?hidden=${!any}
      >
        ${this.offered.map((tag, index) => this.tagTemplate(tag, index))} ${this.freshTemplate()}
      </div>
      ${this.refused === '' ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
      <p class=${any || this.bringing ? 'sr' : 'none'} role="status">${this.told()}</p>`;
  }

  private told(): string {
    const { length } = this.offered;
    if (this.bringing) return '';
    return this.count === 0 ? this.label('tags.none') : this.counted('tags.found', length);
  }

  private tagTemplate(tag: Tag, index: number): TemplateResult {
    return this.optionTemplate(
      index,
      tag.on,
      html`${tag.on ? icon('sent') : html`<span class="off"></span>`}
        <span class="line" translate="no">${`${tag.emoji} ${tag.name}`.trim()}</span>`,
    );
  }

  private freshTemplate(): TemplateResult | typeof nothing {
    if (this.fresh === '') return nothing;
    const words = html`<span class="off">+</span>
      <span class="line">${this.label('tags.create', this.fresh)}</span>`;
    return this.optionTemplate(this.offered.length, false, words);
  }

  private optionTemplate(index: number, on: boolean, words: TemplateResult): TemplateResult {
    return html`<div
      id="option-${index}"
      class=${index === this.active ? 'option active' : 'option'}
      role="option"
      aria-selected=${on}
      @click=${() => this.choose(index)}
      @pointermove=${() => index === this.active || this.moveTo(index)}
    >
      ${words}
    </div>`;
  }
}

customElements.define('sapa-tags', SapaTags);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-tags': SapaTags;
  }
}
