// REL-09: a clock that walks as it likes: twenty years either way, over leap days, 1970 and 2038. What was said first stays
// first, and nothing breaks.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '../../../src/shared/domain/calendar/day';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';
import type { Chance } from '../../support/random-plans';
import { few, type Row } from '../row';

const marks = [
  '1970-01-01',
  '2038-01-19',
  '2024-02-29',
  '2026-03-29',
  '2026-10-25',
  '2026-12-31',
  '2027-01-01',
];
const WALK = 8;
/** A vault is used for so many walks; then a fresh one, so that the last is as quick as the first. */
const WALKS_OF_A_VAULT = 250;

export const clockWalks: Row = {
  id: 'REL-09',
  promise: 'Whatever the clock does, what she said last counts, and no call breaks',
  kind: 'promise',
  many: { smoke: 5, ci: 2000, release: 50_000 },
  run: async ({ many, chance, folder }) => {
    const found: string[] = [];
    let answers = 0;
    for (let from = 0; from < many; from += WALKS_OF_A_VAULT) {
      const home = join(folder, `vault-${from}`);
      await mkdir(home);
      const walks = Math.min(WALKS_OF_A_VAULT, many - from);
      answers += await walk(home, { from, walks, chance, found });
    }
    return { tried: `${many} walks of ${WALK} steps, ${answers} answers`, found: few(found) };
  },
};

type Walks = { from: number; walks: number; chance: Chance; found: string[] };

/** @returns how many answers were kept */
async function walk(folder: string, { from, walks, chance, found }: Walks): Promise<number> {
  let clock = Date.UTC(2026, 10, 21);
  const moment = () => new Date(clock).toISOString();
  const vault = await anOpenVault(folder, {
    now: moment,
    today: () => day.parse(moment().slice(0, 10)),
  });
  const plan = await aPlan(vault);
  const said: string[] = [];
  const calls: [string, string, object][] = [
    ['plans', 'list', {}],
    ['plans', 'open', { plan }],
    ['plans', 'soonForHer', {}],
    ['reviews', 'open', { plan }],
    ['sittings', 'ready', { plan }],
    ['handed', 'list', { plan }],
    ['files', 'standing', { plan }],
  ];
  const step = async (words: string) => {
    const mark = marks[Math.floor(chance() * marks.length)] ?? '1970-01-01';
    const years = (chance() - 0.5) * 40 * 365.25 * 86_400_000;
    clock =
      chance() < 0.3
        ? Date.parse(`${mark}T${chance() < 0.5 ? '00:00:00' : '23:59:59'}Z`)
        : Date.UTC(2026, 10, 21) + years;
    const value = { kind: 'said', said: words };
    const answer = { plan, question: 'about_words', value, givenBy: 'woman' };
    const saved = await ask(vault, 'answers', 'save', answer);
    if (saved.ok) said.push(words);
    else found.push(`${moment()}: save: ${saved.failure.code}`);
    const drawn = calls[Math.floor(chance() * calls.length)] ?? (['plans', 'list', {}] as const);
    const [group, call, input] = drawn;
    const reply = await ask(vault, group, call, input);
    if (!reply.ok) found.push(`${moment()}: ${group}.${call}: ${reply.failure.code}`);
  };
  for (let nr = from; nr < from + walks; nr += 1) {
    for (let at = 0; at < WALK; at += 1) await step(`walk ${nr} step ${at}`);
    const open = await get<{ answers: { question: string; value: { said: unknown } }[] }>(
      vault,
      'plans',
      'open',
      { plan },
    );
    const stands = open.answers.find(({ question }) => question === 'about_words')?.value.said;
    if (stands !== said.at(-1))
      found.push(`walk ${nr}: "${String(stands)}" stands, and not the last`);
  }
  const question = 'about_words';
  const history = await get<{ value: { said: string } }[]>(vault, 'answers', 'history', {
    plan,
    question,
  });
  const inOrder = history.map(({ value }) => value.said).reverse();
  if (inOrder.join() !== said.join()) found.push('the order of what she said changed');
  await vault.close();
  return said.length;
}
