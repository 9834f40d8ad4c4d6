import { html, nothing, type TemplateResult } from 'lit';
import { doing, go, run, signsOf } from './actions';
import { ChoiceDialog } from './choice-dialog';
import { dialogStyles } from './dialog-styles';
import { hitsStyles } from './hits-styles';
import { icon } from './icons';
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
export class SapaPalette extends ChoiceDialog<PaletteServer> {
  static override styles = [shared, dialogStyles, hitsStyles, optionStyles, paletteStyles];

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
    else this.show();
  }

  protected override show(): void {
    super.show();
    void this.bringInboxes();
  }

  private async bringInboxes(): Promise<void> {
    const inboxes = await this.$server.inboxes().catch(() => null);
    if (inboxes) this.inboxes = inboxes;
    this.sort();
  }

  protected override closed(): void {
    this.round++;
    window.clearTimeout(this.timer);
    this.seeking = false;
    super.closed();
  }

  // ---------- choosing ----------

  private sort(): void {
    this.groups = groupsOf(this.typed, this.inboxes, this.contacts);
    this.point(this.active);
  }

  private get options(): Option[] {
    return this.groups.flatMap(({ options }) => options);
  }

  protected get count(): number {
    return this.options.length;
  }

  protected seek(): void {
    const round = ++this.round;
    window.clearTimeout(this.timer);
    this.seeking = this.typed.trim() !== '';
    if (!this.seeking) this.contacts = [];
    else this.timer = window.setTimeout(() => void this.bringContacts(round), PAUSE_MS);
    this.sort();
  }

  private async bringContacts(round: number): Promise<void> {
    const contacts = await this.$server.contacts(this.typed.trim()).catch(() => []);
    if (round !== this.round) return;
    this.seeking = false;
    this.contacts = contacts;
    this.sort();
  }

  /** Closes first, so that whatever is done finds the keyboard where it was. */
  protected choose(index: number): void {
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

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    const name = this.label('palette.name');
    return html`<dialog aria-label=${name} @close=${this.closed} @click=${this.clicked}>
      ${this.isOpen ? this.contentTemplate(name) : nothing}
    </dialog>`;
  }

  private contentTemplate(name: string): TemplateResult {
    const groups = this.groups.map((group) => this.groupTemplate(group));
    return html`${this.fieldTemplate(name, this.label('palette.hint'))}
      ${this.listTemplate(this.label('palette.options'), this.seeking, groups)}
      <p class=${this.count > 0 ? 'sr' : 'none'} role="status">${this.told()}</p>`;
  }

  private told(): string {
    if (this.seeking) return this.label('palette.seeking');
    return this.count === 0 ? this.label('palette.nothing') : this.counted('palette.found', this.count);
  }

  private groupTemplate({ key, options }: Group): TemplateResult {
    const first = this.options.indexOf(options[0]);
    return html`<div role="group" aria-labelledby="group-${key}">
      <div id="group-${key}" class="title" role="presentation">${this.label(`palette.${key}`)}</div>
      ${options.map((option, index) => this.lineTemplate(option, first + index))}
    </div>`;
  }

  private lineTemplate(option: Option, index: number): TemplateResult {
    return this.optionTemplate(index, index === this.active, this.wordsTemplate(option));
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
