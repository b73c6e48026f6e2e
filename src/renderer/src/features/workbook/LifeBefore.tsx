// What she picked on this scale the times before, beside what is picked now; a worker's picks without her stand apart.
// Nothing while there is only now.

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, GivenBy } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { readingBlocks, readingsOf } from '../../../../shared/domain/workbook/readings';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';
import { AnswerBlocks } from './AnswerBlocks';
import { useWorkbook } from './workbook-context';

export type LifeBeforeProps = { question: Question; text: QuestionWords };

const dayHere = (at: string) => localDay(new Date(at));

export function LifeBefore({ question, text }: LifeBeforeProps) {
  const { t } = useTranslation('answering');
  const { language, wording } = useWorkbook();
  const { rows, failure, lookAgain } = useRows(question.key);
  if (failure) return <FailureNotice failure={failure} onTryAgain={lookAgain} />;
  const blocksBy = (givenBy: GivenBy) =>
    readingBlocks(question, text, readingsOf(question, rows, givenBy, dayHere), {
      language,
      easy: wording === 'easy',
    });
  const [hers, workers] = [blocksBy('woman'), blocksBy('worker')];
  if (hers.length + workers.length === 0) return null;
  return (
    <section className="stack stack-small" aria-label={t('life.title')}>
      <h3>{t('life.title')}</h3>
      <p className="hint">{t('life.hint')}</p>
      <AnswerBlocks blocks={hers} />
      {workers.length > 0 ? (
        <>
          <p className="small-heading">{t('life.workers')}</p>
          <AnswerBlocks blocks={workers} />
        </>
      ) : null}
    </section>
  );
}

/** Every answer to the question, newest first: those in the vault when it was opened, and what it has kept since. */
function useRows(question: string) {
  const { answers, plan } = useWorkbook();
  const [kept, setKept] = useState<readonly Answer[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new try looks again
  useEffect(() => {
    let isWanted = true;
    setFailure(undefined);
    bridge.answers.history({ plan, question }).then(
      (found) => {
        if (isWanted) setKept(found);
      },
      (thrown) => {
        if (isWanted) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [plan, question, tries]);
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const newest = all.get(question);
  const isNewer = newest !== undefined && newest.seq > (kept[0]?.seq ?? 0);
  const rows = isNewer && kept.length > 0 ? [newest, ...kept] : kept;
  return { rows, failure, lookAgain: () => setTries((count) => count + 1) };
}
