import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PanelDialog } from './panel-dialog';

const PAGE = 8;

/** A field and what it offers below, of which the arrows mark one and Enter chooses it. */
export abstract class ChoiceDialog<Server> extends PanelDialog<Server> {
  protected typed = '';
  protected active = 0;

  /** How many are offered. */
  protected abstract get count(): number;

  protected abstract choose(index: number): void;

  /** Another text stands in the field; none when it opens. */
  protected abstract seek(): void;

  protected override show(): void {
    this.typed = '';
    this.active = 0;
    this.seek();
    super.show();
  }

  /** Marks the offer, or the nearest that there is. */
  protected point(index: number): void {
    this.active = Math.max(0, Math.min(index, this.count - 1));
    this.requestUpdate();
  }

  private moveTo(index: number): void {
    this.point(index);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.seek();
    this.moveTo(0);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.count - 1;
    const to: Record<string, number> = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active === 0 ? last : this.active - 1,
      PageDown: this.active + PAGE,
      PageUp: this.active - PAGE,
    };
    if (event.key === 'Enter') this.choose(this.active);
    else if (event.key in to) this.moveTo(to[event.key]);
    else return;
    event.preventDefault();
  }

  // ---------- drawing ----------

  protected fieldTemplate(name: string, hint: string, longest?: number): TemplateResult {
    const any = this.count > 0;
    return html`<input
      class="field"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      autofocus
      maxlength=${longest ?? nothing}
      aria-autocomplete="list"
      aria-expanded=${any}
      aria-controls="options"
      aria-activedescendant=${any ? `option-${this.active}` : nothing}
      aria-label=${name}
      placeholder=${hint}
      .value=${live(this.typed)}
      @input=${this.type}
      @keydown=${this.press}
    />`;
  }

  /** @param several whether several of them may be selected at once */
  protected listTemplate(name: string, busy: boolean, options: unknown, several = false): TemplateResult {
    return html`<div
      id="options"
      class="options"
      role="listbox"
      aria-multiselectable=${several || nothing}
      aria-label=${name}
      aria-busy=${busy}
      ?hidden=${this.count === 0}
    >
      ${options}
    </div>`;
  }

  protected optionTemplate(index: number, selected: boolean, words: unknown): TemplateResult {
    return html`<div
      id="option-${index}"
      class=${index === this.active ? 'option active' : 'option'}
      role="option"
      aria-selected=${selected}
      @click=${() => this.choose(index)}
      @pointermove=${() => index === this.active || this.point(index)}
    >
      ${words}
    </div>`;
  }
}
