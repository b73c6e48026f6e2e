// `npm start` starts the app under a limit of 0 for pictures of memory, and nothing that is started can raise it again.

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const lineOf = (command: string, ...args: string[]) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { withoutPictures } from ${JSON.stringify(resolve('scripts/setup/no-pictures.mjs'))};
         console.log(JSON.stringify(withoutPictures(...${JSON.stringify([command, args])})));`,
      ],
      { encoding: 'utf8' },
    ),
  ) as [string, string[]];

it('starts the program with its own arguments and no room for a picture', () => {
  const [command, args] = lineOf(
    '/bin/sh',
    '-c',
    'ulimit -S -c; ulimit -H -c; echo "$1"',
    'x',
    'a b',
  );
  expect(execFileSync(command, args, { encoding: 'utf8' })).toBe('0\n0\na b\n');
});
