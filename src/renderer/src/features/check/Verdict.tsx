// The verdict on one PDF: a heading, what it means, what the file says of itself, and our own record.

import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { FileDashedIcon } from '@phosphor-icons/react/dist/csr/FileDashed';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { SealCheckIcon } from '@phosphor-icons/react/dist/csr/SealCheck';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { CheckedPdf } from '../../../../shared/ipc/contract';

const shapes = {
  unchanged: SealCheckIcon,
  changed: ArrowsClockwiseIcon,
  'not-ours': QuestionIcon,
  damaged: FileDashedIcon,
} as const;

export function Verdict({ checked }: { checked: CheckedPdf }) {
  const { t, i18n } = useTranslation('copies');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { verdict, record, signedBy, signedAt, saysPractice } = checked;
  const Shape = shapes[verdict];
  const language = localesOf(i18n.language);
  const inWords = (moment: string) => ({
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(moment)),
    time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(moment)),
  });
  return (
    <section className={`card verdict verdict-${verdict}`} aria-labelledby="verdict">
      <div className="verdict-head">
        <Shape size={48} aria-hidden="true" />
        <h2 id="verdict" ref={heading} tabIndex={-1}>
          {t(`check.${verdict}.title`)}
        </h2>
      </div>
      <p>{t(`check.${verdict}.what`)}</p>
      {saysPractice ? <p>{t('check.practice')}</p> : null}
      <p className="hint">{t('check.fileLine', { file: checked.fileName })}</p>
      {signedBy || signedAt ? (
        <>
          <h3>{t('check.details')}</h3>
          <dl className="pairs">
            {signedBy ? (
              <>
                <dt>{t('check.signedBy')}</dt>
                <dd>{signedBy}</dd>
              </>
            ) : null}
            {signedAt ? (
              <>
                <dt>{t('check.signedAt')}</dt>
                <dd>{t('check.signedAtValue', inWords(signedAt))}</dd>
              </>
            ) : null}
          </dl>
        </>
      ) : null}
      {record ? (
        <>
          <h3>{t('check.record')}</h3>
          <p>{t('check.recordWhat')}</p>
          <dl className="pairs">
            <dt>{t('check.recordName')}</dt>
            <dd>{record.name}</dd>
            <dt>{t('check.recordWhose')}</dt>
            <dd>{t(`who.${record.copyFor}`)}</dd>
            <dt>{t('check.recordVersion')}</dt>
            <dd>{record.version}</dd>
            <dt>{t('check.recordMade')}</dt>
            <dd>{inWords(record.madeAt).day}</dd>
            <dt>{t('check.recordMadeBy')}</dt>
            <dd>{record.madeBy}</dd>
            <dt>{t('check.recordHash')}</dt>
            <dd>{record.shortHash}</dd>
          </dl>
        </>
      ) : verdict === 'unchanged' ? (
        <p>{t('check.noRecord')}</p>
      ) : null}
    </section>
  );
}
