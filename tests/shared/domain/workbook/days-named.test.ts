// Days out of her own lists: which stand on Today, and where they lead.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { workbookContent } from '../../../../src/shared/domain/workbook/content';
import {
  dayNamedDue,
  daysNamed,
  daysNamedSoon,
  questionsWithDays,
  whereDayIsNamed,
} from '../../../../src/shared/domain/workbook/days-named';
import { theContent } from '../../../support/a-vault';

const today = day.parse('2026-11-23');

/** The real content, with one list on the page of money whose lines ask for something by a day. */
async function contentWith(due: object): Promise<WorkbookContent> {
  const { workbook: real } = await theContent();
  const content = structuredClone(real);
  const page = content.workbook.pages.find(({ id }) => id === 'money-id');
  const [first] = page?.questions ?? [];
  if (!page || !first) throw new Error('the page of money has a question');
  const { options: _, ...rest } = first;
  page.questions = [
    {
      ...rest,
      ...{ key: 'papers', type: 'list', forms: 'never' },
      itemFields: [
        { key: 'what', type: 'choice', options: [{ value: 'birth' }, { value: 'bank' }] },
        { key: 'by', type: 'date', due },
        { key: 'came', type: 'date' },
        { key: 'state', type: 'choice', options: [{ value: 'done' }, { value: 'asked' }] },
      ],
    } as (typeof page.questions)[number],
  ];
  const words = content.words.pages['money-id'];
  if (words) {
    words.questions['papers'] = {
      ...{ label: 'My papers', easyLabel: 'My papers', help: 'Papers' },
      itemFields: { what: { label: 'What', options: { birth: 'Birth certificate' } } },
    };
  }
  return content;
}

const lines = (...fields: Record<string, string>[]) =>
  new Map([
    [
      'papers',
      {
        question: 'papers',
        value: { kind: 'said', said: fields.map((of, i) => ({ id: `l${i}`, fields: of })) },
      } as Answer,
    ],
  ]);

const settled = { settledBy: { came: [], state: ['done'] } };

describe('a day out of her own lists', () => {
  it('is found by its question, and says in words what it is about and where it stands', async () => {
    const content = await contentWith(settled);
    expect(questionsWithDays(content)).toContain('papers');
    const [one] = daysNamed(content, lines({ what: 'birth', by: '2026-11-30' }), 'short');
    expect(one).toMatchObject({
      ...{ page: 'money-id', question: 'papers', date: '2026-11-30', what: 'Birth certificate' },
      ...{ isTelling: false, isSettled: false, language: 'en' },
    });
    expect(whereDayIsNamed(one?.key ?? '')).toEqual({ page: 'money-id', question: 'papers' });
    expect(whereDayIsNamed('note:1')).toBeUndefined();
    expect(one && dayNamedDue(one)).toMatchObject({
      ...{ kind: 'day_named', isTelling: false, params: {} },
      said: { words: 'Birth certificate', language: 'en' },
    });
  });

  const table: [string, Record<string, string>, object, boolean][] = [
    ['today', { by: '2026-11-23' }, settled, true],
    ['four weeks ahead', { by: '2026-12-21' }, settled, true],
    ['a day more than four weeks ahead', { by: '2026-12-22' }, settled, false],
    ['long ago, and nobody has said what became of it', { by: '2025-01-01' }, settled, true],
    ['settled by a day', { by: '2026-11-20', came: '2026-11-21' }, settled, false],
    [
      'settled by any words where a day would be',
      { by: '2026-11-20', came: 'May' },
      settled,
      false,
    ],
    ['settled by what was picked', { by: '2026-11-20', state: 'done' }, settled, false],
    ['not settled by another choice', { by: '2026-11-20', state: 'asked' }, settled, true],
    ['not settled by blanks', { by: '2026-11-20', came: '  ' }, settled, true],
    ['a month alone', { by: '2026-12' }, settled, false],
    ['a day there is not', { by: '2027-02-29' }, settled, false],
    ['only telling, today', { by: '2026-11-23' }, { tells: true }, true],
    ['only telling, yesterday', { by: '2026-11-22' }, { tells: true }, false],
  ];
  it.each(table)('%s', async (_, fields, due, isThere) => {
    const days = daysNamed(await contentWith(due), lines(fields), 'short');
    expect(daysNamedSoon(days, today).length).toBe(isThere ? 1 : 0);
  });

  it('counts only where the page is hers now', async () => {
    const content = await contentWith(settled);
    for (const page of content.workbook.pages) {
      if (page.id === 'money-id') page.appliesTo = ['remand'];
    }
    const answers = lines({ by: '2026-11-30' });
    expect(daysNamed(content, answers, 'short')).toEqual([]);
    expect(daysNamed(content, answers, 'remand').length).toBe(1);
  });

  it('stands earliest first, whatever the order of her lines', async () => {
    const content = await contentWith(settled);
    const days = daysNamed(content, lines({ by: '2026-12-01' }, { by: '2026-11-24' }), 'short');
    expect(days.map(({ date }) => date)).toEqual(['2026-11-24', '2026-12-01']);
  });
});

describe('the content', () => {
  const wrong: [string, object][] = [
    ['what settles it is no field of the list', { settledBy: { arrived: [] } }],
    ['a value that field does not have', { settledBy: { state: ['gone'] } }],
  ];
  it.each(wrong)('is refused where %s', async (_, due) => {
    const content = await contentWith(due);
    expect(workbookContent.safeParse(content).success).toBe(false);
    expect(workbookContent.safeParse(await contentWith(settled)).success).toBe(true);
  });

  it('is refused where something else than a day is due', async () => {
    const content = await contentWith(settled);
    const [list] = content.workbook.pages.find(({ id }) => id === 'money-id')?.questions ?? [];
    const [what] = list?.itemFields ?? [];
    if (what) what.due = {};
    expect(workbookContent.safeParse(content).success).toBe(false);
  });
});
