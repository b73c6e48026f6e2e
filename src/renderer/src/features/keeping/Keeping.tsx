// How long plans are kept here, and taking one out for good: found by its own number, typed twice, with a reason.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Erased, Keeping as Kept, PlanToErase } from '../../../../shared/ipc/erase-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { ScreenHead } from '../../ui/ScreenHead';
import { TextField } from '../../ui/TextField';
import { Certificate } from './Certificate';
import { EraseForm } from './EraseForm';

export function Keeping({ onBack }: { onBack: () => void }) {
  const { t, i18n } = useTranslation('keeping');
  const [kept, setKept] = useState<Kept>();
  const [failure, setFailure] = useState<Failure>();
  const [chosen, setChosen] = useState<PlanToErase>();
  const [done, setDone] = useState<Erased>();
  const load = useCallback(() => {
    bridge.erasures.show({}).then(setKept, (thrown: unknown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);
  if (done) {
    return (
      <Certificate
        erased={done}
        onClose={() => {
          setDone(undefined);
          setChosen(undefined);
          load();
        }}
      />
    );
  }
  return (
    <div className="stack stack-large">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title')}>
        <p>{t('intro')}</p>
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} /> : null}
      {kept ? (
        <section className="card" aria-labelledby="keeping-past">
          <Years years={kept.years} onKept={setKept} onFailure={setFailure} />
          <h2 id="keeping-past">{t('past')}</h2>
          {kept.past.length === 0 ? <p>{t('pastNone')}</p> : null}
          <ul>
            {kept.past.map((plan) => (
              <li key={plan.plan}>
                {t('plan', plan)},{' '}
                {t('lastAt', { when: momentInWords(plan.lastAt ?? '', i18n.language) })}{' '}
                <Button kind="quiet" onClick={() => setChosen(plan)}>
                  {t('choose')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <EraseForm
        key={chosen?.plan}
        past={kept?.past ?? []}
        chosen={chosen}
        onChosen={setChosen}
        onDone={setDone}
      />
      {kept && kept.erased.length > 0 ? (
        <section className="card" aria-labelledby="keeping-list">
          <h2 id="keeping-list">{t('list')}</h2>
          <ul>
            {kept.erased.map((one) => (
              <li key={one.reference + one.at}>
                {one.reference}, {momentInWords(one.at, i18n.language)}, {one.reason}{' '}
                <Button kind="quiet" onClick={() => setDone(one)}>
                  {t('certificate')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

type YearsProps = {
  years: number | undefined;
  onKept: (kept: Kept) => void;
  onFailure: (failure: Failure) => void;
};

function Years({ years, onKept, onFailure }: YearsProps) {
  const { t } = useTranslation('keeping');
  const [typed, setTyped] = useState(years === undefined ? '' : String(years));
  const [problem, setProblem] = useState<string>();
  const [isSaved, setIsSaved] = useState(false);
  async function save() {
    const value = typed.trim() === '' ? undefined : Number(typed);
    const isFine = value === undefined || (Number.isInteger(value) && value >= 1 && value <= 100);
    setProblem(isFine ? undefined : t('yearsWrong'));
    if (!isFine) return;
    try {
      onKept(await bridge.erasures.keepYears(value === undefined ? {} : { years: value }));
      setIsSaved(true);
    } catch (thrown) {
      onFailure(failureOf(thrown));
    }
  }
  return (
    <div className="stack">
      <TextField
        label={t('years')}
        hint={t('yearsHint')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setIsSaved(false);
        }}
        problem={problem}
      />
      <div className="actions">
        <Button onClick={() => void save()}>{t('save')}</Button>
        <span role="status">{isSaved ? t('saved') : ''}</span>
      </div>
    </div>
  );
}

/** The way there, as a card on the screen of settings. */
export function KeepingCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('keeping');
  return (
    <section className="card" aria-labelledby="keeping-card">
      <h3 id="keeping-card">{t('card.title')}</h3>
      <p>{t('card.what')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('card.open')}</Button>
      </div>
    </section>
  );
}
