// Electron's twenty points, as this app decides them. Each rule is a small file; each test here fails when its rule is
// turned round. What only a running app can show is in journeys/shell; fuses and the package are in journeys/package.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isCurrent, SUPPORTED_MAJOR } from '../../../../src/main/app/hardening/current-electron';
import { denyPermissions } from '../../../../src/main/app/hardening/deny-permissions';
import { fuses } from '../../../../src/main/app/hardening/fuses';
import { guardAllContents } from '../../../../src/main/app/hardening/guard-contents';
import { hideFromPictures } from '../../../../src/main/app/hardening/hide-from-pictures';
import { isKnownSender } from '../../../../src/main/app/hardening/known-senders';
import { isLoadable, loadOnlyOurs } from '../../../../src/main/app/hardening/only-our-scheme';
import { openNothingOutside } from '../../../../src/main/app/hardening/open-nothing-outside';
import { pagePolicy } from '../../../../src/main/app/hardening/page-policy';
import { refuseUnsafeSwitches } from '../../../../src/main/app/hardening/refuse-unsafe-start';
import { safePreferences } from '../../../../src/main/app/hardening/safe-window';
import { sandboxAllWindows } from '../../../../src/main/app/hardening/sandbox-windows';

const app = (isPackaged: boolean, switches: string[] = []) => ({
  isPackaged,
  enableSandbox: vi.fn(),
  commandLine: { hasSwitch: (name: string) => switches.includes(name) },
  on: vi.fn(),
});
const as = <T>(pretended: unknown) => pretended as T;

const sources = readdirSync(resolve('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name, text: readFileSync(join(resolve('src'), name), 'utf8') }));
const naming = (word: RegExp) =>
  sources.filter(({ text }) => word.test(text)).map(({ name }) => name);

describe('1: only our own content', () => {
  it.each([
    ['our own page', 'app://bundle/index.html', true],
    ['a picture that the page holds', 'data:image/png;base64,aaaa', true],
    ['a website', 'https://example.invalid/', false],
    ['a website in the clear', 'http://example.invalid/', false],
    ['a socket', 'wss://example.invalid/', false],
    ['a file of this computer', 'file:///etc/passwd', false],
    ['an old kind of server', 'ftp://example.invalid/', false],
    ['no address at all', 'words', false],
  ])('%s', (_words, url, expected) => expect(isLoadable(url)).toBe(expected));

  it('is asked of every request of a session, and no proxy is looked for', () => {
    let rule: ((details: { url: string }, answer: (said: unknown) => void) => void) | undefined;
    const session = {
      webRequest: { onBeforeRequest: vi.fn((given) => (rule = given)) },
      setSpellCheckerEnabled: vi.fn(),
      setSpellCheckerLanguages: vi.fn(),
      setSpellCheckerDictionaryDownloadURL: vi.fn(),
      setProxy: vi.fn(async () => undefined),
    };
    loadOnlyOurs(as(session));
    const answer = vi.fn();
    rule?.({ url: 'https://example.invalid/' }, answer);
    rule?.({ url: 'app://bundle/index.html' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
    expect(session.setSpellCheckerDictionaryDownloadURL.mock.calls[0]?.[0]).toMatch(/^app:/u);
    expect(session.setProxy).toHaveBeenCalledWith({ mode: 'direct' });
  });
});

describe('2, 3, 4, 6, 8 to 13: what every window is made with', () => {
  it('is this, and nothing of it is left to what Electron does by itself', () => {
    expect(safePreferences(as(app(true)))).toEqual({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      v8CacheOptions: 'none',
    });
  });

  it('is given to every window there is, and none of it is said anywhere else', () => {
    const windows = naming(/new BrowserWindow\(/u);
    expect(windows.sort()).toEqual(['main/app/hidden-window.ts', 'main/app/window.ts']);
    for (const { name, text } of sources.filter((one) => windows.includes(one.name))) {
      expect(text.match(/webPreferences: \{/gu)?.length, name).toBe(1);
      expect(text, name).toContain('...safePreferences(app),');
    }
    const said = /\b(nodeIntegration|contextIsolation|webSecurity|webviewTag)\b/u;
    expect(naming(said).every((name) => name.startsWith('main/app/hardening/'))).toBe(true);
    expect(naming(/\bnew (BrowserView|WebContentsView)\b/u)).toEqual([]);
  });

  it.each([
    ['installed', true, [], true],
    ['installed, told to leave it off', true, ['no-sandbox'], true],
    ['a developer’s own run', false, [], true],
    ['a developer’s own run without it', false, ['no-sandbox'], false],
  ])('the sandbox is on for all: %s', (_words, isPackaged, switches, expected) => {
    const pretended = app(isPackaged, switches);
    sandboxAllWindows(as(pretended));
    expect(pretended.enableSandbox.mock.calls.length > 0).toBe(expected);
  });
});

describe('5: permissions', () => {
  it('are denied, asked for or looked up, for pages and devices', () => {
    const given: Record<string, (...args: never[]) => unknown> = {};
    const keep = (name: string) => vi.fn((handler) => (given[name] = handler));
    denyPermissions(
      as({
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
      }),
    );
    const answer = vi.fn();
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid', 'usb']) {
      given['request']?.(...as<never[]>([undefined, name, answer]));
      expect(given['check']?.(...as<never[]>([undefined, name]))).toBe(false);
      expect(given['device']?.(...as<never[]>([{ deviceType: name }]))).toBe(false);
    }
    expect(answer.mock.calls.flat()).toEqual(Array(6).fill(false));
  });
});

describe('7: the content policy', () => {
  it('lets in our own files and no code made of text', () => {
    const directives = Object.fromEntries(
      pagePolicy('abc')
        .split('; ')
        .map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]),
    );
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-abc'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'object-src': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });
});

type Listener = (event: { url?: string; preventDefault: () => void }) => void;

function guarded() {
  const on: Record<string, Listener> = {};
  let open: (() => unknown) | undefined;
  const contents = {
    on: (name: string, listener: Listener) => {
      on[name] = listener;
    },
    setWindowOpenHandler: (handler: () => unknown) => {
      open = handler;
    },
  };
  const pretended = app(true);
  guardAllContents(as(pretended), (url) => url.startsWith('app://bundle/'));
  pretended.on.mock.calls[0]?.[1]({}, contents);
  const isStopped = (name: string, url: string) => {
    const preventDefault = vi.fn();
    on[name]?.({ url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { isStopped, open: () => open?.() };
}

describe('11 to 14: a page that wants to be elsewhere', () => {
  it('opens no window', () => expect(guarded().open()).toEqual({ action: 'deny' }));

  it('takes no guest in, and follows no redirect', () => {
    expect(guarded().isStopped('will-attach-webview', '')).toBe(true);
    expect(guarded().isStopped('will-redirect', 'app://bundle/her.html')).toBe(true);
  });

  it('stays, whatever the address', () => {
    const { isStopped } = guarded();
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      expect(isStopped(name, 'app://bundle/index.html')).toBe(false);
      fc.assert(fc.property(fc.webUrl(), (url) => isStopped(name, url)));
      fc.assert(fc.property(fc.string(), (path) => isStopped(name, `file:///${path}`)));
    }
  });
});

describe('15: other programs', () => {
  it('are never started by us', () => {
    expect(naming(/\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b/u)).toEqual([
      'main/app/hardening/open-nothing-outside.ts',
    ]);
    expect(naming(/from 'node:child_process'/u)).toEqual([]);
  });

  it('cannot be started by what we are built on', async () => {
    const shell = { openExternal: vi.fn(), openPath: vi.fn(), showItemInFolder: vi.fn() };
    const before = { ...shell };
    openNothingOutside(as(shell));
    await expect(shell.openExternal('https://example.invalid/')).rejects.toThrow();
    await expect(shell.openPath('/etc/passwd')).rejects.toThrow();
    shell.showItemInFolder('/etc');
    for (const real of Object.values(before)) expect(real).not.toHaveBeenCalled();
  });
});

describe('16: the Electron it runs on', () => {
  it.each([
    ['the one it was made for', `${SUPPORTED_MAJOR}.4.1`, true],
    ['a newer one', '46.0.0', true],
    ['the one for trying and testing', '33.2.1', false],
    ['none', undefined, false],
  ])('%s', (_words, version, expected) => expect(isCurrent(version)).toBe(expected));

  it('is the one that is asked for in package.json', () => {
    const { devDependencies } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
    expect(isCurrent(devDependencies.electron)).toBe(true);
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

describe('17: who asks', () => {
  const mainFrame = { url: 'app://bundle/index.html' };
  const held = { mainFrame };
  const isOurs = (url: string) => url.startsWith('app://bundle/');
  it.each([
    ['the top frame of our window', mainFrame, held, true],
    ['a frame inside it', { url: 'app://bundle/index.html' }, held, false],
    ['a frame that is gone', null, held, false],
    ['a window that is no longer ours', mainFrame, undefined, false],
    ['another window of ours', mainFrame, { mainFrame: { ...mainFrame } }, false],
  ])('%s', (_words, frame, window, expected) => {
    expect(isKnownSender(as(frame), as(window), isOurs)).toBe(expected);
  });

  it('our window on another page is nobody', () => {
    const elsewhere = { url: 'https://example.invalid/' };
    expect(isKnownSender(as(elsewhere), as({ mainFrame: elsewhere }), isOurs)).toBe(false);
  });

  it('is asked wherever something comes in from a window', () => {
    const listening = naming(/ipcMain\.(on|handle)\(/u);
    expect(listening.sort()).toEqual(['main/app/shell-calls.ts', 'main/app/start.ts']);
    for (const { name, text } of sources.filter((one) => listening.includes(one.name))) {
      expect(text, name).toContain('isKnownSender(');
    }
  });
});

describe('19: the fuses of a package', () => {
  it('are these; that they are burnt in is for journeys/package', () => {
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });
});

describe('an unsafe start', () => {
  const started = (isPackaged: boolean, given: string[]) => {
    const left = new Set(given);
    const commandLine = {
      hasSwitch: (name: string) => left.has(name),
      removeSwitch: (name: string) => left.delete(name),
    };
    return { found: refuseUnsafeSwitches(as({ isPackaged, commandLine })), left: [...left] };
  };
  it.each([
    'no-sandbox',
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'inspect-brk',
  ])('is refused, and nothing is open meanwhile: %s', (name) =>
    expect(started(true, [name, 'lang'])).toEqual({ found: name, left: ['lang'] }),
  );

  it('is for those who write the app', () => {
    expect(started(false, ['inspect'])).toEqual({ found: undefined, left: ['inspect'] });
    expect(started(true, ['lang']).found).toBeUndefined();
  });
});

describe('SEC-24: what else is in the app', () => {
  it('is no more than forty packages, each at one version and with its fingerprint', () => {
    const { packages } = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; integrity?: string }>;
    };
    const ours = Object.entries(packages).filter(([name, one]) => name !== '' && !one.dev);
    const always = ours.filter(([, one]) => !one.optional);
    expect(always.length).toBeGreaterThan(5);
    expect(always.length).toBeLessThanOrEqual(40);
    expect(ours.filter(([, one]) => !one.integrity)).toEqual([]);
  });
});

describe('pictures of the screen', () => {
  it.each([
    ['an installed app gives none', true],
    ['a developer’s own run does', false],
  ])('%s', (_words, isPackaged) => {
    const window = { setContentProtection: vi.fn() };
    hideFromPictures(as(app(isPackaged)), as(window));
    expect(window.setContentProtection).toHaveBeenCalledWith(isPackaged);
  });

  it('is settled for every window there is', () => {
    const made = sources.filter(({ text }) => /new BrowserWindow\(/u.test(text));
    for (const { name, text } of made)
      expect(text, name).toContain('hideFromPictures(app, window)');
  });
});
