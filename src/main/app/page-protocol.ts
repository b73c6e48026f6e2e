// Serves our own page under app://bundle/: only files that the build made, only known kinds, each
// with the policy that lets nothing else in.

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { pagePolicy } from './hardening/page-policy';

/** The staff desk's page, and the page of her side of the screen. */
export const PAGES = { staff: 'app://bundle/index.html', hers: 'app://bundle/her.html' } as const;

/** The page of the window that draws for the printer. */
export const PRINT_PAGE = 'app://bundle/print.html';

/** The page of the window that draws a chosen picture anew. */
export const PICTURE_PAGE = 'app://bundle/picture.html';

/** A page with nothing on it, between a page that is ended and the one after it. */
export const EMPTY_PAGE = 'app://empty/';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The placeholder that the build leaves where a nonce belongs. */
const NONCE_PLACE = '__CSP_NONCE__';

/**
 * Must run before the app is ready. The first Request and Response of a process load Node's whole fetch, which
 * takes longer than serving the page: done here, while the app is waiting to be ready.
 */
export function registerPageScheme(): void {
  setImmediate(() => [new Request(PAGES.staff), new Response('')]);
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** True for an address of our own page. */
export function isOurPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'app:' && new URL(url).host === 'bundle';
}

type PageFile = { kind: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * Every file of the built page, by the path it is asked for. Read once, while the app is still getting
 * ready: a fixed list leaves no path to be joined or escaped from.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name): [string, PageFile][] => {
      const kind = kinds[extname(name)];
      if (!kind) return [];
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      return [[`/${name.replaceAll(sep, '/')}`, { kind, bytes }]];
    }),
  );
}

/** Serves the built page to windows of this session, and nothing else. */
export function servePage(session: Session, files: ReadonlyMap<string, PageFile>): void {
  session.protocol.handle('app', (request) => {
    if (request.url === EMPTY_PAGE)
      return new Response('', { headers: { 'content-type': 'text/html' } });
    const file = isOurPage(request.url) ? files.get(new URL(request.url).pathname) : undefined;
    if (!file) return new Response('', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const body = file.kind.startsWith('text/html')
      ? Buffer.from(file.bytes).toString('utf8').replaceAll(NONCE_PLACE, nonce)
      : file.bytes;
    return new Response(body, {
      headers: {
        'content-type': file.kind,
        'content-security-policy': pagePolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  });
}
