// What a vault can be in the middle of, and what it says of itself then.

import type { VaultStatus, Worker } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Keyring2 } from '../keys/keyring';
import type { Keyrings } from '../keys/keyring-file';
import type { Secret } from '../keys/secret';
import type { Signer } from '../keys/signer';
import type { Files } from './open-files';
import type { Session } from './session';
import type { TryLimit } from './try-limit';
import { readFolder } from './vault-folder';
import { readClosedStatus, statusOfPlace, type VaultPlace } from './vault-place';
import type { Inside } from './way-in';

export type Recovered = { files: Files; keyholders: Worker[] };
export type Renewed = {
  ring: Keyring2;
  signer: Signer;
  take: Secret;
  as: Worker;
  recoveryKey: string;
};
export type State =
  | { kind: 'closed' }
  | { kind: 'setting-up'; inside: Inside; recoveryKey: string }
  | ({ kind: 'recovered' } & Recovered)
  | { kind: 'renewing'; recovered: Recovered; renewed: Renewed }
  | { kind: 'coded'; files: Files; worker: Worker; take: Secret }
  | ({ kind: 'open'; files: Files } & Session);

/** The files that are open in it. */
export function filesOf(state: Exclude<State, { kind: 'closed' }>): Files {
  if (state.kind === 'setting-up') return state.inside.files;
  return state.kind === 'renewing' ? state.recovered.files : state.files;
}

/** What it says of itself. */
export async function readStatus(
  place: VaultPlace,
  state: State,
  tries: TryLimit,
): Promise<VaultStatus> {
  if (state.kind === 'closed' || state.kind === 'setting-up') return readClosedStatus(place, tries);
  const base = await statusOfPlace(place, tries);
  if (state.kind === 'open') return { ...base, state: 'open', opened: state.opened };
  return { ...base, state: state.kind === 'coded' ? 'own-passphrase' : 'renewing' };
}

/** @throws KnownFailure not-ready while the vault is open or was never finished; as `readFolder` does */
export async function keyringsToOpen(folder: string, state: State): Promise<Keyrings> {
  if (state.kind === 'open') throw new KnownFailure('not-ready');
  const there = await readFolder(folder);
  if (there.kind === 'ready') return there.found;
  throw new KnownFailure(there.kind === 'empty' ? 'vault-missing' : 'not-ready');
}
