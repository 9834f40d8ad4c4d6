import type { Entry } from './wire';

/** What was written in this page and is not yet confirmed, by contact, in the order of writing. */
export class Unsent {
  private readonly contacts = new Map<string, Map<string, Entry>>();

  of(contact: string): Entry[] {
    return [...(this.contacts.get(contact)?.values() ?? [])];
  }

  get(contact: string, id: string): Entry | undefined {
    return this.contacts.get(contact)?.get(id);
  }

  /** Adds the entry, or puts it in place of the one with its id; true when it is new. */
  put(contact: string, entry: Entry): boolean {
    const entries = this.contacts.get(contact) ?? new Map<string, Entry>();
    const isNew = !entries.has(entry.id);
    this.contacts.set(contact, entries.set(entry.id, entry));
    return isNew;
  }

  confirm(contact: string, id: string): void {
    this.contacts.get(contact)?.delete(id);
  }

  drop(contact: string): void {
    this.contacts.delete(contact);
  }
}
