// Every version of one answer, by day and time, with who gave it. Any of them can be brought back; that
// adds an answer and takes none away.

import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { useSlow } from '../../ui/use-slow';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { StandingAnswer } from './StandingAnswer';
import { sayDayOf, sayTime } from './say-time';
import { saysTheSame, tidyAnswer } from './tidy';
import { useQuestion } from './use-question';
import { useVersions } from './use-versions';
import { useWorkbook } from './workbook-context';

export type EarlierWordsProps = {
  question: Question;
  text: QuestionWords;
  label: string;
  canBringBack: boolean;
  onClose: () => void;
};

export function EarlierWords({ question, text, label, canBringBack, onClose }: EarlierWordsProps) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const onScreen = useQuestion(question.key);
  const { versions, failure, lookAgain } = useVersions(question.key);
  const isSlow = useSlow(!versions && !failure);
  const shown = tidyAnswer(question, onScreen.value);
  const bring = (version: Answer) => {
    onScreen.say(version.value, 'at-once', languageOf(version));
    onScreen.settle();
    announce(t('history.broughtBack'));
    onClose();
  };
  return (
    <Dialog
      title={`${t('history.title')}: ${label}`}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <p role="status">{isSlow ? t('history.loading') : ''}</p>
      {versions?.length === 0 ? <p>{t('history.none')}</p> : null}
      <ol className="plain stack">
        {versions?.map((version, at) => {
          const isOnScreen = at === 0 && saysTheSame(version.value, shown);
          return (
            <li key={version.id} className="version">
              <VersionHead version={version} />
              {version.value.kind === 'cleared' ? (
                <p className="hint">{t('history.takenOut')}</p>
              ) : (
                <VersionWords question={question} text={text} version={version} />
              )}
              {isOnScreen ? <p className="hint">{t('history.onScreen')}</p> : null}
              {!isOnScreen && canBringBack && version.value.kind !== 'cleared' ? (
                <div>
                  <Button onClick={() => bring(version)}>
                    {t('history.bringBack')}
                    <VersionNamed version={version} />
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

function VersionHead({ version }: { version: Answer }) {
  const { t } = useTranslation('answering');
  const { language, voice } = useWorkbook();
  const isHers = voice === 'hers';
  const { worker, at, givenBy } = version;
  return (
    <div>
      <h3>
        {t('history.versionFrom', { day: sayDayOf(at, language), time: sayTime(at, language) })}
      </h3>
      <p className="hint">
        {givenBy === 'woman'
          ? t(isHers ? 'history.withHerHers' : 'history.withHer', { worker })
          : t(isHers ? 'history.withoutHerHers' : 'history.withoutHer', { worker })}
      </p>
    </div>
  );
}

function VersionNamed({ version }: { version: Answer }) {
  const { t } = useTranslation('answering');
  const { language } = useWorkbook();
  const day = sayDayOf(version.at, language);
  const time = sayTime(version.at, language);
  return <VisuallyHidden> {t('history.versionFrom', { day, time })}</VisuallyHidden>;
}

/** A place kept off every copy is not laid out even here; the line says what it is. */
function VersionWords(props: { question: Question; text: QuestionWords; version: Answer }) {
  const { t } = useTranslation('answering');
  const { voice } = useWorkbook();
  const { question, text, version } = props;
  const { value } = version;
  const isHidden =
    question.type === 'address' &&
    value.kind === 'said' &&
    (value.said as { showAs: string }).showAs === 'never';
  if (isHidden)
    return (
      <p className="hint">
        {t(voice === 'hers' ? 'history.hiddenPlaceHers' : 'history.hiddenPlace')}
      </p>
    );
  return <StandingAnswer question={question} text={text} answer={version} isOneOfMany />;
}
