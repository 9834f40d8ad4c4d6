/** Whether what is typed goes into a text. */
export function isWriting(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether something lies above the page, so that its keys mean nothing just now. */
export function isDialogOpen(): boolean {
  const dialogs = document.querySelectorAll(
    '[role="dialog"], [role="alertdialog"], dialog, sapa-palette[open], sapa-shortcuts[open], sapa-tags[open]',
  );
  return [...dialogs].some((dialog) => dialog.checkVisibility());
}
