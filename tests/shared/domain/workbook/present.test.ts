import { beforeAll, describe, expect, it } from 'vitest';
import type { AddressValue } from '../../../../src/shared/domain/workbook/answer';
import { findQuestion } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { type Presenting, presentAnswer } from '../../../../src/shared/domain/workbook/present';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

function present(key: string, said: unknown, how: Partial<Presenting> = {}): string {
  const question = findQuestion(content.workbook, key);
  const page = content.workbook.pages.find(({ questions }) =>
    questions.includes(question as never),
  );
  const text = content.words.pages[page?.id ?? '']?.questions[key];
  if (!question || !text) throw new Error(`no question ${key}`);
  return JSON.stringify(
    presentAnswer(
      question,
      text,
      { kind: 'said', said },
      { content, language: 'en', easy: false, places: 'area', ...how },
    ),
  );
}
const keyOf = (type: string) =>
  content.workbook.pages.flatMap((p) => p.questions).find((q) => q.type === type)?.key ?? '';

describe('only the area of an address', () => {
  const cases: [string, Partial<AddressValue>, string][] = [
    ['area and town', { line1: '14 Hope Street', line2: 'Northside' }, 'Northside\\nDerby'],
    ['the town, with a street on the area line', { line2: 'Hope Street' }, 'Derby'],
    ['the town, with a number on the area line', { line2: 'by house 14' }, 'Derby'],
    [
      'the town, with the street after a bare door',
      { line1: 'Flat 2', line2: 'The Glebe' },
      'Derby',
    ],
    [
      'an area that begins like a street',
      { line2: 'Close to the station' },
      'Close to the station\\nDerby',
    ],
    ['the town out of a full line', { town: '14 Hope Street, Derby' }, 'Derby'],
    ['a town with a street in its name', { town: 'Chester-le-Street' }, 'Chester-le-Street'],
  ];
  it.each(cases)('shows %s', (_, given, expected) => {
    const said = { line1: '', line2: '', town: 'Derby', postcode: 'DE1 9ZZ', showAs: 'area_only' };
    expect(present('home_address', { ...said, ...given })).toBe(
      `[{"kind":"words","text":"${expected}"}]`,
    );
  });
});

describe('rows begun but not named', () => {
  it('keeps the note about somebody without a name', () => {
    const person = { id: 'a', ring: 'close', sector: '', feel: 'unsure', marks: [] };
    const shown = present(keyOf('network'), [
      { ...person, name: '', note: 'Rings me on Sundays' },
      { ...person, id: 'b', name: '', note: '' },
    ]);
    expect(shown).toContain('Rings me on Sundays');
    const [picture, list] = JSON.parse(shown);
    expect(picture.picture.people).toHaveLength(1);
    expect(list.cards.flatMap((card: { rows: unknown[] }) => card.rows)).toHaveLength(1);
  });

  it('keeps who, when and how of a step without words, and drops an empty one', () => {
    const blank = { id: 'x', step: '', who: '', when: '', done: '' };
    const shown = present(keyOf('goals'), [
      {
        id: 'g',
        goal: '',
        why: 'For my girls',
        area: '',
        status: '',
        steps: [{ ...blank, who: 'Josie', when: 'a_date', date: '2027-01-08' }, blank],
      },
    ]);
    expect(shown).toContain('For my girls');
    expect(shown).toContain('Josie');
    expect(shown).toContain('8 January 2027');
    expect(JSON.parse(shown)[0].cards[0].cards).toHaveLength(1);
    expect(shown).not.toContain('"title":""');
  });
});

describe('goals', () => {
  const goal = (words: string, status: string, rest: object = {}) => ({
    ...{ id: words, goal: words, why: '', area: '', status, steps: [] },
    ...rest,
  });

  it('stand lane by lane under their names, with the reason one is put away', () => {
    const blocks = JSON.parse(
      present('my_goals', [
        goal('A trade', 'i_changed_my_mind', { because: 'not_here', more: 'No course' }),
        goal('My flat', 'working_on_it'),
        goal('My drawing', 'done', { mark: 'Tea with Del', because: 'rules' }),
      ]),
    );
    expect(blocks.map(({ kind, text, cards }: never) => [kind, text ?? cards])).toMatchObject([
      ['cards', [{ title: 'My flat' }]],
      ['quiet', 'Done'],
      ['cards', [{ title: 'My drawing' }]],
      ['quiet', 'I changed my mind'],
      ['cards', [{ title: 'A trade' }]],
    ]);
    const shown = JSON.stringify(blocks);
    expect(shown).toContain('This prison does not have it');
    expect(shown).toContain('No course');
    expect(shown).toContain('Tea with Del');
    expect(shown).not.toContain('The rules do not let me');
  });

  it('as they were written before are laid out as before', () => {
    const steps = [{ id: 's', step: 'Ring', who: 'Rae', when: 'this_week', done: 'not_yet' }];
    expect(JSON.parse(present('my_goals', [goal('My flat', '', { steps })]))).toEqual([
      {
        kind: 'cards',
        cards: [
          {
            title: 'My flat',
            rows: [],
            cardsLabel: 'Small steps',
            cards: [
              {
                title: 'Ring',
                rows: [
                  { label: 'Who will do it', text: 'Rae' },
                  { label: 'When', text: 'This week' },
                  { label: 'How it went', text: 'Not yet' },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });
});

describe('options that say she was in care', () => {
  const closed = { closedGates: new Set(['share_care']) };

  it.each([
    ['new_people', 'care_group', 'creative', 'been in care'],
    ['time_here', 'care_group', 'gym', 'been in care'],
    ['id_have', 'care_letter', 'birth', 'in care'],
    ['money_help', 'care_leaver', 'debts', 'Care leaver'],
    ['home_options', 'care_leaver', 'rehab', 'Care leaver'],
  ])('%s: are dropped behind a closed gate, and shown on screen', (key, gated, other, words) => {
    expect(present(key, { chosen: [gated, other] })).toContain(words);
    const kept = present(key, { chosen: [other, gated] }, closed);
    expect(kept).not.toMatch(/in care|care leaver/i);
    expect(JSON.parse(kept)[0].items).toHaveLength(1);
    expect(present(key, { chosen: [gated] }, closed)).toBe('[]');
  });

  it('leaves her other words with the option they belong to', () => {
    const said = { chosen: ['other', 'gym', 'care_group'], other: 'Bees' };
    expect(JSON.parse(present('time_here', said, closed))[0].items).toEqual([
      'Something else: Bees',
      'The gym',
    ]);
  });

  it('are all marked: no choice for others says care without a gate', () => {
    const ungated = content.workbook.pages.flatMap((page) =>
      page.questions
        .filter((q) => !q.gatedBy && q.defaultSharing.some((who) => who !== 'specialist'))
        .flatMap((q) => {
          const text = content.words.pages[page.id]?.questions[q.key];
          const here = (q.options ?? []).map((o) => ({ o, label: text?.options?.[o.value] }));
          const inItems = (q.itemFields ?? []).flatMap((field) =>
            (field.options ?? []).map((o) => ({
              o,
              label: text?.itemFields?.[field.key]?.options?.[o.value],
            })),
          );
          return [...here, ...inItems]
            .filter(({ label }) => /\bin care\b|care (leaver|experienced)/i.test(label ?? ''))
            .filter(({ o }) => o.gatedBy !== 'share_care')
            .map(({ o }) => `${q.key}.${o.value}`);
        }),
    );
    expect(ungated).toEqual([]);
  });
});
