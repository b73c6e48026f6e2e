// The prison resettlement copy: seven pathways in the order of the form, each question with its id, what stands for it on
// the form, and her own words beside it. Every question is printed, whether she answered it or not.

import {
  type FormItem,
  type FormPathway,
  onResettlementForm,
} from '../../../shared/domain/copies/forms/resettlement-crosswalk';
import type { CopyGroup, CopyPage } from '../../../shared/domain/copies/plan-copy';
import type { Words } from '../../../shared/i18n/words';
import type { CopyFrom, MakeKind } from './copy-from';
import { formWords } from './form-words';
import { herAnswers, inFormStyle, inHerShortWords, pageWith } from './on-forms';

export const resettlement: MakeKind = (given) => {
  const from = inFormStyle(given);
  const words = formWords(from.desk.content);
  return {
    title: words('resettlement.title'),
    groups: onForm(from).map((pathway) => pathwayGroup(from, words, pathway)),
  };
};

/** The form filled in from what is allowed. */
export function onForm({ allowed, plan }: Pick<CopyFrom, 'allowed' | 'plan'>): FormPathway[] {
  const isFromBefore = (question: string) => plan.fromBefore?.questions.has(question) === true;
  return onResettlementForm(allowed, plan.answers, isFromBefore);
}

/** What stands for an item on the form, in words. */
export function answerInWords(words: Words, { answers }: Pick<FormItem, 'answers'>): string {
  return answers.map((answer) => words(`answer.${answer}`)).join(', ');
}

function pathwayGroup(from: CopyFrom, words: Words, pathway: FormPathway): CopyGroup {
  const { id, items, needs, shorts } = pathway;
  const needed: CopyPage = {
    id: `${id}-needs`,
    title: words('resettlement.needs'),
    questions:
      needs.length === 0
        ? []
        : [
            {
              key: `${id}-needs`,
              label: words('resettlement.needsFrom'),
              blocks: needs.map((need) => ({ kind: 'quiet', text: words(`need.${need}`) })),
              marks: [],
            },
          ],
  };
  const short: CopyPage = {
    id: `${id}-short`,
    title: words('resettlement.inShort'),
    questions: inHerShortWords(from, shorts),
  };
  return {
    id,
    title: words(`pathway.${id}`),
    pages: [
      ...pageWith(short),
      ...items.map((item): CopyPage => {
        return {
          id: item.id,
          title: words(`item.${item.id}`),
          stamps: [item.id],
          intro: words('resettlement.answer', { answer: answerInWords(words, item) }),
          questions: herAnswers(from, item.words),
        };
      }),
      ...pageWith(needed),
    ],
  };
}
