// Bundles the harness, serves it, and opens it in Chromium. Needs esbuild, lit, playwright-core and
// axe-core in the node_modules of the working directory; CHROMIUM names the browser.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const need = createRequire(join(process.cwd(), 'package.json'));
const esbuild = need('esbuild');
const { chromium } = need('playwright-core');
const here = import.meta.dirname;
const modules = join(process.cwd(), 'node_modules');
const main = join(here, '../../main');

const FILES = {
  '/': ['text/html', join(here, 'harness.html')],
  '/states': ['text/html', join(here, 'states.html')],
  '/sapa.css': ['text/css', join(main, 'resources/META-INF/resources/sapa/sapa.css')],
  '/aura.css': ['text/css', join(modules, '@vaadin/aura/aura.css')],
};

export const axe = await readFile(join(modules, 'axe-core/axe.min.js'), 'utf8');

async function bundle() {
  const built = await esbuild.build({
    entryPoints: [join(here, 'harness.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    nodePaths: [modules],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return built.outputFiles[0].text;
}

/** Serves the harness; labels are the two files of texts by language. */
export async function serve(labels) {
  const script = await bundle();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const language = /^\/labels-(\w+)\.properties$/.exec(pathname)?.[1];
    const [type, file] = language ? ['text/plain', labels[language]] : (FILES[pathname] ?? ['', null]);
    if (pathname === '/harness.js') return response.setHeader('Content-Type', 'text/javascript').end(script);
    const body = await readFile(file ?? join(modules, '@vaadin/aura', pathname)).catch(() => null);
    if (body === null) return response.writeHead(404).end();
    if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    else if (pathname.endsWith('.css')) response.setHeader('Content-Type', 'text/css');
    return response.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}
