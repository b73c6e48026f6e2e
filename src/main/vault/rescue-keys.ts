// The key to a backup, from a passphrase: by the keyring of now where it is of the same vault, else by the one beside it.

import { may } from '../../shared/domain/people/rights';
import { KnownFailure } from '../../shared/ipc/failure';
import type { VaultKey } from '../keys/keyring';
import { type Keyrings, readKeyrings } from '../keys/keyring-file';
import type { TryLimit } from './try-limit';
import { tryPassphrase } from './way-in';

type Ring = Keyrings['readable'][number];
/** How often the keyring of the backup, and of the vault that is there, was changed. */
export type OtherVault = { edition: number; editionNow: number };

/** What a passphrase gave: a key, and whose keyring goes on. */
export type Way = { key: VaultKey; people: 'as_now' | 'as_then'; otherVault?: OtherVault; by: By };
/** Whose passphrase it was. */
type By = { id: string; role: string };
type Opened = { key: VaultKey; by: By };

/**
 * By the keyring that is there now where it is of this vault, so that nobody who has left comes back in by an old backup;
 * by the backup's own where there is none. Wrong passphrases are counted as at the locked screen.
 */
export async function openBackup(
  { folder: own, salt }: { folder: string; salt: string },
  folder: string,
  passphrase: string,
  tries: TryLimit,
): Promise<Way> {
  const then = await readKeyrings(own).catch(() => undefined);
  const now = await readKeyrings(folder).catch(() => undefined);
  const isOfThis = (ring: Ring) =>
    ring.state === 'ready' && (then?.readable.some(({ vault }) => vault === ring.vault) ?? true);
  await tries.check();
  await tries.countOne();
  const way = await (now?.readable.some(isOfThis)
    ? throughNow(now, then, passphrase, salt)
    : throughThen(then, passphrase, salt)
  ).catch(async (problem: unknown) => {
    throw await tries.explain(problem);
  });
  await tries.forget();
  const otherVault = otherVaultIn(now, then);
  return otherVault ? { ...way, otherVault } : way;
}

/** Where a whole vault is there and the backup is of another one. */
function otherVaultIn(now?: Keyrings, then?: Keyrings): OtherVault | undefined {
  const here = now?.readable.filter(({ state }) => state === 'ready') ?? [];
  const [first] = here;
  if (!first || !then || here.some((ring) => then.readable.some(isOfVault(ring)))) return undefined;
  return { edition: Math.max(...then.readable.map(editionOf)), editionNow: editionOf(first) };
}

const isOfVault = (ring: Ring) => (other: Ring) => other.vault === ring.vault;
const editionOf = (ring: Ring) => (ring.format === 1 ? 0 : ring.edition);

async function throughNow(
  now: Keyrings,
  then: Keyrings | undefined,
  passphrase: string,
  salt: string,
): Promise<Way> {
  const { key, by } = await plansKey(now, passphrase, salt);
  if (key.salt === salt && isSameCustody(now, then)) return { key, by, people: 'as_now' };
  key.key.purge();
  // The plans have a new key since, or a custody that does not open what is sealed in the backup.
  return throughThen(then, passphrase, salt);
}

/** A backup from before plans had keys of their own goes with any. */
function isSameCustody(now: Keyrings, then: Keyrings | undefined): boolean {
  const of = (found: Keyrings | undefined) =>
    found?.readable.flatMap((ring) => (ring.format === 2 && ring.custody) || [])[0];
  const before = of(then);
  return before === undefined || before === of(now);
}

async function throughThen(
  then: Keyrings | undefined,
  passphrase: string,
  salt: string,
): Promise<Way> {
  if (!then) throw new KnownFailure('keyring-missing');
  return { ...(await plansKey(then, passphrase, salt)), people: 'as_then' };
}

/**
 * The key to the plans; of two, while keys are being changed, the one for the backup with this salt.
 * @throws KnownFailure wrong-passphrase; not-allowed for somebody who is no keyholder
 */
async function plansKey(found: Keyrings, passphrase: string, salt: string): Promise<Opened> {
  const opened = await tryPassphrase(found, passphrase);
  if (opened.format === 1) {
    opened.root.purge();
    const key = { key: opened.key, salt: opened.ring.salt };
    return { key, by: { id: opened.worker, role: 'specialist' } };
  }
  const { plans, control, custody, next } = opened.keys;
  const fitting = next?.plans?.salt === salt ? next.plans : plans;
  for (const one of [plans, next?.plans, control, next?.control]) {
    if (one !== fitting) one?.key.purge();
  }
  custody?.purge();
  opened.take.purge();
  // As at the desk: what is put back changes who can open which plan.
  const { id, role, isKeyholder } = opened.holder;
  if (fitting && may('restore', { role, isKeyholder, side: 'staff' }).may) {
    return { key: fitting, by: { id, role } };
  }
  fitting?.key.purge();
  throw new KnownFailure('not-allowed');
}

/** First 16 bytes of the plans' file, as this keyring has it; and, while keys are being changed, those to come. */
export const saltsOf = (ring: Ring): string[] =>
  ring.format === 1 ? [ring.salt] : [ring.salts.plans, ...(ring.next ? [ring.next.plans] : [])];
