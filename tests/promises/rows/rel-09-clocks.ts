// REL-09: a clock that walks as it likes: twenty years either way, over leap days, 1970 and 2038. What was said first stays
// first, and nothing breaks.

import { day } from '../../../src/shared/domain/calendar/day';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';
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

export const clockWalks: Row = {
  id: 'REL-09',
  promise: 'Whatever the clock does, what she said last counts, and no call breaks',
  kind: 'promise',
  many: { smoke: 5, ci: 2000, release: 50_000 },
  run: async ({ many, chance, folder }) => {
    let clock = Date.UTC(2026, 10, 21);
    const moment = () => new Date(clock).toISOString();
    const vault = await anOpenVault(folder, {
      now: moment,
      today: () => day.parse(moment().slice(0, 10)),
    });
    const plan = await aPlan(vault);
    const found: string[] = [];
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
    for (let walk = 0; walk < many; walk += 1) {
      for (let step = 0; step < WALK; step += 1) {
        const mark = marks[Math.floor(chance() * marks.length)] ?? '1970-01-01';
        const years = (chance() - 0.5) * 40 * 365.25 * 86_400_000;
        clock =
          chance() < 0.3
            ? Date.parse(`${mark}T${chance() < 0.5 ? '00:00:00' : '23:59:59'}Z`)
            : Date.UTC(2026, 10, 21) + years;
        const words = `walk ${walk} step ${step}`;
        const value = { kind: 'said', said: words };
        const reply = await ask(vault, 'answers', 'save', {
          plan,
          question: 'about_words',
          value,
          givenBy: 'woman',
        });
        if (reply.ok) said.push(words);
        else found.push(`${moment()}: save: ${reply.failure.code}`);
        const [group, call, input] = calls[Math.floor(chance() * calls.length)] ?? [
          'plans',
          'list',
          {},
        ];
        const answer = await ask(vault, group, call, input);
        if (!answer.ok) found.push(`${moment()}: ${group}.${call}: ${answer.failure.code}`);
      }
      const open = await get<{ answers: { question: string; value: { said: unknown } }[] }>(
        vault,
        'plans',
        'open',
        { plan },
      );
      const stands = open.answers.find(({ question }) => question === 'about_words')?.value.said;
      if (stands !== said.at(-1))
        found.push(`walk ${walk}: "${String(stands)}" stands, and not the last`);
    }
    const history = await get<{ value: { said: string } }[]>(vault, 'answers', 'history', {
      plan,
      question: 'about_words',
    });
    if (
      history
        .map(({ value }) => value.said)
        .reverse()
        .join() !== said.join()
    )
      found.push('the order of what she said changed');
    await vault.close();
    return { tried: `${many} walks of ${WALK} steps, ${said.length} answers`, found: few(found) };
  },
};
