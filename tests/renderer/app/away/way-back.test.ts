// The screen that was locked comes back with the parts that stood open, and is the same screen whatever is open in it.

import { expect, test } from 'vitest';
import { isThere, placeFrom, standingFrom } from '../../../../src/renderer/src/app/away/way-back';
import type { WayBack } from '../../../../src/shared/domain/away/away';

const plan = '3f6c1a52-0c5e-4a51-9f0e-6b1f2d9b7a10';
const place = { at: 'leaving', plan } as const;
const root = { querySelector: () => null } as unknown as ParentNode;
const kept = (text: string): WayBack => ({ plan, place: text, down: 0, held: [] });
const withOpen = kept(JSON.stringify({ ...place, standing: { 'fold board': 'open' } }));

test('what stood open is found again, and is no part of the place', () => {
  expect(standingFrom(withOpen)).toEqual({ 'fold board': 'open' });
  expect(placeFrom(withOpen)).toEqual(place);
});

test('words are handed back on that screen, with other parts open too', () => {
  expect(isThere(root, withOpen, place)).toBe(true);
  expect(isThere(root, withOpen, { ...place, at: 'home' })).toBe(false);
});

test('text that is no place leads nowhere', () => {
  expect(placeFrom(kept('nonsense'))).toBeUndefined();
  expect(standingFrom(kept('nonsense'))).toEqual({});
  expect(placeFrom(kept('{"at":"toString"}'))).toBeUndefined();
  expect(placeFrom({ ...withOpen, plan: undefined })).toBeUndefined();
});
