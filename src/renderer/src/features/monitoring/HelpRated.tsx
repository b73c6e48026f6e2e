// How women rate the help they get: all of them together, and never a number small enough to point at one.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type HelpTogether,
  helpAnswers,
  helpQuestions,
  type ShownCount,
} from '../../../../shared/domain/sitting/help-rating';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';

export function HelpRated() {
  const [together, setTogether] = useState<HelpTogether>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    bridge.sittings.howHelpIsRated({}).then(setTogether, (thrown: unknown) => {
      setFailure(failureOf(thrown));
    });
  }, []);
  if (failure) return <FailureNotice failure={failure} />;
  return together ? <RatedTogether together={together} /> : null;
}

export function RatedTogether({ together }: { together: HelpTogether }) {
  const { t } = useTranslation('settings');
  return (
    <section className="card" aria-labelledby="settings-help">
      <h2 id="settings-help">{t('help.title')}</h2>
      <p>{t('help.how')}</p>
      {together.kind === 'too_few' ? (
        <p>{t('help.tooFew')}</p>
      ) : (
        <table className="settings-table" aria-labelledby="settings-help">
          <thead>
            <tr>
              <th scope="col">{t('help.question')}</th>
              {helpAnswers.map((said) => (
                <th key={said} scope="col">
                  {t(`help.answers.${said}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {helpQuestions.map((question) => (
              <tr key={question}>
                <th scope="row">{t(`help.questions.${question}`)}</th>
                {helpAnswers.map((said) => (
                  <td key={said} data-column={t(`help.answers.${said}`)}>
                    <Count count={together.counts[question][said]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{t('help.apart')}</p>
    </section>
  );
}

function Count({ count }: { count: ShownCount }) {
  const { t } = useTranslation('settings');
  if (count === 'fewer') return t('help.fewer');
  return count === 'kept_back' ? t('help.keptBack') : count;
}
