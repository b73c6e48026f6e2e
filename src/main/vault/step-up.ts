// My own passphrase again, before anything that changes who can open what. Good for five minutes; the third wrong one
// locks. Source: security.md 2.6.

import { KnownFailure } from '../../shared/ipc/failure';
import type { LockReason } from '../../shared/ipc/locked-calls';
import type { StepUpReply } from '../../shared/ipc/people-calls';
import { isPassphraseOf } from '../keys/open-keyring';
import type { Files } from './open-files';

const TRIES = 3;
const GOOD_FOR_MS = 5 * 60_000;

type Wrong = Exclude<StepUpReply, { kind: 'right' }>;
/** As `StepUpReply`, but that it was right holds for this once. */
type OtherReply = Wrong | { kind: 'right' };

export type StepUp = {
  /** UTC moment until which it need not be typed again. */
  until: () => string | undefined;
  /** @throws KnownFailure step-up-first */
  must: () => void;
  tryOne: (passphrase: string) => Promise<StepUpReply>;
  /** Somebody else's passphrase, typed by them at this desk; the third wrong one locks, whatever was typed right between. */
  tryOther: (person: string, passphrase: string) => Promise<OtherReply>;
  /** Runs something that throws `wrong-passphrase`, counted with the others. */
  counted: <T>(work: () => Promise<T>) => Promise<T>;
};

/** For one session. Measured by a clock that nobody can set. */
export function stepUpAt(desk: {
  files: Files;
  me: { id: string };
  now: () => string;
  lock: (why?: LockReason) => void;
  /** Writes a wrong try at somebody else's passphrase down, for whoever comes in next. */
  noteOther?: () => Promise<void>;
}): StepUp {
  let good: { before: number; until: string } | undefined;
  let wrong = 0;
  let wrongOfOthers = 0;

  const isGood = () => good !== undefined && performance.now() < good.before;
  const countWrong = (count = wrong): Wrong => {
    if (count < TRIES) return { kind: 'wrong', left: TRIES - count };
    desk.lock('passphrases');
    return { kind: 'locked' };
  };
  return {
    until: () => (isGood() ? good?.until : undefined),
    must: () => {
      if (!isGood()) throw new KnownFailure('step-up-first');
    },
    tryOne: async (passphrase) => {
      // Counted before the try, so that nothing asked at the same time gains a free one.
      wrong += 1;
      if (wrong > TRIES) return { kind: 'locked' };
      if (!(await isPassphraseOf(desk.files.ring, desk.me.id, passphrase))) return countWrong();
      wrong = 0;
      const until = new Date(Date.parse(desk.now()) + GOOD_FOR_MS).toISOString();
      good = { before: performance.now() + GOOD_FOR_MS, until };
      return { kind: 'right', until };
    },
    tryOther: async (person, passphrase) => {
      wrongOfOthers += 1;
      if (wrongOfOthers > TRIES) return { kind: 'locked' };
      if (await isPassphraseOf(desk.files.ring, person, passphrase)) {
        wrongOfOthers -= 1;
        return { kind: 'right' };
      }
      await desk.noteOther?.();
      return countWrong(wrongOfOthers);
    },
    counted: async (work) => {
      wrong += 1;
      if (wrong > TRIES) throw new KnownFailure('locked');
      try {
        const done = await work();
        wrong = 0;
        return done;
      } catch (problem) {
        if (!(problem instanceof KnownFailure && problem.failure.code === 'wrong-passphrase')) {
          wrong -= 1;
          throw problem;
        }
        const told = countWrong();
        if (told.kind === 'wrong') throw new KnownFailure('wrong-passphrase', { left: told.left });
        throw new KnownFailure('locked');
      }
    },
  };
}
