// What a sign says, it says by its shape: printed in grey it must read the same. And what the whole picture says in
// one sentence, and what has changed between two of them.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CirclePerson } from '../../../../../src/shared/domain/workbook/answer';
import { circleChanges } from '../../../../../src/shared/domain/workbook/circle/circle-changes';
import {
  drawCircle,
  usualLetters,
  wordsInPicture,
} from '../../../../../src/shared/domain/workbook/circle/circle-picture';
import {
  circleSummary,
  pictureWords,
} from '../../../../../src/shared/domain/workbook/circle/circle-words';
import type { Shape } from '../../../../../src/shared/domain/workbook/circle/shapes';
import { signAt, thinnestLine } from '../../../../../src/shared/domain/workbook/circle/signs';
import type { WorkbookContent } from '../../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../../support/a-vault';
import { aPerson, circlesOf } from '../../../../support/circles';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});
const picture = (people: CirclePerson[]) =>
  drawCircle(people, pictureWords(content), usualLetters).picture;

const feels = ['good', 'ok', 'mixed', 'unsure'] as const;
const marks = ['first', 'closer', 'animal', 'group', 'lost'] as const;

/** A sign as a photocopy shows it: lines and areas, whatever their colour. */
const inGrey = (shapes: Shape[]) =>
  shapes.map((shape) =>
    shape.kind === 'path'
      ? [shape.path, shape.line?.width, shape.line?.dash, shape.fill === 'ink']
      : [],
  );

describe('a sign', () => {
  const all = feels.flatMap((feel) =>
    [[], ...marks.map((mark) => [mark])].map((some) => ({ feel, marks: some })),
  );

  it('looks different for each feeling and each mark, without colour', () => {
    const looks = all.map((signed) => JSON.stringify(inGrey(signAt(signed, 0, 0, 15))));
    expect(new Set(looks).size).toBe(all.length);
  });

  it.each([
    ['good is two unbroken outlines', 'good', 2, undefined],
    ['OK is one unbroken outline', 'ok', 1, undefined],
    ['up and down is dashed: dashes longer than gaps', 'mixed', 1, true],
    ['not sure is dotted: gaps longer than dots', 'unsure', 1, false],
  ] as const)('%s', (_, feel, outlines, isDashLonger) => {
    const lines = signAt({ feel, marks: [] }, 0, 0, 15).flatMap((shape) =>
      shape.kind === 'path' && shape.line ? [shape.line] : [],
    );
    expect(lines).toHaveLength(outlines);
    const [dash] = lines.flatMap((line) => line.dash ?? []);
    expect(dash === undefined).toBe(isDashLonger === undefined);
    for (const { dash: pair } of lines) {
      if (pair) expect(pair[0] > pair[1]).toBe(isDashLonger);
    }
  });

  it('never has a line too thin to be printed, however small it is', () => {
    for (const size of [15, 8, 2.5]) {
      for (const signed of all) {
        const widths = signAt(signed, 0, 0, size).flatMap((shape) =>
          shape.kind === 'path' && shape.line ? [shape.line.width] : [],
        );
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(thinnestLine);
      }
    }
  });

  it('with every mark at once stays inside its place', () => {
    const drawn = signAt({ feel: 'good', marks: [...marks] }, 100, 100, 15);
    const numbers = drawn.flatMap((shape) =>
      shape.kind === 'path' ? (shape.path.match(/-?[\d.]+/g) ?? []).map(Number) : [],
    );
    // Radii and flags of arcs are small numbers; places lie round 100.
    const places = numbers.filter((number) => number > 50);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(79);
    expect(Math.max(...places)).toBeLessThanOrEqual(121);
  });
});

describe('the picture', () => {
  it('with nobody in it holds Me, and what the rings and parts are called', () => {
    const drawn = picture([]);
    expect(drawn.people).toEqual([]);
    expect(drawn.key).toEqual([]);
    const words = wordsInPicture(drawn).join(' ');
    for (const word of ['Me', 'Close to me', 'Around me', 'Friends', 'Workers']) {
      expect(words).toContain(word);
    }
    expect(words).not.toContain('No part yet');
  });

  it('has a key to what is in it, and to nothing else', () => {
    const drawn = picture([aPerson('Bella', { feel: 'mixed', marks: ['animal'] })]);
    const key = drawn.key.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(key).toEqual(['Up and down', 'Animal']);
  });

  it('shows a slice for people without a part only while there are some', () => {
    const words = wordsInPicture(picture([aPerson('New', { sector: '' })])).join(' ');
    expect(words).toContain('No part yet');
  });

  it('holds every name, whole or shortened, or its number', () => {
    fc.assert(
      fc.property(circlesOf(1, 30), (people) => {
        const drawn = picture(people);
        for (const [at, { name }] of people.entries()) {
          const said = (drawn.people[at]?.shapes ?? [])
            .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
            .join(' ');
          const number = drawn.people[at]?.number;
          if (number !== undefined) expect(said).toBe(String(number));
          else expect(name.trim().split(/\s+/u).join(' ')).toContain(said.replace(/…$/, '').trim());
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('the sentence that stands for the picture', () => {
  const nan = aPerson('Nan');
  const bella = aPerson('Bella', { marks: ['animal'] });
  const choir = aPerson('Choir', { ring: 'there', marks: ['group'] });
  const dee = aPerson('Dee', { ring: 'around' });
  it.each([
    ['nobody yet', [], 'Only me in the picture so far.'],
    ['one person who is close', [nan], '1 person. Close to me: Nan.'],
    ['nobody who is close', [dee], '1 person.'],
    [
      'people, an animal and a group',
      [nan, bella, choir, dee],
      '2 people, 1 animal and 1 group or place. Close to me: Nan and Bella.',
    ],
    [
      'a pack of dogs is a group',
      [aPerson('The dogs', { ring: 'there', marks: ['animal', 'group'] })],
      '1 group or place.',
    ],
    ['somebody close without a name', [aPerson('', { note: 'Rings me' })], '1 person.'],
    [
      'a name that looks like a pattern',
      [aPerson('$& {{count}}')],
      '1 person. Close to me: $& {{count}}.',
    ],
  ])('%s', (_, people, expected) => {
    expect(circleSummary(people, content, 'en')).toBe(expected);
  });
});

describe('then and now', () => {
  const nan = aPerson('Nan');
  const changed = (change: Partial<CirclePerson>) => [{ ...nan, ...change }];
  it.each([
    ['nothing', [nan], ['']],
    ['came', [nan, aPerson('Dee')], ['came Dee']],
    ['went', [], ['went Nan']],
    ['further by one ring', changed({ ring: 'there' }), ['further Nan']],
    ['another part', changed({ sector: 'friends' }), ['part Nan']],
    ['feels different', changed({ feel: 'good' }), ['feels Nan']],
    ['a mark', changed({ marks: ['first'] }), ['marks Nan']],
    ['another name', changed({ name: 'Nanny' }), ['name Nanny']],
    [
      'further and feels different',
      changed({ ring: 'around', feel: 'mixed' }),
      ['further Nan', 'feels Nan'],
    ],
    [
      'taken out and typed again is not somebody new',
      [{ ...nan, id: 'other', name: ' nan' }],
      [''],
    ],
    ['a note alone is not in the picture', changed({ note: 'Rings on Sundays' }), ['']],
    ['a line only begun is nobody', [nan, aPerson('', { id: 'begun' })], ['']],
  ])('%s', (_, now, expected) => {
    const said = circleChanges([nan], now).map(({ kind, person }) => `${kind} ${person.name}`);
    expect(said).toEqual(expected.filter(Boolean));
  });

  it('closer is said from her side: from around me to close to me', () => {
    const then = [aPerson('Dee', { ring: 'around' })];
    expect(circleChanges(then, [aPerson('Dee')]).map(({ kind }) => kind)).toEqual(['closer']);
  });

  it('turned round, whoever came is whoever went', () => {
    fc.assert(
      fc.property(circlesOf(0, 8), circlesOf(0, 8), (then, now) => {
        const who = (from: CirclePerson[], to: CirclePerson[], kind: string) =>
          circleChanges(from, to)
            .filter((change) => change.kind === kind)
            .map(({ person }) => person.id)
            .toSorted();
        expect(who(then, now, 'came')).toEqual(who(now, then, 'went'));
      }),
    );
  });
});
