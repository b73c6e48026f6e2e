// Looks over everything that is about to leave for what she keeps back from its reader: places, ways to them, people she
// must be kept away from. The last guard before paper; it blocks and names, it never edits.

import { type Allowed, questionControlling } from '../../shared/domain/copies/allowed';
import { type KeptFrom, keptBack } from '../../shared/domain/copies/kept-back';
import { allStrings, leavingOn } from '../../shared/domain/copies/leaving';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { findLeaks, type Leak, type Leaving } from '../../shared/domain/places/find-leaks';
import { saidTo } from '../../shared/domain/workbook/walk';
import { everydayWords } from './everyday-words';

/** A copy that is about to leave, and what it was made from. */
export type AboutToLeave = Omit<KeptFrom, 'open' | 'earlier'> & {
  copy: PlanCopy;
  allowed: Allowed;
  earlier?: KeptFrom['earlier'];
  /** What goes out with the copy and is not on it: its file name, an attachment, who signs. */
  more?: readonly Leaving[];
};

/** Her own names stand on the paper anyway. */
function namesOfHers({ content, answers }: Pick<KeptFrom, 'content' | 'answers'>): string[] {
  return ['identity.legalName', 'identity.knownAs'].flatMap((what) => {
    const key = questionControlling(content, what);
    return (key && saidTo<string>(answers, key)) || [];
  });
}

/** What she keeps back and is found in it, with where it stands. */
export function findHiddenPlaces({ copy, earlier = [], more = [], ...from }: AboutToLeave): Leak[] {
  const known = everydayWords([...namesOfHers(from), copy.establishment].filter(Boolean));
  const open = [copy.establishment].filter(Boolean);
  return findLeaks(
    [...leavingOn(copy), ...more],
    keptBack({ ...from, earlier, open }, known),
    known,
  );
}

/** Where something stands that was found in the name of the file. */
export const FILE_NAME = 'file-name';

/** The name of a file, without its folder, as it is looked over. */
export function asFileName(name: string): Leaving {
  return { text: name.replace(/\.[A-Za-z0-9]{1,5}$/u, ''), where: FILE_NAME, isFileName: true };
}

/** A file that goes out inside the copy: its name, and every string in it as it reads, not as it is stored. */
export function asAttachment(name: string, text: string): Leaving[] {
  return [
    { text: name, where: name, isFileName: true },
    ...stringsIn(text).map((part) => ({ text: part, where: name })),
  ];
}

function stringsIn(text: string): string[] {
  try {
    return allStrings(JSON.parse(text));
  } catch {
    return [text];
  }
}
