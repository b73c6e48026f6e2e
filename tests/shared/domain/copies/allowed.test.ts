import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { decideAllowed } from '../../../../src/shared/domain/copies/allowed';
import { type CopyAudience, copyAudiences } from '../../../../src/shared/domain/copies/plan-copy';
import { choicesNow, type SharingChoice } from '../../../../src/shared/domain/sharing/levels';
import type { Answer, AnswerValue } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  // Nothing that says she was in care is shared with a council today; the gate must hold if it is.
  content = structuredClone((await theContent()).workbook);
  for (const question of content.workbook.pages.flatMap((page) => page.questions)) {
    if (question.key === 'care_support') question.defaultSharing.push('pa');
  }
});

const said = (value: unknown): AnswerValue => ({ kind: 'said', said: value });
const talkedThrough = {
  share_explained: said({ chosen: 'yes' }),
  share_with: said({ chosen: ['pom', 'probation', 'pa'] }),
};

function decide(
  values: Record<string, AnswerValue>,
  copyFor: CopyAudience,
  saidYes: string[] = [],
  choices: SharingChoice[] = [],
) {
  const answers = new Map(
    Object.entries(values).map(([question, value], i): [string, Answer] => [
      question,
      {
        id: String(i),
        question,
        value,
        givenBy: 'woman',
        worker: 'Rae',
        at: '2026-11-21T10:00:00Z',
        session: 's',
        seq: i + 1,
      },
    ]),
  );
  const allowed = decideAllowed(content, 'short', answers, copyFor, new Set(saidYes), {
    choices: choicesNow(choices),
    today: day.parse('2026-11-21'),
  });
  return {
    ...allowed,
    on: allowed.groups.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.map((q) => q.key)),
    ),
    why: Object.fromEntries(allowed.leftOut.map(({ question, reason }) => [question, reason])),
  };
}

const address = (showAs: string) =>
  said({ line1: '4 Larch Row', line2: 'Northside', town: 'Derby', postcode: 'DE1 9ZZ', showAs });

const forPage = (id: string, level: SharingChoice['level'], more: Partial<SharingChoice> = {}) => ({
  target: { kind: 'page' as const, id },
  ...{ audience: 'probation', level, ...more },
});
const forAnswer = (
  id: string,
  level: SharingChoice['level'],
  more: Partial<SharingChoice> = {},
) => ({
  ...forPage(id, level, more),
  target: { kind: 'question' as const, id },
});

describe('what she chose for one reader', () => {
  const values = { ...talkedThrough, about_words: said('Kind'), unfair: said('This') };
  const careKnown = {
    share_care: said({ chosen: 'some' }),
    care_support: said({ chosen: ['pa'] }),
  };
  const yesterday = day.parse('2026-11-20');
  const cases: [string, Record<string, AnswerValue>, SharingChoice[], string, string][] = [
    ['a page she keeps', values, [forPage('about-me', 'nothing')], 'about_words', 'she_keeps_it'],
    [
      'a page she keeps from somebody else',
      values,
      [forPage('about-me', 'nothing', { audience: 'pom' })],
      'about_words',
      'on',
    ],
    ['an answer that was kept, given', values, [forAnswer('unfair', 'all')], 'unfair', 'on'],
    [
      'given until yesterday',
      values,
      [forAnswer('unfair', 'all', { until: yesterday })],
      'unfair',
      'her_yes_is_over',
    ],
    [
      'short words in place of the page',
      values,
      [forPage('about-me', 'short', { short: 'I am kind.' })],
      'about_words',
      'in_her_short_words',
    ],
    [
      'a yes that is written down is not asked for again',
      { identity: said('Traveller') },
      [forAnswer('identity', 'all')],
      'identity',
      'on',
    ],
    [
      '“only people I choose”, and this one is chosen',
      careKnown,
      [forAnswer('share_care', 'all'), forAnswer('care_support', 'all')],
      'care_support',
      'on',
    ],
    [
      '“only people I choose”, and this one is not',
      careKnown,
      [forAnswer('care_support', 'all')],
      'care_support',
      'care_is_private',
    ],
  ];
  it.each(cases)('%s', (_, given, choices, question, expected) => {
    const { on, why } = decide({ ...talkedThrough, ...given }, 'probation', [], choices);
    expect(on.includes(question) ? 'on' : why[question]).toBe(expected);
  });

  it('her short words stand on the page, and nothing else of it', () => {
    const choices = [forPage('about-me', 'short', { short: 'I am kind.' })];
    const { groups } = decide(values, 'probation', [], choices);
    const page = groups.flatMap(({ pages }) => pages).find(({ page: { id } }) => id === 'about-me');
    expect(page).toMatchObject({ short: 'I am kind.', questions: [] });
  });
  it('of an address she gives in short, the area', () => {
    const where = { first_night: address('full_to_people_i_name') };
    const { areaOnly, on } = decide(
      { ...talkedThrough, ...where },
      'probation',
      [],
      [forAnswer('first_night', 'short')],
    );
    expect([on.includes('first_night'), [...areaOnly]]).toEqual([true, ['first_night']]);
  });
  it('her own copy and her specialist’s hold all she said, whatever she keeps from others', () => {
    for (const who of ['woman', 'specialist'] as const) {
      const choices = [forPage('about-me', 'nothing', { audience: who })];
      expect(decide(values, who, [], choices).on).toContain('about_words');
    }
  });
});

describe('what may stand on a copy', () => {
  const stops: [string, Record<string, AnswerValue>, CopyAudience, string[]][] = [
    [
      'nothing for probation before sharing was talked through',
      {},
      'probation',
      ['sharing_not_talked_through', 'she_has_not_said_yes'],
    ],
    [
      'nothing for probation while she still has questions',
      { ...talkedThrough, share_explained: said({ chosen: 'questions' }) },
      'probation',
      ['sharing_not_talked_through'],
    ],
    [
      'nothing for somebody she has not named',
      { ...talkedThrough, share_with: said({ chosen: ['pom'] }) },
      'probation',
      ['she_has_not_said_yes'],
    ],
    ['probation, when she has named them', talkedThrough, 'probation', []],
    ['her own copy, always', {}, 'woman', []],
    ['her specialist’s copy, always', {}, 'specialist', []],
  ];
  it.each(stops)('%s', (_, values, copyFor, expected) => {
    expect(decide(values, copyFor).stops).toEqual(expected);
  });

  const rules: [string, Record<string, AnswerValue>, CopyAudience, string[], string, string][] = [
    [
      'words shared with probation are on their copy',
      { about_words: said('Kind') },
      'probation',
      [],
      'about_words',
      'on',
    ],
    [
      'words kept to her specialist are not',
      { unfair: said('This') },
      'probation',
      [],
      'unfair',
      'not_shared',
    ],
    [
      'not even when somebody ticks them',
      { unfair: said('This') },
      'probation',
      ['unfair'],
      'unfair',
      'not_shared',
    ],
    [
      'words asked about each time wait for her yes',
      { identity: said('Traveller') },
      'probation',
      [],
      'identity',
      'ask_her',
    ],
    [
      'and are on after it',
      { identity: said('Traveller') },
      'probation',
      ['identity'],
      'identity',
      'on',
    ],
    [
      'words that never print stay off her own copy too',
      { share_not: said('My ex') },
      'woman',
      [],
      'share_not',
      'never_prints',
    ],
    [
      'unless she turns them on',
      { share_not: said('My ex') },
      'woman',
      ['share_not'],
      'share_not',
      'on',
    ],
    [
      'care leaver help stays off when only her specialist may know',
      { care_support: said({ chosen: ['pa'] }), share_care: said({ chosen: 'specialist' }) },
      'pa',
      ['care_support'],
      'care_support',
      'care_is_private',
    ],
    [
      'and when she has not decided',
      { care_support: said({ chosen: ['pa'] }), share_care: said({ chosen: 'undecided' }) },
      'pa',
      ['care_support'],
      'care_support',
      'care_is_private',
    ],
    [
      'and when she was never asked',
      { care_support: said({ chosen: ['pa'] }) },
      'pa',
      ['care_support'],
      'care_support',
      'care_is_private',
    ],
    [
      'it goes out when everyone in her team may know',
      { care_support: said({ chosen: ['pa'] }), share_care: said({ chosen: 'team' }) },
      'pa',
      ['care_support'],
      'care_support',
      'on',
    ],
    [
      'choices that all say she was in care stay off while that is private',
      { id_have: said({ chosen: ['care_letter'] }) },
      'probation',
      [],
      'id_have',
      'care_is_private',
    ],
    [
      'choices that say other things too stay on',
      { id_have: said({ chosen: ['care_letter', 'birth'] }) },
      'probation',
      [],
      'id_have',
      'on',
    ],
    [
      'all of them are on her own copy',
      { id_have: said({ chosen: ['care_letter'] }) },
      'woman',
      [],
      'id_have',
      'on',
    ],
    [
      'and out when everyone in her team may know',
      { id_have: said({ chosen: ['care_letter'] }), share_care: said({ chosen: 'team' }) },
      'probation',
      [],
      'id_have',
      'on',
    ],
    [
      '"I would rather not say" leaves no trace for others',
      { hopes: { kind: 'private' } },
      'probation',
      [],
      'hopes',
      'rather_not_say',
    ],
    ['but stands on her own copy', { hopes: { kind: 'private' } }, 'woman', [], 'hopes', 'on'],
    [
      '"not now" is an answer for everyone',
      { hopes: { kind: 'later' } },
      'probation',
      [],
      'hopes',
      'on',
    ],
    [
      'an address she keeps back is on nobody’s copy',
      { home_address: address('never') },
      'specialist',
      ['home_address'],
      'home_address',
      'place_hidden',
    ],
    [
      'no address is on her own paper copy',
      { home_address: address('full_to_people_i_name') },
      'woman',
      ['home_address'],
      'home_address',
      'place_hidden',
    ],
    [
      'her prison number stays off her own copy',
      { prison_number: said('A1234BC') },
      'woman',
      ['prison_number'],
      'prison_number',
      'number_stays_inside',
    ],
    [
      'and off the council’s',
      { prison_number: said('A1234BC') },
      'pa',
      ['prison_number'],
      'prison_number',
      'number_stays_inside',
    ],
    [
      'and is on the prison’s',
      { prison_number: said('A1234BC') },
      'pom',
      [],
      'prison_number',
      'on',
    ],
    [
      'pages of another situation are on no copy',
      { wait_help: said('A call') },
      'woman',
      [],
      'wait_help',
      'nowhere',
    ],
    [
      'what was taken out is on no copy',
      { about_words: { kind: 'cleared' } },
      'woman',
      [],
      'about_words',
      'nowhere',
    ],
  ];
  it.each(rules)('%s', (_, values, copyFor, saidYes, question, expected) => {
    const { on, why } = decide({ ...talkedThrough, ...values }, copyFor, saidYes);
    expect(on.includes(question) ? 'on' : (why[question] ?? 'nowhere')).toBe(expected);
  });

  it('names each choice that is dropped because it says she was in care, of an answer that stays on', () => {
    const values = {
      ...talkedThrough,
      id_have: said({ chosen: ['birth', 'care_letter'] }),
      team_people: said([
        { id: 'a', fields: { name: 'Josie', role: 'care_experienced_specialist' } },
        { id: 'b', fields: { name: 'Mr T', role: 'prison_offender_manager' } },
      ]),
    };
    const forProbation = decide(values, 'probation');
    expect(forProbation.on).toEqual(expect.arrayContaining(['id_have', 'team_people']));
    expect(forProbation.leftOut.filter(({ options }) => options)).toEqual([
      {
        page: 'team',
        question: 'team_people',
        reason: 'care_is_private',
        options: ['care_experienced_specialist'],
      },
      {
        page: 'money-id',
        question: 'id_have',
        reason: 'care_is_private',
        options: ['care_letter'],
      },
    ]);
    for (const copyFor of ['woman', 'specialist'] as const) {
      expect(decide(values, copyFor).leftOut.filter(({ options }) => options)).toEqual([]);
    }
    const open = { ...values, share_care: said({ chosen: 'team' }) };
    expect(decide(open, 'probation').leftOut.filter(({ options }) => options)).toEqual([]);
  });

  it('for others, holds nothing that its page does not share with them, whatever is ticked', () => {
    const all = content.workbook.pages.flatMap((page) => page.questions);
    const sayFor: Record<string, unknown> = { choice: { chosen: 'yes' }, list: [] };
    const values = Object.fromEntries(all.map((q) => [q.key, said(sayFor[q.type] ?? 'x')]));
    for (const copyFor of copyAudiences.filter((audience) => audience !== 'woman')) {
      const { on } = decide(
        { ...values, ...talkedThrough },
        copyFor,
        all.map((q) => q.key),
      );
      const shared = all.filter((q) => q.defaultSharing.includes(copyFor)).map((q) => q.key);
      expect(
        on.filter((key) => !shared.includes(key)),
        copyFor,
      ).toEqual([]);
      // What is said about her children, her care and the like is shared with nobody at first.
      expect(on.length, copyFor).toBeGreaterThanOrEqual(shared.length * 0.4);
    }
  });

  it('only ever asks her about answers that ticking would put on', () => {
    const values = {
      identity: said('x'),
      unfair: said('x'),
      care_support: said({ chosen: [] }),
      ...talkedThrough,
    };
    const { askEachTime } = decide(values, 'probation');
    expect(askEachTime.map(({ question }) => question)).toEqual(['identity']);
  });

  it.each([
    ['area_only', true],
    ['full_to_people_i_name', true],
    ['never', false],
  ])('asks before an address goes on, and never of one she shows to nobody: %s', (showAs, asks) => {
    const values = { home_address: address(showAs), ...talkedThrough };
    for (const who of ['specialist', 'probation'] as const) {
      const { askEachTime, on } = decide(values, who, ['home_address']);
      expect(askEachTime.some(({ question }) => question === 'home_address')).toBe(asks);
      expect(on.includes('home_address')).toBe(asks);
    }
  });
});
