import { css, html, nothing, type TemplateResult } from 'lit';
import { Connection, type Line } from './connection';
import { Island } from './island';

const BACK_MS = 2000;

/** Tells that the line to the server is broken, and for a moment that it is back. */
export class SapaConnection extends Island<never> {
  static override styles = css`
    :host {
      display: block;
      color: light-dark(#fff, oklch(0.18 0.03 264));
      font: 500 13px/20px var(--sapa-font);
      text-align: center;
    }
    p {
      margin: 0;
      padding: 4px 12px;
      background: var(--sapa-warn);
    }
    .connected {
      background: var(--sapa-ok);
    }
  `;

  private line: Line = 'connected';
  private shown = false;
  private timer = 0;
  private readonly connection = new Connection((line) => this.changed(line));

  override connectedCallback(): void {
    super.connectedCallback();
    this.connection.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.connection.rest();
    window.clearTimeout(this.timer);
  }

  private changed(line: Line): void {
    window.clearTimeout(this.timer);
    this.line = line;
    this.shown = true;
    if (line === 'connected') this.timer = window.setTimeout(() => this.hide(), BACK_MS);
    this.requestUpdate();
  }

  private hide(): void {
    this.shown = false;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const text = html`<p class=${this.line}>${this.label(`connection.${this.line}`)}</p>`;
    return html`<div role="status">${this.shown ? text : nothing}</div>`;
  }
}

customElements.define('sapa-connection', SapaConnection);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-connection': SapaConnection;
  }
}
