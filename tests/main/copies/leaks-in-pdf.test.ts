// The same promise on finished files, judged by tools that know nothing of our search: a copy that is made holds nothing she
// keeps back, in its name, words, facts, files or bytes; one that would is not made.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyPreview } from '../../../src/shared/ipc/contract';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';
import { readEverything } from '../../support/leaks/read-everything';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
const secrets = ['copperkettle', 'de19zz', '960154', 'wetherspike', 'hysongreen', 'larkhill'];
const item = (fields: Record<string, string>) => [{ id: 'a', fields }];
const said: Record<string, unknown> = {
  share_explained: { chosen: 'yes' },
  share_with: { chosen: ['pom', 'probation', 'pa'] },
  about_words: 'I am a good cook, and I was born in Derby.',
  home_address: {
    ...{ line1: '14 Copperkettle Road', line2: 'Canalside', town: 'Derby', postcode: 'DE1 9ZZ' },
    showAs: 'area_only',
  },
  travel_plan: 'The 14 bus to Copperkettle Road',
  belongings: 'At Nan’s. Ring her on 01632 960154.',
  backup_people: item({ name: 'Nan', number: '01632 960154', for: 'Anything' }),
  avoid_people: item({ who: 'Darren Wetherspike', order: 'yes' }),
  avoid_places: item({ place: 'Hyson Green' }),
  health_needs: 'Larkhill Surgery knows me.',
};

let vault: Vault;
let plan: string;
let folder: string;
const say = (question: string, value: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, value: { kind: 'said', said: value }, givenBy: 'woman' },
  });
const make = async (name: string, copyFor: 'probation' | 'woman' = 'probation') => {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const path = join(folder, name);
  const order = { plan, copyFor, style: 'full' as const, saidYes: ['home_address'] };
  await makeCopy(desk, exporter, order, path);
  return path;
};
const codeOf = (made: Promise<unknown>) =>
  made.then(
    () => 'made',
    (problem: unknown) => (problem instanceof KnownFailure ? problem.failure.code : problem),
  );

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, { exporter });
  plan = await aPlan(vault);
  for (const [question, value] of Object.entries(said)) await say(question, value);
});
afterAll(() => vault.close());

describe('a finished copy', () => {
  it('holds nothing she keeps back, wherever one looks', async () => {
    const everything = readEverything(await make('My Plan.pdf'));
    expect(everything['words']).toContain('goodcook');
    expect(everything['words']).toContain('canalside');
    const found = Object.entries(everything).flatMap(([how, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${how}`),
    );
    expect(found).toEqual([]);
  });

  it('is not made, and no file begun, when its name says where she is', async () => {
    for (const name of ['Copperkettle.pdf', 'plan de19zz.pdf', 'for Nan 01632960154.pdf']) {
      expect(await codeOf(make(name)), name).toBe('hidden-place-in-name');
      expect(existsSync(join(folder, name)), name).toBe(false);
    }
  });

  it('is not made when her words say it, and the screen can tell where and what', async () => {
    await say(
      'about_words',
      'I miss the garden at Copperkettle, and Daz Wetherspike is not to know.',
    );
    expect(await codeOf(make('second.pdf'))).toBe('hidden-place-found');
    expect(existsSync(join(folder, 'second.pdf'))).toBe(false);
    const order = { plan, copyFor: 'probation', style: 'key', saidYes: [] };
    const { leaks, hiddenPlaceIn } = await get<CopyPreview>(vault, 'copies', 'preview', order);
    expect(hiddenPlaceIn).toEqual(['A few words about me']);
    expect(leaks.map(({ kind, from }) => `${kind} of ${from}`).sort()).toEqual([
      'person of avoid_people',
      'street of home_address',
    ]);
    await say('about_words', 'I am a good cook.');
    expect(await codeOf(make('third.pdf'))).toBe('made');
  });

  it('is looked over for an address she took out again', async () => {
    await say('home_address', {
      line1: '',
      line2: 'Eastside',
      town: 'Leeds',
      postcode: '',
      showAs: 'area_only',
    });
    await say('about_words', 'I miss Copperkettle.');
    expect(await codeOf(make('fourth.pdf'))).toBe('hidden-place-found');
    expect(await codeOf(make('fifth.pdf', 'woman'))).toBe('hidden-place-found');
  });
});
