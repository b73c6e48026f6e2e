// Asking for a copy back: by letter or in another way, what came of it, and how it went so far.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackStep } from '../../../../shared/ipc/handed-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { type AskBackProps, backNow, waitsForLetter } from './handed-parts';
import { PrintAskBack } from './PrintAskBack';
import { SayBack } from './SayBack';

export function AskBack({ copy, plan, dayInput, handed }: AskBackProps) {
  const { t } = useTranslation(['handed', 'since']);
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const now = backNow(copy);
  const isInPerson = copy.kind === 'letter' || copy.withoutHer;

  const makeLetter = () =>
    handed.run(async () => {
      setSaid('');
      const { reference } = plan;
      const suggestedName = `${t('askBack.letterName', { reference, version: copy.version })}.pdf`;
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) return setSaid(t('notChosen'));
      const which = { plan: plan.id, copy: copy.id, place };
      const { fileName, copies } = await bridge.handed.letter(which);
      handed.show(copies);
      setIsOpen(false);
      setSaid(t('askBack.letterMade', { file: fileName }));
    });

  return (
    <div className="stack stack-small">
      <h3>{t('askBack.title')}</h3>
      {copy.back.length > 0 ? (
        <ol className="plain stack stack-small">
          {copy.back.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
            <li key={at}>
              <StepInWords step={step} />
            </li>
          ))}
        </ol>
      ) : null}
      {waitsForLetter(copy) ? <Notice kind="look">{t('waiting', { count: 1 })}</Notice> : null}
      <div>
        <Button expanded={isOpen} disabled={handed.isBusy} onClick={() => setIsOpen(!isOpen)}>
          {t(now ? 'askBack.say' : 'askBack.ask')}
        </Button>
      </div>
      {isOpen ? (
        <div className="stack ask-back">
          <p>{t('askBack.honest')}</p>
          {isInPerson ? (
            <p>{t('since:inPerson')}</p>
          ) : (
            <>
              <div className="actions">
                <Button
                  kind={now ? 'plain' : 'primary'}
                  disabled={handed.isBusy}
                  describedBy={`letter-${copy.id}`}
                  onClick={() => void makeLetter()}
                >
                  {t('askBack.letter')}
                </Button>
              </div>
              <p className="hint" id={`letter-${copy.id}`}>
                {t('askBack.letterHint')}
              </p>
              <PrintAskBack
                {...{ copy, handed }}
                plan={plan.id}
                onPrinted={(words) => {
                  setIsOpen(false);
                  setSaid(words);
                }}
              />
            </>
          )}
          <SayBack {...{ copy, plan, dayInput, handed }} onDone={() => setIsOpen(false)} />
        </div>
      ) : null}
      <p role="status">{said}</p>
    </div>
  );
}

function StepInWords({ step }: { step: BackStep }) {
  const { t } = useTranslation('handed');
  const { state, day, why, byHer, letter, by } = step;
  return (
    <>
      <strong>{t('askBack.step', { state: t(`askBack.state.${state}`), day })}</strong>
      {letter ? `, ${t('askBack.byLetter')}` : ''}
      {why ? <span className="under">{t('askBack.whyKept', { why })}</span> : null}
      <span className="under">{byHer ? t('askBack.byHer') : t('askBack.by', { name: by })}</span>
    </>
  );
}
