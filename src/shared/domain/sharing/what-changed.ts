// What changed in who can see what: each thing she chose, answered or said yes to, and each thing done without her, as what
// a reader could see before it and can see since. Pure. Source: security.md, T29.

import { z } from 'zod';
import { addDays, type Day, day, isBefore, isOnOrBefore } from '../calendar/day';
import type { Question, Workbook, WorkbookPage } from '../workbook/content';
import type { Audience } from '../workbook/people-and-situations';
import { yesKinds } from './consents';
import {
  type ChoicesNow,
  choiceFor,
  choicesNow,
  levelOf,
  type ShareLevel,
  type ShareTarget,
  type SharingChoice,
  shareLevels,
  sharingChoice,
} from './levels';
import { seenAs } from './overview';

/** some: part of the page. */
export const amounts = [...shareLevels, 'some'] as const;
const amount = z.enum(amounts);
export type Amount = z.infer<typeof amount>;

/** How it came about: with her at the desk, by herself on her screen, or without her. */
export const changedBy = ['with_her', 'herself', 'without'] as const;

const target = sharingChoice.shape.target;
const seen = z.strictObject({ reader: z.string(), target, before: amount, after: amount });

/**
 * level: a reader sees more or less. words: her short words for a reader are other ones. until: the day until which it may
 * be seen is another. ended: that day went by. readers: whom she is happy to share with at all. care: who may know she was
 * in care. yes: what needs her own yes. override: shown without her say. same_name: a name that stopped a copy is another's.
 */
const what = z.discriminatedUnion('kind', [
  seen.extend({ kind: z.literal('level') }),
  z.strictObject({ kind: z.literal('words'), reader: z.string(), target }),
  z.strictObject({ kind: z.literal('until'), reader: z.string(), target, until: day.optional() }),
  seen.extend({ kind: z.literal('ended') }),
  z.strictObject({ kind: z.literal('readers'), readers: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('care'), question: z.string(), chosen: z.string().optional() }),
  /** `on`: the day she said it, which may be before the day it was written down. */
  z.strictObject({
    ...{ kind: z.literal('yes'), yes: z.enum(yesKinds), said: z.enum(['yes', 'no']) },
    on: day,
  }),
  z.strictObject({ kind: z.literal('override'), recipient: z.string(), targets: z.array(target) }),
  z.strictObject({ kind: z.literal('same_name'), question: z.string() }),
]);

export const whatChanged = z.strictObject({
  day,
  direction: z.enum(['wider', 'narrower']),
  what,
  /** A later change of the same thing stands in its place: this one no more says how it is. */
  changedAgain: z.boolean().optional(),
  /** Not there where nobody did it: a day went by. */
  by: z.strictObject({ how: z.enum(changedBy), worker: z.string() }).optional(),
});
export type WhatChanged = z.infer<typeof whatChanged>;

/** One of her choices, as it was kept. */
export type ChoiceMade = SharingChoice & { day: Day; by: NonNullable<WhatChanged['by']> };

type Asked = Pick<Workbook, 'pages'>;

/** What each of her choices changed, and each that ended by its day. @param choices oldest first */
export function changesOfChoices(
  workbook: Asked,
  choices: readonly ChoiceMade[],
  today: Day,
): WhatChanged[] {
  const made = choices.flatMap((choice, at) =>
    changeOf(
      workbook,
      choice,
      choicesNow(choices.slice(0, at)),
      choicesNow(choices.slice(0, at + 1)),
    ),
  );
  const ended = choices.flatMap((choice, at) => endOf(workbook, choices, choice, at, today));
  return [...made, ...ended];
}

function changeOf(
  workbook: Asked,
  { day: on, by, ...choice }: ChoiceMade,
  before: ChoicesNow,
  after: ChoicesNow,
): WhatChanged[] {
  const here = { reader: choice.audience, target: choice.target };
  const moved = compare(workbook, here, { before, on }, { before: after, on });
  if (moved)
    return [{ day: on, by, direction: moved.direction, what: { kind: 'level', ...moved.seen } }];
  if (choice.level === 'nothing') return [];
  const last = choiceFor(before, choice.target, choice.audience);
  if (!last || last.level !== choice.level) return [];
  if (choice.level === 'short' && (last.short ?? '') !== (choice.short ?? '')) {
    return [{ day: on, by, direction: 'wider', what: { kind: 'words', ...here } }];
  }
  if (last.until === choice.until) return [];
  const isLonger =
    choice.until === undefined || (last.until !== undefined && isBefore(last.until, choice.until));
  const until = choice.until === undefined ? {} : { until: choice.until };
  const direction = isLonger ? 'wider' : 'narrower';
  return [{ day: on, by, direction, what: { kind: 'until', ...here, ...until } }];
}

function endOf(
  workbook: Asked,
  choices: readonly ChoiceMade[],
  choice: ChoiceMade,
  at: number,
  today: Day,
): WhatChanged[] {
  const { until, target: of, audience } = choice;
  if (until === undefined || !isBefore(until, today)) return [];
  const over = addDays(until, 1);
  const isReplaced = choices
    .slice(at + 1)
    .some(
      (later) =>
        later.audience === audience &&
        later.target.kind === of.kind &&
        later.target.id === of.id &&
        isBefore(later.day, over),
    );
  if (isReplaced || isBefore(until, choice.day)) return [];
  const then = choicesNow(choices.filter((each) => isBefore(each.day, over)));
  const here = { reader: audience, target: of };
  const moved = compare(workbook, here, { before: then, on: until }, { before: then, on: over });
  if (!moved) return [];
  return [{ day: over, direction: moved.direction, what: { kind: 'ended', ...moved.seen } }];
}

type Moment = { before: ChoicesNow; on: Day };
type Moved = {
  direction: WhatChanged['direction'];
  seen: { reader: string; target: ShareTarget; before: Amount; after: Amount };
};

/** What a reader sees of this target at two moments; nothing where it is the same, answer by answer. */
function compare(
  { pages }: Asked,
  here: { reader: string; target: ShareTarget },
  then: Moment,
  now: Moment,
): Moved | undefined {
  const { kind, id } = here.target;
  const page = pages.find(({ id: each, questions }) =>
    kind === 'page' ? each === id : questions.some(({ key }) => key === id),
  );
  if (!page) return undefined;
  const questions = page.questions.filter(({ key }) => kind === 'page' || key === id);
  const reader = here.reader as Audience;
  const before = levelsAt(page, questions, reader, then);
  const after = levelsAt(page, questions, reader, now);
  const steps = questions.map((_, at) => rank(after[at]) - rank(before[at]));
  // A page that gives more of one answer and less of another has given more.
  const direction = steps.some((step) => step > 0) ? 'wider' : 'narrower';
  if (steps.every((step) => step === 0)) return undefined;
  return { direction, seen: { ...here, before: amountOf(before), after: amountOf(after) } };
}

const rank = (level: ShareLevel | undefined) => shareLevels.indexOf(level ?? 'nothing');

function levelsAt(
  page: WorkbookPage,
  questions: readonly Question[],
  reader: Audience,
  { before, on }: Moment,
): ShareLevel[] {
  return questions.map((question) =>
    seenAs(question, levelOf(page, question, reader, before, on).level),
  );
}

function amountOf(levels: readonly ShareLevel[]): Amount {
  const all = new Set(levels);
  const [only] = all;
  if (all.size === 1 && only !== undefined) return only;
  return all.has('short') && !all.has('all') ? 'short' : 'some';
}

/** Her answer about who may see anything at all, or about her time in care, as it was given; oldest first. */
export type GateAnswer = {
  day: Day;
  by: NonNullable<WhatChanged['by']>;
  chosen: readonly string[];
};

/** Whom she is happy to share with: one line for those who came in, one for those who went out. */
export function changesOfReaders(given: readonly GateAnswer[]): WhatChanged[] {
  return given.flatMap(({ day: on, by, chosen }, at): WhatChanged[] => {
    const before = given[at - 1]?.chosen ?? [];
    const line = (direction: WhatChanged['direction'], readers: string[]): WhatChanged[] =>
      readers.length > 0 ? [{ day: on, by, direction, what: { kind: 'readers', readers } }] : [];
    return [
      ...line(
        'wider',
        chosen.filter((reader) => !before.includes(reader)),
      ),
      ...line(
        'narrower',
        before.filter((reader) => !chosen.includes(reader)),
      ),
    ];
  });
}

/** From nobody over some to her whole team. */
const careOrder = ['some', 'team'];

/** Who may know that she was in care. */
export function changesOfCare(question: string, given: readonly GateAnswer[]): WhatChanged[] {
  const order = (chosen: readonly string[] | undefined) => careOrder.indexOf(chosen?.[0] ?? '');
  return given.flatMap(({ day: on, by, chosen }, at): WhatChanged[] => {
    const step = order(chosen) - order(given[at - 1]?.chosen);
    if (step === 0) return [];
    const [first] = chosen;
    const said = first === undefined ? {} : { chosen: first };
    const direction = step > 0 ? 'wider' : 'narrower';
    return [{ day: on, by, direction, what: { kind: 'care', question, ...said } }];
  });
}

export const periods = ['week', 'last_time', 'any_time'] as const;
export type Period = (typeof periods)[number];

/** The first day a period holds; undefined where it holds every day, and where nobody knows when she was here last. */
export function sinceWhen(period: Period, today: Day, lastTime: Day | undefined): Day | undefined {
  if (period === 'week') return addDays(today, -7);
  return period === 'last_time' ? lastTime : undefined;
}

/** What changed from that day on: what got wider first, then the rest, each the newest first. */
export function changedSince(
  changes: readonly WhatChanged[],
  since: Day | undefined,
): WhatChanged[] {
  const here = changes.filter((change) => since === undefined || isOnOrBefore(since, change.day));
  // Of one day the one written down last comes first.
  const newest = here
    .toReversed()
    .toSorted((a, b) => (a.day === b.day ? 0 : isBefore(a.day, b.day) ? 1 : -1));
  return (['wider', 'narrower'] as const).flatMap((way) =>
    newest.filter(({ direction }) => direction === way),
  );
}
