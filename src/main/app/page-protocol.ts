// Serves our own page under app://bundle/: only files that the build made, only known kinds, each
// with the policy that lets nothing else in.

import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';

export const PAGE = 'app://bundle/index.html';
const ORIGIN = 'app://bundle';

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

/** What a page may do. Source: security.md 1.5, point 7. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Must run before the app is ready. */
export function registerPageScheme(): void {
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

/** Serves the built page from `folder` to windows of this session. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const path = await resolveInside(folder, request.url);
    const kind = path && kinds[extname(path)];
    if (!path || !kind) return new Response('', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const bytes = await readFile(path);
    const body = kind.startsWith('text/html')
      ? bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)
      : new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        'content-type': kind,
        'content-security-policy': policy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  });
}

/** The real path of an address inside the folder, or undefined for anything outside it or missing. */
async function resolveInside(folder: string, url: string): Promise<string | undefined> {
  try {
    const asked = new URL(url);
    if (`${asked.protocol}//${asked.host}` !== ORIGIN) return undefined;
    const name = decodeURIComponent(asked.pathname);
    if (name.includes('\0') || name.includes('\\') || name.includes('..')) return undefined;
    const inside = await realpath(folder);
    const path = await realpath(join(inside, name));
    return path.startsWith(inside + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}
