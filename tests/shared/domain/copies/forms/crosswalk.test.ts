// What of her answers is filled in on the forms, and what is left for somebody to ask.

import { beforeAll, describe, expect, it } from 'vitest';
import { onResettlementForm } from '../../../../../src/shared/domain/copies/forms/resettlement-crosswalk';
import {
  actorsOf,
  agreementFor,
  byArea,
  byState,
  stepStateFor,
} from '../../../../../src/shared/domain/copies/forms/sentence-plan-crosswalk';
import type { Answer, GivenBy, GoalValue } from '../../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../../src/shared/domain/workbook/content';
import { groupsFor } from '../../../../../src/shared/domain/workbook/walk';
import { theContent } from '../../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const answer = (question: string, said: unknown, givenBy: GivenBy = 'woman'): Answer => ({
  ...{ id: question, question, givenBy, worker: 'Rae' },
  ...{ value: { kind: 'said', said }, at: '2026-11-21T10:00:00Z', session: 's', seq: 1 },
});

/** Every answer allowed. */
function filled(given: Answer[], closed: string[] = [], before: string[] = []) {
  const answers = new Map(given.map((one) => [one.question, one]));
  const groups = groupsFor(content.workbook, 'remand').map(({ id, pages }) => ({
    id,
    pages: pages.map((page) => ({
      page,
      questions: page.questions.filter(({ key }) => answers.has(key)),
    })),
  }));
  const form = onResettlementForm({ groups, closedGates: new Set(closed) }, answers, (key) =>
    before.includes(key),
  );
  const items = form.flatMap((pathway) => pathway.items);
  return {
    groups,
    answerTo: (id: string) => items.find((item) => item.id === id)?.answers,
    wordsIn: (id: string) =>
      items.find((item) => item.id === id)?.words.map(({ question }) => question.key),
    needs: form.flatMap(({ needs }) => needs),
    items,
  };
}
const NONE = ['NO_ANSWER'];
const one = (chosen: string) => ({ chosen });
const many = (...chosen: string[]) => ({ chosen });

describe('an answer of the resettlement form', () => {
  const rows: [english: string, key: string, said: unknown, item: string, answers: string[]][] = [
    [
      'she owns her home',
      'home_status',
      one('own'),
      'WHERE_DID_THEY_LIVE',
      ['PRIVATE_HOUSING_OWNED'],
    ],
    [
      'she rents: nobody said whether from a landlord or a council',
      'home_status',
      one('rent'),
      'WHERE_DID_THEY_LIVE',
      NONE,
    ],
    [
      'a hostel or supported place: the form asks which',
      'home_status',
      one('supported'),
      'WHERE_DID_THEY_LIVE',
      NONE,
    ],
    [
      'no home right now is not where she lived before',
      'home_status',
      one('none'),
      'WHERE_DID_THEY_LIVE',
      NONE,
    ],
    [
      'wanting to keep a home is not going back to it',
      'home_keep',
      one('keep'),
      'WHERE_WILL_THEY_LIVE',
      NONE,
    ],
    [
      'she cares for somebody',
      'cannot_wait',
      many('adult', 'pet'),
      'CARING_RESPONSIBILITIES_FOR_ADULTS',
      ['YES'],
    ],
    [
      'not picking it says nothing',
      'cannot_wait',
      many('pet'),
      'CARING_RESPONSIBILITIES_FOR_ADULTS',
      NONE,
    ],
    [
      'foster carers',
      'care_lived',
      many('foster'),
      'RECEIVED_SUPPORT_FROM_SOCIAL_SERVICES',
      ['YES'],
    ],
    [
      'not sure whether she was in care',
      'care_lived',
      many('not_sure'),
      'RECEIVED_SUPPORT_FROM_SOCIAL_SERVICES',
      NONE,
    ],
    [
      'she has children: what is hers in law is not said',
      'children',
      [{ id: 'a', fields: { name: 'Bo' } }],
      'PARENTAL_RESPONSIBILITY',
      NONE,
    ],
    [
      'she wants help with gambling',
      'money_help',
      many('gambling'),
      'ISSUES_WITH_GAMBLING',
      ['YES'],
    ],
    ['she owes rent', 'money_help', many('rent'), 'DEBTS_OR_ARREARS', ['YES']],
    [
      'she wants an account: she may share one',
      'money_help',
      many('open_bank'),
      'HAS_BANK_ACCOUNT',
      NONE,
    ],
    ['she has a bank account', 'id_have', many('bank'), 'HAS_BANK_ACCOUNT', ['YES']],
    [
      'two documents of the form, one that is none',
      'id_have',
      many('passport', 'birth', 'ni'),
      'WHAT_ID_DOCUMENTS',
      ['PASSPORT', 'BIRTH_CERTIFICATE'],
    ],
    ['none of ours may be one of theirs', 'id_have', many('none'), 'WHAT_ID_DOCUMENTS', NONE],
    [
      'a partner who hurts her',
      'safety_talk',
      many('partner'),
      'VICTIM_OF_DOMESTIC_ABUSE',
      ['YES'],
    ],
    [
      'family who hurt her: the form means abuse in law',
      'safety_talk',
      many('family'),
      'VICTIM_OF_DOMESTIC_ABUSE',
      NONE,
    ],
    [
      'sexual harm: nobody said by whom',
      'safety_talk',
      many('sexual_harm'),
      'VICTIM_OF_SEXUAL_ABUSE',
      NONE,
    ],
    [
      'wanting to talk of sex for money is not a record',
      'safety_talk',
      many('sex_work'),
      'WORKED_IN_SEX_INDUSTRY',
      NONE,
    ],
    [
      'help with alcohol or drugs: not which',
      'substance_now',
      one('want_help'),
      'DRUG_MISUSE_ISSUES',
      NONE,
    ],
    [
      'not part of her life now says nothing of before',
      'substance_now',
      one('not_me'),
      'ALCOHOL_MISUSE_ISSUES',
      NONE,
    ],
    [
      'setting up a GP outside: she may have one here',
      'health_services',
      many('gp'),
      'REGISTERED_WITH_GP',
      NONE,
    ],
  ];
  it.each(rows)('%s', (_, key, said, item, answers) => {
    expect(filled([answer(key, said)]).answerTo(item)).toEqual(answers);
  });

  it('is "No answer provided" to every question where nothing is allowed', () => {
    const { items, needs } = filled([]);
    expect(items).toHaveLength(28);
    expect(items.every((item) => item.answers[0] === 'NO_ANSWER')).toBe(true);
    expect(needs).toEqual([]);
  });

  it('about abuse is hers alone to give', () => {
    const worker = answer('safety_talk', many('partner'), 'worker');
    expect(filled([worker]).answerTo('VICTIM_OF_DOMESTIC_ABUSE')).toEqual(NONE);
  });

  it('from before she came back is not filled in, and her words still stand', () => {
    const home = answer('home_status', one('own'));
    const form = filled([home], [], ['home_status']);
    expect(form.answerTo('WHERE_DID_THEY_LIVE')).toEqual(NONE);
    expect(form.wordsIn('WHERE_DID_THEY_LIVE')).toEqual(['home_status']);
  });

  it('is filled in once however many answers say it', () => {
    const form = filled([
      answer('money_help', many('debts', 'rent')),
      answer('home_barriers', many('arrears')),
    ]);
    expect(form.answerTo('DEBTS_OR_ARREARS')).toEqual(['YES']);
  });

  it('says nothing through an option behind a closed gate', () => {
    const gated = content.workbook.pages
      .flatMap((page) => page.questions)
      .flatMap((question) => (question.options ?? []).map((option) => ({ question, option })))
      .find(({ question, option }) => question.key === 'money_help' && option.gatedBy);
    expect(gated?.option.gatedBy).toBe('share_care');
    const asked = answer('money_help', many('care_leaver'));
    expect(filled([asked], ['share_care']).needs).toEqual([]);
  });
});

describe('a support need', () => {
  const rows: [english: string, key: string, said: unknown, needs: string[]][] = [
    ['a place to live', 'want_support', many('housing'), ['FIND_ACCOMMODATION']],
    ['rent debt', 'money_help', many('rent'), ['ARREARS_PLAN']],
    ['her script on the day', 'recovery_after', many('script'), ['PRESCRIPTION_ON_RELEASE']],
    [
      'three kinds of help outside are one need',
      'recovery_after',
      many('rehab', 'one_to_one', 'women_group'),
      ['DRUG_OR_ALCOHOL_HELP_OUTSIDE'],
    ],
    ['a naloxone kit is no need of the form', 'recovery_after', many('naloxone'), []],
    ['care leaver help', 'care_support', many('pa'), ['SPECIALIST_CARE_LEAVERS']],
    ['no care leaver help right now', 'care_support', many('none'), []],
    ['help with abuse: the form asks of what kind', 'want_support', many('abuse'), []],
    ['later is not now', 'record_help', one('later'), []],
    [
      'in the order of the form',
      'money_help',
      many('bills', 'open_bank', 'gambling'),
      ['GAMBLING_SUPPORT', 'BANK_ACCOUNT', 'BUDGETING'],
    ],
  ];
  it.each(rows)('%s', (_, key, said, needs) => {
    expect(filled([answer(key, said)]).needs).toEqual(needs);
  });
});

const step = (changes: object) => ({
  id: 's',
  step: 'Ring',
  who: '',
  when: '',
  done: '',
  ...changes,
});
const goal = (changes: object): GoalValue => ({
  ...{ id: 'g', goal: 'Home', why: '', area: 'home', status: '', steps: [] },
  ...changes,
});

describe('the sentence plan', () => {
  const states: [english: string, done: string, state: string | undefined][] = [
    ['nothing said', '', 'NOT_STARTED'],
    ['not yet', 'not_yet', 'NOT_STARTED'],
    ['started', 'started', 'IN_PROGRESS'],
    ['done', 'done', 'COMPLETED'],
    ['cannot be done yet', 'cannot_yet', 'CANNOT_BE_DONE_YET'],
    ['no longer needed', 'no_longer_needed', 'NO_LONGER_NEEDED'],
    ['needs a different plan, which it has no state for', 'needs_a_different_plan', undefined],
  ];
  it.each(states)('a step: %s', (_, done, state) => {
    expect(stepStateFor({ done })).toBe(state);
  });

  const team = [
    { name: 'Callum Birchall', role: 'probation_worker', roleWords: 'Probation worker' },
    {
      name: 'Mrs Penhallow',
      role: 'prison_offender_manager',
      roleWords: 'Prison offender manager',
    },
    { name: 'Marsha', role: 'personal_adviser', roleWords: 'Personal adviser' },
  ];
  const who: [english: string, who: string, seesTeam: boolean, actors: string[]][] = [
    ['she herself', 'Me', true, ['person_on_probation']],
    ['her probation worker', 'Callum', true, ['probation_practitioner']],
    [
      'her POM and she',
      'Me and Mrs Penhallow',
      true,
      ['person_on_probation', 'prison_offender_manager'],
    ],
    ['an adviser is somebody else there', 'Marsha', true, ['someone_else']],
    ['who somebody is, where the team is kept back', 'Callum', false, ['someone_else']],
    ['nobody', '', true, []],
  ];
  it.each(who)('who takes a step: %s', (_, named, seesTeam, actors) => {
    const names = { her: ['Me', 'Jas'], team: seesTeam ? team : [] };
    expect(actorsOf({ who: named }, names)).toEqual(actors);
  });

  it('has her goals by state, in its order, none lost', () => {
    const goals = [
      goal({ id: 'r', status: 'i_changed_my_mind' }),
      goal({ id: 'a', status: 'done' }),
      goal({ id: 'f', status: 'for_later' }),
      goal({ id: 'n', status: 'working_on_it', steps: [step({})] }),
      goal({ id: 'n2', status: '' }),
    ];
    expect(byState(goals).map(({ state, goals: g }) => [state, g.map(({ id }) => id)])).toEqual([
      ['active', ['n', 'n2']],
      ['future', ['f']],
      ['achieved', ['a']],
      ['removed', ['r']],
    ]);
  });

  const agreements: [english: string, given: Answer | undefined, before: boolean, state: string][] =
    [
      ['she agrees', answer('agree_how', one('agree')), false, 'AGREED'],
      ['she does not', answer('agree_how', one('disagree')), false, 'DO_NOT_AGREE'],
      ['with some of it: none of the three', answer('agree_how', one('some')), false, 'NONE_FITS'],
      ['she wants more time', answer('agree_how', one('time')), false, 'DRAFT'],
      ['never asked', undefined, false, 'DRAFT'],
      [
        'a worker wrote it without her',
        answer('agree_how', one('agree'), 'worker'),
        false,
        'DRAFT',
      ],
      ['she agreed before she came back', answer('agree_how', one('agree')), true, 'DRAFT'],
    ];
  it.each(agreements)('agreement: %s', (_, given, before, state) => {
    expect(agreementFor(given, before)).toBe(state);
  });

  it('leaves out an area with nothing in it, and says once what is about two', () => {
    const { groups } = filled([answer('recovery_helps', 'Walking'), answer('hopes', [])]);
    expect(
      byArea({ groups }).map(({ area, words, seeAlso }) => [area, words.length, seeAlso]),
    ).toEqual([
      ['drug-use', 1, []],
      ['alcohol-use', 0, ['drug-use']],
      ['thinking-behaviours-attitudes', 1, []],
    ]);
  });
});
