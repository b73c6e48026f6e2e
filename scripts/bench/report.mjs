// The table of figures, and what every part of the bench is handed. Knows no figure's meaning.

/**
 * Makes the report that each part's `run(report)` gets:
 * - `report.add({ what, ours, peer, peerName, unit, bar, note })` adds a line: `ours` and `peer` are numbers in
 *   `unit`; `bar` is the highest ratio ours / peer that is allowed (leave it out where there is none);
 * - `report.tools`, `report.user`, `report.display`, `report.rounds`: what setUp() and asUser() answered, the
 *   virtual display (`report.display.name`), and how many rounds to take;
 * - `report.notMeasured(name)` names a part that does not exist yet.
 */
export function makeReport({ tools, user, display, rounds }) {
  const lines = [];
  const missing = [];
  const missed = () => lines.filter((line) => line.bar !== undefined && ratio(line) > line.bar);
  return {
    tools,
    user,
    display,
    rounds,
    add: (line) => lines.push(line),
    notMeasured: (name) => missing.push(name),
    missedBars: () => missed().length,
    table: () => [...table(lines), ...gaps(missing)].join('\n'),
  };
}

/** The value below which the given share (0 to 1) of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The middle value. */
export const median = (numbers) => percentile(numbers, 0.5);

const ratio = ({ ours, peer }) => ours / peer;

function table(lines) {
  const head = ['what', 'Alongside', 'peer', 'ratio', 'bar', 'note'];
  const rows = lines.map((line) => [
    line.what,
    figure(line.ours, line.unit),
    line.peer === undefined ? '–' : `${figure(line.peer, line.unit)} (${line.peerName})`,
    line.peer === undefined ? '–' : `${ratio(line).toFixed(2)}×`,
    barWords(line),
    line.note ?? '',
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function barWords(line) {
  if (line.bar === undefined) return '–';
  return `≤ ${line.bar}×, ${ratio(line) <= line.bar ? 'met' : 'MISSED'}`;
}

function figure(number, unit) {
  const digits = Math.abs(number) < 10 ? 2 : Math.abs(number) < 100 ? 1 : 0;
  return `${number.toFixed(digits)} ${unit}`;
}

const gaps = (names) =>
  names.length === 0
    ? []
    : ['', `Not measured, because it is not written yet: ${names.join(', ')}.`];
