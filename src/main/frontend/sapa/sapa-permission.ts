import { css, html, type TemplateResult } from 'lit';
import { Island } from './island';
import { mayNotify } from './may-notify';
import { shared } from './styles';

/** Tells whether this browser shows notifications, and asks it once the person wants them. */
export class SapaPermission extends Island<never> {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin-bottom: 16px;
      }
      p {
        margin: 0 0 12px;
        color: var(--sapa-text-2);
      }
      p:last-child {
        margin-bottom: 0;
      }
      .primary {
        border-color: transparent;
        background: var(--sapa-accent);
        color: var(--sapa-on-accent);
      }
      .granted,
      .denied {
        color: var(--sapa-ok);
        font-weight: 600;
      }
      .denied {
        color: var(--sapa-err);
      }
    `,
  ];

  private status?: PermissionStatus;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.watch().catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.status?.removeEventListener('change', this.changed);
  }

  private readonly changed = (): void => this.requestUpdate();

  /** People turn it on and off in the browser's own settings, too. */
  private async watch(): Promise<void> {
    this.status = await navigator.permissions?.query({ name: 'notifications' });
    this.status?.addEventListener('change', this.changed);
  }

  private async ask(): Promise<void> {
    await Notification.requestPermission();
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.told()}</div>`;
  }

  private told(): TemplateResult {
    const state = mayNotify();
    if (state === 'none') return html`<p>${this.label('permission.none')}</p>`;
    if (state === 'granted') return html`<p class="granted">${this.label('permission.granted')}</p>`;
    if (state === 'denied') {
      return html`<p class="denied">${this.label('permission.denied')}</p>
        <p>${this.label('permission.denied.how')}</p>`;
    }
    return html`<p>${this.label('permission.ask')}</p>
      <button class="button primary" @click=${this.ask}>${this.label('permission.allow')}</button>`;
  }
}

customElements.define('sapa-permission', SapaPermission);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-permission': SapaPermission;
  }
}
