import { EMOJI } from './emoji-names';
import { begins, wordsOf } from './words';

/** A picture that is written like a letter. */
export interface Emoji {
  picture: string;
  /** What it is called in English. */
  en: string;
  /** And in Indonesian. */
  id: string;
}

export interface EmojiGroup {
  key: string;
  emoji: Emoji[];
}

/** All of them, in their order. */
export const emojiGroups: EmojiGroup[] = Object.entries(EMOJI).map(([key, lines]) => ({
  key,
  emoji: lines
    .trim()
    .split('\n')
    .map((line) => {
      const [picture, en, id] = line.trim().split('|');
      return { picture, en, id };
    }),
}));

/** Those with a word for each one typed, in either language, which begins so. */
export function seekEmoji(typed: string): Emoji[] {
  const words = wordsOf(typed);
  return emojiGroups.flatMap(({ emoji }) => emoji).filter(({ en, id }) => begins(`${en} ${id}`, words));
}

/** What it is called in a language. */
export function namesOf({ en, id }: Emoji, language: string): string {
  return language.startsWith('id') ? id : en;
}
