// The prison resettlement copy: seven pathways in the order of the form, each question with its id, what stands for it on
// the form, and her own words beside it. Every question is printed; those nothing of hers stands for are one list, last of
// their pathway.

import {
  type FormItem,
  type FormPathway,
  onResettlementForm,
} from '../../../shared/domain/copies/forms/resettlement-crosswalk';
import { NO_ANSWER } from '../../../shared/domain/copies/forms/resettlement-form';
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
  const drawn = items.map((item) => itemOnForm(from, words, item));
  const isBare = new Set<FormItem['id']>(
    items.flatMap((item, at) => {
      const page = drawn[at];
      return page && isWithout(item, page) ? [item.id] : [];
    }),
  );
  const bareIds: ReadonlySet<string> = isBare;
  return {
    id,
    title: words(`pathway.${id}`),
    pages: [
      ...pageWith(short),
      ...drawn.filter(({ id: drawnId }) => !bareIds.has(drawnId)),
      ...bareItems(words, pathway, isBare),
      ...pageWith(needed),
    ],
  };
}

function itemOnForm(from: CopyFrom, words: Words, item: FormItem): CopyPage {
  const questions = herAnswers(from, item.words);
  const answer = words('resettlement.answer', { answer: answerInWords(words, item) });
  return {
    id: item.id,
    title: words(`item.${item.id}`),
    stamps: [item.id],
    // The form speaks of her; below it she speaks, under what she was asked.
    intro: questions.length > 0 ? `${answer}. ${words('resettlement.herWords')}` : answer,
    questions,
  };
}

/** Nothing picked on the form for it, and nothing she said. */
const isWithout = ({ answers }: FormItem, { questions }: CopyPage) =>
  questions.length === 0 && answers.every((answer) => answer === NO_ANSWER);

/** The questions with nothing under them, a line each: their ids are still there for whoever keys in. */
function bareItems(
  words: Words,
  { id, items }: FormPathway,
  isBare: ReadonlySet<FormItem['id']>,
): CopyPage[] {
  if (isBare.size === 0) return [];
  const lines = items
    .filter((item) => isBare.has(item.id))
    .map((item) =>
      words('resettlement.bareLine', { title: words(`item.${item.id}`), id: item.id }),
    );
  const intro = words('resettlement.answer', { answer: words(`answer.${NO_ANSWER}`) });
  return [{ id: `${id}-bare`, title: words('resettlement.bare'), intro, lines, questions: [] }];
}
