// A call that wants the passphrase first waits for it and is asked once more, whichever screen asked it.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bridge, failureOf, onPassphraseAsked } from '../../../src/renderer/src/bridge/bridge';
import type { Reply } from '../../../src/shared/ipc/failure';

const first: Reply = { ok: false, failure: { code: 'step-up-first' } };
const done: Reply = { ok: true, value: {} };
const restore = vi.fn<(input: unknown) => Promise<Reply>>();

beforeEach(() => {
  restore.mockReset();
  vi.stubGlobal('window', { bridge: { calls: { backups: { restore } } } });
});
afterEach(() => vi.unstubAllGlobals());

const ask = () =>
  bridge.backups.restore({ id: 'a' }).then(
    () => 'done',
    (thrown: unknown) => failureOf(thrown).code,
  );

test('right: the same thing is asked again, once, with the same words', async () => {
  restore.mockResolvedValueOnce(first).mockResolvedValueOnce(done);
  const stop = onPassphraseAsked(async () => true);
  expect(await ask()).toBe('done');
  expect(restore.mock.calls).toEqual([[{ id: 'a' }], [{ id: 'a' }]]);
  stop();
});

test('left: nothing is asked again, and the screen is told', async () => {
  restore.mockResolvedValue(first);
  const stop = onPassphraseAsked(async () => false);
  expect(await ask()).toBe('step-up-first');
  expect(restore).toHaveBeenCalledTimes(1);
  stop();
});

test('refused once more: it is not asked for without end', async () => {
  restore.mockResolvedValue(first);
  const stop = onPassphraseAsked(async () => true);
  expect(await ask()).toBe('step-up-first');
  expect(restore).toHaveBeenCalledTimes(2);
  stop();
});

test('where nobody draws the question, as on her side, the call is refused', async () => {
  restore.mockResolvedValue(first);
  onPassphraseAsked(async () => true)();
  expect(await ask()).toBe('step-up-first');
  expect(restore).toHaveBeenCalledTimes(1);
});
