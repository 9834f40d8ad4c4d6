import type { ReactiveControllerHost } from 'lit';

/** Something that can be done by a key or by its name, as the server's list has it. */
export interface Action {
  id: string;
  name: string;
  context: string;
  /** Those that act, the one that is shown first; see {@link keyOf}. */
  keys: string[];
  /** Whether it is found by its name, too. */
  offered: boolean;
  /** Where it leads, if that is all it does. */
  address: string | null;
}

export interface Offer {
  actions: Action[];
  /** Whether keys that write a character act. */
  single: boolean;
}

type Deeds = Record<string, () => void>;

interface Doer {
  deeds: Deeds;
  may: () => boolean;
}

const doers = new Set<Doer>();

/** Has an element do these actions by itself while it is on the page, and may. */
export function doing(element: ReactiveControllerHost, deeds: Deeds, may = () => true): void {
  const doer = { deeds, may };
  element.addController({
    hostConnected: () => doers.add(doer),
    hostDisconnected: () => doers.delete(doer),
  });
}

let offer: Offer = { actions: [], single: true };

export function offerActions(now: Offer): void {
  offer = now;
}

export function offeredActions(): Offer {
  return offer;
}

/** Whether it can be done on the page as it is. */
export function isPossible({ id, address }: Action): boolean {
  return address !== null || deedOf(id) !== null || buttonOf(id) !== undefined;
}

/** Does it: as an element does, as a button or field on the page does, or by going where it leads. */
export function run({ id, address }: Action): boolean {
  const deed = deedOf(id);
  const button = buttonOf(id);
  if (deed) deed();
  else if (button instanceof HTMLInputElement) button.focus();
  else if (button) button.click();
  else if (address !== null) go(address);
  else return false;
  return true;
}

/** What elements do about it by themselves, or null. */
export function deedOf(id: string): (() => void) | null {
  for (const { deeds, may } of doers) {
    if (id in deeds && may()) return deeds[id];
  }
  return null;
}

function buttonOf(id: string): HTMLElement | undefined {
  const named = document.querySelectorAll<HTMLElement>(`[data-action="${CSS.escape(id)}"]`);
  return [...named].find(isReady);
}

/** What a closed popup holds can be chosen without opening it. */
function isReady(target: HTMLElement): boolean {
  if (target.matches(':disabled, [hidden], [hidden] *')) return false;
  return target.checkVisibility() || target.closest('[popover]') !== null;
}

/** Follows an address as a link on the page would be followed. */
export function go(address: string): void {
  const link = document.createElement('a');
  link.href = new URL(address, document.baseURI).href;
  document.body.append(link);
  link.click();
  link.remove();
}

/** A pressed key as actions name it: `Ctrl+K`, also with Command, `Alt+R`, `Shift+F`, `?`, `Escape`. */
export function keyOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const letter = key.length === 1 ? key.toUpperCase() : key;
  if (ctrlKey || metaKey) return `Ctrl+${letter}`;
  if (altKey) return `Alt+${code.replace(/^Key/, '')}`;
  const isShifted = shiftKey && (/^\p{L}$/u.test(letter) || key.length > 1);
  return isShifted ? `Shift+${letter}` : letter;
}

const SIGNS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
};

/** The parts of a key's name as they stand on a keyboard; a space says that they follow each other. */
export function signsOf(key: string): string[] {
  return key.split(/[+ ]/).map((part) => {
    if (part === 'Ctrl' && /Mac|iPhone|iPad/.test(navigator.platform)) return '⌘';
    return SIGNS[part] ?? part;
  });
}
