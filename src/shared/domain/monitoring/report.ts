/*
 * The report: what was counted of each plan, put together and kept from pointing at anybody. It holds numbers only, no name
 * and no id. Pure.
 */
import * as z from 'zod';
import { period } from './period';
import {
  type Counted,
  FEWEST_SHOWN,
  isShownWhole,
  protect,
  type ShownCount,
  shownCount,
} from './protect';
import type { TableShape } from './tables';

const tooFew = z.strictObject({ kind: z.literal('too_few'), id: z.string() });

const shownTable = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('counted'),
    id: z.string(),
    total: z.int().min(FEWEST_SHOWN),
    parts: z.array(z.strictObject({ id: z.string(), count: shownCount })),
  }),
  tooFew,
]);
export type ShownTable = z.infer<typeof shownTable>;

const shownComparison = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('counted'),
    id: z.string(),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        yes: z.int().min(FEWEST_SHOWN),
        of: z.int().min(FEWEST_SHOWN),
      }),
    ),
  }),
  tooFew,
]);
export type ShownComparison = z.infer<typeof shownComparison>;

export const report = z.strictObject({
  period,
  establishment: z.string(),
  /** Women who were worked with. */
  plans: shownCount,
  tables: z.array(shownTable),
  comparisons: z.array(shownComparison),
});
export type Report = z.infer<typeof report>;

/** One thing that was counted of one plan: the part of a table it falls into. */
export type Mark = readonly [table: string, part: string];

/** Whether it is the same for all: a table of groups against a table of what was done, and the part of it that is wanted. */
export const comparisons = [
  { id: 'reviews_by_age', groups: 'age', measure: 'reviews', wanted: 'as_planned' },
  { id: 'reviews_by_adviser', groups: 'adviser', measure: 'reviews', wanted: 'as_planned' },
  { id: 'meeting_by_age', groups: 'age', measure: 'day.team_meeting', wanted: 'in_time' },
  { id: 'meeting_by_adviser', groups: 'adviser', measure: 'day.team_meeting', wanted: 'in_time' },
] as const;

/** The two groups either side of 25, where a personal adviser's help ends; other groups stand for themselves. */
export function groupOf(part: string): string {
  if (part === 'under_21' || part === '21_24') return 'under_25';
  return ['25_34', '35_44', '45_on'].includes(part) ? '25_on' : part;
}

/** Sums up plan by plan, so that nobody has to hold all of them at once. */
export class Sums {
  plans = 0;
  readonly #parts = new Map<string, { count: number; women: number }>();

  /** @param marks all that was counted of one plan */
  add(marks: readonly Mark[]): void {
    this.plans += 1;
    const times = new Map<string, number>();
    const note = (key: string) => times.set(key, (times.get(key) ?? 0) + 1);
    for (const [table, part] of marks) note(keyOf(table, part));
    for (const { id, groups, measure, wanted } of comparisons) {
      const group = marks.find(([table]) => table === groups)?.[1];
      if (group !== undefined) note(keyOf(`${id}/${groupOf(group)}`, 'all'));
      for (const [table, part] of marks) {
        if (table !== measure || group === undefined) continue;
        const row = `${id}/${groupOf(group)}`;
        note(keyOf(row, part === wanted ? 'yes' : 'no'));
        note(keyOf(row, 'any'));
      }
    }
    for (const [key, count] of times) {
      const sum = this.#parts.get(key) ?? { count: 0, women: 0 };
      this.#parts.set(key, { count: sum.count + count, women: sum.women + 1 });
    }
  }

  of(table: string, part: string): { count: number; women: number } {
    return this.#parts.get(keyOf(table, part)) ?? { count: 0, women: 0 };
  }
}

const keyOf = (table: string, part: string) => `${table}\n${part}`;

/** The report of what was summed up. @param shapes each after the one it is within */
export function reportOf(
  sums: Sums,
  shapes: readonly TableShape[],
  of: Pick<Report, 'period' | 'establishment'>,
): Report {
  const shown = new Map<string, ShownTable>();
  for (const shape of shapes) shown.set(shape.id, tableOf(sums, shape, shown));
  return {
    ...of,
    plans: sums.plans < FEWEST_SHOWN ? 'fewer' : sums.plans,
    tables: [...shown.values()],
    comparisons: comparisons.map((one) => comparisonOf(sums, one, shapes, shown)),
  };
}

function tableOf(
  sums: Sums,
  { id, parts, gaps = [], within, ofThings }: TableShape,
  shown: ReadonlyMap<string, ShownTable>,
): ShownTable {
  const whose = within ? countIn(shown.get(within[0]), within[1]) : sums.plans;
  const counts = parts.map(
    (part): Counted => ({ ...sums.of(id, part), isGap: gaps.includes(part) }),
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const safe =
    typeof whose === 'number' && whose >= FEWEST_SHOWN ? protect(counts, ofThings) : undefined;
  if (!safe || total < FEWEST_SHOWN) return { kind: 'too_few', id };
  const withIds = parts.map((part, at) => ({ id: part, count: safe[at] ?? ('fewer' as const) }));
  return { kind: 'counted', id, total, parts: withIds };
}

/** The number of one part, where it is shown. */
export function countIn(table: ShownTable | undefined, part: string): ShownCount | undefined {
  return table?.kind === 'counted' ? table.parts.find(({ id }) => id === part)?.count : undefined;
}

const isWhole = (table: ShownTable | undefined) =>
  table?.kind === 'counted' && isShownWhole(table.parts.map(({ count }) => count));

/**
 * All of it or nothing: nothing in it is small, and nothing of it is kept back anywhere else. How large each group is stands in
 * its own table: of whom there is nothing to count in it are none, or not few.
 */
function comparisonOf(
  sums: Sums,
  { id, groups, measure }: (typeof comparisons)[number],
  shapes: readonly TableShape[],
  shown: ReadonlyMap<string, ShownTable>,
): ShownComparison {
  const parts = shapes.find((shape) => shape.id === groups)?.parts ?? [];
  const rows = [...new Set(parts.map(groupOf))]
    .map((group) => {
      const yes = sums.of(`${id}/${group}`, 'yes');
      const no = sums.of(`${id}/${group}`, 'no');
      const all = sums.of(`${id}/${group}`, 'all').women;
      const leftOut = all - sums.of(`${id}/${group}`, 'any').women;
      return { id: group, yes, no, all, leftOut, of: yes.count + no.count };
    })
    .filter(({ all }) => all > 0);
  const isSafe = rows.every(
    ({ yes, no, leftOut }) =>
      (leftOut === 0 || leftOut >= FEWEST_SHOWN) &&
      [yes, no].every(({ count, women }) => count >= FEWEST_SHOWN && women >= FEWEST_SHOWN),
  );
  if (!isSafe || rows.length < 2 || !isWhole(shown.get(groups)) || !isWhole(shown.get(measure))) {
    return { kind: 'too_few', id };
  }
  return {
    kind: 'counted',
    id,
    rows: rows.map(({ id: row, yes, of }) => ({ id: row, yes: yes.count, of })),
  };
}
