import type { Filed } from './files';
import type { Preview } from './previews';
import type { Quote } from './quotes';
import { store, stored } from './stored';
import type { Mode, Sent } from './wire';

/** Something written and not yet taken by the server. */
export interface Letter {
  id: string;
  contact: string;
  mode: Mode;
  text: string;
  files?: Filed[];
  quote?: Quote;
  /** What is shown of the first address in it; false when the member wants none shown. */
  preview?: Preview | false;
  at: string;
  /** Why the server refused it; then it waits for the member to try again. */
  refused?: string;
}

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * The letters of one member in this browser. Each is sent with the same id until the server answers, which
 * takes an id only once; so a letter outlives a broken line, a reload and a restart of the server.
 */
export class Outbox {
  private readonly key: string;
  /** The ids that wait for an answer; the first answer counts. */
  private readonly awaited = new Set<string>();
  private timer = 0;
  private pause = FIRST_PAUSE_MS;

  constructor(
    user: string,
    private readonly deliver: (letter: Letter) => Promise<Sent>,
    private readonly answered: (letter: Letter, sent: Sent) => void,
  ) {
    this.key = `sapa.outbox.${user}`;
  }

  of(contact: string): Letter[] {
    return this.letters().filter((letter) => letter.contact === contact);
  }

  post(letter: Letter): void {
    this.keep([...this.letters(), letter]);
    void this.send(letter);
  }

  /** Tries a refused letter again; false when it is not here. */
  retry(id: string): boolean {
    const letter = this.letters().find((each) => each.id === id);
    if (!letter) return false;
    const { refused: _, ...fresh } = letter;
    this.replace(id, fresh);
    void this.send(fresh);
    return true;
  }

  /** Sends again whatever has no answer: after a reload, or when the line is back. */
  resend(): void {
    window.clearTimeout(this.timer);
    this.letters()
      .filter((letter) => letter.refused === undefined)
      .forEach((letter) => void this.send(letter));
  }

  rest(): void {
    window.clearTimeout(this.timer);
    this.awaited.clear();
  }

  private async send(letter: Letter): Promise<void> {
    this.awaited.add(letter.id);
    try {
      const sent = await this.deliver(letter);
      if (this.awaited.delete(letter.id)) this.settle(letter, sent);
    } catch {
      if (this.awaited.has(letter.id)) this.sendLater();
    }
  }

  private settle(letter: Letter, sent: Sent): void {
    this.pause = FIRST_PAUSE_MS;
    this.replace(letter.id, 'refused' in sent ? { ...letter, refused: sent.refused } : null);
    this.answered(letter, sent);
  }

  private sendLater(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.resend(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private replace(id: string, letter: Letter | null): void {
    this.keep(this.letters().flatMap((each) => (each.id !== id ? [each] : letter ? [letter] : [])));
  }

  private letters(): Letter[] {
    return stored<Letter[]>(this.key) ?? [];
  }

  private keep(letters: Letter[]): void {
    store(this.key, letters.length > 0 ? letters : null);
  }
}
