// Where things are, and what a child program is given. May know: paths and environment names only.

import { delimiter, join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const root = resolve(import.meta.dirname, '..', '..');

/** A path inside the checkout. */
export const inRoot = (...parts) => join(root, ...parts);

/** The environment with `folders` first on PATH. */
export function withPath(environment, ...folders) {
  const rest = environment['PATH'] ?? '';
  return { ...environment, PATH: [...folders, rest].filter(Boolean).join(delimiter) };
}

/**
 * The environment for a npm that is started from inside another npm. The person's own settings (npm_config_*,
 * proxies, certificates) stay; what the outer npm says about its own run goes, because the inner one would
 * take it for its own.
 */
export function forInnerNpm(environment) {
  const own =
    /^(npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|npm_config_prefix$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
