import { css, html, nothing, type TemplateResult } from 'lit';
import { linkify } from './linkify';
import { pictureTemplate, type Preview } from './previews';

/** What the server knows of an address: awaited means that it will tell. */
export interface Looked {
  awaited?: boolean;
  preview?: Preview;
}

/** The address that is being written, and what is known of it; undefined while that is awaited. */
export interface Written {
  url: string;
  preview?: Preview;
}

const PAUSE_MS = 600;

/**
 * What is at the first address in the replies that are being written. Each address is asked for once in the
 * life of the page; one that the member removed stays removed until the reply is sent.
 */
export class Previewing {
  /** By contact and address; null for nothing to show. */
  private readonly known = new Map<string, Preview | null | undefined>();
  private readonly removed = new Set<string>();
  private timer = 0;

  constructor(
    private readonly ask: (contact: string, url: string) => Promise<Looked>,
    private readonly changed: () => void,
  ) {}

  /** Asks what is at the first address in a text, once the writer pauses. */
  follow(contact: string, text: string): void {
    this.rest();
    const url = firstIn(text);
    if (url === undefined || this.known.has(place(contact, url))) return;
    this.timer = window.setTimeout(() => void this.look(contact, url), PAUSE_MS);
  }

  rest(): void {
    window.clearTimeout(this.timer);
  }

  private async look(contact: string, url: string): Promise<void> {
    this.known.set(place(contact, url), undefined);
    this.changed();
    try {
      const { awaited, preview } = await this.ask(contact, url);
      if (!awaited) this.told(contact, url, preview);
    } catch {
      this.known.delete(place(contact, url));
      this.changed();
    }
  }

  told(contact: string, url: string, preview?: Preview): void {
    this.known.set(place(contact, url), preview ?? null);
    this.changed();
  }

  /** The address in the text of which a card is to be shown. */
  of(contact: string, text: string): Written | undefined {
    const url = firstIn(text);
    if (url === undefined || this.removed.has(place(contact, url))) return undefined;
    const known = this.known.get(place(contact, url));
    const isAsked = this.known.has(place(contact, url));
    return isAsked && known !== null ? { url, preview: known } : undefined;
  }

  remove(contact: string, { url }: Written): void {
    this.removed.add(place(contact, url));
    this.changed();
  }

  /** Whether the preview of what is written may be shown with it. */
  wants(contact: string, text: string): boolean {
    const url = firstIn(text);
    return url === undefined || !this.removed.has(place(contact, url));
  }

  /** Of what is written nothing is to be shown. */
  removeFrom(contact: string, text: string): void {
    const url = firstIn(text);
    if (url !== undefined) this.remove(contact, { url });
  }

  /** What goes with a text that is sent; false for a preview that nobody is to see. */
  take(contact: string, text: string): Preview | false | undefined {
    this.rest();
    const url = firstIn(text);
    if (url === undefined) return undefined;
    const isRemoved = this.removed.delete(place(contact, url));
    return isRemoved ? false : this.of(contact, text)?.preview;
  }
}

function place(contact: string, url: string): string {
  return `${contact} ${url}`;
}

function firstIn(text: string): string | undefined {
  return linkify(text).find(({ href }) => href !== undefined)?.href;
}

interface View {
  label: (key: string, ...values: (string | number)[]) => string;
  remove: () => void;
}

/** The card above what is written, with the button that takes it away. */
export function writtenTemplate(
  written: Written | undefined,
  { label, remove }: View,
): TemplateResult | typeof nothing {
  if (!written) return nothing;
  const { url, preview } = written;
  return html`<div class="looked" role="group" aria-label=${label('link.name')}>
    ${preview ? pictureTemplate(preview) : html`<span class="cover bone"></span>`}
    <span class="page" role="status">
      <strong translate=${preview ? 'no' : 'yes'}>${preview?.title ?? label('link.fetching')}</strong>
      <span class="site" translate="no">${preview?.site ?? url}</span>
    </span>
    <button class="unlink" aria-label=${label('link.remove.name')} @click=${remove}>
      ${label('link.remove')}
    </button>
  </div>`;
}

export const composerPreviewStyles = css`
  .looked {
    display: flex;
    gap: 10px;
    align-items: center;
    height: 52px;
    margin: 8px 8px 0 12px;
    overflow: hidden;
    border: 1px solid var(--sapa-line);
    border-radius: 8px;
    background: var(--sapa-pane);
  }
  .looked .cover {
    width: 52px;
    border-radius: 0;
  }
  .looked .page {
    padding: 0;
  }
  .looked .page strong {
    -webkit-line-clamp: 1;
  }
  .unlink {
    flex: none;
    height: 32px;
    margin-right: 8px;
    padding: 0 10px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--sapa-text-2);
    font-size: 12px;
    font-weight: 600;
  }
  .unlink:hover {
    background: var(--sapa-hover);
    color: var(--sapa-text);
  }
  @media (max-width: 767px) {
    .unlink {
      height: 40px;
    }
  }
`;
