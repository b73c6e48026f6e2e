// REL-10: several programs open the same vault at the same moment.

import { aHome } from '../harness/a-home';
import { startPart } from '../harness/a-part';
import { few, type Row } from '../row';

const AT_ONCE = 4;

export const starts: Row = {
  id: 'REL-10',
  promise: 'Started several times at once, exactly one of them opens the vault',
  kind: 'promise',
  many: { smoke: 1, ci: 10, release: 125 },
  run: async ({ many, folder }) => {
    const home = await aHome(folder);
    const found: string[] = [];
    for (let round = 0; round < many; round += 1) {
      const parts = Array.from({ length: AT_ONCE }, () =>
        startPart(['saver', home.folder, home.plan, String(round), '0', 'as-it-is']),
      );
      const first = await Promise.all(parts.map((part) => part.next()));
      const opened = first.filter((line) => line !== undefined).length;
      if (opened !== 1) found.push(`round ${round}: ${opened} opened it`);
      for (const part of parts) part.process.kill('SIGKILL');
      const ends = await Promise.all(parts.map((part) => part.over));
      const named = ends.filter(({ words }) => words.includes('vault-in-use')).length;
      if (named !== AT_ONCE - opened) found.push(`round ${round}: only ${named} were told why`);
    }
    return { tried: `${many} times ${AT_ONCE} at once`, found: few(found) };
  },
};
