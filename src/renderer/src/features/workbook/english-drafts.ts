// English that is being written beside words of hers, question by question. It outlives pages and every letter of hers
// that is put right meanwhile, and goes to the vault once it says who put it so. It knows no component and no bridge.

import { type Answer, findQuestion } from '../../../../shared/domain/workbook/answer';
import type { Workbook } from '../../../../shared/domain/workbook/content';
import { ownWords } from '../../../../shared/domain/workbook/own-words';
import type { AnswersOnScreen } from './answers-on-screen';
import { saysTheSame } from './tidy';

type English = { words: string; by: string };

/** The English of one question as it stands in its form. The same object until something about it changes. */
export type EnglishDraft = English & {
  /** Her words, piece by piece, as they were when the form was opened. */
  of: readonly string[];
  /** It cannot be kept without the name of who put it so. */
  needsName: boolean;
  isBusy: boolean;
  /** What the last try threw, while it has not gone through. */
  thrown?: unknown;
};

type OpenForm = { draft: EnglishDraft; began: English; running?: Promise<boolean> | undefined };

export type EnglishDraftsParts = {
  workbook: Workbook;
  answers: AnswersOnScreen;
  /** Puts it beside that answer. Resolves with the answer as the vault has it. */
  put: (answer: Answer, english: English) => Promise<Answer>;
};

export class EnglishDrafts {
  readonly #parts: EnglishDraftsParts;
  readonly #open = new Map<string, OpenForm>();
  readonly #listeners = new Set<() => void>();

  constructor(parts: EnglishDraftsParts) {
    this.#parts = parts;
  }

  /** Calls `listener` after every change. Returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  read(question: string): EnglishDraft | undefined {
    return this.#open.get(question)?.draft;
  }

  /** Opens the form with the English that stands there. */
  open(question: string): void {
    const answer = this.#answerTo(question);
    const began = englishOf(answer);
    const draft = { ...began, of: this.#ownWords(question, answer), needsName: false };
    this.#open.set(question, { began, draft: { ...draft, isBusy: false } });
    this.#tell();
  }

  say(question: string, said: Partial<English>): void {
    this.#change(question, { ...said, needsName: false });
  }

  /** Leaves the English as it was, or as it is now kept. */
  close(question: string): void {
    this.#open.delete(question);
    this.#tell();
  }

  /** Puts it beside the words of hers that stand now, and closes the form. False when it could not be. */
  keep(question: string): Promise<boolean> {
    const form = this.#open.get(question);
    if (!form) return Promise.resolve(true);
    form.running ??= this.#keep(question, form).finally(() => {
      form.running = undefined;
    });
    return form.running;
  }

  /** Keeps all that was written. Returns the questions whose English is still only on screen. */
  async flush(): Promise<string[]> {
    const written = [...this.#open].filter(([, { draft, began }]) => !isSame(draft, began));
    const tried = await Promise.all(
      written.map(async ([question]) => ({ question, isKept: await this.keep(question) })),
    );
    return tried.filter(({ isKept }) => !isKept).map(({ question }) => question);
  }

  /** Questions whose English could not be kept when that was last tried. */
  notKept(): string[] {
    return [...this.#open]
      .filter(([, { draft }]) => draft.needsName || draft.thrown !== undefined)
      .map(([question]) => question);
  }

  async #keep(question: string, form: OpenForm): Promise<boolean> {
    // English stands beside an answer in the vault, so what she says now goes there first.
    if ((await this.#parts.answers.flush()).includes(question)) return false;
    const answer = this.#answerTo(question);
    const { words, by } = form.draft;
    // Her words are taken out, or are English: there is nothing it could stand beside.
    if (!answer?.language || isSame(form.draft, englishOf(answer))) {
      this.close(question);
      return true;
    }
    if (words.trim() !== '' && by.trim() === '') {
      this.#change(question, { needsName: true });
      return false;
    }
    this.#change(question, { isBusy: true, thrown: undefined });
    try {
      this.#parts.answers.take(await this.#parts.put(answer, { words, by }));
    } catch (thrown) {
      this.#change(question, { isBusy: false, thrown });
      return false;
    }
    // What was typed while it was on its way is still to be kept.
    if (isSame(form.draft, { words, by })) this.close(question);
    else this.#change(question, { isBusy: false });
    return this.#open.get(question) !== form;
  }

  #change(question: string, changed: Partial<EnglishDraft>): void {
    const form = this.#open.get(question);
    if (form) form.draft = { ...form.draft, ...changed };
    this.#tell();
  }

  #answerTo(question: string): Answer | undefined {
    return this.#parts.answers.acknowledged().get(question);
  }

  #ownWords(question: string, answer: Answer | undefined): readonly string[] {
    const asked = findQuestion(this.#parts.workbook, question);
    return asked && answer ? ownWords(asked, answer.value) : [];
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const englishOf = (answer: Answer | undefined): English => ({
  words: answer?.inEnglish?.words ?? '',
  by: answer?.inEnglish?.by ?? '',
});

const isSame = (a: English, b: English) => saysTheSame([a.words, a.by], [b.words, b.by]);
