// Memory of the whole app at its unlock screen, beside a bare Electron window: all processes together.

import { apps, launchOnce } from './launch.mjs';
import { practiceData } from './practice-data.mjs';
import { median } from './report.mjs';

export const title = 'memory at the unlock screen';

const settle = 3_000;

export async function run(report) {
  const taken = { bare: [], ours: [] };
  const withVault = await practiceData(report);
  for (let round = 0; round < Math.min(3, report.rounds); round += 1) {
    for (const name of Object.keys(apps)) {
      const data = name === 'ours' ? withVault() : report.user.ownFolder('bench');
      taken[name].push((await launchOnce(report, apps[name], { data, settle })).memory);
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
