// Letters on the screen: each kept as it is typed, none kept in another's place, nothing thrown away for good by one press.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BegunLetters } from '../../../../src/renderer/src/features/letters/begun-letters';
import { begunFrom, newForm } from '../../../../src/renderer/src/features/letters/letter-form';
import { PAUSE_MS } from '../../../../src/renderer/src/ui/autosave';
import { letterKinds } from '../../../../src/shared/domain/copies/letters';
import type { LetterBegun, LetterKept } from '../../../../src/shared/ipc/contract';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const begunForm = (changes: Partial<LetterBegun> = {}): LetterBegun => ({
  ...{ saidYes: [], to: '', address: '', reply: '', saysPrison: false, fullName: true },
  ...{ large: false, changed: {}, ...changes },
});

function atDesk(kept: LetterKept[] = [], fails = false) {
  const vault = new Map<string, LetterBegun | undefined>();
  const keep = vi.fn(async (letter: string, form: LetterBegun | undefined) => {
    if (fails) throw new Error('locked');
    vault.set(letter, form);
  });
  const letters = new BegunLetters(kept, { keep, onChange: () => {}, report: () => {} });
  return { letters, keep, vault };
}

describe('a letter being written', () => {
  test('is kept within a second of the last key', async () => {
    expect(PAUSE_MS).toBeLessThan(1_000);
    const { letters, vault } = atDesk();
    letters.change('landlord', { to: 'Ms B' });
    letters.change('landlord', { to: 'Ms Bell' });
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(vault.get('landlord')?.to).toBe('Ms Bell');
  });

  test('is kept though another kind is begun before the pause is over', async () => {
    const { letters, vault } = atDesk();
    letters.change('landlord', { to: 'Ms Bell' });
    letters.change('employer', { to: 'Mr Oak' });
    await letters.flush();
    expect([vault.get('landlord')?.to, vault.get('employer')?.to]).toEqual(['Ms Bell', 'Mr Oak']);
  });

  test('goes on as it was kept, and asks for her yes to it anew', () => {
    const kept = { letter: 'pa', by: 'Rae', at: '2026-11-20T10:00:00.000Z' } as const;
    const { letters } = atDesk([
      { ...kept, form: begunForm({ to: 'Ms Bell', saidYes: ['goals'] }) },
    ]);
    expect(letters.atHand.forms.pa).toMatchObject({ to: 'Ms Bell', saidYes: ['goals'] });
    expect(letters.atHand.forms.pa.saidYesToIt).toBe(false);
    expect(letters.atHand.from.pa).toEqual({ by: 'Rae', at: '2026-11-20T10:00:00.000Z' });
  });

  test('never has her yes to it among what is kept', () => {
    const form = { ...newForm('pa'), to: 'Ms Bell', saidYesToIt: true };
    expect(begunFrom('pa', form)).not.toHaveProperty('saidYesToIt');
  });

  test('is nothing to keep while nothing is written, whatever its kind', () => {
    for (const letter of letterKinds) {
      expect(begunFrom(letter, { ...newForm(letter), saidYesToIt: true })).toBeUndefined();
      expect(begunFrom(letter, { ...newForm(letter), address: 'x' })).toBeDefined();
    }
  });

  test('stays waiting where it could not be kept, and the screen is told', async () => {
    const { letters } = atDesk([], true);
    letters.change('pa', { to: 'Ms Bell' });
    await expect(letters.flush()).rejects.toThrow('locked');
    expect(letters.atHand.thrown).toBeInstanceOf(Error);
    expect(letters.atHand.forms.pa.to).toBe('Ms Bell');
    await expect(letters.flush()).rejects.toThrow('locked');
  });
});

describe('starting again', () => {
  test('empties it here and in the vault, and brings it back whole', async () => {
    const { letters, vault } = atDesk();
    letters.change('pa', { to: 'Ms Bell', changed: { subject: 'Mine' }, saidYesToIt: true });
    letters.startAgain('pa');
    await letters.flush();
    expect(letters.atHand.forms.pa).toEqual(newForm('pa'));
    expect([vault.has('pa'), vault.get('pa')]).toEqual([true, undefined]);
    letters.bringBack('pa');
    await letters.flush();
    expect(vault.get('pa')).toMatchObject({ to: 'Ms Bell', changed: { subject: 'Mine' } });
    expect(letters.atHand.forms.pa.saidYesToIt).toBe(false);
  });

  test('loses neither when something was written before the first was brought back', () => {
    const { letters } = atDesk();
    letters.change('pa', { to: 'First' });
    letters.startAgain('pa');
    letters.change('pa', { to: 'Second' });
    letters.bringBack('pa');
    expect(letters.atHand.forms.pa.to).toBe('First');
    letters.bringBack('pa');
    expect(letters.atHand.forms.pa.to).toBe('Second');
  });
});

describe('a letter that is made', () => {
  test('is empty for the next, and a key pressed while it was made brings nothing back', async () => {
    const { letters, vault } = atDesk();
    letters.change('pa', { to: 'Ms Bell' });
    letters.made('pa');
    await letters.flush();
    expect(letters.atHand.forms.pa).toEqual(newForm('pa'));
    expect(vault.get('pa')).toBeUndefined();
  });

  test('writes nothing more where nothing was waiting', async () => {
    const { letters, keep } = atDesk();
    letters.made('pa');
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 2);
    expect(keep).not.toHaveBeenCalled();
  });
});
