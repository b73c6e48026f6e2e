// Made-up women must never be taken for real ones: the word stands behind every screen of a practice vault, and on
// whatever is printed from one.

import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

/** `id`: tells its pattern from another on the same page. */
function Watermark({ id }: { id: string }) {
  const { t } = useTranslation('app');
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="340" height="220" patternUnits="userSpaceOnUse">
          <text x="40" y="150" transform="rotate(-24 40 150)">
            {t('watermark')}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

export function PracticeMarks() {
  const { t } = useTranslation('app');
  return (
    <>
      <p className="practice-band">{t('practiceBand')}</p>
      <Watermark id="practice" />
      {createPortal(
        <div className="practice-on-paper">
          <p className="practice-band">{t('practiceBand')}</p>
          <Watermark id="practice-on-paper" />
        </div>,
        document.body,
      )}
    </>
  );
}
