import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { buildSync } from 'esbuild';
import { compile } from 'sass';
import { filesBelow } from './sources.ts';

const root = join(import.meta.dirname, '..');
const web = join(root, 'web');
const output = join(web, 'build');

/** A file made here and served for ever under a name that changes with its content. */
type Asset = { href: string; content: string };

/** Makes style sheet, browser scripts and server, over whatever an earlier build has left. */
export function build(): void {
  const style = styleSheet();
  const scripts = browserScripts();
  const pages = spawnSync(process.execPath, [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build'], {
    cwd: web,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITE_STYLE: style.href,
      VITE_SCRIPTS: JSON.stringify(Object.fromEntries(scripts.map(([name, asset]) => [name, asset.href]))),
    },
  });
  if (pages.status !== 0) throw new Error('the pages do not build (see above)');
  for (const { href, content } of [style, ...scripts.map(([, asset]) => asset), ...imagesOf(style)]) put(href, content);
}

/** Sass is compiled apart from Vite: its minifier refuses a rule of the NHS library, and pages name the file themselves. */
function styleSheet(): Asset {
  const { css } = compile(join(web, 'styles/tandem.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  return asset('tandem', 'css', css);
}

/** The library's pictures that the style sheet asks for, under the addresses it uses. */
function imagesOf(style: Asset): Asset[] {
  const library = join(root, 'node_modules/nhsuk-frontend/dist/nhsuk');
  const hrefs = new Set([...style.content.matchAll(/url\("(\/assets\/[^"]+\.svg)"/g)].map(([, href = '']) => href));
  return [...hrefs].map((href) => ({ href, content: readFileSync(join(library, href), 'utf8') }));
}

/** One small script for each file in web/browser. A page works without; a route names those it wants in its `handle`. */
function browserScripts(): [name: string, asset: Asset][] {
  return filesBelow(join(web, 'browser'))
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
    .map((path) => {
      const made = buildSync({
        entryPoints: [path],
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
      });
      const code = made.outputFiles.map((file) => file.text).join('');
      const { name } = parse(path);
      return [name, asset(name, 'js', code)];
    });
}

function put(href: string, content: string): void {
  const path = join(output, 'client', href);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function asset(name: string, kind: 'css' | 'js', content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { href: `/static/${name}-${hash}.${kind}`, content };
}
