// Asks once, for a few seconds, whether the site that publishes Electron can be reached from here. Ends with 0
// when anything answers. Without this question an offline computer could wait minutes for a download to give up.

const chosen =
  process.env['npm_config_electron_mirror'] ??
  process.env['NPM_CONFIG_ELECTRON_MIRROR'] ??
  process.env['ELECTRON_MIRROR'];

const site = chosen || 'https://github.com/electron/electron/releases/';

try {
  const answer = await fetch(site, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
  });
  // A guard in between that says no is not the site.
  process.exit([401, 403, 407, 502, 503].includes(answer.status) ? 1 : 0);
} catch {
  process.exit(1);
}
