// Answers the calls about the settings: what is in use and why, what a chosen file would change, keep it, go back. A file
// is looked at again when it is kept, and must be the one that was shown.

import type { Day } from '../../shared/domain/calendar/day';
import { addMonths } from '../../shared/domain/calendar/day';
import { byYear } from '../../shared/domain/review/bank-holidays';
import {
  type CheckedFile,
  checkSettingsFile,
} from '../../shared/domain/review/check-settings-file';
import { limitOf, numbersOf } from '../../shared/domain/review/own-numbers';
import { holidaysRunOutSoon, type ScheduleSettings } from '../../shared/domain/review/settings';
import { putRight } from '../../shared/domain/review/settings-file';
import {
  holidaysText,
  type KeptKind,
  numbersText,
  type SettingsInUse,
  settingsInUse,
} from '../../shared/domain/review/settings-in-use';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { SettingsCheck, SettingsShown } from '../../shared/ipc/settings-shape';
import { readText } from '../files/read-text';
import type { Connection } from '../store/connection';
import {
  dropSetting,
  keepSetting,
  keepShiftThrice,
  readKeptSettings,
  readShiftThrice,
} from './setting-rows';

const BIGGEST_FILE = 1024 * 1024;

/** Where the settings are worked on. */
export type SettingsDesk = {
  connection: Connection;
  /** Those that came with the app. */
  bundled: ScheduleSettings;
  /** Those the vault was opened with. */
  inUse: SettingsInUse;
  /** From here on everything is worked out with these. */
  use: (settings: ScheduleSettings) => void;
  /** The name of who is at the keyboard. */
  worker: string;
  now: () => string;
  today: () => Day;
};

/** The file somebody is looking at: where it is, and what stood in it when it was shown. */
type Chosen = { ticket: string; path: string; text?: string };

/**
 * Handlers for `settings`.
 * @param takePlace trades a ticket for the path behind it, once
 */
export function settingsHandlers(
  desk: SettingsDesk,
  takePlace: (ticket: string) => string | undefined,
): Handlers<'settings'> {
  let inUse = desk.inUse;
  let chosen: Chosen | undefined;

  const choose = (ticket: string): Chosen => {
    if (chosen?.ticket === ticket) return chosen;
    const path = takePlace(ticket);
    if (!path) throw new KnownFailure('file-gone');
    chosen = { ticket, path };
    return chosen;
  };
  const look = async (file: Chosen): Promise<CheckedFile> => {
    const text = await readText(file.path, BIGGEST_FILE);
    if (text === undefined) return { kind: 'put-right', problem: putRight('not_text').putRight };
    if (file.text !== undefined && file.text !== text) {
      // It has to be chosen and shown again: what nobody saw is never kept.
      chosen = undefined;
      return { kind: 'put-right', problem: putRight('file_changed').putRight };
    }
    file.text = text;
    return checkSettingsFile(text, desk.bundled, inUse.settings);
  };
  const readAgain = async () => {
    inUse = settingsInUse(desk.bundled, await readKeptSettings(desk.connection));
    desk.use(inUse.settings);
    return shown(desk, inUse);
  };

  return {
    show: async () => shown(desk, inUse),
    check: async ({ place }) => {
      const file = choose(place);
      delete file.text;
      return asAnswer(await look(file), inUse);
    },
    keep: async ({ place }) => {
      const file = chosen;
      if (file?.ticket !== place || file.text === undefined) throw new KnownFailure('file-gone');
      const checked = await look(file);
      if (checked.kind === 'put-right') return asPutRight(checked);
      const by = { keptAt: desk.now(), keptBy: desk.worker };
      await desk.connection.transaction((writer) =>
        checked.kind === 'holidays'
          ? keepSetting(writer, 'holidays', holidaysText(checked.list, by))
          : keepSetting(writer, 'numbers', numbersText(checked.own, by)),
      );
      chosen = undefined;
      return { kind: 'kept', what: checked.kind, now: await readAgain() };
    },
    backToBundled: async ({ what }: { what: KeptKind }) => {
      await desk.connection.transaction((writer) => dropSetting(writer, what));
      return readAgain();
    },
    hiding: async () => ({ shiftThrice: await readShiftThrice(desk.connection) }),
    keepHiding: async ({ shiftThrice }) => {
      await desk.connection.transaction((writer) => keepShiftThrice(writer, shiftThrice));
      return { shiftThrice };
    },
  };
}

type PutRightFile = Extract<CheckedFile, { kind: 'put-right' }>;

function asPutRight({ problem }: PutRightFile) {
  const { why, line, params } = problem;
  return { kind: 'put-right' as const, why, params, ...(line === undefined ? {} : { line }) };
}

function asAnswer(checked: CheckedFile, { settings }: SettingsInUse): SettingsCheck {
  if (checked.kind === 'put-right') return asPutRight(checked);
  if (checked.kind === 'numbers') return { kind: 'numbers', changes: [...checked.changes] };
  const { years, weekends, knownUntil } = checked.list;
  return {
    kind: 'holidays',
    changes: [...years],
    weekends,
    knownUntil: { before: settings.holidaysKnownUntil, after: knownUntil },
  };
}

/** What is in use, and what it rests on. */
function shown({ bundled, today }: SettingsDesk, inUse: SettingsInUse): SettingsShown {
  const { settings, own, unusable } = inUse;
  const before = new Map(numbersOf(bundled).map(({ name, value }) => [name, value]));
  const knownUntil = settings.holidaysKnownUntil;
  return {
    holidays: {
      ...own.holidays,
      years: [...byYear(settings.bankHolidays)].map(([year, days]) => ({
        year,
        days,
        isKnown: `${year}-12-31` <= knownUntil,
      })),
      knownUntil,
      askFrom: addMonths(knownUntil, -12),
      runOutSoon: holidaysRunOutSoon(settings, today()),
    },
    numbers: {
      ...own.numbers,
      all: numbersOf(settings).map((one) => ({
        ...one,
        bundled: before.get(one.name) ?? one.value,
        limit: limitOf(one.name),
      })),
    },
    unusable: [...unusable],
  };
}
