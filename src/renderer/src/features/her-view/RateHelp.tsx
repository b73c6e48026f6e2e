// Three short questions about the help she gets. What becomes of the answers is said before she gives any; not to
// answer is as good as to answer.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type HelpAnswer,
  type HelpQuestion,
  helpAnswers,
  helpQuestions,
} from '../../../../shared/domain/sitting/help-rating';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { ScreenTitle } from '../../ui/ScreenTitle';

/** What she has picked so far. */
type Picked = Partial<Record<HelpQuestion, HelpAnswer>>;

export function RateHelp({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('her');
  const announce = useAnnounce();
  const [picked, setPicked] = useState<Picked>({});
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const hasPicked = Object.keys(picked).length > 0;
  const notNow = () => {
    // That nothing was written down is no reason to keep her here: then she is asked once more another time.
    void bridge.her.rateHelp({}).catch(() => {});
    onDone();
  };
  const keep = async () => {
    if (!hasPicked) return notNow();
    setIsBusy(true);
    setFailure(undefined);
    try {
      await bridge.her.rateHelp({ rating: withTheRest(picked) });
      announce(t('help.kept'));
      onDone();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setIsBusy(false);
    }
  };
  return (
    <div className="stack stack-large">
      <div className="stack">
        <ScreenTitle>{t('help.title')}</ScreenTitle>
        <p>{t('help.apart')}</p>
        <p>{t('help.together')}</p>
        <p>{t('help.free')}</p>
      </div>
      {helpQuestions.map((question) => (
        <One
          key={question}
          question={question}
          picked={picked[question]}
          onPick={(said) => setPicked({ ...picked, [question]: said })}
        />
      ))}
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void keep()} /> : null}
      <div className="actions">
        <Button disabled={isBusy} onClick={() => void keep()}>
          {t('help.keep')}
        </Button>
        <Button disabled={isBusy} onClick={notNow}>
          {t('help.notNow')}
        </Button>
      </div>
    </div>
  );
}

/** What she left open she would rather not say. */
function withTheRest(picked: Picked): Record<HelpQuestion, HelpAnswer> {
  const { listened = 'private', keptWord = 'private', mine = 'private' } = picked;
  return { listened, keptWord, mine };
}

type OneProps = {
  question: HelpQuestion;
  picked: HelpAnswer | undefined;
  onPick: (said: HelpAnswer) => void;
};

function One({ question, picked, onPick }: OneProps) {
  const { t } = useTranslation('her');
  const name = useId();
  return (
    <fieldset>
      <legend>{t(`help.questions.${question}`)}</legend>
      <div className="display-choices">
        {helpAnswers.map((said) => (
          <label key={said} className="choice">
            <input
              type="radio"
              name={name}
              checked={picked === said}
              onChange={() => onPick(said)}
            />
            <span>{t(`help.answers.${said}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
