// How women rate the help they get: all of them together, and never a number small enough to point at one.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type HelpTogether,
  helpAnswers,
  helpQuestions,
} from '../../../../shared/domain/sitting/help-rating';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { Fold } from '../../ui/Fold';
import { Count } from './Count';

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
  const { t } = useTranslation('monitoring');
  return (
    <Fold
      id="help"
      title={t('sections.help.title')}
      about={<p>{t(together.kind === 'too_few' ? 'tooFew' : 'help.how')}</p>}
    >
      <p>{t('help.how')}</p>
      {together.kind === 'too_few' ? (
        <p>{t('help.tooFew')}</p>
      ) : (
        <table className="report-table" aria-label={t('sections.help.title')}>
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
    </Fold>
  );
}
