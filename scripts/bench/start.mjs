// From starting the program to a usable unlock screen, beside a bare Electron window. Rounds are interleaved, so
// that a busy moment of the computer hits both alike.

import { apps, launchOnce } from './launch.mjs';
import { practiceData } from './practice-data.mjs';
import { median } from './report.mjs';

export const title = 'cold start to a usable unlock screen';

export async function run(report) {
  const withVault = await practiceData(report);
  const kept = { bare: report.user.ownFolder('bench'), ours: withVault() };
  const times = { again: { bare: [], ours: [] }, first: { bare: [], ours: [] } };
  // The first start of all also reads the programs from disk; it is not counted.
  for (const name of Object.keys(apps)) await launchOnce(report, apps[name], { data: kept[name] });
  for (let round = 0; round < report.rounds; round += 1) {
    for (const name of Object.keys(apps)) {
      times.again[name].push((await launchOnce(report, apps[name], { data: kept[name] })).usable);
      const data = name === 'ours' ? withVault() : report.user.ownFolder('bench');
      times.first[name].push((await launchOnce(report, apps[name], { data })).usable);
    }
  }
  addLine(report, 'start to the unlock screen', times.again, 1.5);
  addLine(report, 'the same, for the first time on a computer', times.first);
}

function addLine(report, what, { bare, ours }, bar) {
  const spread = `Alongside ${Math.round(Math.min(...ours))} to ${Math.round(Math.max(...ours))} ms`;
  report.add({
    what,
    ours: median(ours),
    peer: median(bare),
    peerName: apps.bare.name,
    unit: 'ms',
    ...(bar !== undefined && { bar }),
    note: spread,
  });
}
