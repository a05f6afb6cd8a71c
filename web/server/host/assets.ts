import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The built files, read once and kept in memory: what is not in this map cannot be asked for. */
export type Assets = ReadonlyMap<string, Asset>;
type Asset = { readonly type: string; readonly tag: string; readonly plain: Bytes; readonly gzip: Bytes | undefined };
type Bytes = Uint8Array<ArrayBuffer>;

const kinds: Readonly<Record<string, { type: string; packs: boolean }>> = {
  '.css': { type: 'text/css; charset=utf-8', packs: true },
  '.js': { type: 'text/javascript; charset=utf-8', packs: true },
  '.svg': { type: 'image/svg+xml', packs: true },
  '.txt': { type: 'text/plain; charset=utf-8', packs: true },
  '.webmanifest': { type: 'application/manifest+json', packs: true },
  '.png': { type: 'image/png', packs: false },
  '.ico': { type: 'image/x-icon', packs: false },
};

/** Reads a folder of built files. Kinds that are not in the table above are left out. */
export function readAssets(folder: string): Assets {
  const found = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const kind = kinds[extname(entry.name)];
    if (!entry.isFile() || !kind) continue;
    const path = join(entry.parentPath, entry.name);
    const plain = Uint8Array.from(readFileSync(path));
    found.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type: kind.type,
      tag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
      plain,
      gzip: kind.packs ? Uint8Array.from(gzipSync(plain)) : undefined,
    });
  }
  return found;
}

/** Answers with a built file, or `undefined` when there is none of that name. */
export function serveAsset(assets: Assets, request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  const asset = assets.get(pathname);
  if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const headers = new Headers({
    // Below /static/ a name changes with its content, so it may be kept for ever.
    'Cache-Control': pathname.startsWith('/static/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    ETag: asset.tag,
    Vary: 'Accept-Encoding',
  });
  if (request.headers.get('if-none-match') === asset.tag) return new Response(null, { status: 304, headers });
  const packed = request.headers.get('accept-encoding')?.includes('gzip') ? asset.gzip : undefined;
  const body = packed ?? asset.plain;
  headers.set('Content-Type', asset.type);
  headers.set('Content-Length', `${body.byteLength}`);
  if (packed) headers.set('Content-Encoding', 'gzip');
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}
