import { html, nothing, type TemplateResult } from 'lit';
import type { Glimpse } from './drafts';
import { hasIcon, icon } from './icons';
import type { Clock } from './time';
import type { Row } from './wire';

/** Every row is this high, in pixels, so that a row's place follows from its index. */
export const ROW_HEIGHT = 88;

const SHOWN_TAGS = 2;

export interface RowView {
  row: Row;
  gone: boolean;
  index: number;
  selected: boolean;
  /** Whether Tab enters the list here. */
  reachable: boolean;
  draft: Glimpse;
  clock: Clock;
  label: (key: string, ...values: (string | number)[]) => string;
  counted: (key: string, count: number) => string;
  choose: (event: MouseEvent) => void;
  picked: boolean;
  pick: (event: MouseEvent) => void;
  /** Does something about the contact, from the button that was pressed. */
  act: (deed: Deed, button: HTMLElement) => void;
}

/** What a row offers; absent where it would make no sense. */
export type Deed = 'close' | 'open' | 'snooze' | 'unsnooze' | 'assign';

export function rowTemplate(view: RowView): TemplateResult {
  const { row, index, gone, selected } = view;
  return html`<div
    role="row"
    class="row ${row.unread > 0 ? 'unread' : ''} ${gone ? 'gone' : ''} ${view.picked ? 'picked' : ''}"
    aria-rowindex=${index + 1}
    aria-selected=${selected}
    tabindex=${view.reachable ? 0 : -1}
    style="transform:translateY(${index * ROW_HEIGHT}px)"
    @click=${view.choose}
  >
    <div role="gridcell" class="cell">
      <span
        class="pick"
        role="checkbox"
        tabindex="-1"
        aria-checked=${view.picked}
        aria-label=${view.label('list.pick', row.name)}
        @click=${view.pick}
        >${avatarTemplate(row)}<i class="box" aria-hidden="true">${icon('sent')}</i></span
      >
      <div class="lines">
        ${nameLine(view)}
        <div class="line preview">${row.at || isBegun(view.draft) ? previewTemplate(view) : nothing}</div>
        ${labelLine(view)}
      </div>
      ${gone ? nothing : deedsTemplate(view)}
    </div>
  </div>`;
}

/** By the mouse; the keyboard does it where the contact is open. */
function deedsTemplate({ row, label, act }: RowView): TemplateResult {
  const button = (deed: Deed) =>
    html`<button
      type="button"
      tabindex="-1"
      title=${label(`deed.${deed}`)}
      aria-label=${label(`deed.${deed}`)}
      @click=${(event: MouseEvent) => {
        event.stopPropagation();
        act(deed, event.currentTarget as HTMLElement);
      }}
    >
      ${icon(deed === 'close' ? 'done' : deed)}
    </button>`;
  return html`<div class="deeds">${offered(row).map(button)}</div>`;
}

function offered(row: Row): Deed[] {
  if (row.blocked) return ['assign'];
  const snooze: Deed = row.status === 'snoozed' ? 'unsnooze' : 'snooze';
  return [row.isOpen ? 'close' : 'open', snooze, 'assign'];
}

function avatarTemplate(row: Row): TemplateResult {
  return html`<span class="avatar" style="--hue:${row.hue}" aria-hidden="true" translate="no">
    ${row.initials}${row.channel ? channelTemplate(row.channel, row.channelLabel) : nothing}
  </span>`;
}

function channelTemplate(channel: string, label: string): TemplateResult {
  const mark = hasIcon(channel) ? icon(channel) : label.slice(0, 1).toUpperCase();
  return html`<span class="channel" data-channel=${channel}>${mark}</span>`;
}

function nameLine({ row, clock, label }: RowView): TemplateResult {
  const unread = html`<b class="count" aria-hidden="true">${row.unread}</b>
    <span class="sr">${label('list.unread', row.unread)}</span>`;
  return html`<div class="line">
    <strong translate="no">${row.name}</strong>${row.unread > 0 ? unread : nothing}
    <span class="sr">${row.channelLabel}</span>
    ${row.at ? html`<time datetime=${row.at} title=${clock.exact(row.at)}>${clock.short(row.at)}</time>` : nothing}
  </div>`;
}

function isBegun({ text, files }: Glimpse): boolean {
  return text !== '' || files > 0;
}

function draftTemplate({ draft: { text, files }, label, counted }: RowView): TemplateResult {
  const begun = html`<em>${label('list.draft')}</em>`;
  if (text !== '') return html`<span>${begun} ${text}</span>`;
  return html`${begun} ${icon('file')} <span>${counted('list.draft-files', files)}</span>`;
}

function previewTemplate(view: RowView): TemplateResult {
  const { row, label } = view;
  if (isBegun(view.draft)) return draftTemplate(view);
  const isText = row.previewKind === 'text';
  return html`${row.direction ? arrowTemplate(row.direction, label) : nothing}
    ${isText ? nothing : icon(row.previewKind)}
    <span>${row.preview || (isText ? nothing : label(`preview.${row.previewKind}`))}</span>`;
}

function arrowTemplate(direction: 'in' | 'out', label: RowView['label']): TemplateResult {
  return html`${icon(direction)}<span class="sr">${label(`direction.${direction}`)}</span>`;
}

function stateTemplate({ row, clock, label }: RowView): TemplateResult {
  if (!row.snoozedUntil) return html`<span class="state">${label(`state.${row.status}`)}</span>`;
  const until = label('state.snoozed-until', clock.exact(row.snoozedUntil));
  return html`<span class="state" title=${until}>${icon('snooze')} ${label('state.snoozed')}</span>`;
}

function labelLine(view: RowView): TemplateResult {
  const { row, label } = view;
  const hidden = row.tags.length - SHOWN_TAGS;
  const { assignee } = row;
  return html`<div class="line labels">
    ${row.blocked ? html`<span class="state">${label('state.blocked')}</span>` : nothing}
    ${hasStateLabel(row) ? stateTemplate(view) : nothing}
    ${row.scheduled ? html`<span class="state">${icon('waiting')} ${label('state.scheduled')}</span>` : nothing}
    ${row.tags.slice(0, SHOWN_TAGS).map((tag) => html`<span class="tag" translate="no">${tag}</span>`)}
    ${hidden > 0 ? html`<span class="more" title=${row.tags.slice(SHOWN_TAGS).join(', ')}>+${hidden}</span>` : nothing}
    ${
      assignee
        ? html`<span
            class="assignee"
            role="img"
            translate="no"
            style="--hue:${assignee.hue}"
            title=${assignee.name}
            aria-label=${label('list.assigned', assignee.name)}
            >${assignee.initials}</span
          >`
        : nothing
    }
  </div>`;
}

function hasStateLabel(row: Row): boolean {
  return row.status === 'closed' || row.status === 'snoozed';
}
