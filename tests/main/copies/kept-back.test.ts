// Not only addresses: telephones, e-mail, people and places she keeps back, each found again in other words, and what must
// not be taken for one of them.

import { beforeAll, describe, expect, it } from 'vitest';
import { asAttachment, asFileName, findHiddenPlaces } from '../../../src/main/copies/hidden-places';
import { day } from '../../../src/shared/domain/calendar/day';
import { decideAllowed } from '../../../src/shared/domain/copies/allowed';
import type { SaidBefore } from '../../../src/shared/domain/copies/kept-back';
import type { CopyAudience, PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import type { Leaving } from '../../../src/shared/domain/places/leak';
import type { Answer } from '../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../src/shared/domain/workbook/content';
import { theContent } from '../../support/a-vault';
import { aCopy } from '../../support/plan-copies';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const item = (fields: Record<string, string>) => [{ id: 'a', fields }];
const home = {
  ...{ line1: '14 Copperkettle Road', line2: 'Canalside', town: 'Derby', postcode: 'DE1 9ZZ' },
  showAs: 'area_only',
};
const kept: Record<string, unknown> = {
  share_explained: { chosen: 'yes' },
  share_with: { chosen: ['pom', 'probation', 'pa'] },
  home_address: home,
  safe_contact: 'Ring Nan on 01632 960154, or nan.larch7@example.org. Not the phone shop.',
  avoid_people: item({ who: 'My ex, Darren Wetherspike. Josie has the rest.', order: 'yes' }),
  avoid_places: item({ place: 'Hyson Green and the Dovetail estate', distance: 'A mile' }),
  children: item({
    name: 'Kuba',
    age: '6',
    lives_with: 'Foster carers at 22 Copper Lane, Quornby',
  }),
  health_needs: 'I go to Larkhill Surgery on Tuesdays.',
  team_people: item({ name: 'Josie Fairweather', role: 'pom', reach: '01632 960101' }),
};

function answersOf(said: Record<string, unknown>): ReadonlyMap<string, Answer> {
  return new Map(
    Object.entries(said).map(([question, value], at): [string, Answer] => [
      question,
      {
        ...{ id: String(at), question, value: { kind: 'said', said: value } },
        ...{
          givenBy: 'woman',
          worker: 'Rae',
          at: '2026-11-21T10:00:00Z',
          session: 's',
          seq: at + 1,
        },
      },
    ]),
  );
}

type Asked = {
  copyFor?: CopyAudience;
  said?: Record<string, unknown>;
  yes?: string[];
  copy?: Partial<PlanCopy>;
  more?: Leaving[];
  earlierSaid?: SaidBefore[];
};

function look(asked: Asked) {
  const { copyFor = 'probation', said = {}, yes = [], copy = {}, more = [] } = asked;
  const { earlierSaid = [] } = asked;
  const answers = answersOf({ ...kept, ...said });
  const allowed = decideAllowed(content, 'short', answers, copyFor, new Set(yes), {
    ...{ choices: new Map(), today: day.parse('2026-11-21') },
  });
  const from = { content, answers, copyFor, allowed, earlierSaid };
  return findHiddenPlaces({ ...from, copy: aCopy(copy), more });
}
const kindsIn = (text: string, asked: Asked = {}) =>
  look({ ...asked, more: [{ text, where: 'My goals' }] }).map(({ kind }) => kind);

describe('what she keeps back is seen', () => {
  it.each<[string, string, string]>([
    ['a street without “Road” and without its number', 'back to Copperkettle', 'street'],
    ['the same in small letters', 'i miss copperkettle', 'street'],
    ['the same with a slip', 'back to Coperkettle', 'street'],
    ['the number and the street', '14 Coperkettle Rd', 'full_address'],
    ['the first half of the postcode', 'a room in DE1', 'postcode_area'],
    ['a telephone number', 'ring 01632-960-154', 'phone'],
    ['the same from abroad', '+44 1632 960154', 'phone'],
    ['the same without its area', 'just ring 960154', 'phone'],
    ['the same in words', 'oh one six three two nine six oh one five four', 'phone'],
    ['two of its digits swapped', '01632 960145', 'phone'],
    ['an e-mail address', 'NAN.LARCH7@EXAMPLE.ORG', 'email'],
    ['an e-mail address in words', 'nan dot larch7 at example dot org', 'email'],
    ['somebody by whole name', 'I saw Darren Wetherspike', 'person'],
    ['somebody by nickname and surname', 'I saw Daz Wetherspike', 'person'],
    ['the surname with a slip', 'the Wetherspkie lot', 'person'],
    ['the first name', 'I am done with Darren', 'person'],
    ['an initial', 'D. Wetherspike', 'person'],
    ['a part of town', 'not back to hyson green', 'place'],
    ['an estate', 'near the Dovetail Estate', 'place'],
    ['where her child is', 'he is at 22 Copper Ln', 'full_address'],
    ['the village her child is in', 'the bus to Quornby', 'place'],
    ['her surgery', 'the doctor at Larkhill', 'place'],
  ])('%s', (_, text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });
});

describe('what only looks like it is let through', () => {
  it.each<[string, string]>([
    ['the town of an address shown as an area', 'I want to stay in Derby, by Canalside'],
    ['a worker who has a name in the same line', 'Josie said she will come'],
    ['a worker’s number', 'ring 01632 960101'],
    ['a number one longer', 'my order is 0163296015412'],
    ['another place in the same district', 'the office, DE1 4AB'],
    ['a road with a number like a district', 'up the M1 and the A50'],
    ['a vitamin', 'they gave me B12'],
    ['another person with the same surname’s start', 'Weather was good'],
    ['the colour green', 'I like green, and a mile of grass'],
    ['a day', 'on 22 November 2026'],
    ['a copper', 'a copper was kind to me'],
    ['the surgery of no name', 'I had surgery on a Tuesday'],
    ['her child by name', 'Kuba likes football'],
  ])('%s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('whose copy it is', () => {
  it('keeps nothing but addresses from her own copy and her specialist’s', () => {
    for (const copyFor of ['woman', 'specialist'] as const) {
      expect(kindsIn('Darren Wetherspike, 01632 960154', { copyFor })).toEqual([]);
      expect(kindsIn('off Copperkettle', { copyFor })).toEqual(['street']);
    }
  });

  it('keeps what leads to an address that may never be shown from both', () => {
    const said = { home_address: { ...home, showAs: 'never' } };
    expect(kindsIn('01632 960154', { copyFor: 'woman', said })).toEqual(['phone']);
    expect(kindsIn('01632 960154', { copyFor: 'woman', said, yes: ['safe_contact'] })).toEqual([]);
  });

  it('lets a reader have what she gave that reader', () => {
    expect(kindsIn('01632 960154', { yes: ['safe_contact'] })).toEqual([]);
    expect(kindsIn('off Copperkettle', { yes: ['safe_contact'] })).toEqual(['street']);
  });
});

describe('what she said before and took out', () => {
  const earlierSaid: SaidBefore[] = [
    { question: 'backup_people', said: item({ name: 'Mum', number: '07700 900166' }) },
    { question: 'team_people', said: item({ name: 'Ms Khan', reach: '07700 900177' }) },
  ];

  it('is still looked for: a number of hers, not a worker’s', () => {
    expect(kindsIn('ring 07700 900166', { earlierSaid })).toEqual(['phone']);
    expect(kindsIn('ring 07700 900177', { earlierSaid })).toEqual([]);
    expect(kindsIn('ring 07700 900166', { earlierSaid, copyFor: 'woman' })).toEqual([]);
  });

  it('is free where she gave this reader the same', () => {
    const safe = { safe_contact: 'Ring 07700 900166', backup_people: [] };
    const asked = { earlierSaid, said: safe, yes: ['safe_contact'] };
    expect(kindsIn('ring 07700 900166', asked)).toEqual([]);
  });
});

describe('every way out', () => {
  const where = (asked: Asked) => look(asked).map((leak) => leak.where);
  it('is looked over: what stands around her answers', () => {
    expect(where({ copy: { whose: 'For the one at 14 Copperkettle Road' } })).toEqual(['My Plan']);
    expect(where({ copy: { name: 'Sam of DE1 9ZZ' } })).toEqual(['My Plan']);
    const furniture = { ...aCopy().furniture, privateMark: 'Copperkettle' };
    expect(where({ copy: { furniture } })).toEqual(['My Plan']);
    const identity = [{ label: 'Where I am from', text: 'Hyson Green' }];
    expect(where({ copy: { identity } })).toEqual(['Where I am from']);
  });

  it('is looked over: the name of the file, also as it travels', () => {
    for (const name of ['copperkettle-14.pdf', '14_Copperkettle%20Road.pdf', 'DE19ZZ.PDF']) {
      expect(where({ more: [asFileName(name)] }), name).toEqual(['file-name']);
    }
    expect(where({ more: [asFileName('My Plan AL-7K2M-4QXP version 3.pdf')] })).toEqual([]);
  });

  it('is looked over: a file inside it, as it reads and not as it is stored', () => {
    const stored = JSON.stringify({ a: ['14\nCopperkettle\tRoad'] }).replace(
      'kettle',
      '\\u006bettle',
    );
    expect(stored).not.toContain('Copperkettle');
    expect(where({ more: asAttachment('my-plan.json', stored) })).toEqual(['my-plan.json']);
    expect(where({ more: asAttachment('notes.txt', 'at Copperkettle') })).toEqual(['notes.txt']);
  });

  it('says what it found: the answer it is kept back in, and the words around it', () => {
    const text = 'I like it there. On Mondays I ring 01632 960154 and we talk. Then tea.';
    expect(look({ more: [{ text, where: 'My goals' }] })).toEqual([
      {
        ...{ where: 'My goals', kind: 'phone', from: 'safe_contact' },
        words: 'On Mondays I ring 01632 960154 and we talk.',
      },
    ]);
  });
});
