// Notes being written: nothing typed is dropped, and nothing that says nothing is sent.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type NoteDraft,
  NoteDrafts,
} from '../../../../src/renderer/src/features/notes/note-drafts';
import { emptyNote, type KeptNote } from '../../../../src/shared/domain/notes/note';

let sent: string[];
let isDown: boolean;
let drafts: readonly NoteDraft[];
let open: NoteDrafts;

const kept = ({ id, said }: NoteDraft): KeptNote => {
  const written = { by: 'Rae', at: '2026-11-21T10:00:00.000Z' };
  return { ...written, id, said, seq: 1, isAway: false, isFollowed: false, first: written };
};

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  isDown = false;
  drafts = [];
  open = new NoteDrafts({
    save: async (draft) => {
      if (isDown) throw new Error('the disk is full');
      sent.push(draft.said.words);
      return kept(draft);
    },
    onKept: () => {},
    onDrafts: (now) => {
      drafts = now;
    },
    report: () => {},
  });
});
afterEach(() => vi.useRealTimers());

const say = (id: string, words: string) => open.say(id, { ...emptyNote, words });

describe('a note being written', () => {
  test('is saved after a pause, the newest words only', async () => {
    open.open('a', { page: 'health' });
    say('a', 'She');
    say('a', 'She smiled');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['She smiled']);
  });

  test('is not sent while it says nothing', async () => {
    open.open('a', {});
    say('a', '   ');
    expect(await open.close('a')).toBe(true);
    expect(sent).toEqual([]);
    expect(drafts).toEqual([]);
  });

  test('emptied after it was kept is sent, so that the vault can take it away', async () => {
    open.open('a', {});
    say('a', 'Wrong woman');
    await open.settle('a');
    say('a', '');
    await open.settle('a');
    expect(sent).toEqual(['Wrong woman', '']);
  });

  test('stays open with its words where it cannot be saved, and goes through at the next try', async () => {
    open.open('a', {});
    say('a', 'Do not lose this');
    isDown = true;
    expect(await open.close('a')).toBe(false);
    expect(drafts).toMatchObject([
      { said: { words: 'Do not lose this' }, thrown: expect.any(Error) },
    ]);
    await expect(open.flush()).rejects.toThrow();
    expect(open.isWaiting()).toBe(true);
    isDown = false;
    await open.flush();
    expect(sent).toEqual(['Do not lose this']);
    expect(drafts[0]?.thrown).toBeUndefined();
  });

  test('opened twice keeps what was typed', () => {
    open.open('a', {});
    say('a', 'Half a sen');
    open.open('a', {});
    expect(drafts).toMatchObject([{ said: { words: 'Half a sen' } }]);
  });
});
