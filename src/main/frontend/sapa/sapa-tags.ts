import { html, nothing, type TemplateResult } from 'lit';
import { doing } from './actions';
import { ChoiceDialog } from './choice-dialog';
import { dialogStyles } from './dialog-styles';
import { icon } from './icons';
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

const LONGEST_NAME = 100;

/** Puts tags on the contact that is open and takes them off, by keyboard: type, arrows, Enter. */
export class SapaTags extends ChoiceDialog<TagsServer> {
  static override styles = [shared, dialogStyles, optionStyles, paletteStyles, tagsStyles];

  private contact: string | null = null;
  private name = '';
  private tags: Tag[] = [];
  private bringing = false;
  private refused = '';

  constructor() {
    super();
    doing(this, { tag: () => this.show() }, () => this.contact !== null);
  }

  /** Called by the server. */
  open({ contact, name }: { contact: string | null; name: string }): void {
    if (contact !== this.contact) {
      this.tags = [];
      if (this.isOpen) this.dialog.close();
    }
    this.contact = contact;
    this.name = name;
    this.requestUpdate();
  }

  // ---------- opening ----------

  protected override show(): void {
    if (this.contact === null || this.isOpen) return;
    this.bringing = true;
    super.show();
    void this.bring(this.contact);
  }

  private async bring(contact: string): Promise<void> {
    const tags = await this.$server.tags(contact).catch(() => null);
    if (contact !== this.contact) return;
    this.bringing = false;
    // Those the contact has come first, and stay there while they are taken off and put on.
    if (tags) this.tags = tags.sort((one, other) => Number(other.on) - Number(one.on));
    else this.refused = this.label('tags.failed');
    this.point(this.active);
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

  protected get count(): number {
    return this.offered.length + Number(this.fresh !== '');
  }

  protected seek(): void {
    this.refused = '';
  }

  /** What was typed is marked afterwards, so that the next tag can be typed at once. */
  protected choose(index: number): void {
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

  // ---------- drawing ----------

  protected override render(): TemplateResult {
    const name = this.label('tags.name', this.name);
    return html`<dialog aria-label=${name} @close=${this.closed} @click=${this.clicked}>
      ${this.isOpen ? this.contentTemplate(name) : nothing}
    </dialog>`;
  }

  private contentTemplate(name: string): TemplateResult {
    const options = html`${this.offered.map((tag, index) => this.tagTemplate(tag, index))}
    ${this.freshTemplate()}`;
    return html`${this.fieldTemplate(name, this.label('tags.hint'), LONGEST_NAME)}
      ${this.listTemplate(this.label('tags.options'), this.bringing, options, true)}
      ${this.refused === '' ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
      <p class=${this.count > 0 || this.bringing ? 'sr' : 'none'} role="status">${this.told()}</p>`;
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
}

customElements.define('sapa-tags', SapaTags);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-tags': SapaTags;
  }
}
