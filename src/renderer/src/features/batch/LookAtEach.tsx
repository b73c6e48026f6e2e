// One woman of the batch: what her own check says, her pages, and whether she is the one who is meant.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { PaperPages } from '../../ui/paper/PaperPages';
import { ThisWoman } from '../../ui/ThisWoman';
import { useSlow } from '../../ui/use-slow';
import type { Became, ForAll, Woman } from './batch-state';
import { useLook } from './use-look';
import { useWhyNot } from './use-why-not';

export type LookAtEachProps = {
  woman: Woman;
  forAll: ForAll;
  /** The first is 1. */
  at: number;
  count: number;
  onLooked: (became: Became) => void;
  onStop: () => void;
};

export function LookAtEach({ woman, forAll, at, count, onLooked, onStop }: LookAtEachProps) {
  const { t } = useTranslation('batch');
  const { seen, failure, again } = useLook({ ...forAll, plan: woman.id });
  const [isMeant, setIsMeant] = useState(false);
  const isSlow = useSlow(!seen && !failure);
  const whyNot = useWhyNot();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const who = seen?.preview.who;
  const canBeRight = seen?.drawn !== undefined && who !== undefined && isMeant;

  return (
    <section className="stack" aria-labelledby="look-at">
      <h2 id="look-at" ref={heading} tabIndex={-1}>
        {t('look.title', { at, count, name: woman.name })}
      </h2>
      <p role="status" className="hint">
        {isSlow ? t('look.looking') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} onTryAgain={again} /> : null}
      {seen ? (
        <p>
          {t('look.answers', { count: seen.preview.answersIn })}{' '}
          {seen.preview.leftOut.length > 0
            ? t('look.leftOut', { count: seen.preview.leftOut.length })
            : ''}{' '}
          {seen.preview.askEachTime.length > 0
            ? t('look.asked', { count: seen.preview.askEachTime.length })
            : ''}
        </p>
      ) : null}
      {seen && !seen.drawn ? (
        <Notice kind="put-right" title={t('look.cannot')}>
          {whyNot(seen.preview).map((why) => (
            <p key={why}>{why}</p>
          ))}
        </Notice>
      ) : null}
      {seen?.preview.draft ? <DraftNotice /> : null}
      {seen?.drawn ? <PaperPages bytes={seen.drawn.bytes} language="en-GB" /> : null}
      {seen?.drawn && who ? <ThisWoman who={who} isMeant={isMeant} onMeant={setIsMeant} /> : null}
      <div className="actions">
        {seen && !seen.drawn ? null : (
          <Button
            kind="primary"
            disabled={!canBeRight}
            describedBy="look-why"
            onClick={() => {
              if (!who) return;
              const bornOrNumber = who.born ?? who.prisonNumber;
              onLooked({ is: 'right', meant: { name: who.name, bornOrNumber } });
            }}
          >
            {t('look.next')}
          </Button>
        )}
        <Button
          onClick={() =>
            onLooked(
              seen && !seen.drawn ? { is: 'cannot', preview: seen.preview } : { is: 'left_out' },
            )
          }
        >
          {t('look.leave')}
        </Button>
        <Button kind="quiet" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
      <p id="look-why" className="hint">
        {seen?.drawn && !isMeant ? t('look.first') : ''}
      </p>
    </section>
  );
}

function DraftNotice() {
  const { t } = useTranslation('copies');
  return (
    <Notice kind="look" title={t('draft.title')}>
      <p>{t('draft.what')}</p>
    </Notice>
  );
}
