import '/elements';
import type { Entry, Row } from '../../main/frontend/sapa/wire';
import { FakeServer } from './fake-server';
import { entry, lateParcel, longThread, manyRows, sampleRows } from './fixtures';

/**
 * Opens the elements in the static frame. Address parameters: `lang` en or id, `rows` for so many made-up
 * rows, `messages` for a thread of that length, `readTo`, `at` the index of an entry to open, `pane`, `scene`.
 */
const asked = new URLSearchParams(location.search);
const number = (name: string) => Number(asked.get(name) ?? 0);

async function labels(language: string): Promise<Record<string, string>> {
  const text = await (await fetch(`/labels-${language}.properties`)).text();
  const lines = text.split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

const rows: Row[] = asked.has('rows') ? manyRows(number('rows')) : sampleRows();
const thread: Entry[] = asked.has('messages') ? longThread(number('messages')) : lateParcel();
const contact = rows[0]?.id ?? 'c0';
const server = new FakeServer(asked.get('scene') === 'empty' ? [] : rows, new Map([[contact, thread]]));
const list = document.querySelector('sapa-list')!;
const threadElement = document.querySelector('sapa-thread')!;
const composer = document.querySelector('sapa-composer')!;
const connection = document.querySelector('sapa-connection')!;
const find = document.querySelector('sapa-find')!;
const keys = document.querySelector('sapa-keys')!;
const palette = document.querySelector('sapa-palette')!;
const tags = document.querySelector('sapa-tags')!;
const shortcuts = document.querySelector('sapa-shortcuts')!;

function openThread(
  id: string,
  at: string | null = null,
  readTo = asked.has('readTo') ? number('readTo') : 2,
): void {
  threadElement.open({ contact: id, seq: server.seq, at, readTo });
  find.open({ contact: id });
  tags.open({ contact: id, name: id });
  composer.open({
    contact: id,
    name: rows.find((row) => row.id === id)?.name ?? id,
    user: 'm-ayu',
    draft: server.begun(id),
    blocked: asked.get('scene') === 'blocked',
    fills: asked.has('fills'),
    channelLabel: 'WhatsApp Toko Utama',
  });
}

function openAll(): void {
  const empty = { empty: 'Semua sudah beres.', emptyLink: { text: 'Belum ditugaskan', href: '#' } };
  list.open({ box: 'mine', selected: contact, seq: 0, ...empty });
  list.drafts({ c4: { text: 'Halo Pak Made, untuk ukuran M', files: 0 }, c3: { text: '', files: 2 } });
  if (asked.get('scene') === 'none') return;
  openThread(contact, asked.has('at') ? thread[number('at')].id : null);
}

const language = asked.get('lang') ?? 'en';
document.documentElement.lang = language;
document.querySelector<HTMLElement>('.sapa-inbox')!.dataset.pane = asked.get('pane') ?? 'list';
const setup = { labels: await labels(language), locale: language, zone: 'Asia/Jakarta' };
for (const element of [list, threadElement, composer, connection, find, keys, palette, tags, shortcuts]) {
  Object.assign(element, { $server: server });
}
keys.configure(setup);
keys.offer({ actions: await (await fetch('/actions.json')).json(), single: !asked.has('no-single-keys') });
server.delayMs = number('delay');
Object.assign(window, {
  harness: { server, list, thread: threadElement, composer, contact, openThread, entry },
});
openAll();
