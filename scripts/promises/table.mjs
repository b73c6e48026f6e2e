// What the runner prints and may write into docs/promises.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../setup/places.mjs';

const marks = (size) => [
  `<!-- figures of size ${size}: written by npm run promises -- --write -->`,
  `<!-- end of figures of size ${size} -->`,
];
const head = ['row', 'promise', 'tried', 'held', 'seed', 'seconds', 'day'];

/** A row that was not tried is told and not counted as held, but nothing was broken by it. */
export const isRight = ({ word }) => ['held', 'caught', 'not tried'].includes(word);

/** One line a row; what was found broken stands below the table. */
export function table(results) {
  const broken = results.flatMap(({ id, found }) => found.map((what) => `- ${id}: ${plain(what)}`));
  const rows = drawn(results.map(cellsOf));
  return broken.length === 0 ? rows : `${rows}\n\n${broken.join('\n')}`;
}

/** `processor` is what all its processes together kept the processor busy, in seconds. */
const cellsOf = ({ id, promise, tried, word, seed, processor, seconds, day }) =>
  [id, promise, tried, word, seed, (processor ?? seconds).toFixed(0), day].map((cell) =>
    plain(String(cell)),
  );

const drawn = (lines) =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');

/** With columns of one width, as this repository's documents are written. */
function aligned(lines) {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...lines].map((cells) => cells[at].length)),
  );
  const padded = (cells) => cells.map((cell, at) => cell.padEnd(widths[at]));
  const rule = widths.map((width) => '-'.repeat(width));
  return [padded(head), rule, ...lines.map(padded)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const plain = (text) => text.replaceAll('|', '/').replace(/\s+/g, ' ').trim();

export function lastLine(results, milliseconds) {
  const count = (...words) => results.filter(({ word }) => words.includes(word)).length;
  const busy = results.reduce((sum, { processor = 0 }) => sum + processor, 0);
  return [
    `${count('held')} held`,
    `${count('caught')} controls caught`,
    `${count('not tried')} not tried`,
    `${count('NOT HELD', 'NOT CAUGHT')} broken, in ${minutes(milliseconds / 1000)} minutes`,
    `${minutes(busy)} of them at work on one core`,
  ].join(', ');
}

const minutes = (seconds) => (seconds / 60).toFixed(1);

/**
 * Puts these rows into the table of their size in docs/promises.md. A row that was not run keeps the line of the day on
 * which it was.
 * @param order the ids of all rows there are; a line of none of them goes
 * @param whole how the run went and on what, where it was a run of every row
 */
export function writeFigures(
  results,
  { size, order, whole },
  path = inRoot('docs', 'promises.md'),
) {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = marks(size);
  const [before, rest] = text.split(begin);
  const [figures, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error(`${path} has no place for figures of size ${size}`);
  const lines = new Map(linesIn(figures).map((cells) => [cells[0], cells]));
  for (const one of results) lines.set(one.id, cellsOf(one));
  const kept = order.flatMap((id) => (lines.has(id) ? [lines.get(id)] : []));
  const told = whole ?? figures.split('|')[0].trim();
  const inside = [told, aligned(kept)].filter(Boolean).join('\n\n');
  writeFileSync(path, `${before}${begin}\n\n${inside}\n\n${end}${after}`);
}

/** The cells of each row of the table that stands there. */
const linesIn = (figures) =>
  figures
    .split('\n')
    .filter((line) => /^\| [A-Z]+-\d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
