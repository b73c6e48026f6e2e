// Which yes of hers a letter or a pack went out with, and whether it still holds: a yes that is taken back takes with it
// what rested on it. Pure; the reason comes with it.

import type { Day } from '../calendar/day';
import {
  type Consent,
  type ConsentMatter,
  type ConsentNow,
  consentNow,
  type NoConsentReason,
  yesNow,
} from '../sharing/consents';
import { sameCouncil } from '../sharing/council-names';
import { type LetterKind, letterRules } from './letters';
import type { CopyAudience, CopyKind } from './plan-copy';

/** Something she said with the moment it was written down. */
export type SaidAt = Consent & { at: string };

/** What a copy on record says of itself. `letter` is not there for letters from before it was kept. */
export type OnRecord = {
  kind: CopyKind;
  copyFor: CopyAudience;
  letter?: LetterKind | undefined;
  /** UTC moment, and the day it was by the calendar. */
  madeAt: string;
  madeOn: Day;
};

/** A yes that holds no more. another_council: she names another one now than the copy went to. */
export type YesGone = {
  what: ConsentMatter;
  because: NoConsentReason | 'another_council';
  /** The day she said so, or the last day it held. */
  day?: Day;
};

/** The yeses that this copy rests on; none for most. */
export function restsOn(copy: OnRecord, said: readonly SaidAt[]): ConsentMatter[] {
  if (copy.kind === 'housing') return copy.copyFor === 'housing' ? ['duty_to_refer'] : [];
  if (copy.kind !== 'letter') return [];
  if (copy.letter) return [letterRules[copy.letter].needs ?? []].flat();
  // A letter from before its kind was kept: whatever yes for such a reader held as it was made.
  if (copy.copyFor !== 'housing') return [];
  return (['duty_to_refer', 'landlord'] as const).filter((what) => asItWas(copy, said, what).holds);
}

/** Each yes that this copy rests on and that does not hold today. */
export function yesesGone(copy: OnRecord, said: readonly SaidAt[], today: Day): YesGone[] {
  return restsOn(copy, said).flatMap((what) => goneNow(copy, said, what, today));
}

function goneNow(
  copy: OnRecord,
  said: readonly SaidAt[],
  what: ConsentMatter,
  today: Day,
): YesGone[] {
  const now = consentNow(said, what, today);
  if (!now.holds) return [notNow(said, what, now, today)];
  const then = asItWas(copy, said, what);
  if (!then.holds || !then.council || !now.council) return [];
  if (sameCouncil(then.council, now.council)) return [];
  return [{ what, because: 'another_council', day: now.since }];
}

function notNow(
  said: readonly SaidAt[],
  what: ConsentMatter,
  { because, missing }: Extract<ConsentNow, { holds: false }>,
  today: Day,
): YesGone {
  const [first] = missing;
  const yes = first && yesNow(said, first.what, today);
  const last = yes?.holds === false ? yes.last : undefined;
  const day = because === 'over' ? last?.until : last?.day;
  return { what, because, ...(day ? { day } : {}) };
}

function asItWas({ madeAt, madeOn }: OnRecord, said: readonly SaidAt[], what: ConsentMatter) {
  return consentNow(
    said.filter(({ at }) => at <= madeAt),
    what,
    madeOn,
  );
}
