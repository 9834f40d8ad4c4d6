import type { Row } from './wire';

/** A row where it stands now; what it shows may be newer than its place. */
interface Placed {
  row: Row;
  /** The sort text it was placed by. */
  sort: string;
  gone: boolean;
}

/**
 * The rows of one box, highest first. A change either takes effect at once or is held: then rows keep
 * their places and only show their new content, until {@link settle} moves them.
 */
export class Rows {
  private placed: Placed[] = [];
  private readonly byId = new Map<string, Placed>();
  private readonly held = new Map<string, Row | null>();

  get length(): number {
    return this.placed.length;
  }

  /** How many rows wait to appear or to move up. */
  get waiting(): number {
    return [...this.held.values()].filter((row) => row !== null).length;
  }

  at(index: number): { row: Row; gone: boolean } | undefined {
    return this.placed[index];
  }

  indexOf(id: string): number {
    const item = this.byId.get(id);
    return item ? this.slot(item.sort, id) : -1;
  }

  clear(): void {
    this.placed = [];
    this.byId.clear();
    this.held.clear();
  }

  /** Adds a page from the server; rows that stand already are only renewed. */
  add(rows: Row[]): void {
    for (const row of rows) if (!this.held.has(row.id)) this.place(row);
  }

  change(id: string, row: Row | null, hold: boolean): void {
    if (hold && this.wouldMove(id, row)) this.hold(id, row);
    else this.apply(id, row);
  }

  /** Lets held rows take their places; the row with the id to keep may still wait to go. */
  settle(keep: string | null = null): void {
    for (const [id, row] of [...this.held]) {
      if (row !== null || id !== keep) this.apply(id, row);
    }
  }

  /** Whether the row stands below every row here. */
  isBelowAll(row: Row): boolean {
    const last = this.placed.at(-1);
    return last !== undefined && this.isAbove(last, row.sort, row.id);
  }

  private wouldMove(id: string, row: Row | null): boolean {
    const item = this.byId.get(id);
    if (!item || !row) return Boolean(item) !== Boolean(row);
    if (row.sort === item.sort) return false;
    const from = this.slot(item.sort, id);
    const to = this.slot(row.sort, id);
    return to !== from && to !== from + 1;
  }

  private hold(id: string, row: Row | null): void {
    const item = this.byId.get(id);
    if (item) {
      item.row = row ?? item.row;
      item.gone = row === null;
    }
    this.held.set(id, row);
  }

  private apply(id: string, row: Row | null): void {
    this.held.delete(id);
    if (row) this.place(row);
    else this.remove(id);
  }

  private place(row: Row): void {
    const item = this.byId.get(row.id);
    if (item && item.sort === row.sort) {
      item.row = row;
      item.gone = false;
      return;
    }
    this.remove(row.id);
    const fresh = { row, sort: row.sort, gone: false };
    this.placed.splice(this.slot(row.sort, row.id), 0, fresh);
    this.byId.set(row.id, fresh);
  }

  private remove(id: string): void {
    const index = this.indexOf(id);
    if (index < 0) return;
    this.placed.splice(index, 1);
    this.byId.delete(id);
  }

  /** The first index whose row does not stand above the given place. */
  private slot(sort: string, id: string): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isAbove(this.placed[middle], sort, id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isAbove(item: Placed, sort: string, id: string): boolean {
    return item.sort === sort ? item.row.id > id : item.sort > sort;
  }
}
