import type { Page, Stretch, ThreadHit } from './wire';

/** What was found in a thread, the newest first, and which of it one is at. */
export class FindHits {
  hits: ThreadHit[] = [];
  total = 0;
  rebuilding = false;
  at = 0;
  private next: string | null = null;

  get current(): ThreadHit | undefined {
    return this.hits[this.at];
  }

  /** The cursor of the page that is needed next, or null. */
  get more(): string | null {
    return this.next;
  }

  begin(page: Page<ThreadHit>): void {
    this.hits = page.hits;
    this.at = 0;
    this.follow(page);
  }

  add(page: Page<ThreadHit>): void {
    this.hits = [...this.hits, ...page.hits];
    this.follow(page);
  }

  private follow({ total, rebuilding, next }: Page<ThreadHit>): void {
    this.total = Math.max(total, this.hits.length);
    this.rebuilding = rebuilding;
    this.next = next;
  }

  clear(): void {
    this.begin({ hits: [], total: 0, rebuilding: false, next: null });
  }

  /** Where each of them holds what was sought. */
  places(): Map<string, Stretch[]> {
    return new Map(this.hits.map(({ id, places }) => [id, places]));
  }
}
