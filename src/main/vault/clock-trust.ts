// Whether this computer's clock can be believed: not when it stands before this version was made, nor before the plans were
// last written. It is said and stops nobody; what comes after what is settled by numbers, not by the clock.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CLOCK_LEEWAY_MS } from '../../shared/domain/audit/clock';
import { VAULT_FILE } from './vault-folder';

export type ClockDoubt = 'before-build' | 'went-back';

/** @param now @param builtAt milliseconds since 1970 */
export async function doubtTheClock(
  folder: string,
  now: number,
  builtAt: number,
): Promise<ClockDoubt | undefined> {
  if (now + CLOCK_LEEWAY_MS < builtAt) return 'before-build';
  const written = await Promise.all(
    [VAULT_FILE, `${VAULT_FILE}-wal`, 'keyring.json'].map((name) =>
      stat(join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return now + CLOCK_LEEWAY_MS < Math.max(...written) ? 'went-back' : undefined;
}
