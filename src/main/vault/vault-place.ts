// Where a vault is and what it is given; what it says of itself while it is closed, from its folder alone.

import type { LockByItself } from '../../shared/domain/audit/locks';
import type { Day } from '../../shared/domain/calendar/day';
import { practiceStaff } from '../../shared/domain/practice/practice-staff';
import type { Handlers, VaultStatus, Worker } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { LockReason } from '../../shared/ipc/locked-calls';
import type { Keyed } from '../audit/log';
import type { Content } from '../content/read-content';
import type { TakePlace } from '../copies/copy-handlers';
import type { Exporter } from '../copies/exporter';
import type { Printer } from '../copies/printer';
import { peopleIn } from '../keys/keyring';
import { readKeyring } from '../keys/keyring-file';
import type { PictureDrawer } from '../pictures/picture-drawer';
import type { Desk } from '../plans/desk';
import type { planHandlers } from '../plans/plan-handlers';
import { doubtTheClock } from './clock-trust';
import type { StepUp } from './step-up';
import type { TryLimit } from './try-limit';
import type { Turn, TurnPlace, TurnTaking } from './turn';
import { readFolder } from './vault-folder';
import { assertGoodPlace } from './where-it-lies';

/** When this version was made, in milliseconds since 1970; the build puts it in, and tests have none. */
declare const __BUILT_AT__: number | undefined;
const BUILT_AT = typeof __BUILT_AT__ === 'number' ? __BUILT_AT__ : 0;

export type VaultPlace = {
  /** The folder that holds the vault file and the keyring. Made on set-up, 0700. */
  folder: string;
  practice: boolean;
  /** Backups are made without being asked for. */
  backsUpByItself?: boolean;
  /** It was open before in this run: an empty place is then a loss, and no first run. */
  wasOpen?: boolean;
  /** Told each time the plans have been opened. */
  whenOpened?: () => void;
  /** Told after how many minutes without a touch to lock. */
  lockAfter?: (minutes: number) => void;
  /** Practice only: the words that open it, and how it is filled. */
  practiceWords?: string;
  fillPractice?: (desk: Desk) => Promise<number>;
  /** Reads the workbook and the settings; asked for when a plan is about to be needed. */
  content: () => Promise<Content>;
  exporter: Exporter;
  /** Left out where there is no window to print through. */
  printer?: Printer;
  /** Left out where there is no window to draw a picture in. */
  pictureDrawer?: PictureDrawer;
  takePlace: TakePlace;
  now: () => string;
  today: () => Day;
  /** Told whose side of the screen to show. */
  show?: TurnPlace['show'];
  /** Told that it locks by itself, and why where somebody has to be told: after three wrong PINs or passphrases. */
  whenLocking?: (why?: LockReason) => void;
};

/** What can be asked once the vault is open. */
export type OpenHandlers = ReturnType<typeof planHandlers> & {
  away: Handlers<'away'>;
  team: Handlers<'team'>;
  shared: Handlers<'shared'>;
  copies: Handlers<'copies'>;
  backups: Handlers<'backups'>;
  erasures: Handlers<'erasures'>;
  batches: Handlers<'batches'>;
  handed: Handlers<'handed'>;
  files: Handlers<'files'>;
  prints: Handlers<'prints'>;
  sharing: Handlers<'sharing'>;
  statutory: Handlers<'statutory'>;
  signing: Handlers<'signing'>;
  certificates: Handlers<'certificates'>;
  consents: Handlers<'consents'>;
  overrides: Handlers<'overrides'>;
  notes: Handlers<'notes'>;
  pictures: Handlers<'pictures'>;
  settings: Handlers<'settings'>;
  people: Handlers<'people'>;
  audit: Handlers<'audit'>;
  monitoring: Handlers<'monitoring'>;
} & TurnTaking['handlers'];

/** What can be asked by an administrator, and by one who waits for a keyholder. */
export type PeopleOnly = { people: Handlers<'people'> };

/** What can be asked of plans that lie where nothing can be written. */
export type ReadingOnly = {
  workbook: Handlers<'workbook'>;
  plans: Pick<Handlers<'plans'>, 'list' | 'open'>;
  reading: Handlers<'reading'>;
};

export type Vault = {
  handlers: Handlers<'vault'>;
  /** Putting a backup back while nothing is open. */
  rescue: Handlers<'rescue'>;
  /** The handlers of an open vault, or undefined while it is locked. */
  openHandlers: () => OpenHandlers | PeopleOnly | ReadingOnly | undefined;
  /** Whether it is open for reading only. */
  isReading: () => boolean;
  /** Who is in; undefined while it is locked. */
  worker: () => Worker | undefined;
  /** The passphrase of whoever is in, asked for again; undefined while it is locked. */
  stepUp: () => StepUp | undefined;
  /** A hash that only the log of the open plans makes. */
  keyed: Keyed;
  /** Her turn at the screen; undefined while it is at the staff desk, or the vault is locked. */
  turn: () => Turn | undefined;
  /** The desk of an open vault; only for the command line, which works without a window. */
  desk: () => Desk | undefined;
  /** Closes the file and wipes the key bytes we hold; `why` where nobody asked for it. Ending the process is what really locks. */
  close: (why?: LockByItself) => Promise<void>;
};

/** What can be said of the place whatever its state. */
export async function statusOfPlace(
  place: VaultPlace,
  tries: TryLimit,
): Promise<Omit<VaultStatus, 'state'>> {
  const doubt = await doubtTheClock(place.folder, Date.parse(place.now()), BUILT_AT);
  return {
    practice: place.practice,
    ...(place.practiceWords ? { practiceWords: place.practiceWords } : {}),
    ...(place.practiceWords && (await hasStaff(place)) ? practiceStaffOf(place.practiceWords) : {}),
    waitSeconds: await tries.secondsLeft(),
    ...(doubt ? { clock: doubt } : {}),
  };
}

/** Practice plans made by an earlier version have one person only. */
async function hasStaff({ folder, practiceWords }: VaultPlace): Promise<boolean> {
  const ring = await readKeyring(folder).catch(() => undefined);
  return ring?.format === 2 && peopleIn(ring).length >= practiceStaff(practiceWords ?? '').length;
}

const practiceStaffOf = (words: string): Pick<VaultStatus, 'practiceStaff'> => ({
  practiceStaff: [...practiceStaff(words)],
});

/** What a vault that is not open says of itself, from its folder alone. @throws as `readFolder` does */
export async function readClosedStatus(place: VaultPlace, tries: TryLimit): Promise<VaultStatus> {
  await assertGoodPlace(place.folder);
  const base = await statusOfPlace(place, tries);
  const { kind } = await readFolder(place.folder);
  if (kind === 'ready') return { ...base, state: 'locked' };
  if (kind === 'empty' && place.wasOpen) throw new KnownFailure('folder-gone');
  if (place.practice) return { ...base, state: 'to-build' };
  return { ...base, state: kind === 'unfinished' ? 'set-up-unfinished' : 'first-run' };
}
