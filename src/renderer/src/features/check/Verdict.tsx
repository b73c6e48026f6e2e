// The verdict on one PDF: a heading with a shape, what it means, what was found, who signed, and our own record.

import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { FileDashedIcon } from '@phosphor-icons/react/dist/csr/FileDashed';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { SealCheckIcon } from '@phosphor-icons/react/dist/csr/SealCheck';
import { SealQuestionIcon } from '@phosphor-icons/react/dist/csr/SealQuestion';
import { SealWarningIcon } from '@phosphor-icons/react/dist/csr/SealWarning';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPdf } from '../../../../shared/ipc/contract';
import { localDay } from '../../ui/local-day';
import { LookFirst } from './LookFirst';
import { OnRecord } from './OnRecord';
import { Signatures } from './Signatures';
import { SinceCopy } from './SinceCopy';
import { useVerdictWords } from './use-verdict-words';

const shapes = {
  unchanged: SealCheckIcon,
  'not-trusted': SealWarningIcon,
  unheard: SealQuestionIcon,
  changed: ArrowsClockwiseIcon,
  'not-ours': QuestionIcon,
  damaged: FileDashedIcon,
} as const;

export function Verdict({ checked }: { checked: CheckedPdf }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title } = useVerdictWords(checked);
  const Shape = shapes[checked.verdict];
  return (
    <section className={`card verdict verdict-${checked.verdict}`} aria-labelledby="verdict">
      <div className="verdict-head">
        <Shape size={48} aria-hidden="true" />
        <h2 id="verdict" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <VerdictWords checked={checked} />
    </section>
  );
}

/** Signed here, and nothing here says what it was. */
const isUnknown = ({ verdict, record, isElsewhere, erasedAt }: CheckedPdf) =>
  verdict === 'unchanged' && !record && !isElsewhere && erasedAt === undefined;

/**
 * Everything under the heading. Paper goes from hand to hand, so what she has taken back and which answers changed stay
 * on the screen.
 */
export function VerdictWords({
  checked,
  onPaper = false,
}: {
  checked: CheckedPdf;
  onPaper?: boolean;
}) {
  const { t } = useTranslation('check');
  const { what } = useVerdictWords(checked);
  const { verdict, reasons, signatures, record, erasedAt } = checked;
  return (
    <>
      <p>{what}</p>
      <p className="hint">{t('fileLine', { file: checked.fileName })}</p>
      {reasons.length > 0 ? (
        <>
          <h3>{t('found')}</h3>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{t(`reason.${reason}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {record ? <LookFirst record={record} onPaper={onPaper} /> : null}
      {signatures.length > 0 ? (
        <Signatures
          signatures={signatures}
          title={t(verdict === 'changed' ? 'signedBefore' : 'signedNow')}
          hasRecord={record !== undefined}
        />
      ) : null}
      {record ? <OnRecord verdict={verdict} record={record} signatures={signatures} /> : null}
      {record && !onPaper ? <SinceCopy version={record.version} since={record.since} /> : null}
      {record && onPaper ? <p>{t('onScreenOnly')}</p> : null}
      {erasedAt === undefined ? null : <p>{t('erased', { day: localDay(new Date(erasedAt)) })}</p>}
      {isUnknown(checked) ? <p>{t('noRecord')}</p> : null}
    </>
  );
}
