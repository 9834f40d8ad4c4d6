import type { Person } from './wire';
import { begins, wordsOf } from './words';

/** A member who can be mentioned. */
export interface Mentionable extends Person {
  id: string;
}

/** A text with the caret in it. */
export interface Written {
  text: string;
  caret: number;
}

const PAUSE_MS = 150;
const LONGEST = 60;
const AT_WORD = /(?<![\p{L}\p{N}])@([^@\n]*)$/u;

/**
 * Offers members while an @ and the beginning of a name are written. The server says who may be offered; what is
 * sent is the text alone.
 */
export class Mentioning {
  options: Mentionable[] = [];
  active = 0;
  /** Where the @ stands. */
  private from = -1;
  /** What found nobody, or was chosen: whatever is written on from there is not asked for. */
  private settled: { from: number; typed: string } | null = null;
  /** Counts what was written, so that an answer to an earlier text is dropped. */
  private round = 0;
  private timer = 0;

  constructor(
    private readonly ask: (typed: string) => Promise<Mentionable[]>,
    private readonly changed: () => void,
  ) {}

  get isOpen(): boolean {
    return this.options.length > 0;
  }

  /** Follows what is written before the caret. */
  follow({ text, caret }: Written): void {
    const found = AT_WORD.exec(text.slice(0, caret));
    const typed = found?.[1] ?? '';
    if (!found || typed.length > LONGEST || this.isSettled(found.index, typed)) {
      this.close();
      return;
    }
    if (found.index !== this.from) this.close();
    this.from = found.index;
    this.keep(this.options.filter(({ name }) => begins(name, wordsOf(typed))));
    const round = ++this.round;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.seek(round, typed), PAUSE_MS);
  }

  private isSettled(from: number, typed: string): boolean {
    return this.settled?.from === from && typed.startsWith(this.settled.typed);
  }

  private async seek(round: number, typed: string): Promise<void> {
    const found = await this.ask(typed.trim()).catch(() => null);
    if (round !== this.round) return;
    if (found?.length === 0 || (found && isWhole(typed, found))) {
      this.settled = { from: this.from, typed };
      this.close();
      return;
    }
    this.keep(found ?? []);
  }

  private keep(options: Mentionable[]): void {
    this.options = options;
    this.active = 0;
    this.changed();
  }

  /** Moves by that many, round and round. */
  move(by: number): void {
    const { length } = this.options;
    this.active = (this.active + by + length) % length;
    this.changed();
  }

  point(index: number): void {
    if (index === this.active) return;
    this.active = index;
    this.changed();
  }

  /** Writes the name of one of them in place of its beginning. */
  choose({ text, caret }: Written, index = this.active): Written {
    const typed = `${this.options[index].name} `;
    const before = `${text.slice(0, this.from)}@${typed}`;
    this.settled = { from: this.from, typed };
    this.close();
    return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
  }

  close(): void {
    this.round++;
    window.clearTimeout(this.timer);
    this.from = -1;
    if (this.isOpen) this.keep([]);
  }
}

/** Whether the one who is left is written out, with a space after the name. */
function isWhole(typed: string, found: Mentionable[]): boolean {
  return (
    found.length === 1 && typed.endsWith(' ') && typed.trim().toLowerCase() === found[0].name.toLowerCase()
  );
}
