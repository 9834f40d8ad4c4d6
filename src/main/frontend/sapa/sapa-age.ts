import { html, nothing, type TemplateResult } from 'lit';
import { Island } from './island';

const TICK_MS = 15_000;

/** How long ago something was updated; ticks by itself, by the browser's clock. */
export class SapaAge extends Island<never> {
  private at: number | null = null;
  private ticker = 0;

  /** Called by the server; null where it never was. */
  since(at: string | null): void {
    this.at = at === null ? null : Date.parse(at);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticker = window.setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.ticker);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.at === null) return nothing;
    const exact = new Date(this.at).toISOString();
    return html`<time datetime=${exact} title=${this.clock.exact(exact)}>${this.told(this.at)}</time>`;
  }

  private told(at: number): string {
    const ago = this.clock.ago(at);
    return ago === null ? this.label('age.now') : this.label('age.ago', ago);
  }
}

customElements.define('sapa-age', SapaAge);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-age': SapaAge;
  }
}
