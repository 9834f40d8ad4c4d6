import { isResting } from './keys';

/**
 * Presses the button, or enters the field, that names the pressed key in aria-keyshortcuts. So what is on
 * the screen is all there is to press, and screen readers are told of the same keys.
 */
export class SapaKeys extends HTMLElement {
  connectedCallback(): void {
    this.hidden = true;
    document.addEventListener('keydown', this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isResting(event)) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const named = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
    const target = [...named].find(isReady);
    if (!target) return;
    event.preventDefault();
    if (target instanceof HTMLInputElement) target.focus();
    else target.click();
  };
}

/** What a closed popup holds can be chosen without opening it. */
function isReady(target: HTMLElement): boolean {
  if (target.matches(':disabled, [hidden], [hidden] *')) return false;
  return target.checkVisibility() || target.closest('[popover]') !== null;
}

customElements.define('sapa-keys', SapaKeys);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-keys': SapaKeys;
  }
}
