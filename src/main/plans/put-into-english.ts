// Puts English beside an answer of hers in another language. Her words stay as they are and stand first.

import { type Answer, findQuestion } from '../../shared/domain/workbook/answer';
import { KnownFailure } from '../../shared/ipc/failure';
import { readHistory } from './answer-rows';
import type { Desk } from './desk';
import { appendEnglish } from './english-rows';

export type GivenEnglish = {
  plan: string;
  question: string;
  /** The id of the answer it was made from. */
  answer: string;
  /** None takes it away again. */
  words: string;
  /** Who put it into English. */
  by: string;
};

/**
 * @returns the answer with its English
 * @throws KnownFailure not-found where there are no words in another language, not-understood without a name
 */
export async function putIntoEnglish(desk: Desk, given: GivenEnglish): Promise<Answer> {
  const { workbook } = desk.content.workbook;
  if (!findQuestion(workbook, given.question)) throw new KnownFailure('not-found');
  const words = given.words.trim();
  const by = given.by.trim();
  if (words !== '' && by === '') throw new KnownFailure('not-understood');
  return desk.connection.transaction(async (writer) => {
    const find = async () =>
      (await readHistory(writer, workbook, given.plan, given.question)).find(
        ({ id }) => id === given.answer,
      );
    const answer = await find();
    if (!answer?.language) throw new KnownFailure('not-found');
    await appendEnglish(writer, desk, {
      ...{ plan: given.plan, answerSeq: answer.seq, question: answer.question, words, by },
      on: desk.today(),
    });
    return (await find()) ?? answer;
  });
}
