// REL-03 and REL-07: chores that change files, ended at a chosen change or told by the disk that it could not be made.

import { type Chore, chores } from '../harness/chores';
import { aWhole, countChanges, type Faulty, goWrong, type Kind } from '../harness/go-wrong';
import { compileShim, whyNoShim } from '../harness/shim';
import { few, type Outcome, type Row, type Trial } from '../row';

async function tryPoints(
  trial: Trial,
  which: readonly Chore[],
  kinds: readonly Kind[],
): Promise<Outcome> {
  const why = whyNoShim();
  if (why) return { notTried: why };
  const { many, chance, folder } = trial;
  const shim = compileShim('fault', folder);
  const found: string[] = [];
  const said: string[] = [];
  let tried = 0;
  for (const chore of which) {
    const faulty: Faulty = { folder, shim, whole: await aWhole(folder, chore) };
    const changes = await countChanges(faulty, chore);
    const share = Math.ceil(many / which.length);
    for (let i = 0; i < share; i += 1) {
      // Spread over the whole chore; the dice choose within each part.
      const at = 1 + Math.floor(((i + chance()) / share) * changes);
      const kind = kinds[Math.floor(chance() * kinds.length)] ?? 'kill';
      found.push(...(await goWrong(faulty, { chore, at, kind })));
      tried += 1;
    }
    said.push(`${chore} ${changes}`);
  }
  return { tried: `${tried} points, of changes: ${said.join(', ')}`, found: few(found, 8) };
}

export const killPoints: Row = {
  id: 'REL-03',
  promise: 'Ended at any change while bringing up to date, writing keys or renewing them: it opens',
  kind: 'promise',
  many: { smoke: 3, ci: 40, release: 800 },
  run: (trial) => tryPoints(trial, ['open-old', 'keyring', 'renew', 'paper'], ['kill']),
};

export const diskFaults: Row = {
  id: 'REL-07',
  promise: 'A full or failing disk loses nothing acknowledged, holds nothing up, and is named',
  kind: 'promise',
  many: { smoke: 3, ci: 200, release: 2000 },
  run: (trial) => tryPoints(trial, chores, ['full', 'io', 'short']),
};
