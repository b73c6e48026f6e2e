import { describe, expect, test } from 'vitest';
import {
  goBack,
  goTo,
  type Place,
  placeKey,
  placeNow,
  type Way,
  wayOn,
  wayStart,
} from '../../../src/renderer/src/app/place';

const plan = (id: string): Place => ({ at: 'plan', plan: id });
const walk = (...places: Place[]): Way => places.reduce(goTo, wayStart);

describe('the way through the screens', () => {
  test('starts at Today', () => {
    expect(placeNow(wayStart)).toEqual({ at: 'today' });
  });

  test('goes on at Women when a screen has stopped', () => {
    expect(placeNow(wayOn)).toEqual({ at: 'women' });
    expect(placeNow(goBack(wayOn))).toEqual({ at: 'today' });
  });

  test('goes back the way it came', () => {
    const way = walk(plan('a'), { at: 'facts', plan: 'a' });
    expect(placeNow(goBack(way))).toEqual(plan('a'));
    expect(placeNow(goBack(goBack(way)))).toMatchObject({ at: 'today' });
  });

  test('stays at the start when there is nothing to go back to', () => {
    expect(goBack(wayStart)).toBe(wayStart);
  });

  test('going where one is leaves one step back, not two', () => {
    const way = walk(plan('a'), plan('a'));
    expect(placeNow(goBack(way))).toMatchObject({ at: 'today' });
  });

  test.each(['today', 'women'] as const)(
    '%s knows whose plan was left, and forgets her with the next step back',
    (at) => {
      const fromHer = goBack(walk({ at }, plan('a')));
      expect(placeNow(fromHer)).toEqual({ at, leftPlan: 'a' });
      expect(placeNow(goBack(goTo(fromHer, { at: 'check' })))).toEqual({ at });
    },
  );

  test('forgets the oldest steps of a very long way, never the place', () => {
    const many = Array.from({ length: 80 }, (_, i) => plan(String(i)));
    const way = walk(...many);
    expect(way.length).toBeLessThanOrEqual(50);
    expect(placeNow(way)).toEqual(plan('79'));
  });

  test.each([
    ['two plans', plan('a'), plan('b')],
    ['a plan and its facts', plan('a'), { at: 'facts', plan: 'a' } as const],
    [
      'two pages of one workbook',
      { at: 'workbook', plan: 'a', page: 'start' } as const,
      { at: 'workbook', plan: 'a', page: 'home' } as const,
    ],
  ])('%s are not the same place, so nothing of one is drawn in the other', (_, a, b) => {
    expect(placeKey(a)).not.toBe(placeKey(b));
  });
});
