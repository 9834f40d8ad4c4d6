import { store, stored } from './stored';

const KEY = 'sapa.list-width';
const LEAST = 280;
const MOST = 480;
const STEP = 16;

/** The line after the list: dragged or moved with the arrow keys, it makes the list wider or narrower. */
export class SapaSplitter extends HTMLElement {
  private grip: { pointer: number; from: number; width: number } | null = null;
  private readonly resized = new ResizeObserver(() => this.tell());

  connectedCallback(): void {
    this.tabIndex = 0;
    this.setAttribute('role', 'separator');
    this.setAttribute('aria-orientation', 'vertical');
    this.setAttribute('aria-valuemin', String(LEAST));
    this.setAttribute('aria-valuemax', String(MOST));
    const width = stored<number>(KEY);
    if (typeof width === 'number') this.apply(width);
    this.addEventListener('keydown', this.press);
    this.addEventListener('pointerdown', this.take);
    this.addEventListener('pointermove', this.pull);
    this.addEventListener('pointerup', this.release);
    this.addEventListener('pointercancel', this.release);
    this.addEventListener('dblclick', this.forget);
    if (this.list) this.resized.observe(this.list);
  }

  disconnectedCallback(): void {
    this.resized.disconnect();
  }

  private get list(): HTMLElement | null {
    return this.previousElementSibling as HTMLElement | null;
  }

  private width(): number {
    return Math.round(this.list?.getBoundingClientRect().width ?? LEAST);
  }

  private tell(): void {
    this.setAttribute('aria-valuenow', String(this.width()));
  }

  private apply(width: number): void {
    const within = Math.min(Math.max(Math.round(width), LEAST), MOST);
    document.documentElement.style.setProperty('--sapa-list-width', `${within}px`);
  }

  /** Keeps what there was room for, which may be less than what was asked for. */
  private keep(): void {
    store(KEY, this.width());
  }

  private readonly press = (event: KeyboardEvent): void => {
    const width = this.asked(event.key);
    if (width === null) return;
    event.preventDefault();
    this.apply(width);
    this.keep();
  };

  private asked(key: string): number | null {
    switch (key) {
      case 'ArrowLeft':
        return this.width() - STEP;
      case 'ArrowRight':
        return this.width() + STEP;
      case 'Home':
        return LEAST;
      case 'End':
        return MOST;
      default:
        return null;
    }
  }

  private readonly take = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    this.focus();
    this.setPointerCapture(event.pointerId);
    this.grip = { pointer: event.pointerId, from: event.clientX, width: this.width() };
  };

  private readonly pull = (event: PointerEvent): void => {
    if (this.grip?.pointer !== event.pointerId) return;
    this.apply(this.grip.width + event.clientX - this.grip.from);
  };

  private readonly release = (event: PointerEvent): void => {
    if (this.grip?.pointer !== event.pointerId) return;
    this.grip = null;
    this.keep();
  };

  /** Back to the width that the look gives it. */
  private readonly forget = (): void => {
    document.documentElement.style.removeProperty('--sapa-list-width');
    store(KEY, null);
  };
}

customElements.define('sapa-splitter', SapaSplitter);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-splitter': SapaSplitter;
  }
}
