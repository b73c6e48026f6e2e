// What was shown without her say because of serious harm: all of it, with who decided and whether she was told.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { type CopyAudience, copyAudiences } from '../../../../shared/domain/copies/plan-copy';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import type { KeptOverride } from '../../../../shared/ipc/override-calls';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { OverrideForm } from './OverrideForm';
import { type DayInput, nameOfTarget } from './sharing-parts';
import { TellForm } from './TellForm';
import { useOverrides } from './use-overrides';

export type OverrideForCopy = { id: string; copyFor: CopyAudience };

export type OverridesProps = {
  plan: string;
  situation: Situation;
  content: WorkbookContent;
  today: Day;
  dayInput: DayInput;
  /** Somebody came for this part. */
  isStart: boolean;
  onCopy: (override: OverrideForCopy) => void;
};

export function Overrides(props: OverridesProps) {
  const { plan, situation, content, today, dayInput, isStart, onCopy } = props;
  const { t } = useTranslation('consents');
  const { kept, failure, load, keep, tell } = useOverrides(plan);
  const [isOpen, setIsOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isStart) heading.current?.focus();
  }, [isStart]);
  return (
    <section className="stack" aria-labelledby="overrides">
      <h2 id="overrides" tabIndex={-1} ref={heading}>
        {t('override.title')}
      </h2>
      <p>{t('override.intro')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      {kept ? (
        <>
          <p className="hint">
            {kept.overrides.length === 0
              ? t('override.none')
              : t('override.count', { count: kept.overrides.length })}
          </p>
          <ul className="plain stack">
            {kept.overrides.map((override) => (
              <OneOverride
                key={override.id}
                {...{ override, content, today, dayInput, tell, onCopy }}
              />
            ))}
          </ul>
          {isOpen ? (
            <OverrideForm
              {...{ situation, content, today, dayInput }}
              asksPin={kept.asksPin}
              seconds={kept.seconds}
              keep={keep}
              onDone={() => setIsOpen(false)}
            />
          ) : (
            <div>
              <Button onClick={() => setIsOpen(true)}>{t('override.begin')}</Button>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
}

type OneOverrideProps = Pick<OverridesProps, 'content' | 'today' | 'dayInput' | 'onCopy'> &
  Pick<ReturnType<typeof useOverrides>, 'tell'> & { override: KeptOverride };

function OneOverride({ override, content, today, dayInput, tell, onCopy }: OneOverrideProps) {
  const { t } = useTranslation('consents');
  const [isOpen, setIsOpen] = useState(false);
  const { id, day, recipient, gateway, what, why, less, worker, authoriser, copy, reader } =
    override;
  const last = override.told.at(-1);
  const copyFor = copyAudiences.find((each) => each === reader);
  return (
    <li className="stack stack-small card">
      <p>{t('override.line', { day, recipient, gateway: t(`override.gateways.${gateway}`) })}</p>
      <p>
        {t('override.named', { what: what.map((each) => nameOfTarget(content, each)).join(', ') })}
      </p>
      <p>{t('override.because', { why })}</p>
      <p>{t('override.lessLine', { less })}</p>
      <p className="hint">
        {t('override.by', { worker, name: authoriser.name, role: authoriser.role })}
      </p>
      {last?.kind === 'told' ? (
        <p>{t('override.isTold', { day: last.day, by: last.by })}</p>
      ) : (
        <p>{t('override.notTold', { why: last?.why, day: last?.lookAgain })}</p>
      )}
      <div className="actions">
        {copy === undefined && copyFor ? (
          <Button onClick={() => onCopy({ id, copyFor })}>{t('override.copy')}</Button>
        ) : null}
        {last?.kind === 'not_yet' ? (
          <Button expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('override.tell')}
          </Button>
        ) : null}
      </div>
      {copyFor ? null : <p className="hint">{t('override.outsideHint')}</p>}
      {copy === undefined ? null : <p className="hint">{t('override.used')}</p>}
      {isOpen ? (
        <TellForm
          {...{ today, dayInput }}
          tell={(told) => tell(id, told)}
          onDone={() => setIsOpen(false)}
        />
      ) : null}
    </li>
  );
}
