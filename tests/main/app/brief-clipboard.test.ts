import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { briefClipboard, PASTE_MS } from '../../../src/main/app/brief-clipboard';

function aClipboard(platform: NodeJS.Platform = 'win32') {
  const board = { words: '', marked: 'marked' };
  const brief = briefClipboard(
    {
      readText: () => board.words,
      clear: (which) => {
        if (which) board.marked = '';
        else board.words = '';
      },
    },
    platform,
  );
  const copy = (words: string) => {
    brief.copied();
    board.words = words;
  };
  return { board, brief, copy };
}

describe('SEC-17: what was copied', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is gone after half a minute, and not before', async () => {
    const { board, copy } = aClipboard();
    copy('her words');
    await vi.advanceTimersByTimeAsync(PASTE_MS - 1);
    expect(board.words).toBe('her words');
    await vi.advanceTimersByTimeAsync(1);
    expect(board.words).toBe('');
    expect(PASTE_MS).toBe(30_000);
  });

  it('is gone as soon as the screen is hidden or locked', async () => {
    const { board, brief, copy } = aClipboard();
    copy('her words');
    await vi.advanceTimersByTimeAsync(5_000);
    brief.empty();
    await vi.advanceTimersByTimeAsync(0);
    expect(board.words).toBe('');
  });

  it('is gone where it was locked in the very moment', async () => {
    const { board, brief, copy } = aClipboard();
    copy('her words');
    brief.empty();
    await vi.advanceTimersByTimeAsync(200);
    expect(board.words).toBe('');
  });

  it('counts from the last copy', async () => {
    const { board, copy } = aClipboard();
    copy('first');
    await vi.advanceTimersByTimeAsync(20_000);
    copy('second');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(board.words).toBe('second');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(board.words).toBe('');
  });

  it.each(['after half a minute', 'at a lock'])(
    'is left alone where it is not ours: %s',
    async (when) => {
      const { board, brief, copy } = aClipboard();
      copy('her words');
      await vi.advanceTimersByTimeAsync(1_000);
      board.words = 'copied in another program';
      if (when === 'at a lock') brief.empty();
      else await vi.advanceTimersByTimeAsync(PASTE_MS);
      expect(board.words).toBe('copied in another program');
    },
  );

  it('nothing copied here, nothing taken off', async () => {
    const { board, brief } = aClipboard();
    board.words = 'copied in another program';
    brief.empty();
    await vi.advanceTimersByTimeAsync(0);
    expect(board.words).toBe('copied in another program');
  });

  it.each([
    ['linux', ''],
    ['win32', 'marked'],
  ] as const)('marked words on %s', (platform, left) => {
    const { board, brief } = aClipboard(platform);
    brief.empty();
    expect(board.marked).toBe(left);
  });
});
