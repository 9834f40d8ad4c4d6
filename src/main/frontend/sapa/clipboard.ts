import { workspace } from './workspace';

/** Whether the text is on the clipboard now; also where the page has no right to write there by itself. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

function copyByHand(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}

/** The address of an entry for whoever may see it; it leads each to an inbox of their own. */
export function linkTo(contact: string, entry: string): string {
  return new URL(`w/${workspace()}/c/${contact}?at=${entry}`, document.baseURI).href;
}
