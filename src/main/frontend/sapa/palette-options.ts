import { isPossible, offeredActions, type Action } from './actions';
import type { Person } from './wire';
import { begins, wordsOf } from './words';

export interface Place {
  name: string;
  address: string;
}

export interface FoundContact extends Person, Place {
  line: string | null;
  blocked: boolean;
}

/** One line of the palette. */
export type Option =
  | { kind: 'action'; action: Action }
  | { kind: 'inbox'; inbox: Place }
  | { kind: 'contact'; contact: FoundContact };

export interface Group {
  key: 'actions' | 'inboxes' | 'contacts';
  options: Option[];
}

/** What a typed text means: actions and inboxes whose words begin so, and the contacts that it found. */
export function groupsOf(typed: string, inboxes: Place[], contacts: FoundContact[]): Group[] {
  const words = wordsOf(typed);
  const actions = offeredActions().actions.filter(
    (action) => action.offered && isPossible(action) && begins(action.name, words),
  );
  const groups: Group[] = [
    { key: 'actions', options: actions.map((action) => ({ kind: 'action', action })) },
    {
      key: 'inboxes',
      options: inboxes.filter(({ name }) => begins(name, words)).map((inbox) => ({ kind: 'inbox', inbox })),
    },
    { key: 'contacts', options: contacts.map((contact) => ({ kind: 'contact', contact })) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
