// Looks over everything that is about to leave for what she keeps back from its reader: places, ways to them, people she
// must be kept away from. The last guard before paper; it blocks and names, it never edits.

import { type Allowed, questionControlling } from '../../shared/domain/copies/allowed';
import { type KeptFrom, keptBack } from '../../shared/domain/copies/kept-back';
import { allStrings, leavingOn } from '../../shared/domain/copies/leaving';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { findLeaks, type IsAnother } from '../../shared/domain/places/find-leaks';
import type { Leak, Leaving } from '../../shared/domain/places/leak';
import { saidTo } from '../../shared/domain/workbook/walk';
import { everydayWords } from './everyday-words';

/** A copy that is about to leave, and what it was made from. */
export type AboutToLeave = Omit<KeptFrom, 'open' | 'earlier'> & {
  copy: PlanCopy;
  allowed: Allowed;
  earlier?: KeptFrom['earlier'];
  /** What goes out with the copy and is not on it: its file name, an attachment, who signs. */
  more?: readonly Leaving[];
  /** What somebody has decided is another place or person of the same name. */
  isAnother?: IsAnother;
};

/** Her own names stand on the paper anyway. */
function namesOfHers({ content, answers }: Pick<KeptFrom, 'content' | 'answers'>): string[] {
  return ['identity.legalName', 'identity.knownAs'].flatMap((what) => {
    const key = questionControlling(content, what);
    return (key && saidTo<string>(answers, key)) || [];
  });
}

/** What she keeps back and is found in it, with where it stands. */
export function findHiddenPlaces(about: AboutToLeave): Leak[] {
  const { copy, earlier = [], more = [], isAnother, ...from } = about;
  const known = everydayWords([...namesOfHers(from), copy.establishment].filter(Boolean));
  const open = [copy.establishment].filter(Boolean);
  return findLeaks(
    [...leavingOn(copy), ...more],
    keptBack({ ...from, earlier, open }, known),
    known,
    isAnother,
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
    ...partsIn(text).map((part) => ({ ...part, where: name })),
  ];
}

function partsIn(text: string): Pick<Leaving, 'text' | 'question'>[] {
  try {
    return partsOf(JSON.parse(text));
  } catch {
    return [{ text }];
  }
}

/** Every string in it, with the question whose answer it is where the file says so. */
function partsOf(value: unknown, question?: string): Pick<Leaving, 'text' | 'question'>[] {
  const of = question === undefined ? {} : { question };
  if (typeof value !== 'object' || value === null) {
    return allStrings(value).map((text) => ({ text, ...of }));
  }
  if (Array.isArray(value)) return value.flatMap((each) => partsOf(each, question));
  const named =
    'question' in value && typeof value.question === 'string' ? value.question : question;
  // Names for programs are left out, as they are on the copy.
  return Object.entries(value).flatMap(([name, part]) =>
    allStrings({ [name]: part }).length > 0 ? partsOf(part, named) : [],
  );
}
