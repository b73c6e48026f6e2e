// Who sees an answer if she leaves its sharing as it is, of those who can be shown anything at all yet.
// Pure: it reads the content and returns names and marks, never a sentence.

import { canBeGivenCopy } from '../../../../shared/domain/copies/allowed';
import type { Question, WorkbookWords } from '../../../../shared/domain/workbook/content';

export type WhoSees = {
  /** As named in the content, to stand inside a sentence: "my specialist". Empty: nobody but her. */
  names: string[];
  /** Anyone beyond her specialist only once she has said they may know she was in care. */
  dependsOnCare: boolean;
  prints: Question['print'];
};

/** Who may see the answer to this question, before she has changed anything about it. */
export function whoSees(question: Question, words: WorkbookWords): WhoSees {
  const gated = question.gatedBy !== undefined;
  const known = question.defaultSharing
    .filter(canBeGivenCopy)
    .filter((who) => !gated || who === 'specialist');
  return {
    names: known.map((who) => insideSentence(words.audiences[who])),
    dependsOnCare: gated,
    prints: question.print,
  };
}

function insideSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}
