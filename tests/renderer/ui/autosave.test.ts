import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Autosave,
  createAutosave,
  PAUSE_MS,
  TELL_AFTER_MS,
} from '../../../src/renderer/src/ui/autosave';

/** A vault that answers when told to, and remembers what it was asked to keep. */
function aVault() {
  const asked: { value: string; keep: () => void; refuse: () => void }[] = [];
  const save = (value: string) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ value, keep: resolve, refuse: () => reject(new Error('no room')) });
    });
  return { asked, save };
}

let vault: ReturnType<typeof aVault>;
let said: string[];
let autosave: Autosave<string>;

beforeEach(() => {
  vi.useFakeTimers();
  vault = aVault();
  said = [];
  autosave = createAutosave({ save: vault.save, report: (state) => said.push(state) });
});
afterEach(() => vi.useRealTimers());

const letRepliesArrive = () => vi.advanceTimersByTimeAsync(0);

describe('saving by itself', () => {
  test('asks after a pause, not at each letter', async () => {
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(vault.asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(vault.asked.map(({ value }) => value)).toEqual(['ab']);
  });

  test('says saved only after the reply', async () => {
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(said).not.toContain('saved');
    vault.asked[0]?.keep();
    await letRepliesArrive();
    expect(said.at(-1)).toBe('saved');
  });

  test('says saving only when it takes long', async () => {
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(PAUSE_MS + TELL_AFTER_MS - 1);
    expect(said).not.toContain('saving');
    await vi.advanceTimersByTimeAsync(1);
    expect(said.at(-1)).toBe('saving');
  });

  test('stops saying saved as soon as something is typed', async () => {
    autosave.change('a');
    const flushed = autosave.flush();
    vault.asked[0]?.keep();
    await flushed;
    autosave.change('b');
    expect(said.at(-1)).toBe('quiet');
    expect(autosave.isWaiting()).toBe(true);
  });

  test('sends one at a time, and the newest words last', async () => {
    autosave.change('a');
    void autosave.flush();
    autosave.change('b');
    autosave.change('c');
    const flushed = autosave.flush();
    expect(vault.asked).toHaveLength(1);
    vault.asked[0]?.keep();
    await letRepliesArrive();
    expect(vault.asked.map(({ value }) => value)).toEqual(['a', 'c']);
    vault.asked[1]?.keep();
    await flushed;
    expect(autosave.isWaiting()).toBe(false);
  });
});

describe('leaving', () => {
  test('with nothing typed is done at once', async () => {
    await autosave.flush();
    expect(vault.asked).toHaveLength(0);
  });

  test('waits for the reply to what was typed last', async () => {
    autosave.change('a');
    let isDone = false;
    const flushed = autosave.flush().then(() => {
      isDone = true;
    });
    await letRepliesArrive();
    expect(isDone).toBe(false);
    vault.asked[0]?.keep();
    await flushed;
    expect(isDone).toBe(true);
  });

  test('is told when it could not be saved, and nothing is dropped', async () => {
    autosave.change('a');
    const flushed = autosave.flush();
    vault.asked[0]?.refuse();
    await expect(flushed).rejects.toThrow('no room');
    expect(said.at(-1)).toBe('not-saved');
    expect(autosave.isWaiting()).toBe(true);

    const again = autosave.flush();
    expect(vault.asked.map(({ value }) => value)).toEqual(['a', 'a']);
    vault.asked[1]?.keep();
    await again;
    expect(said.at(-1)).toBe('saved');
  });

  test('keeps the newer words when an older save did not go through', async () => {
    autosave.change('a');
    const flushed = autosave.flush();
    autosave.change('b');
    vault.asked[0]?.refuse();
    await expect(flushed).rejects.toThrow();
    void autosave.flush();
    expect(vault.asked.at(-1)?.value).toBe('b');
  });
});
