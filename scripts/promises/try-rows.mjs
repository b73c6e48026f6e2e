// Starts the program that holds the rows: once to list them, then once for each row, a few at a time.

import { root } from '../setup/places.mjs';
import { CannotGoOn, lastLines, say } from '../setup/say.mjs';
import { heard } from './heard.mjs';

/** A row that takes longer than this hangs. */
const longest = { smoke: 3 * 60_000, ci: 10 * 60_000, release: 6 * 3_600_000 };

/** The rows there are, or those that were chosen. */
export async function listRows(program, chosen) {
  const { code, out, words } = await heard(process.execPath, [program, '--list'], { cwd: root });
  if (code !== 0) throw new CannotGoOn(lastLines(words));
  const rows = JSON.parse(out);
  const unknown = chosen.find((id) => !rows.some((row) => row.id === id));
  if (unknown) throw new CannotGoOn(`There is no row ${unknown}.`);
  return chosen.length === 0 ? rows : rows.filter(({ id }) => chosen.includes(id));
}

/** Tries each row. Answers one result a row, in the order of the rows. */
export async function tryRows(program, rows, { size, seed, many, atOnce }) {
  const results = new Array(rows.length);
  let next = 0;
  const worker = async () => {
    while (next < rows.length) {
      const at = next++;
      results[at] = await tryOne(program, rows[at], { size, seed, many });
      const { id, word, seconds } = results[at];
      say(`${id.padEnd(8)} ${word.padEnd(10)} ${seconds.toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
  return results;
}

async function tryOne(program, row, { size, seed, many }) {
  const started = performance.now();
  const args = [program, row.id, size, String(seed), ...(many === undefined ? [] : [String(many)])];
  const ran = await heard(process.execPath, args, { cwd: root, limit: longest[size] });
  const seconds = (performance.now() - started) / 1000;
  return { ...row, seed, seconds, ...judged(row, ran) };
}

/** In one word: held, caught (a control), not tried, or NOT held. */
function judged({ kind }, { code, out, words, isLate }) {
  if (isLate) return { word: 'NOT HELD', tried: 'it did not come to an end', found: [] };
  const outcome = code === 0 ? lastJson(out) : undefined;
  if (!outcome) return { word: 'NOT HELD', tried: 'it broke down', found: [lastLines(words, 12)] };
  if (outcome.notTried) return { word: 'not tried', tried: outcome.notTried, found: [] };
  const { tried, found } = outcome;
  if (kind === 'control') {
    return found.length > 0
      ? { word: 'caught', tried: `${tried}; ${found[0]}`, found: [] }
      : {
          word: 'NOT CAUGHT',
          tried,
          found: ['the harness did not see what was broken on purpose'],
        };
  }
  return { word: found.length === 0 ? 'held' : 'NOT HELD', tried, found };
}

function lastJson(out) {
  try {
    return JSON.parse(out.trimEnd().split('\n').at(-1));
  } catch {
    return undefined;
  }
}
