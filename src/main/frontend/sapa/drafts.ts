import { store, stored } from './stored';
import type { Mode } from './wire';

/** Fired on the document when a draft reply changes, so that the list shows it at once. */
export const DRAFT_CHANGED = 'sapa-draft-changed';

/** A reply that was begun, as lists tell of it. */
export interface Glimpse {
  text: string;
  /** How many it has. */
  files: number;
}

export interface DraftChanged extends Partial<Glimpse> {
  contact: string;
}

/** Tells the page what has become of a draft reply. */
export function announce(changed: DraftChanged): void {
  document.dispatchEvent(new CustomEvent<DraftChanged>(DRAFT_CHANGED, { detail: changed }));
}

/** What one member has written for one contact in one mode. */
export interface Place {
  user: string;
  contact: string;
  mode: Mode;
}

const BROWSER_PAUSE_MS = 300;
const SERVER_PAUSE_MS = 1000;

interface Unsaved {
  place: Place;
  text: string;
  browserTimer: number;
  serverTimer: number;
}

/**
 * Keeps drafts: in this browser after a short pause, on the server after a longer one. The browser's copy
 * lives until the server has taken it, so a copy found here is newer than the server's.
 */
export class Drafts {
  private unsaved: Unsaved | null = null;

  constructor(private readonly save: (place: Place, text: string) => Promise<void>) {}

  /** The text to go on with. A copy that the server has not taken yet is offered to it again. */
  restore(place: Place, fromServer: string): string {
    const text = stored<string>(keyOf(place));
    if (text === null) return fromServer;
    void this.toServer(place, text);
    return text;
  }

  changed(place: Place, text: string): void {
    this.forgetTimers();
    this.unsaved = {
      place,
      text,
      browserTimer: window.setTimeout(() => this.toBrowser(place, text), BROWSER_PAUSE_MS),
      serverTimer: window.setTimeout(() => this.flush(), SERVER_PAUSE_MS),
    };
  }

  /** Saves now what waits for a pause. */
  flush(): void {
    if (!this.unsaved) return;
    const { place, text } = this.unsaved;
    this.forgetTimers();
    this.toBrowser(place, text);
    void this.toServer(place, text);
  }

  private forgetTimers(): void {
    window.clearTimeout(this.unsaved?.browserTimer);
    window.clearTimeout(this.unsaved?.serverTimer);
    this.unsaved = null;
  }

  private toBrowser(place: Place, text: string): void {
    store(keyOf(place), text);
    if (place.mode === 'reply') announce({ contact: place.contact, text });
  }

  private async toServer(place: Place, text: string): Promise<void> {
    const saved = await this.save(place, text).then(
      () => true,
      () => false,
    );
    if (saved && stored<string>(keyOf(place)) === text) store(keyOf(place), null);
  }
}

function keyOf({ user, contact, mode }: Place): string {
  return `sapa.draft.${user}.${contact}.${mode}`;
}
