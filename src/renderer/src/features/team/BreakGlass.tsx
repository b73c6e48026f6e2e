// Opens a plan from outside its team: what for, why, and what follows from it, said before it is done.

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DAYS_TO_REVIEW,
  type GlassPurpose,
  glassPurposes,
  saysWhy,
} from '../../../../shared/domain/people/glass';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';
import { TextArea } from '../../ui/TextArea';

export type BreakGlassProps = { plan: string; onOpened: () => void };

export function BreakGlass({ plan, onOpened }: BreakGlassProps) {
  const { t } = useTranslation('team');
  const id = useId();
  const [purpose, setPurpose] = useState<GlassPurpose>();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'purpose' | 'reason'>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setFailure(undefined);
    if (!purpose) return setMissing('purpose');
    if (!saysWhy(reason)) return setMissing('reason');
    setMissing(undefined);
    setIsBusy(true);
    try {
      const { kind } = await bridge.team.breakGlass({ plan, purpose, reason });
      if (kind === 'opened') return onOpened();
      setMissing('reason');
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }

  const rules = t('glass.rules', { returnObjects: true, days: DAYS_TO_REVIEW }) as string[];
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('glass.title')}</h2>
      <p>{t('glass.intro')}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <form className="stack" onSubmit={(event) => void open(event)}>
        <ChooseOne
          name={`${id}-purpose`}
          legend={t('glass.purpose')}
          value={purpose}
          options={glassPurposes.map((value) => ({ value, words: t(`glass.purposes.${value}`) }))}
          onChange={setPurpose}
        />
        <TextArea label={t('glass.reason')} value={reason} onChange={setReason} />
        <div role="status">
          {missing ? (
            <PutRight id={`${id}-missing`}>{t(`glass.${missing}Missing`)}</PutRight>
          ) : null}
        </div>
        {failure ? <FailureNotice failure={failure} /> : null}
        <div>
          <Button
            kind="primary"
            type="submit"
            disabled={isBusy}
            {...(missing ? { describedBy: `${id}-missing` } : {})}
          >
            {t('glass.button')}
          </Button>
        </div>
      </form>
    </section>
  );
}
