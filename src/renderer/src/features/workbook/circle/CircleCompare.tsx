// Her circle then and now: two pictures, and what has changed in words.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../../shared/domain/workbook/content';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { FailureNotice } from '../../../ui/FailureNotice';
import { localDay } from '../../../ui/local-day';
import { useSlow } from '../../../ui/use-slow';
import { PickField } from '../editors/PickField';
import { sayDayOf, sayTime } from '../say-time';
import { useQuestion } from '../use-question';
import { useVersions } from '../use-versions';
import { useWorkbook } from '../workbook-context';
import { ChangesInWords } from './ChangesInWords';
import { CircleFigure } from './CircleFigure';
import { type EarlierCircle, earlierCircles, firstToCompare } from './compare';
import { useDrawnCircle } from './use-drawn-circle';

type CircleCompareProps = { question: Question; now: CirclePerson[] };

/** A button once there is something to look back at; what it opens stands in front. */
export function CircleCompare({ question, now }: CircleCompareProps) {
  const { t } = useTranslation('answering');
  const { hasHistory } = useQuestion(question.key);
  const [isOpen, setIsOpen] = useState(false);
  if (!hasHistory) return null;
  return (
    <div>
      <Button onClick={() => setIsOpen(true)}>{t('circle.compare.open')}</Button>
      {isOpen ? (
        <ThenAndNowOfCircle question={question} now={now} onClose={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}

function ThenAndNowOfCircle({
  question,
  now,
  onClose,
}: CircleCompareProps & { onClose: () => void }) {
  const { t } = useTranslation('answering');
  const { today } = useWorkbook();
  const { versions, failure, lookAgain } = useVersions(question.key);
  const isSlow = useSlow(!versions && !failure);
  const [picked, setPicked] = useState<string>();
  const earlier = earlierCircles(versions ?? [], now);
  const then =
    earlier.find(({ id }) => id === picked) ??
    firstToCompare(earlier, (at) => localDay(new Date(at)) < today);
  return (
    <Dialog
      title={t('circle.compare.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <p role="status">{isSlow ? t('history.loading') : ''}</p>
      {versions && !then ? <p>{t('circle.compare.none')}</p> : null}
      {then ? <SideBySide earlier={earlier} then={then} now={now} onPick={setPicked} /> : null}
    </Dialog>
  );
}

type SideBySideProps = {
  earlier: readonly EarlierCircle[];
  then: EarlierCircle;
  now: CirclePerson[];
  onPick: (id: string) => void;
};

function SideBySide({ earlier, then, now, onPick }: SideBySideProps) {
  const { t } = useTranslation('answering');
  const { language } = useWorkbook();
  const versionWords = (at: string) =>
    t('history.versionFrom', { day: sayDayOf(at, language), time: sayTime(at, language) });
  return (
    <div className="stack circle-compare">
      {earlier.length > 1 ? (
        <PickField
          label={t('circle.compare.with')}
          canBeEmpty={false}
          options={earlier.map(({ id, at }) => ({ value: id, label: versionWords(at) }))}
          value={then.id}
          onPick={onPick}
          onLeave={() => {}}
        />
      ) : null}
      <ChangesInWords then={then.people} now={now} />
      <div className="circle-sides">
        <Side
          title={t('circle.compare.then', { day: sayDayOf(then.at, language) })}
          people={then.people}
        />
        <Side title={t('circle.compare.now')} people={now} />
      </div>
    </div>
  );
}

function Side({ title, people }: { title: string; people: CirclePerson[] }) {
  const { picture, summary } = useDrawnCircle(people);
  return (
    <section className="stack stack-small">
      <h3>{title}</h3>
      <CircleFigure picture={picture} summary={summary} />
      <p className="hint">{summary}</p>
    </section>
  );
}
