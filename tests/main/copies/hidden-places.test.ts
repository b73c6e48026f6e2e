import { beforeAll, describe, expect, it } from 'vitest';
import { findHiddenPlaces } from '../../../src/main/copies/hidden-places';
import type { Allowed } from '../../../src/shared/domain/copies/allowed';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import type { AddressValue, Answer } from '../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../src/shared/domain/workbook/content';
import { theContent } from '../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const address = (given: Partial<AddressValue>): AddressValue => ({
  line1: '',
  line2: '',
  town: 'Derby',
  postcode: '',
  showAs: 'area_only',
  ...given,
});

function answersWith(said: AddressValue | undefined): ReadonlyMap<string, Answer> {
  const answer: Answer = {
    id: '1',
    question: 'home_address',
    value: said ? { kind: 'said', said } : { kind: 'cleared' },
    givenBy: 'woman',
    worker: 'Rae',
    at: '2026-11-21T10:00:00Z',
    session: 's',
    seq: 1,
  };
  return new Map([[answer.question, answer]]);
}

/** True when the text may not go on paper while the address is kept back. */
function blocks(
  text: string,
  now: AddressValue | undefined,
  places: 'full' | 'area' | 'hidden' = 'area',
  earlier: AddressValue[] = [],
): boolean {
  const question = { key: 'q', label: 'Q', blocks: [{ kind: 'words', text }], marks: [] };
  const copy = {
    groups: [{ id: 'g', title: 'G', pages: [{ id: 'p', title: 'P', questions: [question] }] }],
  } as unknown as PlanCopy;
  const allowed = { places, groups: [], leftOut: [], withoutFields: new Map() };
  return (
    findHiddenPlaces({
      ...{ content, answers: answersWith(now), copy, earlier },
      copyFor: places === 'full' ? 'specialist' : 'probation',
      allowed: allowed as unknown as Allowed,
    }).length > 0
  );
}

describe('a hidden place typed again elsewhere', () => {
  const found: [string, Partial<AddressValue>, string][] = [
    ['street cut to St', { line1: '14 Hope Street' }, 'Write to 14 Hope St, Derby.'],
    ['St written out', { line1: '14 Hope St.' }, 'Write to 14 HOPE STREET'],
    ['the number after it', { line1: '14 Hope Street' }, 'Hope Street, number 14'],
    ['no number at all', { line1: '14b Hope Street' }, 'the blue door on Hope Street'],
    ['without the flat', { line1: 'Flat 2, 14 Hope Street' }, '14 Hope Street'],
    ['without the flat, no comma', { line1: 'Flat 2a 14 Hope Street' }, '14 Hope Street'],
    ['without its town', { line1: '14 Hope Street, Derby' }, '14 Hope Street'],
    ['without its town, no comma', { line1: '14 Hope Street Derby' }, '14 Hope Street'],
    [
      'the house by its name',
      { line1: 'The Larches refuge, 14 Hope Street' },
      'the Larches refuge',
    ],
    ['the house, no comma', { line1: 'The Larches refuge 14 Hope Street' }, 'Larches Refuge'],
    ['without its accents', { line1: '3 Tŷ Gwyn' }, '3 Ty Gwyn'],
    ['accents put in', { line1: '3 Ty Gwyn' }, 'Tŷ Gwyn'],
    ['a number, then the street', { line1: '14', line2: 'Hope Street' }, '14 Hope Street'],
    ['a flat, then the street', { line1: 'Flat 2', line2: '14 Hope Street' }, '14 Hope Street'],
    ['the street on the second line', { line2: '14 Hope Street' }, '14 Hope Street'],
    ['a number, then a name', { line1: '14', line2: 'The Glebe' }, 'at the Glebe'],
    ['all of it in the town', { town: '14 Hope Street, Derby' }, 'Hope St'],
    ['the end of a longer name', { line1: 'Jo Smith Nutmeg Terrace' }, '7 Nutmeg Terrace'],
    ['one long word', { line1: '14 Broadway' }, 'a room on Broadway'],
    ['one short word beside its number', { line1: '3 Elms' }, 'we are at 3 Elms now'],
    ['everyday words beside their number', { line1: '14 The Close' }, '14 the Close'],
    ['an apostrophe left out', { line1: "8 St John's Road" }, 'St Johns Rd'],
    ['the postcode', { postcode: 'DE1 9ZZ' }, 'post code de19zz'],
    ['a postcode from the wrong line', { line1: '14 Hope Street DE1 9ZZ' }, 'DE1 9ZZ'],
    ['as people say it, without Close', { line1: '12 Marigold Close' }, 'home at 12 marigold, TE5'],
    ['the name, then the number', { line1: '12 Marigold Close' }, 'Marigold number 12'],
    ['a short name with its number', { line1: '14 Hope Street' }, 'at 14 Hope again'],
    ['letters put wide', { line1: '14 Hope Street' }, 'HopeStreet'],
  ];
  it.each(found)('is found: %s', (_, given, text) => {
    expect(blocks(text, address(given))).toBe(true);
  });

  const fine: [string, Partial<AddressValue>, string][] = [
    ['the town', { line1: '14 Hope Street' }, 'I want to live in Derby.'],
    [
      'a long town on the street’s line',
      { line1: '14 Hope Street, Nottingham', town: '' },
      'Back to Nottingham',
    ],
    ['the town typed as the first line', { line1: 'Nottingham', town: 'Nottingham' }, 'Nottingham'],
    ['the area, which prints anyway', { line1: '14 Hope Street', line2: 'Northside' }, 'Northside'],
    ['half of the name', { line1: '14 Hope Street' }, 'I hope to walk down the street again.'],
    ['a name inside other words', { line1: '14 Hope Street' }, 'I hope stress gets less'],
    ['a ring of her circle', { line1: '14 Abbey Close' }, 'Close to me'],
    ['"Close to me" typed as an address', { line1: 'Close to me' }, 'Close to me'],
    ['everyday words without their number', { line1: '14 The Close' }, 'at the close of day'],
    ['a number beside another word', { line1: '14 Hope Street' }, 'I was 14 and had hope'],
    ['one short word', { line1: '3 Elms' }, 'I like elms'],
    ['a door alone', { line1: 'Flat 2' }, 'I want a flat, 2 rooms'],
    ['her mum’s', { line1: "My mum's" }, "I miss my mum's cooking"],
    ['a number alone', { line1: '14' }, 'I was 14 then'],
    ['what kind of house', { line2: "Women's supported house" }, "a women's supported house"],
  ];
  it.each(fine)('is not seen in: %s', (_, given, text) => {
    expect(blocks(text, address(given))).toBe(false);
  });
});

describe('a place she gave before', () => {
  const before = address({ line1: '14 Hope Street' });

  it('is still looked for after she took it out', () => {
    expect(blocks('14 Hope Street', undefined, 'area', [before])).toBe(true);
    expect(blocks('14 Hope Street', undefined, 'area')).toBe(false);
  });

  it('is still looked for when another has come in its place', () => {
    const now = address({ line1: '9 Teasel Yard', showAs: 'full_to_people_i_name' });
    expect(blocks('14 Hope Street', now, 'full', [before, now])).toBe(true);
    expect(blocks('9 Teasel Yard', now, 'full', [before, now])).toBe(false);
  });

  it('does not stop the copy of the one who may read it in full now', () => {
    const now: AddressValue = { ...before, showAs: 'full_to_people_i_name' };
    const halfTyped = address({ line1: '14 Hope' });
    expect(blocks('14 Hope Street', now, 'full', [halfTyped, before, now])).toBe(false);
    expect(blocks('14 Hope Street', now, 'area', [halfTyped, before, now])).toBe(true);
  });

  it('is not taken from words that were saved while she typed', () => {
    const before = ['14 C', '14 Copp', '14 Coppe'].map((line1) => address({ line1 }));
    const now = address({ line1: '14 Copperkettle Road' });
    expect(blocks('my friend Copp is a laugh', now, 'area', [...before, now])).toBe(false);
    expect(blocks('back to Copperkettle', now, 'area', [...before, now])).toBe(true);
  });
});
