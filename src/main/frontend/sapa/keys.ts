/** What a key does: its name as in KeyboardEvent.key, or `Alt+` and a KeyboardEvent.code. */
export type Bindings = Record<string, (event: KeyboardEvent) => void>;

/** Keys of the whole page; plain keys rest while someone writes or a dialog is open. */
export class PageKeys {
  private readonly listener = (event: KeyboardEvent) => this.press(event);

  constructor(private readonly bindings: Bindings) {}

  listen(): void {
    document.addEventListener('keydown', this.listener);
  }

  rest(): void {
    document.removeEventListener('keydown', this.listener);
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (!event.altKey && isResting(event)) return;
    const action = this.bindings[event.altKey ? `Alt+${event.code}` : event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action(event);
  }
}

/** Whether plain keys mean something else just now: someone writes, or a dialog is open. */
export function isResting(event: Event): boolean {
  return isWriting(event) || isDialogOpen();
}

function isWriting(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function isDialogOpen(): boolean {
  const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"], dialog');
  return [...dialogs].some((dialog) => dialog.checkVisibility());
}
