const SEEN_MS = 1000;

/** Reports a message as read once the end of the thread was in sight for a second. */
export class ReadWatch {
  private timer = 0;
  private pending = 0;

  constructor(private readonly report: (ordinal: number) => void) {}

  /** The newest incoming number in sight, 0 when the end is out of sight or nothing is new. */
  see(ordinal: number): void {
    if (ordinal === this.pending) return;
    window.clearTimeout(this.timer);
    this.pending = ordinal;
    if (ordinal > 0) this.timer = window.setTimeout(() => this.done(), SEEN_MS);
  }

  private done(): void {
    const ordinal = this.pending;
    this.pending = 0;
    this.report(ordinal);
  }
}
