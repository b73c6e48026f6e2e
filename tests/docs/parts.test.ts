// The list of what ships: every package that was built in or lies in it, as the lock file has it, and no licence that nobody said
// yes to. Which packages the builder took is held against the finished package in the journey about it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder';

type Part = {
  name: string;
  version?: string;
  purl?: string;
  licenses: { license: { id: string } }[];
  hashes?: { alg: string; content: string }[];
};

const script = resolve('scripts/package/parts.mjs');
const lock = (
  JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  }
).packages;

async function listsOf(main: readonly string[]): Promise<string> {
  const folder = join(await aFolder(), 'parts');
  mkdirSync(folder);
  for (const [part, found] of [['main', main] as const, ['preload', []], ['renderer', []]] as const)
    writeFileSync(join(folder, `${part}.json`), JSON.stringify(found));
  return folder;
}

describe('the list of what ships', () => {
  it('names what was built in and what lies beside it, with version, licence and hash', async () => {
    const lists = await listsOf(['node_modules/react', 'node_modules/@scure/base']);
    const text = execFileSync(process.execPath, [script, lists, '45.4.1'], { encoding: 'utf8' });
    const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: Part[] };
    expect(bomFormat).toBe('CycloneDX');
    const react = components.find(({ name }) => name === 'react');
    const locked = lock['node_modules/react'];
    expect(react).toMatchObject({
      version: locked?.version,
      purl: `pkg:npm/react@${locked?.version}`,
      licenses: [{ license: { id: 'MIT' } }],
    });
    const sum = Buffer.from(locked?.integrity.replace('sha512-', '') ?? '', 'base64');
    expect(react?.hashes).toEqual([{ alg: 'SHA-512', content: sum.toString('hex') }]);
    const names = components.map(({ name }) => name);
    // Native code and its like is needed as it is; the lock file says what else that leads to.
    const beside = ['@journeyapps/sqlcipher', '@node-rs/argon2', 'fontkit', 'harfbuzzjs', 'pdfkit'];
    expect(names).toEqual(expect.arrayContaining([...beside, '@scure/base', 'electron']));
    expect(names.filter((name) => name.endsWith('.ttf')).length).toBe(12);
    expect(new Set(components.map((part) => part.purl ?? part.name)).size).toBe(components.length);
    // Tools stay at home.
    expect(names).not.toEqual(expect.arrayContaining(['vitest']));
  });

  it('is refused where a licence is not one of those somebody said yes to', async () => {
    const lists = await listsOf(['node_modules/axe-core']);
    const told = spawnSync(process.execPath, [script, lists, '45.4.1'], { encoding: 'utf8' });
    expect(told.status).not.toBe(0);
    expect(told.stderr).toContain('axe-core');
    expect(told.stderr).toContain('MPL-2.0');
  });

  it('is refused where nobody wrote down what the app was built from', async () => {
    const lists = await aFolder();
    const told = spawnSync(process.execPath, [script, lists, '45.4.1'], { encoding: 'utf8' });
    expect(told.status).not.toBe(0);
    expect(told.stderr).toContain('Build first');
  });
});
