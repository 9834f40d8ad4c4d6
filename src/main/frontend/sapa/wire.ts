import type { Filed } from './files';
import type { Preview } from './previews';
import type { Quote } from './quotes';

/** The shapes that travel between the server and the elements. Times are ISO-8601 instants. */

export interface Person {
  name: string;
  initials: string;
  /** Hue of the avatar, 0 to 359. */
  hue: number;
}

/** What a message is, in one word. */
export type Kind = 'text' | 'photo' | 'voice' | 'file' | 'video' | 'location' | 'other';

export interface Row extends Person {
  id: string;
  /** Its kind; null where a contact has none. */
  channel: string | null;
  channelLabel: string;
  unread: number;
  status: 'open' | 'closed' | 'snoozed' | 'none';
  /** Whether a conversation is open, snoozed or not. */
  isOpen: boolean;
  /** When it comes back. */
  snoozedUntil: string | null;
  /** Whether a reply waits for its time to be sent. */
  scheduled?: boolean;
  direction: 'in' | 'out' | null;
  preview: string | null;
  previewKind: Kind;
  at: string | null;
  /** Larger stands higher in the list; ties by id, descending. */
  sort: string;
  assignee: (Person & { id: string }) | null;
  tags: string[];
  blocked: boolean;
}

export interface RowPage {
  rows: Row[];
  next: string | null;
}

export interface RowChange {
  id: string;
  /** Null: not in this box any more. */
  row: Row | null;
  /** Out of the viewer's sight, so it may not stay for a moment. */
  hidden?: boolean;
}

/** Of a reply that has not left. */
export interface Waiting {
  due: string;
  /** Whether it is to leave then; otherwise its author only has a moment to take it back. */
  scheduled: boolean;
  /** Whether the reader wrote it. */
  mine: boolean;
  /** Whether nothing is to be shown of an address in it. */
  plain: boolean;
}

export type Status = 'waiting' | 'sending' | 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown';

export interface Sender extends Person {
  category: 'human' | 'contact' | 'platform' | 'integration' | 'provider' | 'api' | 'auto';
}

export interface Entry {
  id: string;
  kind: 'message' | 'comment' | 'event';
  at: string;
  direction: 'in' | 'out' | null;
  /** Number of this incoming message among the contact's incoming ones. */
  ordinal: number | null;
  sender: Sender | null;
  text: string;
  channelLabel: string | null;
  status: Status | null;
  error: string | null;
  eventType: string | null;
  files?: Filed[];
  /** The message that it answers in particular. */
  quote?: Quote;
  /** What is at the first address in it. */
  preview?: Preview;
  /** Only while it waits to be sent. */
  waiting?: Waiting;
}

export interface EntryPage {
  /** Oldest first. */
  entries: Entry[];
  older: string | null;
  newer: string | null;
  seq: number;
}

export type Mode = 'reply' | 'comment';

export const MODES: Mode[] = ['reply', 'comment'];

export type Sent = { entry: Entry } | { refused: string };

/** A stretch of a text, from and to, in UTF-16 units. */
export type Stretch = [number, number];

export interface SearchHit extends Person {
  id: string;
  contact: string;
  href: string;
  nameMarks: Stretch[];
  line: string | null;
  lineMarks: Stretch[];
  blocked: boolean;
  /** When it was written; contacts have none. */
  at: string | null;
}

export interface Page<Hit> {
  hits: Hit[];
  total: number;
  rebuilding: boolean;
  next: string | null;
}

export interface ThreadHit {
  id: string;
  at: string;
  line: string;
  /** In the line. */
  marks: Stretch[];
  /** In the whole text. */
  places: Stretch[];
}

export interface RecentSearch {
  scope: string;
  text: string;
}
