// The report over thousands of plans, as a window asks for it; how long somebody else waits meanwhile; and the same rules over
// the same facts in a plain loop without the store.

import { day } from '../../shared/domain/calendar/day';
import { planMilestones } from '../../shared/domain/review/milestones';
import { planSchedule } from '../../shared/domain/review/schedule';
import { readContent } from '../content/read-content';
import { localDay, utcNow } from '../vault/clock';
import { everyKind, fill } from './measure-caseload';
import { ask, inFolder, setUp, timed, vaultIn, words } from './measure-vault';

export type ReportFigures = {
  plans: number;
  /** Milliseconds for the whole report, each the first after unlocking. */
  report: number[];
  /** The longest that somebody else waited for one plan to open meanwhile. */
  waited: number[];
  /** The rules over the same facts, in memory. */
  plain: number[];
};

/** Of every second woman a yes to being counted, with a goal, small steps and two readings. */
export async function measureReport(
  resources: string,
  plans: number,
  rounds: number,
): Promise<ReportFigures> {
  const kinds = await everyKind(resources);
  const factsAt = (i: number) => kinds[i % kinds.length] ?? kinds[0];
  // So that every one of them was worked with in the year that is counted.
  const planSigned = day.parse(`${Number(localDay().slice(0, 4)) - 1}-03-02`);
  return inFolder(async (folder) => {
    const first = vaultIn(folder, resources);
    await setUp(first);
    const ids = await fill(first, plans, (i) => ({
      ...factsAt(i),
      planSigned,
      reviews: [],
      events: [],
    }));
    const desk = first.desk();
    if (!desk) throw new Error('the vault is not open');
    await desk.connection.transaction(async (writer) => {
      for (const [i, plan] of ids.entries()) {
        if (i % 2 === 1) continue;
        for (const [n, [question, said]] of answers.entries()) {
          const value = JSON.stringify({ kind: 'said', said });
          await writer.run(
            `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
             VALUES (?, ?, ?, ?, ?, 'woman', ?, ?)`,
            [`${plan}-${n}`, plan, 100 + n, question, value, desk.session.id, utcNow()],
          );
        }
      }
    });
    await first.close();
    const { settings } = await readContent(resources);
    const today = localDay();
    const figures: ReportFigures = { plans, report: [], waited: [], plain: [] };
    for (let round = 0; round < rounds; round += 1) {
      const vault = vaultIn(folder, resources);
      await ask(vault, 'vault', 'unlock', { passphrase: words });
      let isDone = false;
      const others = async () => {
        let longest = 0;
        while (!isDone) {
          const one = { plan: ids[(round * 7919) % ids.length] };
          longest = Math.max(longest, await timed(() => ask(vault, 'plans', 'open', one)));
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return longest;
      };
      // Once alone, and once while somebody else works.
      figures.report.push(
        await timed(() => ask(vault, 'monitoring', 'count', { period: 'last_year' })),
      );
      const waiting = others();
      await ask(vault, 'monitoring', 'count', { period: 'last_year' });
      isDone = true;
      figures.waited.push(await waiting);
      figures.plain.push(
        await timed(async () =>
          ids.map((_, i) => {
            const facts = factsAt(i);
            return (
              facts && planMilestones(facts, today, settings, planSchedule(facts, today, settings))
            );
          }),
        ),
      );
      await vault.close();
    }
    return figures;
  });
}

const feels = { safe: 'ok', health: 'good', people: 'ok', hope: 'hard', home: 'ok' };
const answers: readonly [string, unknown][] = [
  ['share_learn', { chosen: 'yes' }],
  ['plan_language', { chosen: 'en' }],
  ['small_steps', [{ id: 's', fields: { what: 'Rang my sister', when: '2026-03-04' } }]],
  [
    'my_goals',
    [
      {
        ...{ id: 'g', goal: 'My own door', why: '', area: 'work', status: 'working_on_it' },
        steps: [
          { id: 'a', step: 'Ring', who: 'Del', when: 'a_date', date: '2026-05-05', done: 'done' },
        ],
      },
    ],
  ],
  ['life_now', feels],
  ['life_now', { ...feels, hope: 'ok' }],
];
