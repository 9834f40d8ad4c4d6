import type { Filed } from './files';
import type { Person } from './wire';

/** Something that can be written without being written out. */
export interface Offer {
  id: string;
  name: string;
  /** What stands beside the name, if anything. */
  hint: string | null;
  /** What stands below it. */
  line: string | null;
  face?: Person;
  picture?: string;
  /** What is put beside the text with it. */
  files?: Filed[];
  /** What is written in place of the sign and what follows it. */
  written: string;
}

/** What is offered after one sign. */
export interface Kind {
  key: 'mention' | 'snippet' | 'variable' | 'emoji';
  sign: string;
  /** Matches a text that ends in the sign and what was typed after it, which is its group. */
  before: RegExp;
  ask(typed: string): Promise<Offer[]>;
  /** Whether an offer is still one after more was typed. */
  fits(offer: Offer, typed: string): boolean;
}

/** A text with the caret in it. */
export interface Written {
  text: string;
  caret: number;
}

const PAUSE_MS = 150;
const LONGEST = 60;

/** Offers what may be meant while a sign and the beginning of a name are written. */
export class Offering {
  options: Offer[] = [];
  active = 0;
  kind: Kind | null = null;
  /** Whether a button asked, which is told also that there is nothing. */
  private isCalled = false;
  private isVain = false;
  private isSeeking = false;
  /** Whether the person moved among the options, so that more of them must not move the choice. */
  private isMoved = false;
  /** Where the sign stands. */
  private from = -1;
  /** What found nothing, or was chosen: whatever is written on from there is not asked for. */
  private settled: { from: number; typed: string } | null = null;
  /** Counts what was written, so that an answer to an earlier text is dropped. */
  private round = 0;
  private timer = 0;
  private awaited: (() => void) | null = null;

  constructor(private readonly changed: () => void) {}

  get isOpen(): boolean {
    return this.options.length > 0;
  }

  /** Whether somebody who asked is to be told that there is nothing. */
  get isEmpty(): boolean {
    return this.isCalled && this.isVain;
  }

  /** Begins at a sign that a button wrote before the caret. */
  call(written: Written, kind: Kind): void {
    this.settled = null;
    this.follow(written, [kind]);
    this.isCalled = this.kind !== null;
  }

  /** Follows what is written before the caret. */
  follow({ text, caret }: Written, kinds: Kind[]): void {
    const asked = found(text.slice(0, caret), kinds);
    if (!asked || this.isSettled(asked)) {
      this.close();
      return;
    }
    if (asked.from !== this.from || asked.kind !== this.kind) this.close();
    this.kind = asked.kind;
    this.from = asked.from;
    this.isVain = false;
    this.isMoved = false;
    this.isSeeking = true;
    this.keep(this.options.filter((option) => asked.kind.fits(option, asked.typed)));
    const round = ++this.round;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.seek(round, asked), PAUSE_MS);
  }

  private isSettled({ from, typed }: Asked): boolean {
    return this.settled?.from === from && typed.startsWith(this.settled.typed);
  }

  private async seek(round: number, { kind, from, typed }: Asked): Promise<void> {
    const options = await kind.ask(typed.trim()).catch(() => null);
    if (round !== this.round) return;
    this.isSeeking = false;
    if (options && (options.length === 0 || isWhole(typed, options))) {
      this.settled = { from, typed };
      this.rest();
      return;
    }
    this.keep(options ?? []);
    if (this.isOpen) this.awaited?.();
    this.awaited = null;
  }

  private rest(): void {
    if (!this.isCalled) {
      this.close();
      return;
    }
    this.isVain = true;
    this.awaited = null;
    this.keep([]);
  }

  private keep(options: Offer[]): void {
    const chosen = this.options[this.active]?.id;
    this.options = options;
    this.active = this.isMoved
      ? Math.max(
          0,
          options.findIndex(({ id }) => id === chosen),
        )
      : 0;
    this.changed();
  }

  /**
   * Has somebody who was quicker than the answer choose the first as soon as it is there.
   *
   * @return whether there is an answer to wait for
   */
  await(choose: () => void): boolean {
    if (!this.isSeeking || this.isOpen || this.awaited) return false;
    this.awaited = choose;
    return true;
  }

  /** Moves by that many, round and round. */
  move(by: number): void {
    const { length } = this.options;
    this.isMoved = true;
    this.active = (this.active + by + length) % length;
    this.changed();
  }

  point(index: number): void {
    if (index === this.active) return;
    this.isMoved = true;
    this.active = index;
    this.changed();
  }

  /** Writes one of them in place of its sign and beginning. */
  choose({ text, caret }: Written, index = this.active): Written {
    const { written } = this.options[index];
    const { sign } = this.kind!;
    const { from } = this;
    const before = text.slice(0, from) + written;
    const after = written.endsWith(' ') ? text.slice(caret).replace(/^ /, '') : text.slice(caret);
    this.close();
    this.settled = written.startsWith(sign) ? { from, typed: written.slice(sign.length) } : null;
    return { text: before + after, caret: before.length };
  }

  /** Closes; a sign that a button wrote goes, too, with what was typed after it. */
  leave({ text, caret }: Written): Written | null {
    const { isCalled, from } = this;
    this.close();
    return isCalled ? { text: text.slice(0, from) + text.slice(caret), caret: from } : null;
  }

  close(): void {
    this.round++;
    window.clearTimeout(this.timer);
    const wasShown = this.isOpen || this.isEmpty;
    this.from = -1;
    this.kind = null;
    this.isCalled = false;
    this.isSeeking = false;
    this.awaited = null;
    if (wasShown) this.keep([]);
  }
}

interface Asked {
  kind: Kind;
  from: number;
  typed: string;
}

/** What the sign that stands nearest to the end asks for. */
function found(text: string, kinds: Kind[]): Asked | null {
  const asked = kinds.flatMap((kind) => {
    const match = kind.before.exec(text);
    return match && match[1].length <= LONGEST ? [{ kind, from: match.index, typed: match[1] }] : [];
  });
  return asked.sort((a, b) => b.from - a.from)[0] ?? null;
}

/** Whether the one who is left is written out, with a space after the name. */
function isWhole(typed: string, options: Offer[]): boolean {
  return (
    options.length === 1 &&
    typed.endsWith(' ') &&
    typed.trim().toLowerCase() === options[0].name.toLowerCase()
  );
}
