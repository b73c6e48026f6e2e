// The vault, as its process and the command line hold it: locked or open. Only what it says of itself while it
// is locked is fetched at once, so that the window need not wait; the rest comes when something is first asked,
// or a moment before. Locking ends the process that holds it.

import type { Handlers } from '../../shared/ipc/contract';
import { inOrderTogether } from './in-order';
import { TryLimit } from './try-limit';
import { readClosedStatus, type Vault, type VaultPlace } from './vault-place';

export type { Vault, VaultPlace };

/** A vault at this place. Nothing is opened or made until it is asked for. */
export function makeVault(place: VaultPlace): Vault & { getReady: () => Promise<unknown> } {
  const tries = new TryLimit(place.folder);
  let atWork: Vault | undefined;
  let coming: Promise<Vault> | undefined;
  const work = (): Promise<Vault> => {
    coming ??= import('./vault-at-work').then(({ vaultAtWork }) => {
      atWork = vaultAtWork(place, tries);
      return atWork;
    });
    return coming;
  };
  const handlers: Handlers<'vault'> = {
    status: async () => (atWork ? atWork.handlers.status({}) : readClosedStatus(place, tries)),
    suggestPassphrase: async (input) => (await work()).handlers.suggestPassphrase(input),
    buildPractice: async (input) => (await work()).handlers.buildPractice(input),
    setUp: async (input) => (await work()).handlers.setUp(input),
    confirmRecoveryKey: async (input) => (await work()).handlers.confirmRecoveryKey(input),
    unlock: async (input) => (await work()).handlers.unlock(input),
    openToRead: async (input) => (await work()).handlers.openToRead(input),
    unlockWithRecoveryKey: async (input) => (await work()).handlers.unlockWithRecoveryKey(input),
    renewKeys: async (input) => (await work()).handlers.renewKeys(input),
    unlockWithCode: async (input) => (await work()).handlers.unlockWithCode(input),
    setOwnPassphrase: async (input) => (await work()).handlers.setOwnPassphrase(input),
  };
  const rescue: Handlers<'rescue'> = {
    list: async (input) => (await work()).rescue.list(input),
    look: async (input) => (await work()).rescue.look(input),
    restore: async (input) => (await work()).rescue.restore(input),
    leave: async (input) => (await work()).rescue.leave(input),
  };
  // Two unlocks at once, or an unlock while a backup is put back, would open the file twice.
  const { vault, rescue: putBack } = inOrderTogether({ vault: handlers, rescue });
  return {
    handlers: vault,
    rescue: putBack,
    openHandlers: () => atWork?.openHandlers(),
    isReading: () => atWork?.isReading() ?? false,
    worker: () => atWork?.worker(),
    stepUp: () => atWork?.stepUp(),
    keyed: (about, text) => atWork?.keyed(about, text) ?? '',
    turn: () => atWork?.turn(),
    desk: () => atWork?.desk(),
    close: async (why) => atWork?.close(why),
    /** Fetches what the next call will need, while nobody waits for it. */
    getReady: async () => Promise.all([work(), place.content()]),
  };
}
