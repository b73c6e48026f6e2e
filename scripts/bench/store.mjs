// Opening a plan and saving an answer with 10, 1,000 and 5,000 plans in the vault, beside the same SQL straight on
// the driver, and at 5,000 beside its own value at 10.

import { measure } from './measure.mjs';
import { median, percentile } from './report.mjs';

export const title = 'opening a plan and saving an answer';

const rounds = 400;

export async function run(report) {
  const taken = new Map();
  for (const plans of [10, 1000, 5000]) {
    const figures = await measure(report, 'store', plans, rounds);
    taken.set(plans, figures);
    for (const [what, ours, peer] of [
      ['open a plan', figures.open, figures.rawOpen],
      ['save an answer', figures.save, figures.rawSave],
    ]) {
      report.add({
        what: `${what}, ${plans.toLocaleString('en-GB')} plans`,
        ours: median(ours),
        peer: median(peer),
        peerName: 'same SQL on the driver',
        unit: 'ms',
        note: `p95 ${percentile(ours, 0.95).toFixed(2)} ms, driver ${percentile(peer, 0.95).toFixed(2)} ms`,
      });
    }
  }
  for (const [what, key] of [
    ['open a plan', 'open'],
    ['save an answer', 'save'],
  ]) {
    report.add({
      what: `${what}, p95 at 5,000 plans`,
      ours: percentile(taken.get(5000)[key], 0.95),
      peer: percentile(taken.get(10)[key], 0.95),
      peerName: 'p95 at 10 plans',
      unit: 'ms',
      bar: 1.3,
    });
  }
}
