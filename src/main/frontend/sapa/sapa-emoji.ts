import { css, html, nothing, type TemplateResult } from 'lit';
import { emojiGroups, namesOf, seekEmoji, type Emoji, type EmojiGroup } from './emoji';
import { Island } from './island';
import { optionStyles } from './option-styles';
import { raised } from './raised-styles';
import { shared } from './styles';

/**
 * Emoji to choose from, by their look or their name. Fires `sapa-emoji-chosen` with the picture, or
 * `sapa-emoji-left` with whether the keyboard is to go back to where it was.
 */
export class SapaEmoji extends Island<never> {
  static override styles = [
    shared,
    optionStyles,
    css`
      :host {
        position: absolute;
        bottom: calc(100% - 40px);
        left: 12px;
        z-index: 3;
        display: flex;
        flex-direction: column;
        width: min(344px, calc(100% - 24px));
        max-height: min(340px, 50dvh);
        overflow: hidden;
        border-radius: 12px;
        font: 400 14px/20px var(--sapa-font);
        ${raised}
      }
      input {
        flex: none;
        height: 36px;
        margin: 8px;
        padding: 0 10px;
        border: 1px solid var(--sapa-line);
        border-radius: 8px;
        background: none;
        color: inherit;
        font: inherit;
      }
      .all {
        flex: 1;
        min-height: 0;
        padding: 0 4px 4px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      .rows {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(38px, 1fr));
      }
      .emoji {
        display: grid;
        place-items: center;
        height: 38px;
        border-radius: 8px;
        font:
          22px/1 'Apple Color Emoji',
          'Segoe UI Emoji',
          'Noto Color Emoji',
          sans-serif;
        cursor: pointer;
      }
      .emoji[aria-selected='true'] {
        background: var(--sapa-sel);
        box-shadow: inset 0 0 0 2px var(--sapa-accent);
      }
      .said {
        flex: none;
        min-height: 28px;
        margin: 0;
        padding: 4px 12px;
        overflow: hidden;
        border-top: 1px solid var(--sapa-line);
        color: var(--sapa-text-2);
        font-size: 12px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (max-width: 767px) {
        :host {
          left: 8px;
          width: calc(100% - 16px);
        }
        input {
          font-size: 16px;
        }
        .rows {
          grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
        }
        .emoji {
          height: 44px;
        }
      }
    `,
  ];

  private typed = '';
  private active = 0;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')!.focus();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private get groups(): EmojiGroup[] {
    const found = new Set(seekEmoji(this.typed));
    return emojiGroups
      .map(({ key, emoji }) => ({ key, emoji: emoji.filter((each) => found.has(each)) }))
      .filter(({ emoji }) => emoji.length > 0);
  }

  private get offered(): Emoji[] {
    return this.groups.flatMap(({ emoji }) => emoji);
  }

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.point(0);
  }

  private point(index: number): void {
    this.active = index;
    this.requestUpdate();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.offered.length - 1;
    const to: Record<string, () => number> = {
      ArrowRight: () => Math.min(this.active + 1, last),
      ArrowLeft: () => this.active - 1,
      ArrowDown: () => this.beside(1),
      ArrowUp: () => this.beside(-1),
    };
    if (event.key === 'Enter') this.choose(this.active);
    else if (event.key === 'Escape') this.leave(true);
    else if (event.key in to) this.point(Math.max(0, to[event.key]()));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The one in the row below or above that stands nearest. */
  private beside(way: number): number {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.emoji')];
    const here = all[this.active];
    if (!here) return 0;
    const further = all.filter((each) => way * (each.offsetTop - here.offsetTop) > 0);
    const next = further.at(way > 0 ? 0 : -1);
    if (!next) return this.active;
    const row = further.filter((each) => each.offsetTop === next.offsetTop);
    const away = (each: HTMLElement) => Math.abs(each.offsetLeft - here.offsetLeft);
    return all.indexOf(row.reduce((best, each) => (away(each) < away(best) ? each : best)));
  }

  private choose(index: number): void {
    const emoji = this.offered[index];
    if (emoji) this.dispatchEvent(new CustomEvent<string>('sapa-emoji-chosen', { detail: emoji.picture }));
  }

  private leave(back: boolean): void {
    this.dispatchEvent(new CustomEvent<boolean>('sapa-emoji-left', { detail: back }));
  }

  protected override render(): TemplateResult {
    const { groups, offered } = this;
    const any = offered.length > 0;
    return html`<input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${any}
        aria-controls="all"
        aria-activedescendant=${any ? `emoji-${this.active}` : nothing}
        aria-label=${this.label('emoji.find')}
        placeholder=${this.label('emoji.find')}
        @input=${this.type}
        @keydown=${this.press}
        @blur=${() => this.leave(false)}
      />
      <div
        id="all"
        class="all"
        role="listbox"
        aria-label=${this.label('emoji.name')}
        ?hidden=${!any}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${groups.map((group) => this.groupTemplate(group, offered))}
      </div>
      <p class="said" role="status">${this.said(offered)}</p>`;
  }

  private said(offered: Emoji[]): string {
    if (offered.length === 0) return this.label('emoji.none');
    return namesOf(offered[this.active], this.language);
  }

  private groupTemplate({ key, emoji }: EmojiGroup, offered: Emoji[]): TemplateResult {
    const first = offered.indexOf(emoji[0]);
    return html`<div role="group" aria-labelledby="group-${key}">
      <div id="group-${key}" class="title" role="presentation">${this.label(`emoji.${key}`)}</div>
      <div class="rows" role="presentation">
        ${emoji.map((each, index) => this.emojiTemplate(each, first + index))}
      </div>
    </div>`;
  }

  private emojiTemplate(emoji: Emoji, index: number): TemplateResult {
    return html`<div
      id="emoji-${index}"
      class="emoji"
      role="option"
      aria-selected=${index === this.active}
      aria-label=${namesOf(emoji, this.language)}
      title=${namesOf(emoji, this.language)}
      @click=${() => this.choose(index)}
      @pointermove=${() => index === this.active || this.point(index)}
    >
      ${emoji.picture}
    </div>`;
  }
}

customElements.define('sapa-emoji', SapaEmoji);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-emoji': SapaEmoji;
  }
}
