// One line of the log as a sentence, and what is said under it. Pure; it holds no name but those of workers, pages and
// questions.

import type { TFunction } from 'i18next';
import type { AuditEntryShown } from '../../../../shared/domain/audit/entry';
import { locksByItself } from '../../../../shared/domain/audit/locks';
import { copyAudiences } from '../../../../shared/domain/copies/plan-copy';
import { glassPurposes } from '../../../../shared/domain/people/glass';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';

export type LogWords = TFunction<['log', 'team']>;

/** More questions than this are counted, not named. */
const MOST_NAMED = 3;

/**
 * "Sam Okoro (Specialist) opened plan 7KXM-3TQP."
 * @param isOfPlan all that is shown is about one plan, so that it need not be named in each line
 */
export function sentenceOf(t: LogWords, entry: AuditEntryShown, isOfPlan = false): string {
  const who = whoOf(t, entry);
  const by = locksByItself.find(
    (each) => entry.act === 'vault-locked' && entry.detail['why'] === each,
  );
  if (by) return t(`lockedByItself.${by}`, { who });
  if (entry.act === 'refused') return t('turnedAwayFrom', { who, area: areaOf(t, entry.call) });
  const did = didOf(t, entry, planOf(t, entry, isOfPlan));
  const form = { done: 'line', more: 'more', refused: 'turnedAway' } as const;
  return t(form[entry.outcome], { who, did });
}

const peopleCalls = ['add', 'confirm', 'newCode', 'change', 'remove'] as const;

/** What was done about people is told by the call it was asked through. */
function didOf(t: LogWords, { act, call }: AuditEntryShown, plan: string): string {
  const people = peopleCalls.find((each) => act === 'people-changed' && call === `people.${each}`);
  return people ? t(`people.${people}`) : t(`acts.${act}`, { plan });
}

function whoOf(t: LogWords, { by, side }: AuditEntryShown): string {
  if (!by) return t(side === 'itself' ? 'who.itself' : 'who.nobody');
  const words = { name: by.name || t('who.gone'), role: t(`team:roles.${by.role}`) };
  if (side === 'itself') return t('who.itself');
  return t(side === 'hers' ? 'who.hers' : 'who.staff', words);
}

function planOf(t: LogWords, { plan }: AuditEntryShown, isOfPlan: boolean): string {
  if (!plan) return t('onePlan');
  if (plan.reference === undefined) return t('planGone');
  return isOfPlan ? t('thisPlan') : t('plan', { reference: plan.reference });
}

const areas = [
  ...['vault', 'people', 'plans', 'team', 'answers', 'facts', 'reviews', 'backups', 'erasures'],
  ...['sharing', 'copies', 'letters', 'notes', 'settings', 'audit'],
] as const;

/** What a call is about, by the name of its group. */
function areaOf(t: LogWords, call: string | undefined): string {
  const group = call?.split('.')[0] ?? '';
  return t(`areas.${areas.find((each) => each === group) ?? 'other'}`);
}

/** What is said under the sentence: pages and questions by their titles, to whom, about whom, what for. */
export function underOf(
  t: LogWords,
  entry: AuditEntryShown,
  content: WorkbookContent | undefined,
): string[] {
  const { pages = [], questions = [], copies = [], readers = [] } = entry.about;
  const titles = pages.map((page) => content?.words.pages[page]?.title ?? page);
  const names = entry.recipients ?? readers.map((reader) => readerName(t, reader));
  const worker = entry.aboutWorker ?? entry.detail['name'];
  return [
    ...(titles.length > 0 ? [t('pages', { count: titles.length, pages: titles.join(', ') })] : []),
    ...(questions.length > 0
      ? [t('questions', { count: questions.length, questions: named(t, questions, content) })]
      : []),
    ...(copies.length > 1 ? [t('copies', { count: copies.length })] : []),
    ...(names.length > 0 ? [t('for', { names: names.join(', ') })] : []),
    ...(worker ? [t('about', { name: String(worker) })] : []),
    ...leftOut(t, entry),
    ...(entry.purpose ? [t('purpose', { purpose: purposeOf(t, entry.purpose) })] : []),
  ];
}

function purposeOf(t: LogWords, code: string): string {
  const known = glassPurposes.find((each) => each === code);
  return known ? t(`purposes.${known}`) : code;
}

/** Numbers that were given out in a file that is gone are not used twice: which they are. */
function leftOut(t: LogWords, { seq, detail }: AuditEntryShown): string[] {
  const after = detail['leftOutAfter'];
  if (typeof after !== 'number' || seq - after < 2) return [];
  const words = { from: after + 1, to: seq - 1 };
  return [t(words.from === words.to ? 'leftOutOne' : 'leftOut', words)];
}

/** As staff speak of them; what an earlier version called otherwise stands as it is. */
function readerName(t: LogWords, reader: string): string {
  const known = copyAudiences.find((each) => each === reader);
  return known ? t(`readers.${known}`) : reader;
}

function named(
  t: LogWords,
  questions: readonly string[],
  content: WorkbookContent | undefined,
): string {
  const labels = questions.slice(0, MOST_NAMED).map((key) => labelOf(content, key));
  const more = questions.length - labels.length;
  const words = labels.join('; ');
  return more > 0 ? t('questionsMore', { questions: words, count: more }) : words;
}

function labelOf(content: WorkbookContent | undefined, key: string): string {
  const page = content?.workbook.pages.find(({ questions }) =>
    questions.some((question) => question.key === key),
  );
  const words = page && content?.words.pages[page.id]?.questions[key];
  return words?.label ?? key;
}
