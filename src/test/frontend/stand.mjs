// Serves the elements as they are in the committed bundle, in a frame of their own, against a server in the page.
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const here = import.meta.dirname;
const main = join(here, '../../main');
const built = join(process.env.BUNDLE, 'webapp/VAADIN/build');

const FILES = {
  '/': ['text/html', join(here, 'harness.html')],
  '/sapa.css': ['text/css', join(main, 'webapp/sapa/sapa.css')],
  '/aura.css': ['text/css', process.env.AURA],
};

/** The parts of the bundle that make our elements known: those of every screen, begun as the bundle begins them. */
async function elements() {
  const names = (await readdir(built)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(built, name), 'utf8')]),
  );
  const begun = texts
    .map(([, text]) =>
      /import\(`\.\/(generated-flow-imports[^`]+)`\)\.then\((\w+)=>\(\2\.(\w+)\(\)/.exec(text),
    )
    .find(Boolean);
  const ours = texts.filter(([, text]) => /customElements\.define\(.sapa-/.test(text));
  return [
    `import * as every from '/build/${begun[1]}';`,
    ...ours.map(([name]) => `import '/build/${name}';`),
    `every.${begun[3]}();`,
  ].join('\n');
}

/** What the screens hand to the elements: the texts below `island.`. */
async function labels(language) {
  const suffix = language === 'id' ? '_id' : '';
  const file = await readFile(join(main, `resources/vaadin-i18n/translations${suffix}.properties`), 'utf8');
  const lines = file.split('\n').filter((line) => line.startsWith('island.'));
  return lines.map((line) => line.slice('island.'.length)).join('\n');
}

/** The list of actions as the screens hand it out; their keys stand for their names. */
async function actions() {
  const source = await readFile(join(main, 'java/app/sapa/kit/Action.java'), 'utf8');
  const strings = (text) => [...text.matchAll(/"([^"]*)"/g)].map(([, string]) => string);
  return [...source.matchAll(/^ {2}([A-Z_]+)\(Context\.([A-Z]+), (.*?)Offer\.(\w+)(.*)\)[,;]$/gm)].map(
    ([, id, context, address, offer, keys]) => ({
      id: id.toLowerCase().replaceAll('_', '-'),
      name: id.toLowerCase().replaceAll('_', ' '),
      context: context.toLowerCase(),
      offered: offer !== 'IN_SHEET',
      address: strings(address)[0] ?? null,
      keys: strings(keys),
    }),
  );
}

async function script(name) {
  return stripTypeScriptTypes(await readFile(join(here, `${name}.ts`), 'utf8'), { mode: 'transform' });
}

async function answer(pathname) {
  const language = /^\/labels-(\w+)\.properties$/.exec(pathname)?.[1];
  if (language) return ['text/plain', await labels(language)];
  if (pathname === '/actions.json') return ['application/json', JSON.stringify(await actions())];
  if (pathname === '/elements') return ['text/javascript', await elements()];
  if (pathname.startsWith('/build/'))
    return ['text/javascript', await readFile(join(built, pathname.slice(7)))];
  const own = /^\/(harness|fake-server|fixtures)$/.exec(pathname)?.[1];
  if (own) return ['text/javascript', await script(own)];
  const [type, file] = FILES[pathname] ?? [];
  return file ? [type, await readFile(file)] : null;
}

const answers = new Map();

/** As {@link answer}, which is worked out once: every check opens the same page. */
function known(pathname) {
  if (!answers.has(pathname))
    answers.set(
      pathname,
      answer(pathname).catch(() => null),
    );
  return answers.get(pathname);
}

export async function serve() {
  const server = createServer(async (request, response) => {
    const found = await known(new URL(request.url, 'http://localhost').pathname);
    if (found === null) return response.writeHead(404).end();
    return response.setHeader('Content-Type', `${found[0]}; charset=utf-8`).end(found[1]);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

export function launch() {
  const args = process.env.CHROMIUM_ARGUMENTS.split(' ');
  return chromium.launch({ executablePath: process.env.CHROMIUM, args });
}
