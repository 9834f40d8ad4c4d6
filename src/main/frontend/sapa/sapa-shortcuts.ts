import { html, nothing, type TemplateResult } from 'lit';
import { doing, offeredActions, signsOf, type Action } from './actions';
import { dialogStyles } from './dialog-styles';
import { icon } from './icons';
import { PanelDialog } from './panel-dialog';
import { shortcutsStyles } from './shortcuts-styles';
import { shared } from './styles';

const CONTEXTS = ['everywhere', 'list', 'conversation', 'thread', 'composer', 'finding'];

/** All keys and what they do. */
export class SapaShortcuts extends PanelDialog<never> {
  static override styles = [shared, dialogStyles, shortcutsStyles];

  constructor() {
    super();
    doing(this, { shortcuts: () => this.show() });
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.closed} @click=${this.clicked}>
      <div class="head">
        <h2 id="title">${this.label('shortcuts.name')}</h2>
        <button
          class="button close"
          autofocus
          aria-label=${this.label('close')}
          title=${this.label('close')}
          @click=${() => this.dialog.close()}
        >
          ${icon('close')}
        </button>
      </div>
      ${this.isOpen ? this.keysTemplate() : nothing}
      <p class="note">${this.label(offeredActions().single ? 'shortcuts.hint' : 'shortcuts.resting')}</p>
    </dialog>`;
  }

  private keysTemplate(): TemplateResult {
    return html`<div class="keys" tabindex="0" role="region" aria-labelledby="title">
      ${CONTEXTS.map((context) => this.contextTemplate(context))}
    </div>`;
  }

  private contextTemplate(context: string): TemplateResult | typeof nothing {
    const actions = offeredActions().actions.filter(
      (each) => each.context === context && each.keys.length > 0,
    );
    if (actions.length === 0) return nothing;
    return html`<section>
      <h3>${this.label(`shortcuts.${context}`)}</h3>
      <dl>${actions.map((action) => this.actionTemplate(action))}</dl>
    </section>`;
  }

  private actionTemplate({ name, keys }: Action): TemplateResult {
    const or = html`<span class="or">${this.label('or')}</span>`;
    return html`<div>
      <dt>${name}</dt>
      <dd>
        ${keys.map((key, index) => html`${index > 0 ? or : nothing}${signsOf(key).map((sign) => html`<kbd>${sign}</kbd>`)}`)}
      </dd>
    </div>`;
  }
}

customElements.define('sapa-shortcuts', SapaShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-shortcuts': SapaShortcuts;
  }
}
