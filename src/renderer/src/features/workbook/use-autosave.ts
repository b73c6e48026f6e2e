// Ties the answers on screen to the vault for as long as the workbook is open: saves through the
// bridge, saves what waits when the screen is left in any way, and tells the bar where saving stands.

import { useEffect, useRef, useState } from 'react';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { type SavedState, useSaving } from '../../ui/Saving';
import { AnswersOnScreen } from './answers-on-screen';
import type { Clock } from './autosave';
import { EnglishDrafts } from './english-drafts';

/** What an answer may have changed beyond itself, always whole, so that plan home can take it as it is. */
export type PlanAsChanged = Pick<OpenPlan, 'answers' | 'name' | 'situation' | 'facts' | 'schedule'>;

/** What of an open plan answering needs; her side of the screen has no more of it. */
export type PlanToAnswer = Pick<
  OpenPlan,
  'id' | 'name' | 'situation' | 'answers' | 'today' | 'fromBefore'
> &
  Partial<Pick<OpenPlan, 'facts' | 'schedule' | 'occasions' | 'sharing'>>;

export type AutosaveForPlan<P extends PlanToAnswer = OpenPlan> = {
  plan: P;
  content: WorkbookContent;
  onChanged: (changed: Pick<P, keyof PlanAsChanged>) => void;
  /** Takes what saves the waiting words at once; gives back how to take it away again. */
  registerFlush: ((flush: () => Promise<void>) => undefined | (() => void)) | undefined;
  /** On her side of the screen: what only staff may do is not tried. */
  voice?: 'hers';
};

const wallClock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** Thrown by a flush when some words are still only on screen. */
export class WordsNotSaved extends Error {
  readonly questions: readonly string[];
  constructor(questions: readonly string[]) {
    super('some words are not saved yet');
    this.name = 'WordsNotSaved';
    this.questions = questions;
  }
}

export function useAutosave<P extends PlanToAnswer>({
  plan,
  content,
  onChanged,
  registerFlush,
  voice,
}: AutosaveForPlan<P>) {
  const tell = useRef(onChanged);
  useEffect(() => {
    tell.current = onChanged;
  }, [onChanged]);
  const [beside, setBeside] = useState(() => besideAnswers(plan));
  const [answers] = useState(() => {
    let known = besideAnswers(plan);
    return new AnswersOnScreen({
      workbook: content.workbook,
      answers: plan.answers,
      clock: wallClock,
      save: async (question, given) => {
        const reply = await bridge.answers.save({ plan: plan.id, question, ...given });
        if (reply.changed) {
          known = { ...known, ...reply.changed };
          setBeside(known);
        }
        return reply.answer;
      },
      sayLanguage:
        voice === 'hers'
          ? undefined
          : async ({ id, question }, language) =>
              (await bridge.answers.saidIn({ plan: plan.id, question, answer: id, language }))
                .answer,
      onAcknowledged: (newest) => {
        const now = { ...known, answers: [...newest.values()] };
        tell.current(now as Pick<P, keyof PlanAsChanged>);
      },
    });
  });
  const [english] = useState(() =>
    voice === 'hers'
      ? undefined
      : new EnglishDrafts({
          workbook: content.workbook,
          answers,
          put: async ({ id, question }, { words, by }) => {
            const given = { plan: plan.id, question, answer: id, words, by };
            return (await bridge.answers.putIntoEnglish(given)).answer;
          },
        }),
  );
  useSavedBeforeLeaving(answers, english, registerFlush);
  useReport(answers, english);
  return { answers, english, ...beside };
}

function besideAnswers<P extends PlanToAnswer>({ name, situation, facts, schedule }: P) {
  return { name, situation, facts, schedule };
}

/** Saves everything that waits. Returns the questions of which her words, or English beside them, are only on screen. */
export async function flushWords(
  answers: AnswersOnScreen,
  english: EnglishDrafts | undefined,
): Promise<{ questions: string[]; english: string[] }> {
  const questions = await answers.flush();
  return { questions, english: (await english?.flush()) ?? [] };
}

function useSavedBeforeLeaving(
  answers: AnswersOnScreen,
  english: EnglishDrafts | undefined,
  registerFlush: AutosaveForPlan['registerFlush'],
): void {
  useEffect(() => {
    const takeBack = registerFlush?.(async () => {
      const left = await flushWords(answers, english);
      const all = [...left.questions, ...left.english];
      if (all.length > 0) throw new WordsNotSaved(all);
    });
    return () => takeBack?.();
  }, [answers, english, registerFlush]);

  useEffect(() => {
    const settle = () => answers.settleAll();
    // The window loses its place, is hidden or closes: what waits goes to the vault now.
    window.addEventListener('blur', settle);
    window.addEventListener('pagehide', settle);
    document.addEventListener('visibilitychange', settle);
    return () => {
      window.removeEventListener('blur', settle);
      window.removeEventListener('pagehide', settle);
      document.removeEventListener('visibilitychange', settle);
      void flushWords(answers, english);
    };
  }, [answers, english]);
}

function useReport(answers: AnswersOnScreen, english: EnglishDrafts | undefined): void {
  const { report } = useSaving();
  useEffect(() => {
    let last: SavedState = 'quiet';
    const tell = () => {
      const isEnglishLeft = english !== undefined && english.notKept().length > 0;
      const now = isEnglishLeft ? 'not-saved' : savedStateOf(answers);
      if (now !== last) report(now);
      last = now;
    };
    const stops = [answers.subscribe(tell), english?.subscribe(tell)];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [answers, english, report]);
}

/** The worst of all: one question that is not saved outweighs all that are. */
export function savedStateOf(answers: AnswersOnScreen): SavedState {
  if (answers.standingAt('not-saved').length > 0) return 'not-saved';
  if (answers.standingAt('saving').length > 0) return 'saving';
  if (answers.standingAt('not-yet').length > 0) return 'quiet';
  return answers.standingAt('saved').length > 0 ? 'saved' : 'quiet';
}
