import { css, html, nothing, type TemplateResult } from 'lit';
import { Island } from './island';
import { lineButton, raised } from './raised-styles';
import { shared } from './styles';

/** A time to send at, as people read it. */
export interface Moment {
  /** What it is called, for the usual ones. */
  label?: string;
  at: string;
  moment: string;
}

/** Knows the times. */
export interface Times {
  times(): Promise<Moment[]>;
  /** What somebody means; without a time while that cannot be told. */
  said(text: string): Promise<Partial<Moment>>;
}

/**
 * When a reply is to leave: one of the usual times, one in the writer's words, or one by the clock. Fires
 * `sapa-later-chosen` with the time, or `sapa-later-left` with whether the keyboard is to go back.
 */
export class SapaLater extends Island<never> {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        right: 12px;
        bottom: calc(100% - 8px);
        z-index: 3;
        width: min(320px, calc(100% - 24px));
        max-height: 60dvh;
        padding: 8px;
        overflow: auto;
        overscroll-behavior: contain;
        border-radius: 12px;
        font: 400 14px/20px var(--sapa-font);
        ${raised}
      }
      h2 {
        margin: 4px 8px 8px;
        font-size: 14px;
        font-weight: 600;
      }
      input {
        width: 100%;
        min-width: 0;
        height: 36px;
        padding: 0 10px;
        border: 1px solid var(--sapa-line);
        border-radius: 8px;
        background: none;
        color: inherit;
        font: inherit;
      }
      .time {
        gap: 12px;
        justify-content: space-between;
        ${lineButton}
      }
      .time:hover {
        background: var(--sapa-hover);
      }
      small {
        color: var(--sapa-text-2);
        font-size: 12px;
      }
      label {
        display: block;
        margin: 8px 8px 4px;
        color: var(--sapa-text-2);
        font-size: 12px;
      }
      .own {
        display: flex;
        gap: 8px;
      }
      .refused {
        margin: 8px 8px 4px;
        color: var(--sapa-err);
        font-weight: 600;
      }
      @media (max-width: 767px) {
        :host {
          right: 8px;
          width: calc(100% - 16px);
        }
        input {
          height: 44px;
          font-size: 16px;
        }
        .time {
          min-height: 44px;
        }
      }
    `,
  ];

  /** Whom it asks; set by whoever opens it. */
  server!: Times;
  /** Why the time that was chosen last was not taken. */
  refused = '';

  private usual: Moment[] = [];
  private meant: Partial<Moment> = {};
  private words = '';

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')!.focus();
    void this.server.times().then(
      (usual) => {
        this.usual = usual;
        this.requestUpdate();
      },
      () => this.refuse(this.label('later.not-reached')),
    );
  }

  /** Says why the time was not taken; another may be chosen. */
  refuse(reason: string): void {
    this.refused = reason;
    this.requestUpdate();
  }

  private async typed(event: Event): Promise<void> {
    const text = (event.target as HTMLInputElement).value;
    this.words = text;
    this.refused = '';
    const meant = text.trim() === '' ? {} : await this.server.said(text).catch(() => ({}));
    if (text !== this.words) return;
    this.meant = meant;
    this.requestUpdate();
  }

  private async said(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const { at } = await this.server.said(this.words).catch((): Partial<Moment> => ({}));
    if (at === undefined) this.refuse(this.label('later.not-understood'));
    else this.choose(at);
  }

  private own(): void {
    const { value } = this.renderRoot.querySelector<HTMLInputElement>('[type=datetime-local]')!;
    if (value === '') this.refuse(this.label('later.no-time'));
    else this.choose(value);
  }

  private choose(at: string): void {
    this.dispatchEvent(new CustomEvent('sapa-later-chosen', { detail: at }));
  }

  private leave(back: boolean): void {
    this.dispatchEvent(new CustomEvent('sapa-later-left', { detail: back }));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') this.leave(true);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('.words, .time')];
    const from = stops.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    if (from < 0) return;
    event.preventDefault();
    stops[(from + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length].focus();
  };

  private readonly focusLeft = ({ relatedTarget }: FocusEvent): void => {
    const within = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    if (!within && relatedTarget !== null) this.leave(false);
  };

  protected override render(): TemplateResult {
    const { at, moment } = this.meant;
    return html`<div
      role="dialog"
      aria-labelledby="title"
      @keydown=${this.pressed}
      @focusout=${this.focusLeft}
    >
      <h2 id="title">${this.label('later.title')}</h2>
      <input
        class="words"
        autocomplete="off"
        aria-label=${this.label('later.words')}
        placeholder=${this.label('later.words')}
        @input=${this.typed}
        @keydown=${this.said}
      />
      <div role="status">
        ${at === undefined || moment === undefined ? nothing : this.timeTemplate({ at, moment })}
      </div>
      ${this.usual.map((time) => this.timeTemplate(time))}
      <label for="own">${this.label('later.own')}</label>
      <div class="own">
        <input id="own" type="datetime-local" />
        <button class="button" @click=${this.own}>${this.label('later.choose')}</button>
      </div>
      ${this.refused === '' ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
    </div>`;
  }

  private timeTemplate({ label, at, moment }: Moment): TemplateResult {
    return html`<button class="time" @click=${() => this.choose(at)}>
      ${label === undefined ? moment : html`<span>${label}</span> <small>${moment}</small>`}
    </button>`;
  }
}

customElements.define('sapa-later', SapaLater);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-later': SapaLater;
  }
}
