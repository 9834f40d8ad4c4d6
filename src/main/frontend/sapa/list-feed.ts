import { Rows } from './rows';
import type { RowChange, RowPage } from './wire';

/** Brings the rows of one box page by page, and keeps them up to date. */
export class ListFeed {
  readonly rows = new Rows();
  /** Whether the first page stands. */
  ready = false;
  failed = false;
  private busy = false;
  private next: string | null = null;
  private seq = 0;
  /** Counts openings and reloads, so that an answer to an earlier one is dropped. */
  private round = 0;
  private reloading = false;
  /** Changes that came while the box was read anew. */
  private early: RowChange[] = [];

  constructor(
    private readonly page: (cursor: string | null) => Promise<RowPage>,
    private readonly changed: () => void,
    /** Makes one change to the rows. */
    private readonly change: (change: RowChange) => void,
    /** How many rows from the top are on the screen. */
    private readonly shown: () => number,
  ) {}

  get isComplete(): boolean {
    return this.next === null;
  }

  open(seq: number): Promise<void> {
    this.seq = seq;
    this.rows.clear();
    this.ready = false;
    return this.reload();
  }

  patch(seq: number, changes: RowChange[]): void {
    if (seq <= this.seq) return;
    const missed = seq > this.seq + 1;
    this.seq = seq;
    if (missed) void this.reload();
    if (this.reloading) this.early.push(...changes);
    else changes.forEach(this.change);
    this.changed();
  }

  mayLoadMore(): boolean {
    return this.ready && !this.busy && !this.failed && !this.isComplete;
  }

  loadMore(): Promise<void> {
    return this.load(async (round) => {
      const page = await this.page(this.next);
      if (round === this.round) this.add(page);
    });
  }

  retry(): Promise<void> {
    return this.reloading ? this.reload() : this.loadMore();
  }

  /** Reads the box anew, as far down as it is shown; rows on the screen stay until the answer is there. */
  private reload(): Promise<void> {
    this.round++;
    this.early = [];
    this.reloading = true;
    return this.load(async (round) => {
      const pages = await this.readDown(round);
      if (round === this.round) this.replace(pages);
    });
  }

  private async readDown(round: number): Promise<RowPage[]> {
    const count = this.ready ? this.shown() : 0;
    const pages = [await this.page(null)];
    let read = pages[0].rows.length;
    let { next } = pages[0];
    while (next !== null && read < count && round === this.round) {
      const page = await this.page(next);
      pages.push(page);
      read += page.rows.length;
      next = page.next;
    }
    return pages;
  }

  private replace(pages: RowPage[]): void {
    this.rows.clear();
    pages.forEach((page) => this.add(page));
    this.reloading = false;
    this.ready = true;
    this.early.splice(0).forEach(this.change);
  }

  private add({ rows, next }: RowPage): void {
    this.rows.add(rows);
    this.next = next;
  }

  private async load(work: (round: number) => Promise<void>): Promise<void> {
    const { round } = this;
    this.busy = true;
    this.failed = false;
    this.changed();
    const done = await work(round).then(
      () => true,
      () => false,
    );
    if (round !== this.round) return;
    this.busy = false;
    this.failed = !done;
    this.changed();
  }
}
