// Makes the copies that were found right, and says what became of each.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { type Became, countMade, type ForAll, type OfBatch, toMake } from './batch-state';
import { PrintNext } from './PrintNext';
import { type Making, useMaking } from './use-making';
import { useWhyNot } from './use-why-not';

export type MakeThemProps = {
  batch: readonly OfBatch[];
  forAll: ForAll;
  onBecame: (id: string, became: Became) => void;
  onAgain: () => void;
};

export function MakeThem({ batch, forAll, onBecame, onAgain }: MakeThemProps) {
  const { t } = useTranslation('batch');
  const { making, make, stop } = useMaking(forAll, onBecame);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const left = toMake(batch).length;
  const made = countMade(batch);
  const isWorking = making.is === 'working';
  return (
    <section className="stack" aria-labelledby="make-them">
      <h2 id="make-them" ref={heading} tabIndex={-1}>
        {t('make.title', { name: forAll.to })}
      </h2>
      {left > 0 && !isWorking ? <p>{t('make.count', { count: left, name: forAll.to })}</p> : null}
      {left === 0 && made === 0 ? <p>{t('make.none')}</p> : null}
      {making.is === 'broken' ? <FailureNotice failure={making.failure} /> : null}
      <p role="status">
        <SaidOfMaking making={making} made={made} />
      </p>
      <div className="actions">
        {left > 0 && !isWorking ? (
          <Button kind="primary" onClick={() => void make(batch)}>
            {t(made > 0 ? 'make.again' : 'make.choose')}
          </Button>
        ) : null}
        {isWorking ? (
          <Button onClick={stop}>{t('make.stop')}</Button>
        ) : (
          <Button onClick={onAgain}>{t('another')}</Button>
        )}
      </div>
      {isWorking ? null : <PrintNext {...{ batch, forAll, onBecame }} />}
      <h3>{t('list.title')}</h3>
      <ul className="batch-list">
        {batch.map(({ woman, became }) => (
          <li key={woman.id}>
            <strong>{woman.name}</strong>
            <span className="under">{woman.prisonNumber}</span>
            <span className="under">
              <WhatBecame became={became} />
            </span>
          </li>
        ))}
      </ul>
      {made > 0 ? <p>{t('after')}</p> : null}
    </section>
  );
}

function SaidOfMaking({ making, made }: { making: Making; made: number }) {
  const { t } = useTranslation('batch');
  switch (making.is) {
    case 'idle':
      return null;
    case 'not_chosen':
      return t('make.notChosen');
    case 'working':
      return t('make.working', { at: making.at, count: making.count });
    case 'stopped':
      return t('make.stopped', { count: made });
    case 'broken':
      return t('make.broken', { count: made });
    case 'done':
      return t('make.done', { count: made });
  }
}

function WhatBecame({ became }: { became: Became }) {
  const { t } = useTranslation(['batch', 'printing']);
  const whyNot = useWhyNot();
  switch (became.is) {
    case 'waits':
    case 'right':
      return t('list.waits');
    case 'left_out':
      return t('list.leftOut');
    case 'changed':
      return t('list.cannot', { why: t('list.changed') });
    case 'cannot':
      return t('list.cannot', { why: whyNot(became.preview).join(' ') });
    case 'made':
      return t('list.made', { file: became.file });
    case 'printed':
      return t('printing:batch.became', { count: became.copies });
  }
}
