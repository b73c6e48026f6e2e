// SEC-02: guessing a passphrase at the desk, with restarts and a clock that is set back in between.

import { TryLimit } from '../../../src/main/vault/try-limit';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import type { Row } from '../row';

const HOURS = 15;
/** Five at once, five while the wait doubles, then one each quarter of an hour. */
const MOST = 69;

export const tries: Row = {
  id: 'SEC-02',
  promise: 'A passphrase cannot be guessed at the desk: restarts and clocks set back win nothing',
  kind: 'promise',
  many: { smoke: 1, ci: 20, release: 1000 },
  run: async ({ many, chance, folder }) => {
    let worst = 0;
    for (let i = 0; i < many; i += 1) {
      let passed = 0;
      let back = 0;
      const clock = () => 1_790_000_000_000 + passed - back;
      let limit = new TryLimit(folder, clock);
      await limit.forget();
      let allowed = 0;
      while (passed < HOURS * 3_600_000) {
        if (chance() < 0.02) back += chance() * 10 * 365 * 86_400_000;
        if (chance() < 0.05) limit = new TryLimit(folder, clock);
        const isAllowed = await limit.check().then(
          () => true,
          (problem: unknown) => {
            if (problem instanceof KnownFailure) return false;
            throw problem;
          },
        );
        if (isAllowed) {
          allowed += 1;
          await limit.countOne();
        }
        passed += 20_000 + chance() * 100_000;
      }
      worst = Math.max(worst, allowed);
    }
    return {
      tried: `${many} times ${HOURS} hours of guessing, at most ${worst} guesses`,
      found: worst > MOST ? [`${worst} guesses in ${HOURS} hours`] : [],
    };
  },
};
