// What of her choices, her yeses and what is shown without her say may be kept: how long it may be, and in which words.

import { describe, expect, it } from 'vitest';
import { consent } from '../../../../src/shared/domain/sharing/consents';
import { sharingChoice } from '../../../../src/shared/domain/sharing/levels';
import { overrideAsked } from '../../../../src/shared/domain/sharing/override';

type Row = [english: string, more: object, may: boolean];
const letters = (many: number) => 'x'.repeat(many);

describe('a choice of hers', () => {
  const page = { kind: 'page', id: 'about-me' };
  const choice = { target: page, audience: 'pom', level: 'short' };
  it.each<Row>([
    ['of a page', {}, true],
    ['of a question', { target: { kind: 'question', id: 'unfair' } }, true],
    ['of something else', { target: { kind: 'plan', id: 'x' } }, false],
    ['of nothing', { target: { kind: '', id: 'x' } }, false],
    ['of a page with a name of 60', { target: { ...page, id: letters(60) } }, true],
    ['of a page with a name of 61', { target: { ...page, id: letters(61) } }, false],
    ['of a question of 60', { target: { kind: 'question', id: letters(60) } }, true],
    ['of a question of 61', { target: { kind: 'question', id: letters(61) } }, false],
    ['for a reader of 40 letters', { audience: letters(40) }, true],
    ['for a reader of 41 letters', { audience: letters(41) }, false],
    ['at a level there is not', { level: 'some' }, false],
    ['until a day', { until: '2026-03-03' }, true],
    ['until a day there is not', { until: '2026-02-30' }, false],
    ['with short words', { short: 'I am kind.' }, true],
    ['with 2,000 letters', { short: letters(2_000) }, true],
    ['with 2,001 letters', { short: letters(2_001) }, false],
    ['with something nobody asked for', { more: 1 }, false],
    ['with nothing in it', { target: undefined, audience: undefined, level: undefined }, false],
  ])('%s', (_, more, may) => {
    expect(sharingChoice.safeParse({ ...choice, ...more }).success).toBe(may);
  });
});

describe('a yes or a no of hers', () => {
  const yes = { what: 'council', said: 'yes', day: '2026-03-03', there: 'Rae' };
  it.each<Row>([
    ['yes', {}, true],
    ['no', { said: 'no' }, true],
    ['neither', { said: '' }, false],
    ['with nobody there', { there: '' }, true],
    ['with 200 letters of who was there', { there: letters(200) }, true],
    ['with 201', { there: letters(201) }, false],
    ['with words of 500', { words: letters(500) }, true],
    ['with words of 501', { words: letters(501) }, false],
    ['in England', { country: 'england' }, true],
    ['in Wales', { country: 'wales' }, true],
    ['in no country', { country: '' }, false],
    ['in Scotland', { country: 'scotland' }, false],
  ])('%s', (_, more, may) => {
    expect(consent.safeParse({ ...yes, ...more }).success).toBe(may);
  });
});

describe('what is shown without her say', () => {
  const whole = {
    ...{ what: [{ kind: 'page', id: 'about-me' }], reader: 'pom', recipient: 'Mr Khan' },
    ...{ gateway: 'court_order', why: 'An order', less: 'None' },
    authoriser: { name: 'Ms Osei', role: 'Head of safety', confirmed: true },
    told: { kind: 'told', day: '2026-03-03', by: 'Rae' },
  };
  const target = whole.what[0];
  const told = (more: object) => ({ told: more });
  it.each<Row>([
    ['as it is asked for', {}, true],
    ['200 things', { what: Array(200).fill(target) }, true],
    ['201 things', { what: Array(201).fill(target) }, false],
    ['to a reader of 40 letters', { reader: letters(40) }, true],
    ['to a reader of 41 letters', { reader: letters(41) }, false],
    ['to whom, in 200 letters', { recipient: letters(200) }, true],
    ['to whom, in 201 letters', { recipient: letters(201) }, false],
    ['why, in 2,000 letters', { why: letters(2_000) }, true],
    ['why, in 2,001 letters', { why: letters(2_001) }, false],
    ['on no ground there is', { gateway: 'it_seemed_right' }, false],
    ['with nobody who decided', { authoriser: {} }, false],
    ['told by nobody at all', told({ kind: 'told' }), false],
    ['not told yet', told({ kind: 'not_yet', why: 'x', lookAgain: '2026-03-10' }), true],
    ['not told, and never looked at again', told({ kind: 'not_yet', why: 'x' }), false],
    ['neither told nor not', told({ kind: '' }), false],
  ])('%s', (_, more, may) => {
    expect(overrideAsked.safeParse({ ...whole, ...more }).success).toBe(may);
  });
});
