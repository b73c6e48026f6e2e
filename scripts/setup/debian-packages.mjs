// The Debian packages Alongside needs, and how they get there. May know dpkg and apt; nothing of npm or Electron.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hidden } from './child.mjs';
import { CannotGoOn, lastLines, say } from './say.mjs';

// Each line is one need; where Debian renamed a package (the 64-bit time change), the newer name comes first.
const needs = {
  build: [['g++'], ['make'], ['python3'], ['libssl-dev']],
  window: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['unzip'],
  ],
  screen: [['xvfb'], ['xauth'], ['x11-utils']],
  papers: [['poppler-utils'], ['qpdf']],
};

// Where there is no dpkg, a program of each need stands for it.
const programs = {
  build: ['g++', 'make', 'python3'],
  window: [],
  screen: ['Xvfb', 'xvfb-run', 'xauth', 'xwininfo'],
  papers: ['pdfsig', 'pdftotext', 'qpdf'],
};

/** Makes sure the packages of the named groups are installed; quick when they are. */
export async function ensureDebianPackages(groups) {
  if (process.platform !== 'linux') return;
  const wanted = groups.flatMap((group) => needs[group]);
  const installed = installedPackages(wanted.flat());
  if (installed === undefined) return nameWhatIsNeeded(groups);
  const missing = wanted.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length > 0) await install(missing);
}

function installedPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg's own placeholders
  const format = '${Package} ${db:Status-Status}\n';
  const answer = spawnSync('dpkg-query', ['-W', '-f', format, ...names], { encoding: 'utf8' });
  if (answer.error) return undefined;
  const lines = answer.stdout.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.split(' ')[0]));
}

function nameWhatIsNeeded(groups) {
  const absent = groups.flatMap((group) => programs[group]).filter((program) => !onPath(program));
  if (absent.length === 0) return;
  throw new CannotGoOn(
    `This is not Debian or Ubuntu, so Alongside cannot install what it needs here. Not found: ${absent.join(', ')}. ` +
      'It needs a C++ compiler, make, Python 3, the OpenSSL headers, GTK 3, NSS, ALSA, GBM and unzip; ' +
      'its tests also need Xvfb, xauth, poppler and qpdf. Install those and start again.',
  );
}

function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function install(missing) {
  const asRoot = process.getuid() === 0;
  const mayAsk = asRoot || (await hidden('sudo', ['-n', 'true'])).code === 0;
  if (!mayAsk) {
    const names = missing.map((choices) => choices.find(isKnownToApt) ?? choices.at(-1));
    throw new CannotGoOn(
      `Alongside needs some Debian packages first. Ask an administrator to run: apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  const apt = (...args) => {
    const line = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const [command, ...rest] = asRoot ? line : ['sudo', '-n', ...line];
    return hidden(command, rest);
  };
  // The wait lets another apt-get that is running finish first.
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  say(
    `Installing Debian packages: ${missing.map((choices) => choices.at(-1)).join(' ')} (a minute or two) …`,
  );
  const update = await apt('update', ...wait);
  const names = missing.map((choices) => choices.find(isKnownToApt) ?? choices.at(-1));
  const result = await apt('install', ...wait, '-y', '--no-install-recommends', ...names);
  if (result.code === 0) return;
  say(lastLines(update.code === 0 ? result.output : update.output + result.output));
  throw new CannotGoOn(
    `The Debian packages could not be installed. Put this right, then start again: apt-get install --no-install-recommends ${names.join(' ')}`,
  );
}

function isKnownToApt(name) {
  const answer = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes(`Package: ${name}\n`);
}
