// Proves the behaviour of the elements in a browser; the build runs it (ElementsJourney).
import { strict as assert } from 'node:assert';
import { AsyncLocalStorage } from 'node:async_hooks';
import { after, describe, test } from 'node:test';
import { launch, serve } from './stand.mjs';

const stand = await serve();
const browser = await launch();
/** The windows that the check which runs has opened. */
const windows = new AsyncLocalStorage();
const NOW = new Date('2026-11-20T03:05:00Z');
/** How long a check waits, in milliseconds: a busy machine may stand still for half a minute. */
const PATIENCE = 120_000;

/** Waits by the page's own clock, and until it has drawn: on a busy machine, that is when its turn comes. */
const wait = (page, millis) =>
  page.evaluate(async (length) => {
    await new Promise((over) => setTimeout(over, length));
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  }, millis);

async function open(query = '', size = { width: 1440, height: 900 }, context) {
  const home = context ?? (await browser.newContext({ viewport: size, reducedMotion: 'reduce' }));
  windows.getStore().add(home);
  const page = await home.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => assert.fail(error));
  await page.clock.setFixedTime(NOW);
  await page.goto(`${stand.address}/?${query}`);
  await page.waitForFunction(() => window.harness);
  await wait(page, 150);
  return page;
}

const part = (element, selector) =>
  `document.querySelector('${element}').shadowRoot.querySelector('${selector}')`;
const all = (element, selector) =>
  `[...document.querySelector('${element}').shadowRoot.querySelectorAll('${selector}')]`;
const texts = (page, element, selector) =>
  page.evaluate(`${all(element, selector)}.map(e => e.textContent.trim().replace(/\\s+/g, ' '))`);
const called = (page, name) => page.evaluate((each) => window.harness.server.called(each), name);
const inFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const field = (page) => page.locator('sapa-composer textarea');

/** Writes a reply that waits before it leaves, and answers its bubble. */
async function waiting(page, text) {
  await page.evaluate(() => (window.harness.server.waits = true));
  await field(page).fill(text);
  await field(page).press('Enter');
  const bubble = page.locator('sapa-thread .bubble.waiting');
  await bubble.waitFor();
  return bubble;
}
const offered = (page) => texts(page, 'sapa-composer', '.option');
/** Waits until so many are offered. */
const offers = (page, count) =>
  page.waitForFunction(`${all('sapa-composer', '.option')}.length === ${count}`);

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PICTURE = {
  id: 'f',
  stored: 'f-kain.png',
  name: 'kain.png',
  shape: 'image',
  size: 70,
  width: 200,
  height: 100,
  missing: null,
};

const PARANG = {
  url: 'https://toko.example/parang',
  site: 'toko.example',
  title: 'Batik <b>Parang</b>',
  description: 'Dari Lasem',
  stored: 'p-picture',
};

/** A table of 120 contacts in place of the inbox; each page begins with the last of the one before. */
async function openContacts() {
  const page = await open();
  await page.evaluate(() => {
    const row = (nth) => ({
      id: `k${nth}`,
      name: `Kontak ${nth}`,
      initials: 'K',
      hue: 264,
      href: `#k${nth}`,
      conversation: '#',
      channels: [],
      moreChannels: [],
      email: null,
      phone: null,
      tags: [],
      country: null,
      language: null,
      status: 'open',
      assignee: null,
      at: null,
      since: '2026-11-01T00:00:00Z',
    });
    const table = document.createElement('sapa-contacts');
    const fake = { broken: false, sorted: [], blocked: [] };
    table.$server = {
      async page(cursor) {
        if (fake.broken) throw new Error('away');
        const from = Number(cursor ?? 0);
        const rows = Array.from({ length: Math.min(50, 120 - from) }, (_, at) => row(from + at));
        return { rows, next: from + 50 < 120 ? String(from + 49) : null };
      },
      sort: async (order) => void fake.sorted.push(order),
      block: async (contact) => void fake.blocked.push(contact),
    };
    document.querySelector('.sapa-page').replaceChildren(table);
    table.open({ name: 'All contacts', kind: 'all', order: 'latest', selected: null });
    Object.assign(window, { contacts: { table, fake, row } });
  });
  return page;
}
const contactNames = (page) => texts(page, 'sapa-contacts', 'a.name');
/** Waits until so many contacts are in the table. */
const contactsShown = (page, count) =>
  page.waitForFunction(`${all('sapa-contacts', 'a.name')}.length === ${count}`);
const toTheEnd = (page) =>
  page.evaluate(`(s => s.scrollTop = s.scrollHeight)(${part('sapa-contacts', '.scroller')})`);

const checks = {
  async 'older messages come in above without moving the reader'() {
    const page = await open('messages=2000&readTo=9999');
    const scroller = part('sapa-thread', '.scroller');
    await page.evaluate(`${scroller}.scrollTop = 900`);
    for (let round = 0; round < 8; round++) {
      const before = await page.evaluate(`(() => { const s = ${scroller}; s.scrollTop = 500;
        const e = ${all('sapa-thread', '[data-entry]')}.find(e => e.offsetTop > s.scrollTop);
        return [e.dataset.entry, e.getBoundingClientRect().top]; })()`);
      await wait(page, 60);
      const after = await page.evaluate(
        `${part('sapa-thread', `[data-entry="${before[0]}"]`)}.getBoundingClientRect().top`,
      );
      assert.equal(after - before[1], 0);
    }
    const shown = await page.evaluate(`${all('sapa-thread', '[data-entry]')}.length`);
    assert.ok(shown <= 200, `${shown} messages in the page`);
    assert.ok((await called(page, 'entries')).length >= 8);
  },

  async 'a message that comes while reading further up moves nothing and is counted'() {
    const page = await open('messages=300&readTo=9999');
    const scroller = part('sapa-thread', '.scroller');
    await page.evaluate(`${scroller}.scrollTop = 1200`);
    await wait(page, 100);
    const before = await page.evaluate(`${scroller}.scrollTop`);
    await page.evaluate(() => {
      const { thread, contact, entry } = window.harness;
      thread.patch({ contact, seq: 1, entries: [entry(0, { text: 'Halo?', ordinal: 999 })] });
    });
    await inFrames(page);
    assert.equal(await page.evaluate(`${scroller}.scrollTop`), before);
    assert.deepEqual(await texts(page, 'sapa-thread', '.pill'), ['1 new message']);
    await page.locator('sapa-thread .pill').click();
    await inFrames(page);
    const gap = await page.evaluate(`(s => s.scrollHeight - s.scrollTop - s.clientHeight)(${scroller})`);
    assert.ok(gap < 1, `${gap} px from the end`);
    assert.equal((await texts(page, 'sapa-thread', '.pill')).length, 0);
  },

  async 'from the middle of a long history one can go on both ways and back to the latest'() {
    const page = await open('messages=2000&at=1000&readTo=9999');
    const found =
      await page.evaluate(`(() => { const e = ${part('sapa-thread', '.found')}.getBoundingClientRect();
      const s = ${part('sapa-thread', '.scroller')}.getBoundingClientRect(); return e.top >= s.top && e.bottom <= s.bottom; })()`);
    assert.ok(found, 'the linked message is in sight');
    for (let round = 0; round < 6; round++) {
      await page.evaluate(`(s => s.scrollTop = s.scrollHeight)(${part('sapa-thread', '.scroller')})`);
      await wait(page, 80);
    }
    const numbers = await page.evaluate(
      `${all('sapa-thread', '.text')}.map(e => Number(/\\d+/.exec(e.textContent)[0]))`,
    );
    assert.ok(numbers.at(-1) > 1200, `reached ${numbers.at(-1)}`);
    assert.ok(
      numbers.every((number, at) => at === 0 || number === numbers[at - 1] + 1),
      'no gap',
    );
    await page.locator('sapa-thread .pill').click();
    await wait(page, 100);
    assert.match((await texts(page, 'sapa-thread', '.text')).at(-1), /nomor 2000/);
  },

  async 'newer messages come in below without moving the reader, also the last ones'() {
    const page = await open('messages=2000&at=1960&readTo=9999');
    const before =
      await page.evaluate(`(() => { const s = ${part('sapa-thread', '.scroller')}; s.scrollTop = s.scrollHeight;
      const e = ${all('sapa-thread', '[data-entry]')}.at(-1); return [e.dataset.entry, e.getBoundingClientRect().top]; })()`);
    await wait(page, 150);
    const entry = part('sapa-thread', `[data-entry="${before[0]}"]`);
    assert.equal(await page.evaluate(`${entry}.getBoundingClientRect().top`), before[1]);
    assert.match((await texts(page, 'sapa-thread', '.text')).at(-1), /nomor 2000/);
  },

  async 'a thread out of sight loads nothing more and reads nothing'() {
    const page = await open('messages=2000&readTo=480&pane=list', { width: 390, height: 844 });
    await wait(page, 1500);
    assert.ok((await called(page, 'entries')).length <= 2);
    assert.equal((await called(page, 'read')).length, 0);
  },

  async 'a thread with more unread messages than fit still ends with the newest'() {
    const page = await open('messages=2000&readTo=0');
    await wait(page, 300);
    assert.match((await texts(page, 'sapa-thread', '.text')).at(-1), /nomor 2000/);
    const gap = await page.evaluate(
      `(s => s.scrollHeight - s.scrollTop - s.clientHeight)(${part('sapa-thread', '.scroller')})`,
    );
    assert.ok(gap < 1, `${gap} px from the end`);
  },

  async 'the unread divider stands where reading stopped, and never moves'() {
    const page = await open('messages=100&readTo=20');
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-thread', '.unread'), ['5 new messages']);
    await page.evaluate(() => {
      const { thread, contact, entry } = window.harness;
      thread.patch({ contact, seq: 1, entries: [entry(0, { text: 'Satu lagi', ordinal: 26 })] });
    });
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-thread', '.unread'), ['5 new messages']);
  },

  async 'messages are read when the end was in sight for a second, once'() {
    const page = await open('messages=30&readTo=0');
    await wait(page, 300);
    assert.equal((await called(page, 'read')).length, 0);
    await page.evaluate(`(s => s.scrollTop = s.scrollHeight)(${part('sapa-thread', '.scroller')})`);
    await wait(page, 1400);
    assert.deepEqual(
      (await called(page, 'read')).map((call) => call[2]),
      [8],
    );
    await wait(page, 1200);
    assert.equal((await called(page, 'read')).length, 1);
  },

  async 'a missed patch makes the thread read its page again'() {
    const page = await open();
    await page.evaluate(() => {
      const { server, thread, contact, entry } = window.harness;
      server.threads
        .get(contact)
        .push(
          entry(0, { text: 'Nomor dua hilang', ordinal: 5 }),
          entry(0, { text: 'Nomor tiga', ordinal: 6 }),
        );
      server.seq = 3;
      thread.patch({ contact, seq: 3, entries: [] });
    });
    await wait(page, 100);
    assert.deepEqual((await texts(page, 'sapa-thread', '.text')).slice(-2), [
      'Nomor dua hilang',
      'Nomor tiga',
    ]);
  },

  async 'a status never goes back when an old answer comes late'() {
    const page = await open();
    await page.evaluate(() => {
      const { thread, contact, entry } = window.harness;
      const sent = entry(0, { id: 'x1', text: 'Siap', direction: 'out', status: 'delivered' });
      thread.patch({ contact, seq: 1, entries: [sent] });
      thread.settle('x1', { ...sent, status: 'queued' }, contact);
    });
    await inFrames(page);
    assert.match((await texts(page, 'sapa-thread', 'footer')).at(-1), /Delivered/);
  },

  async 'three events in a row fold into one line that opens'() {
    const page = await open();
    assert.deepEqual(await texts(page, 'sapa-thread', '.fold'), ['3 events']);
    await page.locator('sapa-thread .fold').click();
    assert.equal((await texts(page, 'sapa-thread', '.run .event')).length, 3);
  },

  async 'an event that is led to is marked, in a run that stands open'() {
    const page = await open('at=4');
    await page.locator('sapa-thread .run .event.found').waitFor();
    assert.equal((await texts(page, 'sapa-thread', '.run .event')).length, 3);
  },

  async 'a thread that may no longer be seen is emptied'() {
    const page = await open();
    await page.evaluate(() => window.harness.thread.close({ reason: 'You can no longer see this contact.' }));
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-thread', '.blank'), ['You can no longer see this contact.']);
    assert.equal(
      (await page.evaluate(`document.querySelector('sapa-thread').shadowRoot.textContent`)).includes('Budi'),
      false,
    );
  },

  async 'typing goes away after five seconds'() {
    const page = await open();
    await page.evaluate(() =>
      window.harness.thread.typing({ contact: window.harness.contact, names: ['Dewi'] }),
    );
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-thread', '.typing'), ['Dewi is writing a reply…']);
    await wait(page, 5200);
    assert.deepEqual(await texts(page, 'sapa-thread', '.typing'), ['']);
  },

  async 'an opened thread paints from memory in the same frame when opened again'() {
    const page = await open();
    await page.evaluate(() => window.harness.openThread('c1'));
    await wait(page, 50);
    await page.evaluate(() => {
      window.harness.server.hold();
      window.harness.openThread(window.harness.contact);
    });
    await inFrames(page);
    assert.match((await texts(page, 'sapa-thread', '.text')).at(-1), /Kurir/);
  },

  async 'a reply shows before the server answers, and its status after'() {
    const page = await open();
    await page.evaluate(() => window.harness.server.hold());
    await field(page).fill('Baik, segera kami kirim.');
    await field(page).press('Enter');
    await inFrames(page);
    assert.match((await texts(page, 'sapa-thread', '.bubble')).at(-1), /Baik, segera.*Sending/);
    assert.equal(await field(page).inputValue(), '');
    await page.evaluate(() => window.harness.server.release());
    await wait(page, 50);
    assert.match((await texts(page, 'sapa-thread', '.bubble')).at(-1), /Baik, segera.*Queued/);
    const [, contact, letter, mode] = (await called(page, 'send'))[0];
    assert.deepEqual([contact, mode], ['c0', 'reply']);
    assert.match(letter, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(await page.evaluate(() => localStorage.getItem('sapa.outbox.m-ayu')), null);
  },

  async 'what is written is sent also after the page has moved the element'() {
    const page = await open();
    await page.evaluate(() => {
      const composer = document.querySelector('sapa-composer');
      composer.parentElement.append(composer);
    });
    await field(page).fill('Masih di sini.');
    await field(page).press('Enter');
    await wait(page, 100);
    assert.equal((await called(page, 'send')).length, 1);
  },

  async 'a refused reply keeps its text, its reason and a way to try again with the same id'() {
    const page = await open();
    await page.evaluate(() => (window.harness.server.refusal = 'the window is closed'));
    await field(page).fill('Halo lagi');
    await field(page).press('Enter');
    await wait(page, 100);
    assert.match(
      (await texts(page, 'sapa-thread', '.bubble')).at(-1),
      /Halo lagi.*Not sent: the window is closed.*Retry/,
    );
    await page.evaluate(() => (window.harness.server.refusal = null));
    await page.locator('sapa-thread .retry').last().click();
    await wait(page, 100);
    assert.match((await texts(page, 'sapa-thread', '.bubble')).at(-1), /Halo lagi.*Queued/);
    const sends = await called(page, 'send');
    assert.equal(sends.length, 2);
    assert.equal(sends[0][2], sends[1][2]);
    assert.equal((await called(page, 'retry')).length, 0);
  },

  async 'a message the server knows as failed is retried by the server'() {
    const page = await open();
    await page.locator('sapa-thread .retry').click();
    await wait(page, 50);
    assert.equal((await called(page, 'retry')).length, 1);
  },

  async 'what could not be sent is sent after a reload, with the same id'() {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await open('', undefined, context);
    await page.evaluate(() => (window.harness.server.broken = true));
    await field(page).fill('Jangan hilang');
    await field(page).press('Enter');
    await wait(page, 100);
    const [, , before] = (await called(page, 'send'))[0];
    await page.reload();
    await page.waitForFunction(() => window.harness);
    await wait(page, 300);
    assert.deepEqual(
      (await called(page, 'send')).map((call) => call[2]),
      [before],
    );
    assert.equal(
      (await texts(page, 'sapa-thread', '.text')).filter((text) => text === 'Jangan hilang').length,
      1,
    );
  },

  async 'what could not be sent is sent when the line is back'() {
    const page = await open();
    await page.evaluate(() => (window.harness.server.broken = true));
    await page.context().setOffline(true);
    await inFrames(page);
    assert.match((await texts(page, 'sapa-connection', 'p'))[0], /^Offline/);
    await field(page).fill('Tunggu sinyal');
    await field(page).press('Enter');
    await wait(page, 100);
    await page.evaluate(() => (window.harness.server.broken = false));
    await page.context().setOffline(false);
    await wait(page, 200);
    assert.match((await texts(page, 'sapa-thread', '.bubble')).at(-1), /Tunggu sinyal.*Queued/);
  },

  async 'a draft survives a switch and a reload, and the list shows it'() {
    const page = await open();
    await page.evaluate(() => (window.harness.server.broken = true));
    await field(page).fill('Setengah jadi');
    await wait(page, 400);
    assert.match((await texts(page, 'sapa-list', '.preview'))[0], /Draft: Setengah jadi/);
    await page.evaluate(() => window.harness.openThread('c1'));
    await inFrames(page);
    assert.equal(await field(page).inputValue(), '');
    await page.reload();
    await page.waitForFunction(() => window.harness);
    await wait(page, 100);
    assert.equal(await field(page).inputValue(), 'Setengah jadi');
    assert.deepEqual(
      (await called(page, 'draft')).map((call) => call.slice(1)),
      [['c0', 'reply', 'Setengah jadi']],
    );
    assert.equal(await page.evaluate(() => localStorage.getItem('sapa.draft.m-ayu.c0.reply')), null);
  },

  async 'the draft reaches the server a second after the last key, typing at most once a second'() {
    const page = await open();
    await page.clock.resume();
    await field(page).pressSequentially('Halo kakak', { delay: 40 });
    assert.equal((await called(page, 'draft')).length, 0);
    await wait(page, 1200);
    assert.deepEqual(
      (await called(page, 'draft')).map((call) => call[3]),
      ['Halo kakak'],
    );
    assert.equal((await called(page, 'typing')).length, 1);
  },

  async 'a comment is written in yellow, tells nobody of typing, and Escape goes back to the list'() {
    const page = await open();
    await page.keyboard.press('Alt+c');
    await inFrames(page);
    await field(page).pressSequentially('@Dewi tolong');
    assert.equal((await called(page, 'typing')).length, 0);
    assert.equal((await texts(page, 'sapa-composer', '.box.comment')).length, 1);
    await field(page).press('Escape');
    await inFrames(page);
    assert.equal(
      await page.evaluate(`document.querySelector('sapa-list').shadowRoot.activeElement?.role`),
      'row',
    );
    assert.deepEqual((await called(page, 'draft')).at(-1).slice(2), ['comment', '@Dewi tolong']);
    await page.keyboard.press('c');
    await inFrames(page);
    await field(page).press('Enter');
    await wait(page, 100);
    assert.match((await texts(page, 'sapa-thread', '.bubble.note')).at(-1), /only your team.*@Dewi tolong/);
  },

  async 'Shift+Enter makes a line, and beyond 5,000 characters nothing is sent'() {
    const page = await open();
    await field(page).fill('a');
    await field(page).press('Shift+Enter');
    assert.equal(await field(page).inputValue(), 'a\n');
    await field(page).fill('a'.repeat(4499));
    assert.equal((await texts(page, 'sapa-composer', '.counter')).length, 0);
    await field(page).fill('a'.repeat(5001));
    assert.deepEqual(await texts(page, 'sapa-composer', '.counter.over'), ['5001 of 5000 characters']);
    await field(page).press('Enter');
    assert.equal((await called(page, 'send')).length, 0);
    const height = await page.evaluate(`${part('sapa-composer', 'textarea')}.offsetHeight`);
    assert.ok(height <= 360, `${height} px high`);
  },

  async 'an @ in a comment offers members by the beginning of their names, and one key writes the name'() {
    const page = await open();
    await page.keyboard.press('Alt+c');
    await inFrames(page);
    await field(page).pressSequentially('Tolong @d');
    await wait(page, 300);
    const offered = () => texts(page, 'sapa-composer', '.option > :last-child');
    assert.deepEqual(await offered(), ['Dewi Lestari', 'Dina Mulya']);
    assert.equal(await field(page).getAttribute('aria-activedescendant'), 'offer-0');
    assert.deepEqual(await texts(page, 'sapa-composer', '[role=status].sr'), [
      '2 people, choose with the arrow keys',
    ]);
    await field(page).press('ArrowDown');
    assert.equal(await field(page).getAttribute('aria-activedescendant'), 'offer-1');
    await field(page).press('Enter');
    await inFrames(page);
    assert.equal(await field(page).inputValue(), 'Tolong @Dina Mulya ');
    assert.deepEqual(await offered(), []);
    assert.equal((await called(page, 'send')).length, 0);

    const asked = (await called(page, 'mentionable')).length;
    await field(page).pressSequentially('ya');
    await wait(page, 300);
    assert.equal((await called(page, 'mentionable')).length, asked);
    await field(page).press('Enter');
    await wait(page, 100);
    assert.equal((await called(page, 'send')).at(-1).at(-1), 'Tolong @Dina Mulya ya');
  },

  async 'Escape leaves an @ as it is, the mouse chooses too, and a reply offers nobody'() {
    const page = await open();
    await page.keyboard.press('Alt+c');
    await inFrames(page);
    await field(page).pressSequentially('@bu');
    await wait(page, 300);
    await field(page).press('Escape');
    await inFrames(page);
    assert.equal(await page.locator('sapa-composer [role=listbox]').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');
    await field(page).pressSequentially('d');
    await wait(page, 300);
    await page.locator('sapa-composer .option').click();
    assert.equal(await field(page).inputValue(), '@Budi Santoso ');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');

    await page.keyboard.press('Alt+r');
    await inFrames(page);
    const asked = (await called(page, 'mentionable')).length;
    await field(page).pressSequentially('@bu');
    await wait(page, 300);
    assert.equal((await called(page, 'mentionable')).length, asked);
  },

  async 'what can be done with a message is one key away, and Escape gives the keyboard back'() {
    const page = await open(
      '',
      undefined,
      await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }),
    );
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const last =
      await page.evaluate(`(() => { const all = ${all('sapa-thread', '[data-entry]')}; const e = all.at(-1);
      e.focus(); return { id: e.dataset.entry, text: e.querySelector('.text').textContent }; })()`);
    await page.keyboard.press('Enter');
    const menu = page.locator('sapa-thread [role=menu]');
    await menu.waitFor();
    await page.locator('sapa-thread [role=menuitem]:focus').waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await page.locator(`sapa-thread [data-entry="${last.id}"]:focus`).waitFor();

    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Copy text' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    assert.equal(await clipboard(), last.text);
    await page.locator(`sapa-thread [data-entry="${last.id}"]`).hover();
    await page.getByRole('button', { name: 'Message actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    await page.waitForFunction(async () => /\?at=/.test(await navigator.clipboard.readText()));
    const contact = await page.evaluate(() => window.harness.contact);
    assert.ok((await clipboard()).endsWith(`/c/${contact}?at=${last.id}`), await clipboard());
  },

  async 'a reply answers the message that was chosen, and Escape gives only that up at first'() {
    const page = await open();
    const quoted = page.locator('sapa-composer .quoted');
    const first = page.locator('sapa-thread [data-entry].in').first();
    const said = await first.locator('.text').textContent();
    const choose = async () => {
      await first.hover();
      await page.getByRole('button', { name: 'Message actions' }).click();
      await page.getByRole('menuitem', { name: 'Reply to this' }).click();
      await quoted.waitFor();
    };
    await choose();
    assert.match(await quoted.textContent(), new RegExp(said.trim().slice(0, 20)));
    await field(page).press('Escape');
    await quoted.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');

    await choose();
    await field(page).fill('Yang ini masih ada');
    await field(page).press('Enter');
    await quoted.waitFor({ state: 'detached' });
    assert.equal((await called(page, 'send')).at(-1).at(-1), await first.getAttribute('data-entry'));
    const shown = page.locator('sapa-thread .bubble .quote');
    await shown.waitFor();
    assert.match(await shown.textContent(), new RegExp(said.trim().slice(0, 20)));
    await shown.click();
    await page.locator('sapa-thread .found').waitFor();
    assert.equal(
      await page.locator('sapa-thread .found').getAttribute('data-entry'),
      await first.getAttribute('data-entry'),
    );
  },

  async 'a slash at the beginning of a word offers snippets, and Enter writes the one that is meant'() {
    const page = await open();
    await field(page).pressSequentially('Baik a/b /');
    await offers(page, 4);
    assert.equal((await called(page, 'snippets')).length, 1);
    assert.equal((await offered(page))[1], 'Rekening Ke BCA 000-555-0101. /bank');
    assert.equal(await field(page).getAttribute('aria-activedescendant'), 'offer-0');
    await field(page).press('ArrowDown');
    await field(page).press('Tab');
    assert.equal(await field(page).inputValue(), 'Baik a/b Ke BCA 000-555-0101.\nKirim buktinya ya Budi');
    assert.equal((await offered(page)).length, 0);

    await field(page).fill('');
    await field(page).pressSequentially('/sal');
    await offers(page, 1);
    await page.locator('sapa-composer .option').click();
    assert.equal(await field(page).inputValue(), 'Halo Budi, <b>ada</b> yang bisa dibantu?');
    assert.equal((await called(page, 'send')).length, 0);
    await field(page).press('Enter');
    await page.waitForFunction(() => window.harness.server.called('send').length === 1);
  },

  async 'whoever presses Enter before the snippets have come gets the first of them, and sends nothing'() {
    const page = await open();
    await page.evaluate(() => window.harness.server.hold());
    await field(page).pressSequentially('/jam');
    await field(page).press('Enter');
    await page.waitForFunction(() => window.harness.server.called('snippets').length > 0);
    assert.equal(await field(page).inputValue(), '/jam');
    await page.evaluate(() => window.harness.server.release());
    await page.waitForFunction(
      () => document.querySelector('sapa-composer').shadowRoot.querySelector('textarea').value[0] === 'K',
    );
    assert.equal((await called(page, 'send')).length, 0);
  },

  async 'Escape leaves a slash that was written, and takes away the one that a button wrote'() {
    const page = await open();
    const button = page.locator('sapa-composer .tool.snippet');
    await field(page).pressSequentially('Halo /j');
    await offers(page, 1);
    await field(page).press('Escape');
    await offers(page, 0);
    assert.equal(await field(page).inputValue(), 'Halo /j');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');

    await field(page).fill('Halo');
    await button.focus();
    await page.keyboard.press('Enter');
    await offers(page, 4);
    assert.equal(await field(page).inputValue(), 'Halo /');
    await page.keyboard.type('zz');
    await page.locator('sapa-composer .vain').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await field(page).inputValue(), 'Halo ');
    await button.click();
    await offers(page, 4);
    await button.click();
    await offers(page, 0);
    assert.equal(await field(page).inputValue(), 'Halo ');
  },

  async 'a dollar offers what is known of the contact; an amount of money is none'() {
    const page = await open();
    await field(page).fill('Harganya 50$ atau $50');
    await wait(page, 300);
    assert.equal((await called(page, 'variables')).length, 0);
    await field(page).fill('');
    await field(page).pressSequentially('Ke $');
    await offers(page, 3);
    assert.deepEqual(await offered(page), [
      'First name Budi',
      'Phone number 628••••••7890',
      'Ukuran nothing known',
    ]);
    await field(page).pressSequentially('phon');
    await offers(page, 1);
    await field(page).press('Enter');
    assert.equal(await field(page).inputValue(), 'Ke {{contact.phone}}');
    await page.locator('sapa-composer .tool.variable').click();
    await offers(page, 3);
    await page.locator('sapa-composer .option').last().click();
    assert.equal(await field(page).inputValue(), 'Ke {{contact.phone}} ');
  },

  async 'what a member may not see is blank in a reply, which says so, and masked in a comment'() {
    const page = await open('fills=true');
    const blanks = page.locator('sapa-composer .blanks');
    await field(page).pressSequentially('Ke $phon');
    await offers(page, 1);
    await field(page).press('Enter');
    await blanks.waitFor();
    assert.match(await blanks.innerText(), /^{{contact.phone}} is filled in when the message leaves/);
    await page.locator('sapa-composer #tab-comment').click();
    await field(page).pressSequentially('Ke $phon');
    await offers(page, 1);
    await field(page).press('Enter');
    assert.equal(await field(page).inputValue(), 'Ke 628••••••7890');
    assert.equal(await blanks.count(), 0);
  },

  async 'an emoji is chosen by its name in either language, or after a colon'() {
    const page = await open();
    const button = page.locator('sapa-composer .tool.emoji');
    await field(page).fill('Baik!');
    await field(page).press('Home');
    await button.click();
    const find = page.locator('sapa-emoji input');
    await find.fill('terima kas');
    assert.deepEqual(await page.locator('sapa-emoji .emoji').allInnerTexts(), ['🙏']);
    await find.press('Enter');
    assert.equal(await field(page).inputValue(), '🙏Baik!');
    await page.keyboard.type('a');
    assert.equal(await field(page).inputValue(), '🙏aBaik!');

    await button.click();
    await find.press('ArrowDown');
    await find.press('ArrowRight');
    assert.notEqual(await find.getAttribute('aria-activedescendant'), 'emoji-1');
    await find.fill('qqq');
    assert.match(await page.locator('sapa-emoji .said').innerText(), /No emoji/);
    await find.press('Escape');
    assert.equal(await page.locator('sapa-emoji').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');

    await field(page).fill('');
    await field(page).pressSequentially('Jam 10:30 :kop');
    await offers(page, 1);
    await field(page).press('Enter');
    assert.equal(await field(page).inputValue(), 'Jam 10:30 ☕');
  },

  async 'opening the same contact again keeps what is being written'() {
    const page = await open();
    await field(page).fill('Masih menulis');
    await page.evaluate(() => window.harness.openThread(window.harness.contact));
    await inFrames(page);
    assert.equal(await field(page).inputValue(), 'Masih menulis');
  },

  async 'rows do not move under the pointer; they wait behind a pill'() {
    const page = await open();
    await page.mouse.move(400, 500);
    await inFrames(page);
    const before = await texts(page, 'sapa-list', 'strong');
    await page.evaluate(() => {
      const { list, server } = window.harness;
      const row = {
        ...server.rows[4],
        preview: 'Masih ada?',
        unread: 1,
        sort: '2026-11-20T03:06',
        at: '2026-11-20T03:06:00Z',
      };
      list.patch({ seq: 1, changes: [{ id: row.id, row }] });
      list.patch({ seq: 2, changes: [{ id: 'new', row: { ...row, id: 'new', name: 'Baru' } }] });
    });
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-list', 'strong'), before);
    assert.deepEqual(await texts(page, 'sapa-list', '.pill'), ['2 new']);
    await page.mouse.move(900, 300);
    await inFrames(page);
    assert.deepEqual((await texts(page, 'sapa-list', 'strong')).slice(0, 3), ['Baru', before[4], before[0]]);
    assert.equal((await texts(page, 'sapa-list', '.pill')).length, 0);
  },

  async 'a row that leaves the box while selected stays dimmed for five seconds'() {
    const page = await open();
    await page.evaluate(() => window.harness.list.patch({ seq: 1, changes: [{ id: 'c0', row: null }] }));
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-list', '.gone strong'), ['Budi Santoso']);
    await wait(page, 5200);
    assert.equal((await texts(page, 'sapa-list', 'strong')).includes('Budi Santoso'), false);
  },

  async 'a row that goes out of sight is gone at once, also under the pointer and while selected'() {
    const page = await open();
    await page.mouse.move(400, 500);
    await inFrames(page);
    await page.evaluate(() =>
      window.harness.list.patch({ seq: 1, changes: [{ id: 'c0', row: null, hidden: true }] }),
    );
    await inFrames(page);
    assert.equal((await texts(page, 'sapa-list', 'strong')).includes('Budi Santoso'), false);
  },

  async 'whom one chooses is shown and written to before the server has opened them'() {
    const page = await open();
    await page.evaluate(async () => {
      const { server, openThread, contact, entry } = window.harness;
      server.threads.set('c1', [entry(5, { text: 'Sudah dikirim?', direction: 'in', ordinal: 1 })]);
      openThread('c1');
      await new Promise((over) => setTimeout(over, 50));
      openThread(contact);
    });
    await wait(page, 50);
    await page.evaluate(() => window.harness.server.hold());
    await page.locator('sapa-list [role=row]').nth(1).click();
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-thread', '.text'), ['Sudah dikirim?']);
    assert.equal((await texts(page, 'sapa-thread', '.unread')).length, 0);
    await field(page).pressSequentially('Sebentar');
    await page.evaluate(() => window.harness.openThread('c1', null, 0));
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-thread', '.unread'), ['1 new message']);
    assert.equal(await field(page).inputValue(), 'Sebentar');
    assert.equal((await called(page, 'entries')).filter((call) => call[1] === 'c1').length, 2);
    await field(page).press('Enter');
    assert.deepEqual((await called(page, 'send')).at(-1).slice(1, 2), ['c1']);
  },

  async 'an opening that somebody has left for another by now changes nothing'() {
    const page = await open();
    await page.evaluate(() => window.harness.server.hold());
    await page.locator('sapa-list [role=row]').nth(1).click();
    await page.locator('sapa-list [role=row]').nth(2).click();
    await page.evaluate(() => window.harness.openThread('c1'));
    await field(page).fill('Untuk siapa?');
    await field(page).press('Enter');
    assert.deepEqual((await called(page, 'send')).at(-1).slice(1, 2), ['c2']);
    assert.equal((await called(page, 'entries')).at(-1)[1], 'c2');
  },

  async 'nothing is kept of whoever went out of sight'() {
    const page = await open();
    await page.evaluate(async () => {
      const { server, list, openThread, contact, entry } = window.harness;
      server.threads.set('c1', [entry(5, { text: 'Rahasia.', direction: 'in', ordinal: 1 })]);
      openThread('c1');
      await new Promise((over) => setTimeout(over, 50));
      openThread(contact);
      list.patch({ seq: 1, changes: [{ id: 'c1', row: null, hidden: true }] });
      list.patch({ seq: 2, changes: [{ id: 'c1', row: server.rows.find(({ id }) => id === 'c1') }] });
      server.hold();
    });
    await inFrames(page);
    await page.locator('sapa-list [role=row]').nth(1).click();
    await inFrames(page);
    assert.equal((await texts(page, 'sapa-thread', '.text')).length, 0);
  },

  async 'J and K move and open only where they rest; the keys are silent while writing'() {
    const page = await open();
    await page.evaluate(() => {
      for (const key of ['j', 'j', 'j', 'k'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await wait(page, 150);
    assert.deepEqual(
      (await called(page, 'select')).map((call) => call[1]),
      ['c2'],
    );
    await page.keyboard.press('End');
    await wait(page, 150);
    assert.deepEqual((await called(page, 'select')).at(-1)[1], 'c10');
    await page.keyboard.press('Home');
    await wait(page, 150);
    await field(page).press('j');
    await wait(page, 150);
    assert.equal((await called(page, 'select')).length, 3);
  },

  async 'rows are selected by a key, by their face and as a stretch, and Escape selects nobody'() {
    const page = await open();
    const picked = async () => (await called(page, 'picked')).at(-1)?.[1];
    const faces = page.locator('sapa-list [role=checkbox]');
    await page.locator('body').press('x');
    assert.deepEqual(await picked(), ['c0']);
    await faces.nth(3).click({ modifiers: ['Shift'] });
    assert.deepEqual(await picked(), ['c0', 'c1', 'c2', 'c3']);
    await faces.nth(1).click();
    assert.deepEqual(await picked(), ['c0', 'c2', 'c3']);
    assert.equal(await faces.nth(2).getAttribute('aria-checked'), 'true');
    assert.equal((await called(page, 'select')).length, 0);
    await page.evaluate(() => window.harness.list.patch({ seq: 1, changes: [{ id: 'c2', row: null }] }));
    assert.deepEqual(await picked(), ['c0', 'c3']);
    await page.locator('sapa-list [role=row]').first().focus();
    await page.keyboard.press('Escape');
    assert.deepEqual(await picked(), []);
    await page.keyboard.press('Shift+X');
    assert.ok((await picked()).length > 8);
  },

  async 'a row offers what makes sense for it, and does it without being opened'() {
    const page = await open();
    const offers = (row) =>
      row.locator('.deeds button').evaluateAll((all) => all.map((each) => each.ariaLabel));
    const rows = page.locator('sapa-list [role=row]');
    await page.evaluate(() => {
      const { list, server } = window.harness;
      const [, second, third] = server.rows;
      list.patch({
        seq: 1,
        changes: [
          { id: second.id, row: { ...second, status: 'snoozed' } },
          { id: third.id, row: { ...third, isOpen: false, blocked: true } },
        ],
      });
    });
    await inFrames(page);
    assert.deepEqual(await offers(rows.nth(0)), ['Close', 'Snooze', 'Assign']);
    assert.deepEqual(await offers(rows.nth(1)), ['Close', 'End snooze', 'Assign']);
    assert.deepEqual(await offers(rows.nth(2)), ['Assign']);
    await rows.nth(1).hover();
    await rows.nth(1).locator('.deeds button').nth(1).click();
    assert.deepEqual((await called(page, 'act')).at(-1).slice(1), ['c1', 'unsnooze']);
    assert.equal((await called(page, 'select')).length, 0);
  },

  async 'Enter puts the keyboard on the newest message, also where it is still to come'() {
    const page = await open();
    const focused = () =>
      page.evaluate(() => document.querySelector('sapa-thread').shadowRoot.activeElement?.dataset.entry);
    await page.evaluate(() => {
      const { thread, server, contact } = window.harness;
      thread.close({ reason: null });
      server.hold();
      thread.focusLatest(contact);
      thread.open({ contact, seq: server.seq, at: null, readTo: 9 });
    });
    assert.equal(await focused(), undefined);
    await page.evaluate(() => window.harness.server.release());
    await wait(page, 100);
    const last = await page.evaluate(`${all('sapa-thread', '[data-entry]')}.at(-1).dataset.entry`);
    assert.equal(await focused(), last);
  },

  async 'the keyboard stays in the thread when what is read there is replaced'() {
    const page = await open();
    const last = await page.evaluate(() => {
      const { thread, server, contact } = window.harness;
      const entry = [...thread.shadowRoot.querySelectorAll('[data-entry]')].at(-1).dataset.entry;
      thread.focusLatest(contact);
      server.hold();
      for (let times = 0; times < 2; times++) thread.open({ contact, seq: server.seq, at: entry, readTo: 9 });
      server.release();
      return entry;
    });
    const focused = (entry) =>
      document.querySelector('sapa-thread').shadowRoot.activeElement?.dataset.entry === entry;
    await page.waitForFunction(focused, last);
  },

  async 'the line after the list moves with the keyboard and the pointer, and is remembered'() {
    const page = await open();
    const width = () => page.evaluate(() => document.querySelector('.sapa-list-pane').offsetWidth);
    const line = page.locator('sapa-splitter');
    await line.focus();
    await page.keyboard.press('Home');
    assert.equal(await width(), 280);
    await page.keyboard.press('ArrowRight');
    assert.equal(await width(), 296);
    await page.waitForFunction(() => document.querySelector('sapa-splitter').ariaValueNow === '296');
    const { x } = await line.boundingBox();
    await page.mouse.move(x + 4, 400);
    await page.mouse.down();
    await page.mouse.move(x + 28, 400);
    await page.mouse.up();
    assert.equal(await width(), 320);
    await page.reload();
    await page.waitForFunction(() => window.harness);
    assert.equal(await width(), 320);
    await line.dblclick();
    assert.equal(await width(), 336);
  },

  async 'a key presses the button that names it, and rests while someone writes'() {
    const page = await open();
    await page.evaluate(() => {
      const button = document.querySelector('[data-action=close-or-open]');
      button.onclick = () => (window.pressed = (window.pressed ?? 0) + 1);
    });
    await page.locator('body').press('e');
    await field(page).press('e');
    assert.equal(await page.evaluate(() => window.pressed), 1);
    await page.evaluate(() => (document.querySelector('[data-action=close-or-open]').disabled = true));
    await page.locator('.sapa-list-title h2').click();
    await page.keyboard.press('e');
    assert.equal(await page.evaluate(() => window.pressed), 1);
  },

  async 'two keys one after the other lead on, unless keys that write a character are turned off'() {
    for (const [query, expected] of [
      ['', ['/w/toko/inbox/mine']],
      ['no-single-keys', []],
    ]) {
      const page = await open(query);
      await page.evaluate(() => {
        window.followed = [];
        document.querySelector('sapa-keys').offer({
          single: true,
          actions: [
            {
              id: 'go-mine',
              name: '',
              context: 'everywhere',
              offered: true,
              address: 'w/toko/inbox/mine',
              keys: location.search.includes('no-single') ? [] : ['G M'],
            },
          ],
        });
        addEventListener(
          'click',
          (event) => {
            event.preventDefault();
            window.followed.push(new URL(event.target.href).pathname);
          },
          true,
        );
      });
      await page.locator('body').press('g');
      await page.keyboard.press('x');
      await page.keyboard.press('m');
      await page.keyboard.press('g');
      await page.keyboard.press('m');
      await field(page).press('g');
      await page.keyboard.press('m');
      assert.deepEqual(await page.evaluate(() => window.followed), expected);
    }
  },

  async 'the palette stands in the frame after Ctrl+K, finds as one types, and Escape gives the keyboard back'() {
    const page = await open();
    await field(page).focus();
    await page.evaluate(() => {
      window.harness.server.hold();
      document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'k',
          code: 'KeyK',
          ctrlKey: true,
          bubbles: true,
          composed: true,
        }),
      );
    });
    const box = page.locator('sapa-palette input');
    assert.equal(await page.evaluate(`${part('sapa-palette', 'dialog')}.open`), true);
    assert.ok((await texts(page, 'sapa-palette', '.option')).length > 5);
    await page.evaluate(() => window.harness.server.release());
    await box.fill('budi');
    await page.locator('sapa-palette .option').filter({ hasText: 'Budi' }).waitFor();
    assert.equal(await box.getAttribute('aria-activedescendant'), 'option-0');
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    await box.press('Escape');
    assert.equal(await page.evaluate(`${part('sapa-palette', 'dialog')}.open`), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');
  },

  async 'the palette does what is chosen, with the arrow keys or by its name, and only what is possible'() {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('comm');
    await page.keyboard.press('Enter');
    await inFrames(page);
    assert.equal((await texts(page, 'sapa-composer', '.box.comment')).length, 1);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');
    await page.evaluate(() => (document.querySelector('[data-action=close-or-open]').disabled = true));
    await page.keyboard.press('Control+k');
    const offered = await texts(page, 'sapa-palette', '.option .line');
    assert.ok(offered.includes('reply') && !offered.includes('close or open') && !offered.includes('send'));
    await page.keyboard.press('ArrowUp');
    assert.equal((await texts(page, 'sapa-palette', '[aria-selected=true]')).at(0), 'Sales Jakarta');
    await page.keyboard.press('Control+k');
    assert.equal(await page.evaluate(`${part('sapa-palette', 'dialog')}.open`), false);
  },

  async 'a key opens two hundred tags before the server answers; arrows and Enter turn them, Escape gives the keyboard back'() {
    const page = await open();
    await page.locator('sapa-list [role=row]').first().focus();
    await page.evaluate(() => window.harness.server.hold());
    await page.keyboard.press('t');
    const box = page.locator('sapa-tags input');
    assert.equal(await page.evaluate(`${part('sapa-tags', 'dialog')}.open`), true);
    await page.keyboard.type('resel');
    assert.equal(await box.inputValue(), 'resel');
    await page.evaluate(() => window.harness.server.release());
    await page.locator('sapa-tags .option').filter({ hasText: 'Réseller' }).waitFor();
    assert.equal((await texts(page, 'sapa-tags', '.option.active .line'))[0], 'Réseller');
    await page.keyboard.press('Enter');
    assert.deepEqual(await texts(page, 'sapa-tags', '[aria-selected=true] .line'), ['Réseller']);
    // What was sought is marked, so that the next one is typed over it.
    await page.keyboard.type('tag 19');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    const name = await page.evaluate(`${part('sapa-tags', '.option.active .line')}.textContent`);
    assert.equal(active, 'option-2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(`${part('sapa-tags', 'dialog')}.open`), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-LIST');
    const turned = (await called(page, 'tag')).map(([, , tag, on]) => [tag, on]);
    const id = `t${name.split(' ')[1]}`;
    assert.equal(turned.length, 3);
    assert.deepEqual(turned[0], ['t77', true]);
    assert.equal(turned[1][0], id);
    assert.deepEqual(turned[2], [id, !turned[1][1]]);
  },

  async 'the tags a contact has come first; a name that is none of them makes a new one'() {
    const page = await open();
    await page.keyboard.press('t');
    await page.waitForFunction(`${all('sapa-tags', '.option')}.length === 200`);
    const first = await texts(page, 'sapa-tags', '.option .line');
    assert.deepEqual(first.slice(0, 2), ['tag 198', 'tag 199']);
    await page.keyboard.type('TAG 7');
    const known = await texts(page, 'sapa-tags', '.option .line');
    assert.ok(known.includes('tag 7') && !known.some((each) => each.includes('Create')));
    await page.locator('sapa-tags input').fill('late delivery');
    assert.deepEqual(await texts(page, 'sapa-tags', '.option .line'), ['Create the tag “late delivery”']);
    await page.keyboard.press('Enter');
    await page.locator('sapa-tags [aria-selected=true]').filter({ hasText: 'late delivery' }).waitFor();
    assert.deepEqual((await called(page, 'tagNamed')).at(0).slice(2), ['late delivery']);
  },

  async 'a tag that the server refuses is as it was, and it says why'() {
    const page = await open();
    await page.evaluate(() => (window.harness.server.refusal = 'There are too many tags.'));
    await page.keyboard.press('t');
    await page.waitForFunction(`${all('sapa-tags', '.option')}.length === 200`);
    await page.keyboard.press('Enter');
    await page.locator('sapa-tags [role=alert]').filter({ hasText: 'too many' }).waitFor();
    assert.equal((await texts(page, 'sapa-tags', '[aria-selected=true]')).length, 2);
    await page.locator('sapa-tags input').fill('brand new');
    await page.keyboard.press('Enter');
    await page.locator('sapa-tags [role=alert]').waitFor();
    assert.equal((await texts(page, 'sapa-tags', '.option')).length, 1);
  },

  async 'the sheet tells every key, and while it is open keys do nothing'() {
    const page = await open();
    await page.locator('body').press('?');
    const shown = await texts(page, 'sapa-shortcuts', 'dt');
    assert.ok(shown.includes('go inbox') && shown.includes('send') && shown.includes('older hit'));
    await page.keyboard.press('r');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-SHORTCUTS');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('sapa-shortcuts').hasAttribute('open'));
    await page.keyboard.press('r');
    await inFrames(page);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SAPA-COMPOSER');
  },

  async 'a search in a thread of 20,000 steps from hit to hit, wherever they are, and tells which one it is'() {
    const page = await open('messages=20000&readTo=99999');
    await page.keyboard.press('Shift+F');
    const box = page.locator('sapa-find input');
    await box.fill('nomor 77');
    const place = page.locator('sapa-find .place');
    await page.waitForFunction(() =>
      document.querySelector('sapa-find').shadowRoot.querySelector('.place').textContent.includes('of'),
    );
    const total = Number((await place.textContent()).split('of')[1].replace(/\D/g, ''));
    assert.ok(total > 100);
    const inSight = () =>
      page.evaluate(`(() => { const found = ${part('sapa-thread', '.found')}; if (!found) return null;
        const outer = ${part('sapa-thread', '.scroller')}.getBoundingClientRect(), inner = found.getBoundingClientRect();
        return inner.top >= outer.top && inner.bottom <= outer.bottom && found.querySelector('mark')?.textContent; })()`);
    for (let step = 1; step <= 60; step++) {
      await box.press('Enter');
      await page.waitForFunction(
        (n) =>
          document
            .querySelector('sapa-find')
            .shadowRoot.querySelector('.place')
            .textContent.trim()
            .startsWith(`${n} of`),
        step + 1,
      );
    }
    await wait(page, 200);
    assert.equal(await inSight(), 'nomor 77');
    await box.press('Shift+Enter');
    await wait(page, 200);
    assert.match(await place.textContent(), /^\s*60 of/);
    assert.equal(await inSight(), 'nomor 77');
    assert.ok((await texts(page, 'sapa-thread', '[data-entry]')).length <= 250);
    await box.press('Escape');
    await inFrames(page);
    assert.equal((await texts(page, 'sapa-thread', 'mark')).length, 0);
    assert.equal(await page.locator('sapa-find input').count(), 0);
  },

  async 'an empty search field in a thread offers what was sought before'() {
    const page = await open('messages=2000&readTo=99999');
    await page.keyboard.press('Shift+F');
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-find', '.option .line'), ['nomor 19', 'parsel']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-find', '.option .line'), ['parsel']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('sapa-find input').inputValue(), 'parsel');
  },

  async 'a hundred thousand rows scroll, with few of them in the page'() {
    const page = await open('rows=100000&scene=none');
    const scroller = part('sapa-list', '.scroller');
    await page.evaluate(async () => {
      const { list, server } = window.harness;
      server.page = async (cursor) => {
        const from = Number(cursor ?? 0);
        const end = from + 10000;
        return { rows: server.rows.slice(from, end), next: end < server.rows.length ? String(end) : null };
      };
      list.open({ box: 'all', selected: null, seq: 0, empty: '' });
    });
    const isAtItsEnd = async () => (await texts(page, 'sapa-list', 'strong')).includes('Pelanggan 100000');
    for (let round = 0; round < 100 && !(await isAtItsEnd()); round++) {
      await page.evaluate(`(s => s.scrollTop = s.scrollHeight)(${scroller})`);
      await wait(page, 60);
    }
    assert.ok(await isAtItsEnd());
    const nodes = await page.evaluate(`${all('sapa-list', '.row')}.length`);
    assert.ok(nodes < 40, `${nodes} rows in the page`);
  },

  async 'rows load on before the end, fail without losing what is there, and load again'() {
    const page = await open('rows=400&scene=none');
    assert.equal((await called(page, 'page')).length, 1);
    await page.evaluate(() => (window.harness.server.broken = true));
    await page.evaluate(`${part('sapa-list', '.scroller')}.scrollTop = 88 * 38`);
    await wait(page, 100);
    assert.match((await texts(page, 'sapa-list', '.alert'))[0], /Could not load/);
    assert.ok((await texts(page, 'sapa-list', 'strong')).includes('Pelanggan 40'));
    await page.evaluate(() => (window.harness.server.broken = false));
    await page.locator('sapa-list .alert button').click();
    await wait(page, 100);
    assert.deepEqual(
      (await called(page, 'page')).map((call) => call[1]),
      [null, '50', '50'],
    );
    assert.equal((await texts(page, 'sapa-list', '.alert')).length, 0);
  },

  async 'skeletons show only when loading takes longer than a blink'() {
    const page = await open('delay=1500');
    await wait(page, 50);
    assert.equal((await texts(page, 'sapa-list', '.bones .row')).length, 8);
    await wait(page, 1600);
    assert.equal((await texts(page, 'sapa-list', '.bones .row')).length, 0);
  },

  async 'files travel while one writes, and the message waits for them'() {
    const page = await open();
    let arrive;
    const arrived = new Promise((done) => (arrive = done));
    await page.route('**/files/**', async (route) => {
      await arrived;
      const id = new URL(route.request().url()).pathname.split('/').at(-1);
      await route.fulfill({ status: 201, json: { ...PICTURE, id } });
    });
    const file = { name: 'kain.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
    await page.locator('sapa-composer input[type=file]').setInputFiles(file);
    await field(page).fill('Ini kainnya');
    await field(page).press('Enter');
    assert.equal((await called(page, 'send')).length, 0);
    assert.ok(await page.locator('sapa-composer .send').isDisabled());

    arrive();
    await page.locator('sapa-composer .send:not([disabled])').waitFor();
    await page.evaluate(() => window.harness.server.hold());
    await field(page).press('Enter');
    await page.locator('sapa-thread .photo').waitFor();
    await page.evaluate(() => window.harness.server.release());
    const [, , , , text, id] = (await called(page, 'send'))[0];
    assert.equal(text, 'Ini kainnya');
    assert.match(id, /^[0-9a-f-]{36}$/);
    assert.equal((await texts(page, 'sapa-composer', '.upload')).length, 0);
  },

  async 'the files of a draft are there again, are taken out for good, and go with the message'() {
    const page = await open();
    assert.match((await texts(page, 'sapa-list', '.preview'))[3], /^Draft: 2 files$/);
    await page.evaluate((picture) => {
      const other = { ...picture, id: 'g', name: 'motif.png' };
      window.harness.server.kept = { c0: [picture, other] };
      window.harness.openThread('c1');
      window.harness.openThread('c0');
    }, PICTURE);
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-composer', '.file-name'), ['kain.png', 'motif.png']);
    assert.match((await texts(page, 'sapa-list', '.preview'))[0], /^Draft: 2 files$/);
    await page.evaluate(() => window.harness.openThread('c1'));
    await inFrames(page);
    assert.equal((await texts(page, 'sapa-composer', '.upload')).length, 0);
    await page.evaluate(() => window.harness.openThread('c0'));
    await inFrames(page);
    assert.equal((await texts(page, 'sapa-composer', '.upload')).length, 2);

    await page.locator('sapa-composer .upload .remove').first().click();
    await inFrames(page);
    assert.deepEqual(await called(page, 'removeFile'), [['removeFile', 'c0', 'f']]);
    assert.match((await texts(page, 'sapa-list', '.preview'))[0], /^Draft: 1 file$/);
    await page.evaluate(() => (window.harness.server.broken = true));
    await field(page).press('Enter');
    await page.waitForFunction(() => window.harness.server.called('send').length === 1);
    assert.deepEqual((await called(page, 'send'))[0].slice(3), ['reply', '', 'g']);
    assert.doesNotMatch((await texts(page, 'sapa-list', '.preview'))[0], /Draft/);
    await page.evaluate(() => {
      window.harness.openThread('c1');
      window.harness.openThread('c0');
    });
    await inFrames(page);
    assert.deepEqual(await texts(page, 'sapa-composer', '.file-name'), ['kain.png']);
  },

  async 'files chosen at once keep their order by their ids, and one taken out on its way is in no draft'() {
    const page = await open();
    let arrive;
    const arrived = new Promise((done) => (arrive = done));
    const ids = [];
    await page.route('**/files/**', async (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      if (searchParams.get('mode') === 'comment') ids.push(pathname.split('/').at(-1));
      await arrived;
      await route
        .fulfill({ status: 201, json: { ...PICTURE, id: pathname.split('/').at(-1) } })
        .catch(() => {});
    });
    await page.locator('sapa-composer #tab-comment').click();
    const buffer = Buffer.from(PIXEL, 'base64');
    const some = ['a', 'b', 'c'].map((name) => ({ name: `${name}.png`, mimeType: 'image/png', buffer }));
    await page.locator('sapa-composer input[type=file]').setInputFiles(some);
    await page.waitForFunction(`${all('sapa-composer', 'progress')}.length === 3`);
    while (ids.length < 3) await inFrames(page);
    await page.locator('sapa-composer .upload .remove').nth(1).click();
    await page.waitForFunction(() => window.harness.server.called('removeFile').length === 1);
    assert.equal((await called(page, 'removeFile'))[0][2], [...ids].sort()[1]);
    arrive();
    await page.locator('sapa-composer .send:not([disabled])').waitFor();
    await page.locator('sapa-composer .send').click();
    await page.waitForFunction(() => window.harness.server.called('send').length === 1);
    const [one, , three] = [...ids].sort();
    assert.deepEqual((await called(page, 'send'))[0].slice(3), ['comment', '', one, three]);
  },

  async 'a snippet brings its files, and the message waits for them'() {
    const page = await open();
    await field(page).pressSequentially('/kat');
    await offers(page, 1);
    assert.match((await offered(page))[0], /^Katalog Ini katalognya 2 \/katalog$/);
    await page.evaluate(() => window.harness.server.hold());
    await field(page).press('Enter');
    await page.waitForFunction(() => window.harness.server.called('snippetFiles').length === 1);
    assert.equal(await field(page).inputValue(), 'Ini katalognya');
    assert.deepEqual(await texts(page, 'sapa-composer', '.file-name'), ['a.pdf', 'b.pdf']);
    assert.ok(await page.locator('sapa-composer .send').isDisabled());
    await page.evaluate(() => window.harness.server.release());
    await page.locator('sapa-composer .send:not([disabled])').waitFor();
    await page.locator('sapa-composer .upload .remove').first().click();
    await field(page).press('Enter');
    await page.waitForFunction(() => window.harness.server.called('send').length === 1);
    const [, contact, mode, snippet, first, second] = (await called(page, 'snippetFiles'))[0];
    assert.deepEqual([contact, mode, snippet], ['c0', 'reply', 's4']);
    assert.deepEqual(await called(page, 'removeFile'), [['removeFile', 'c0', first]]);
    assert.deepEqual((await called(page, 'send'))[0].slice(3), ['reply', 'Ini katalognya', second]);

    await page.evaluate(() => (window.harness.server.refusal = 'A message takes at most 10 files'));
    await field(page).pressSequentially('/kat');
    await offers(page, 1);
    await field(page).press('Enter');
    await page.locator('sapa-composer .upload.refused').first().waitFor();
    assert.ok(await page.locator('sapa-composer .send').isDisabled());
  },

  async 'files are added to a snippet and removed at once, and no more than it takes'() {
    const page = await open();
    await page.route('**/files/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.includes('/snippets/s1/'))
        await route.fulfill({ status: 201, json: { ...PICTURE, id: pathname.split('/').at(-1) } });
      else await route.fallback();
    });
    await page.evaluate((picture) => {
      const element = document.createElement('sapa-snippet-files');
      element.$server = window.harness.server;
      document.querySelector('.sapa-console').append(element);
      element.open({ snippet: 's1', files: [picture], most: 2, bytes: 1000 });
    }, PICTURE);
    const files = page.locator('sapa-snippet-files');
    const buffer = Buffer.from(PIXEL, 'base64');
    const some = ['a', 'b'].map((name) => ({ name: `${name}.png`, mimeType: 'image/png', buffer }));
    await files.locator('input').setInputFiles(some);
    await files.locator('[role=alert]').waitFor();
    assert.match(await files.locator('[role=alert]').innerText(), /at most 2 files/);
    await page.waitForFunction(`${all('sapa-snippet-files', 'progress')}.length === 0`);
    assert.deepEqual(await texts(page, 'sapa-snippet-files', '.file-name'), ['kain.png', 'a.png']);
    assert.ok(await files.locator('.button').isDisabled());
    await files.locator('.remove').first().click();
    await page.waitForFunction(() => window.harness.server.called('removeFile').length === 1);
    assert.equal((await called(page, 'removeFile'))[0][1], 'f');
    await files.locator('input').setInputFiles({ ...some[0], buffer: Buffer.alloc(1001) });
    await files.locator('.upload.refused').waitFor();
    assert.match((await texts(page, 'sapa-snippet-files', '.upload.refused'))[0], /Larger than 0 MB/);
  },

  async 'a voice message is recorded, and thrown away or attached where it was begun'() {
    const page = await open();
    const named = [];
    await page.route('**/files/**', async (route) => {
      const url = new URL(route.request().url());
      named.push(decodeURIComponent(url.search + url.pathname));
      await route.fulfill({ status: 201, json: { ...PICTURE, id: url.pathname.split('/').at(-1) } });
    });
    const tool = (name) => page.locator(`sapa-composer button[aria-label="${name}"]`);
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('no', 'NotAllowedError');
      };
    });
    await tool('Record a voice message').click();
    await page.locator('sapa-composer [role=alert]').waitFor();
    assert.match((await texts(page, 'sapa-composer', '[role=alert]'))[0], /does not allow the microphone/);

    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        const context = new AudioContext();
        const tone = context.createOscillator();
        const sink = context.createMediaStreamDestination();
        tone.connect(sink);
        tone.start();
        return (window.heard = sink.stream);
      };
    });
    const isOver = () => page.evaluate(() => window.heard.getTracks()[0].readyState === 'ended');
    await tool('Record a voice message').click();
    await page.locator('sapa-composer [role=timer]').waitFor();
    await tool('Discard the recording').click();
    await tool('Record a voice message').waitFor();
    await page.waitForFunction(() => window.heard.getTracks()[0].readyState === 'ended');
    assert.equal(named.length, 0);

    await tool('Record a voice message').click();
    await page.locator('sapa-composer [role=timer]', { hasText: '0:01' }).waitFor();
    await page.locator('sapa-composer .recording .send').click();
    await page.locator('sapa-composer .send:not([disabled])').waitFor();
    assert.ok(await isOver());
    assert.match(named[0], /Voice message .*\.(weba|ogg|m4a)/);
    assert.equal((await texts(page, 'sapa-composer', '.upload')).length, 1);
  },

  async 'a file that is refused says why; one that did not arrive is tried again under the same id'() {
    const page = await open();
    const asked = [];
    await page.route('**/files/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      const isFirst = asked.filter((each) => each === pathname).length === 1;
      if (asked.length === 1) await route.fulfill({ status: 422, json: { refused: 'Too old' } });
      else if (isFirst) await route.abort();
      else await route.fulfill({ status: 201, json: { ...PICTURE, id: pathname.split('/').at(-1) } });
    });
    const choose = (name) =>
      page
        .locator('sapa-composer input[type=file]')
        .setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') });
    await choose('lama.png');
    await page.locator('sapa-composer .upload.refused').waitFor();
    assert.deepEqual(await texts(page, 'sapa-composer', '.state'), ['Too old']);
    await page.locator('sapa-composer .upload .remove').click();

    await choose('baru.png');
    await page.locator('sapa-composer .upload .retry').click();
    await page.locator('sapa-composer .send:not([disabled])').waitFor();
    assert.equal(asked.length, 3);
    assert.equal(asked[1], asked[2]);
  },

  async 'a picture keeps its room before it is here, opens large, and gives the keyboard back'() {
    const page = await open();
    let arrive;
    const arrived = new Promise((done) => (arrive = done));
    await page.route('**/files/**', async (route) => {
      await arrived;
      await route.fulfill({ contentType: 'image/png', body: Buffer.from(PIXEL, 'base64') });
    });
    await page.evaluate((picture) => {
      const { thread, contact, entry } = window.harness;
      const files = ['a', 'b'].map((id) => ({ ...picture, id, name: `${id}.png`, stored: `${id}.png` }));
      const evil = { ...picture, id: 'c', shape: 'document', name: '<img src=x onerror="window.hit=1">.pdf' };
      thread.patch({
        contact,
        seq: 1,
        entries: [entry(0, { text: '', ordinal: 999, files: [...files, evil] })],
      });
    }, PICTURE);
    const box = () =>
      page.evaluate(`(b => [b.width, b.height])(${part('sapa-thread', '.photo')}.getBoundingClientRect())`);
    const before = await box();
    arrive();
    await page.waitForFunction(`${all('sapa-thread', '.photo img')}.every(each => each.complete)`);
    assert.deepEqual(await box(), before);
    assert.equal(before[0] / before[1], 2);
    assert.equal(await page.evaluate(() => window.hit), undefined);

    await page.locator('sapa-thread [data-file=a]').focus();
    await page.keyboard.press('Enter');
    await page.locator('sapa-lightbox dialog[open]').waitFor();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await texts(page, 'sapa-lightbox', '.name'), ['b.png']);
    await page.keyboard.press('Escape');
    await page.locator('sapa-lightbox').waitFor({ state: 'detached' });
    assert.equal(
      await page.evaluate(`document.querySelector('sapa-thread').shadowRoot.activeElement.dataset.file`),
      'a',
    );
  },

  async 'what is at an address in a message stands below its text and leads nowhere else'() {
    const page = await open();
    await page.evaluate((preview) => {
      const { thread, contact, entry } = window.harness;
      const text = 'Yang ini: https://toko.example/parang';
      thread.patch({ contact, seq: 1, entries: [entry(0, { text, ordinal: 9, preview })] });
    }, PARANG);
    const card = page.locator('sapa-thread .preview');
    await card.waitFor();
    assert.equal(await card.getAttribute('href'), 'https://toko.example/parang');
    assert.equal(await card.getAttribute('rel'), 'noopener noreferrer nofollow');
    assert.deepEqual(await texts(page, 'sapa-thread', '.preview .page > *'), [
      'Batik <b>Parang</b>',
      'Dari Lasem',
      'toko.example',
    ]);
    assert.match(await card.locator('img').getAttribute('src'), /^files\/.*\/p-picture$/);
    const order = await page.evaluate(
      `${all('sapa-thread', '.bubble:has(.preview) > *')}.map(e => e.className || e.localName)`,
    );
    assert.deepEqual(order, ['text', 'preview', 'footer']);
  },

  async 'a preview that comes later moves nothing that is read, and keeps the end in sight'() {
    const page = await open('messages=300&readTo=9999');
    const scroller = part('sapa-thread', '.scroller');
    const late = (index) =>
      page.evaluate(
        ([preview, at]) => {
          const { thread, contact, server } = window.harness;
          const known = server.threads.get(contact).at(at);
          thread.patch({ contact, seq: ++server.seq, entries: [{ ...known, preview }] });
        },
        [PARANG, index],
      );
    await page.evaluate(`(s => s.scrollTop = s.scrollHeight - 1500)(${scroller})`);
    await wait(page, 100);
    const seen = await page.evaluate(`(() => { const s = ${scroller};
      const e = ${all('sapa-thread', '[data-entry]')}.find(e => e.offsetTop > s.scrollTop + 50);
      return [e.dataset.entry, e.getBoundingClientRect().top]; })()`);
    const above = await page.evaluate(([id]) => {
      const { server, contact } = window.harness;
      const all = server.threads.get(contact);
      return all.findIndex((each) => each.id === id) - 5 - all.length;
    }, seen);
    await late(above);
    await inFrames(page);
    assert.equal(await page.locator('sapa-thread .preview').count(), 1);
    const top = await page.evaluate(
      `${part('sapa-thread', `[data-entry="${seen[0]}"]`)}.getBoundingClientRect().top`,
    );
    assert.equal(top - seen[1], 0);
    assert.equal((await texts(page, 'sapa-thread', '.pill')).includes('1 new message'), false);

    await page.evaluate(`(s => s.scrollTop = s.scrollHeight)(${scroller})`);
    await wait(page, 100);
    await late(-1);
    await page.waitForFunction(`${all('sapa-thread', '.preview')}.length >= 1`);
    await inFrames(page);
    const gap = await page.evaluate(`(s => s.scrollHeight - s.scrollTop - s.clientHeight)(${scroller})`);
    assert.ok(gap < 1, `${gap} px from the end`);
  },

  async 'an address that is written shows what is there before it is sent, and goes with the message'() {
    const page = await open();
    await page.evaluate((preview) => {
      window.harness.server.pages = { 'https://toko.example/parang': { preview } };
    }, PARANG);
    await field(page).fill('Lihat https://toko.example/parang, Kak');
    const card = page.locator('sapa-composer .looked');
    await card.waitFor();
    assert.match(await card.textContent(), /Batik <b>Parang<\/b>/);
    const [above, text] = [await card.boundingBox(), await field(page).boundingBox()];
    assert.ok(above.y + above.height <= text.y, 'above the text');
    await field(page).fill('Lihat https://toko.example/parang, Kak Budi');
    await wait(page, 700);
    assert.equal((await called(page, 'preview')).length, 1);
    await field(page).press('Enter');
    await card.waitFor({ state: 'detached' });
    await page.locator('sapa-thread .preview').waitFor();
    assert.equal((await called(page, 'send'))[0].includes('no preview'), false);
  },

  async 'a preview that is removed stays away, and the message goes without'() {
    const page = await open();
    await page.evaluate((preview) => {
      window.harness.server.pages = { 'https://toko.example/parang': { preview } };
    }, PARANG);
    const card = page.locator('sapa-composer .looked');
    await field(page).fill('https://toko.example/parang');
    await card.getByText('Remove', { exact: true }).click();
    await card.waitFor({ state: 'detached' });
    assert.equal(await field(page).evaluate((e) => e.getRootNode().activeElement === e), true);
    await field(page).fill('https://toko.example/parang masih ada');
    await wait(page, 700);
    assert.equal(await card.count(), 0);
    await field(page).press('Enter');
    await page.waitForFunction(() => window.harness.server.called('send').length === 1);
    assert.equal((await called(page, 'send'))[0].includes('no preview'), true);
    assert.equal(await page.locator('sapa-thread .preview').count(), 0);
    await field(page).fill('Lagi: https://toko.example/parang');
    await card.waitFor();
  },

  async 'while a page is looked at the card says so, and goes when there is nothing to show'() {
    const page = await open();
    const card = page.locator('sapa-composer .looked');
    await field(page).fill('https://kosong.example/');
    await card.getByText('Looking at the page').waitFor();
    const told = (preview) =>
      page.evaluate(
        ([url, shown]) => {
          const { composer, contact } = window.harness;
          composer.previewed({ contact, url, preview: shown });
        },
        ['https://kosong.example/', preview],
      );
    const before = (await card.boundingBox()).height;
    await told(PARANG);
    await card.getByText('Batik').waitFor();
    assert.equal((await card.boundingBox()).height, before);
    await told(undefined);
    await card.waitFor({ state: 'detached' });
    await page.locator('sapa-composer #tab-comment').click();
    await field(page).fill('https://rahasia.example/');
    await wait(page, 700);
    assert.equal((await called(page, 'preview')).length, 1);
  },

  async 'a reply waits a moment with Undo, and is back in the composer before it leaves'() {
    const page = await open();
    const waits = await waiting(page, 'Jangan dulu');
    assert.match(await waits.textContent(), /Jangan dulu[^]*Will be sent in a moment/);
    await field(page).fill('Tambahan');
    await waits.getByText('Undo', { exact: true }).click();
    await waits.waitFor({ state: 'detached' });
    assert.equal(await field(page).inputValue(), 'Jangan dulu\nTambahan');
    assert.equal(await field(page).evaluate((e) => e.getRootNode().activeElement === e), true);
  },

  async 'Ctrl+Z takes the last reply back, with its files and quote, only while nothing is written'() {
    const page = await open();
    await page.evaluate((picture) => {
      const { server, thread, contact, entry } = window.harness;
      const waiting = { due: '2026-11-20T03:05:05Z', scheduled: false, mine: true, plain: false };
      const quote = { id: 'q', name: 'Budi', text: 'Berapa?', kind: 'text' };
      const first = entry(0, { id: 'w1', direction: 'out', text: 'Satu', status: 'waiting', waiting });
      const last = { ...first, id: 'w2', text: 'Dua', files: [picture], quote };
      thread.waiting({ contact, entries: [server.await(first), server.await(last)] });
    }, PICTURE);
    await field(page).fill('x');
    await field(page).press('Control+z');
    assert.equal((await called(page, 'takeBack')).length, 0);
    await field(page).fill('');
    await field(page).press('Control+z');
    await page.waitForFunction(`${part('sapa-composer', 'textarea')}.value === 'Dua'`);
    assert.deepEqual(await texts(page, 'sapa-composer', '.file-name'), ['kain.png']);
    assert.match((await texts(page, 'sapa-composer', '.quoted .quote'))[0], /Budi Berapa\?/);
    assert.equal((await texts(page, 'sapa-thread', '.bubble.waiting')).length, 1);
  },

  async 'what is too late to be taken back is said, and nothing changes'() {
    const page = await open();
    const waits = await waiting(page, 'Sudah jalan');
    await page.evaluate(() => (window.harness.server.refusal = 'It is too late'));
    await waits.getByText('Undo', { exact: true }).click();
    await page.locator('sapa-composer [role=alert]').getByText('It is too late').waitFor();
    assert.equal(await field(page).inputValue(), '');
    await page.evaluate(() => {
      const { server, thread, contact, entry } = window.harness;
      const [, , id] = server.called('send')[0];
      thread.patch({ contact, seq: 1, entries: [entry(0, { id, direction: 'out', text: 'Sudah jalan' })] });
    });
    await waits.waitFor({ state: 'detached' });
    const sent = (await texts(page, 'sapa-thread', '.text')).filter((text) => text === 'Sudah jalan');
    assert.equal(sent.length, 1);
  },

  async 'a time to send at is chosen by keyboard, in words or among the usual ones'() {
    const page = await open();
    const later = page.locator('sapa-later');
    await field(page).press('Alt+Enter');
    assert.equal(await later.count(), 0);
    await field(page).fill('Selamat pagi');
    await field(page).press('Alt+Enter');
    await later.locator('.time').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await later.waitFor({ state: 'detached' });
    assert.equal(await field(page).inputValue(), 'Selamat pagi');

    await page.locator('sapa-composer .when').click();
    await page.keyboard.type('kapan-kapan');
    await page.keyboard.press('Enter');
    await later.getByRole('alert').waitFor();
    await later.locator('.words').fill('besok jam 9');
    await later.getByRole('status').getByText('21 Nov 2026, 09:00').waitFor();
    await page.keyboard.press('Enter');
    await later.waitFor({ state: 'detached' });
    assert.deepEqual((await called(page, 'sendLater'))[0].slice(3), ['Selamat pagi', '2026-11-21T02:00:00Z']);
    assert.equal(await field(page).inputValue(), '');
    assert.equal(await field(page).evaluate((e) => e.getRootNode().activeElement === e), true);

    await field(page).fill('Sekali lagi');
    await field(page).press('Alt+Enter');
    await later.locator('.time').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await later.waitFor({ state: 'detached' });
    assert.equal((await called(page, 'sendLater'))[1][4], '2026-11-20T04:05:00Z');
    assert.equal((await called(page, 'send')).length, 0);
  },

  async 'a time that is refused is told where it was chosen, and what was written stays'() {
    const page = await open();
    const later = page.locator('sapa-later');
    await field(page).fill('Kemarin');
    await field(page).press('Alt+Enter');
    await page.evaluate(() => (window.harness.server.refusal = 'Choose a time that is still to come.'));
    await later.getByRole('button', { name: 'In 1 hour' }).click();
    await later.getByRole('alert').getByText('still to come').waitFor();
    assert.equal(await field(page).inputValue(), 'Kemarin');
    await page.evaluate(() => {
      window.harness.server.refusal = null;
      window.harness.server.broken = true;
    });
    await later.getByRole('button', { name: 'Tomorrow' }).click();
    await later.getByRole('alert').getByText('cannot be reached').waitFor();
    assert.equal(await field(page).inputValue(), 'Kemarin');
    await page.evaluate(() => (window.harness.server.broken = false));
    await later.getByRole('button', { name: 'Tomorrow' }).click();
    await later.waitFor({ state: 'detached' });
    const ids = (await called(page, 'sendLater')).map(([, , id]) => id);
    assert.deepEqual([...new Set(ids)], [ids[0]], 'under one id, so it waits once');
  },

  async 'what waits stands at the end for all, and its author decides by keyboard'() {
    const page = await open();
    await page.evaluate(() => {
      const { server, thread, contact, entry } = window.harness;
      const waiting = { due: '2026-11-21T02:00:00Z', scheduled: true, mine: true, plain: false };
      const at = waiting.due;
      const mine = entry(0, { id: 'mine', at, direction: 'out', text: 'Besok', status: 'waiting', waiting });
      const theirs = { ...mine, id: 'theirs', text: 'Juga', waiting: { ...waiting, mine: false } };
      const failed = {
        ...mine,
        id: 'failed',
        status: 'failed',
        error: 'Blocked',
        at: '2026-01-01T00:00:00Z',
      };
      thread.waiting({ contact, entries: [server.await(failed), server.await(mine), theirs] });
    });
    const waits = page.locator('sapa-thread .bubble.waiting');
    await waits.nth(2).waitFor();
    const ids = await page.evaluate(`${all('sapa-thread', '[data-entry]')}.map(e => e.dataset.entry)`);
    assert.deepEqual(ids.slice(-3), ['failed', 'mine', 'theirs']);
    const choices = (nth) => waits.nth(nth).locator('button').allTextContents();
    assert.deepEqual(await choices(0), ['Edit', 'Send now', 'Cancel']);
    assert.deepEqual(await choices(1), ['Edit', 'Send now', 'Cancel']);
    assert.deepEqual(await choices(2), ['Cancel']);
    assert.match(await waits.nth(1).textContent(), /Will be sent/);
    assert.match(await waits.nth(0).textContent(), /Not sent: Blocked/);

    await waits.nth(1).focus();
    await page.keyboard.press('Enter');
    await page.locator('sapa-thread [role=menuitem]').nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.harness.server.called('sendNow').length === 1);
    await waits.nth(2).getByText('Cancel', { exact: true }).click();
    assert.equal((await called(page, 'cancel'))[0][2], 'theirs');
    await waits.nth(1).getByText('Edit', { exact: true }).click();
    await page.waitForFunction(`${part('sapa-composer', 'textarea')}.value === 'Besok'`);
    assert.equal(await waits.count(), 2);
  },

  async 'what was just sent stands before what leaves tomorrow'() {
    const page = await open();
    await page.evaluate(() => {
      const { server, thread, contact, entry } = window.harness;
      const at = '2026-11-21T02:00:00Z';
      const waiting = { due: at, scheduled: true, mine: true, plain: false };
      server.waits = true;
      thread.waiting({
        contact,
        entries: [entry(0, { id: 'w', at, direction: 'out', text: 'Besok', status: 'waiting', waiting })],
      });
    });
    await field(page).fill('Sebentar');
    await field(page).press('Enter');
    await page.locator('sapa-thread .bubble.waiting').nth(1).waitFor();
    assert.deepEqual((await texts(page, 'sapa-thread', '.text')).slice(-2), ['Sebentar', 'Besok']);
  },

  async 'the second of two replies stands below the first at once, while both wait'() {
    const page = await open();
    await waiting(page, 'Satu');
    await page.evaluate(() => window.harness.server.hold());
    await field(page).fill('Dua');
    await field(page).press('Enter');
    await page.locator('sapa-thread .bubble', { hasText: 'Dua' }).waitFor();
    assert.deepEqual((await texts(page, 'sapa-thread', '.text')).slice(-2), ['Satu', 'Dua']);
    await page.evaluate(() => window.harness.server.release());
    await page.locator('sapa-thread .bubble.waiting').nth(1).waitFor();
    assert.deepEqual((await texts(page, 'sapa-thread', '.text')).slice(-2), ['Satu', 'Dua']);
  },

  async 'the row of a contact for whom a reply waits says so'() {
    const page = await open();
    await page.evaluate(() => {
      const { list, server } = window.harness;
      const [first] = server.rows;
      list.patch({ seq: 1, changes: [{ id: first.id, row: { ...first, scheduled: true } }] });
    });
    await page.locator('sapa-list .row').first().getByText('Scheduled').waitFor();
    assert.equal(await page.locator('sapa-list .row').getByText('Scheduled').count(), 1);
  },

  async 'hostile text stays text'() {
    const page = await open();
    await page.evaluate(() => {
      const { thread, list, contact, entry, server } = window.harness;
      const evil = '<img src=x onerror="window.hit=1"> javascript:alert(1) https://a.example/"onmouseover=1';
      thread.patch({ contact, seq: 1, entries: [entry(0, { text: evil, ordinal: 9 })] });
      list.patch({
        seq: 1,
        changes: [{ id: 'c1', row: { ...server.rows[1], name: evil, preview: evil, tags: [evil] } }],
      });
    });
    await inFrames(page);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(
      await page.evaluate(`${all('sapa-thread', 'img')}.length + ${all('sapa-list', 'img')}.length`),
      0,
    );
    const links = await page.evaluate(`${all('sapa-thread', '.bubble a')}.map(a => a.getAttribute('href'))`);
    assert.deepEqual(links, ['https://lacak.example.co.id/JNE-88231', 'https://a.example/']);
  },

  async 'contacts come page after page, nobody twice, and a page that did not come is asked for again'() {
    const page = await openContacts();
    await contactsShown(page, 50);
    await toTheEnd(page);
    await contactsShown(page, 99);
    await page.evaluate(() => (window.contacts.fake.broken = true));
    await toTheEnd(page);
    const retry = page.locator('sapa-contacts [role=alert] button');
    await retry.waitFor();
    await page.evaluate(() => (window.contacts.fake.broken = false));
    await retry.click();
    await contactsShown(page, 120);
    assert.equal(new Set(await contactNames(page)).size, 120);
    assert.equal(await page.locator('sapa-contacts .end').count(), 0);
  },

  async 'a contact that leaves its segment leaves the table, and is where it was once it is back'() {
    const page = await openContacts();
    await contactsShown(page, 50);
    await page.locator('sapa-contacts [data-contact=k1] a.name').focus();
    await page.evaluate(() => window.contacts.table.change({ rows: [], gone: ['k1'] }));
    await contactsShown(page, 49);
    await inFrames(page);
    const focused = `document.querySelector('sapa-contacts').shadowRoot.activeElement?.textContent`;
    assert.equal(await page.evaluate(focused), 'Kontak 2');
    await page.evaluate(() => {
      const { table, row } = window.contacts;
      table.change({ rows: [row(1), { ...row(2), name: 'Baru' }, row(999)], gone: [] });
    });
    await contactsShown(page, 50);
    assert.deepEqual((await contactNames(page)).slice(0, 4), ['Kontak 0', 'Kontak 1', 'Baru', 'Kontak 3']);
  },

  async 'contacts are sorted by their heads, or by a choice where they are cards, and blocked from a row'() {
    const page = await openContacts();
    await contactsShown(page, 50);
    const head = (name) => page.locator('sapa-contacts thead').getByRole('button', { name });
    await head('Name').click();
    await head('Last message').click();
    await page.locator('sapa-contacts [data-contact=k3]').getByRole('button').click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('sapa-contacts .orders select').selectOption('-added');
    const told = await page.evaluate(() => [window.contacts.fake.sorted, window.contacts.fake.blocked]);
    assert.deepEqual(told, [['name', '-latest', '-added'], ['k3']]);
    assert.equal(await page.locator('sapa-contacts [aria-sort=descending]').count(), 1);
  },
};

const closing = (check) => () =>
  windows.run(new Set(), async () => {
    try {
      await check();
    } finally {
      await Promise.all([...windows.getStore()].map((each) => each.close()));
    }
  });

after(async () => {
  await browser.close();
  stand.stop();
});
// They mostly wait, so two run at once.
describe('the elements', { concurrency: 2 }, () => {
  Object.entries(checks).forEach(([name, check]) => test(name, closing(check)));
});
