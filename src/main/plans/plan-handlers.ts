// Answers the calls about plans, answers and facts. Thin: each call is one verb of this room.

import { factChecks } from '../../shared/domain/review/fact-checks';
import type { Answer } from '../../shared/domain/workbook/answer';
import type { Handlers, OpenPlan } from '../../shared/ipc/contract';
import type { Reader } from '../store/connection';
import { readHistory } from './answer-rows';
import { readChanges } from './change-rows';
import { makeChange, previewChange } from './change-situation';
import type { Desk } from './desk';
import { listPlans } from './list-plans';
import { markMilestone } from './mark-milestone';
import { type Plan, readPlan } from './read-plan';
import { saveAnswer } from './save-answer';
import { saveFacts } from './save-facts';
import { startPlan } from './start-plan';

type PlanGroups = 'workbook' | 'plans' | 'answers' | 'facts' | 'milestones' | 'changes';

/**
 * Handlers for everything about plans but their copies, working at this desk.
 * @param nextVersion the number the next copy of a plan would carry
 */
export function planHandlers(
  desk: Desk,
  nextVersion: (reader: Reader, plan: string) => Promise<number>,
): { [G in PlanGroups]: Handlers<G> } {
  return {
    workbook: { content: async () => desk.content.workbook },
    plans: {
      list: () => listPlans(desk),
      start: (input) => startPlan(desk, input),
      open: async ({ plan }) => {
        const read = await readPlan(desk.connection, desk.content, plan, desk.today());
        return openPlan(desk, read, await nextVersion(desk.connection, plan));
      },
    },
    answers: {
      save: async (input) => {
        const { answer, changed } = await saveAnswer(desk, input);
        return changed ? { answer, changed: changedParts(changed) } : { answer };
      },
      history: ({ plan, question }) => readHistory(desk.connection, plan, question),
    },
    milestones: {
      mark: async (input) => ({ milestones: (await markMilestone(desk, input)).milestones }),
    },
    facts: {
      save: async (input) => {
        const { saved, ...noted } = await saveFacts(desk, input);
        const { name: _, ...after } = changedParts(saved);
        return { ...after, ...noted, factChecks: checksOf(desk, saved), savedAt: desk.now() };
      },
    },
    changes: {
      preview: (input) => previewChange(desk, input),
      make: (input) => makeChange(desk, input),
      list: ({ plan }) => readChanges(desk.connection, plan),
    },
  };
}

function changedParts({ name, situation, facts, schedule, milestones }: Plan) {
  return { name, situation, facts, schedule, milestones };
}

function checksOf(desk: Desk, { facts }: Plan) {
  return factChecks(facts, desk.today(), desk.content.settings);
}

function openPlan(desk: Desk, plan: Plan, version: number): OpenPlan {
  const answers: Answer[] = [...plan.answers.values()];
  return {
    id: plan.id,
    reference: plan.reference,
    name: plan.name,
    situation: plan.situation,
    answers,
    facts: plan.facts,
    ...(plan.factSet.at ? { factsSetAt: plan.factSet.at } : {}),
    factChecks: checksOf(desk, plan),
    schedule: plan.schedule,
    milestones: plan.milestones,
    ...(plan.fromBefore
      ? { fromBefore: { ...plan.fromBefore, questions: [...plan.fromBefore.questions] } }
      : {}),
    version,
    today: desk.today(),
  };
}
