import type { Row } from './wire';

/** Fired on the document when a row is chosen, so that it is shown before the server has opened it. */
export const CHOSEN = 'sapa-chosen';

/** What the server was asked to open last, until it has answered. */
let awaited: { contact: string } | null = null;

/** Has the server open a contact, and whoever shows it show meanwhile what is known of it here. */
export async function choose(row: Row, select: (contact: string) => Promise<void>): Promise<void> {
  const choice = { contact: row.id };
  awaited = choice;
  // Asked first, so that what the elements ask about the contact travels behind it.
  const answer = select(row.id);
  document.dispatchEvent(new CustomEvent<Row>(CHOSEN, { detail: row }));
  await answer.finally(() => {
    if (awaited === choice) awaited = null;
  });
}

/** Whether the server opens a contact that somebody has left for another by now. */
export function isPassedBy(contact: string): boolean {
  return awaited !== null && awaited.contact !== contact;
}
