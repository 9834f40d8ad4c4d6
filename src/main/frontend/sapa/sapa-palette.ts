import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { doing, go, run, signsOf } from './actions';
import { dialogStyles } from './dialog-styles';
import { hitsStyles } from './hits-styles';
import { icon } from './icons';
import { Island } from './island';
import { optionStyles } from './option-styles';
import { groupsOf, type FoundContact, type Group, type Option, type Place } from './palette-options';
import { paletteStyles } from './palette-styles';
import { shared } from './styles';

interface PaletteServer {
  inboxes(): Promise<Place[]>;
  contacts(text: string): Promise<FoundContact[]>;
  colour(dark: boolean): Promise<void>;
}

const PAUSE_MS = 150;

/** Goes to an inbox or a contact, or does something, by its name. */
export class SapaPalette extends Island<PaletteServer> {
  static override styles = [shared, dialogStyles, hitsStyles, optionStyles, paletteStyles];

  private typed = '';
  private active = 0;
  private inboxes: Place[] = [];
  private contacts: FoundContact[] = [];
  private groups: Group[] = [];
  /** Whether contacts are being sought. */
  private seeking = false;
  /** Counts what was typed, so that an answer to an earlier text is dropped. */
  private round = 0;
  private timer = 0;

  constructor() {
    super();
    doing(this, { palette: () => this.toggle(), colours: () => this.turnColours() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  // ---------- opening ----------

  private toggle(): void {
    if (this.dialog.open) this.dialog.close();
    else this.open();
  }

  private open(): void {
    this.typed = '';
    this.contacts = [];
    this.sort();
    this.toggleAttribute('open', true);
    this.requestUpdate();
    this.performUpdate();
    this.dialog.showModal();
    void this.bringInboxes();
  }

  private async bringInboxes(): Promise<void> {
    const inboxes = await this.$server.inboxes().catch(() => null);
    if (inboxes) this.inboxes = inboxes;
    this.sort(this.active);
  }

  private closed(): void {
    this.round++;
    window.clearTimeout(this.timer);
    this.seeking = false;
    this.toggleAttribute('open', false);
    this.requestUpdate();
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  // ---------- choosing ----------

  private sort(active = 0): void {
    this.groups = groupsOf(this.typed, this.inboxes, this.contacts);
    this.active = Math.max(0, Math.min(active, this.options.length - 1));
    this.requestUpdate();
  }

  private get options(): Option[] {
    return this.groups.flatMap(({ options }) => options);
  }

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    const round = ++this.round;
    window.clearTimeout(this.timer);
    this.seeking = this.typed.trim() !== '';
    if (!this.seeking) this.contacts = [];
    else this.timer = window.setTimeout(() => void this.seek(round), PAUSE_MS);
    this.sort();
  }

  private async seek(round: number): Promise<void> {
    const contacts = await this.$server.contacts(this.typed.trim()).catch(() => []);
    if (round !== this.round) return;
    this.seeking = false;
    this.contacts = contacts;
    this.sort(this.active);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.options.length - 1;
    const to: Record<string, number> = {
      ArrowDown: this.active === last ? 0 : this.active + 1,
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
    this.active = Math.max(0, index);
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** Closes first, so that whatever is done finds the keyboard where it was. */
  private choose(index: number): void {
    const option = this.options[index];
    if (!option) return;
    this.dialog.close();
    if (option.kind === 'action') run(option.action);
    else go(option.kind === 'inbox' ? option.inbox.address : option.contact.address);
  }

  private turnColours(): void {
    const probe = getComputedStyle(document.documentElement).colorScheme;
    const dark =
      probe === 'dark' || (probe !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.tell(this.$server.colour(!dark));
  }

  private clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    const isOpen = this.hasAttribute('open');
    return html`<dialog aria-label=${this.label('palette.name')} @close=${this.closed} @click=${this.clicked}>
      ${isOpen ? this.contentTemplate() : nothing}
    </dialog>`;
  }

  private contentTemplate(): TemplateResult {
    const any = this.options.length > 0;
    return html`<input
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        autofocus
        aria-autocomplete="list"
        aria-expanded=${any}
        aria-controls="options"
        aria-activedescendant=${any ? `option-${this.active}` : nothing}
        aria-label=${this.label('palette.name')}
        placeholder=${this.label('palette.hint')}
        .value=${live(this.typed)}
        @input=${this.type}
        @keydown=${this.press}
      />
      <div
        id="options"
        class="options"
        role="listbox"
        aria-label=${this.label('palette.options')}
        aria-busy=${this.seeking}
        ?hidden=${!any}
      >
        ${this.groups.map((group) => this.groupTemplate(group))}
      </div>
      <p class=${any ? 'sr' : 'none'} role="status">${this.told()}</p>`;
  }

  private told(): string {
    if (this.seeking) return this.label('palette.seeking');
    const { length } = this.options;
    return length === 0 ? this.label('palette.nothing') : this.counted('palette.found', length);
  }

  private groupTemplate({ key, options }: Group): TemplateResult {
    const first = this.options.indexOf(options[0]);
    return html`<div role="group" aria-labelledby="group-${key}">
      <div id="group-${key}" class="title" role="presentation">${this.label(`palette.${key}`)}</div>
      ${options.map((option, index) => this.optionTemplate(option, first + index))}
    </div>`;
  }

  private optionTemplate(option: Option, index: number): TemplateResult {
    return html`<div
      id="option-${index}"
      class="option"
      role="option"
      aria-selected=${index === this.active}
      @click=${() => this.choose(index)}
      @pointermove=${() => index === this.active || this.point(index)}
    >
      ${this.wordsTemplate(option)}
    </div>`;
  }

  private point(index: number): void {
    this.active = index;
    this.requestUpdate();
  }

  private wordsTemplate(option: Option): TemplateResult {
    switch (option.kind) {
      case 'action':
        return html`${icon('action')}<span class="line">${option.action.name}</span>
          ${keysTemplate(option.action.keys[0])}`;
      case 'inbox':
        return html`${icon('inbox')}<span class="line" translate="no">${option.inbox.name}</span>`;
      case 'contact':
        return this.contactTemplate(option.contact);
    }
  }

  private contactTemplate({ name, initials, hue, line, blocked }: FoundContact): TemplateResult {
    return html`<span class="avatar" style="--hue:${hue}" aria-hidden="true" translate="no">${initials}</span>
      <span class="line" translate="no">${name}</span>
      ${blocked ? html`<span class="badge">${this.label('state.blocked')}</span>` : nothing}
      ${line === null ? nothing : html`<span class="more" translate="no">${line}</span>`}`;
  }
}

function keysTemplate(key: string | undefined): TemplateResult | typeof nothing {
  if (key === undefined) return nothing;
  return html`<span>${signsOf(key).map((sign) => html`<kbd>${sign}</kbd>`)}</span>`;
}

customElements.define('sapa-palette', SapaPalette);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-palette': SapaPalette;
  }
}
