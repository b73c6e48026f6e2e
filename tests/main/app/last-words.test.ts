import { describe, expect, it, vi } from 'vitest';
import { waitForLastWords } from '../../../src/main/app/last-words';

describe('waiting for the last words', () => {
  it('asks the window once, however often it is asked, and gives everyone the same answer', async () => {
    const tell = vi.fn();
    const words = waitForLastWords(tell, 10_000);
    const both = [words.ask(), words.ask()];
    words.answer(false);
    expect(await Promise.all(both)).toEqual([false, false]);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('can be asked again after an answer', async () => {
    const words = waitForLastWords(() => undefined, 10_000);
    const first = words.ask();
    words.answer(false);
    expect(await first).toBe(false);
    const second = words.ask();
    words.answer(true);
    expect(await second).toBe(true);
  });

  it('takes a window that never answers as gone', async () => {
    expect(await waitForLastWords(() => undefined, 20).ask()).toBe(true);
  });
});
