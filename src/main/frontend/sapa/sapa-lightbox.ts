import { css, html, nothing, type TemplateResult } from 'lit';
import { addressOf, type Filed } from './files';
import { icon } from './icons';
import { Island } from './island';
import { shared } from './styles';

/** Shows the pictures of a thread large, one after the other, and is gone once it is closed. */
export class SapaLightbox extends Island<object> {
  static override styles = [
    shared,
    css`
      dialog {
        width: 100dvw;
        max-width: none;
        height: 100dvh;
        max-height: none;
        margin: 0;
        padding: 0;
        border: 0;
        background: oklch(0.16 0.02 264 / 0.94);
        color: #fff;
        font: 400 14px/20px var(--sapa-font);
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      header {
        display: flex;
        gap: 4px;
        align-items: center;
        padding: 8px 8px 8px 16px;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        padding: 0 8px;
        font-variant-numeric: tabular-nums;
      }
      header :is(a, button),
      .turn {
        display: grid;
        flex: none;
        place-items: center;
        width: 44px;
        height: 44px;
        padding: 0;
        border: 0;
        border-radius: 8px;
        background: none;
        color: inherit;
      }
      :is(a, button):hover {
        background: oklch(1 0 0 / 0.14);
      }
      :is(a, button):focus-visible {
        outline-color: #fff;
      }
      .icon {
        width: 20px;
        height: 20px;
      }
      main {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        min-height: 0;
      }
      img {
        width: 100%;
        height: 100%;
        min-height: 0;
        padding: 8px;
        object-fit: scale-down;
      }
    `,
  ];

  private pictures: Filed[] = [];
  private at = 0;
  private back: HTMLElement | null = null;

  /** Opens it at one of the pictures; the keyboard comes back to where it was. */
  static open(pictures: Filed[], first: Filed, back: HTMLElement | null): void {
    const box = document.createElement('sapa-lightbox');
    box.pictures = pictures;
    box.at = Math.max(
      0,
      pictures.findIndex(({ id }) => id === first.id),
    );
    box.back = back;
    document.body.append(box);
    void box.updateComplete.then(() => box.dialog?.showModal());
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  private turn(by: number): void {
    this.at = (this.at + by + this.pictures.length) % this.pictures.length;
    this.requestUpdate();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') this.turn(-1);
    else if (event.key === 'ArrowRight') this.turn(1);
    event.stopPropagation();
  }

  private closed(): void {
    this.remove();
    this.back?.focus();
  }

  protected override render(): TemplateResult {
    const file = this.pictures[this.at];
    const several = this.pictures.length > 1;
    return html`<dialog
      aria-label=${this.label('files.photo', file.name)}
      @keydown=${this.pressed}
      @close=${this.closed}
    >
      <header>
        <span class="name" translate="no">${file.name}</span>
        ${
          several
            ? html`<span class="count" role="status">
                ${this.label('files.place', this.at + 1, this.pictures.length)}
              </span>`
            : nothing
        }
        <a href=${addressOf(file)} download=${file.name} aria-label=${this.label('files.download')}>
          ${icon('download')}
        </a>
        <button aria-label=${this.label('files.close')} autofocus @click=${() => this.dialog?.close()}>
          ${icon('close')}
        </button>
      </header>
      <main>
        ${several ? this.turnTemplate(-1, 'files.before', 'before') : html`<span></span>`}
        <img src=${addressOf(file)} alt=${this.label('files.photo', file.name)} />
        ${several ? this.turnTemplate(1, 'files.after', 'after') : html`<span></span>`}
      </main>
    </dialog>`;
  }

  private turnTemplate(by: number, key: string, drawn: string): TemplateResult {
    return html`<button class="turn" aria-label=${this.label(key)} @click=${() => this.turn(by)}>
      ${icon(drawn)}
    </button>`;
  }
}

customElements.define('sapa-lightbox', SapaLightbox);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-lightbox': SapaLightbox;
  }
}
