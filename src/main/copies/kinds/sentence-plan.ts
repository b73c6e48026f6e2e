// The probation copy, in the order of the sentence plan: areas of need with her words, her goals by state with their
// steps, and whether she agrees, in her own words.

import { allowedAnswers } from '../../../shared/domain/copies/forms/allowed-answers';
import {
  type AreaOfPlan,
  actorsOf,
  agreementFor,
  byArea,
  byState,
  stepStateFor,
} from '../../../shared/domain/copies/forms/sentence-plan-crosswalk';
import type { CopyGroup, CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { GoalStep, GoalValue } from '../../../shared/domain/workbook/answer';
import type { Card } from '../../../shared/domain/workbook/blocks';
import { formsOf } from '../../../shared/domain/workbook/forms';
import { isBegunStep, withoutLeftovers } from '../../../shared/domain/workbook/goals';
import { whenInWords } from '../../../shared/domain/workbook/present-goals';
import type { WhoIsWho } from '../../../shared/domain/workbook/who-does-it';
import type { Words } from '../../../shared/i18n/words';
import type { CopyFrom, MakeKind } from './copy-from';
import { formWords } from './form-words';
import {
  goalCards,
  goalsOn,
  groupWith,
  herAnswers,
  inFormStyle,
  inHerShortWords,
  namesOn,
  underGoals,
} from './on-forms';

export const sentencePlan: MakeKind = (given) => {
  const from = inFormStyle(given);
  const words = formWords(from.desk.content);
  return {
    title: words('sentencePlan.title'),
    groups: [areas(from, words), goals(from, words), agreement(from, words)].flatMap(groupWith),
  };
};

function areas(from: CopyFrom, words: Words): CopyGroup {
  return {
    id: 'areas',
    title: words('sentencePlan.areas'),
    pages: byArea(from.allowed).map((area) => areaPage(from, words, area)),
  };
}

function areaPage(from: CopyFrom, words: Words, part: AreaOfPlan): CopyPage {
  const { area, seeAlso } = part;
  return {
    id: area,
    title: words(`area.${area}`),
    ...(seeAlso.length > 0
      ? { intro: seeAlso.map((other) => seeOther(words, other)).join('\n') }
      : {}),
    questions: [...inHerShortWords(from, part.shorts), ...herAnswers(from, part.words)],
  };
}

const seeOther = (words: Words, area: string) =>
  words('sentencePlan.seeAlso', { area: words(`area.${area}`) });

function goals(from: CopyFrom, words: Words): CopyGroup {
  const { goals: hers, asked } = goalsOn(from);
  const names = namesOn(from);
  const pages = !asked
    ? []
    : byState(hers).map(({ state, goals: inState }, at): CopyPage => {
        const cards = inState.map((goal) => goalCard(from, words, names, withoutLeftovers(goal)));
        const label = from.hers.workbook.words.pages[asked.page.id]?.questions[asked.question.key];
        const question: CopyQuestion = {
          key: `goals-${state}`,
          label: label?.label ?? '',
          blocks: goalCards(from, asked, cards),
          ...(at === 0 ? underGoals(from, asked) : { marks: [] }),
        };
        return { id: state, title: words(`goalState.${state}`), questions: [question] };
      });
  return { id: 'goals', title: words('sentencePlan.goals'), pages };
}

type Row = Card['rows'][number];

function goalCard(from: CopyFrom, words: Words, names: WhoIsWho, goal: GoalValue): Card {
  const { workbook: content, language } = from.hers;
  const { asked } = goalsOn(from);
  const area = asked && formsOf(asked.question).goalAreas?.[goal.area]?.area;
  const why = content.words.shapes.goal['because']?.options?.[goal.because ?? ''];
  const row = (key: string, text = ''): Row => ({ label: words(`sentencePlan.${key}`), text });
  return {
    ...(goal.goal.trim() ? { title: goal.goal } : {}),
    rows: [
      row('goalArea', area ? words(`area.${area}`) : words('sentencePlan.noArea')),
      row('when', whenInWords('goal', goal, { content, language })),
      row('why', goal.why),
      row('because', [why, goal.more].filter((part) => part?.trim()).join(' · ')),
    ].filter(({ text }) => text.trim() !== ''),
    cardsLabel: words('sentencePlan.step'),
    cards: goal.steps.filter(isBegunStep).map((step) => stepCard(from, words, names, step)),
  };
}

function stepCard(from: CopyFrom, words: Words, names: WhoIsWho, step: GoalStep): Card {
  const { workbook: content, language } = from.hers;
  const row = (key: string, text = ''): Row => ({ label: words(`sentencePlan.${key}`), text });
  const actors = actorsOf(step, names).map((actor) => words(`actor.${actor}`));
  const state = stepStateFor(step);
  const rows = [
    row('actor', actors.length > 0 ? actors.join(', ') : words('sentencePlan.nobody')),
    row('named', step.who),
    row('when', whenInWords('step', step, { content, language })),
    row('state', words(state ? `stepState.${state}` : 'sentencePlan.noStepState')),
    row('how', step.how),
  ].filter(({ text }) => text.trim() !== '');
  return step.step.trim() ? { title: step.step, rows } : { rows };
}

/** Whether she agrees, as the sentence plan has it and as she said it. Nothing where this reader may not know. */
function agreement(from: CopyFrom, words: Words): CopyGroup {
  const hers = allowedAnswers(from.allowed).filter(
    ({ question }) => formsOf(question).agreement === true,
  );
  const asked = hers.find(({ question }) => question.controls === 'plan.agreement');
  const key = asked?.question.key ?? '';
  const isFromBefore = from.plan.fromBefore?.questions.has(key) === true;
  const state = agreementFor(from.plan.answers.get(key), isFromBefore);
  const pages: CopyPage[] = asked
    ? [
        {
          id: 'agreement',
          title: words('sentencePlan.agreementState'),
          intro: words(`agreement.${state}`),
          questions: herAnswers(from, hers),
        },
      ]
    : [];
  return { id: 'agreement', title: words('sentencePlan.agreement'), pages };
}
