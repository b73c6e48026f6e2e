import { describe, expect, test } from 'vitest';
import { keepsWords, wasSent } from '../../../../src/renderer/src/app/away/sent';
import { vaultCalls } from '../../../../src/shared/ipc/calls';

const held = { name: 'What was said', nth: 0, words: 'She asked  for\na new solicitor. ' };

describe('words that are handed back', () => {
  test('are gone once a form was sent with them in it, however they were spaced', () => {
    expect(wasSent(held, { plan: 'p', note: { words: 'She asked for a new solicitor.' } })).toBe(
      true,
    );
    expect(wasSent(held, { lines: [{ text: 'x' }, { text: held.words }] })).toBe(true);
  });

  test('stay while only a part of them, or something else, was sent', () => {
    expect(wasSent(held, { words: 'She asked for a new' })).toBe(false);
    expect(wasSent(held, { words: 'She asked for a new solicitor. And a visit.' })).toBe(false);
    expect(wasSent(held, undefined)).toBe(false);
    expect(wasSent({ ...held, words: ' ' }, { words: '' })).toBe(false);
  });

  test('are gone with what they became in their box, where somebody put them back first', () => {
    const sent = { words: 'She asked for a new solicitor today.' };
    expect(wasSent(held, sent)).toBe(false);
    expect(wasSent(held, sent, 'She asked for a new solicitor today.')).toBe(true);
    expect(wasSent(held, { words: '' }, '')).toBe(false);
  });

  test('are not sent by looking at something, nor by keeping where somebody was', () => {
    const looking = ['letters.look', 'letters.draft', 'copies.preview', 'plans.open', 'team.find'];
    for (const call of [...looking, 'away.keep', 'settings.check']) {
      expect(keepsWords(call), call).toBe(false);
    }
    for (const call of [
      'notes.save',
      'people.add',
      'letters.keep',
      'plans.start',
      'changes.make',
    ]) {
      expect(keepsWords(call), call).toBe(true);
    }
  });

  test('every name of a call that keeps words is one there is', () => {
    const names = Object.entries(vaultCalls).flatMap(([group, calls]) =>
      calls.map((call) => `${group}.${call}`),
    );
    expect(names.filter(keepsWords).length).toBeGreaterThan(40);
  });
});
