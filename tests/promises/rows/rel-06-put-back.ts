// REL-06 and SEC-05: an older page, or an older file, put back by somebody who has no key. Every page that an edit changed is
// put back singly; so is the whole file. The control takes away what ties the rows to the log.

import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginPlans, edit, lookAtFile, openLogFile, readAllOf } from '../../support/a-log-file';
import { few, type Outcome, type Row, type Trial } from '../row';

const PAGE = 4096;
/** What only the tie between the rows and the log can tell. */
const ofRows: readonly string[] = ['rows-put-back', 'plan-put-back'];

async function putBack({ many, folder }: Trial, isTied: boolean): Promise<Outcome> {
  const path = join(folder, 'plans.db');
  await (await openLogFile(folder, 'create')).connection.close();
  const first = await openLogFile(folder, 'open');
  await beginPlans(first);
  await first.connection.close();
  const earlier: Buffer[] = [];
  let head: { seq: number; hash: string; at: string } | undefined;
  for (let nr = 0; nr < many; nr += 1) {
    earlier.push(await readFile(path));
    const file = await openLogFile(folder, 'open');
    await edit(file, nr);
    head = file.log.head();
    await file.connection.close();
  }
  const last = await readFile(path);
  const safe = join(folder, 'last.copy');
  await writeFile(safe, last);
  const before = await readAllOf(folder);
  const found: string[] = [];
  let [tried, seen, unread] = [0, 0, 0];
  const attempt = async (name: string, bytes: Buffer, anchors: typeof head) => {
    tried += 1;
    await writeFile(path, bytes);
    const told = await lookAtFile(folder, anchors ? [anchors] : []);
    if (told === 'refused' || told.some((what) => isTied || !ofRows.includes(what))) seen += 1;
    else {
      await writeFile(path, bytes);
      // A page nothing is read from any more may hold anything.
      if ((await readAllOf(folder)) === before) unread += 1;
      else found.push(name);
    }
    await rm(`${path}-wal`, { force: true });
  };
  for (const [nr, bytes] of earlier.entries()) {
    for (let at = 0; at < bytes.length; at += PAGE) {
      const old = bytes.subarray(at, at + PAGE);
      if (old.equals(last.subarray(at, at + PAGE))) continue;
      const mixed = Buffer.from(last);
      old.copy(mixed, at);
      await attempt(`page ${at / PAGE + 1} of before edit ${nr + 1}`, mixed, undefined);
    }
    if (isTied) await attempt(`the file of before edit ${nr + 1}`, bytes, head);
  }
  await copyFile(safe, path);
  return {
    tried: `${tried} pages and files of before each of ${many} edits, ${seen} told, ${unread} pages that nothing is read from any more`,
    found: few(found),
  };
}

export const pagesPutBack: Row = {
  id: 'REL-06',
  promise: 'An older page or an older file put back is noticed',
  kind: 'promise',
  many: { smoke: 1, ci: 5, release: 50 },
  run: (trial) => putBack(trial, true),
};

export const pagesPutBackUntied: Row = {
  id: 'REL-06c',
  promise: 'Control: by the chain and the shape of the file alone, an older page gets past',
  kind: 'control',
  many: { smoke: 2, ci: 5, release: 8 },
  run: (trial) => putBack(trial, false),
};
