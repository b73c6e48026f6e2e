// Where things lie on this workstation, and what developers and tests may change about that. An
// installed app takes no such wishes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

export type Places = {
  resources: string;
  /** Folder of the real vault, and of the practice one. */
  vault: string;
  practice: string;
  practiceWords: string;
  fixedToday: string | undefined;
  /** Tests only: milliseconds without a touch after which to lock, instead of the setting. */
  lockAfterMs: number | undefined;
  /** Print start-up marks for measuring. */
  marks: boolean;
};

/** Settles the data folder, then says where everything is. Must run before the app is ready. */
export function settlePlaces(app: App): Places {
  const wish = (name: string) => (app.isPackaged ? undefined : process.env[name]);
  const data = wish('ALONGSIDE_DATA');
  if (data) app.setPath('userData', data);
  // Roaming folders are copied to a server when somebody signs out; the plans stay on this computer.
  else if (process.platform === 'win32' && process.env['LOCALAPPDATA']) {
    app.setPath('userData', join(process.env['LOCALAPPDATA'], app.getName()));
  }
  const resources =
    // In an installed app they are in its one file, and as safe from being changed as its code.
    wish('ALONGSIDE_RESOURCES') ?? join(app.getAppPath(), 'resources');
  return {
    resources,
    vault: join(app.getPath('userData'), 'vault'),
    practice: join(app.getPath('userData'), 'practice-vault'),
    practiceWords: readPracticeWords(resources),
    // Checked by the vault, which is the one to use it.
    fixedToday: wish('ALONGSIDE_TODAY'),
    lockAfterMs: Number(wish('ALONGSIDE_LOCK_AFTER_MS')) || undefined,
    marks: wish('ALONGSIDE_MARKS') !== undefined,
  };
}

/** The words that open the practice vault; they are no secret, and stand on its unlock screen. */
function readPracticeWords(resources: string): string {
  try {
    const text = readFileSync(join(resources, 'practice', 'unlock.json'), 'utf8');
    const { words } = JSON.parse(text) as { words?: unknown };
    return typeof words === 'string' ? words : '';
  } catch {
    return '';
  }
}
