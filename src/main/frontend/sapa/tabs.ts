/** What the browser's tabs of one member know of each other, by locks that end with their tab. */
export class Tabs {
  private leave = () => {};

  constructor(private readonly member: string) {}

  /** Tells the others whether this one is before somebody's eyes, from now on. */
  look(): void {
    this.leave();
    if (!isVisible()) return;
    // Made before the lock is asked for: the tab may be out of sight again by the time it comes.
    const left = new Promise<void>((resolve) => (this.leave = resolve));
    this.tell(navigator.locks?.request(this.eyes, { mode: 'shared' }, () => left));
  }

  rest(): void {
    this.leave();
  }

  /** Whether any of them is before somebody's eyes. */
  async isLookedAt(): Promise<boolean> {
    const held = (await navigator.locks?.query())?.held ?? [];
    return isVisible() || held.some((lock) => lock.name === this.eyes);
  }

  /** Does something unless one of them did it a moment ago. */
  async once(what: string, pause: number, work: () => void): Promise<void> {
    if (!navigator.locks) return work();
    await navigator.locks.request(`sapa-${this.member}-${what}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      work();
      await new Promise((resolve) => window.setTimeout(resolve, pause));
    });
  }

  private get eyes(): string {
    return `sapa-${this.member}-eyes`;
  }

  private tell(asked: Promise<unknown> | undefined): void {
    asked?.catch((refusal: unknown) => console.warn('The browser gave no lock', refusal));
  }
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
