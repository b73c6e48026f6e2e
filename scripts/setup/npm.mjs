// Starting npm. May know npm's own settings; not what is being installed.

import { basename } from 'node:path';
import { hidden } from './child.mjs';
import { forInnerNpm } from './places.mjs';

/**
 * Runs npm in `folder` on the given Node and answers its exit code and words. The npm that started us is used
 * again where there is one. Settings of the person (proxy, certificates, cache) reach it by the environment.
 */
export function npm({ node, environment = process.env }, args, folder) {
  const outer = process.env['npm_execpath'];
  const quiet = [
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--no-update-notifier',
  ];
  const all = [...args, ...quiet, `--prefix=${folder}`];
  const options = { cwd: folder, env: forInnerNpm(environment) };
  if (outer !== undefined && basename(outer) === 'npm-cli.js') {
    return hidden(node, [outer, ...all], options);
  }
  return hidden('npm', all, options);
}
