// What stands on screen for every question of one plan, who gave it, and how it gets to the vault.
// It outlives pages: turning a page never drops words. It knows no component and no bridge; the save
// function is handed in.

import {
  type Answer,
  type AnswerValue,
  findQuestion,
  type GivenBy,
} from '../../../../shared/domain/workbook/answer';
import type { Question, Workbook } from '../../../../shared/domain/workbook/content';
import { languageOf, languageToKeep } from '../../../../shared/domain/workbook/own-words';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import { Autosave, type Clock, type SavingStanding } from './autosave';
import { type Given, givenNow, heldOf, isSameGiven } from './given';
import { saysTheSame, tidyAnswer } from './tidy';
import {
  addStep,
  type ChangeKind,
  endStep,
  noSteps,
  stepBack,
  stepForward,
  type UndoSteps,
} from './undo-steps';

/** One question as it stands on screen. The same object until something about it changes. */
export type OnScreen = Given & {
  saving: SavingStanding;
  canUndo: boolean;
  canRedo: boolean;
  /** The vault holds some answer to it, now or earlier. */
  hasHistory: boolean;
};

type Keeper = {
  question: Question;
  autosave: Autosave<Given>;
  steps: UndoSteps<Given>;
  newest: Answer | undefined;
  snapshot: OnScreen | undefined;
};

export type AnswersOnScreenParts = {
  workbook: Workbook;
  /** The newest answer to each question, as the plan was opened. */
  answers: readonly Answer[];
  /** Resolves with the answer as the vault keeps it. */
  save: (question: string, given: Given) => Promise<Answer>;
  /** Puts right in which language words in the vault are. Only at the desk. */
  sayLanguage?: ((answer: Answer, language: string) => Promise<Answer>) | undefined;
  /** Told after each answer the vault has acknowledged. */
  onAcknowledged?: (newest: Answers) => void;
  clock: Clock;
};

export class AnswersOnScreen {
  readonly #parts: AnswersOnScreenParts;
  readonly #keepers = new Map<string, Keeper>();
  readonly #listeners = new Set<() => void>();
  #acknowledged: Answers;
  /** Question keys, the one changed last at the end. */
  #lastChanged: string[] = [];

  constructor(parts: AnswersOnScreenParts) {
    this.#parts = parts;
    this.#acknowledged = new Map(parts.answers.map((answer) => [answer.question, answer]));
  }

  /** Calls `listener` after every change. Returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** The newest answers the vault has acknowledged. A new map whenever one is. */
  acknowledged = (): Answers => this.#acknowledged;

  read(key: string): OnScreen {
    const keeper = this.#keeperOf(key);
    keeper.snapshot ??= {
      ...keeper.autosave.shown,
      saving: keeper.autosave.standing,
      canUndo: keeper.steps.past.length > 0,
      canRedo: keeper.steps.future.length > 0,
      hasHistory: keeper.newest !== undefined,
    };
    return keeper.snapshot;
  }

  /**
   * Puts something on screen and sees that it is saved.
   * @param language BCP 47 it is said in; left out, it stays in the language that stands there
   */
  say(
    key: string,
    value: AnswerValue,
    givenBy: GivenBy,
    how: ChangeKind,
    language?: string | undefined,
  ): void {
    const keeper = this.#keeperOf(key);
    this.#change(
      keeper,
      givenNow(keeper.question, keeper.newest, keeper.autosave.shown, {
        ...{ value, givenBy, language },
      }),
      how,
    );
  }

  /** The same words, known to be in another language than was thought. */
  nowIn(key: string, language: string): void {
    const keeper = this.#keeperOf(key);
    const { value, givenBy } = keeper.autosave.shown;
    const kept = languageToKeep(keeper.question, value, language);
    this.#change(keeper, { value, givenBy, language: kept }, 'at-once');
    keeper.autosave.settle();
  }

  /** The vault holds more of an answer now, such as its English. */
  take(answer: Answer): void {
    const keeper = this.#keeperOf(answer.question);
    if (this.#acknowledged.get(answer.question)?.id !== answer.id) return;
    this.#acknowledge(keeper, answer);
    this.#tell(keeper);
  }

  /** She has been through an answer a worker gave without her: the same words, now hers. */
  keepAsHers(key: string): void {
    const keeper = this.#keeperOf(key);
    this.#change(keeper, { ...keeper.autosave.shown, givenBy: 'woman' }, 'at-once');
    keeper.autosave.settle();
  }

  /** She says the same again: the words stay, and are hers from today. */
  sayAgain(key: string): void {
    const keeper = this.#keeperOf(key);
    keeper.autosave.show({ ...keeper.autosave.shown, givenBy: 'woman' });
    keeper.autosave.saveAgain();
    this.#tell(keeper);
  }

  /** One step back or forward on a question. False when there is none. */
  step(key: string, direction: 'back' | 'forward'): boolean {
    const keeper = this.#keeperOf(key);
    const take = direction === 'back' ? stepBack : stepForward;
    const taken = take(keeper.steps, keeper.autosave.shown);
    if (!taken) return false;
    keeper.steps = taken.steps;
    this.#show(keeper, taken.show);
    keeper.autosave.settle();
    return true;
  }

  /** The question changed last, among these, that has a step to take. */
  lastWithStep(direction: 'back' | 'forward', keys: readonly string[]): string | undefined {
    const has = direction === 'back' ? 'canUndo' : 'canRedo';
    return this.#lastChanged.findLast((key) => keys.includes(key) && this.read(key)[has]);
  }

  /** Leaving a field: saves what waits in it. */
  settle(key: string): void {
    const keeper = this.#keeperOf(key);
    keeper.steps = endStep(keeper.steps);
    keeper.autosave.settle();
  }

  settleAll(): void {
    for (const key of this.#keepers.keys()) this.settle(key);
  }

  tryAgain(key: string): void {
    this.#keeperOf(key).autosave.tryAgain();
  }

  /** Saves everything that waits. Returns the questions whose words are still only on screen. */
  async flush(): Promise<string[]> {
    const tried = await Promise.all(
      [...this.#keepers].map(async ([key, { autosave }]) => ({
        key,
        isSaved: await autosave.flush(),
      })),
    );
    return tried.filter(({ isSaved }) => !isSaved).map(({ key }) => key);
  }

  /** Questions that stand so, of those touched since the plan was opened. */
  standingAt(kind: SavingStanding['kind']): string[] {
    return [...this.#keepers.keys()].filter((key) => this.read(key).saving.kind === kind);
  }

  /** When the vault last said that it had kept something, of what is still on screen so. */
  lastSavedAt(): number | undefined {
    const times = [...this.#keepers.keys()].flatMap((key) => {
      const { saving } = this.read(key);
      return saving.kind === 'saved' ? [saving.at] : [];
    });
    return times.length > 0 ? Math.max(...times) : undefined;
  }

  #keeperOf(key: string): Keeper {
    const known = this.#keepers.get(key);
    if (known) return known;
    const question = findQuestion(this.#parts.workbook, key);
    if (!question) throw new Error('a question that is not in the workbook');
    const newest = this.#acknowledged.get(key);
    const keeper: Keeper = {
      question,
      newest,
      steps: noSteps,
      snapshot: undefined,
      autosave: new Autosave<Given>({
        held: heldOf(newest),
        save: (given) => this.#save(keeper, given),
        same: (a, b) => isSameGiven(question, a, b),
        clock: this.#parts.clock,
        onChange: () => this.#tell(keeper),
        ...pauseFor(question),
      }),
    };
    this.#keepers.set(key, keeper);
    return keeper;
  }

  async #save(keeper: Keeper, given: Given): Promise<void> {
    const value = tidyAnswer(keeper.question, given.value);
    let answer = keeper.newest;
    if (!answer || !this.#isOnlyLanguage(answer, { ...given, value })) {
      answer = await this.#parts.save(keeper.question.key, { ...given, value });
      this.#acknowledge(keeper, answer);
    }
    const language = languageOf({
      language: languageToKeep(keeper.question, value, given.language),
    });
    if (this.#parts.sayLanguage && languageOf(answer) !== language) {
      answer = await this.#parts.sayLanguage(answer, language);
      this.#acknowledge(keeper, answer);
    }
    // What the reply holds is what the vault holds. Anything else would make "Saved" untrue.
    if (!saysTheSame(answer.value, value)) throw new Error('the vault kept something else');
  }

  /** The same words by the same person: nobody says them again when their language is put right. */
  #isOnlyLanguage(stands: Answer, given: Given): boolean {
    return (
      this.#parts.sayLanguage !== undefined &&
      stands.givenBy === given.givenBy &&
      languageOf(stands) !== languageOf(given) &&
      saysTheSame(stands.value, given.value)
    );
  }

  #acknowledge(keeper: Keeper, answer: Answer): void {
    keeper.newest = answer;
    this.#acknowledged = new Map(this.#acknowledged).set(answer.question, answer);
    this.#parts.onAcknowledged?.(this.#acknowledged);
  }

  #change(keeper: Keeper, given: Given, how: ChangeKind): void {
    const now = this.#parts.clock.now();
    keeper.steps = addStep(keeper.steps, keeper.autosave.shown, how, now);
    this.#show(keeper, given);
  }

  #show(keeper: Keeper, given: Given): void {
    const { key } = keeper.question;
    this.#lastChanged = [...this.#lastChanged.filter((each) => each !== key), key];
    keeper.autosave.show(given);
    this.#tell(keeper);
  }

  #tell(keeper: Keeper): void {
    keeper.snapshot = undefined;
    for (const listener of this.#listeners) listener();
  }
}

/** Pause before saving. A prison number is checked when it is saved, so it may be finished first. */
function pauseFor(question: Question): { pauseMs?: number } {
  return question.controls === 'identity.prisonNumber' ? { pauseMs: 5000 } : {};
}
