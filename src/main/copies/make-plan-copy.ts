// Builds one copy of a plan from what is allowed on it, and nothing else. What is not allowed is
// never put in, so there is nothing to cover up.

import { createHash } from 'node:crypto';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import { type Allowed, decideAllowed } from '../../shared/domain/copies/allowed';
import type {
  CopyAudience,
  CopyGroup,
  CopyQuestion,
  PlanCopy,
} from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { PageForHer } from '../../shared/domain/workbook/walk';
import type { Words } from '../../shared/i18n/words';
import type { ContentInLanguage } from '../content/content-in-language';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import { disagreement, isDraft } from './agreement-on-paper';
import { type CopyOrder, copyPage } from './copy-page';
import { type CopyWords, copyWords } from './copy-words';
import { datesOnPaper } from './dates-on-paper';
import { hasNotes, withNotes } from './notes-on-paper';

/** On paper who she is comes first, whatever her situation. Source: ux.md principle 6. */
const FIRST_ON_PAPER = 'me';

/** Questions that stand in the box on page one for everyone but her, and are not said again further on. */
const inIdentityBox = ['identity.legalName', 'identity.prisonNumber', 'identity.dateOfBirth'];

/** The copy, and what was decided about each answer. */
export function makePlanCopy(
  desk: Desk,
  plan: Plan,
  order: CopyOrder,
): { copy: PlanCopy; allowed: Allowed } {
  const english = copyWords(desk.content, englishContent(desk));
  const hers = order.content ? copyWords(desk.content, order.content, order.withEnglish) : english;
  const { words, workbook, language } = hers;
  const allowed = decideAllowed(
    workbook,
    plan.situation,
    plan.answers,
    order.copyFor,
    order.saidYes,
    order.sharing ?? { choices: new Map(), today: desk.today() },
  );
  const isOverride = order.sharing?.override !== undefined;
  const box = isOverride ? {} : disagreement(workbook, plan, hers, allowed);
  const elsewhere = new Set([
    ...(order.copyFor === 'woman' ? [] : inIdentityBox),
    ...(box.disagreement ? ['plan.agreementWords'] : []),
  ]);
  const groups = allowed.groups
    .map(({ id, pages }): CopyGroup => {
      const title = workbook.words.groups[id];
      return {
        id,
        title: (order.style === 'easy' ? title?.easyTitle : title?.title) ?? id,
        pages: pages.map(({ page, questions, short }) => {
          const here = questions.filter(({ controls }) => !elsewhere.has(controls ?? ''));
          const onPaper = { ...order, today: desk.today() };
          const whole = copyPage(hers, plan, onPaper, allowed, page, here);
          if (short === undefined) return whole;
          return { ...whole, questions: [inShort(page, short, words), ...whole.questions] };
        }),
      };
    })
    .map((group) => ({ ...group, pages: group.pages.filter((page) => page.questions.length > 0) }))
    .filter((group) => group.pages.length > 0)
    .sort((a, b) => Number(b.id === FIRST_ON_PAPER) - Number(a.id === FIRST_ON_PAPER));
  // Any closed gate counts here: strictest wins.
  const dates = datesOnPaper(plan, hers, english, allowed.closedGates.size > 0);
  const held = withNotes(hers, order.copyFor, groups, order.notes ?? []);
  const body: Omit<PlanCopy, 'shortHash'> = {
    language,
    style: order.style,
    isForHer: order.copyFor === 'woman',
    title: words('paper:title'),
    name: plan.name,
    establishment: desk.establishment,
    whose: words(`paper:whose.${order.copyFor}`),
    version: order.version,
    planReference: plan.reference,
    madeOn: desk.today(),
    ...marks(desk, plan, words),
    identity: identityFor(plan, order.copyFor, hers),
    dates: isOverride ? { ...dates, lines: [] } : dates,
    ...held,
    ...box,
    signatureFields: [{ name: 'worker', label: words('paper:signatures.worker') }],
    // She is never asked to put her name under what workers wrote about her, or showed without her say.
    wetSignatures:
      hasNotes(held) || isOverride
        ? []
        : [{ label: words('paper:signatures.woman') }, { label: words('paper:signatures.read') }],
    furniture: {
      pageOf: hers.furniture['pageOf'] ?? '',
      version: words('paper:furniture.version', { version: order.version }),
      hash: hers.furniture['hash'] ?? '',
      signHere: words('paper:furniture.signHere'),
      date: words('paper:furniture.date'),
      privateMark: words('paper:furniture.privateMark'),
    },
  };
  const shortHash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 10);
  const furniture = { ...body.furniture, hash: words('paper:furniture.hash', { hash: shortHash }) };
  return { copy: { ...body, furniture, shortHash }, allowed };
}

function englishContent({ content }: Desk): ContentInLanguage {
  const { workbook, words } = content;
  return { tag: FIRST_LANGUAGE, workbook, words, screenWords: {}, inEnglish: {} };
}

/** What she wrote for this reader in place of the page's answers. */
function inShort({ id }: PageForHer, short: string, words: Words): CopyQuestion {
  return {
    key: `${id}-in-short`,
    label: words('paper:inShort'),
    blocks: [{ kind: 'words', text: short }],
    marks: [],
  };
}

function marks(desk: Desk, plan: Plan, words: Words): Pick<PlanCopy, 'draft' | 'practice'> {
  const mark = (name: 'draft' | 'practice') => ({
    mark: words(`paper:${name}.mark`),
    why: words(`paper:${name}.why`),
  });
  return {
    ...(isDraft(desk, plan) ? { draft: mark('draft') } : {}),
    ...(desk.practice ? { practice: mark('practice') } : {}),
  };
}

/** Prison number on prison and probation copies only; her own and others carry none. Source: domain.md 6. */
function identityFor(
  plan: Plan,
  copyFor: CopyAudience,
  { words, language }: CopyWords,
): PlanCopy['identity'] {
  const lines: PlanCopy['identity'] = [];
  if (copyFor !== 'woman') {
    lines.push({ label: words('paper:identity.legalName'), text: plan.legalName });
    if (plan.facts.dob) {
      const text = formatDay(plan.facts.dob, language);
      lines.push({ label: words('paper:identity.dateOfBirth'), text });
    }
  }
  if (copyFor === 'pom' || copyFor === 'probation' || copyFor === 'specialist') {
    lines.push({ label: words('paper:identity.prisonNumber'), text: plan.prisonNumber });
  }
  return lines;
}
