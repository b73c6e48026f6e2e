// Every answer the rules can give has words, in every voice, and no words are left over.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identifierProblems } from '../../../../src/shared/domain/people/identifiers';
import { classReasons, sentenceClasses } from '../../../../src/shared/domain/review/custody-class';
import { factCheckIds } from '../../../../src/shared/domain/review/fact-checks';
import { factNames } from '../../../../src/shared/domain/review/facts';
import { handoverReasons, hmppsReasons } from '../../../../src/shared/domain/review/handover';
import { housingHandoverReasons } from '../../../../src/shared/domain/review/housing-handover';
import { housingLeads, housingReasons } from '../../../../src/shared/domain/review/housing-lead';
import { leadReasons, leads } from '../../../../src/shared/domain/review/lead';
import {
  type MilestoneKind,
  milestoneKinds,
} from '../../../../src/shared/domain/review/milestone-kinds';
import { decisionIds, ruledAnswers } from '../../../../src/shared/domain/review/open-points';
import { releaseSources } from '../../../../src/shared/domain/review/release-date';
import { releaseDayRules } from '../../../../src/shared/domain/review/release-day';
import { reviewWordings } from '../../../../src/shared/domain/review/review-reasons';
import { holdReasons } from '../../../../src/shared/domain/review/review-record';
import { settingBasis } from '../../../../src/shared/domain/review/settings';

type Words = { [key: string]: string | Words };

const words = JSON.parse(readFileSync('resources/locales/en/schedule.json', 'utf8')) as Words;

const leaves = (at: Words, path = ''): [string, string][] =>
  Object.entries(at).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );

const voiced = (section: string, ids: readonly string[], voices: readonly string[]) =>
  ids.flatMap((id) => voices.map((voice) => `${section}.${id}.${voice}`));
const plain = (section: string, ids: readonly string[]) => ids.map((id) => `${section}.${id}`);

const bothVoices = ['staff', 'her'];
/** "You lead" is never said where nobody does. */
const withoutLead = ['nobody_must_lead', 'not_covered', 'facts_missing', 'facts_disagree'];

/** Explained by the words of the rule that gives the day. */
const saidElsewhere: MilestoneKind[] = [
  'prerelease_plan_review',
  'lead_handover_to_probation',
  'hmpps_handover_info',
  'release_day',
];
const otherWordings: Partial<Record<MilestoneKind, string[]>> = {
  first_plan_complete: ['long'],
  duty_to_refer_target: ['wales'],
  duty_to_refer_backstop: ['wales'],
  pathway_review_due: ['own'],
};

/** Said of a review that is planned, at the staff desk alone. */
const reviewPlanStems = [
  'planned',
  'planned_by',
  'planned_after',
  'missed',
  'missed_by',
  'also_missed',
];

const expectedKeys = [
  ...plain('className', sentenceClasses),
  ...voiced('class', classReasons, bothVoices),
  ...voiced('leadName', leads, bothVoices),
  ...voiced('lead', leadReasons, bothVoices),
  ...voiced(
    'lead',
    leadReasons.filter((reason) => !withoutLead.includes(reason)),
    ['you'],
  ),
  ...voiced('housingName', housingLeads, bothVoices),
  ...voiced('housing', housingReasons, bothVoices),
  ...voiced('handover', handoverReasons, bothVoices),
  ...voiced(
    'hmpps',
    [...hmppsReasons, 'on_date_past', 'on_date_parole', 'on_date_parole_past'],
    ['staff'],
  ),
  ...voiced('releaseDay', [...releaseDayRules, 'parole'], bothVoices),
  ...voiced('releaseSource', [...releaseSources, 'happened'], bothVoices),
  ...Object.entries(reviewWordings).flatMap(([reason, wordings]) =>
    voiced(`review.${reason}`, wordings, bothVoices),
  ),
  ...voiced(
    'milestoneName',
    [
      'review',
      'review_look_again',
      'note_follow_up',
      'contact_next',
      'override_look_again',
      'file_to_answer',
      'letter_to_answer',
      'handover_to_do',
      'day_named',
      'day_told',
      'urgent_saves',
      ...milestoneKinds,
    ],
    bothVoices,
  ),
  'dayNamed.staff',
  'noteFollowUp.staff',
  'contactNext.staff',
  'overrideLookAgain.staff',
  'fileToAnswer.staff',
  'letterToAnswer.staff',
  'leadHistory.passed.staff',
  'leadHistory.before.staff',
  ...voiced('handoverDue', ['name', 'ready', 'finish'], ['staff']),
  'urgentSaves.staff',
  'urgentSavesBefore.staff',
  ...voiced('housingHandover', housingHandoverReasons, ['staff']),
  ...voiced('reviewPlan', reviewPlanStems, ['staff']),
  ...voiced('reviewPlan.hold', holdReasons, ['staff']),
  ...milestoneKinds
    .filter((kind) => !saidElsewhere.includes(kind))
    .flatMap((kind) =>
      voiced(`milestone.${kind}`, ['plain', ...(otherWordings[kind] ?? [])], bothVoices),
    ),
  'milestoneClamped',
  ...plain('basis', [...settingBasis.options, 'fact']),
  ...plain(
    'decision',
    decisionIds.flatMap((id) => (id === 'not_right' ? [`${id}_one`, `${id}_other`] : [id])),
  ),
  'missingFact',
  'recordedLead.beside',
  'recordedLead.named',
  ...plain('neededFor', ruledAnswers),
  ...plain('fact', factNames),
  ...plain('factCheck', factCheckIds),
  ...plain('identifier', identifierProblems),
];

describe('the words of the rules', () => {
  test('are there for every answer, and none is left over', () => {
    expect(
      leaves(words)
        .map(([key]) => key)
        .sort(),
    ).toEqual([...expectedKeys].sort());
  });

  test.each(leaves(words))('%s is plain and kind', (_, sentence) => {
    expect(sentence).not.toMatch(/error|invalid|fail|forbidden|offender(?! manager)|client|!/i);
    expect(sentence.trim()).toBe(sentence);
  });

  test("her voice never calls her 'she', and staff's never says 'my'", () => {
    const wrong = leaves(words).filter(([key, sentence]) =>
      key.endsWith('.her') ? /\b(she|her)\b/i.test(sentence) : /\b(my|I)\b/.test(sentence),
    );
    expect(wrong).toEqual([]);
  });
});
