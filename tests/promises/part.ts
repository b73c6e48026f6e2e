// The program that a row starts hundreds of times: one part of it, and nothing of the rows, so that it is there quickly.
//   node part.mjs NAME [arguments…]

import { parts } from './harness/parts';

async function main([name = '', ...given]: readonly string[]): Promise<void> {
  const part = await parts[name]?.();
  if (!part) throw new Error(`no such part: ${name}`);
  await part(given);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (problem: unknown) => {
    process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
    process.exit(1);
  },
);
