import { css, html, type TemplateResult } from 'lit';
import { icon } from './icons';
import type { Entry, Kind } from './wire';

/** The beginning of a message, as one that answers it shows it. */
export interface Quote {
  id: string;
  name: string;
  text: string;
  kind: Kind;
}

/** Fired on the document when a member wants to answer one message in particular. */
export const QUOTED = 'sapa-quoted';

export interface Quoted {
  contact: string;
  quote: Quote;
}

export function askQuote(contact: string, entry: Entry): void {
  document.dispatchEvent(new CustomEvent<Quoted>(QUOTED, { detail: { contact, quote: quoteOf(entry) } }));
}

const CHARACTERS = 200;
const KINDS = { image: 'photo', audio: 'voice', video: 'video', document: 'file' } as const;

function quoteOf({ id, sender, text, files }: Entry): Quote {
  const first = files?.[0];
  const kind = first ? KINDS[first.shape] : 'text';
  return { id, name: sender?.name ?? '', text: text.slice(0, CHARACTERS), kind };
}

/** Whose message it is and how it begins. */
export function quoteTemplate({ name, text, kind }: Quote, label: (key: string) => string): TemplateResult {
  return html`<strong translate="no">${name}</strong>
    <span class="said" translate=${text === '' ? 'yes' : 'no'}>
      ${kind === 'text' ? '' : icon(kind)} ${text || label(`preview.${kind}`)}
    </span>`;
}

export const quoteStyles = css`
  .quote {
    display: grid;
    min-width: 0;
    padding: 4px 8px;
    border: 0;
    border-left: 3px solid var(--sapa-accent);
    border-radius: 4px;
    background: color-mix(in oklab, currentcolor 6%, transparent);
    color: inherit;
    font-size: 12px;
    line-height: 16px;
    text-align: start;
  }
  .quote strong {
    font-weight: 600;
  }
  .quote .said {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 400;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .quote .said .icon {
    width: 12px;
    height: 12px;
    vertical-align: -1px;
  }
`;
