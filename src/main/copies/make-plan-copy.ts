// Builds one copy of a plan from what is allowed on it, and nothing else. What is not allowed is
// never put in, so there is nothing to cover up.

import { createHash } from 'node:crypto';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import {
  type Allowed,
  type CopyStop,
  decideAllowed,
  type HerSharing,
} from '../../shared/domain/copies/allowed';
import { contentForKind, isOnKind } from '../../shared/domain/copies/kinds';
import type { CopyAudience, CopyKind, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { levelOf } from '../../shared/domain/sharing/levels';
import type { Question, WorkbookContent } from '../../shared/domain/workbook/content';
import type { Words } from '../../shared/i18n/words';
import type { ContentInLanguage } from '../content/content-in-language';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import { disagreement, isDraft } from './agreement-on-paper';
import { contactOnPaper, SAFE_CONTACT } from './contact-on-paper';
import type { CopyOrder } from './copy-page';
import { type CopyWords, copyWords } from './copy-words';
import { datesOnPaper } from './dates-on-paper';
import { makers } from './kinds/makers';
import { hasNotes, withNotes } from './notes-on-paper';
import { roomToSign } from './signing-on-paper';

/** They keep a record of her under her full name, and get who leads and the next review. */
const filesByName: ReadonlySet<CopyAudience> = new Set(['specialist', 'pom', 'probation', 'pa']);
const knowsNumber: ReadonlySet<CopyAudience> = new Set(['specialist', 'pom', 'probation']);
const knowsDates: ReadonlySet<CopyAudience> = new Set([...filesByName, 'woman']);

/** The copy, and what was decided about each answer. */
export function makePlanCopy(
  desk: Desk,
  plan: Plan,
  order: CopyOrder,
): { copy: PlanCopy; allowed: Allowed } {
  const english = copyWords(desk.content, englishContent(desk));
  const hers = order.content ? copyWords(desk.content, order.content, order.withEnglish) : english;
  const { words, workbook, language } = hers;
  const kind = order.kind ?? 'plan';
  const decided = decideAllowed(
    contentForKind(workbook, kind),
    plan.situation,
    plan.answers,
    order.copyFor,
    order.saidYes,
    order.sharing ?? { choices: new Map(), today: desk.today() },
    (page, question) => isOnKind(kind, page, question, plan.facts),
    // What others in her room may read holds no place of any kind.
    kind === 'cell' || order.withoutArea === true,
    kind === 'release',
  );
  const allowed: Allowed = { ...decided, stops: [...decided.stops, ...stopsOf(order, kind)] };
  const isOverride = order.sharing?.override !== undefined;
  const box = isOverride ? {} : disagreement(workbook, plan, hers, allowed);
  const sharing = order.sharing ?? { choices: new Map(), today: desk.today() };
  const identity = isOverride
    ? []
    : identityFor(plan, order.copyFor, hers, allowed).filter(
        // Her full name is what they file by; the rest of the box she can keep back.
        ({ controls }) =>
          controls === 'identity.legalName' ||
          !isKeptByHer(workbook, controls, order.copyFor, sharing),
      );
  const given = {
    ...{ desk, plan, hers, english, allowed },
    order: { ...order, today: desk.today() },
  };
  const contact = order.copyFor === 'woman' ? [] : contactOnPaper(given);
  const elsewhere = new Set([
    ...identity.map(({ controls }) => controls),
    ...(box.disagreement ? ['plan.agreementWords'] : []),
    ...(contact.length > 0 ? [SAFE_CONTACT] : []),
  ]);
  const from = {
    ...given,
    isElsewhere: ({ controls }: Question) => elsewhere.has(controls ?? ''),
    isForDates: knowsDates.has(order.copyFor),
  };
  const { groups, alsoLeftOut = [], ...ofKind } = makers[kind](from);
  allowed.leftOut.push(...alsoLeftOut);
  const held = withNotes(hers, order.copyFor, [...contact, ...groups], order.notes ?? []);
  const whose = words(`paper:whose.${order.copyFor}`);
  const body: Omit<PlanCopy, 'shortHash'> = {
    ...{ kind, language },
    style: order.style,
    isForHer: order.copyFor === 'woman',
    ...(order.large ? { large: true } : {}),
    title: words('paper:title'),
    name: plan.name,
    establishment: desk.establishment,
    whose: order.to ? words('paper:whoseNamed', { whose, name: order.to }) : whose,
    version: order.version,
    ...(order.replaces === undefined
      ? {}
      : { replaces: words('paper:replaces', { version: order.replaces }) }),
    planReference: plan.reference,
    madeOn: desk.today(),
    ...marks(desk, plan, words),
    identity: identity.map(({ label, text }) => ({ label, text })),
    dates:
      from.isForDates && !isOverride
        ? // Any closed gate counts here: strictest wins.
          datesOnPaper(plan, hers, english, allowed.closedGates.size > 0)
        : { heading: '', lines: [] },
    ...held,
    ...box,
    // She is never asked to put her name under what workers wrote about her, or showed without her say.
    ...roomToSign(words, {
      isDraft: isDraft(desk, plan),
      isWithoutHer: hasNotes(held) || isOverride,
    }),
    furniture: {
      pageOf: hers.furniture['pageOf'] ?? '',
      version: [
        order.number === undefined ? '' : words('paper:furniture.copy', { number: order.number }),
        words('paper:furniture.version', { version: order.version }),
      ]
        .filter(Boolean)
        .join('  ·  '),
      hash: hers.furniture['hash'] ?? '',
      signHere: words('paper:furniture.signHere'),
      date: words('paper:furniture.date'),
      privateMark: words('paper:furniture.privateMark'),
    },
    ...ofKind,
  };
  const shortHash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 10);
  const furniture = { ...body.furniture, hash: words('paper:furniture.hash', { hash: shortHash }) };
  return { copy: { ...body, furniture, shortHash }, allowed };
}

/** What this one order still needs before it can be a copy. */
function stopsOf(order: CopyOrder, kind: CopyKind): CopyStop[] {
  const stops: CopyStop[] = [];
  // "Someone I choose" is nobody yet without a name.
  if (order.copyFor === 'chosen' && !order.to) stops.push('nobody_named');
  // A pack for a council is a referral in all but name.
  if (kind === 'housing' && order.copyFor === 'housing' && !order.yes?.('duty_to_refer').holds) {
    stops.push('no_yes_to_refer');
  }
  return stops;
}

function englishContent({ content }: Desk): ContentInLanguage {
  const { workbook, words } = content;
  return { tag: FIRST_LANGUAGE, workbook, words, screenWords: {}, inEnglish: {} };
}

/** True where she chose that this reader sees nothing of the answer that controls this, or her yes for it is over. */
function isKeptByHer(
  { workbook }: WorkbookContent,
  controls: string,
  copyFor: CopyAudience,
  { choices, today }: HerSharing,
): boolean {
  const page = workbook.pages.find(({ questions }) =>
    questions.some((question) => question.controls === controls),
  );
  const question = page?.questions.find((each) => each.controls === controls);
  if (!page || !question) return false;
  const { level, because } = levelOf(page, question, copyFor, choices, today);
  return level === 'nothing' && because !== 'default';
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

/**
 * The box on page one: her full name, day of birth and prison number, each for readers who file by it, or to whom she
 * gave that answer. Prison number on prison and probation copies only; her own carries none of them. Source: domain.md 6.
 */
function identityFor(
  plan: Plan,
  copyFor: CopyAudience,
  { words, language }: CopyWords,
  { groups }: Allowed,
): { controls: string; label: string; text: string }[] {
  if (copyFor === 'woman') return [];
  const given = new Set(
    groups.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.map((q) => q.controls)),
    ),
  );
  const has = (controls: string) => filesByName.has(copyFor) || given.has(controls);
  const line = (what: 'legalName' | 'dateOfBirth' | 'prisonNumber', text: string | undefined) => {
    const controls = `identity.${what}`;
    if (!text || !has(controls)) return [];
    return [{ controls, label: words(`paper:identity.${what}`), text }];
  };
  const { dob } = plan.facts;
  return [
    ...line('legalName', plan.legalName),
    ...line('dateOfBirth', dob && formatDay(dob, language)),
    ...(knowsNumber.has(copyFor) ? line('prisonNumber', plan.prisonNumber) : []),
  ];
}
