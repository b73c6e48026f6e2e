// What the vault asks of the window that draws a chosen file anew: one file goes over, and what comes back is believed in one
// shape only, once, and in time.

import { describe, expect, it } from 'vitest';
import type { Port } from '../../../src/main/vault/port';
import { pictureDrawerThrough } from '../../../src/main/vault/port-pictures';
import type { ToShell } from '../../../src/main/vault/shell-messages';
import { smallJpeg } from '../../support/pictures';

const bytes = new Uint8Array([255, 216]);
const broken = { ok: false, why: 'broken' };

function aDrawer(stuckAfter?: number) {
  const asked: ToShell[] = [];
  const given: unknown[] = [];
  let hear: (message: { data: unknown }) => void = () => undefined;
  const through = pictureDrawerThrough((message) => asked.push(message), stuckAfter);
  const port = {
    on: (event: string, listener: typeof hear) => {
      if (event === 'message') hear = listener;
    },
    start: () => undefined,
    postMessage: (message: unknown) => given.push(message),
  };
  return {
    ...{ ...through, asked, given },
    join: (job: number) => through.connect(job, port as unknown as Port),
    says: (data: unknown) => hear({ data }),
  };
}

describe('a chosen file', () => {
  it('goes to the window of its own job, which is ended once it has answered', async () => {
    const { drawer, asked, given, join, says } = aDrawer();
    const done = drawer.draw(bytes, 'picture', 6);
    join(7);
    expect(given).toEqual([]);
    join(1);
    expect(given).toEqual([{ bytes, kind: 'picture', most: 6 }]);
    says({ ok: true, jpegs: [smallJpeg()], left: 0 });
    expect(await done).toMatchObject({ ok: true, left: 0 });
    expect(asked).toEqual([
      { kind: 'draw-picture', job: 1 },
      { kind: 'stop-picture', job: 1 },
    ]);
  });

  it.each([
    ['something else', { ok: true, jpegs: ['not bytes'], left: 0 }],
    ['more than was asked', { ok: true, jpegs: Array(30).fill(smallJpeg()), left: 0 }],
    ['a message', 'hello'],
    ['more beside it', { ok: true, jpegs: [], left: 0, path: '/home' }],
  ])('answered with %s counts as not drawn', async (_what, answer) => {
    const { drawer, join, says } = aDrawer();
    const done = drawer.draw(bytes, 'picture', 6);
    join(1);
    says(answer);
    expect(await done).toEqual(broken);
  });

  it('that ends its window, or will not let go of it, counts as not drawn', async () => {
    const ended = aDrawer();
    const done = ended.drawer.draw(bytes, 'leaflet', 6);
    ended.over(1);
    expect(await done).toEqual(broken);
    const stuck = aDrawer(10);
    expect(await stuck.drawer.draw(bytes, 'leaflet', 6)).toEqual(broken);
    expect(stuck.asked.at(-1)).toEqual({ kind: 'stop-picture', job: 1 });
  });
});
