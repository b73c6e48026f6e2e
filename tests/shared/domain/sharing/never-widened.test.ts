// PRIV-05: whatever is done in whatever order, a copy holds nothing beyond what she chose last, or an override names.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day, isBefore } from '../../../../src/shared/domain/calendar/day';
import { decideAllowed } from '../../../../src/shared/domain/copies/allowed';
import type { CopyAudience } from '../../../../src/shared/domain/copies/plan-copy';
import { type Consent, consentNow, yesesFor } from '../../../../src/shared/domain/sharing/consents';
import {
  choicesNow,
  hasOwnLine,
  type SharingChoice,
} from '../../../../src/shared/domain/sharing/levels';
import type { OverrideInUse } from '../../../../src/shared/domain/sharing/override';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';

/** Sequences of what may happen; 10,000 is the bar. The same dice again: ALONGSIDE_SHARING_SEED. */
const SEQUENCES = Number(process.env['ALONGSIDE_SHARING_RUNS'] ?? 10_000);
const SEED = process.env['ALONGSIDE_SHARING_SEED'];
const start = day.parse('2026-11-22');
const readers = ['pom', 'probation', 'pa'] as const;
const tried = ['about-me', 'hopes-worries', 'team', 'sharing'];

/** The real content, with few pages: each is like the rest. */
async function aFewPages(): Promise<WorkbookContent> {
  const { workbook: content } = await theContent();
  const pages = content.workbook.pages.filter(({ id }) => tried.includes(id));
  return { ...content, workbook: { ...content.workbook, pages } };
}

const targets = (content: WorkbookContent) =>
  content.workbook.pages.flatMap(({ id, questions }) => [
    { kind: 'page' as const, id },
    ...questions.map(({ key }) => ({ kind: 'question' as const, id: key })),
  ]);

const anAnswer = (question: Question): Answer =>
  ({
    ...{ id: question.key, question: question.key, at: `${start}T10:00:00.000Z`, seq: 1 },
    ...{ value: { kind: 'said', said: saidTo(question) }, givenBy: 'woman', enteredBy: 'Rae' },
  }) as unknown as Answer;

function saidTo({ key, type, options }: Question): unknown {
  if (key === 'share_with') return { chosen: [...readers] };
  if (key === 'share_explained') return { chosen: 'yes' };
  if (type === 'choice') return { chosen: options?.[0]?.value };
  if (type === 'multichoice') return { chosen: [options?.[0]?.value] };
  return type === 'list' ? [{ id: 'a', fields: {} }] : 'Something she said';
}

type Deed =
  | { do: 'choose'; choice: Omit<SharingChoice, 'until'>; days: number | undefined }
  | { do: 'wait'; days: number }
  | { do: 'override'; override: OverrideInUse }
  | { do: 'copy'; withOverride: boolean; reader: CopyAudience }
  | { do: 'say'; what: Consent['what']; said: Consent['said']; days: number | undefined }
  | { do: 'team'; role: string }
  | { do: 'situation' };

test(
  'no copy holds more than she chose last, or an override names for that one copy',
  async () => {
    const content = await aFewPages();
    const all = targets(content);
    const questions = content.workbook.pages.flatMap((page) =>
      page.questions.map((question) => ({ page, question })),
    );
    const teamOf = content.workbook.pages
      .flatMap((page) => page.questions)
      .find(({ key }) => key === 'team_people') as Question;
    const answers = new Map(questions.map(({ question }) => [question.key, anAnswer(question)]));
    const anyTarget = fc.constantFrom(...all);
    const anyReader = fc.constantFrom(...readers);
    const someDays = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    const deed: fc.Arbitrary<Deed> = fc.oneof(
      fc.record({
        do: fc.constant('choose' as const),
        choice: fc.record({
          target: anyTarget,
          audience: anyReader,
          level: fc.constantFrom('nothing' as const, 'short' as const, 'all' as const),
        }),
        days: someDays,
      }),
      fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
      fc.record({
        do: fc.constant('override' as const),
        override: fc.record({
          reader: anyReader,
          what: fc.array(anyTarget, { minLength: 1, maxLength: 3 }),
        }),
      }),
      fc.record({
        do: fc.constant('copy' as const),
        withOverride: fc.boolean(),
        reader: anyReader,
      }),
      fc.record({
        do: fc.constant('say' as const),
        what: fc.constantFrom(
          'referral' as const,
          'council' as const,
          'contact' as const,
          'landlord' as const,
        ),
        said: fc.constantFrom('yes' as const, 'no' as const),
        days: someDays,
      }),
      fc.record({
        do: fc.constant('team' as const),
        role: fc.constantFrom('prison_offender_manager', 'probation_worker', 'someone_else'),
      }),
      fc.record({ do: fc.constant('situation' as const) }),
    );

    let held = 0;
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
        const rows: SharingChoice[] = [];
        const said: Consent[] = [];
        let unused: OverrideInUse | undefined;
        let today: Day = start;
        let situation: 'short' | 'long' = 'short';
        for (const next of deeds) {
          if (next.do === 'wait') today = addDays(today, next.days);
          // Who leads, and who is on her team, is no reason for anybody to see more.
          if (next.do === 'team') {
            const fields = { name: 'Mr Khan', role: next.role, leads: 'yes' };
            const team = [{ id: 'a', fields }];
            answers.set('team_people', {
              ...anAnswer(teamOf),
              value: { kind: 'said', said: team },
            });
          }
          if (next.do === 'situation') situation = situation === 'short' ? 'long' : 'short';
          if (next.do === 'override') unused = next.override;
          if (next.do === 'choose') {
            const until = next.days === undefined ? {} : { until: addDays(today, next.days) };
            rows.push({
              ...next.choice,
              ...until,
              ...(next.choice.level === 'short' ? { short: 'Mine' } : {}),
            });
          }
          if (next.do === 'say') {
            const until = next.days === undefined ? {} : { until: addDays(today, next.days) };
            said.push({
              ...{
                what: next.what,
                said: next.said,
                day: today,
                there: 'Rae',
                words: 'Leeds',
                country: 'england',
                ...until,
              },
            });
            expectOnlyHerYes(said, today);
          }
          if (next.do !== 'copy') continue;
          const override = next.withOverride && unused?.reader === next.reader ? unused : undefined;
          const sharing = { choices: choicesNow(rows), today, ...(override ? { override } : {}) };
          const { groups } = decideAllowed(
            content,
            situation,
            answers,
            next.reader,
            new Set(),
            sharing,
          );
          for (const { page, questions: on } of groups.flatMap(({ pages }) => pages)) {
            for (const question of on) {
              held += 1;
              const isFine = override
                ? isNamed(override, page.id, question)
                : isHers(rows, page.id, question, next.reader, today);
              expect(isFine, `${question.key} for ${next.reader}`).toBe(true);
            }
          }
          if (override) unused = undefined;
        }
      }),
      { numRuns: SEQUENCES, ...(SEED ? { seed: Number(SEED) } : {}) },
    );
    // Copies that hold nothing would prove nothing.
    expect(held).toBeGreaterThan(SEQUENCES);
  },
  Math.max(120_000, SEQUENCES * 12),
);

/** The oracle, written without the rules it judges: walks her rows one by one. */
function isHers(
  rows: readonly SharingChoice[],
  page: string,
  question: Question,
  reader: string,
  today: Day,
): boolean {
  let ofPage: SharingChoice | undefined;
  let ofQuestion: SharingChoice | undefined;
  for (const row of rows) {
    if (row.audience !== reader) continue;
    if (row.target.kind === 'page' && row.target.id === page) ofPage = row;
    if (row.target.kind === 'question' && row.target.id === question.key) ofQuestion = row;
  }
  const gives = (row: SharingChoice) =>
    row.level !== 'nothing' && !(row.until !== undefined && isBefore(row.until, today));
  if (ofPage && (!gives(ofPage) || ofPage.level === 'short')) return false;
  if (ofQuestion)
    return gives(ofQuestion) && (ofQuestion.level === 'all' || question.type === 'address');
  if (ofPage && !question.sensitive && !question.thirdParty) return true;
  return question.defaultSharing.some((each) => each === reader);
}

function isNamed({ what }: OverrideInUse, page: string, question: Question): boolean {
  if (what.some(({ kind, id }) => kind === 'question' && id === question.key)) return true;
  return !hasOwnLine(question) && what.some(({ kind, id }) => kind === 'page' && id === page);
}

/** A yes that was taken back, or whose day went by, holds nothing up. */
function expectOnlyHerYes(said: readonly Consent[], today: Day): void {
  if (!consentNow(said, 'duty_to_refer', today).holds) return;
  for (const kind of yesesFor.duty_to_refer) {
    const last = said.findLast(({ what }) => what === kind);
    expect(last?.said).toBe('yes');
    expect(last?.until === undefined || !isBefore(last.until, today)).toBe(true);
  }
}
