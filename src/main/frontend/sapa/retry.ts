/**
 * Fired on the document when a member asks to send a failed entry again. Whoever still keeps the entry
 * unsent takes it by preventing the default; otherwise the server is asked.
 */
export const RETRY_ASKED = 'sapa-retry-asked';

export interface RetryAsked {
  id: string;
}

/** Whether someone in this page took the retry. */
export function askRetry(id: string): boolean {
  const event = new CustomEvent<RetryAsked>(RETRY_ASKED, { detail: { id }, cancelable: true });
  return !document.dispatchEvent(event);
}
