import { namesOf, seekEmoji } from './emoji';
import type { Filed } from './files';
import type { Kind, Offer } from './offering';
import type { Mode, Person } from './wire';
import { begins, folded, wordsOf } from './words';

interface Mentionable extends Person {
  id: string;
}

interface Snippet {
  id: string;
  title: string;
  shortcut: string;
  /** With its blanks filled, masked where the member may not see what is in them. */
  text: string;
  /** The same for a reply: what the member may not see is still blank. */
  written: string;
  /** That it brings with it. */
  files: Filed[];
}

interface Variable {
  /** As it is written in snippets. */
  name: string;
  /** Of a custom field; the others have a name in every language. */
  label: string | null;
  /** Empty when nothing is known, masked where the member may not see it. */
  value: string;
  /** What is written into a reply. */
  written: string;
}

/** What the server knows of what can be written to a contact. */
export interface OffersServer {
  mentionable(contact: string, typed: string): Promise<Mentionable[]>;
  snippets(contact: string, typed: string): Promise<Snippet[]>;
  variables(contact: string): Promise<Variable[]>;
}

/** Whoever writes. */
export interface Writing {
  server(): OffersServer;
  contact(): string;
  mode(): Mode;
  language(): string;
  label(key: string): string;
}

const MOST_EMOJI = 8;

/** A member, by an @; the server says who may be offered, and what is sent is the text alone. */
export function mentions({ server, contact }: Writing): Kind {
  return {
    key: 'mention',
    sign: '@',
    before: /(?<![\p{L}\p{N}])@([^@\n]*)$/u,
    ask: async (typed) => (await server().mentionable(contact(), typed)).map(asMention),
    fits: ({ name }, typed) => begins(name, wordsOf(typed)),
  };
}

function asMention(person: Mentionable): Offer {
  const { id, name } = person;
  return { id, name, hint: null, line: null, face: person, written: `@${name} ` };
}

/** A snippet, by a slash at the beginning of a word. */
export function snippets({ server, contact, mode }: Writing): Kind {
  return {
    key: 'snippet',
    sign: '/',
    before: /(?<!\S)\/([^\s/]*)$/u,
    ask: async (typed) => (await server().snippets(contact(), typed)).map((each) => asOffer(each, mode())),
    fits: ({ name, hint }, typed) => `${folded(name)}\n${hint ?? ''}`.includes(folded(typed)),
  };
}

function asOffer({ id, title, shortcut, text, written, files }: Snippet, mode: Mode): Offer {
  return {
    id,
    files,
    name: title,
    hint: `/${shortcut}`,
    line: text.split('\n', 1)[0],
    written: mode === 'reply' ? written : text,
  };
}

/** What is known of the contact, by a dollar; an amount of money is none. */
export function variables({ server, contact, mode, label }: Writing): Kind {
  const fits = ({ name }: Offer, typed: string) => begins(name, wordsOf(typed));
  const asked = ({ name, label: own, value, written }: Variable): Offer => ({
    id: name,
    name: own ?? label(`variable.${name}`),
    hint: null,
    line: value === '' ? label('variable.empty') : value,
    written: mode() === 'reply' ? written : value,
  });
  return {
    key: 'variable',
    sign: '$',
    before: /(?<![\p{L}\p{N}$])\$(\p{L}*)$/u,
    ask: async (typed) =>
      (await server().variables(contact())).map(asked).filter((offer) => fits(offer, typed)),
    fits,
  };
}

/** An emoji, by a colon and the beginning of its name. */
export function emoji({ language }: Writing): Kind {
  const sought = (typed: string) => seekEmoji(typed).slice(0, MOST_EMOJI);
  return {
    key: 'emoji',
    sign: ':',
    before: /(?<!\S):(\p{L}{2,})$/u,
    ask: async (typed) =>
      sought(typed).map((each) => ({
        id: each.picture,
        name: namesOf(each, language()),
        hint: null,
        line: null,
        picture: each.picture,
        written: each.picture,
      })),
    fits: ({ picture }, typed) => sought(typed).some((each) => each.picture === picture),
  };
}
