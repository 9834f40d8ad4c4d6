import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import { raised } from './raised-styles';
import type { Kind, Offer, Offering } from './offering';

/** What the templates need from the composer. */
export interface OffersView {
  label: (key: string) => string;
  counted: (key: string, count: number) => string;
  choose: (index: number) => void;
}

/** A choice of the mouse must not take the keyboard out of the text. */
const stay = (event: Event) => event.preventDefault();

/** What is offered just now. */
export function offersTemplate(offering: Offering, view: OffersView): TemplateResult {
  const { options, isOpen, isEmpty, kind } = offering;
  return html`<div
      id="offers"
      role="listbox"
      aria-label=${view.label(`${kind?.key ?? 'mention'}.name`)}
      ?hidden=${!isOpen}
      @pointerdown=${stay}
    >
      ${options.map((offer, index) => offerTemplate(offer, index, offering, view))}
    </div>
    <div class=${isEmpty ? 'vain' : 'sr'} role="status">${told(offering, view)}</div>`;
}

function told({ options, isOpen, isEmpty, kind }: Offering, view: OffersView): string | typeof nothing {
  if (isEmpty) return view.label(`${kind!.key}.none`);
  return isOpen ? view.counted(`${kind!.key}.found`, options.length) : nothing;
}

function offerTemplate(
  { name, hint, line, face, picture, files }: Offer,
  index: number,
  offering: Offering,
  view: OffersView,
): TemplateResult {
  return html`<div
    id="offer-${index}"
    class="option"
    role="option"
    aria-selected=${index === offering.active}
    @click=${() => view.choose(index)}
    @pointermove=${() => offering.point(index)}
  >
    ${
      face
        ? html`<span class="avatar" style="--hue:${face.hue}" aria-hidden="true" translate="no"
            >${face.initials}</span
          >`
        : nothing
    }
    ${picture ? html`<span class="picture" aria-hidden="true">${picture}</span>` : nothing}
    <span class="offer" translate="no">
      <span>${name}</span> ${line === null ? nothing : html`<span class="first">${line}</span>`}
    </span>
    ${
      files?.length
        ? html`<span class="with" role="img" aria-label=${view.counted('snippet.files', files.length)}
            >${icon('attach')}${files.length}</span
          >`
        : nothing
    }
    ${hint === null ? nothing : html`<span class="asked" translate="no">${hint}</span>`}
  </div>`;
}

/** What opens the offers of a kind. */
export function callTemplate(kind: Kind, label: string, call: () => void): TemplateResult {
  return toolTemplate(kind.key, label, call, stay);
}

/** A button below the text. */
export function toolTemplate(
  picture: string,
  label: string,
  press: () => void,
  down: (event: Event) => void = () => {},
  expanded?: boolean,
): TemplateResult {
  return html`<button
    class="tool ${picture}"
    aria-label=${label}
    title=${label}
    aria-expanded=${expanded ?? nothing}
    @pointerdown=${down}
    @click=${press}
  >
    ${icon(picture)}
  </button>`;
}

export const composerOffersStyles = css`
  [role='listbox'],
  .vain {
    position: absolute;
    bottom: calc(100% + 4px);
    left: 12px;
    z-index: 2;
    width: min(320px, calc(100% - 24px));
    max-height: min(296px, 40dvh);
    padding: 4px;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: 10px;
    ${raised}
  }
  [role='listbox']:has(.first) {
    width: min(420px, calc(100% - 24px));
  }
  [role='listbox'][hidden] {
    display: none;
  }
  .vain {
    padding: 10px 12px;
    color: var(--sapa-text-2);
  }
  .option {
    overflow-wrap: anywhere;
  }
  .offer {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .first {
    overflow: hidden;
    color: var(--sapa-text-2);
    font-size: 12px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .asked {
    flex: none;
    align-self: flex-start;
    max-width: 45%;
    color: var(--sapa-text-3);
    font-size: 12px;
  }
  .with {
    display: flex;
    flex: none;
    gap: 2px;
    align-items: center;
    align-self: flex-start;
    color: var(--sapa-text-2);
    font-size: 12px;
  }
  .with .icon {
    width: 14px;
    height: 14px;
  }
  .picture {
    font:
      20px/1 'Apple Color Emoji',
      'Segoe UI Emoji',
      'Noto Color Emoji',
      sans-serif;
  }
`;
