// The shell around the screens: what a window can never do, whatever a screen contains. Each test asks the real
// app, in its built form; none of them knows a screen's words.

import { expect, type Page, test } from '@playwright/test';
import { launch, leave, type RunningApp, seccompOf } from './support/launch';

const home = 'app://bundle/index.html';
const outside = 'https://example.invalid/';

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  // A false camera, so that a refusal is not mistaken for a camera that is missing.
  running = await launch({ args: ['--use-fake-device-for-media-stream'] });
  page = running.page;
});

test.afterAll(async () => {
  if (running !== undefined) await leave(running);
});

test('the app opens its own page and no other', async () => {
  expect(page.url()).toBe(home);
  expect(running.app.windows()).toHaveLength(1);
});

test('every window is in the kernel’s sandbox', async () => {
  const words = await seccompOf(running.app);
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) expect(word).toEqual({ seccomp: 2, noNewPrivs: 1 });
});

test('the sandbox was not switched off on the command line', async () => {
  const isOff = await running.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'));
  expect(isOff).toBe(false);
});

test('a page finds no trace of Node or Electron', async () => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge offers named functions and nothing that takes a channel name', async () => {
  const offered = await page.evaluate(() => {
    const paths: [string, string][] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) paths.push([path, typeof value]);
      else for (const [name, inner] of Object.entries(value)) walk(inner, `${path}.${name}`);
    };
    walk((globalThis as unknown as { bridge: unknown }).bridge, 'bridge');
    return paths;
  });
  expect(offered.length).toBeGreaterThan(0);
  const notFunctions = offered.filter(([, type]) => type !== 'function');
  expect(notFunctions).toEqual([]);
  const generic = /\.(invoke|send|sendSync|on|once|postMessage|emit|call|request)$/;
  expect(offered.filter(([path]) => generic.test(path))).toEqual([]);
});

test('the bridge cannot be changed by a page', async () => {
  const isKept = await page.evaluate(() => {
    const holder = globalThis as unknown as { bridge: Record<string, unknown> };
    const before = holder.bridge;
    try {
      holder.bridge = {};
    } catch {
      // Refused aloud is as good as refused in silence.
    }
    return holder.bridge === before;
  });
  expect(isKept).toBe(true);
});

test('text is never run as code', async () => {
  const outcome = await page.evaluate(async () => {
    // What Playwright itself asks a page to do may use eval. A timer is out of its hands: a page's own code.
    await new Promise((done) => setTimeout(done, 0));
    const holder = globalThis as unknown as { ran?: boolean };
    const attempts: Record<string, string> = {};
    const attempt = (name: string, work: () => unknown): void => {
      try {
        work();
        attempts[name] = 'allowed';
      } catch (reason) {
        attempts[name] = (reason as Error).name;
      }
    };
    // biome-ignore lint/security/noGlobalEval: the test proves that it is refused
    attempt('eval', () => globalThis.eval('1 + 1'));
    attempt('Function', () => new Function('return 1')());
    attempt('innerHTML', () => {
      document.body.innerHTML += '<p>words</p>';
    });
    attempt('script text', () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.head.append(script);
    });
    attempts['script text'] = holder.ran === true ? 'ran' : 'refused';
    return attempts;
  });
  expect(outcome).toEqual({
    eval: 'EvalError',
    Function: 'EvalError',
    innerHTML: 'TypeError',
    'script text': 'refused',
  });
});

test('nothing is fetched from outside, and no foreign style or frame is taken in', async () => {
  const refused = await page.evaluate(async (address) => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.add(event.effectiveDirective),
    );
    const image = document.createElement('img');
    image.src = `${address}picture.png`;
    const frame = document.createElement('iframe');
    frame.src = address;
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.body.append(image, frame, style);
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    await new Promise((done) => setTimeout(done, 300));
    for (const element of [image, frame, style]) element.remove();
    return { answered, directives: [...seen].sort() };
  }, outside);
  expect(refused.answered).toBe(false);
  expect(refused.directives).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'style-src-elem']),
  );
});

test('main itself sends nothing to the network either', async () => {
  const answer = await running.app.evaluate(
    ({ net }, address) =>
      net.fetch(address).then(
        () => 'answered',
        (reason: Error) => reason.message,
      ),
    outside,
  );
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('no second window can be opened by a page', async () => {
  await page.evaluate((address) => {
    window.open(address);
    window.open('app://bundle/index.html');
    window.open('about:blank');
  }, outside);
  await page.waitForTimeout(300);
  expect(running.app.windows()).toHaveLength(1);
});

for (const [what, address] of [
  ['a website', outside],
  ['a file of this computer', 'file:///etc/passwd'],
  ['a page made of text', 'data:text/html,<p>words</p>'],
  ['another host of our own scheme', 'app://elsewhere/index.html'],
] as const) {
  test(`the window does not leave its page for ${what}`, async () => {
    await page.evaluate((where) => {
      location.href = where;
    }, address);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(home);
  });
}

test('every permission a page could ask for is denied', async () => {
  const answers = await page.evaluate(async () => {
    const given: Record<string, string> = {};
    for (const name of ['geolocation', 'notifications', 'microphone', 'camera', 'clipboard-read']) {
      given[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
    }
    given['camera and microphone in use'] = await navigator.mediaDevices
      .getUserMedia({ audio: true, video: true })
      .then(
        () => 'granted',
        (reason: Error) => reason.name,
      );
    given['notification shown'] = await Notification.requestPermission();
    return given;
  });
  for (const [name, answer] of Object.entries(answers)) {
    expect(['denied', 'NotAllowedError'], name).toContain(answer);
  }
});

test('our scheme serves the built page and nothing beside it', async () => {
  // Asked from main: the page itself may not fetch anything at all.
  const answers = await running.app.evaluate(
    async ({ BrowserWindow }, asked) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const given: [string, number | string][] = [];
      for (const path of asked) {
        const answer = await session?.fetch(path).then(
          (response) => response.status,
          (reason: Error) => reason.name,
        );
        given.push([path, answer ?? 'no window']);
      }
      return given;
    },
    [
      'app://bundle/index.html',
      'app://bundle/../main/index.cjs',
      'app://bundle/%2e%2e/main/index.cjs',
      'app://bundle/..%2fmain%2findex.cjs',
      'app://bundle/..%5cmain%5cindex.cjs',
      'app://bundle/%2e%2e%2f%2e%2e%2fpackage.json',
      'app://bundle//etc/passwd',
      'app://bundle/%00',
      'app://bundle/%E0%A4%A',
      'app://bundle/nothing-here.js',
      'app://elsewhere/index.html',
    ],
  );
  const [ownPage, ...others] = answers;
  expect(ownPage).toEqual(['app://bundle/index.html', 200]);
  for (const [path, answer] of others) {
    expect([400, 403, 404, 'TypeError', 'Error'], path).toContain(answer);
  }
});

test('every window was made with all the rules, and keeps them', async () => {
  const all = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const had = (
        contents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences();
      return {
        node: [
          had.nodeIntegration,
          had.nodeIntegrationInWorker,
          had.nodeIntegrationInSubFrames,
        ].includes(true),
        isolated: had.contextIsolation,
        sandbox: had.sandbox,
        webSecurity: had.webSecurity,
        loose: [
          had.allowRunningInsecureContent,
          had.experimentalFeatures,
          had.webviewTag,
          had.navigateOnDragDrop,
        ].includes(true),
      };
    }),
  );
  expect(all.length).toBeGreaterThan(0);
  for (const one of all) {
    expect(one).toEqual({
      ...{ node: false, isolated: true, sandbox: true, webSecurity: true },
      loose: false,
    });
  }
});

test('a frame inside the page has no bridge, and what it sends is not heard', async () => {
  const found = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://bundle/index.html';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    let bridge: unknown = 'closed';
    try {
      bridge = (frame.contentWindow as unknown as { bridge?: unknown }).bridge;
    } catch {
      // Another origin: it cannot even be looked into.
    }
    frame.remove();
    return typeof bridge === 'object' ? 'a bridge' : 'none';
  });
  expect(found).toBe('none');
});

test('nothing can be opened in another program', async () => {
  const answer = await running.app.evaluate(
    ({ shell }, address) =>
      shell.openExternal(address).then(
        () => 'opened',
        (reason: Error) => reason.message,
      ),
    outside,
  );
  expect(answer).toBe('nothing is opened outside');
});

test('even a window that asks for Node, and for no sandbox, gets neither', async () => {
  const answer = await running.app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
    });
    await other.loadURL('data:text/html,<p>words</p>');
    const said = await other.webContents.executeJavaScript(
      `typeof require === 'function' ? require('electron').ipcRenderer.invoke('alongside:shell', 'about', {}).then(JSON.stringify, (e) => e.message) : 'no way to ask'`,
    );
    other.destroy();
    return said as string;
  });
  expect(answer).toBe('no way to ask');
});

test('a file that is dropped on the window does not take it away', async () => {
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['<p>words</p>'], 'words.html', { type: 'text/html' }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }),
      );
    }
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(home);
});
