// What leads to an address she keeps back: which answers stay back with it, for whom, and what opens them.

import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { decideAllowed } from '../../../../src/shared/domain/copies/allowed';
import type { CopyAudience } from '../../../../src/shared/domain/copies/plan-copy';
import { partsThatLead, tieFor } from '../../../../src/shared/domain/places/tied';
import { choicesNow, type SharingChoice } from '../../../../src/shared/domain/sharing/levels';
import type { Answer, AnswerValue } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const said = (value: unknown): AnswerValue => ({ kind: 'said', said: value });
const home = (showAs: string) =>
  said({ line1: '4 Larch Row', line2: '', town: 'Derby', postcode: 'DE1 9ZZ', showAs });
const plan: Record<string, AnswerValue> = {
  share_explained: said({ chosen: 'yes' }),
  share_with: said({ chosen: ['pom', 'probation', 'pa', 'health', 'housing'] }),
  about_words: said('Kind'),
  travel_plan: said('The 14 bus to Mum'),
  belongings: said('At Mum’s'),
  backup_people: said([
    { id: 'a', fields: { name: 'Mum', number: '07700 900123', for: 'Anything' } },
  ]),
  team_people: said([{ id: 'a', fields: { name: 'Ms Khan', reach: '01632 960100' } }]),
};
const tied = ['travel_plan', 'belongings', 'backup_people'];

function answersOf(values: Record<string, AnswerValue>): ReadonlyMap<string, Answer> {
  return new Map(
    Object.entries(values).map(([question, value], i) => [
      question,
      {
        ...{ id: String(i), question, value, givenBy: 'woman' as const, worker: 'Rae' },
        ...{ at: '2026-11-21T10:00:00Z', session: 's', seq: i + 1 },
      },
    ]),
  );
}

function decide(
  values: Record<string, AnswerValue>,
  copyFor: CopyAudience,
  saidYes: string[] = [],
  choices: SharingChoice[] = [],
  carriesNoPlace = false,
) {
  const sharing = { choices: choicesNow(choices), today: day.parse('2026-11-21') };
  const allowed = decideAllowed(
    ...([content, 'short', answersOf(values), copyFor, new Set(saidYes), sharing] as const),
    () => true,
    carriesNoPlace,
  );
  const heldBack = allowed.leftOut.filter(({ reason }) => reason === 'leads_to_hidden_place');
  return {
    ...allowed,
    heldBack: heldBack.map(({ question }) => question),
    parts: heldBack.flatMap(({ fields }) => fields ?? []),
    asked: allowed.askEachTime.map(({ question }) => question),
    on: allowed.groups.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
    ),
  };
}

const given = (id: string, audience = 'probation'): SharingChoice => ({
  ...{ target: { kind: 'question', id }, audience, level: 'all' },
});

describe('what leads to an address she keeps back', () => {
  it('stays back with it, and she is asked about it', () => {
    const now = decide({ ...plan, home_address: home('area_only') }, 'probation');
    expect(now.heldBack.sort()).toEqual([...tied].sort());
    expect(now.asked).toEqual(expect.arrayContaining(tied));
    // Of the people she would ring, only the numbers.
    expect(now.on).toContain('backup_people');
    expect(now.parts).toEqual(['number']);
    expect(now.withoutFields.get('backup_people')).toEqual(['number']);
  });

  it('goes out with her yes for this copy, or her choice for this answer, and no other answer with it', () => {
    const values = { ...plan, home_address: home('area_only') };
    const yes = decide(values, 'probation', ['travel_plan']);
    expect(yes.on).toContain('travel_plan');
    expect(yes.heldBack).not.toContain('travel_plan');
    expect(yes.heldBack).toContain('belongings');
    const choice = decide(values, 'probation', [], [given('travel_plan')]);
    expect(choice.on).toContain('travel_plan');
    expect(choice.asked).not.toContain('travel_plan');
    expect(decide(values, 'pom', [], [given('travel_plan')]).on).not.toContain('travel_plan');
  });

  it('is not opened by a choice for the whole page', () => {
    const page: SharingChoice = {
      ...{ target: { kind: 'page', id: 'release' }, audience: 'probation', level: 'all' },
    };
    const values = { ...plan, home_address: home('area_only') };
    expect(decide(values, 'probation', [], [page]).on).not.toContain('travel_plan');
  });

  it('needs more than a yes on the day where an address may never be shown', () => {
    const values = { ...plan, home_address: home('never') };
    const yes = decide(values, 'probation', tied);
    expect(yes.heldBack.sort()).toEqual([...tied].sort());
    expect(yes.asked).not.toContain('travel_plan');
    expect(decide(values, 'probation', [], [given('travel_plan')]).on).toContain('travel_plan');
  });

  it.each<[string, Record<string, AnswerValue>]>([
    ['no address has been given', {}],
    ['she will say later', { home_address: { kind: 'later' } }],
    ['it was taken out', { home_address: { kind: 'cleared' } }],
  ])('is free when %s', (_, more) => {
    expect(decide({ ...plan, ...more }, 'probation').heldBack).toEqual([]);
  });

  it('stays back with an address she would rather not say', () => {
    const values: Record<string, AnswerValue> = { ...plan, home_address: { kind: 'private' } };
    expect(decide(values, 'probation').heldBack).toContain('travel_plan');
  });

  it('leaves her own copy and her specialist’s alone until an address may never be shown', () => {
    for (const reader of ['woman', 'specialist'] as const) {
      expect(decide({ ...plan, home_address: home('area_only') }, reader).heldBack).toEqual([]);
      const never = { ...plan, home_address: home('never') };
      expect(decide(never, reader).heldBack.sort()).toEqual([...tied].sort());
      expect(decide(never, reader, tied).heldBack).toEqual([]);
    }
  });

  it('never takes a worker’s own number', () => {
    const now = decide({ ...plan, home_address: home('never') }, 'probation');
    expect(now.on).toContain('team_people');
    expect(now.withoutFields.has('team_people')).toBe(false);
  });

  it('is on no copy that carries no place, whatever she ticks or chose', () => {
    const values = { ...plan, home_address: home('full_to_people_i_name') };
    const cell = decide(values, 'woman', [...tied, 'home_address'], [given('travel_plan')], true);
    expect(cell.on).not.toContain('home_address');
    expect(cell.heldBack.sort()).toEqual([...tied].sort());
    expect(cell.asked).toEqual([]);
    expect(cell.places).toBe('hidden');
  });

  it('falls on the strict side for a reader nobody has thought of yet', () => {
    const answers = answersOf({ home_address: home('area_only') });
    expect(tieFor(content, answers, 'pa')).toBe('ask');
    for (const reader of ['health', 'peer', 'centre', 'chosen', 'somebody new']) {
      expect(tieFor(content, answers, reader), reader).toBe('choice');
    }
  });
});

describe('the content', () => {
  it('says of every address that it is one, and of every question by its words what it leads to', () => {
    const questions = content.workbook.pages.flatMap((page) => page.questions);
    for (const question of questions.filter(({ type }) => type === 'address')) {
      expect(partsThatLead(question), question.key).toBe('whole');
    }
    // A field called "number" or "reach" is a way to somebody; a new one has to say whose.
    for (const { key, itemFields, place } of questions) {
      for (const field of itemFields ?? []) {
        if (!['number', 'reach', 'where', 'place', 'address'].includes(field.key)) continue;
        expect(field.place ?? place, `${key}.${field.key}`).toBeDefined();
      }
    }
  });
});
