// What an offender manager or a probation practitioner sees of a plan: the pages she shares with them today, and printing
// those.

import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { usePrinting } from '../../bridge/use-printing';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';
import { PaperPages } from '../../ui/paper/PaperPages';
import { ScreenHead } from '../../ui/ScreenHead';
import { ThisWoman } from '../../ui/ThisWoman';
import { useSlow } from '../../ui/use-slow';

type Looked = Awaited<ReturnType<typeof bridge.shared.look>>;

export type SharedPlanProps = {
  plan: string;
  /** What they are asked about this plan. */
  children: ReactNode;
  onBack: () => void;
};

export function SharedPlan({ plan, children, onBack }: SharedPlanProps) {
  const { t } = useTranslation('team');
  const [looked, setLooked] = useState<Looked>();
  const [failure, setFailure] = useState<Failure>();
  const [isMeant, setIsMeant] = useState(false);
  const printing = usePrinting(useSayAfterLock(), true);
  const load = useCallback(() => {
    setFailure(undefined);
    setLooked(undefined);
    setIsMeant(false);
    bridge.shared
      .look({ plan, style: 'key' })
      .then(setLooked, (thrown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(load, [load]);
  const isSlow = useSlow(looked === undefined && failure === undefined);
  const print = (copies: number) => {
    if (!looked?.who) return;
    const { name, born, prisonNumber } = looked.who;
    const meant = { name, bornOrNumber: born ?? prisonNumber };
    const asked = { plan, style: 'key' as const, copies, meant, looked: looked.code };
    void printing.print(copies, () => bridge.shared.print(asked));
  };
  return (
    <div className="stack stack-large">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={t('shared.title')}
        under={looked ? t('shared.under', { reference: looked.reference }) : undefined}
      />
      <p role="status" className="hint">
        {isSlow ? t('shared.drawing') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {children}
      {looked && !(looked.drawn && looked.who) ? (
        <section className="card">
          <h2>{t('shared.none')}</h2>
          <p>{t('shared.noneNext')}</p>
        </section>
      ) : null}
      {looked?.drawn && looked.who ? (
        <>
          <section className="card stack" aria-labelledby="shared-print">
            <h2 id="shared-print">{t('shared.print')}</h2>
            <p id="shared-sure" className="hint">
              {t('shared.sure')}
            </p>
            <ThisWoman who={looked.who} isMeant={isMeant} onMeant={setIsMeant} />
            {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
            <PrintOut
              {...{ printing, disabled: !isMeant, describedBy: 'shared-sure' }}
              note={t('shared.note')}
              withoutPrinter={t('shared.noPrinter')}
              onPrint={print}
            />
          </section>
          <section className="stack" aria-labelledby="shared-pages">
            <h2 id="shared-pages">{t('shared.pages')}</h2>
            <PaperPages bytes={looked.drawn.bytes} language="en-GB" />
          </section>
          <p className="hint">{t('shared.own')}</p>
        </>
      ) : null}
    </div>
  );
}
