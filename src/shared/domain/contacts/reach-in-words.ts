// How to reach somebody of the directory, as one line for her team. A postal address stays behind: her copy goes where she
// goes, and an address can say more than a number does. Pure.

import type { ContactSaid } from './contact';

/** @param words `bestTime` puts a time into words; `noMessage` says that no message is to be left */
export function reachInWords(
  { phone, email, bestTime, noMessage }: ContactSaid,
  words: { bestTime: (time: string) => string; noMessage: string },
): string {
  return [
    phone.trim(),
    email.trim(),
    bestTime.trim() === '' ? '' : words.bestTime(bestTime.trim()),
    noMessage ? words.noMessage : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}
