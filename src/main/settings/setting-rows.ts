// The settings a vault keeps for itself, as rows: a newer list of bank holidays and a prison's own numbers. Each is one
// text, put there whole or not at all. Knows no rule.

import type { KeptKind, KeptSettings } from '../../shared/domain/review/settings-in-use';
import type { Reader, Writer } from '../store/connection';

const nameOf: Readonly<Record<KeptKind, string>> = {
  holidays: 'bank-holidays',
  numbers: 'own-numbers',
};

/** One read, for unlocking. */
export async function readKeptSettings(reader: Reader): Promise<KeptSettings> {
  const rows = await reader.all<{ name: string; value: string }>(
    'SELECT name, value FROM setting WHERE name IN (?, ?)',
    [nameOf.holidays, nameOf.numbers],
  );
  const textOf = (kind: KeptKind) => rows.find(({ name }) => name === nameOf[kind])?.value;
  const [holidays, numbers] = [textOf('holidays'), textOf('numbers')];
  return {
    ...(holidays === undefined ? {} : { holidays }),
    ...(numbers === undefined ? {} : { numbers }),
  };
}

/** Puts the text in place of the one there was. Part of the caller's transaction. */
export async function keepSetting(writer: Writer, kind: KeptKind, text: string): Promise<void> {
  await put(writer, nameOf[kind], text);
}

/** Part of the caller's transaction. */
export async function dropSetting(writer: Writer, kind: KeptKind): Promise<void> {
  await writer.run('DELETE FROM setting WHERE name = ?', [nameOf[kind]]);
}

const shiftThrice = 'shift-thrice';

/** True unless it was turned off. */
export async function readShiftThrice(reader: Reader): Promise<boolean> {
  const rows = await reader.all<{ value: string }>('SELECT value FROM setting WHERE name = ?', [
    shiftThrice,
  ]);
  return rows[0]?.value !== 'off';
}

/** Part of the caller's transaction. */
export async function keepShiftThrice(writer: Writer, isOn: boolean): Promise<void> {
  await put(writer, shiftThrice, isOn ? 'on' : 'off');
}

async function put(writer: Writer, name: string, value: string): Promise<void> {
  await writer.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}
