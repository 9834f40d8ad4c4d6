import type { Quote, Quoted } from './quotes';

/** What the next reply to each contact answers in particular. */
export class Quoting {
  private readonly quotes = new Map<string, Quote>();

  constructor(private readonly changed: () => void) {}

  of(contact: string): Quote | undefined {
    return this.quotes.get(contact);
  }

  put({ contact, quote }: Quoted): void {
    this.quotes.set(contact, quote);
    this.changed();
  }

  /** Whether there was one. */
  drop(contact: string): boolean {
    const dropped = this.quotes.delete(contact);
    if (dropped) this.changed();
    return dropped;
  }

  /** Hands it over to what is sent. */
  take(contact: string): Quote | undefined {
    const quote = this.of(contact);
    this.drop(contact);
    return quote;
  }
}
