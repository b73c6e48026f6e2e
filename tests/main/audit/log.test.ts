import { afterEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { AuditChecked, AuditPage, AuditTold } from '../../../src/shared/ipc/audit-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase, turnToHer } from '../../support/a-vault';

let vault: Vault | undefined;
afterEach(async () => {
  await vault?.close();
  vault = undefined;
});

const secret = 'The yellow door behind the chapel';
const all = async (of: Vault, by = {}) => (await get(of, 'audit', 'all', by)) as AuditPage;
const acts = async (of: Vault) => (await all(of)).entries.map(({ act }) => act).toReversed();
const save = (of: Vault, plan: string, said: string) =>
  get(of, 'answers', 'save', {
    ...{ plan, question: 'about_words', givenBy: 'woman' },
    value: { kind: 'said', said },
  });

describe('the log of who did what', () => {
  it('begins with the vault and tells of unlocking, starting, saving and opening, in order and by whom', async () => {
    vault = await anOpenVault(await aFolder());
    const plan = await aPlan(vault);
    await save(vault, plan, secret);
    await save(vault, plan, 'Something else');
    await get(vault, 'plans', 'open', { plan });
    const page = await all(vault);
    const told = page.entries.toReversed();
    expect(told[0]?.act).toBe('log-begun');
    expect(told.map(({ act }) => act).join(' ')).toMatch(
      /vault-unlocked.*plan-started.*answer-first-given.*answer-changed.*plan-opened$/,
    );
    const first = told.find(({ act }) => act === 'answer-first-given');
    expect(first).toMatchObject({
      ...{ kind: 'collection', side: 'staff', outcome: 'done', call: 'answers.save' },
      ...{ plan: { id: plan }, about: { questions: ['about_words'] } },
    });
    expect(first?.by).toMatchObject({ name: 'Rae', role: 'specialist' });
    expect(first?.session).toBe(vault.desk()?.session.id);
    expect(JSON.stringify(page)).not.toContain('yellow');
  });

  it('is whole when it is checked, also after locking and unlocking', async () => {
    const folder = await aFolder();
    vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    await save(vault, plan, secret);
    const checked = (await get(vault, 'audit', 'check', {})) as AuditChecked;
    expect(checked).toMatchObject({ isWhole: true, findings: [] });
    await vault.close();
    vault = aVault(folder);
    await vault.handlers.unlock({ passphrase });
    expect(((await get(vault, 'audit', 'trouble', {})) as AuditTold).findings).toEqual([]);
    expect(await acts(vault)).toContain('vault-locked');
    const again = (await get(vault, 'audit', 'check', {})) as AuditChecked;
    expect(again).toMatchObject({ isWhole: true, checkpoints: 1 });
    // Where nobody pressed Lock, the line says why it locked.
    await vault.close('idle');
    vault = aVault(folder);
    await vault.handlers.unlock({ passphrase });
    const locks = (await all(vault)).entries.filter(({ act }) => act === 'vault-locked');
    expect(locks.map(({ detail }) => detail['why'])).toEqual(['idle', undefined]);
  });

  it('tells a look once for so long, a refusal, and what was done on her side', async () => {
    vault = await anOpenVault(await aFolder());
    const plan = await aPlan(vault);
    for (let i = 0; i < 3; i += 1) await get(vault, 'notes', 'list', { plan });
    await ask(vault, 'overrides', 'list', { plan: crypto.randomUUID() });
    const told = await acts(vault);
    expect(told.filter((act) => act === 'notes-looked-at')).toHaveLength(1);
    const refused = (await all(vault)).entries.find(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject({ act: 'sharing-looked-at', detail: { code: 'not-found' } });
    await turnToHer(vault, plan);
    await get(vault, 'her', 'open', {}, { kind: 'hers', plan });
    const rows = await vault
      .desk()
      ?.connection.all(`SELECT side FROM audit_entry WHERE act = 'her-side-looked-at'`);
    expect(rows).toEqual([{ side: 'hers' }]);
  });

  it('shows nothing and keeps nothing where it cannot be written', async () => {
    vault = await anOpenVault(await aFolder());
    const plan = await aPlan(vault);
    const connection = vault.desk()?.connection;
    await connection?.transaction((writer) =>
      writer.run(
        `CREATE TRIGGER no_more BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END`,
      ),
    );
    const looked = await ask(vault, 'plans', 'open', { plan });
    expect(looked).toEqual({ ok: false, failure: { code: 'log-not-written' } });
    const saved = await ask(vault, 'answers', 'save', {
      ...{ plan, question: 'about_words', givenBy: 'woman' },
      value: { kind: 'said', said: secret },
    });
    expect(saved).toEqual({ ok: false, failure: { code: 'log-not-written' } });
    const rows = await connection?.all(`SELECT 1 FROM answer WHERE question = 'about_words'`);
    expect(rows).toEqual([]);
  });
});
