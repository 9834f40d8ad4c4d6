import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import { lineButton, raised } from './raised-styles';

/** Something that can be done with an entry. */
export interface Choice {
  key: string;
  icon: string;
  run: () => void;
}

const GAP_PX = 4;
const TOLD_MS = 2000;

/**
 * What can be done with one entry: a button beside the one under the pointer or the keyboard, and the menu that
 * it opens.
 */
export class EntryMenu {
  /** The entry that the button stands beside. */
  private entry: string | null = null;
  private told = '';
  private timer = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly choices: (entry: string) => Choice[],
    private readonly changed: () => void,
  ) {}

  readonly pointed = (event: Event): void => {
    const entry = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry;
    if (entry !== undefined && !this.isOpen) this.standBeside(entry);
  };

  readonly left = (): void => {
    if (!this.isOpen) this.hide();
  };

  hide(): void {
    this.close();
    this.standBeside(null);
  }

  /** The history moved: the button stays with its entry. */
  scrolled(): void {
    this.close();
    this.place();
  }

  /** An element that is not on the page must not be asked to hide. */
  private close(): void {
    if (this.isOpen) this.menu!.hidePopover();
  }

  /** Opens the menu of an entry, with the keyboard on the first choice. */
  open(entry: string): void {
    if (this.choices(entry).length === 0) return;
    this.standBeside(entry);
    requestAnimationFrame(() => {
      this.menu?.showPopover();
      this.items[0]?.focus();
    });
  }

  /** Says for a moment what was done. */
  tell(text: string): void {
    window.clearTimeout(this.timer);
    this.told = text;
    this.changed();
    this.timer = window.setTimeout(() => {
      this.told = '';
      this.changed();
    }, TOLD_MS);
  }

  /** Puts the drawn button beside its entry, on the side that is free. */
  place(): void {
    const button = this.host.shadowRoot!.querySelector<HTMLElement>('.act');
    const bubble = this.bubble;
    if (!button || !bubble) return;
    const outer = this.host.getBoundingClientRect();
    const inner = bubble.getBoundingClientRect();
    const isLeft = bubble.classList.contains('in');
    const left = isLeft ? inner.right + GAP_PX : inner.left - GAP_PX - button.offsetWidth;
    const isInSight = inner.bottom > outer.top && inner.top < outer.bottom;
    button.style.visibility = isInSight ? '' : 'hidden';
    button.style.top = `${Math.max(0, inner.top - outer.top)}px`;
    button.style.left = `${Math.max(0, Math.min(left - outer.left, outer.width - button.offsetWidth))}px`;
  }

  template(label: (key: string) => string): TemplateResult | typeof nothing {
    const choices = this.entry === null ? [] : this.choices(this.entry);
    const told = html`<div class="told" role="status">${this.told}</div>`;
    if (choices.length === 0) return told;
    return html`<button
        class="act"
        aria-label=${label('entry.actions')}
        title=${label('entry.actions')}
        aria-haspopup="menu"
        tabindex="-1"
        @click=${() => this.open(this.entry!)}
      >
        ${icon('other')}
      </button>
      <div
        class="menu"
        role="menu"
        popover
        aria-label=${label('entry.actions')}
        @toggle=${this.toggled}
        @keydown=${this.pressed}
      >
        ${choices.map(
          (choice) =>
            html`<button role="menuitem" tabindex="-1" @click=${() => this.choose(choice)}>
              ${icon(choice.icon)} ${label(choice.key)}
            </button>`,
        )}
      </div>
      ${told}`;
  }

  private standBeside(entry: string | null): void {
    if (entry === this.entry) return;
    this.entry = entry;
    this.changed();
  }

  private choose({ run }: Choice): void {
    this.close();
    run();
  }

  private readonly toggled = (event: ToggleEvent): void => {
    if (event.newState === 'open') this.placeMenu();
    else if (this.items.includes(this.host.shadowRoot!.activeElement as HTMLElement)) this.bubble?.focus();
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const { items } = this;
    const at = items.indexOf(this.host.shadowRoot!.activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    event.stopPropagation();
    if (event.key === 'Tab') this.close();
    if (!(event.key in to)) return;
    event.preventDefault();
    items[to[event.key]].focus();
  };

  /** Below the button, or above where there is no room. */
  private placeMenu(): void {
    const { menu } = this;
    const button = this.host.shadowRoot!.querySelector('.act')?.getBoundingClientRect();
    if (!menu || !button) return;
    const below = button.bottom + GAP_PX;
    const top = below + menu.offsetHeight > innerHeight ? button.top - GAP_PX - menu.offsetHeight : below;
    menu.style.top = `${Math.max(GAP_PX, top)}px`;
    menu.style.left = `${Math.max(GAP_PX, Math.min(button.left, innerWidth - menu.offsetWidth - GAP_PX))}px`;
  }

  private get isOpen(): boolean {
    return this.menu?.matches(':popover-open') ?? false;
  }

  private get menu(): HTMLElement | null {
    return this.host.shadowRoot!.querySelector<HTMLElement>('.menu');
  }

  private get items(): HTMLElement[] {
    return [...(this.menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  private get bubble(): HTMLElement | null {
    const { entry } = this;
    return entry === null
      ? null
      : this.host.shadowRoot!.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`);
  }
}

export const entryMenuStyles = css`
  .act {
    position: absolute;
    z-index: 1;
    display: grid;
    place-content: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 1px solid var(--sapa-line);
    border-radius: 8px;
    background: var(--sapa-pane);
    color: var(--sapa-text-2);
  }
  .act:hover {
    background: var(--sapa-hover);
    color: var(--sapa-text);
  }
  .menu {
    position: fixed;
    min-width: 180px;
    margin: 0;
    padding: 4px;
    border-radius: 10px;
    ${raised}
  }
  .menu button {
    gap: 10px;
    ${lineButton}
  }
  .menu button:hover {
    background: var(--sapa-hover);
  }
  .menu .icon {
    color: var(--sapa-text-3);
  }
  .told {
    position: absolute;
    bottom: 32px;
    left: 50%;
    z-index: 2;
    padding: 6px 12px;
    border-radius: 16px;
    background: light-dark(oklch(0.27 0.03 264), oklch(0.92 0.01 264));
    color: light-dark(#fff, oklch(0.22 0.02 264));
    font-size: 12px;
    line-height: 16px;
    pointer-events: none;
    translate: -50% 0;
  }
  .told:empty {
    background: none;
    padding: 0;
  }
  @media (max-width: 767px) {
    .act {
      width: 36px;
      height: 36px;
    }
    .menu button {
      min-height: 44px;
    }
  }
`;
