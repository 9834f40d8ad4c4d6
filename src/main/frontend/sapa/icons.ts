import { html, svg, type TemplateResult } from 'lit';

/** Outlines on a 24 by 24 grid, drawn with the stroke only. */
const PATHS: Record<string, string> = {
  in: 'M18 6L7 17M7 9v8h8',
  out: 'M6 18L17 7M9 7h8v8',
  photo: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15 9h.01',
  video: 'M3 6h12v12H3zM15 10l6-3v10l-6-3z',
  voice: 'M9 4h6v9a3 3 0 0 1-6 0zM5 12a7 7 0 0 0 14 0M12 19v3',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  location: 'M12 21c-5-6-7-8-7-12a7 7 0 0 1 14 0c0 4-2 6-7 12zM12 9h.01',
  other:
    'M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  webchat: 'M4 5h16v11H9l-5 4z',
  whatsapp: 'M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 1-17-7-16-16z',
  email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  telegram: 'M21 4L3 11l6 3 2 6 4-5 5 4z',
  custom: 'M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3',
  sending: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3 3',
  sent: 'M5 12l5 5 9-10',
  delivered: 'M2 13l4 4 8-9M12 16l1 1 8-9',
  failed: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v6M12 16.5h.01',
  unknown: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5h.01',
  latest: 'M12 4v15M6 13l6 6 6-6',
  up: 'M12 20V5M6 11l6-6 6 6',
  down: 'M12 4v15M6 13l6 6 6-6',
  action: 'M5 8l4 4-4 4M12 17h7',
  inbox: 'M3 13h5l2 3h4l2-3h5M5 5h14l3 8v6H2v-6z',
  search: 'M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0M16 16l5 5',
  attach: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  snippet: 'M13 3L5 14h6l-1 7 8-11h-6z',
  variable:
    'M9 4H8a2 2 0 0 0-2 2v3.5L4 12l2 2.5V18a2 2 0 0 0 2 2h1M15 4h1a2 2 0 0 1 2 2v3.5l2 2.5-2 2.5V18a2 2 0 0 1-2 2h-1',
  emoji: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8.5 14a4 4 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
  times: 'M6 9l6 6 6-6',
  edit: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  undo: 'M9 5L4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  before: 'M15 5l-7 7 7 7',
  after: 'M9 5l7 7-7 7',
  recent: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l4 2',
  rows: 'M4 7h16M4 12h16M4 17h16',
  open: 'M4 9v10h16V9M12 15V3M8 7l4-4 4 4',
  snooze: 'M4 13a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 9v4.5l3 1.5M5.5 3L2.5 6M18.5 3l3 3',
  unsnooze: 'M4 13a8 8 0 1 0 16 0a8 8 0 1 0-16 0M9 13.5l2.2 2.2L15.5 11M5.5 3L2.5 6M18.5 3l3 3',
  assign: 'M5 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M2 20c0-5 3.5-7 7-7s5 1 6 3M18 12v8M14.5 16.5h7',
  done: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12l3 3 5-6',
  reply: 'M10 5L4 11l6 6M4 11h9a7 7 0 0 1 7 7v1',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  close: 'M6 6l12 12M18 6L6 18',
  block: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M5.6 5.6l12.8 12.8',
  unblock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8 12l3 3 5-6',
};

const ALIASES: Record<string, string> = { queued: 'sending', waiting: 'sending', read: 'delivered' };

export function hasIcon(name: string): boolean {
  return name in PATHS;
}

/** A decorative drawing; whoever uses it says in words what it means. */
export function icon(name: string): TemplateResult {
  const path = PATHS[ALIASES[name] ?? name] ?? PATHS.other;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}
