// Who has looked at her plan, for her: who, as what, on which day and in which ways, out of the log. No words of hers, nothing of
// another woman, and nothing that was shown without her say while telling her is not safe. Source: security.md 3.4. Pure.

import type { Day } from '../calendar/day';
import type { CopyAudience } from '../copies/plan-copy';
import type { GlassPurpose } from '../people/glass';
import type { Role } from '../people/roles';
import type { AuditAct } from './entry';

/** Ways of looking that need no more than their name, in the order of the list. */
export const plainLooks = [
  ...([
    'found',
    'opened',
    'pages',
    'pagesPrinted',
    'history',
    'notes',
    'reviews',
    'choices',
    'copies',
  ] as const),
  ...([
    'meetings',
    'kept',
    'team',
    'log',
    'typed',
    'again',
    'signed',
    'wholeFile',
    'list',
  ] as const),
] as const;
export type PlainLook = (typeof plainLooks)[number];

/** What of the log is a look for her, and how it is called. Copies and openings from outside have rows that say more. */
export const lookOfAct: Readonly<Partial<Record<AuditAct, PlainLook>>> = {
  'plan-searched': 'found',
  'plan-opened': 'opened',
  'page-looked-at': 'opened',
  'shared-pages-looked-at': 'pages',
  'shared-pages-printed': 'pagesPrinted',
  'history-looked-at': 'history',
  'notes-looked-at': 'notes',
  'met-looked-at': 'notes',
  'pictures-looked-at': 'opened',
  'own-notes-looked-at': 'notes',
  'reviews-looked-at': 'reviews',
  'sharing-looked-at': 'choices',
  'copies-looked-at': 'copies',
  'copy-looked-at': 'copies',
  'letters-looked-at': 'copies',
  'sittings-looked-at': 'meetings',
  'file-looked-at': 'kept',
  'erasure-looked-at': 'kept',
  'team-looked-at': 'team',
  'handover-looked-at': 'team',
  'log-looked-at': 'log',
  'keyed-in-looked-at': 'typed',
  'copy-saved-again': 'again',
  'copy-printed-again': 'again',
  'copy-signed': 'signed',
  'file-made': 'wholeFile',
  'looks-printed': 'list',
};

export type LookMade =
  | { what: PlainLook }
  | { what: 'outside'; purpose: GlassPurpose }
  | { what: 'copy' | 'printed'; copyFor: CopyAudience; pages: number };

/** What one worker did on one day. */
export type LookDay = { by: string; role: Role; day: Day; made: LookMade[] };

export type PutBackOn = { day: Day; from: Day };

export type Looks = {
  /** The newest day first. */
  days: LookDay[];
  /** Before this day only openings and copies were written down; left out where nothing is from before. */
  since?: Day;
  /** There are older days. */
  isCut?: true;
  /** A backup from a day was put back on another, the newest first: what was written down in between may be gone. */
  putBack?: PutBackOn[];
};

/** One look, still by itself: `at` is a UTC moment. */
export type OneLook = Omit<LookDay, 'made'> & { at: string; made: LookMade };

/** One entry for each worker, role and day, the newest first; the same thing done again counts once, copies each time. */
export function byWorkerAndDay(looks: readonly OneLook[], most: number): Looks['days'] {
  const days = new Map<string, LookDay>();
  // Of one and the same moment, what comes last stands first.
  const newest = looks.toReversed().toSorted((a, b) => newestFirst(a.at, b.at));
  for (const { by, role, day, made } of newest) {
    const key = JSON.stringify([day, by, role]);
    const known = days.get(key) ?? { by, role, day, made: [] };
    days.set(key, known);
    const isSaid = known.made.some((one) => one.what === made.what && isPlain(one));
    if (!isSaid) known.made.push(made);
  }
  return [...days.values()]
    .toSorted((a, b) => newestFirst(a.day, b.day))
    .slice(0, most)
    .map((each) => ({ ...each, made: each.made.toSorted((a, b) => placeOf(a) - placeOf(b)) }));
}

const newestFirst = (a: string, b: string) => Number(a < b) - Number(a > b);

const isPlain = ({ what }: LookMade) => plainLooks.some((plain) => plain === what);

const order: readonly LookMade['what'][] = ['outside', ...plainLooks, 'copy', 'printed'];
const placeOf = ({ what }: LookMade) => order.indexOf(what);
