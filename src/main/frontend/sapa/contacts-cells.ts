import { html, nothing, type TemplateResult } from 'lit';
import type { ContactRow } from './contacts-wire';
import { hasIcon, icon } from './icons';
import type { Clock } from './time';
import type { Person } from './wire';

export interface RowWords {
  clock: Clock;
  label: (key: string, ...values: (string | number)[]) => string;
}

/** A column, by the end of its label's key; `sort` is what the server calls its order. */
export interface Column {
  key: string;
  sort?: string;
  cell: (row: ContactRow, words: RowWords) => TemplateResult | string | typeof nothing;
}

const SHOWN_TAGS = 2;

/** As the table has them, left to right; the name is the row's head, and the last one what can be done. */
export const COLUMNS: Column[] = [
  { key: 'channels', cell: channels },
  { key: 'email', cell: ({ email }) => verbatim(email) },
  { key: 'phone', cell: ({ phone }) => verbatim(phone) },
  { key: 'tags', cell: tags },
  { key: 'country', cell: ({ country }) => country ?? nothing },
  { key: 'language', cell: ({ language }) => language ?? nothing },
  { key: 'status', cell: status },
  { key: 'assignee', cell: assignee },
  { key: 'latest', sort: 'latest', cell: latest },
  {
    key: 'added',
    sort: 'added',
    cell: ({ since }, { clock }) =>
      html`<time datetime=${since} title=${clock.exact(since)}>${clock.date(since)}</time>`,
  },
];

export function avatar({ initials, hue }: Person): TemplateResult {
  return html`<span class="avatar" style="--hue:${hue}" aria-hidden="true" translate="no">${initials}</span>`;
}

/** Nobody's words to be translated; the whole of it shows when it is pointed at. */
function verbatim(text: string | null): TemplateResult | typeof nothing {
  return text === null ? nothing : html`<span class="verbatim" translate="no" title=${text}>${text}</span>`;
}

function channels({ channels: shown, moreChannels }: ContactRow): TemplateResult {
  return html`${shown.map(
    ({ kind, name }) =>
      html`<span class="channel" data-channel=${kind} role="img" aria-label=${name} title=${name}
        >${hasIcon(kind) ? icon(kind) : name.slice(0, 1).toUpperCase()}</span
      >`,
  )}${rest(moreChannels)}`;
}

function tags({ tags: all }: ContactRow): TemplateResult {
  return html`${all
    .slice(0, SHOWN_TAGS)
    .map((tag) => html`<span class="tag" translate="no" title=${tag}>${tag}</span>`)}${rest(
    all.slice(SHOWN_TAGS),
  )}`;
}

/** How many more there are; which ones, to whoever points at it or has it read out. */
function rest(names: string[]): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  const all = names.join(', ');
  return html`<span class="rest" title=${all} translate="no"
    ><span aria-hidden="true">+${names.length}</span><span class="sr">${all}</span></span
  >`;
}

function status({ status: now }: ContactRow, { label }: RowWords): TemplateResult {
  return html`<span class="state" data-state=${now}>${label(`contacts.status.${now}`)}</span>`;
}

function assignee({ assignee: who }: ContactRow, { label }: RowWords): TemplateResult {
  return who
    ? html`<span title=${who.name}
        >${avatar(who)}<span class="verbatim" translate="no">${who.name}</span></span
      >`
    : html`<span class="none">${label('contacts.nobody')}</span>`;
}

function latest({ at }: ContactRow, { clock, label }: RowWords): TemplateResult {
  return at === null
    ? html`<span class="none">${label('contacts.never')}</span>`
    : html`<time datetime=${at} title=${clock.exact(at)}>${clock.short(at)}</time>`;
}
