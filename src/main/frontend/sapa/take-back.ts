/** Fired on the document when a member wants a reply that waits back in the composer. */
export const TAKE_BACK_ASKED = 'sapa-take-back-asked';

export interface TakeBackAsked {
  contact: string;
  id: string;
}

export function askBack(contact: string, id: string): void {
  document.dispatchEvent(new CustomEvent<TakeBackAsked>(TAKE_BACK_ASKED, { detail: { contact, id } }));
}
