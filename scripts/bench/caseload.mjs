// A caseload of 5,000 women: the list asked for cold after unlocking, and one woman worked out again after her facts
// changed, beside the same rules over the same facts in a plain loop without the store.

import { measure } from './measure.mjs';
import { median } from './report.mjs';

export const title = 'a caseload of 5,000 women';

/** Milliseconds, from the issue that asked for the rules. */
const bars = { list: 300, one: 5, set: 5 };

export async function run(report) {
  const figures = await measure(report, 'caseload', 5000, Math.max(3, report.rounds));
  const note = (taken, bar) =>
    `${Math.round(Math.max(...taken) * 10) / 10} ms at most; wanted under ${bar} ms`;
  report.add({
    what: 'work out and list 5,000 women, cold',
    ours: median(figures.list),
    peer: median(figures.plainAll),
    peerName: 'same rules in a plain loop',
    unit: 'ms',
    note: note(figures.list, bars.list),
  });
  report.add({
    what: 'save one woman’s facts and work her out again',
    ours: median(figures.one),
    peer: median(figures.plainOne),
    peerName: 'same rules in a plain loop',
    unit: 'ms',
    note: note(figures.one, bars.one),
  });
  const random = await measure(report, 'random-facts', 10_000);
  report.add({
    what: `the rules over ${random.sets.toLocaleString('en-GB')} random sets of facts, the slowest, best of three`,
    ours: random.slowest,
    unit: 'ms',
    note: `${random.thrown} threw; slowest the first time ${random.slowestOnce.toFixed(1)} ms; middle ${random.median.toFixed(3)} ms, 999th of 1,000 ${random.p999.toFixed(2)} ms; wanted under ${bars.set} ms`,
  });
}
