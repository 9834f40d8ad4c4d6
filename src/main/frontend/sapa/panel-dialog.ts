import { Island } from './island';

/** A panel above the page. Its content is drawn while it is open; a click beside it closes it. */
export abstract class PanelDialog<Server> extends Island<Server> {
  protected get isOpen(): boolean {
    return this.hasAttribute('open');
  }

  protected get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  /** Draws before it shows: what has autofocus must be there by then. */
  protected show(): void {
    this.toggleAttribute('open', true);
    this.requestUpdate();
    this.performUpdate();
    this.dialog.showModal();
  }

  protected closed(): void {
    this.toggleAttribute('open', false);
    this.requestUpdate();
  }

  protected clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}
