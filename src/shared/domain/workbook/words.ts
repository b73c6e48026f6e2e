// The words of the workbook, as read from resources/locales/<lang>: hers, those of the cards that explain, and those only staff
// read. Which words there have to be is for the content to say.

import { z } from 'zod';
import { audience, nonAnswers, role, situation } from './people-and-situations';

const said = z.string().min(1);
const easyLabel = z.strictObject({ label: said, easyLabel: said });
const fieldWords = z.strictObject({
  label: said.optional(),
  options: z.record(z.string(), said).optional(),
  /** What is read where a place has nobody in it. */
  emptySlot: said.optional(),
});
const questionWords = z.strictObject({
  label: said,
  easyLabel: said,
  help: said,
  /** On the button that begins a list which waits. */
  begin: said.optional(),
  options: z.record(z.string(), said).optional(),
  /** Option that cannot wait → the step it becomes. */
  steps: z.record(z.string(), said).optional(),
  itemFields: z.record(z.string(), fieldWords).optional(),
  scaleItems: z.record(z.string(), easyLabel).optional(),
});
export type QuestionWords = z.infer<typeof questionWords>;

/** Counted by the language's own plural forms: one, other, and more where it has them. */
const counted = z.record(z.string(), said);
/** Words of the picture of her circle and of the sentence that stands for it. */
const circleWords = z.strictObject({
  me: said,
  noPart: said,
  nobody: said,
  people: counted,
  animals: counted,
  groups: counted,
  all: said,
  near: said,
});

export const workbookWords = z.strictObject({
  groups: z.record(z.string(), z.strictObject({ title: said, easyTitle: said })),
  audiences: z.record(audience, said),
  /** The same people in a few plain words, each able to stand alone as a sentence. */
  easyAudiences: z.record(audience, said),
  /** Set → the first words of something she may want to say, ending in a dots sign. */
  starters: z.record(z.string(), z.array(said).min(1)),
  /** The goal that what cannot wait becomes steps of. */
  keepGoal: said,
  roles: z.record(role, said),
  situations: z.record(situation, said),
  nonAnswers: z.record(z.enum(nonAnswers), easyLabel),
  notices: z.record(z.string(), z.strictObject({ label: said, text: said, easyText: said })),
  pages: z.record(
    z.string(),
    z.strictObject({
      title: said,
      easyTitle: said,
      intro: said,
      easyIntro: said,
      questions: z.record(z.string(), questionWords),
    }),
  ),
  shapes: z.strictObject({
    goal: z.record(z.string(), fieldWords),
    step: z.record(z.string(), fieldWords),
    network: z.strictObject({
      rings: z.record(z.string(), said),
      sectors: z.record(z.string(), said),
      feel: z.record(z.string(), said),
      marks: z.record(z.string(), said),
      fields: z.record(z.string(), fieldWords),
      circle: circleWords,
    }),
    person: z.record(z.string(), fieldWords),
    address: z.record(z.string(), fieldWords),
    signature: z.record(z.string(), fieldWords),
  }),
});
export type WorkbookWords = z.infer<typeof workbookWords>;

/** An information card, written twice, and once more in short lines. Her own voice in all three. */
export const explainerWords = z.strictObject({
  title: said,
  easyTitle: said,
  /** About 60 words, a paragraph each. */
  key: z.array(said).min(1),
  /** About 200 words, a paragraph each. It stands by itself. */
  detail: z.array(said).min(1),
  /** Lines of at most ten words. */
  easy: z.array(said).min(1),
});
export type ExplainerWords = z.infer<typeof explainerWords>;

const staffPageWords = z.strictObject({
  purpose: said,
  prompt: said.optional(),
  questions: z
    .record(z.string(), z.strictObject({ prompt: said.optional(), neededWhy: said.optional() }))
    .optional(),
});
export const workbookStaffWords = z.strictObject({ pages: z.record(z.string(), staffPageWords) });
