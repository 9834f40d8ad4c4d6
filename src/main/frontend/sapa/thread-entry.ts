import { html, nothing, type TemplateResult } from 'lit';
import type { Block } from './blocks';
import type { Choice } from './entry-menu';
import { icon } from './icons';
import { filesTemplate, type FilesView } from './thread-files';
import { linkify } from './linkify';
import { marked } from './marks';
import { previewTemplate } from './previews';
import { quoteTemplate } from './quotes';
import type { Clock } from './time';
import type { Entry, Stretch, Waiting } from './wire';

/** What the templates need from the thread. */
export interface ThreadView extends FilesView {
  clock: Clock;
  /** The entry a link or a search led to. */
  found: string | null;
  /** Where entries hold what is sought. */
  places: ReadonlyMap<string, Stretch[]>;
  /** The entry whose details are shown. */
  described: string | null;
  isOpen: (events: Entry[]) => boolean;
  toggle: (events: Entry[]) => void;
  retry: (entry: Entry) => void;
  /** What can be done with a reply that waits. */
  choices: (entry: string) => Choice[];
  counted: (key: string, count: number) => string;
  /** Brings an entry into sight. */
  show: (entry: string) => void;
}

export function blockTemplate(block: Block, view: ThreadView): TemplateResult {
  switch (block.kind) {
    case 'day':
      return html`<div class="day" data-key=${block.key}>${view.clock.longDay(block.at)}</div>`;
    case 'unread':
      return html`<div class="unread" data-key=${block.key}>${view.counted('thread.new', block.count)}</div>`;
    case 'events':
      return runTemplate(block.key, block.events, view);
    case 'entry':
      return block.entry.kind === 'event'
        ? eventTemplate(block.entry, view)
        : bubbleTemplate(block.entry, block.first, view);
  }
}

function runTemplate(key: string, events: Entry[], view: ThreadView): TemplateResult {
  const open = view.isOpen(events);
  return html`<div class="run" data-key=${key}>
    <button class="fold" aria-expanded=${open} @click=${() => view.toggle(events)}>
      ${view.counted('thread.events', events.length)}
    </button>
    ${open ? events.map((event) => eventTemplate(event, view)) : nothing}
  </div>`;
}

function eventTemplate({ id, text, at }: Entry, { clock, found }: ThreadView): TemplateResult {
  return html`<div class=${id === found ? 'event found' : 'event'} data-key=${id}>
    ${text} · <time datetime=${at} title=${clock.exact(at)}>${clock.hour(at)}</time>
  </div>`;
}

function bubbleTemplate(entry: Entry, first: boolean, view: ThreadView): TemplateResult {
  const { id, kind, direction, status } = entry;
  const side = kind === 'comment' ? 'note' : direction === 'in' ? 'in' : 'out';
  const marks = [
    first && 'first',
    entry.waiting && 'waiting',
    status === 'failed' && 'failed',
    id === view.found && 'found',
  ];
  return html`<article
    class="bubble ${side} ${marks.filter(Boolean).join(' ')}"
    data-key=${id}
    data-entry=${id}
    tabindex="-1"
    aria-describedby=${view.described === id ? 'tip' : nothing}
  >
    ${kind === 'comment' ? html`<header>${view.label('comment.header')}</header>` : nothing}
    ${quotedTemplate(entry, view)} ${filesTemplate(entry.files ?? [], view)}
    ${
      entry.text === ''
        ? nothing
        : html`<div class="text">${textTemplate(entry.text, view.places.get(id) ?? [])}</div>`
    }
    ${previewTemplate(entry.preview)} ${footTemplate(entry, first, view)}
  </article>`;
}

function quotedTemplate({ quote }: Entry, view: ThreadView): TemplateResult | typeof nothing {
  if (!quote) return nothing;
  return html`<button class="quote" title=${view.label('quote.show')} @click=${() => view.show(quote.id)}>
    ${quoteTemplate(quote, view.label)}
  </button>`;
}

function textTemplate(text: string, places: Stretch[]): unknown[] {
  let at = 0;
  return linkify(text).map((part) => {
    const pieces = marked(part.text, places, at);
    at += part.text.length;
    if (!part.href) return pieces;
    return html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${pieces}</a>`;
  });
}

function footTemplate(entry: Entry, first: boolean, view: ThreadView): TemplateResult {
  const { kind, direction, sender, status, at } = entry;
  if (entry.waiting) return waitingTemplate(entry, entry.waiting, view);
  const isNamed = first && sender !== null && (kind === 'comment' || direction === 'out');
  return html`<footer>
    ${isNamed ? html`<span translate="no">${sender!.name}</span> · ` : nothing}
    <time datetime=${at}>${view.clock.hour(at)}</time>
    ${status ? statusTemplate(entry, view) : nothing}
  </footer>`;
}

/** Whose it is, when it leaves, and what can be done about it. */
function waitingTemplate(entry: Entry, { due, scheduled }: Waiting, view: ThreadView): TemplateResult {
  const { id, sender, status, error } = entry;
  const { clock, label } = view;
  const when = scheduled ? label('waiting.at', clock.longDay(due), clock.hour(due)) : label('waiting.soon');
  return html`<footer>
    ${scheduled && sender ? html`<span translate="no">${sender.name}</span> · ` : nothing}
    ${
      status === 'failed'
        ? html`<span class="status error">${icon('failed')} ${label('status.failed')}: ${error}</span>`
        : html`<span class="status" role="status">${icon('waiting')} ${when}</span>`
    }
    <span class="choices">
      ${view
        .choices(id)
        .map(({ key, run }) => html`<button class="choice" @click=${run}>${label(key)}</button>`)}
    </span>
  </footer>`;
}

function statusTemplate(entry: Entry, view: ThreadView): TemplateResult {
  const { status, error } = entry;
  if (status !== 'failed') {
    return html`<span class="status ${status}">${icon(status!)} ${view.label(`status.${status}`)}</span>`;
  }
  return html`<span class="status error">
      ${icon('failed')} ${view.label('status.failed')}${error ? html`: ${error}` : nothing}
    </span>
    <button class="retry" @click=${() => view.retry(entry)}>${view.label('retry')}</button>`;
}

/** Who, where, when and what became of it: the words of the tooltip. */
export function detailsTemplate(entry: Entry, { clock, label }: ThreadView): TemplateResult {
  const { sender, channelLabel, at, status, error } = entry;
  const category = sender && label(`sender.${sender.category}`);
  return html`${sender ? html`<strong translate="no">${sender.name}</strong> · ${category}<br />` : nothing}
  ${channelLabel ? html`${channelLabel}<br />` : nothing} ${clock.exact(at)}
  ${status ? html`<br />${label(`status.${status}`)}` : nothing} ${error ? html`: ${error}` : nothing}`;
}
