// The report over 5,000 plans: asked for cold after unlocking, how long opening a plan waits meanwhile, and beside it the rules
// over the same facts in a plain loop without the store.

import { measure } from './measure.mjs';
import { median } from './report.mjs';

export const title = 'the report over 5,000 plans';

/** Milliseconds, from the issue that asked for it. */
const BAR = 1000;

export async function run(report) {
  const figures = await measure(report, 'report', 5000, Math.max(3, Math.min(5, report.rounds)));
  report.add({
    what: 'count the report over 5,000 plans, cold',
    ours: median(figures.report),
    peer: median(figures.plain),
    peerName: 'same rules in a plain loop',
    unit: 'ms',
    note: `${Math.round(Math.max(...figures.report))} ms at most; wanted under ${BAR} ms; opening a plan meanwhile waited ${Math.round(Math.max(...figures.waited))} ms at most`,
  });
}
