// Starts the program that holds the rows: once to list them, then once for each row, a few at a time.

import { root } from '../setup/places.mjs';
import { CannotGoOn, lastLines } from '../setup/say.mjs';
import { heard } from './heard.mjs';

/** A row that takes longer than this hangs. Far above what any takes, since the computer may be busy. */
const longest = { smoke: 3 * 60_000, ci: 30 * 60_000, release: 6 * 3_600_000 };

/** The ids of all rows there are, and the rows that were chosen or all. */
export async function listRows(program, chosen) {
  const { code, out, words } = await heard(process.execPath, [program, '--list'], { cwd: root });
  if (code !== 0) throw new CannotGoOn(lastLines(words));
  const rows = JSON.parse(out);
  const unknown = chosen.find((id) => !rows.some((row) => row.id === id));
  if (unknown) throw new CannotGoOn(`There is no row ${unknown}.`);
  const order = rows.map(({ id }) => id);
  return { order, rows: chosen.length === 0 ? rows : rows.filter(({ id }) => chosen.includes(id)) };
}

/** Tries each row and tells each that ended. Answers one result a row, in the order of the rows. */
export async function tryRows(program, rows, { size, seed, many, atOnce }, tell) {
  const results = new Array(rows.length);
  let next = 0;
  const worker = async () => {
    while (next < rows.length) {
      const at = next++;
      results[at] = await tryOne(program, rows[at], { size, seed, many });
      tell(results[at]);
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
  const day = new Date().toISOString().slice(0, 10);
  return { ...row, seed, seconds, day, ...judged(row, ran) };
}

/** In one word: held, caught (a control), not tried, or NOT held. */
function judged(row, ran) {
  const outcome = ran.code === 0 ? lastJson(ran.out) : undefined;
  return { processor: outcome?.processor, ...wordFor(row, ran, outcome) };
}

function wordFor({ kind }, { words, isLate }, outcome) {
  if (isLate) return { word: 'NOT HELD', tried: 'it did not come to an end', found: [] };
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
