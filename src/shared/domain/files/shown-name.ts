// The name of a file from outside, as a screen and paper show it: no sign in it turns, hides or breaks what stands around it. Pure.

/** Signs nobody sees: what turns the direction of writing, joins, hides or ends a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** "rlo\u202Efdp.json" is "rlofdp.json": as it ends. Only for showing; the file is found by its own name. */
export function shownName(fileName: string): string {
  return fileName.toWellFormed().replace(UNSEEN, '');
}
