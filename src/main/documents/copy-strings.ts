// Every string of a copy that a person will read, and where it stands. Used twice: to name
// characters no font can write before anything is drawn, and to prove afterwards that all of it
// was drawn.

import {
  type CopyNote,
  type EnglishBeside,
  foundAs,
  herSignatureOn,
  type PlanCopy,
} from '../../shared/domain/copies/plan-copy';
import { stringsOfBlock } from '../../shared/domain/workbook/block-strings';

export type CopyString = {
  text: string;
  /** The nearest heading, in the copy's own words, so a person can find the place. */
  where: string;
};

const beside = (english: EnglishBeside | undefined) =>
  english ? [english.label, english.text] : [];

function stringsOfGroups(copy: PlanCopy): CopyString[] {
  const found: CopyString[] = [];
  for (const group of copy.groups) {
    found.push({ text: group.title, where: group.title });
    for (const page of group.pages) {
      found.push(
        { text: page.title, where: page.title },
        { text: page.intro ?? '', where: page.title },
        ...(page.stamps ?? []).map((text) => ({ text, where: page.title })),
        // On the sheet for the day the first page has no title of its own: the sheet is what a person goes to.
        ...(page.lines ?? []).map((text) => ({ text, where: page.title || copy.title })),
      );
      for (const question of page.questions) {
        const texts = [
          question.label,
          question.also ?? '',
          question.help ?? '',
          ...question.blocks.flatMap(stringsOfBlock),
          ...beside(question.inEnglish),
          ...question.marks,
        ];
        found.push(...texts.map((text) => ({ text, where: foundAs(question, page.title) })));
      }
      found.push(...stringsOfNotes(page.notes ?? [], page.title));
    }
  }
  return found;
}

function stringsOfNotes(notes: readonly CopyNote[], where: string): CopyString[] {
  return notes
    .flatMap(({ label, by, words, steps, marks }) => [
      ...[label, by, words, steps?.label ?? '', steps?.words ?? ''],
      ...marks,
    ])
    .map((text) => ({ text, where }));
}

function stringsAround(copy: PlanCopy): CopyString[] {
  const at = (where: string, texts: (string | undefined)[]): CopyString[] =>
    texts.map((text) => ({ text: text ?? '', where }));
  const mine = herSignatureOn(copy);
  return [
    ...at(copy.title, [copy.title, copy.name, copy.establishment, copy.whose, copy.planReference]),
    ...at(copy.title, [copy.replaces, copy.shortHash, copy.draft?.mark, copy.draft?.why]),
    ...at(copy.title, [copy.practice?.mark, copy.practice?.why]),
    ...copy.identity.flatMap((line) => at(line.label, [line.label, line.text])),
    ...(copy.dates.lines.length > 0 ? at(copy.dates.heading, [copy.dates.heading]) : []),
    ...copy.dates.lines.flatMap((line) =>
      at(line.label || copy.dates.heading, [line.label, line.text, line.why]),
    ),
    ...(copy.notesApart
      ? [
          ...at(copy.notesApart.heading, [copy.notesApart.heading]),
          ...stringsOfNotes(copy.notesApart.notes, copy.notesApart.heading),
        ]
      : []),
    ...at(copy.disagreement?.heading ?? '', [
      copy.disagreement?.heading,
      copy.disagreement?.how,
      copy.disagreement?.words,
      ...beside(copy.disagreement?.inEnglish),
    ]),
    ...copy.signatureFields.flatMap((field) => at(field.label, [field.label])),
    ...at(copy.title, [mine?.statement, mine?.how]),
    ...(mine?.choices ?? []).flatMap(({ label }) => at(label, [label])),
    ...copy.wetSignatures.flatMap((line) => at(line.label, [line.label])),
    ...at(copy.title, Object.values(copy.furniture)),
    ...Object.values(copy.letter ?? {}).flatMap((part) => at(copy.title, [part].flat())),
  ];
}

/** Every string a person will read in this copy, in paper order, empty ones left out. */
export function stringsOfCopy(copy: PlanCopy): CopyString[] {
  return [...stringsAround(copy), ...stringsOfGroups(copy)].filter(
    ({ text }) => text.trim() !== '',
  );
}
