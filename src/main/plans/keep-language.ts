// Puts right in which language words of hers are. The answer itself stays: nothing was said again, on no day and by nobody.

import { isLanguageTag } from '../../shared/domain/languages/language';
import { type Answer, findQuestion } from '../../shared/domain/workbook/answer';
import { languageOf, ownWords } from '../../shared/domain/workbook/own-words';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Writer } from '../store/connection';
import { readNewestAnswer, withEnglish } from './answer-rows';
import type { Desk } from './desk';

export type GivenLanguage = {
  plan: string;
  question: string;
  /** The id of the answer that stands, as far as whoever asks knows. */
  answer: string;
  /** BCP 47. */
  language: string;
};

/**
 * @returns the answer that stands: another one, and unchanged, where something newer has been said
 * @throws KnownFailure not-understood, not-found where there are no words of hers
 */
export async function keepLanguage(desk: Desk, given: GivenLanguage): Promise<Answer> {
  const { plan, language } = given;
  const { workbook } = desk.content.workbook;
  const question = findQuestion(workbook, given.question);
  if (!isLanguageTag(language)) throw new KnownFailure('not-understood');
  return desk.connection.transaction(async (writer) => {
    const find = () => readNewestAnswer(writer, plan, given.question);
    const stands = await find();
    if (!question || !stands || ownWords(question, stands.value).length === 0) {
      throw new KnownFailure('not-found');
    }
    if (stands.id === given.answer && languageOf(stands) !== language) {
      await append(desk, writer, { plan, answerSeq: stands.seq, language });
    }
    const [answer] = await withEnglish(writer, workbook, plan, [(await find()) ?? stands]);
    return answer ?? stands;
  });
}

async function append(
  { session, now }: Desk,
  writer: Writer,
  { plan, answerSeq, language }: { plan: string; answerSeq: number; language: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO answer_language (plan, answer_seq, seq, language, session, at)
     VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM answer_language
       WHERE plan = ?1 AND answer_seq = ?2), ?3, ?4, ?5)`,
    [plan, answerSeq, language, session.id, now()],
  );
}
