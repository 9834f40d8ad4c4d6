/** Who is selected in a list, to do something with all of them. */
export class Picks {
  private readonly ids = new Set<string>();
  /** Whether everybody in the list is meant, also those whose rows have not come yet. */
  private whole = false;
  /** From where a stretch is selected. */
  private from: string | null = null;

  /** Told of the selected after each change. */
  constructor(private readonly changed: (ids: string[]) => void) {}

  get any(): boolean {
    return this.whole || this.ids.size > 0;
  }

  has(id: string): boolean {
    return this.whole || this.ids.has(id);
  }

  everybody(): void {
    this.ids.clear();
    this.whole = true;
  }

  toggle(id: string): void {
    this.whole = false;
    if (!this.ids.delete(id)) this.ids.add(id);
    this.from = id;
    this.tell();
  }

  /** Selects everybody between the one selected last and this one, both included. */
  stretch(to: string, order: (id: string) => number, at: (index: number) => string | undefined): void {
    this.whole = false;
    const start = order(this.from ?? to);
    const end = order(to);
    if (start < 0) return this.toggle(to);
    for (let index = Math.min(start, end); index <= Math.max(start, end); index++) {
      const id = at(index);
      if (id !== undefined) this.ids.add(id);
    }
    this.tell();
  }

  all(ids: string[]): void {
    this.whole = false;
    ids.forEach((id) => this.ids.add(id));
    this.tell();
  }

  /** Whoever is not in the list any more is not selected either. */
  forget(id: string): void {
    if (this.ids.delete(id)) this.tell();
  }

  /** Selects nobody; the server is told unless it said so. */
  drop(silently = false): void {
    if (!this.any) return;
    this.whole = false;
    this.ids.clear();
    this.from = null;
    if (!silently) this.tell();
  }

  private tell(): void {
    this.changed([...this.ids]);
  }
}
