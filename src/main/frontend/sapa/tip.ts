const PAUSE_MS = 350;
const GAP_PX = 6;

/** The tooltip of an entry: appears where the pointer rests or at once where the keyboard stands. */
export class Tip {
  /** The id of the described entry. */
  entry: string | null = null;
  private timer = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly changed: () => void,
  ) {}

  readonly pointed = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.plan(entryOf(event), PAUSE_MS);
  };

  readonly focused = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    this.plan(target.matches(':focus-visible') ? entryOf(event) : null, 0);
  };

  readonly left = (): void => this.hide();

  hide(): void {
    window.clearTimeout(this.timer);
    this.show(null);
  }

  /** Puts the drawn tooltip above its entry, or below where there is no room. */
  place(): void {
    const tip = this.host.shadowRoot!.querySelector<HTMLElement>('.tip');
    const entry =
      this.entry &&
      this.host.shadowRoot!.querySelector<HTMLElement>(`[data-entry="${CSS.escape(this.entry)}"]`);
    if (!tip || !entry) return;
    const outer = this.host.getBoundingClientRect();
    const inner = entry.getBoundingClientRect();
    const above = inner.top - outer.top - tip.offsetHeight - GAP_PX;
    tip.style.top = `${above >= 0 ? above : inner.bottom - outer.top + GAP_PX}px`;
    const left = inner.left + inner.width / 2 - outer.left - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(8, Math.min(left, outer.width - tip.offsetWidth - 8))}px`;
  }

  private plan(entry: string | null, pause: number): void {
    if (entry === this.entry) return;
    window.clearTimeout(this.timer);
    if (entry === null) this.show(null);
    else this.timer = window.setTimeout(() => this.show(entry), pause);
  }

  private show(entry: string | null): void {
    if (entry === this.entry) return;
    this.entry = entry;
    this.changed();
  }
}

function entryOf(event: Event): string | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry ?? null;
}
