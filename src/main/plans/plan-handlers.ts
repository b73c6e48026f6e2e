// Answers the calls about plans, answers and facts. Thin: each call is one verb of this room.

import { factChecks } from '../../shared/domain/review/fact-checks';
import { leadPutRight } from '../../shared/domain/review/lead-put-right';
import { notesOf } from '../../shared/domain/review/settings-behind';
import { newestOf } from '../../shared/domain/sharing/levels';
import type { Answer } from '../../shared/domain/workbook/answer';
import type { Handlers, OpenPlan } from '../../shared/ipc/contract';
import { readHistory } from './answer-rows';
import { readChanges } from './change-rows';
import { makeChange, previewChange } from './change-situation';
import type { Desk } from './desk';
import { readFactSets } from './fact-rows';
import { finishReview } from './finish-review';
import {
  answerHandover,
  keepName,
  keepStep,
  listHandovers,
  readHandover,
  readOwnAnswer,
  receiveHandover,
} from './handover-desk';
import { keepLanguage } from './keep-language';
import { listPlans } from './list-plans';
import { markMilestone } from './mark-milestone';
import { readNobodyYet } from './nobody-yet';
import { readOccasions } from './occasion-rows';
import { noteOpened } from './opened-rows';
import { putIntoEnglish } from './put-into-english';
import { type Plan, readPlan } from './read-plan';
import { readPlanAsItWas, readReviewDesk } from './review-desk';
import {
  beginReview,
  callReviewOff,
  holdReview,
  keepReviewNotes,
  planReviewDay,
  takeReviewOffHold,
} from './reviews';
import { saveAnswer } from './save-answer';
import { saveFacts } from './save-facts';
import { readSharing } from './sharing-rows';
import { readSoonForHer } from './soon-for-her';
import { startPlan } from './start-plan';
import { nextVersion } from './version-rows';
import { workbookHandlers } from './workbook-handlers';

type PlanGroups =
  | 'workbook'
  | 'plans'
  | 'answers'
  | 'facts'
  | 'milestones'
  | 'reviews'
  | 'changes'
  | 'handovers';

/** Handlers for everything about plans but their copies, working at this desk. */
export function planHandlers(desk: Desk): { [G in PlanGroups]: Handlers<G> } {
  return {
    workbook: workbookHandlers(desk),
    plans: {
      list: () => listPlans(desk),
      soonForHer: () => readSoonForHer(desk),
      start: (input) => startPlan(desk, input),
      open: async ({ plan }) => {
        const read = await readPlan(desk.connection, desk.content, plan, desk.today());
        await noteOpened(desk, plan);
        return {
          ...openPlan(desk, read, await nextVersion(desk.connection, plan)),
          leadPutRight: leadPutRight(
            await readFactSets(desk.connection, plan),
            desk.content.settings,
          ),
          occasions: await readOccasions(desk.connection, plan),
          sharing: newestOf(await readSharing(desk.connection, plan)),
        };
      },
    },
    answers: {
      save: async (input) => {
        const { answer, changed } = await saveAnswer(desk, input);
        return changed ? { answer, changed: changedParts(changed) } : { answer };
      },
      putIntoEnglish: async (input) => ({ answer: await putIntoEnglish(desk, input) }),
      saidIn: async (input) => ({ answer: await keepLanguage(desk, input) }),
      history: ({ plan, question }) =>
        readHistory(desk.connection, desk.content.workbook.workbook, plan, question),
    },
    milestones: {
      mark: async (input) => ({ milestones: (await markMilestone(desk, input)).milestones }),
    },
    reviews: {
      open: ({ plan }) => readReviewDesk(desk, plan),
      begin: (input) => beginReview(desk, input),
      keep: (input) => keepReviewNotes(desk, input),
      setDay: (input) => planReviewDay(desk, input),
      hold: (input) => holdReview(desk, input),
      offHold: (input) => takeReviewOffHold(desk, input),
      callOff: (input) => callReviewOff(desk, input),
      finish: (input) => finishReview(desk, input),
      asItWas: (input) => readPlanAsItWas(desk, input),
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
    handovers: {
      list: () => listHandovers(desk),
      nobodyYet: () => readNobodyYet(desk),
      open: ({ plan }) => readHandover(desk, plan),
      step: (input) => keepStep(desk, input),
      name: (input) => keepName(desk, input),
      receive: (input) => receiveHandover(desk, input),
      asked: ({ plan }) => readOwnAnswer(desk, plan),
      answer: (input) => answerHandover(desk, input),
    },
  };
}

function changedParts({ name, situation, facts, schedule, milestones }: Plan) {
  return { name, situation, facts, schedule, milestones };
}

function checksOf(desk: Desk, { facts }: Plan) {
  return factChecks(facts, desk.today(), desk.content.settings);
}

function openPlan(
  desk: Desk,
  plan: Plan,
  version: number,
): Omit<OpenPlan, 'occasions' | 'sharing' | 'leadPutRight'> {
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
    ...(plan.review ? { review: plan.review } : {}),
    ...(plan.fromBefore
      ? { fromBefore: { ...plan.fromBefore, questions: [...plan.fromBefore.questions] } }
      : {}),
    version,
    today: desk.today(),
    numberNotes: notesOf(desk.content.settings),
    holidaysKnownUntil: desk.content.settings.holidaysKnownUntil,
  };
}
