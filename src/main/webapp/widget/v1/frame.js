import { bring, fetchFile, post, Refused } from './api.js';
import { backoff } from './backoff.js';
import { files } from './files.js';
import { host } from './host.js';
import { log } from './log.js';
import { outbox } from './outbox.js';
import { store } from './store.js';
import { stream } from './stream.js';
import { speaking } from './texts.js';
import { uuid7 } from './uuid7.js';

const asked = new URLSearchParams(location.search);
const channel = asked.get('channel') ?? '';
const language = asked.get('language') === 'id' ? 'id' : 'en';
const say = speaking(language);
const at = (id) => document.getElementById(id);

const memory = store(channel);
const page = host({ open, close: closed, page: moved });
const lines = log(at('log'), say, language, {
  retry: (id) => bringing.retry(id) || sending.retry(id),
  fetch: async (id) => fetchFile(await session(), id),
});
const sending = outbox(memory, deliver, lines.become);
const bringing = files(bringFile, lines.become);

let opened = false;
let connected = null;
let streaming = false;
let place = null;
let latest = null;
let told = '';
let lost;
let typedAt = 0;
const theirs = [];

// --- the session and its stream ----------------------------------------------------------------------------

/** One session per page; whoever needs its token waits here. */
function session() {
  connected ??= begin();
  return connected;
}

async function begin() {
  const waiting = backoff();
  for (;;) {
    try {
      const known = memory.read('token');
      const answer = await post('session', null, { channel, language, token: known });
      if (memory.read('token') !== known) {
        continue; // another tab was first: be the same visitor
      }
      memory.write('token', answer.token);
      welcome(answer);
      return answer.token;
    } catch (failure) {
      if (!(failure instanceof Refused) || !failure.passing) {
        gone();
        throw failure;
      }
      notice('offline');
      await waiting.pause(failure.pause);
    }
  }
}

function welcome({ name, greeting }) {
  notice('');
  at('company').textContent = name;
  document.title = name;
  if (greeting) {
    lines.show({ id: 'greeting', order: -1, greeting: true, mine: false, sender: '', text: greeting, at: new Date().toISOString() });
  }
  if (!streaming) {
    streaming = true;
    stream({ token: () => memory.read('token'), heard, up, down, refused });
  }
}

/** The server forgot this visitor: begin anew, with what is still unsent. */
async function renew() {
  memory.forget('token');
  connected = null;
  await session();
}

async function refused({ status }) {
  if (status !== 401) {
    gone();
    return false;
  }
  return renew().then(() => true, () => false);
}

function up() {
  clearTimeout(lost);
  notice('');
  sending.flush();
}

function down() {
  at('typing').textContent = '';
  clearTimeout(lost);
  lost = setTimeout(() => notice('offline'), 3000);
}

function gone() {
  notice('gone');
  at('text').disabled = true;
  at('send').disabled = true;
  at('attach').disabled = true;
}

function notice(key) {
  const words = key ? say(key) : '';
  if (at('notice').textContent !== words) {
    at('notice').textContent = words;
  }
}

// --- what arrives --------------------------------------------------------------------------------------------

function heard(event, data, cursor) {
  if (event === 'line') {
    line(data, cursor);
  } else if (event === 'preview') {
    lines.preview(data.id, data.preview);
  } else if (event === 'typing') {
    at('typing').textContent = data.name ? say('typing', data.name) : '';
  } else if (event === 'live') {
    at('log').setAttribute('aria-live', 'polite');
    see();
  }
}

function line(data, cursor) {
  const order = Number(cursor.split('_')[0]);
  const isNew = lines.show({ ...data, order });
  if (isNew && !data.mine) {
    theirs.push(order);
    latest = cursor;
  }
  if (data.mine) {
    memory.write('wrote', true);
  }
  see();
}

/** Counts what the visitor has not seen, and tells the server what arrived and what was read. */
function see() {
  const looking = opened && !document.hidden;
  const last = Math.max(0, ...theirs);
  if (looking && last > (memory.read('seen') ?? 0)) {
    memory.write('seen', last);
  }
  const seen = memory.read('seen') ?? 0;
  page.unread(theirs.filter((order) => order > seen).length);
  const receipt = latest && `${latest} ${looking}`;
  if (receipt && receipt !== told && told !== `${latest} true`) {
    told = receipt;
    quietly('receipts', { upTo: latest, read: looking });
  }
}

// --- what the visitor does -----------------------------------------------------------------------------------

function open() {
  opened = true;
  session().catch(() => {});
  at('text').focus();
  lines.toEnd();
  see();
}

function closed() {
  opened = false;
}

function moved(now) {
  place = now;
  tellPlace();
}

/** Only where somebody has written is it anybody's business which page they are on. */
function tellPlace() {
  if (place && memory.read('wrote') && memory.read('place') !== place.url) {
    memory.write('place', place.url);
    quietly('page', { id: uuid7(), language, ...place });
  }
}

async function deliver(message) {
  await session();
  try {
    await post('messages', memory.read('token'), message);
    memory.write('wrote', true);
    notice('');
    tellPlace();
  } catch (failure) {
    await explained(failure);
    throw failure;
  }
}

async function explained(failure) {
  if (failure.status === 401) {
    await renew();
    throw new Refused(0, 0); // the same message again, as the new visitor
  }
  if (failure.passing) {
    notice(failure.status === 429 ? 'busy' : 'offline');
  }
}

/** What may be lost without harm. */
function quietly(path, body) {
  session()
    .then((token) => post(path, token, body))
    .catch(() => {});
}

function send(event) {
  event?.preventDefault();
  const text = at('text').value.trim();
  if (!text || at('text').disabled || !introduced()) {
    return;
  }
  const message = { id: uuid7(), text, language, ...memory.read('who') };
  at('text').value = '';
  lines.show({ client: message.id, mine: true, text, at: new Date().toISOString(), state: 'sending' });
  sending.keep(message);
  at('text').focus();
}

function attach() {
  for (const file of at('files').files) {
    const id = uuid7();
    const shown = { name: file.name, size: file.size, picture: false };
    lines.show({ client: id, mine: true, text: '', files: [shown], at: new Date().toISOString(), state: 'sending' });
    bringing.keep(id, file);
  }
  at('files').value = '';
  at('text').focus();
}

async function bringFile({ id, file }) {
  await session();
  try {
    await bring(memory.read('token'), { id, name: file.name, language }, file.slice());
    memory.write('wrote', true);
    notice('');
  } catch (failure) {
    await explained(failure);
    throw failure;
  }
}

/** Takes note of name and address, if they were given; false if the address cannot be one. */
function introduced() {
  const name = at('name').value.trim();
  const email = at('email').value.trim();
  const right = at('email').checkValidity();
  at('email').setAttribute('aria-invalid', String(!right));
  at('email-error').hidden = right;
  if (!right) {
    at('who').open = true;
    at('email').focus();
    return false;
  }
  if (name || email) {
    memory.write('who', { ...(name && { name }), ...(email && { email }) });
    at('who').hidden = true;
  }
  return true;
}

function typing() {
  const now = Date.now();
  if (memory.read('wrote') && now - typedAt > 3000 && at('text').value) {
    typedAt = now;
    quietly('typing', {});
  }
}

// --- the beginning -------------------------------------------------------------------------------------------

function dress() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach((node) => (node.textContent = say(node.dataset.text)));
  document.querySelectorAll('[data-label]').forEach((node) => node.setAttribute('aria-label', say(node.dataset.label)));
  document.querySelectorAll('[data-placeholder]').forEach((node) => (node.placeholder = say(node.dataset.placeholder)));
  const colour = asked.get('colour') ?? '';
  if (/^#[0-9a-f]{6}$/i.test(colour)) {
    document.documentElement.style.setProperty('--colour', colour);
    document.documentElement.style.setProperty('--on-colour', onColour(colour));
  }
  at('who').hidden = Boolean(memory.read('who'));
}

/** Black or white, whichever reads better on the colour (WCAG relative luminance). */
function onColour(colour) {
  const [r, g, b] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000';
}

function start() {
  dress();
  at('composer').addEventListener('submit', send);
  at('text').addEventListener('input', typing);
  at('text').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      send(event);
    }
  });
  at('attach').addEventListener('click', () => at('files').click());
  at('files').addEventListener('change', attach);
  at('close').addEventListener('click', page.close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && page.close());
  document.addEventListener('visibilitychange', see);
  for (const { id, text, failed } of sending.all()) {
    const written = new Date(parseInt(id.replaceAll('-', '').slice(0, 12), 16));
    lines.show({ client: id, mine: true, text, at: written.toISOString(), state: failed ? 'failed' : 'sending' });
  }
  if (memory.read('token')) {
    session().catch(() => {});
    sending.flush();
  }
}

start();
