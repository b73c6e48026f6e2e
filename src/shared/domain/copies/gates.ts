// The gates of the workbook: what may be known only by whom she lets know, such as that she was in care. Pure.

import type { Day } from '../calendar/day';
import { type ChoicesNow, levelOf } from '../sharing/levels';
import type { OverrideInUse } from '../sharing/override';
import type { ChoiceValue, ListItem, MultichoiceValue } from '../workbook/answer';
import { gatesOf, isOptionOpen, type Question, type WorkbookContent } from '../workbook/content';
import { type Answers, saidTo } from '../workbook/walk';
import type { CopyAudience } from './plan-copy';

/** Those who make her team; what only her team may know, the others may not. */
const inHerTeam: ReadonlySet<CopyAudience> = new Set(['pom', 'probation', 'pa']);

/**
 * Her choices of who sees what, and the day they are asked on. A copy under an override holds what that names, and
 * nothing else of the plan.
 */
export type HerSharing = { choices: ChoicesNow; today: Day; override?: OverrideInUse };

/** "Everyone in my team" opens a gate for her team; for others, and with "only people I choose", she gave them the answer itself. */
export function findClosedGates(
  content: WorkbookContent,
  answers: Answers,
  copyFor: CopyAudience,
  { choices, today, override }: HerSharing,
): ReadonlySet<string> {
  if (copyFor === 'woman' || copyFor === 'specialist') return new Set();
  const isOpenTo = (gate: string) => {
    if (override) return false;
    const chosen = saidTo<ChoiceValue>(answers, gate)?.chosen;
    if (chosen === 'team' && inHerTeam.has(copyFor)) return true;
    const page = content.workbook.pages.find(({ questions }) =>
      questions.some(({ key }) => key === gate),
    );
    const question = page?.questions.find(({ key }) => key === gate);
    if ((chosen !== 'some' && chosen !== 'team') || !page || !question) return false;
    const { level, because } = levelOf(page, question, copyFor, choices, today);
    return level === 'all' && because === 'question';
  };
  const gates = content.workbook.pages.flatMap((page) => page.questions.flatMap(gatesOf));
  return new Set(gates.filter((gate) => !isOpenTo(gate)));
}

/** False when the question, or everything she chose in it, stands behind a closed gate. */
export function isGateOpen(
  question: Question,
  answers: Answers,
  closedGates: ReadonlySet<string>,
): boolean {
  if (question.gatedBy && closedGates.has(question.gatedBy)) return false;
  if (question.type !== 'choice' && question.type !== 'multichoice') return true;
  const said = saidTo<ChoiceValue | MultichoiceValue>(answers, question.key)?.chosen ?? [];
  const chosen = typeof said === 'string' ? [said] : said;
  return (
    chosen.length === 0 ||
    chosen.some((value) => isOptionOpen(question.options, value, closedGates))
  );
}

/** What she chose that stands behind a closed gate, in a question the rest of which is on the copy. */
export function optionsLeftOut(
  question: Question,
  answers: Answers,
  closedGates: ReadonlySet<string>,
): string[] {
  const closed = (options: Question['options'], chosen: readonly string[]) =>
    chosen.filter((value) => !isOptionOpen(options, value, closedGates));
  if (question.type === 'multichoice') {
    const said = saidTo<MultichoiceValue>(answers, question.key);
    return closed(question.options, said?.chosen ?? []);
  }
  if (question.type !== 'list') return [];
  const items = saidTo<ListItem[]>(answers, question.key) ?? [];
  const inFields = (question.itemFields ?? []).flatMap(({ key, options }) =>
    closed(options, items.map(({ fields }) => fields[key] ?? '').filter(Boolean)),
  );
  return [...new Set(inFields)];
}
