// Whether words that are handed back have been sent since: then they are offered no longer. Pure.

import type { HeldWords } from '../../../../shared/domain/away/away';

/** Calls after which what they were given stays somewhere. Looking at something is none of them. */
const keeping: ReadonlySet<string> = new Set([
  ...['add', 'start', 'save', 'saidIn', 'putIntoEnglish', 'keep', 'mark', 'make', 'decide'],
  ...['choose', 'say', 'refer', 'tell', 'takeBack', 'keepWent', 'keepBack', 'letter', 'issue'],
  ...['ask', 'erase', 'finish', 'hold', 'callOff', 'setDay', 'change', 'handOver', 'breakGlass'],
  ...[
    'receive',
    'name',
    'know',
    'addToTeam',
    'review',
    'iKnowHer',
    'keepAway',
    'restrict',
    'keepCheckIn',
    'markKeyedIn',
    'begin',
  ],
]);

/** True for a call that keeps what it is given. @param call as `notes.save` */
export function keepsWords(call: string): boolean {
  const [group, name = ''] = call.split('.');
  // Where somebody was is kept with the words in it; they are not sent by that.
  return group !== 'away' && keeping.has(name);
}

const tidy = (words: string) => words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/**
 * True where those words were in what was asked, whole and as one piece.
 * @param inField what stands in their box now, where somebody put them back and may have changed them
 */
export function wasSent({ words }: HeldWords, input: unknown, inField?: string): boolean {
  const pieces = piecesIn(input).map(tidy);
  return [words, inField ?? ''].map(tidy).some((one) => one !== '' && pieces.includes(one));
}

function piecesIn(input: unknown): string[] {
  if (typeof input === 'string') return [input];
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).flatMap(piecesIn);
}
