// Where an answer goes on other people's forms, as the content says it beside each question. An answer goes nowhere
// that is not named here.

import { z } from 'zod';
import { suitabilityPoints } from '../copies/forms/pathway-plan-form';
import {
  formAnswers,
  formQuestions,
  supportNeeds,
  withoutFreeText,
} from '../copies/forms/resettlement-form';
import { sentencePlanAreas, sentencePlanParts } from '../copies/forms/sentence-plan-form';

const picked = z.string();
const matter = z.number().int().min(1).max(11);

const onResettlement = z
  .strictObject({
    /** The question of the form that her words stand beside. Without it they stand on it nowhere. */
    words: z.enum(formQuestions).optional(),
    /** Question of the form → what she picked → what the form calls that. Only where it is truly the same. */
    answers: z.partialRecord(z.enum(formQuestions), z.record(picked, z.string())).optional(),
    /** What she picked → the needs that are ticked for it. */
    needs: z.record(picked, z.array(z.enum(supportNeeds)).min(1)).optional(),
  })
  .superRefine(({ words, answers = {} }, ctx) => {
    if (words && withoutFreeText.has(words)) {
      ctx.addIssue({ code: 'custom', message: `${words} takes no words` });
    }
    for (const question of formQuestions) {
      const known: readonly string[] = formAnswers[question];
      for (const answer of Object.values(answers[question] ?? {})) {
        if (known.includes(answer)) continue;
        ctx.addIssue({ code: 'custom', message: `${question} has no answer ${answer}` });
      }
    }
  });

/** never: it stands on none of the statutory forms. */
export const questionForms = z.union([
  z.literal('never'),
  z.strictObject({
    resettlement: onResettlement.optional(),
    /** Its words stand in the first; the others say where. */
    sentencePlan: z.array(z.enum(sentencePlanParts)).min(1).optional(),
    /** Matters of the council's pathway plan. Its words stand in the first; the others say where. */
    matters: z.array(matter).min(1).optional(),
    /** What of a place to live it says something about; then its words stand there. */
    suitability: z.array(z.enum(suitabilityPoints)).min(1).optional(),
    /** Her views and wishes, which a pathway plan has to hold. */
    views: z.literal(true).optional(),
    /** How she feels about the plan, on all of them. */
    agreement: z.literal(true).optional(),
    /** Part of her life that a goal is about → where the goal belongs. */
    goalAreas: z
      .record(picked, z.strictObject({ matter, area: z.enum(sentencePlanAreas) }))
      .optional(),
  }),
]);
export type QuestionForms = Exclude<z.infer<typeof questionForms>, 'never'>;

/** Where the answer goes; nothing where the content does not say. */
export function formsOf({ forms }: { forms?: QuestionForms | 'never' | undefined }): QuestionForms {
  return forms === undefined || forms === 'never' ? {} : forms;
}
