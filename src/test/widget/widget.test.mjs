/*
 * The widget in a real Chromium, against the fake Sapa of server.mjs; the build runs it (WidgetJourney).
 * SHOTS=folder keeps pictures.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { readFile, stat } from 'node:fs/promises';
import { CHANNEL, fakeSapa, fakeSite } from './server.mjs';
import { texts } from '../../main/webapp/widget/v1/texts.js';

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const axe = await readFile(process.env.AXE, 'utf8');
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LOADER = new URL('../../main/webapp/widget/v1/loader.js', import.meta.url);

let browser;
let sapa;
let site;
let context;
let page;
let complaints;

before(async () => {
  const args = process.env.CHROMIUM_ARGUMENTS.split(' ');
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
});
after(() => browser.close());

beforeEach(async () => {
  sapa = await fakeSapa();
  site = await fakeSite(sapa);
  complaints = [];
});
afterEach(async () => {
  await context?.close();
  for (const { server } of [sapa, site]) {
    server.closeAllConnections();
    server.close();
  }
});

async function visit({ width = 1440, height = 900, path = '/', ...options } = {}) {
  context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(site.origin + path);
  await launcher().waitFor();
}

const launcher = () => page.locator('sapa-chat .launcher');
const frame = () => page.frames().find((one) => one.url().startsWith(sapa.origin));
const until = async (check, what) => {
  for (let i = 0; i < 150; i++) {
    if (await check()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never: ${what}`);
};

async function open() {
  await launcher().click();
  await frame().waitForFunction(() => document.getElementById('company').textContent);
}

/** Until the frame knows: what comes before then is read. */
async function closes() {
  await frame().evaluate(() => {
    window.knows = new Promise((done) => {
      addEventListener('message', ({ data }) => data.type === 'close' && done());
    });
  });
  await page.evaluate(() => window.SapaChat.close());
  await frame().evaluate(() => window.knows);
}

async function write(text) {
  await frame().fill('#text', text);
  await frame().press('#text', 'Enter');
}

const shown = () => frame().$$eval('.line', (lines) => lines.map((line) => line.children[1].textContent));
const states = () => frame().$$eval('.mine .meta', (metas) => metas.map((meta) => meta.textContent));

async function shot(name) {
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function violations(target, part = 'html') {
  await target.evaluate(axe);
  const found = await target.evaluate((part) => window.axe.run(part, { resultTypes: ['violations'] }), part);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

test('the loader is one small file', async () => {
  assert.ok((await stat(LOADER)).size < 10_240);
});

test('both languages say everything, with the same gaps', () => {
  const gaps = (words) => Object.entries(words).map(([key, text]) => [key, text.match(/\{\d\}/g)]);
  assert.deepEqual(gaps(texts.en).sort(), gaps(texts.id).sort());
  assert.ok(Object.values(texts.id).every((text) => text.trim() !== ''));
});

test('a visitor writes and an agent answers, each line once', async () => {
  await visit();
  await open();
  await write('Apakah batik Lasem masih ada?');
  await until(async () => (await states())[0]?.includes('Sent'), 'sent');
  sapa.writing('Ayu');
  await frame().waitForSelector('text=Ayu is writing…');
  sapa.writing('');
  sapa.say({ mine: false, sender: 'Ayu Lestari', text: 'Masih, Kak. https://melati.example/lasem.' });
  await frame().waitForSelector('text=melati.example');
  assert.deepEqual(await shown(), [
    'Hello! How can we help?', 'Apakah batik Lasem masih ada?', 'Masih, Kak. https://melati.example/lasem.',
  ]);
  assert.equal(await frame().getAttribute('.line a', 'href'), 'https://melati.example/lasem');
  await until(() => sapa.receipts.some(({ read }) => read), 'a read receipt');
  assert.deepEqual(complaints, []);
});

test('markup in a message stays text', async () => {
  await visit();
  await open();
  sapa.say({ mine: false, sender: '<b>x</b>', text: '<img src=x onerror=alert(1)> javascript:alert(1)' });
  await frame().waitForSelector('text=onerror');
  assert.equal(await frame().locator('#log img, #log b, #log a').count(), 0);
});

test('a lost connection loses and doubles nothing', async () => {
  await visit();
  await open();
  await write('one');
  await until(async () => (await states())[0]?.includes('Sent'), 'sent');

  sapa.down = true;
  sapa.cut();
  sapa.lines.push({ id: crypto.randomUUID(), at: new Date().toISOString(), order: Date.now() * 1000 + 5e6, mine: false, sender: 'Ayu', text: 'while you were away' });
  await write('two');
  await write('three');
  await frame().waitForSelector('text=No connection.');
  await shot('offline');
  sapa.down = false;

  await until(async () => (await states()).every((state) => state.includes('Sent')), 'all sent');
  await frame().waitForSelector('text=while you were away');
  assert.equal((await shown()).length, 5);
  assert.equal(new Set(await shown()).size, 5);
  assert.deepEqual(sapa.lines.filter(({ mine }) => mine).map(({ text }) => text), ['one', 'two', 'three']);
});

test('an answer that got lost makes the same message go again under the same id', async () => {
  await visit();
  await open();
  sapa.mishaps = ['lost-answer', 'trouble'];
  await write('only once, please');
  await until(() => sapa.posts.length === 3, 'three posts');
  assert.equal(new Set(sapa.posts).size, 1);
  assert.equal(sapa.lines.length, 1);
  await until(async () => (await states())[0]?.includes('Sent'), 'sent');
  assert.deepEqual((await shown()).slice(1), ['only once, please']);
});

test('unsent messages survive a reload', async () => {
  await visit();
  await open();
  await write('before');
  await until(() => sapa.lines.length === 1, 'first message');
  sapa.mishaps = Array(50).fill('trouble');
  await write('after the reload');
  await until(() => sapa.posts.length >= 2, 'a try');
  await page.reload();
  sapa.mishaps = [];
  await until(() => sapa.lines.length === 2, 'sent after the reload');
  await open();
  assert.deepEqual((await shown()).slice(1), ['before', 'after the reload']);
});

test('a refused message says so and can be tried again', async () => {
  await visit();
  await open();
  sapa.mishaps = ['refused'];
  await write('try me');
  await frame().waitForSelector('text=Not sent');
  await shot('refused');
  assert.deepEqual(await violations(frame()), []);
  await frame().click('text=Try again');
  await until(() => sapa.lines.length === 1, 'sent');
});

test('files go both ways; one that is refused says so, and a picture keeps its room', async () => {
  await visit();
  const brought = [];
  await page.route('**/widget/api/files**', (route) => {
    const { searchParams } = new URL(route.request().url());
    if (route.request().method() === 'GET') {
      return route.fulfill({ contentType: 'image/png', body: Buffer.from(PIXEL, 'base64') });
    }
    const name = searchParams.get('name');
    brought.push(name);
    return name.endsWith('.exe')
      ? route.fulfill({ status: 422, json: { error: 'file-unknown' } })
      : route.fulfill({ status: 202, json: { id: searchParams.get('id') } });
  });
  await open();
  const file = (name) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('%PDF-') });
  await frame().setInputFiles('#files', [file('nota.pdf'), file('a.exe')]);
  await until(async () => (await states())[0]?.includes('Sent'), 'sent');
  await frame().waitForSelector('text=Not taken');
  assert.deepEqual(brought, ['nota.pdf', 'a.exe']);

  const picture = { id: crypto.randomUUID(), name: 'kain.png', picture: true, size: 70, width: 200, height: 100 };
  sapa.say({ mine: false, sender: 'Ayu', text: '', files: [picture] });
  await frame().waitForFunction(() => document.querySelector('.file img')?.naturalWidth > 0);
  const { width, height } = await (await frame().$('.file img')).boundingBox();
  assert.ok(Math.abs(width / height - 2) < 0.05, `${width} by ${height}`);
  const saved = page.waitForEvent('download');
  await frame().click('.file:has(img)');
  assert.equal((await saved).suggestedFilename(), 'kain.png');
  assert.deepEqual(await violations(frame()), []);
  await shot('files');
});

test('what is at an address in our message is shown with it, at once or when it is known', async () => {
  await visit();
  await page.route('**/widget/api/files/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: Buffer.from(PIXEL, 'base64') }));
  await open();
  const preview = {
    url: 'https://melati.example/lasem', site: 'melati.example', title: '<b>Lasem</b>', description: 'Batik tulis',
    picture: crypto.randomUUID(),
  };
  sapa.say({ mine: false, sender: 'Ayu', text: 'Ini: https://melati.example/lasem', preview });
  const late = sapa.say({ mine: false, sender: 'Ayu', text: 'Dan https://melati.example/kudus' });
  await frame().waitForSelector('text=Dan');
  assert.equal(await frame().locator('.preview').count(), 1);
  for (let i = 0; i < 2; i++) {
    sapa.preview(late.id, { ...preview, url: 'https://melati.example/kudus', title: 'Kudus', description: '', picture: null });
  }
  await frame().waitForSelector('text=Kudus');
  const cards = await frame().$$eval('.preview', (all) => all.map((card) => [card.getAttribute('href'), card.rel, card.innerText]));
  assert.deepEqual(cards, [
    ['https://melati.example/lasem', 'noopener noreferrer nofollow', '<b>Lasem</b>\nBatik tulis\nmelati.example'],
    ['https://melati.example/kudus', 'noopener noreferrer nofollow', 'Kudus\nmelati.example'],
  ]);
  await frame().waitForFunction(() => document.querySelector('.preview img').naturalWidth > 0);
  const end = await frame().$eval('#log', (log) => log.scrollHeight - log.scrollTop - log.clientHeight);
  assert.ok(end < 1, `${end} px from the end`);
  assert.deepEqual(await violations(frame()), []);
  assert.deepEqual(complaints, []);
  await shot('previews');
});

test('a forgotten visitor begins anew, and what was unsent still goes', async () => {
  await visit();
  await open();
  await write('one');
  await until(() => sapa.lines.length === 1, 'first message');
  sapa.visitors.clear();
  await write('two');
  await until(() => sapa.lines.length === 2, 'second message');
});

test('a closed channel says so', async () => {
  await visit();
  await context.route('**/widget/api/session', (route) => route.fulfill({ status: 404, json: { error: 'not-found' } }));
  await launcher().click();
  await frame().waitForSelector('text=This chat is closed at the moment.');
  assert.ok(await frame().isDisabled('#text'));
});

test('what arrives while it is closed is counted, and read once it is opened', async () => {
  await visit();
  await open();
  await write('hello');
  await until(() => sapa.lines.length === 1, 'message');
  await closes();
  sapa.say({ mine: false, sender: 'Ayu', text: 'one' });
  sapa.say({ mine: false, sender: 'Ayu', text: 'two' });
  await until(() => sapa.receipts.some(({ read }) => !read), 'delivered');
  await page.getByRole('button', { name: 'Open chat, 2 unread' }).waitFor();
  await shot('unread');
  await page.reload();
  await page.getByRole('button', { name: 'Open chat, 2 unread' }).click();
  await until(() => sapa.receipts.some(({ read }) => read), 'read');
  await page.getByRole('button', { name: 'Close chat' }).click();
  await page.getByRole('button', { name: 'Open chat', exact: true }).waitFor();
});

test('pages are told once somebody has written, and no page twice in a row', async () => {
  await visit();
  await open();
  assert.deepEqual(sapa.pages, []);
  await write('hello');
  await until(() => sapa.pages.length === 1, 'the page of the first message');
  await page.evaluate(() => {
    history.pushState({}, '', '/checkout?step=2#secret');
    document.title = 'Checkout';
  });
  await until(() => sapa.pages.length === 2, 'the next page');
  const [{ id, ...told }] = sapa.pages.slice(1);
  assert.deepEqual(told, { url: `${site.origin}/checkout?step=2`, title: 'Checkout', language: 'en' });
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  await page.reload();
  await page.goto(`${site.origin}/batik`);
  await until(() => sapa.pages.length === 3, 'a page loaded anew');
  assert.equal(sapa.pages[2].url, `${site.origin}/batik`);
});

test('another page cannot speak to the widget, nor hold it', async () => {
  await visit();
  await open();
  const forged = await page.evaluate((origin) => {
    window.dispatchEvent(new MessageEvent('message', { data: { sapa: 1, type: 'close' }, origin }));
    window.postMessage({ sapa: 1, type: 'close' }, '*');
    return new Promise((resolve) => setTimeout(resolve, 200));
  }, 'https://evil.example');
  assert.equal(forged, undefined);
  await page.getByRole('button', { name: 'Close chat' }).first().waitFor();

  const foreign = await fakeSite({ origin: sapa.origin });
  const other = await context.newPage();
  await other.goto(foreign.origin);
  await until(() => other.frames().length > 1, 'a frame');
  await other.waitForTimeout(500);
  assert.ok(!(await other.frames()[1].content()).includes('composer'));
  foreign.server.close();
});

test('the keyboard is enough: open, write, close, and the focus comes back', async () => {
  await visit();
  const focused = () => frame().evaluate(() => document.hasFocus() && document.activeElement.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(async () => (await focused()) === 'text', 'focus in the text');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Enter');
  await until(() => sapa.lines[0]?.text === 'by keyboard\nsecond line', 'sent');
  assert.equal(await focused(), 'text');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await frame().evaluate(() => document.activeElement.tagName), 'SUMMARY');
  await page.keyboard.press('Escape');
  await until(() => page.evaluate(() => document.activeElement.tagName === 'SAPA-CHAT'), 'focus on the launcher');
  await page.getByRole('button', { name: 'Open chat', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await until(async () => (await focused()) === 'text', 'focus again');
});

test('name and address are optional, and checked when given', async () => {
  await visit();
  await open();
  await frame().click('summary');
  await frame().fill('#name', 'Siti');
  await frame().fill('#email', 'siti@');
  await write('hello');
  await frame().waitForSelector('text=This does not look like an e-mail address.');
  assert.deepEqual(await violations(frame()), []);
  await shot('who');
  await frame().fill('#email', 'siti@example.co.id');
  const sent = page.waitForRequest('**/widget/api/messages');
  await frame().press('#text', 'Enter');
  const { name, email } = (await sent).postDataJSON();
  assert.deepEqual({ name, email }, { name: 'Siti', email: 'siti@example.co.id' });
});

test('the log is quiet while it fills, and speaks afterwards', async () => {
  for (let i = 0; i < 30; i++) {
    sapa.say({ mine: i % 2 === 0, sender: i % 2 ? 'Ayu' : '', text: `line ${i}` });
  }
  await visit();
  await open();
  await frame().waitForSelector('#log[aria-live=polite]');
  assert.equal((await shown()).length, 31);
  const moved = await frame().evaluate(() => {
    window.touched = 0;
    new MutationObserver((all) => (window.touched += all.flatMap(({ addedNodes }) => [...addedNodes]).length))
      .observe(document.getElementById('log'), { childList: true });
  });
  assert.equal(moved, undefined);
  sapa.say({ mine: false, sender: 'Ayu', text: 'one more' });
  await frame().waitForSelector('text=one more');
  assert.equal(await frame().evaluate(() => window.touched), 1);
  assert.ok(await frame().$eval('#log', (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 2));
});

for (const [width, height] of [[320, 568], [390, 844], [1440, 900]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing is amiss at ${width} px, ${colorScheme}`, async () => {
      sapa.say({ mine: true, sender: '', text: 'Halo, pesanan #10423 saya belum sampai ya? Sudah 5 hari.', at: '2026-11-19T02:12:00Z' });
      sapa.say({ mine: false, sender: 'Ayu Lestari', text: 'Mohon maaf atas keterlambatannya, Kak. Saya cek dulu ke kurir: https://kurir.example/lacak/JNE-88231-00012345678901234567890', at: '2026-11-19T02:15:00Z' });
      await visit({ width, height, colorScheme, path: '/?language=id&colour=%23b4235a' });
      await open();
      await write('Baik, saya tunggu.');
      await until(async () => (await states()).at(-1)?.includes('Terkirim'), 'sent');
      sapa.writing('Ayu Lestari');
      await frame().waitForSelector('text=Ayu Lestari sedang menulis…');
      await shot(`${width}-${colorScheme}`);
      assert.deepEqual(await violations(frame()), []);
      assert.deepEqual(await violations(page.mainFrame(), 'sapa-chat'), []);
      const wide = (target) => target.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.deepEqual([await wide(page), await wide(frame())], [false, false]);
      assert.equal(await frame().getAttribute('html', 'lang'), 'id');
      assert.deepEqual(complaints, []);
    });
  }
}

test('without its channel the loader does nothing', async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body: `<body><script src="${sapa.origin}/widget/v1/loader.js" data-channel="nonsense"></script>` }));
  await page.goto(`${site.origin}/plain`);
  assert.equal(await page.locator('sapa-chat').count(), 0);
  assert.equal(CHANNEL.length, 36);
});
