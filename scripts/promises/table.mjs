// What the runner prints and may write into docs/promises.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../setup/places.mjs';

const begin = '<!-- figures: written by npm run promises -- --write -->';
const end = '<!-- end of figures -->';

/** A row that was not tried is told and not counted as held, but nothing was broken by it. */
export const isRight = ({ word }) => ['held', 'caught', 'not tried'].includes(word);

/** One line a row; what was found broken stands below the table. */
export function table(results) {
  const head = ['row', 'promise', 'tried', 'held', 'seed'];
  const lines = results.map((one) => [one.id, one.promise, one.tried, one.word, String(one.seed)]);
  const cells = [head, head.map(() => '---'), ...lines].map((line) => line.map(plain));
  const broken = results.flatMap(({ id, found }) => found.map((what) => `- ${id}: ${what}`));
  const rows = cells.map((line) => `| ${line.join(' | ')} |`).join('\n');
  return broken.length === 0 ? rows : `${rows}\n\n${broken.join('\n')}`;
}

const plain = (text) => text.replaceAll('|', '/').replace(/\s+/g, ' ');

export function lastLine(results, milliseconds) {
  const count = (...words) => results.filter(({ word }) => words.includes(word)).length;
  const minutes = (milliseconds / 60_000).toFixed(1);
  return [
    `${count('held')} held`,
    `${count('caught')} controls caught`,
    `${count('not tried')} not tried`,
    `${count('NOT HELD', 'NOT CAUGHT')} broken, in ${minutes} minutes`,
  ].join(', ');
}

/** Puts the table between the two marks in docs/promises.md. */
export function writeFigures(words, machine, { size, many }) {
  const path = inRoot('docs', 'promises.md');
  const text = readFileSync(path, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${path} has no place for the figures`);
  const how = many === undefined ? `Size: ${size}.` : `Size: ${size}, ${many} times.`;
  const figures = `${begin}\n\n${how} Computer: ${machine}.\n\n${words}\n\n${end}`;
  writeFileSync(path, `${before}${figures}${after}`);
}
