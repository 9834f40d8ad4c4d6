/*
 * The widget without Sapa: serves src/main/webapp/widget, two host pages on another origin, and an API that keeps
 * everything in memory and misbehaves on request. For widget.test.mjs, or to try the widget by hand:
 *   node src/test/widget/server.mjs 8801 8802      then open http://localhost:8802/
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extname, join, normalize } from 'node:path';

const WEBAPP = fileURLToPath(new URL('../../main/webapp/', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
export const CHANNEL = '0196c5a0-0000-7000-8000-000000000001';

/** A Sapa with one web chat channel, at its own origin. */
export async function fakeSapa(port = 0) {
  const fake = {
    visitors: new Map(),
    lines: [],
    pages: [],
    receipts: [],
    typings: 0,
    posts: [],
    streams: new Set(),
    /** What the next posts of messages come to: 'lost-answer' keeps the message and drops the connection. */
    mishaps: [],
    down: false,
  };
  let clock = Date.now() * 1000;

  fake.say = (line) => {
    const said = { id: crypto.randomUUID(), at: new Date().toISOString(), order: ++clock, ...line };
    fake.lines.push(said);
    fake.streams.forEach((stream) => stream.catchUp());
    return said;
  };
  fake.writing = (name) => fake.streams.forEach((stream) => stream.event('typing', '', { name }));
  fake.preview = (id, preview) => fake.streams.forEach((stream) => stream.event('preview', '', { id, preview }));
  fake.cut = () => fake.streams.forEach((stream) => stream.response.destroy());

  function take({ id, text }) {
    if (!fake.lines.some((line) => line.client === id)) {
      fake.say({ client: id, mine: true, sender: '', text });
    }
  }

  function messages(request, response, body) {
    fake.posts.push(body.id);
    const mishap = fake.mishaps.shift();
    if (mishap === 'refused') {
      return json(response, 400, { error: 'malformed' });
    }
    if (mishap === 'trouble') {
      return json(response, 503, { error: 'try-again' }, { 'Retry-After': '1' });
    }
    take(body);
    return mishap === 'lost-answer' ? response.destroy() : json(response, 202, { id: body.id });
  }

  function session(request, response, body) {
    if (body.channel !== CHANNEL) {
      return json(response, 404, { error: 'not-found' });
    }
    const token = fake.visitors.has(body.token) ? body.token : `${CHANNEL}.${crypto.randomUUID()}`;
    fake.visitors.set(token, fake.visitors.get(token) ?? crypto.randomUUID());
    const greeting = body.language === 'id' ? 'Halo! Ada yang bisa kami bantu?' : 'Hello! How can we help?';
    return json(response, 200, { token, visitor: fake.visitors.get(token), name: 'Toko Melati', greeting });
  }

  function events(request, response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    let place = Number((request.headers['last-event-id'] ?? '0_').split('_')[0]);
    const stream = {
      response,
      event: (name, id, data) =>
        response.write(`event: ${name}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`),
      catchUp() {
        for (const { order, ...line } of fake.lines.filter((line) => line.order > place)) {
          stream.event('line', `${order}_${line.id}`, line);
          place = order;
        }
      },
    };
    fake.streams.add(stream);
    request.on('close', () => fake.streams.delete(stream));
    stream.catchUp();
    stream.event('live', '', {});
  }

  const doors = {
    session,
    messages,
    page: (request, response, body) => (fake.pages.push(body), json(response, 202)),
    typing: (request, response) => (fake.typings++, json(response, 204)),
    receipts: (request, response, body) => (fake.receipts.push(body), json(response, 204)),
  };

  async function api(door, request, response) {
    const token = request.headers.authorization?.replace('Bearer ', '');
    if (door !== 'session' && !fake.visitors.has(token)) {
      return json(response, 401, { error: 'unknown-visitor' });
    }
    if (door === 'events') {
      return events(request, response);
    }
    return doors[door](request, response, JSON.parse(await bodyOf(request)));
  }

  async function serve(request, response) {
    const { pathname } = new URL(request.url, 'http://sapa');
    if (fake.down) {
      return response.destroy();
    }
    if (pathname.startsWith('/widget/api/')) {
      return api(pathname.slice('/widget/api/'.length), request, response);
    }
    if (pathname === '/widget/v1/frame') {
      return file(response, '/widget/v1/frame.html', framePolicy(fake.hostOrigin));
    }
    return file(response, pathname, {});
  }

  fake.server = await listening(serve, port);
  fake.origin = originOf(fake.server);
  return fake;
}

/** A company's own site that carries the widget, under a content policy as strict as a careful site has. */
export async function fakeSite(sapa, port = 0) {
  const server = await listening((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://site');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src ${sapa.origin}; frame-src ${sapa.origin}; style-src 'self'`,
    });
    response.end(`<!doctype html><html lang="${searchParams.get('language') ?? 'en'}">
      <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
      <title>Page ${pathname}</title>
      <main><h1>Toko Melati</h1><p>Kain batik tulis dari Lasem.</p><p><a href="/batik">Batik</a></p></main>
      <script async src="${sapa.origin}/widget/v1/loader.js" data-channel="${CHANNEL}"
        data-language="${searchParams.get('language') ?? ''}" data-colour="${searchParams.get('colour') ?? ''}"></script>`);
  }, port);
  const origin = originOf(server);
  sapa.hostOrigin = origin;
  return { server, origin };
}

function framePolicy(holder) {
  return {
    'Content-Security-Policy': [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' blob:",
      "base-uri 'none'", "form-action 'none'", `frame-ancestors ${holder}`,
    ].join('; '),
  };
}

async function file(response, pathname, headers) {
  const path = join(WEBAPP, normalize(pathname));
  try {
    const content = await readFile(path);
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', ...headers });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

function json(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part;
  }
  return text;
}

function listening(serve, port) {
  const server = createServer(serve);
  return new Promise((resolve) => server.listen(port, 'localhost', () => resolve(server)));
}

function originOf(server) {
  return `http://localhost:${server.address().port}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sapa = await fakeSapa(Number(process.argv[2] ?? 0));
  const site = await fakeSite(sapa, Number(process.argv[3] ?? 0));
  setInterval(() => {
    const last = sapa.lines.at(-1);
    if (last?.mine) {
      sapa.say({ mine: false, sender: 'Ayu Lestari', text: `You wrote: ${last.text}` });
    }
  }, 2000);
  console.log(`open ${site.origin}/`);
}
