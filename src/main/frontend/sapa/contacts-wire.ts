import type { Person } from './wire';

/** The shapes of the contacts page that travel between the server and its table. */

export interface ContactRow extends Person {
  id: string;
  /** The profile. */
  href: string;
  conversation: string;
  /** The first three: the one they were last in touch on, then as they came. */
  channels: { kind: string; name: string }[];
  /** The names of all others. */
  moreChannels: string[];
  email: string | null;
  phone: string | null;
  tags: string[];
  country: string | null;
  language: string | null;
  status: 'open' | 'closed' | 'snoozed' | 'blocked' | 'none';
  assignee: Person | null;
  /** Of the latest message. */
  at: string | null;
  since: string;
}

export type ContactPage = { rows: ContactRow[]; next: string | null } | { refused: string };

export interface ContactsOpening {
  name: string;
  kind: 'all' | 'blocked' | 'saved' | '';
  order: string;
  selected: string | null;
}

export interface ContactsChange {
  rows: ContactRow[];
  gone: string[];
}
