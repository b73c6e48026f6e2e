// Two women in one vault: one whose turn it is, and one of whom no byte may reach the other. Workers' own words about the
// first are kept from her too. What must never be seen stands nowhere else, so that it can be looked for.

import { randomUUID } from 'node:crypto';
import type { Vault } from '../../../src/main/vault/vault';
import { fillEveryTable } from '../../main/copies/her-file/a-full-vault';
import { aPlan, get, theContent } from '../../support/a-vault';

export type TwoWomen = {
  hers: string;
  another: string;
  /** Texts that must not be in any answer to her side. */
  kept: readonly string[];
  /** Ids of everything of the other woman. */
  ids: readonly string[];
};

const MARK = 'zzkept';

export async function twoWomen(vault: Vault): Promise<TwoWomen> {
  const hers = await aPlan(vault);
  const another = await aPlan(vault, {
    legalName: `Zuleika ${MARK} Otherwoman`,
    prisonNumber: 'B2345CD',
  });
  const { workbook } = (await theContent()).workbook;
  let count = 0;
  for (const page of workbook.pages) {
    for (const { key, type } of page.questions) {
      if (type !== 'longtext' && type !== 'text') continue;
      count += 1;
      const value = { kind: 'said', said: `${MARK} ${count} of another woman` };
      const given = { plan: another, question: key, value, givenBy: 'woman' };
      // Some questions take no such words; what counts is that many do.
      await get(vault, 'answers', 'save', given).catch(() => undefined);
    }
  }
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  await fillEveryTable(desk, another);
  await keepAboutHer(desk, hers);
  const rows = await desk.connection.all<{ id: string; reference: string }>(
    'SELECT id, reference FROM plan WHERE id = ?',
    [another],
  );
  const found = await Promise.all(
    ['copy', 'sitting', 'sharing_override', 'another_place'].map((table) =>
      desk.connection.all<{ id: string }>(`SELECT id FROM ${table} WHERE plan = ?`, [another]),
    ),
  );
  const ids = [another, ...found.flat().map(({ id }) => id)];
  return {
    ...{ hers, another, ids },
    kept: [MARK, 'B2345CD', ...rows.map(({ reference }) => reference), ...ofFullVault],
  };
}

/** Words that fillEveryTable puts into rows of the other woman. */
const ofFullVault = [
  ...[
    'qfact',
    'qgiven here',
    'qmark why',
    'qenglish',
    'qputby',
    'qwithher',
    'qcheckin',
    'qreview said',
  ],
  ...[
    'qhalf written',
    'qline',
    'qfound',
    'qaround',
    'qreason',
    'qnote of mine',
    'qpolice',
    'qshort words',
  ],
  ...[
    'qcouncil',
    'qtown',
    'qoutcome',
    'qrefwhy',
    'qrefwords',
    'Qnurse',
    'qtoldwhy',
    'quntoldwhy',
    'qteller',
  ],
  ...['quntold.pdf', 'qkeeps', 'qsigner', 'qitem', 'qearlierlist', 'Qboss', 'Qkhan'],
];

type OpenDesk = NonNullable<ReturnType<Vault['desk']>>;

/** What workers wrote about her for themselves. */
async function keepAboutHer({ connection, session }: OpenDesk, plan: string): Promise<void> {
  const at = '2026-11-20T09:30:00.000Z';
  const words = `${MARK} of a worker`;
  await connection.transaction(async (writer) => {
    const [note, override] = [randomUUID(), randomUUID()];
    await writer.run(
      `INSERT INTO worker_note (plan, seq, note, page, sitting, words, about_another, follow_up, is_followed, steps,
         is_away, session, at) VALUES (?, 1, ?, 'about-me', NULL, ?, 0, NULL, 0, ?, 0, ?, ?)`,
      [plan, note, words, words, session.id, at],
    );
    await writer.run(
      `INSERT INTO milestone_mark (id, plan, seq, key, state, day, words, session, at)
         VALUES (?, ?, 1, 'a-stage', 'waiting', NULL, ?, ?, ?)`,
      [randomUUID(), plan, words, session.id, at],
    );
    await writer.run(
      `INSERT INTO sharing_override (id, plan, what, reader, recipient, gateway, why, less, authoriser,
         authoriser_role, with_pin, day, session, at)
         VALUES (?, ?, '[{"kind":"page","id":"about-me"}]', 'outside', ?, 'risk_to_life', ?, ?, ?, ?, 0, '2026-11-08', ?, ?)`,
      [override, plan, words, words, words, words, words, session.id, at],
    );
    await writer.run(
      `INSERT INTO override_told (override, seq, kind, day, words, session, at)
         VALUES (?, 1, 'not_yet', '2026-12-09', ?, ?, ?)`,
      [override, words, session.id, at],
    );
  });
}
