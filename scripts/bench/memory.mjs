// Memory of the whole app at its unlock screen, beside a bare Electron window: all processes together.

import { apps, launchOnce } from './launch.mjs';
import { median } from './report.mjs';

export const title = 'memory at the unlock screen';

const settle = 3_000;

export async function run(report) {
  const taken = { bare: [], ours: [] };
  for (let round = 0; round < Math.min(3, report.rounds); round += 1) {
    for (const name of Object.keys(apps)) {
      taken[name].push((await launchOnce(report, apps[name], { settle })).memory);
    }
  }
  for (const [key, words] of [
    ['pss', 'memory, shared pages shared out (PSS)'],
    ['rss', 'memory, shared pages counted in each (RSS)'],
  ]) {
    const ours = median(taken.ours.map((memory) => memory[key]));
    const peer = median(taken.bare.map((memory) => memory[key]));
    report.add({
      what: words,
      ours,
      peer,
      peerName: apps.bare.name,
      unit: 'MiB',
      note: processes(taken),
    });
  }
}

function processes({ ours, bare }) {
  const count = (memory) =>
    `${memory.processes} processes${memory.unread ? `, ${memory.unread} closed to us` : ''}`;
  return `${count(ours[0])}; bare ${count(bare[0])}`;
}
