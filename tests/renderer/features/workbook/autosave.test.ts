import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  Autosave,
  LONGEST_WAIT_MS,
  PAUSE_MS,
  TELL_AFTER_MS,
} from '../../../../src/renderer/src/features/workbook/autosave';
import { letRepliesArrive, type StillClock, stillClock } from './still-clock';

type Asked = { value: string; keep: () => void; refuse: () => void };

/** A vault that answers when the test says so. `kept` is what it has promised to keep, in order. */
function slowVault() {
  const asked: Asked[] = [];
  const kept: string[] = [];
  let mostAtOnce = 0;
  let atOnce = 0;
  const save = (value: string) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    return new Promise<void>((resolve, reject) => {
      asked.push({
        value,
        keep: () => {
          atOnce -= 1;
          kept.push(value);
          resolve();
        },
        refuse: () => {
          atOnce -= 1;
          reject(new Error('not this time'));
        },
      });
    });
  };
  return { asked, kept, save, mostAtOnce: () => mostAtOnce };
}

let clock: StillClock;
let vault: ReturnType<typeof slowVault>;
let autosave: Autosave<string>;

beforeEach(() => {
  clock = stillClock();
  vault = slowVault();
  autosave = new Autosave<string>({
    held: '',
    save: vault.save,
    same: (a, b) => a === b,
    clock,
    onChange: () => {},
  });
});

async function answer(at: number, how: 'keep' | 'refuse') {
  vault.asked[at]?.[how]();
  await letRepliesArrive();
}

describe('when words go to the vault', () => {
  test('after a pause, and not before', () => {
    autosave.show('N');
    clock.pass(PAUSE_MS - 1);
    expect(vault.asked).toHaveLength(0);
    clock.pass(1);
    expect(vault.asked.map(({ value }) => value)).toEqual(['N']);
  });

  test('each keystroke starts the pause again', () => {
    autosave.show('N');
    clock.pass(PAUSE_MS - 1);
    autosave.show('Na');
    clock.pass(PAUSE_MS - 1);
    expect(vault.asked).toHaveLength(0);
    clock.pass(1);
    expect(vault.asked.map(({ value }) => value)).toEqual(['Na']);
  });

  test('typing without any pause is saved all the same, in the end', () => {
    for (let typed = 0; typed * 500 <= LONGEST_WAIT_MS; typed += 1) {
      autosave.show('x'.repeat(typed + 1));
      clock.pass(500);
    }
    expect(vault.asked).toHaveLength(1);
  });

  test('at once on leaving the field', () => {
    autosave.show('Nan');
    autosave.settle();
    expect(vault.asked.map(({ value }) => value)).toEqual(['Nan']);
    clock.pass(PAUSE_MS * 3);
    expect(vault.asked).toHaveLength(1);
  });

  test('not at all when nothing changed', async () => {
    autosave.show('a');
    autosave.show('');
    autosave.settle();
    clock.pass(LONGEST_WAIT_MS);
    expect(await autosave.flush()).toBe(true);
    expect(vault.asked).toHaveLength(0);
    expect(autosave.standing).toEqual({ kind: 'quiet' });
  });

  test('words typed while a save is under way follow it, and only the newest of them', async () => {
    autosave.show('one');
    autosave.settle();
    autosave.show('one tw');
    autosave.settle();
    autosave.show('one two');
    autosave.settle();
    expect(vault.asked).toHaveLength(1);
    await answer(0, 'keep');
    expect(vault.asked.map(({ value }) => value)).toEqual(['one', 'one two']);
  });

  test('words taken back while they are being saved are taken back in the vault too', async () => {
    autosave.show('a secret');
    autosave.settle();
    autosave.show('');
    expect(autosave.standing.kind).toBe('not-yet');
    await answer(0, 'keep');
    clock.pass(PAUSE_MS);
    expect(vault.asked.map(({ value }) => value)).toEqual(['a secret', '']);
  });
});

describe('what is said about it', () => {
  test('"Saving…" only when the vault takes its time', async () => {
    autosave.show('Nan');
    autosave.settle();
    clock.pass(TELL_AFTER_MS - 1);
    expect(autosave.standing.kind).toBe('not-yet');
    clock.pass(1);
    expect(autosave.standing.kind).toBe('saving');
    await answer(0, 'keep');
    expect(autosave.standing.kind).toBe('saved');
  });

  test('"Saved" carries the time of the reply', async () => {
    autosave.show('Nan');
    autosave.settle();
    clock.pass(250);
    await answer(0, 'keep');
    expect(autosave.standing).toEqual({ kind: 'saved', at: clock.now() });
  });

  test('a save that does not go through keeps the words and says so', async () => {
    autosave.show('Nan');
    autosave.settle();
    await answer(0, 'refuse');
    expect(autosave.shown).toBe('Nan');
    expect(autosave.standing.kind).toBe('not-saved');
  });

  test('leaving the field does not repeat a save that just failed; trying again does', async () => {
    autosave.show('Nan');
    autosave.settle();
    await answer(0, 'refuse');
    autosave.settle();
    expect(vault.asked).toHaveLength(1);
    autosave.tryAgain();
    expect(vault.asked).toHaveLength(2);
    expect(autosave.standing.kind).toBe('not-saved');
    await answer(1, 'keep');
    expect(autosave.standing.kind).toBe('saved');
  });

  test('after a failed save, going back to the old words is saved too: nobody knows what was kept', async () => {
    autosave.show('Nan');
    autosave.settle();
    await answer(0, 'refuse');
    autosave.show('');
    expect(autosave.standing.kind).toBe('not-saved');
    clock.pass(PAUSE_MS);
    expect(vault.asked.map(({ value }) => value)).toEqual(['Nan', '']);
  });
});

describe('flush, before the vault locks', () => {
  test('saves words that were typed a moment ago', async () => {
    autosave.show('half a wor');
    const flushed = autosave.flush();
    await letRepliesArrive();
    await answer(0, 'keep');
    expect(await flushed).toBe(true);
    expect(vault.kept).toEqual(['half a wor']);
  });

  test('waits for a save that is under way, then saves what came after', async () => {
    autosave.show('one');
    autosave.settle();
    autosave.show('one two');
    const flushed = autosave.flush();
    await answer(0, 'keep');
    await answer(1, 'keep');
    expect(await flushed).toBe(true);
    expect(vault.kept.at(-1)).toBe('one two');
  });

  test('goes on until words typed meanwhile are in the vault too', async () => {
    autosave.show('one');
    const flushed = autosave.flush();
    await letRepliesArrive();
    autosave.show('one two');
    await answer(0, 'keep');
    await answer(1, 'keep');
    expect(await flushed).toBe(true);
    expect(vault.kept).toEqual(['one', 'one two']);
  });

  test('makes one fresh try when the one under way fails', async () => {
    autosave.show('one');
    autosave.settle();
    const flushed = autosave.flush();
    await answer(0, 'refuse');
    await answer(1, 'keep');
    expect(await flushed).toBe(true);
  });

  test('says so when the words could not be saved, and keeps them', async () => {
    autosave.show('one');
    const flushed = autosave.flush();
    await letRepliesArrive();
    await answer(0, 'refuse');
    expect(await flushed).toBe(false);
    expect(autosave.shown).toBe('one');
    expect(autosave.standing.kind).toBe('not-saved');
  });
});

const step = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    value: fc.constantFrom('', 'a', 'b', 'ab', 'abc'),
  }),
  fc.record({
    do: fc.constant('pass' as const),
    ms: fc.constantFrom(50, 399, 400, 800, 5000, 12_000),
  }),
  fc.record({
    do: fc.constantFrom('settle', 'flush', 'tryAgain', 'keep', 'refuse', 'keepThenFail'),
  }),
);

describe('whatever happens, in whatever order', () => {
  test('the last words are in the vault or still here and marked; "saved" is never untrue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        clock = stillClock();
        vault = slowVault();
        // What the vault truly holds, as opposed to what it has told the screen.
        let trulyHeld = '';
        let lastTyped = '';
        autosave = new Autosave<string>({
          held: '',
          save: vault.save,
          same: (a, b) => a === b,
          clock,
          onChange: () => check(),
        });
        function check() {
          expect(autosave.shown).toBe(lastTyped);
          const { kind } = autosave.standing;
          if (kind === 'saved' || kind === 'quiet') expect(trulyHeld).toBe(lastTyped);
          if (trulyHeld !== lastTyped) {
            expect(['not-yet', 'saving', 'not-saved']).toContain(kind);
          }
          expect(vault.mostAtOnce()).toBeLessThanOrEqual(1);
        }
        const answered = new Set<Asked>();
        const settleNext = async (how: 'keep' | 'refuse' | 'keepThenFail') => {
          const next = vault.asked.find((each) => !answered.has(each));
          if (!next) return;
          answered.add(next);
          // A commit whose reply is lost: the vault holds it, the screen hears that it failed.
          if (how !== 'refuse') trulyHeld = next.value;
          next[how === 'keep' ? 'keep' : 'refuse']();
          await letRepliesArrive();
        };
        for (const each of steps) {
          if (each.do === 'type' && 'value' in each) {
            lastTyped = each.value;
            autosave.show(each.value);
          } else if (each.do === 'pass' && 'ms' in each) clock.pass(each.ms);
          else if (each.do === 'settle') autosave.settle();
          else if (each.do === 'tryAgain') autosave.tryAgain();
          else if (each.do === 'flush') void autosave.flush();
          else await settleNext(each.do as 'keep' | 'refuse' | 'keepThenFail');
          await letRepliesArrive();
          check();
        }
        // In the end, once the vault answers again, a flush brings everything home.
        const flushed = autosave.flush();
        for (let turn = 0; turn < 60; turn += 1) {
          await letRepliesArrive();
          await settleNext('keep');
        }
        expect(await flushed).toBe(true);
        expect(trulyHeld).toBe(lastTyped);
        expect(vault.kept.at(-1) ?? '').toBe(lastTyped);
        check();
      }),
      { numRuns: 400 },
    );
  });
});
