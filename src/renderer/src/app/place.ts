// Where in the app she and her worker are, and the way back. Kept in memory only: never in an
// address, never on disk.

import { isLetterKey } from '../../../shared/domain/copies/letter-due';
import type { CopyAudience, CopyKind } from '../../../shared/domain/copies/plan-copy';
import { isHandoverKey } from '../../../shared/domain/handover/handover-due';
import { isFileKey } from '../../../shared/domain/her-file/answer-by';
import { isContactKey } from '../../../shared/domain/met/contact';
import { isNoteKey } from '../../../shared/domain/notes/note';
import { isOverrideKey } from '../../../shared/domain/sharing/override';
import { whereDayIsNamed } from '../../../shared/domain/workbook/days-named';
import { isUrgentKey } from '../../../shared/domain/workbook/urgent-saves';

export type Place =
  /** `leftPlan`: the plan they came back from. */
  | { at: 'today'; leftPlan?: string }
  | { at: 'women'; leftPlan?: string }
  | { at: 'actions' }
  | { at: 'batch' }
  | { at: 'find-plan' }
  | { at: 'to-review' }
  | { at: 'contacts' }
  | { at: 'handovers' }
  | { at: 'nobody-yet' }
  | { at: 'check' }
  | { at: 'countersign' }
  | { at: 'settings' }
  | { at: 'signing' }
  | { at: 'backups' }
  /** `startAt`: trying the recovery sheet out, or the screen within that somebody locked on. */
  | { at: 'people'; startAt?: string }
  | { at: 'keeping' }
  | { at: 'log' }
  | { at: 'reports' }
  | { at: 'about' }
  /** `leftAt`: the workbook page they came from; `startAt`: where on the screen to begin. */
  | { at: 'plan'; plan: string; leftAt?: string; startAt?: 'notes' }
  | { at: 'notes-after'; plan: string }
  | { at: 'met'; plan: string }
  | { at: 'where-now'; plan: string }
  | { at: 'facts'; plan: string }
  | { at: 'team'; plan: string }
  | { at: 'her-team'; plan: string }
  | { at: 'handover'; plan: string }
  | { at: 'plan-log'; plan: string }
  | { at: 'key-in'; plan: string }
  | { at: 'covered'; plan: string }
  /** `override`: the one it is made under, and for whom. */
  | {
      at: 'copies';
      plan: string;
      kind?: CopyKind;
      override?: { id: string; copyFor: CopyAudience };
    }
  | { at: 'handed'; plan: string }
  | { at: 'her-file'; plan: string }
  | { at: 'letters'; plan: string }
  /** `startAt`: what somebody comes for. */
  | { at: 'home'; plan: string; startAt?: 'urgent' }
  | { at: 'sharing'; plan: string; startAt?: 'overrides' | 'changed' }
  /** `startAt`: the key of the date to begin at. */
  | { at: 'timeline'; plan: string; startAt?: string }
  | { at: 'sitting'; plan: string }
  | { at: 'review'; plan: string }
  | { at: 'as-it-was'; plan: string; version: number }
  | { at: 'changes'; plan: string }
  | { at: 'leaving'; plan: string }
  | { at: 'from-before'; plan: string }
  /** `question`: where on the page to begin. */
  | { at: 'workbook'; plan: string; page?: string; question?: string };

/** The places gone through, the newest last. Never empty. */
export type Way = readonly [Place, ...Place[]];

/** More steps back than this are forgotten. */
const LONGEST_WAY = 50;

export const wayStart: Way = [{ at: 'today' }];

/** Where to go on after a screen has stopped: the list of women, Today one step behind it. */
export const wayOn: Way = [...wayStart, { at: 'women' }];

/** The place one is at. */
export function placeNow(way: Way): Place {
  return way[way.length - 1] ?? way[0];
}

/** Goes somewhere. Going where one is changes nothing, so that Back always moves. */
export function goTo(way: Way, place: Place): Way {
  if (placeKey(placeNow(way)) === placeKey(place)) return way;
  const kept = [...way, place].slice(-LONGEST_WAY);
  return [kept[0] ?? place, ...kept.slice(1)];
}

/** One step back; at the start it stays. Today and the list of women are told whose plan was left. */
export function goBack(way: Way): Way {
  if (way.length < 2) return way;
  const left = placeNow(way);
  const kept = way.slice(0, -1).map((place, at): Place => {
    if ((place.at !== 'women' && place.at !== 'today') || at !== way.length - 2) return place;
    return 'plan' in left ? { at: place.at, leftPlan: left.plan } : { at: place.at };
  });
  return [kept[0] ?? way[0], ...kept.slice(1)];
}

/** Text that is the same for the same place; screens are remounted when it changes. */
export function placeKey(place: Place): string {
  if ('plan' in place) {
    const part =
      place.at === 'workbook' ? place.page : place.at === 'as-it-was' ? place.version : undefined;
    return [place.at, place.plan, part ?? ''].join(' ');
  }
  return place.at;
}

/** Where something that is due is seen to, by its key. */
export function placeOfDue(plan: string, key: string): Place {
  if (isNoteKey(key)) return { at: 'plan', plan, startAt: 'notes' };
  if (isContactKey(key)) return { at: 'met', plan };
  if (isOverrideKey(key)) return { at: 'sharing', plan, startAt: 'overrides' };
  if (isFileKey(key)) return { at: 'her-file', plan };
  if (isHandoverKey(key)) return { at: 'handover', plan };
  if (isLetterKey(key)) return { at: 'handed', plan };
  if (isUrgentKey(key)) return { at: 'home', plan, startAt: 'urgent' };
  const named = whereDayIsNamed(key);
  if (named) return { at: 'workbook', plan, ...named };
  return { at: 'timeline', plan, startAt: key.startsWith('review') ? 'next-review' : key };
}
